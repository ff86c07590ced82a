import {
  addDays as addDaysToDate,
  addMonths as addMonthsToDate,
  differenceInCalendarDays,
  getISODay,
  getISOWeek,
  getISOWeekYear,
  getISOWeeksInYear,
} from "date-fns";
import { day, dayParts, firstOfMonth, type Day } from "./day";

/**
 * Reckoning with days. The one module that knows date-fns, and with it the machine's `Date`:
 * a day goes in, a day comes out, and the clock time between is always noon, which no change to summer time can push
 * over midnight. Results outside the years 1 to 9999 stop at the first or the last day.
 */
const first = "0001-01-01" as Day;
const last = "9999-12-31" as Day;

export function addDays(to: Day, count: number): Day {
  return toDayOr(addDaysToDate(toDate(to), whole(count)), count);
}

/** The same day of a later (or earlier) month, or that month's last where it is shorter. */
export function addMonths(to: Day, count: number): Day {
  return toDayOr(addMonthsToDate(toDate(to), whole(count)), count);
}

/** The same day of a later (or earlier) year; 28 February where there is no 29th. */
export function addYears(to: Day, count: number): Day {
  return addMonths(to, whole(count) * 12);
}

/** Days from one day to another: 1 from Monday to Tuesday, -1 back. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(toDate(to), toDate(from));
}

/** The day of the week as ISO 8601 counts: 1 Monday to 7 Sunday. */
export function weekday(of: Day): number {
  return getISODay(toDate(of));
}

/** The ISO week a day is in. Its year differs from the day's around New Year. */
export function isoWeek(of: Day): { readonly year: number; readonly week: number } {
  const date = toDate(of);
  return { year: getISOWeekYear(date), week: getISOWeek(date) };
}

/** The Monday of an ISO week, or null where that year has no such week. */
export function dayOfIsoWeek(year: number, week: number, dayOfWeek = 1): Day | null {
  const fourth = day(year, 1, 4);
  if (fourth === null || !Number.isInteger(week) || week < 1 || week > 53) return null;
  if (week === 53 && getISOWeeksInYear(toDate(fourth)) < 53) return null;
  if (!Number.isInteger(dayOfWeek) || dayOfWeek < 1 || dayOfWeek > 7) return null;
  return addDays(fourth, (week - 1) * 7 + dayOfWeek - weekday(fourth));
}

export function startOfWeek(of: Day): Day {
  return addDays(of, 1 - weekday(of));
}

export function startOfMonth(of: Day): Day {
  const { year, month } = dayParts(of);
  return firstOfMonth(year, month);
}

export function startOfQuarter(of: Day): Day {
  const { year, month } = dayParts(of);
  return firstOfMonth(year, month - ((month - 1) % 3));
}

export function startOfYear(of: Day): Day {
  return firstOfMonth(dayParts(of).year, 1);
}

function toDate(of: Day): Date {
  const { year, month, day: dayOfMonth } = dayParts(of);
  const date = new Date(2000, 0, 1, 12);
  // Not in the constructor, which takes the year 24 for 1924.
  date.setFullYear(year, month - 1, dayOfMonth);
  return date;
}

function toDayOr(date: Date, direction: number): Day {
  return day(date.getFullYear(), date.getMonth() + 1, date.getDate()) ?? (direction < 0 ? first : last);
}

function whole(count: number): number {
  return Number.isFinite(count) ? Math.trunc(count) : 0;
}
