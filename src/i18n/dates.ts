import { language } from "./language";
import { isoWeek } from "../core/calendar/arithmetic";
import type { Day, Period } from "../core/calendar/day";
import { formatOf, type Month } from "./date-format";
import { say } from "./say";

/** A period as a person says it, with no more precision than is known: "11 Jun 2025", "week 7, 2025", "Nov 2024". */
export function sayPeriod({ start, precision }: Period, month: Month = "short"): string {
  // A calendar day has no zone: it is made and formatted in UTC, so that no zone can shift it.
  const date = new Date(start);
  const year = date.getUTCFullYear();
  switch (precision) {
    case "day":
      return formatOf(month, "numeric").format(date);
    case "week":
      return say("period-week", { ...isoWeek(start) });
    case "month":
      return formatOf(month).format(date);
    case "quarter":
      return say("period-quarter", { quarter: Math.ceil((date.getUTCMonth() + 1) / 3), year });
    case "year":
      return String(year);
  }
}

/** A day as a person says it. */
export function sayDay(start: Day): string {
  return sayPeriod({ start, precision: "day" });
}

/** The same, with months written out and a capital: for headings, and to begin a sentence with. */
export function sayPeriodInFull(period: Period): string {
  const said = sayPeriod(period, "long");
  return said.charAt(0).toLocaleUpperCase(language().tag) + said.slice(1);
}

/** The same without the year, where that is the year one is in. */
export function sayPeriodNear(period: Period, today: Day): string {
  const { start, precision } = period;
  if (precision !== "day" || start.slice(0, 4) !== today.slice(0, 4)) return sayPeriod(period);
  return formatOf("short", "numeric", false).format(new Date(start));
}

/** No more than the month: where the day would only be one number more. */
export function sayMonth({ start, precision }: Period): string {
  const isShort = precision === "day" || precision === "week";
  return sayPeriod({ start, precision: isShort ? "month" : precision });
}

/** The days of a weekend, given as a row of ISO numbers, in words. */
export function sayWeekend(days: string): string {
  const { tag } = language();
  const names = new Intl.DateTimeFormat(tag, { weekday: "long", timeZone: "UTC" });
  // The first of January 2024 was a Monday.
  const said = [...days].map((day) => names.format(Date.UTC(2024, 0, Number(day))));
  return said.length > 0 ? new Intl.ListFormat(tag).format(said) : say("settings-weekend-none");
}
