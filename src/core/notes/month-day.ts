import { day, type MonthDay } from "../calendar/day";
import { pastWeekdays } from "../calendar/clock-time";
import { cjkUnits } from "../calendar/languages";
import { isShortNumber, isWord, type DayOrder } from "../calendar/match";
import { jointBefore, tokensOf, type Tokens } from "../calendar/tokens";
import { isConnector, isOrdinalEnding, monthOf } from "../calendar/words";
import { bareName } from "./name-date";
import { journalWords } from "./name-words";

/** A month and a day in a name, and the words that say it. The year is for others to find. */
export interface MonthDayName extends MonthDay {
  readonly words: string;
}

interface MonthDayMatch extends MonthDay {
  /** Index of the token after it. */
  readonly end: number;
}

/**
 * The month and day with which the name of a journal's note begins: "6-30 reflection", "9-12", "June 30 journal".
 * Two numbers in a name are mostly something else, so nothing but a journal's word may follow.
 */
export function monthDayInName(name: string, rules: { readonly dayOrder: DayOrder }): MonthDayName | null {
  const bare = bareName(name);
  if (bare.length > 100) return null;
  const tokens = tokensOf(bare);
  const first = pastWeekdays(tokens, 0);
  const match = spelledOut(tokens, first) ?? inNumbers(tokens, first, rules.dayOrder);
  if (match === null) return null;
  const next = tokens.list[pastWeekdays(tokens, match.end)];
  // "30.6. Tagebuch", but not "3.10.notes".
  const glued = !/[\s_-]/.test(bare.slice(tokens.list[match.end - 1]?.end, tokens.list[match.end]?.start));
  if (next !== undefined && (glued || !isWord(next) || !journalWords.has(next.text))) return null;
  const words = bare.slice(tokens.list[first]?.start, tokens.list[match.end - 1]?.end);
  return { month: match.month, day: match.day, words };
}

/** June 30, 30th of June, 6月30日 */
function spelledOut(tokens: Tokens, at: number): MonthDayMatch | null {
  const { list } = tokens;
  const one = list[at];
  if (isWord(one)) {
    const dayOfMonth = list[at + 1];
    const end = pastOrdinal(tokens, at + 2);
    return isShortNumber(dayOfMonth) ? valid(monthOf(one.text), dayOfMonth.value, end) : null;
  }
  if (!isShortNumber(one)) return null;
  if (cjkUnits.month.includes(list[at + 1]?.text ?? "-")) {
    const dayOfMonth = list[at + 2];
    const closed = cjkUnits.day.includes(list[at + 3]?.text ?? "-");
    return isShortNumber(dayOfMonth) && closed ? valid(one.value, dayOfMonth.value, at + 4) : null;
  }
  let next = pastOrdinal(tokens, at + 1);
  if (isConnector(list[next]?.text ?? "")) next++;
  return valid(monthOf(list[next]?.text ?? ""), one.value, next + 1);
}

/** 6-30, 06_30; with points only where a word follows, as 3.10 is a version. */
function inNumbers(tokens: Tokens, at: number, order: DayOrder): MonthDayMatch | null {
  const [one, two] = [tokens.list[at], tokens.list[at + 1]];
  if (!isShortNumber(one) || !isShortNumber(two)) return null;
  const joint = jointBefore(tokens, at + 1);
  const alone = tokens.list.length === at + 2;
  if (!(joint === "-" || joint === "_" || (joint === "." && !alone))) return null;
  const monthFirst = valid(one.value, two.value, at + 2);
  const dayFirst = valid(two.value, one.value, at + 2);
  const [wanted, other] =
    order === "month-first" && joint !== "." ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  // Against the order of the settings only where the name says that it is a journal's: 24-7 alone is no day.
  return wanted ?? (alone ? null : other);
}

function pastOrdinal(tokens: Tokens, at: number): number {
  return jointBefore(tokens, at) === "" && isOrdinalEnding(tokens.list[at]?.text ?? "") ? at + 1 : at;
}

function valid(month: number, dayOfMonth: number, end: number): MonthDayMatch | null {
  // A leap year, so that 29 February is a day.
  return day(2024, month, dayOfMonth) === null ? null : { month, day: dayOfMonth, end };
}
