import fc from "fast-check";
import type { TextEdit } from "../../../src/core/edit";

export const editsOf = (start: number, end: number, text = ""): TextEdit => ({ start, end, text });

/** Words, line ends of all kinds, a byte order mark in odd places, halves of characters. */
export const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom("\n", "\r\n", "\r", "\n\n", "\uFEFF", "one ", "two", "- [ ] ", "\uD83D\uDE00", "\u2028"),
);

export const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

/** A text, and edits of it in order. */
export const textWithEdits = anyText.chain((text) =>
  fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length), anyText), { maxLength: 4 }).map((drawn) => {
    const places = drawn.flatMap(([one, other]) => [one, other]).sort((one, other) => one - other);
    const edits = drawn.map(([, , words], index) =>
      editsOf(places[index * 2] ?? 0, places[index * 2 + 1] ?? 0, words),
    );
    return { text, edits };
  }),
);
