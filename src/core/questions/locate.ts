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
  if (standsThere(text, pattern, sought)) return { start: sought.start, end: sought.end };
  const near = Math.max(0, sought.start - nearby);
  for (const [from, to] of [[near, sought.end + nearby], [0]] as const) {
    const words = wordsOf(text, from, to);
    const found = findExactly(words, pattern, sought.start) ?? findAlike(words, pattern, sought.start);
    if (found) return withItsMark(text, found);
  }
  return null;
}

/** The text with the addresses of links blanked: a question is known by the words one reads. */
function hideAddresses(text: string): string {
  return text.replace(/\[\[[^[\]|\n]*\||\]\([^()\n]*\)/g, (address) => " ".repeat(address.length));
}

/** Whether at the old place exactly the question's words stand, or do among the words of a link or other markup. */
function standsThere(text: string, pattern: readonly string[], { start, end }: Sought): boolean {
  const words = wordsOf(text, start, end);
  let next = 0;
  for (const word of words) if (word.text === pattern[next]) next += 1;
  // The words beside the question's own may only be what markup hides (a tag, a comment): never the more of it.
  const startsRight = words[0]?.text === pattern[0] || words.length > pattern.length;
  return (
    end <= text.length && next === pattern.length && startsRight && words.length <= pattern.length * 2 + 6
  );
}

function findExactly(words: readonly Word[], pattern: readonly string[], near: number): Stretch | null {
  const last = pattern.length - 1;
  return nearest(
    near,
    words.flatMap((_, at) =>
      pattern.every((word, index) => words[at + index]?.text === word)
        ? (stretchOf(words, at, at + last) ?? [])
        : [],
    ),
  );
}

/**
 * The stretch of words with the fewest words added, left out or changed against the question's (Sellers' algorithm:
 * edit distance with a free start and a free end), within the tolerance; of equals the one nearest to the old place.
 */
function findAlike(words: readonly Word[], pattern: readonly string[], near: number): Stretch | null {
  let least = pattern.length === 1 ? typo : Math.max(typo, pattern.length * tolerance);
  let best: Stretch[] = [];
  // For each word of the question: what it costs to end with it here, and where such a stretch begins.
  let column = pattern.map((_, row) => ({ cost: row + 1, from: 0 }));
  words.forEach(({ text }, at) => {
    let diagonal = { cost: 0, from: at };
    let above = { cost: 0, from: at + 1 };
    column = column.map((left, row) => {
      const changed = diagonal.cost + difference(text, pattern[row] ?? "");
      const cost = Math.min(changed, left.cost + 1, above.cost + 1);
      const { from } = cost === changed ? diagonal : cost === left.cost + 1 ? left : above;
      diagonal = left;
      return (above = { cost, from });
    });
    const stretch = above.cost <= least && stretchOf(words, above.from, at);
    if (!stretch) return;
    if (above.cost < least) best = [];
    least = above.cost;
    best.push(stretch);
  });
  return nearest(near, best);
}

/** The stretch that begins nearest to a place; of equals the first. */
function nearest(near: number, stretches: readonly Stretch[]): Stretch | null {
  const far = ({ start }: Stretch) => Math.abs(start - near);
  return stretches.reduce<Stretch | null>(
    (best, next) => (best && far(best) <= far(next) ? best : next),
    null,
  );
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
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const [a, b] = [one.slice(at), other.slice(at)];
  const swapped = a.charAt(1) + a.charAt(0) + a.slice(2);
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || swapped === b;
}

/** Words end before their question mark; the mark, with what closes markup before it, belongs to the stretch. */
function withItsMark(text: string, { start, end }: Stretch): Stretch {
  const mark = /^[*_~="'”’»)\] ]{0,5}[?？؟;⸮!？]+/.exec(text.slice(end, end + 99));
  return { start, end: end + (mark?.[0].length ?? 0) };
}

/** A question without a word in it, such as one emoji: the same characters, nearest to the old place. */
function findLiterally(text: string, sought: Sought): Stretch | null {
  const literal = sought.text.trim();
  const found: Stretch[] = [];
  let at = literal === "" ? -1 : text.indexOf(literal);
  for (; at !== -1; at = text.indexOf(literal, at + 1)) found.push({ start: at, end: at + literal.length });
  return nearest(sought.start, found);
}
