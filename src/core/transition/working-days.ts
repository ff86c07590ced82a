import { addDays, daysBetween, weekday } from "../calendar/arithmetic";
import type { Day } from "../calendar/day";

/** Which days are worked on: all but the days of the weekend (ISO, 1 Monday to 7 Sunday) and single days off. */
export interface WorkCalendar {
  readonly weekend: readonly number[];
  readonly daysOff: readonly Day[];
}

export const usualCalendar: WorkCalendar = { weekend: [6, 7], daysOff: [] };

/** A weekend of all seven days would leave no day to count: then every day counts. */
function isWorked(of: Day, { weekend, daysOff }: WorkCalendar): boolean {
  return !daysOff.includes(of) && (!weekend.includes(weekday(of)) || isAllWeek(weekend));
}

/** The day so many working days later, or earlier; 0 is the day itself, worked or not. */
export function addWorkingDays(to: Day, count: number, calendar: WorkCalendar): Day {
  let at = to;
  for (let left = Math.abs(Math.trunc(count)); left > 0;) {
    const next = addDays(at, Math.sign(count));
    // The calendar ends in the years 1 and 9999.
    if (next === at) break;
    at = next;
    if (isWorked(at, calendar)) left--;
  }
  return at;
}

/** Working days behind one day up to another, that one counted: 1 from Friday to Monday. 0 where it is not later. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkCalendar): number {
  const length = Math.max(0, daysBetween(from, to));
  const whole = length - (length % 7);
  const offInWholeWeeks = new Set(
    calendar.daysOff.filter((off) => isInWeeks(off) && isWorked(off, { ...calendar, daysOff: [] })),
  ).size;
  let count = (whole / 7) * workedInAWeek(calendar) - offInWholeWeeks;
  for (let at = addDays(from, whole); at < to;) if (isWorked((at = addDays(at, 1)), calendar)) count++;
  return count;

  function isInWeeks(off: Day): boolean {
    const behind = daysBetween(from, off);
    return behind > 0 && behind <= whole;
  }
}

function workedInAWeek({ weekend }: WorkCalendar): number {
  return isAllWeek(weekend) ? 7 : 7 - new Set(weekend).size;
}

function isAllWeek(weekend: readonly number[]): boolean {
  return new Set(weekend).size >= 7;
}
