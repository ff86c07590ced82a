/** What waits for a person: reviews, tripwires and predictions whose day has come. Counted and listed, never pushed. */
import type { Day } from "../calendar/day";
import type { Decision } from "./decision";

export interface DueDay {
  readonly day: Day;
}

/** Whether a record's day to look again has come, and no review was written since. */
export function reviewDue({ record }: Pick<Decision, "record">, today: Day): Day | null {
  if (!record || record.status === "dropped" || record.review === null || record.review > today) return null;
  return record.reviewed !== null && record.reviewed >= record.review ? null : record.review;
}

/** Those whose day has come, the longest due first. */
export function dueOf<One>(
  all: readonly One[],
  dayOf: (one: One) => Day | null,
  today: Day,
): (One & DueDay)[] {
  return all
    .flatMap((one) => {
      const day = dayOf(one);
      return day !== null && day <= today ? [{ ...one, day }] : [];
    })
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}
