import { addDays, addMonths, startOfMonth, startOfQuarter, startOfWeek, startOfYear } from "./arithmetic";
import type { Day, Period, Precision } from "./day";

/** The period of that length a day is in. */
export function periodOf(of: Day, precision: Precision): Period {
  switch (precision) {
    case "day":
      return { start: of, precision };
    case "week":
      return { start: startOfWeek(of), precision };
    case "month":
      return { start: startOfMonth(of), precision };
    case "quarter":
      return { start: startOfQuarter(of), precision };
    case "year":
      return { start: startOfYear(of), precision };
  }
}

/** The first day after a period. */
export function dayAfter({ start, precision }: Period): Day {
  switch (precision) {
    case "day":
      return addDays(start, 1);
    case "week":
      return addDays(start, 7);
    case "month":
      return addMonths(start, 1);
    case "quarter":
      return addMonths(start, 3);
    case "year":
      return addMonths(start, 12);
  }
}

/** A period's last day. */
export function lastDay(period: Period): Day {
  return period.precision === "day" ? period.start : addDays(dayAfter(period), -1);
}

export function contains(period: Period, of: Day): boolean {
  return of >= period.start && of <= lastDay(period);
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.start === b.start && a.precision === b.precision;
}

const lengths: readonly Precision[] = ["day", "week", "month", "quarter", "year"];

/** Orders periods by their first day; of two that start together the shorter comes first. Negative, 0 or positive. */
export function comparePeriods(a: Period, b: Period): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  return lengths.indexOf(a.precision) - lengths.indexOf(b.precision);
}
