import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf } from "../../../src/core/notes/blocks";
import { isProse, NoteText } from "../../../src/core/notes/note-text";
import { readNote } from "../../../src/core/notes/read";
import { growth, tooMuchGrowth } from "../../support/growth";

/** Pieces that notes are made of, and slips of the pen with them; put together at random they make hostile notes. */
const pieces = [
  "---\n",
  "\n",
  "\r\n",
  "\t",
  "    ",
  "> ",
  ">> ",
  "- ",
  "* ",
  "1. ",
  "- [ ] ",
  "- [x] ",
  "# ",
  "###### ",
  "```",
  "```js\n",
  "~~~\n",
  "$$",
  "$",
  "%%",
  "<!--",
  "-->",
  "<script>",
  "</script>",
  "<br>",
  "[[",
  "]]",
  "![[",
  "[a](",
  ")",
  "](",
  "`",
  "``",
  "~~",
  "**",
  "_",
  "==",
  "\\",
  "|",
  "| a | b |\n|---|---|\n",
  "> [!question] ",
  "what do i want?",
  "why ",
  "should i stay",
  "or stay?",
  "?",
  "??",
  "(?)",
  "？",
  "؟",
  "¿",
  ";",
  ".",
  "...",
  "!",
  ":",
  " - ",
  "->",
  "→",
  "“",
  "”",
  '"',
  "'",
  "’",
  "\u0000",
  "\ufeff",
  "😀",
  "我为什么在这里？",
  "e.g. ",
  "https://a.b/c?d=e",
  "{{date}}",
  "<% tp %>",
  "questions:\n",
  "mira's questions:\n",
  "from november: ",
  "## 2025-02-03\n",
  "a::",
  "^id",
  "#tag",
] as const;
const messy = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces),
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.string({ maxLength: 12 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

describe("reading any text at all", () => {
  it("puts every line that is not blank into exactly one block, with offsets in order", () => {
    fc.assert(
      fc.property(messy, (text) => {
        const blocks = blocksOf(text);
        let line = -1;
        for (const block of blocks) {
          expect(block.line).toBeGreaterThan(line);
          expect(block.endLine).toBeGreaterThanOrEqual(block.line);
          line = block.endLine;
          expect(block.start).toBeLessThanOrEqual(block.end);
          expect(block.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(0, block.start).split("\n").length - 1).toBe(block.line);
          for (let r = 0; r + 2 < block.rows.length; r += 2)
            expect(block.rows[r + 1]).toBeLessThanOrEqual(block.rows[r + 2] as number);
          if (block.parent >= 0) expect(blocks[block.parent]?.kind).toMatch(/item|code/);
          if (block.section >= 0) expect(blocks[block.section]?.kind).toBe("heading");
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("keeps spans and sentences inside their block, sentences in order and apart from each other", () => {
    fc.assert(
      fc.property(messy, (text) => {
        const note = new NoteText(text);
        note.blocks.forEach((block, i) => {
          for (const span of note.spans(i)) {
            expect(span.start).toBeGreaterThanOrEqual(block.start);
            expect(span.end).toBeLessThanOrEqual(block.end);
            expect(span.start).toBeLessThan(span.end);
            expect(span.inner).toBeGreaterThanOrEqual(span.start);
            expect(span.innerEnd).toBeLessThanOrEqual(span.end);
          }
          for (const sentence of note.sentences(i)) {
            expect(isProse(block)).toBe(true);
            expect(sentence.start).toBeGreaterThanOrEqual(block.start);
            expect(sentence.end).toBeLessThanOrEqual(block.end);
            expect(sentence.start).toBeLessThan(sentence.end);
          }
        });
      }),
      { numRuns: 1500 },
    );
  });

  it("claims only questions whose offsets hold their words", () => {
    fc.assert(
      fc.property(messy, (text) => {
        const facts = readNote({ path: "a.md", text, properties: null });
        for (const question of facts?.questions ?? []) {
          const raw = text.slice(question.start, question.end);
          expect(question.text).not.toBe("");
          expect(text.slice(0, question.start).split("\n").length - 1).toBe(question.line);
          expect(text.slice(0, question.end).split("\n").length - 1).toBe(question.endLine);
          // Every letter that is shown stands in the note, in this place.
          const letters = (of: string): string => of.replace(/[^\p{L}\p{N}]/gu, "");
          let at = 0;
          for (const letter of letters(question.text)) {
            at = letters(raw).indexOf(letter, at) + 1;
            expect(at).toBeGreaterThan(0);
          }
          if (question.answer) expect(question.answer.start).toBeLessThanOrEqual(question.answer.end);
          expect(question.why.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("reads the same text the same way twice", () => {
    fc.assert(
      fc.property(messy, (text) => {
        const source = { path: "a.md", text, properties: null };
        expect(readNote(source)).toEqual(readNote(source));
      }),
      { numRuns: 300 },
    );
  });
});

/** How much work a reading does, told by how it grows and not by a clock's figure. */
describe("time linear in the text", () => {
  const bait = [
    "what if? ",
    "[",
    "](",
    "[[",
    "`",
    "$",
    "%%",
    "<",
    "((",
    "?)",
    "(a b?) ",
    "> ",
    "- ",
    "*_",
    "“",
    '"',
    "<!--",
    "why: ",
    "a; b? ",
    "|",
    "\n|",
    "~~",
    "¿",
    "or ",
    "\t- a\n",
    "```\n\n",
    "$$\n\n",
    "1. ",
  ];
  for (const piece of bait) {
    it(`holds for ${JSON.stringify(piece)} over and over`, { retry: 2, timeout: 30_000 }, () => {
      const read = (text: string): unknown => readNote({ path: "a.md", text, properties: null });
      expect(growth(read, piece)).toBeLessThan(tooMuchGrowth);
    });
  }
});
