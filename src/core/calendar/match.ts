import { weekday } from "./arithmetic";
import { day, type Day, type Period } from "./day";
import { jointBefore, type Token, type Tokens } from "./tokens";
import { weekdaysOf } from "./words";

/** How a date is written, as far as it matters for how sure one can be that it is one. */
export type DateForm =
  /** 2025-06-11, 2025_6_11, 2025年6月11日 */
  | "year first"
  /** 20250611, 202506111200 */
  | "compact"
  /** 240611, 202406, 11062025: a number like any other, which only happens to be a date as well */
  | "bare digits"
  /** 11 June 2025, June 11th, 2025 */
  | "spelled out"
  /** 11.06.2025, 6/11/2025 */
  | "year last"
  /** 6-11-25, 25-06-11 */
  | "short year"
  /** 2025-W07, week 7 2025 */
  | "week"
  /** 2025-Q2 */
  | "quarter"
  /** 2025-06 */
  | "year and month"
  /** 06-2025 */
  | "month and year"
  /** June 2025 */
  | "month by name";

/** A date found among tokens, from the token `first` to the token `last`, both included. */
export interface DateMatch {
  readonly period: Period;
  readonly form: DateForm;
  readonly first: number;
  readonly last: number;
}

/** Which of two numbers is the month where both may be. */
export type DayOrder = "month-first" | "day-first";

export type YearToken = Token & { readonly digits: 4 };
export type ShortNumber = Token & { readonly digits: 1 | 2 };
export type Word = Token & { readonly digits: 0 };

/** Years in which a dated note, or the thing it is about, can lie. */
export function isYear(token: Token | undefined): token is YearToken {
  return token !== undefined && token.digits === 4 && token.value >= 1700 && token.value <= 2199;
}

/** The same for runs of digits that may as well be a number of something. */
export function isRecentYear(year: number): boolean {
  return year >= 1900 && year <= 2099;
}

export function isShortNumber(token: Token | undefined): token is ShortNumber {
  return token !== undefined && (token.digits === 1 || token.digits === 2);
}

export function isWord(token: Token | undefined): token is Word {
  return token !== undefined && token.digits === 0;
}

export function asDay(start: Day | null, form: DateForm, first: number, last: number): DateMatch | null {
  return start === null ? null : { period: { start, precision: "day" }, form, first, last };
}

/**
 * One of the days that the same numbers may mean: the first that the calendar has, or a later one where a weekday
 * written beside them fits that one alone.
 */
export function likeliestDay(
  readings: readonly (readonly [year: number, month: number, dayOfMonth: number])[],
  tokens: Tokens,
  first: number,
  last: number,
): Day | null {
  const days: Day[] = [];
  for (const reading of readings) {
    const one = day(...reading);
    if (one !== null) days.push(one);
  }
  if (days.length < 2) return days[0] ?? null;
  const named = weekdayNear(tokens, first - 1) | weekdayNear(tokens, last + 1);
  return days.find((one) => (named & (1 << (weekday(one) - 1))) !== 0) ?? days[0] ?? null;
}

function weekdayNear({ list }: Tokens, index: number): number {
  const token = list[index];
  return isWord(token) ? weekdaysOf(token.text) : 0;
}

/** The joint between a token and the next one. */
export function jointAfter(tokens: Tokens, index: number): ReturnType<typeof jointBefore> {
  return jointBefore(tokens, index + 1);
}
