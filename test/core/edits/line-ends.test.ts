import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, type TextEdit } from "../../../src/core/edit";
import { asEdited, toNewlines } from "../../../src/core/edits/line-ends";
import { editsOf } from "./arbitrary";

/** What comes of a file when an editor makes these edits in it. */
function afterEdits(file: string, ...edits: readonly TextEdit[]): string {
  return applyEdits(file, asEdited(file).inFile(edits));
}

describe("a file and its text in an editor", () => {
  it.each([
    ["one\r\ntwo\r\nthree", editsOf(3, 8, "\nnew\n"), "one\r\nnew\r\nthree"],
    ["one\r\ntwo\r\n", editsOf(8, 8, "three\r\n"), "one\r\ntwo\r\nthree\r\n"],
    ["one\ntwo", editsOf(7, 7, "\nthree"), "one\ntwo\nthree"],
    ["one\rtwo", editsOf(4, 7, "2\n"), "one\r2\r"],
    ["\uFEFFone\r\ntwo", editsOf(0, 3, "1"), "\uFEFF1\r\ntwo"],
    ["\uFEFF", editsOf(0, 0, "a\nb"), "\uFEFFa\nb"],
    ["a\r\nb\r\nc\nd", editsOf(6, 7, "D\n"), "a\r\nb\r\nc\nD\r\n"],
  ])("%j, edited, is %j", (file, edit, expected) => {
    expect(afterEdits(file, edit)).toBe(expected);
  });

  const words = fc
    .string({ unit: "grapheme", maxLength: 5 })
    .map((text) => text.replace(/[\r\n\uFEFF]/g, ""));
  const fileOf = (...ends: readonly string[]) =>
    fc
      .tuple(
        fc.constantFrom("", "\uFEFF"),
        fc.array(fc.tuple(words, fc.constantFrom(...ends)), { maxLength: 9 }),
        words,
      )
      .map(([mark, lines, last]) => mark + lines.flat().join("") + last);
  const file = fc.oneof(fileOf("\n"), fileOf("\r\n"), fileOf("\n", "\r\n"), fileOf("\r"));
  const fileWithEdits = file.chain((text) =>
    fc.tuple(
      fc.constant(text),
      fc
        .array(fc.tuple(fc.nat(asEdited(text).text.length), fileOf("\n", "\r\n")), { maxLength: 4 })
        .map((drawn) =>
          drawn
            .map(([at, inserted]) => editsOf(at, at, inserted.replace("\uFEFF", "")))
            .sort((one, other) => one.start - other.start),
        ),
    ),
  );

  it("have the same edits, and nothing but them is changed", () => {
    fc.assert(
      fc.property(fileWithEdits, ([before, inserts]) => {
        const { text, inFile } = asEdited(before);
        // Each insertion, and all that stands behind the last one taken out.
        const edits = [...inserts, editsOf(inserts.at(-1)?.start ?? 0, text.length)];
        const normal = edits.map((edit) => ({ ...edit, text: toNewlines(edit.text) }));
        const after = applyEdits(before, inFile(edits));
        expect(asEdited(after).text).toBe(applyEdits(text, normal));
        expect(after.startsWith("\uFEFF")).toBe(before.startsWith("\uFEFF"));
        const first = inFile(edits)[0]?.start ?? 0;
        expect(after.slice(0, first)).toBe(before.slice(0, first));
      }),
    );
  });

  it("are the same where nothing is done", () => {
    fc.assert(
      fc.property(file, (text) => {
        expect(afterEdits(text)).toBe(text);
      }),
    );
  });
});
