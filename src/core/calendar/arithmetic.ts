import { UTCDate } from "@date-fns/utc";
import {
  addDays as daysLater,
  addMonths as monthsLater,
  differenceInCalendarDays,
  getISODay,
  getISOWeek,
  getISOWeekYear,
} from "date-fns";
import { day, dayParts, type Day } from "./day";

/**
 * Reckoning with days, by date-fns. Days are handed to it at midnight UTC, never in the machine's zone: there some days are
 * missing, as 30 December 2011 is in Samoa. Results outside the years 1 to 9999 stop at the first or the last day.
 */
const first = "0001-01-01" as Day;
const last = "9999-12-31" as Day;

/**
 * How weeks are counted, as moment has it in `week.dow` and `week.doy`: the first day of the week (0 Sunday), and `7 + dow - doy`
 * is the day of January that is always in the first week.
 */
export interface WeekRule {
  readonly dow: number;
  readonly doy: number;
}

/** Weeks begin on Monday, and the 4th of January is in the first. */
const isoWeeks: WeekRule = { dow: 1, doy: 4 };

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

/** The first day of a week, by ISO 8601 if not said otherwise; null where that year has no such week. */
export function startOfWeekNumber(year: number, week: number, { dow, doy } = isoWeeks): Day | null {
  const inFirstWeek = (of: number): Day | null => {
    const settled = day(of, 1, 7 + dow - doy);
    return settled && addDays(settled, -((weekday(settled) - dow + 7) % 7));
  };
  const start = inFirstWeek(year);
  if (start === null || !Number.isInteger(week) || week < 1 || week > 53) return null;
  const found = addDays(start, (week - 1) * 7);
  // A 53rd week that is the first of the next year is none.
  return week === 53 && found === inFirstWeek(year + 1) ? null : found;
}

/** A day of an ISO week, its Monday if not said otherwise; null where that year has no such week. */
export function dayOfIsoWeek(year: number, week: number, dayOfWeek = 1): Day | null {
  const monday = startOfWeekNumber(year, week);
  return monday !== null && [1, 2, 3, 4, 5, 6, 7].includes(dayOfWeek) ? addDays(monday, dayOfWeek - 1) : null;
}

/** The Monday of the week a day is in. */
export function startOfWeek(of: Day): Day {
  return addDays(of, 1 - weekday(of));
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
