import { isYear, type DateMatch, type DayOrder } from "./match";
import { runTogether, yearFirst, yearLast } from "./number-forms";
import type { Tokens } from "./tokens";
import { dayThenMonth, monthThenDay, wordThenYear, yearThenWord } from "./word-forms";

/**
 * The date that begins with the token `at`, in whatever form, or null. What stands in front of it and behind it is for
 * the caller to judge: a file name is full of numbers, a title that is nothing but a date is not.
 */
export function dateAt(tokens: Tokens, at: number, order: DayOrder): DateMatch | null {
  const token = tokens.list[at];
  if (token === undefined) return null;
  if (token.digits === 0) return monthThenDay(tokens, at) ?? wordThenYear(tokens, at);
  if (token.digits >= 6) return runTogether(tokens, at, order);
  if (isYear(token)) return yearFirst(tokens, at) ?? yearThenWord(tokens, at);
  if (token.digits > 2) return null;
  return dayThenMonth(tokens, at) ?? wordThenYear(tokens, at) ?? yearLast(tokens, at, order);
}
