/** Sentences that ask without a question mark. */
import type { Language } from "../language/language";
import type { Block } from "../notes/blocks";
import type { NoteText } from "../notes/note-text";
import type { Reason } from "../reason";
import type { Announcement } from "./announcement";
import { askingEnd, innerQuestionWord } from "./asking";
import { seeker } from "./seeker";
import { folded, isWordCode, opening, tokens } from "./tokens";

/** Why a sentence without a question mark is one all the same, or null. */
export function unmarkedReason(
  note: NoteText,
  block: number,
  raw: string,
  announcement: Announcement | null,
): Reason | null {
  const at = note.at(block);
  if (at.kind === "row" || at.kind === "heading" || /[:：]$/.test(raw)) return null;
  const text = folded(raw).replace(/^[^\p{L}\p{N}¿]+/u, "");
  const { words } = note;
  const end = askingEnd(words, text);
  if (end) return { id: "question-words", values: { value: end } };
  const found = tokens(text);
  const wondering = opening(text, words.wonderings);
  if (wondering && found.length >= 4) return { id: "wondering", values: { value: wondering } };
  if (announcement && !isReply(note, block) && isWorded(words, text, raw))
    return { id: "announced", values: { value: announcement.text } };
  // "what do i do all day", "should i stay": the verb stands before its subject, and the writer is the subject.
  const [first = "", second = "", third = ""] = found;
  const inverted =
    (words.questionWords.has(first) && words.auxiliaries.has(second) && words.selves.has(third)) ||
    (words.deliberating.has(first) && words.selves.has(second) && !raw.endsWith("."));
  if (!inverted || found.length < 4 || /[,;]/.test(text.slice(0, 40)) || raw.endsWith("!")) return null;
  return { id: "question-words", values: { value: `${first} ${second}` } };
}

/** True for an item under one that ends in a question mark: where the writer sets marks, what has none replies. */
function isReply(note: NoteText, block: number): boolean {
  const { parent } = note.at(block);
  if (parent < 0) return false;
  const { start, end } = note.at(parent);
  return /[?？]\s*$/.test(note.text.slice(start, end));
}

/** True for a line that, where questions are announced, is one: "what the lab needs", "whether i stay", "is the key back". */
function isWorded(words: Language, text: string, raw: string): boolean {
  if (innerQuestionWord(words, text) !== null) return true;
  const [first = "", second = "", third] = tokens(text, 3);
  if (third === undefined) return false;
  // "when i gave her the glue she laughed"
  if (words.conditions.has(first) && !words.whether.has(first)) return words.auxiliaries.has(second);
  // "if you have no time, skip this"
  if (words.conditions.has(first) && text.includes(", ")) return false;
  if (words.questionWords.has(first) || words.whether.has(first)) return true;
  // "did some mending" tells, "did ola mend it" asks.
  return words.auxiliaries.has(first) && (words.subjects.has(second) || /^\P{L}*\p{L}+ \p{Lu}/u.test(raw));
}

/** Cheap looks at what may ask without a mark, before its words are read. */
export interface Looks {
  /** At how a sentence opens and ends. */
  readonly atSentence: (start: number, end: number) => boolean;
  /** At the start of the lines and sentences of a block; asked in the order of the text. */
  readonly atBlock: (block: Block) => boolean;
}

export function looksFor({ text, words }: NoteText): Looks {
  const { initials, firsts } = openingsOf(words);
  const nextStop = seeker(text, ". ");
  const atEnd = (start: number, end: number): boolean =>
    words.particles.length > 0 && askingEnd(words, text.slice(Math.max(start, end - 40), end)) !== null;

  const opens = (start: number): boolean => {
    let from = start;
    while (from < start + 4 && !isWordCode(text.charCodeAt(from))) from++;
    const initial = text.charCodeAt(from) | 32;
    if (initial < 128 ? initials[initial] === 0 : initials[0] === 0) return false;
    const to = wordEnd(text, from);
    const first = text.slice(from, to).toLowerCase();
    if (words.deliberating.has(first)) return words.selves.has(wordBehind(text, to));
    if (words.questionWords.has(first) && words.auxiliaries.has(wordBehind(text, to))) return true;
    if (!firsts.has(first)) return false;
    const said = text.slice(from, from + longestPhrase).toLowerCase();
    return words.wonderings.some((phrase) => said.startsWith(phrase));
  };

  return {
    atSentence: (start, end) => opens(start) || atEnd(start, end),
    atBlock: ({ kind, start, end, rows }) => {
      if (kind === "heading" || kind === "row") return false;
      const limit = Math.min(end, start + 2000);
      if (words.particles.length > 0) {
        const said = text.slice(start, limit);
        if (words.particles.some((particle) => said.includes(particle))) return true;
      }
      for (let r = 0; r < rows.length; r += 2) if (opens(rows[r] as number)) return true;
      for (let p = nextStop(start); p < limit; p = nextStop(p + 2)) if (opens(p + 2)) return true;
      return false;
    },
  };
}

/** No phrase of a list is longer. */
const longestPhrase = 24;

interface Openings {
  /** By code, 1 for the letters of ASCII, in lower case, with which such a sentence can begin; at 0 for all others. */
  readonly initials: Uint8Array;
  /** The first words of the phrases with which one wonders. */
  readonly firsts: ReadonlySet<string>;
}

const known = new Map<Language, Openings>();

function openingsOf(words: Language): Openings {
  let found = known.get(words);
  if (!found) {
    const firsts = new Set(words.wonderings.map((phrase) => phrase.split(" ", 1)[0] ?? ""));
    const initials = new Uint8Array(128);
    for (const word of [...words.deliberating, ...words.questionWords, ...firsts]) {
      const code = word.charCodeAt(0) | 32;
      initials[code < 128 ? code : 0] = 1;
    }
    known.set(words, (found = { initials, firsts }));
  }
  return found;
}

/** Where a short word ends; no word of a list is longer. */
function wordEnd(text: string, from: number): number {
  let to = from;
  while (to < from + 14 && (isWordCode(text.charCodeAt(to)) || isJoining(text.charCodeAt(to)))) to++;
  return to;
}

function wordBehind(text: string, end: number): string {
  let from = end;
  while (from < end + 3 && !isWordCode(text.charCodeAt(from))) from++;
  return text.slice(from, wordEnd(text, from)).toLowerCase();
}

/** "what's", "dois-je" */
function isJoining(code: number): boolean {
  return code === 39 || code === 45;
}
