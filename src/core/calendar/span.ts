import { daysBetween } from "./arithmetic";
import type { Day, Period } from "./day";

/** The stretch of the calendar that a timeline shows: the same for every row, so that rows can be compared. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Where days lie in a span: 0 at its first day to 1 at its last; days outside lie at its ends. Undated ones lie nowhere. */
export function placesIn(span: Span, days: readonly (Period | null)[]): number[] {
  const length = Math.max(1, daysBetween(span.from, span.to));
  const places = days.flatMap((day) =>
    day ? [Math.max(0, Math.min(1, daysBetween(span.from, day.start) / length))] : [],
  );
  return [...new Set(places)];
}
