import type { Period } from "../calendar/day";
import { leadingDate, writtenDate, type WrittenDateRules } from "./written-date";

/**
 * The period that a heading gives to what stands under it: one that is nothing but a date of any length, or one that
 * begins with a day or a week written in full ("2025-02-03 monday, long day"). With or without its `#`.
 */
export function datedHeading(text: string, rules: WrittenDateRules): Period | null {
  // Every period has a year.
  if (!/\d/.test(text)) return null;
  const bare = text.replace(/^\s*#{1,6}\s/, "").trim();
  return writtenDate(bare, rules) ?? leadingDate(bare, rules);
}
