import type { DayOrder } from "../calendar/match";
import { writtenDate } from "./written-date";
import type { KnownDay } from "./year";

const mostLinks = 300;
const longestLink = 200;

/** The days of the notes that a text links to, told from the links' targets alone: `[[journal/2024-08-20|that day]]`. */
export function linkedDays(text: string, rules: { readonly dayOrder: DayOrder }): KnownDay[] {
  const days: KnownDay[] = [];
  let at = text.indexOf("[[");
  for (let links = 0; at >= 0 && links < mostLinks; links++) {
    const link = text.slice(at + 2, at + longestLink);
    const target = /^[^\]|#\n]*/.exec(link)?.[0] ?? "";
    const name = target.slice(target.lastIndexOf("/") + 1);
    const period = writtenDate(name, rules);
    if (period?.precision === "day") days.push({ day: period.start, name });
    at = text.indexOf("[[", at + 2);
  }
  return days;
}
