import { UTCDate } from "@date-fns/utc";
import {
  addDays as daysLater,
  addMonths as monthsLater,
  differenceInCalendarDays,
  getISODay,
  getISOWeek,
  getISOWeekYear,
  startOfISOWeek,
  startOfQuarter as quarterOf,
} from "date-fns";
import { day, dayParts, firstOfMonth, type Day } from "./day";

/**
 * Reckoning with days, by date-fns. Days are handed to it at midnight UTC, never in the machine's zone: there some days are
 * missing, as 30 December 2011 is in Samoa. Results outside the years 1 to 9999 stop at the first or the last day.
 */
const first = "0001-01-01" as Day;
const last = "9999-12-31" as Day;

export function addDays(to: Day, count: number): Day {
  return within(daysLater(dateOf(to), whole(count)), count);
}

/** The same day of a later (or earlier) month, or that month's last where it is shorter. */
export function addMonths(to: Day, count: number): Day {
  return within(monthsLater(dateOf(to), whole(count)), count);
}

/** The same day of a later (or earlier) year; 28 February where there is no 29th. */
export function addYears(to: Day, count: number): Day {
  return addMonths(to, whole(count) * 12);
}

/** Days from one day to another: 1 from Monday to Tuesday, -1 back. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(dateOf(to), dateOf(from)) + 0;
}

/** The day of the week as ISO 8601 counts: 1 Monday to 7 Sunday. */
export function weekday(of: Day): number {
  return getISODay(dateOf(of));
}

/** The ISO week a day is in. Its year differs from the day's around New Year. */
export function isoWeek(of: Day): { readonly year: number; readonly week: number } {
  const date = dateOf(of);
  return { year: getISOWeekYear(date), week: getISOWeek(date) };
}

/** A day of an ISO week, its Monday if not said otherwise; null where that year has no such week. */
export function dayOfIsoWeek(year: number, week: number, dayOfWeek = 1): Day | null {
  const fourth = day(year, 1, 4);
  if (fourth === null || !Number.isInteger(week) || week < 1 || week > 53) return null;
  if (!Number.isInteger(dayOfWeek) || dayOfWeek < 1 || dayOfWeek > 7) return null;
  // The first week is the one with the 4th of January.
  const monday = addDays(startOfWeek(fourth), (week - 1) * 7);
  return week === 53 && isoWeek(monday).week !== 53 ? null : addDays(monday, dayOfWeek - 1);
}

export function startOfWeek(of: Day): Day {
  return within(startOfISOWeek(dateOf(of)), -1);
}

export function startOfMonth(of: Day): Day {
  const { year, month } = dayParts(of);
  return firstOfMonth(year, month);
}

export function startOfQuarter(of: Day): Day {
  return within(quarterOf(dateOf(of)), -1);
}

export function startOfYear(of: Day): Day {
  return firstOfMonth(dayParts(of).year, 1);
}

function dateOf(of: Day): UTCDate {
  const { year, month, day: dayOfMonth } = dayParts(of);
  const date = new UTCDate(2000, month - 1, 1);
  // The constructor would take the years 1 to 99 for those of the last century.
  date.setFullYear(year, month - 1, dayOfMonth);
  return date;
}

function within(date: Date, direction: number): Day {
  return day(date.getFullYear(), date.getMonth() + 1, date.getDate()) ?? (direction < 0 ? first : last);
}

function whole(count: number): number {
  return Number.isFinite(count) ? Math.trunc(count) : 0;
}
