/** Days to come as they are named in a sentence: "until the september round", "by the end of june". */
import { laterDay, namesDays } from "../calendar/later-day";
import { lastDay } from "../calendar/period";
import type { Day, Period } from "../calendar/day";
import { monthOf } from "../calendar/names";

/** Every day is later than this: for asking whether words name a day at all. */
const longAgo = "0001-01-01" as Day;
const longest = 5;
const leads = new Set("by until till til in before of on the this next for at from around".split(" "));
const word = /[\p{L}\p{N}][\p{L}\p{N}./-]*/gu;

interface Word {
  readonly text: string;
  readonly index: number;
  /** Whether it may name a day, alone or with others. */
  readonly names: boolean;
}

/** The words of a phrase that name a day to come, longest first from the left; null where none do. */
export function whenIn(phrase: string): string | null {
  const words = [...phrase.slice(0, 200).matchAll(word)].map(({ 0: text, index }) => ({
    text,
    index,
    names: namesDays(text),
  }));
  if (!words.some(({ names }) => names)) return null;
  for (let from = 0; from < words.length; from++) {
    for (let count = Math.min(longest, words.length - from); count > 0; count--) {
      const [first, last] = [words[from] as Word, words[from + count - 1] as Word];
      if (!words.slice(from, from + count).some(({ names }) => names)) continue;
      const text = phrase.slice(first.index, last.index + last.text.length).replace(/[.]$/, "");
      if (leads.has(first.text.toLowerCase()) && count === 1) continue;
      // "may" and "march" alone are months only where something leads to them.
      const before = words[from - 1]?.text.toLowerCase();
      if (count === 1 && !/\d{4}-/.test(text) && before !== undefined && !leads.has(before)) continue;
      if (count === 1 && /^\d{1,4}$/.test(text)) continue;
      if (laterDay(text, longAgo) !== null) return text;
    }
  }
  return null;
}

/**
 * The day that the words of `whenIn` mean, said in a note of that date: a month means its last day, for it is over only then. Null
 * where they name none, or where the note is undated and the words have no year.
 */
export function dayOf(when: string, said: Period | null): Day | null {
  if (said === null && !/\d{4}/.test(when)) return null;
  const from = said ? said.start : longAgo;
  const bare = when.replace(/^(?:by|until|till|til|in|before|of|on|the|this) (?:the |this )?/i, "");
  const isMonth = /^\p{L}+\.?(?: \d{4})?$/u.test(bare) && monthOf(bare.split(/[. ]/)[0] ?? "") > 0;
  if (isMonth) return laterDay(`end of ${bare}`, from);
  const found = laterDay(when, from);
  if (found === null || /\b(?:end|start|beginning|mid|early)\b/i.test(when)) return found;
  return /^q[1-4]\b/i.test(bare) ? lastDay({ start: found, precision: "quarter" }) : found;
}
