import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/edit";
import { mergeProperties } from "../../../src/core/templates/properties";
import { readYaml } from "./sample";

function merged(yaml: string, added: string): string | null {
  const text = `---\n${yaml}---\nwords\n`;
  const edits = mergeProperties(text, added, readYaml);
  return edits && applyEdits(text, edits).slice(4, -"---\nwords\n".length);
}

describe("properties put into a note's own", () => {
  it.each([
    ["a value that is there stays", "status: open\n", "status: done\n", "status: open\n"],
    [
      "also one that is no, 0 or empty text",
      'a: false\nb: 0\nc: ""\n',
      "a: true\nb: 1\nc: x\n",
      'a: false\nb: 0\nc: ""\n',
    ],
    [
      "new ones go behind the last, with their comments",
      "a: 1\n# end\n",
      "b: 2 # two\nc:\n  d: 1\n  e: [1]\n",
      "a: 1\n# end\nb: 2 # two\nc:\n  d: 1\n  e: [1]\n",
    ],
    ["one left empty is filled in", "a:\nb: 1\n", "a: 2\n", "a: 2\nb: 1\n"],
    ["also with a list", "a:\nb: 1\n", "a:\n  - x\n", "a:\n  - x\nb: 1\n"],
    ["but not over its comment", "a: # later\n", "a: 2\n", "a: # later\n"],
    ["a list gets what it lacks", "tags: [a, b]\n", "tags: [b, c]\n", "tags: [a, b, c]\n"],
    [
      "in its own way of writing",
      "tags:\n  - a # first\nb: 1\n",
      "tags: [a, c]\n",
      "tags:\n  - a # first\n  - c\nb: 1\n",
    ],
    ["without indentation, too", "tags:\n- a\n", "tags:\n  - c\n", "tags:\n- a\n- c\n"],
    ["also where it is empty", "tags: []\n", "tags: [c]\n", "tags: [c]\n"],
    [
      "in quotes where it has to be",
      "tags: [a]\n",
      'tags: ["x, y", "[[z]]", "yes", "1"]\n',
      'tags: [a, "x, y", "[[z]]", "yes", "1"]\n',
    ],
    ["a list over several lines stays as it is", "tags: [a,\n  b]\n", "tags: [c]\n", "tags: [a,\n  b]\n"],
    ["a list and a word are two things", "tags: a\n", "tags: [c]\n", "tags: a\n"],
    ["names are the same in capitals", "Tags: [a]\n", "tags: [c]\n", "Tags: [a, c]\n"],
    ["and in quotes", '"my key": 1\n', "my key: 2\n", '"my key": 1\n'],
    ["what looks like a name inside a text is none", "a: |\n  b: 1\n", "b: 2\n", "a: |\n  b: 1\nb: 2\n"],
    ["nothing but a comment", "# todo\n", "a: 1\n", "# todo\na: 1\n"],
    ["nothing at all", "", "a: 1\n", "a: 1\n"],
    ["a template with nothing", "a: 1\n", "# only words\n", "a: 1\n"],
    ["broken properties of the note", "a: [\n", "b: 1\n", null],
    ["broken properties of the template", "a: 1\n", "b: [\n", null],
    ["a note's list", "- a\n", "b: 1\n", null],
    ["a note's map in braces", "{a: 1}\n", "b: 1\n", null],
    ["a text whose second line is not indented", 'a: "x\n\n  y"\n', "b: 1\n", 'a: "x\n\n  y"\nb: 1\n'],
  ])("%s", (_what, yaml, added, after) => {
    expect(merged(yaml, added)).toBe(after);
  });

  it("make properties for a note that has none", () => {
    for (const text of ["", "words\n", "---\nnever closed\n", "\n---\na: 1\n---\n"]) {
      const edits = mergeProperties(text, "b: 1\n", readYaml);
      expect(edits && applyEdits(text, edits)).toBe(`---\nb: 1\n---\n${text}`);
    }
  });
});
