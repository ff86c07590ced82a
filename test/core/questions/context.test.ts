import { expect, test } from "vitest";
import fc from "fast-check";
import { NoteText } from "../../../src/core/notes/note-text";
import { contextOf } from "../../../src/core/questions/context";

const around = (text: string, words: string) => {
  const start = text.indexOf(words);
  return contextOf(new NoteText(text), { text: words, start, end: start + words.length });
};

test("the words before and behind on the same line", () => {
  expect(
    around(
      "the water was low today. should i stay? or just until the gauges are in, as lise says",
      "should i stay?",
    ),
  ).toEqual({
    before: "the water was low today.",
    words: "should i stay?",
    after: "or just until the gauges are in, as lise says",
  });
});

test("a question alone on its line shows what stands above and below, as one reads it", () => {
  const text =
    "---\ntitle: x\n---\n# evening\n\n- **flat** again\n- should i stay?\n- [[lise]] says no\n\n```\ncode\n```\n";
  expect(around(text, "should i stay?")).toEqual({
    before: "evening\nflat again",
    words: "should i stay?",
    after: "lise says no",
  });
});

test("long lines are cut at a word", () => {
  const long = "word ".repeat(100);
  const found = around(`${long}should i stay? ${long}`, "should i stay?");
  expect(found?.before).toMatch(/^…(word ){20,28}word$/);
  expect(found?.after).toMatch(/^(word ){20,28}word…$/);
});

test("moved words are found, gone ones are not", () => {
  const note = new NoteText("a new line\n\nshould i stay?");
  expect(contextOf(note, { text: "should i stay?", start: 0, end: 14 })?.before).toBe("a new line");
  expect(contextOf(note, { text: "who is the piano for?", start: 0, end: 14 })).toBeNull();
});

test("any text is taken", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(40), fc.nat(20), (text, start, length) => {
      const words = text.slice(start, start + length);
      contextOf(new NoteText(text), { text: words, start, end: start + words.length });
    }),
  );
});
