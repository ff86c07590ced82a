import { isoWeek } from "../core/calendar/arithmetic";
import type { Period } from "../core/calendar/day";
import { language } from "./language";
import { say } from "./say";

type Month = "short" | "long";

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

/** The same, with months written out: for headings. */
export function sayPeriodInFull(period: Period): string {
  return sayPeriod(period, "long");
}

/** No more than the month: where the day would only be one number more. */
export function sayMonth({ start, precision }: Period): string {
  const isShort = precision === "day" || precision === "week";
  return sayPeriod({ start, precision: isShort ? "month" : precision });
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times what using it does. */
function formatOf(month: Month, day?: "numeric"): Intl.DateTimeFormat {
  const { tag } = language();
  const key = `${tag} ${month} ${day ?? ""}`;
  let made = formats.get(key);
  if (!made) {
    // English without a region puts the day first, as most of its readers do; a region asked for keeps its own order.
    const options = { year: "numeric", month, ...(day && { day }), timeZone: "UTC" } as const;
    made = new Intl.DateTimeFormat(tag === "en" ? "en-GB" : tag, options);
    formats.set(key, made);
  }
  return made;
}
