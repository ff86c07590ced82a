import { dateAt } from "../calendar/date-at";
import { isShortNumber } from "../calendar/match";
import { tokensOf } from "../calendar/tokens";
import { isArticle, isConnector, isDoubtfulMonth, isOrdinalEnding, monthOf } from "../calendar/words";
import type { OwnDate } from "../questions/question";
import { openingWords, passageWords, pastWords } from "./passage-words";
import type { WrittenDateRules } from "./written-date";

/** The words with which a line introduces something written earlier. */
export interface OlderPassage {
  readonly dated: OwnDate;
  /** UTF-16 units from the start of the line through the colon or bracket and the blanks behind it. */
  readonly length: number;
  /** The words themselves: "from november". */
  readonly words: string;
}

/** Such leads are short. */
const longest = 80;

/**
 * Reads the lead of an older passage at the start of a line: "from november: ...", "in march i wrote:", "(last november)",
 * "from nov 2024:", "aus dem november:". List marks, quote marks and emphasis may stand in front. A plan ("from november
 * on:", "in march: ...") is none.
 */
export function olderPassage(line: string, rules: WrittenDateRules): OlderPassage | null {
  const start = /^[\s>*+_"“‘'-]*/.exec(line.slice(0, longest))?.[0].length ?? 0;
  const bracketed = line.charAt(start) === "(";
  const end = closeOf(line, start, bracketed);
  if (end < 0) return null;
  const words = line.slice(bracketed ? start + 1 : start, end).trim();
  const dated = leadDate(words, rules);
  if (dated === null) return null;
  const behind = /^[\s*_]*/.exec(line.slice(end + 1, end + 1 + longest))?.[0].length ?? 0;
  return { dated, length: end + 1 + behind, words };
}

/** Where the lead ends: at its colon, or at the bracket that was opened. */
function closeOf(line: string, start: number, bracketed: boolean): number {
  const stop = Math.min(line.length, start + longest);
  for (let at = start; at < stop; at++) {
    const char = line.charAt(at);
    if (bracketed ? char === ")" : char === ":" || char === "：") return at;
  }
  return -1;
}

/** The one date among words that all belong to such a lead, at least one of which tells of the past. */
function leadDate(words: string, rules: WrittenDateRules): OwnDate | null {
  const tokens = tokensOf(words);
  const { list } = tokens;
  let dated: OwnDate | null = null;
  let past = false;
  let english = false;
  let doubtful = false;
  for (let at = 0; at < list.length; at++) {
    const word = list[at]?.text ?? "";
    const match = dateAt(tokens, at, rules.dayOrder);
    const month = match === null ? monthOf(word) : 0;
    if (match !== null || month > 0) {
      if (dated !== null) return null;
      dated = match?.period ?? { month };
      doubtful = match === null && isDoubtfulMonth(word);
      at = match?.last ?? at;
      // The day of a month is left aside: without a year a month is all that an older passage is dated to.
      if (match === null && isShortNumber(list[at + 1]))
        at += isOrdinalEnding(list[at + 2]?.text ?? "") ? 2 : 1;
    } else if (pastWords.has(word) || (at === 0 && openingWords.has(word))) {
      past = true;
      english ||= word === "from";
    } else if (!passageWords.has(word) && !isConnector(word) && !(dated === null && isArticle(word)))
      return null;
  }
  return past && !(doubtful && english) ? dated : null;
}
