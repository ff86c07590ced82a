import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, PlanError, type TextEdit } from "../../../src/core/edit";
import { takeBack, tracesOf } from "../../../src/core/edits/take-back";
import { editsOf, textWithEdits } from "./arbitrary";

/** The text after edits were made, something else happened to it, and the edits were taken back. */
function back(
  text: string,
  edits: readonly TextEdit[],
  meanwhile: (after: string) => string = (same) => same,
): string {
  const after = applyEdits(text, edits);
  const now = meanwhile(after);
  return applyEdits(now, takeBack("a.md", tracesOf(text, edits, after), now));
}

const note = "a long day\n\nwhat gives me energy?\n";
const answer = editsOf(note.length, note.length, "\nthe river, a number on a display\n");

describe("taking back what was written", () => {
  it("gives the text as it was, whatever it is", () => {
    fc.assert(
      fc.property(textWithEdits, ({ text, edits }) => {
        expect(back(text, edits)).toBe(text);
      }),
    );
  });

  it("leaves what else was written alone, before, behind and around", () => {
    expect(back(note, [answer], (after) => `---\ntags: x\n---\n${after}more\n`)).toBe(
      `---\ntags: x\n---\n${note}more\n`,
    );
    expect(back(note, [answer], (after) => after.replace("a long", "a very long"))).toBe(
      note.replace("a long", "a very long"),
    );
    expect(back(note, [answer], () => `${answer.text} moved as a whole`)).toBe(" moved as a whole");
  });

  it("takes the copy that is nearest to where it was written", () => {
    const line = "- the same words again\n";
    expect(
      back(`${line}x\n`, [editsOf(2 + line.length, 2 + line.length, line)], (after) => `new\n${after}`),
    ).toBe(`new\n${line}x\n`);
  });

  it("puts a tick back, and a line that was taken out", () => {
    const log = "- [ ] should i stay?\n- [ ] whose life is this?\n";
    const tick = editsOf(3, 4, "x");
    expect(back(log, [tick], (after) => `${after}- [ ] and then?\n`)).toBe(`${log}- [ ] and then?\n`);
    expect(back(log, [editsOf(0, 21)], (after) => `# log\n${after}`)).toBe(`# log\n${log}`);
  });

  it("is refused where the words were changed since", () => {
    expect(() => back(note, [answer], (after) => after.replace("a number", "numbers"))).toThrow(PlanError);
    expect(() => back(note, [answer], () => "something else")).toThrow(PlanError);
    expect(() => back("- [ ] a\n", [editsOf(3, 4, "x")], () => "- [?] a\n")).toThrow(PlanError);
  });

  it("does nothing where it is taken back already", () => {
    expect(back(note, [answer], () => note)).toBe(note);
    expect(back(note, [editsOf(2, 6, "short")], () => note)).toBe(note);
    const both = [editsOf(0, 0, "first words of the day\n"), answer];
    expect(back(note, both, () => note)).toBe(note);
  });

  it("takes any text and never throws anything else", () => {
    fc.assert(
      fc.property(textWithEdits, textWithEdits, ({ text, edits }, { text: now }) => {
        const after = applyEdits(text, edits);
        try {
          applyEdits(now, takeBack("a.md", tracesOf(text, edits, after), now));
        } catch (error) {
          expect(error).toBeInstanceOf(PlanError);
        }
      }),
    );
  });
});
