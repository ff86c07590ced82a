import type { KnownDay } from "./year";
import { writtenDate, type WrittenDateRules } from "./written-date";

const mostLinks = 300;

/** The days of the notes that a text links to, told from the links' targets alone: `[[journal/2024-08-20|that day]]`. */
export function linkedDays(text: string, rules: WrittenDateRules): KnownDay[] {
  const days: KnownDay[] = [];
  let links = 0;
  for (const [, target = ""] of text.matchAll(/\[\[([^\]|#\n[]{1,200})/g)) {
    if (++links > mostLinks) break;
    const name = target.slice(target.lastIndexOf("/") + 1);
    const period = writtenDate(name, rules);
    if (period?.precision === "day") days.push({ day: period.start, name });
  }
  return days;
}
