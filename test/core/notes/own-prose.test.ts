import { describe, expect, it } from "vitest";
import { NoteText } from "../../../src/core/notes/note-text";
import { ownSentences } from "../../../src/core/notes/own-prose";

const anything = /\p{L}/u;
const own = (text: string, template = false): string[] =>
  ownSentences(new NoteText(text), { template, leftOut: () => false }, anything).map(({ text }) => text);

describe("the writer's own prose", () => {
  it("is read sentence by sentence, without markup", () => {
    expect(own("slept **badly**. then _better_\n- a walk to the [[mill]]\n")).toEqual([
      "slept badly.",
      "then better",
      "a walk to the mill",
    ]);
  });

  it.each([
    ["a heading", "# I love this\n"],
    ["a table", "| I love | this |\n|---|---|\n| me | too |\n"],
    ["code", "```\nI love this\n```\n"],
    ["a quotation", "> I love this\n"],
    ["a callout that quotes", "> [!quote] Somebody\n> I love this\n"],
    ["quotation marks", "“I love this, all of it.”\n"],
    ["a struck sentence", "~~I love this~~\n"],
    ["a template", "{{date}} I love this\n"],
    ["a story", "#fiction\n\nI loved the sea.\n"],
    [
      "a clipping",
      '---\nsource: "https://example.org/a"\npublished: 2024-02-01\ntags: clippings\n---\nI love this.\n',
    ],
  ])("is not %s", (_name, text) => {
    expect(own(text)).toEqual([]);
  });

  it("is none in a folder of templates", () => {
    expect(own("I love this\n", true)).toEqual([]);
  });

  it("is a callout that is the writer's", () => {
    expect(own("> [!note] today\n> I love this\n")).toContain("I love this");
  });

  it("in a talk is only what the writer says", () => {
    const talk =
      "**Ava:** What would you drop first?\n**me:** the ledger\n**Ava:** I love it\n**me:** me too\n";
    expect(own(talk)).toEqual(["me: the ledger", "me: me too"]);
  });

  it("keeps quotations out of what rules match", () => {
    const [sentence] = ownSentences(
      new NoteText("Noa said “I’m leaving” and I’m not\n"),
      { template: false, leftOut: () => false },
      anything,
    );
    expect(sentence).toMatchObject({ line: 0, said: "noa said … and i'm not" });
  });

  it("leaves out what a person has left out, and blocks without the cue", () => {
    const note = new NoteText("one\n\ntwo\n\nthree\n");
    const leftOut = (block: number) => block === 1;
    expect(ownSentences(note, { template: false, leftOut }, /t/).map(({ text }) => text)).toEqual(["three"]);
  });
});
