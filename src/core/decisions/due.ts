/** When a decision waits to be looked at again. What is due is counted and listed, never pushed. */
import type { Day } from "../calendar/day";
import type { Decision } from "./decision";

/** A record's day to look again, where it has come and no review was written since; else null. */
export function reviewDue({ record }: Pick<Decision, "record">, today: Day): Day | null {
  if (!record || record.status === "dropped" || record.review === null || record.review > today) return null;
  return record.reviewed !== null && record.reviewed >= record.review ? null : record.review;
}
