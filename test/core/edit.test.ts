import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, inverseOf, newNote, PlanError, type TextEdit } from "../../src/core/edit";
import { editsOf, textWithEdits } from "./edits/arbitrary";

describe("edits of a text", () => {
  it("speak of the text as it stands", () => {
    const edits = [
      { start: 0, end: 3, text: "first\nline" },
      { start: 4, end: 4, text: "of " },
      { start: 7, end: 8, text: "" },
    ];
    expect(applyEdits("one two\nthree", edits)).toBe("first\nline of twothree");
    expect(applyEdits("", [{ start: 0, end: 0, text: "x" }])).toBe("x");
    expect(applyEdits("as it is", [])).toBe("as it is");
  });

  it("keep their order where several insert at one place", () => {
    const edits = [
      { start: 1, end: 1, text: "1" },
      { start: 1, end: 1, text: "2" },
      { start: 1, end: 2, text: "3" },
    ];
    expect(applyEdits("abc", edits)).toBe("a123c");
    expect(applyEdits("a123c", inverseOf("abc", edits))).toBe("abc");
  });

  it.each<[string, readonly TextEdit[]]>([
    ["out of order", [editsOf(2, 3), editsOf(0, 1)]],
    ["overlapping", [editsOf(0, 2), editsOf(1, 3)]],
    ["outside", [editsOf(2, 4)]],
    ["before the text", [editsOf(-1, 0)]],
    ["backwards", [editsOf(2, 1)]],
    ["nowhere", [editsOf(NaN, 1)]],
  ])("are refused when they are %s", (_how, edits) => {
    expect(() => applyEdits("abc", edits)).toThrow(RangeError);
    expect(() => inverseOf("abc", edits)).toThrow(RangeError);
  });

  it("are taken back by their inverse, whatever the text", () => {
    fc.assert(
      fc.property(textWithEdits, ({ text, edits }) => {
        const after = applyEdits(text, edits);
        const inverse = inverseOf(text, edits);
        expect(applyEdits(after, inverse)).toBe(text);
        expect(inverseOf(after, inverse)).toEqual(edits);
      }),
    );
  });
});

describe("a plan for a new note", () => {
  it("leaves a note alone that came to be at its path", () => {
    const { edits, startsAs } = newNote("a.md", "words");
    expect(edits(startsAs ?? "")).toEqual([]);
    expect(() => edits("somebody else's")).toThrow(PlanError);
  });
});
