import type { Question } from "./question";
import { wordsOf, type Word } from "./words";

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is known of a question whose note may have been edited since. */
export type Sought = Pick<Question, "text" | "start" | "end">;

/** How far around its old place a question is sought before the whole note is, in UTF-16 units. */
const nearby = 20_000;
/** Which part of a question's words may have changed for it still to be the same one. */
const tolerance = 0.34;
/** A word added or left out costs 1. One put in the place of another costs more, so that an added word is seen as such. */
const replaced = 1.2;
/** A word with a letter changed. */
const typo = 0.4;

/**
 * Finds a question's words in the note as it is now: at its old place where they still stand there, else the same words
 * nearest to it, else the most alike ones. Null where nothing in the note is alike enough.
 */
export function locate(written: string, sought: Sought): Stretch | null {
  const text = hideAddresses(written);
  const pattern = wordsOf(sought.text).map((word) => word.text);
  if (pattern.length === 0) return findLiterally(text, sought);
  const inPlace = within(text, pattern, sought, sought.start, sought.end);
  if (inPlace !== null) return inPlace;
  const from = Math.max(0, sought.start - nearby);
  const to = Math.min(text.length, sought.end + nearby);
  return (
    search(text, pattern, sought, from, to) ??
    (from > 0 || to < text.length ? search(text, pattern, sought, 0, text.length) : null)
  );
}

/** The text with the addresses of links blanked: a question is known by the words one reads. */
function hideAddresses(text: string): string {
  const blank = (address: string) => " ".repeat(address.length);
  return text.replace(/\[\[[^[\]|\n]*\|/g, blank).replace(/\]\([^()\n]*\)/g, blank);
}

/** The old place, if exactly the question's words stand there, or do among the words of a link or other markup. */
function within(
  text: string,
  pattern: readonly string[],
  sought: Sought,
  from: number,
  to: number,
): Stretch | null {
  if (from < 0 || to > text.length || from >= to) return null;
  const words = wordsOf(text, from, to);
  let next = 0;
  for (const word of words) if (word.text === pattern[next]) next += 1;
  // The words beside the question's own may only be what markup hides (a tag, a comment): never the more of it.
  const startsRight = words[0]?.text === pattern[0] || words.length > pattern.length;
  return next === pattern.length && startsRight && words.length <= pattern.length * 2 + 6
    ? { start: sought.start, end: sought.end }
    : null;
}

function search(
  text: string,
  pattern: readonly string[],
  sought: Sought,
  from: number,
  to: number,
): Stretch | null {
  const words = wordsOf(text, from, to);
  const found = findExactly(words, pattern, sought.start) ?? findAlike(words, pattern, sought.start);
  return found === null ? null : withItsMark(text, found);
}

function findExactly(words: readonly Word[], pattern: readonly string[], near: number): Stretch | null {
  let best: Stretch | null = null;
  for (let at = 0; at + pattern.length <= words.length; at += 1) {
    if (!pattern.every((word, index) => words[at + index]?.text === word)) continue;
    const stretch = stretchOf(words, at, at + pattern.length - 1);
    if (stretch && (best === null || Math.abs(stretch.start - near) < Math.abs(best.start - near)))
      best = stretch;
  }
  return best;
}

/**
 * The stretch of words with the fewest words added, left out or changed against the question's (Sellers' algorithm:
 * edit distance with a free start and a free end), within the tolerance; of equals the one nearest to the old place.
 */
function findAlike(words: readonly Word[], pattern: readonly string[], near: number): Stretch | null {
  const rows = pattern.length;
  const limit = rows === 1 ? typo : Math.max(typo, rows * tolerance);
  let cost = Float64Array.from({ length: rows + 1 }, (_, row) => row);
  let from = new Int32Array(rows + 1);
  let best: { stretch: Stretch; cost: number } | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]?.text ?? "";
    const nextCost = new Float64Array(rows + 1);
    const nextFrom = new Int32Array(rows + 1);
    nextFrom[0] = at + 1;
    for (let row = 1; row <= rows; row += 1) {
      const changed = (cost[row - 1] ?? 0) + difference(word, pattern[row - 1] ?? "");
      const added = (cost[row] ?? 0) + 1;
      const leftOut = (nextCost[row - 1] ?? 0) + 1;
      const least = Math.min(changed, added, leftOut);
      nextCost[row] = least;
      nextFrom[row] =
        least === changed
          ? (from[row - 1] ?? at)
          : least === added
            ? (from[row] ?? at)
            : (nextFrom[row - 1] ?? at);
    }
    const total = nextCost[rows] ?? Infinity;
    if (total <= limit && (best === null || total <= best.cost)) {
      const stretch = stretchOf(words, nextFrom[rows] ?? at, at);
      if (stretch && (best === null || total < best.cost || closer(stretch, best.stretch, near)))
        best = { stretch, cost: total };
    }
    cost = nextCost;
    from = nextFrom;
  }
  return best?.stretch ?? null;
}

function closer(one: Stretch, other: Stretch, near: number): boolean {
  return Math.abs(one.start - near) < Math.abs(other.start - near);
}

function stretchOf(words: readonly Word[], first: number, last: number): Stretch | null {
  const start = words[first]?.start;
  const end = words[last]?.end;
  return start === undefined || end === undefined || start >= end ? null : { start, end };
}

function difference(one: string, other: string): number {
  if (one === other) return 0;
  return Math.max(one.length, other.length) > 2 && oneEditApart(one, other) ? typo : replaced;
}

/** Whether one letter added, left out, changed or swapped with its neighbour makes one word of the other. */
function oneEditApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let head = 0;
  while (head < one.length && one[head] === other[head]) head += 1;
  let tail = 0;
  while (
    tail < Math.min(one.length, other.length) - head &&
    one[one.length - 1 - tail] === other[other.length - 1 - tail]
  )
    tail += 1;
  const oneMiddle = one.slice(head, one.length - tail);
  const otherMiddle = other.slice(head, other.length - tail);
  if (oneMiddle.length <= 1 && otherMiddle.length <= 1) return true;
  return (
    oneMiddle.length === 2 && otherMiddle.length === 2 && oneMiddle === [...otherMiddle].reverse().join("")
  );
}

const marks = /[?？؟;⸮!？]/;
const closing = /[*_~="'”’»)\]]/;

/** Words end before their question mark; the mark, with what closes markup before it, belongs to the stretch. */
function withItsMark(text: string, stretch: Stretch): Stretch {
  let end = stretch.end;
  while (end < text.length && end - stretch.end < 6) {
    const character = text.charAt(end);
    if (marks.test(character)) {
      end += 1;
      while (marks.test(text.charAt(end))) end += 1;
      return { start: stretch.start, end };
    }
    if (!closing.test(character) && character !== " ") break;
    end += 1;
  }
  return stretch;
}

/** A question without a word in it, such as one emoji: the same characters, nearest to the old place. */
function findLiterally(text: string, sought: Sought): Stretch | null {
  const literal = sought.text.trim();
  if (literal === "") return null;
  let best: Stretch | null = null;
  for (let at = text.indexOf(literal); at !== -1; at = text.indexOf(literal, at + 1)) {
    const stretch = { start: at, end: at + literal.length };
    if (best === null || closer(stretch, best, sought.start)) best = stretch;
  }
  return best;
}
