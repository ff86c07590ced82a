import { day } from "./day";
import {
  asDay,
  isRecentYear,
  isShortNumber,
  isYear,
  likeliestDay,
  type DateMatch,
  type DayOrder,
} from "./match";
import { jointBefore, type Joint, type Tokens } from "./tokens";

/** Dates in numbers alone. Each reader looks at the tokens from `at` on, and knows nothing of what stands around them. */

const joints: ReadonlySet<Joint> = new Set<Joint>(["-", "_", ".", "/", " ", "___"]);

/** 20250611, with the time run together with it or not; 11062025 where the year can only stand last; 240611; 202406. */
export function runTogether(tokens: Tokens, at: number, order: DayOrder): DateMatch | null {
  const token = tokens.list[at];
  if (token === undefined) return null;
  const part = (from: number, to: number): number => Number(token.text.slice(from, to));
  if (token.digits === 6) return sixDigits(part, at);
  const withTime = token.digits === 12 || token.digits === 14 || token.digits === 17;
  if (token.digits !== 8 && !withTime) return null;
  if (withTime && (part(8, 10) > 24 || part(10, 12) > 59 || part(12, 14) > 60)) return null;
  if (isRecentYear(part(0, 4))) return asDay(day(part(0, 4), part(4, 6), part(6, 8)), "compact", at, at);
  if (withTime || !isRecentYear(part(4, 8))) return null;
  const monthFirst = [part(4, 8), part(0, 2), part(2, 4)] as const;
  const dayFirst = [part(4, 8), part(2, 4), part(0, 2)] as const;
  const readings = order === "month-first" ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  return asDay(likeliestDay(readings, tokens, at, at), "bare digits", at, at);
}

function sixDigits(part: (from: number, to: number) => number, at: number): DateMatch | null {
  const shortYear = part(0, 2);
  const short = shortYear >= 10 && shortYear <= 39 ? day(2000 + shortYear, part(2, 4), part(4, 6)) : null;
  const month = isRecentYear(part(0, 4)) ? day(part(0, 4), part(4, 6), 1) : null;
  // 201011 is November 2020 by one custom and November 2010 by the other: neither.
  if (short !== null && month !== null) return null;
  if (short !== null) return asDay(short, "bare digits", at, at);
  return month === null
    ? null
    : { period: { start: month, precision: "month" }, form: "bare digits", first: at, last: at };
}

/** 2025-06-11 and its like: any joint, twice the same. 2025-06 where no third number follows. */
export function yearFirst(tokens: Tokens, at: number): DateMatch | null {
  const [year, month, dayOfMonth] = [tokens.list[at], tokens.list[at + 1], tokens.list[at + 2]];
  if (!isYear(year) || !isShortNumber(month)) return null;
  const joint = jointBefore(tokens, at + 1);
  if (!joints.has(joint)) return null;
  const nextJoint = jointBefore(tokens, at + 2);
  if (isShortNumber(dayOfMonth) && nextJoint === joint)
    return asDay(day(year.value, month.value, dayOfMonth.value), "year first", at, at + 2);
  if (month.digits !== 2 || !isRecentYear(year.value)) return null;
  // A number that is no day of a month makes the whole something else: 2024-05-99, 2024-05-00393.
  if (dayOfMonth !== undefined && dayOfMonth.digits > 0 && joints.has(nextJoint) && nextJoint !== " ")
    return null;
  const start = day(year.value, month.value, 1);
  return start && { period: { start, precision: "month" }, form: "year and month", first: at, last: at + 1 };
}

/** 11.06.2025, 6/11/2025, 6-11-25, 25-06-11; 06-2025. */
export function yearLast(tokens: Tokens, at: number, order: DayOrder): DateMatch | null {
  const [one, two, three] = [tokens.list[at], tokens.list[at + 1], tokens.list[at + 2]];
  if (!isShortNumber(one)) return null;
  const joint = jointBefore(tokens, at + 1);
  if (!joints.has(joint)) return null;
  if (isYear(two)) {
    const start = one.digits === 2 && isRecentYear(two.value) ? day(two.value, one.value, 1) : null;
    return (
      start && { period: { start, precision: "month" }, form: "month and year", first: at, last: at + 1 }
    );
  }
  if (!isShortNumber(two) || three === undefined || jointBefore(tokens, at + 2) !== joint) return null;
  const monthFirst = (year: number) => [year, one.value, two.value] as const;
  const dayFirst = (year: number) => [year, two.value, one.value] as const;
  // With points the day stands first wherever people write dates with points.
  const preferDay = order === "day-first" || joint === ".";
  if (isYear(three)) {
    if (joint === " " && (one.digits !== 2 || two.digits !== 2)) return null;
    const year = three.value;
    const readings = preferDay ? [dayFirst(year), monthFirst(year)] : [monthFirst(year), dayFirst(year)];
    return asDay(likeliestDay(readings, tokens, at, at + 2), "year last", at, at + 2);
  }
  // Three numbers alike are a method ("10-10-10"), not a day.
  if (three.digits !== 2 || joint === " " || (one.value === two.value && two.value === three.value))
    return null;
  const padded = one.digits === 2 && two.digits === 2;
  const last = fullYear(three.value);
  const lastReadings =
    last === null ? [] : preferDay ? [dayFirst(last), monthFirst(last)] : [monthFirst(last)];
  const firstReadings =
    padded && one.value >= 10 && one.value <= 39 ? [[2000 + one.value, two.value, three.value] as const] : [];
  const swapped = last === null || preferDay ? [] : [dayFirst(last)];
  const readings =
    joint === "___"
      ? [...firstReadings, ...lastReadings, ...swapped]
      : [...lastReadings, ...firstReadings, ...swapped];
  // Journals in files are younger than 2012: 24.06.11 is of 2024 rather than of 2011.
  readings.sort(([a], [b]) => Number(a < 2012) - Number(b < 2012));
  return asDay(likeliestDay(readings, tokens, at, at + 2), "short year", at, at + 2);
}

/** The year meant by two digits, or null where two digits are too few to tell. */
function fullYear(short: number): number | null {
  if (short < 50) return 2000 + short;
  return short >= 80 ? 1900 + short : null;
}
