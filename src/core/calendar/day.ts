/**
 * A calendar day, written `YYYY-MM-DD`. It has no time and no zone, so two of them compare as plain strings.
 * Made by `day()` or `toDay()` alone, so that the 31st of February never is one.
 */
export type Day = string & { readonly __day: true };

/** How much of a date is known. A week starts on Monday, as ISO 8601 has it. */
export type Precision = "day" | "week" | "month" | "quarter" | "year";

/** A stretch of the calendar: its first day and how long it is. A day is the shortest. */
export interface Period {
  readonly start: Day;
  readonly precision: Precision;
}

/** A day of any year: month 1 to 12, day 1 to 31. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

export interface DayParts extends MonthDay {
  readonly year: number;
}

const daysByMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month (1 to 12) has in a year; 0 for a month that is none. */
export function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (daysByMonth[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** The day of these parts, or null where the calendar has none. Years run from 1 to 9999. */
export function day(year: number, month: number, dayOfMonth: number): Day | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(dayOfMonth);
  if (!whole || year < 1 || year > 9999 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month))
    return null;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}` as Day;
}

/** Reads `YYYY-MM-DD` and nothing else; null for any other text. */
export function toDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  return day(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
}

export function dayParts(of: Day): DayParts {
  return { year: Number(of.slice(0, 4)), month: Number(of.slice(5, 7)), day: Number(of.slice(8)) };
}

/** The first day of a month, which is there for every month of the years 1 to 9999. */
export function firstOfMonth(year: number, month: number): Day {
  return `${padded(year, 4)}-${padded(month, 2)}-01` as Day;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
