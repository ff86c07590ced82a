import { addDays, addYears, daysBetween } from "../calendar/arithmetic";
import type { Day, Period } from "../calendar/day";
import { contains, lastDay, periodOf } from "../calendar/period";

/** A note with the period it is about. */
export interface DatedNote {
  readonly path: string;
  readonly date: Period;
}

/** A note of the same time in an earlier year. */
export interface PastNote extends DatedNote {
  /** How many years ago. */
  readonly years: number;
  /** `day`: of the very day, or of the same week, month ... where that is what is asked about · `near`: some days apart, or longer. */
  readonly match: "day" | "near";
}

/** How many days around the same day a year ago still count, to either side. */
const around = 3;

/**
 * The notes of the same time in earlier years, the last year first, and in each the very day before what is near. For a day these
 * are the notes of that day, of up to three days around it, and of the week or month it lies in; for a week, month ... those that
 * lie in the same one, and its own. Quarters and years say too little about a day to be of it.
 */
export function pastNotes(notes: Iterable<DatedNote>, about: Period): PastNote[] {
  const found: PastNote[] = [];
  for (const { path, date } of notes) {
    // Around New Year the number of the year tells little; a longer period may lie about two anniversaries.
    const yearsFrom = (day: Day) => Math.round(daysBetween(day, about.start) / 365.25);
    for (const years of new Set([yearsFrom(date.start), yearsFrom(lastDay(date))])) {
      if (years < 1) continue;
      const match = matchOf(date, about, years);
      if (match && !found.some((other) => other.path === path)) found.push({ path, date, years, match });
    }
  }
  const distance = ({ date, years }: PastNote) =>
    Math.abs(daysBetween(addYears(about.start, -years), date.start));
  return found.sort(
    (one, other) =>
      one.years - other.years ||
      Number(one.match === "near") - Number(other.match === "near") ||
      distance(one) - distance(other) ||
      (one.path < other.path ? -1 : 1),
  );
}

function matchOf(date: Period, about: Period, years: number): PastNote["match"] | null {
  const then = addYears(about.start, -years);
  if (about.precision === "day") {
    if (date.precision === "day") {
      const apart = Math.abs(daysBetween(then, date.start));
      return apart === 0 ? "day" : apart <= around ? "near" : null;
    }
    return (date.precision === "week" || date.precision === "month") && contains(date, then) ? "near" : null;
  }
  // The middle of a week is in the week of the same number; weeks do not begin on the same day each year.
  const middle = about.precision === "week" ? addYears(addDays(about.start, 3), -years) : then;
  const same = periodOf(middle, about.precision);
  if (date.precision === about.precision) return date.start === same.start ? "day" : null;
  return date.start >= same.start && lastDay(date) <= lastDay(same) ? "near" : null;
}
