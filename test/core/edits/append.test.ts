import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/edit";
import { appendBlock } from "../../../src/core/edits/append";
import { toNewlines } from "../../../src/core/edits/line-ends";
import { anyText } from "./arbitrary";

const after = (text: string, block: string, heading?: string) =>
  applyEdits(text, appendBlock(text, block, heading));

describe("a block at the end of a note", () => {
  it.each([
    ["", "new\n"],
    ["\n", "\nnew\n"],
    ["old", "old\n\nnew"],
    ["old\n", "old\n\nnew\n"],
    ["old\n\n\n", "old\n\nnew\n\n\n"],
    ["---\ntags: x\n---\n", "---\ntags: x\n---\n\nnew\n"],
    ["- one\n- \n", "- one\n- \n\nnew\n"],
  ])("of %j makes it %j", (text, expected) => {
    expect(after(text, "new")).toBe(expected);
  });

  it.each([
    ["# day\n\n## Answers\nold\n\n## Then\nx\n", "# day\n\n## Answers\nold\n\nnew\n\n## Then\nx\n"],
    ["## answers:\n### Below\n\nold\n# Next", "## answers:\n### Below\n\nold\n\nnew\n# Next"],
    ["## Answers\n\n## Then\n", "## Answers\n\nnew\n\n## Then\n"],
    ["## Answers", "## Answers\n\nnew"],
    ["words\n", "words\n\n## Answers\n\nnew\n"],
    ["```\n## Answers\n```\n", "```\n## Answers\n```\n\n## Answers\n\nnew\n"],
    ["", "## Answers\n\nnew\n"],
  ])("goes under its heading in %j", (text, expected) => {
    expect(after(text, "new", "Answers")).toBe(expected);
  });

  it("gets a heading of the level that is asked for", () => {
    expect(after("words\n", "new", "### Answers ")).toBe("words\n\n### Answers\n\nnew\n");
  });

  it("changes nothing else, and keeps the end of the note as it is", () => {
    fc.assert(
      fc.property(anyText.map(toNewlines), fc.constantFrom("", "Answers", "### one two"), (text, heading) => {
        const edits = appendBlock(text, "new", heading);
        expect(edits).toHaveLength(1);
        expect(edits[0]?.start).toBe(edits[0]?.end);
        const whole = applyEdits(text, edits);
        if (text.trim() !== "" && !text.includes("#")) expect(whole.endsWith("\n")).toBe(text.endsWith("\n"));
      }),
    );
  });
});
