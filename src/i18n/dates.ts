import { isoWeek } from "../core/calendar/arithmetic";
import { dayParts, type Period } from "../core/calendar/day";
import { language } from "./language";
import { say } from "./say";

/** A period as a person says it, with no more precision than is known: "11 Jun 2025", "week 7, 2025", "Nov 2024". */
export function sayPeriod(period: Period): string {
  const { year, month } = dayParts(period.start);
  switch (period.precision) {
    case "day":
      return format(period, { day: "numeric", month: "short", year: "numeric" });
    case "week": {
      const week = isoWeek(period.start);
      return say("period-week", { week: week.week, year: week.year });
    }
    case "month":
      return format(period, { month: "short", year: "numeric" });
    case "quarter":
      return say("period-quarter", { quarter: Math.ceil(month / 3), year });
    case "year":
      return String(year);
  }
}

/** The same, with months written out: for headings. */
export function sayPeriodInFull(period: Period): string {
  return period.precision === "month"
    ? format(period, { month: "long", year: "numeric" })
    : sayPeriod(period);
}

/** No more than the month: where the day would only be one number more. */
export function sayMonth(period: Period): string {
  return period.precision === "day" || period.precision === "week"
    ? format(period, { month: "short", year: "numeric" })
    : sayPeriod(period);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A calendar day has no zone: it is made and formatted in UTC, so that no zone can shift it. */
function format(period: Period, options: Intl.DateTimeFormatOptions): string {
  const { year, month, day } = dayParts(period.start);
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year);
  return formatFor(options).format(date);
}

/** Making a format costs a hundred times what using it does. */
function formatFor(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const { tag } = language();
  const key = tag + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(dayFirst(tag), { ...options, timeZone: "UTC" });
    formats.set(key, made);
  }
  return made;
}

/** English without a region puts the day first, as most of its readers do; a region asked for keeps its own order. */
function dayFirst(tag: string): string {
  return tag === "en" ? "en-GB" : tag;
}
