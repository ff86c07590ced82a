import type { Period } from "../calendar/day";
import { withoutHeadingMarks } from "./note-top";
import { leadingDate, writtenDate, type WrittenDateRules } from "./written-date";

/**
 * The period that a heading gives to what stands under it: one that is nothing but a date of any length, or one that
 * begins with a day or a week written in full ("2025-02-03 monday, long day"). With or without its `#`.
 */
export function datedHeading(text: string, rules: WrittenDateRules): Period | null {
  const bare = withoutHeadingMarks(text.trimStart()) ?? text.trim();
  const whole = writtenDate(bare, rules);
  if (whole !== null) return whole;
  const leading = leadingDate(bare, rules);
  if (leading === null || !leading.certain) return null;
  const { precision } = leading.period;
  return precision === "day" || precision === "week" ? leading.period : null;
}
