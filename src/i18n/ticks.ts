import type { Period } from "../core/calendar/day";
import { language } from "./language";

/** Periods along an axis, as short as they are clear: the year stands below the first and where it changes. */
export function sayTicks(periods: readonly Period[]): string[] {
  let year = "";
  return periods.map(({ start, precision }) => {
    const date = new Date(start);
    const now = String(date.getUTCFullYear());
    if (precision === "year") return now;
    const words = formatOf(precision === "month").format(date);
    const isNew = now !== year;
    year = now;
    return isNew ? `${words}\n${now}` : words;
  });
}

function formatOf(months: boolean): Intl.DateTimeFormat {
  const { tag } = language();
  return new Intl.DateTimeFormat(tag === "en" ? "en-GB" : tag, {
    month: "short",
    ...(!months && { day: "numeric" }),
    timeZone: "UTC",
  });
}
