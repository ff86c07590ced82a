import { dayParts, firstOfMonth, type Period } from "../calendar/day";
import type { OwnDate } from "../questions/question";

/**
 * When something that stands in a note was asked: at its own date, else at the note's. A month without a year is the
 * latest such month that was over before the note's date began; null where the note has none to reckon from.
 */
export function dayAsked(dated: OwnDate | null, noteDate: Period | null): Period | null {
  if (dated === null) return noteDate && { start: noteDate.start, precision: noteDate.precision };
  if ("start" in dated) return dated;
  if (noteDate === null || dated.month < 1 || dated.month > 12) return null;
  const { year, month } = dayParts(noteDate.start);
  const then = dated.month < month ? year : year - 1;
  return then < 1 ? null : { start: firstOfMonth(then, dated.month), precision: "month" };
}
