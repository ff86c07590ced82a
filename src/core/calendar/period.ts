import { addDays, addMonths, isoWeek, startOfWeek } from "./arithmetic";
import { dayParts, firstOfMonth, type Day, type Period, type Precision } from "./day";

/** How many months the longer periods have. */
const months: Partial<Record<Precision, number>> = { month: 1, quarter: 3, year: 12 };

/** The period of that length a day is in. */
export function periodOf(of: Day, precision: Precision): Period {
  const length = months[precision];
  const { year, month } = dayParts(of);
  const start = length
    ? firstOfMonth(year, month - ((month - 1) % length))
    : precision === "week"
      ? startOfWeek(of)
      : of;
  return { start, precision };
}

/** The first day after a period. */
export function dayAfter({ start, precision }: Period): Day {
  const length = months[precision];
  return length ? addMonths(start, length) : addDays(start, precision === "week" ? 7 : 1);
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

/** A period as ISO 8601 writes it, with no more than is known: 2025-06-11, 2025-W24, 2025-06, 2025-Q2, 2025. */
export function isoText({ start, precision }: Period): string {
  const year = start.slice(0, 4);
  switch (precision) {
    case "day":
      return start;
    case "week": {
      const of = isoWeek(start);
      return `${String(of.year).padStart(4, "0")}-W${String(of.week).padStart(2, "0")}`;
    }
    case "month":
      return start.slice(0, 7);
    case "quarter":
      return `${year}-Q${Math.ceil(dayParts(start).month / 3)}`;
    case "year":
      return year;
  }
}
