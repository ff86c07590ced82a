/** Sentences that ask without a question mark. */
import type { Language } from "../language/language";
import type { NoteText } from "../notes/note-text";
import type { Reason } from "../reason";
import type { Announcement } from "./announcement";
import { askingEnd, innerQuestionWord } from "./asking";
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
  if (announcement && isWorded(words, text, raw))
    return { id: "announced", values: { value: announcement.text } };
  // "what do i do all day", "should i stay": the verb stands before its subject, and the writer is the subject.
  const [first = "", second = "", third = ""] = found;
  const inverted =
    (words.questionWords.has(first) && words.auxiliaries.has(second) && words.selves.has(third)) ||
    (words.deliberating.has(first) && words.selves.has(second) && !raw.endsWith("."));
  if (!inverted || found.length < 4 || /[,;]/.test(text.slice(0, 40)) || raw.endsWith("!")) return null;
  return { id: "question-words", values: { value: `${first} ${second}` } };
}

/** True for a line that, where questions are announced, is one: "what the lab needs", "whether i stay", "is the key back". */
function isWorded(words: Language, text: string, raw: string): boolean {
  if (innerQuestionWord(words, text) !== null) return true;
  const [first = "", second = "", third] = tokens(text, 3);
  if (third === undefined) return false;
  // "when i gave her the glue she laughed"
  if (words.conditions.has(first) && !words.whether.has(first)) return words.auxiliaries.has(second);
  if (words.questionWords.has(first) || words.whether.has(first)) return true;
  // "did some mending" tells, "did ola mend it" asks.
  return words.auxiliaries.has(first) && (words.subjects.has(second) || /^\P{L}*\p{L}+ \p{Lu}/u.test(raw));
}

/** A cheap look at how a sentence opens and ends, before its words are read. */
export function mayAskItself(note: NoteText, start: number, end: number): boolean {
  const { text, words } = note;
  if (words.particles.length > 0 && askingEnd(words, text.slice(Math.max(start, end - 40), end)) !== null)
    return true;
  let from = start;
  while (from < start + 4 && !isWordCode(text.charCodeAt(from))) from++;
  if (!initials(words).has(text.charCodeAt(from) | 32)) return false;
  const to = wordEnd(text, from);
  const first = text.slice(from, to).toLowerCase();
  if (words.deliberating.has(first)) return words.selves.has(wordBehind(text, to));
  if (words.questionWords.has(first) && words.auxiliaries.has(wordBehind(text, to))) return true;
  if (!wonderingFirsts(words).has(first)) return false;
  const said = text.slice(from, from + longestPhrase).toLowerCase();
  return words.wonderings.some((phrase) => said.startsWith(phrase));
}

/** No phrase of a list is longer. */
const longestPhrase = 24;
const knownInitials = new Map<Language, ReadonlySet<number>>();

/** The codes, in lower case, of the letters with which such a sentence can begin. */
function initials(words: Language): ReadonlySet<number> {
  let found = knownInitials.get(words);
  if (!found) {
    const firsts = [...words.deliberating, ...words.questionWords, ...wonderingFirsts(words)];
    knownInitials.set(words, (found = new Set(firsts.map((word) => word.charCodeAt(0) | 32))));
  }
  return found;
}

const knownFirsts = new Map<Language, ReadonlySet<string>>();

function wonderingFirsts(words: Language): ReadonlySet<string> {
  let firsts = knownFirsts.get(words);
  if (!firsts)
    knownFirsts.set(
      words,
      (firsts = new Set(words.wonderings.map((phrase) => phrase.split(" ", 1)[0] ?? ""))),
    );
  return firsts;
}

/** Where a short word ends; no word of a list is longer. */
function wordEnd(text: string, from: number): number {
  let to = from;
  while (to < from + 14 && (isWordCode(text.charCodeAt(to)) || isApostrophe(text.charCodeAt(to)))) to++;
  return to;
}

function wordBehind(text: string, end: number): string {
  let from = end;
  while (from < end + 3 && !isWordCode(text.charCodeAt(from))) from++;
  return text.slice(from, wordEnd(text, from)).toLowerCase();
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 45;
}

/**
 * A cheap look at whether a block without a mark is worth reading for a question: at the start of its lines and sentences.
 * `nextStop` finds the next full stop with a blank behind it; it is asked in the order of the text.
 */
export function mayAskUnmarked(note: NoteText, block: number, nextStop: (from: number) => number): boolean {
  const at = note.at(block);
  if (at.kind === "heading" || at.kind === "row") return false;
  const { text, words } = note;
  const end = Math.min(at.end, at.start + 2000);
  if (words.particles.length > 0) {
    const said = text.slice(at.start, end);
    if (words.particles.some((particle) => said.includes(particle))) return true;
  }
  for (let r = 0; r < at.rows.length; r += 2)
    if (mayAskItself(note, at.rows[r] as number, at.rows[r + 1] as number)) return true;
  for (let p = nextStop(at.start); p < end; p = nextStop(p + 2))
    if (mayAskItself(note, p + 2, p + 2)) return true;
  return false;
}
