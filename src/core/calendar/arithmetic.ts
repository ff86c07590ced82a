import { day, dayParts, daysInMonth, firstOfMonth, type Day } from "./day";

/**
 * Reckoning with days, by counting them: no clock and no zone comes into it. (The machine's `Date` is left aside on
 * purpose: in its local time some days are missing, as 30 December 2011 is in Samoa.)
 * Results outside the years 1 to 9999 stop at the first or the last day.
 */
const first = "0001-01-01" as Day;
const last = "9999-12-31" as Day;

export function addDays(to: Day, count: number): Day {
  return dayOfCount(daysSoFar(to) + whole(count));
}

/** The same day of a later (or earlier) month, or that month's last where it is shorter. */
export function addMonths(to: Day, count: number): Day {
  const { year, month, day: dayOfMonth } = dayParts(to);
  const months = year * 12 + month - 1 + whole(count);
  const [newYear, newMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  const found = day(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
  return found ?? (count < 0 ? first : last);
}

/** The same day of a later (or earlier) year; 28 February where there is no 29th. */
export function addYears(to: Day, count: number): Day {
  return addMonths(to, whole(count) * 12);
}

/** Days from one day to another: 1 from Monday to Tuesday, -1 back. */
export function daysBetween(from: Day, to: Day): number {
  return daysSoFar(to) - daysSoFar(from);
}

/** The day of the week as ISO 8601 counts: 1 Monday to 7 Sunday. */
export function weekday(of: Day): number {
  // 1 January of the year 1 was a Monday.
  return (daysSoFar(of) % 7) + 1;
}

/** The ISO week a day is in. Its year differs from the day's around New Year. */
export function isoWeek(of: Day): { readonly year: number; readonly week: number } {
  // A week belongs to the year its Thursday is in.
  const thursday = addDays(of, 4 - weekday(of));
  const { year } = dayParts(thursday);
  return { year, week: Math.floor(daysBetween(firstOfMonth(year, 1), thursday) / 7) + 1 };
}

/** A day of an ISO week, its Monday if not said otherwise; null where that year has no such week. */
export function dayOfIsoWeek(year: number, week: number, dayOfWeek = 1): Day | null {
  const fourth = day(year, 1, 4);
  if (fourth === null || !Number.isInteger(week) || week < 1 || week > 53) return null;
  if (!Number.isInteger(dayOfWeek) || dayOfWeek < 1 || dayOfWeek > 7) return null;
  // The first week is the one with the 4th of January.
  const monday = addDays(fourth, (week - 1) * 7 + 1 - weekday(fourth));
  return week === 53 && isoWeek(monday).week !== 53 ? null : addDays(monday, dayOfWeek - 1);
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

/** Days in 400 years, 100 years, 4 years and one, as leap years repeat. */
const [in400, in100, in4, in1] = [146_097, 36_524, 1_461, 365] as const;

/** How many days lie between 1 January of the year 1 and a day: 0 for that day itself. */
function daysSoFar(of: Day): number {
  const { year, month, day: dayOfMonth } = dayParts(of);
  const years = year - 1;
  let days = years * in1 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  for (let before = 1; before < month; before++) days += daysInMonth(year, before);
  return days + dayOfMonth - 1;
}

function dayOfCount(count: number): Day {
  if (count < 0) return first;
  let rest = count;
  const take = (size: number, most: number): number => {
    const times = Math.min(Math.floor(rest / size), most);
    rest -= times * size;
    return times;
  };
  const year = 400 * take(in400, 25) + 100 * take(in100, 3) + 4 * take(in4, 24) + take(in1, 3) + 1;
  let month = 1;
  while (month < 12 && rest >= daysInMonth(year, month)) rest -= daysInMonth(year, month++);
  return day(year, month, rest + 1) ?? last;
}

function whole(count: number): number {
  return Number.isFinite(count) ? Math.trunc(count) : 0;
}
