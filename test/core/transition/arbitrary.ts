import * as fc from "fast-check";
import { addDays } from "../../../src/core/calendar/arithmetic";
import { toDay, type Day } from "../../../src/core/calendar/day";
import type { Anchors } from "../../../src/core/transition/anchors";
import type { WorkCalendar } from "../../../src/core/transition/working-days";

export const at = (text: string): Day => toDay(text) as Day;
export const today = at("2026-11-27");

/** Days from a year before today to a year after it. */
export const anyDay = fc.integer({ min: -365, max: 365 }).map((count) => addDays(today, count));
export const dayToCome = fc.integer({ min: 0, max: 365 }).map((count) => addDays(today, count));

export const anyCalendar: fc.Arbitrary<WorkCalendar> = fc.record({
  weekend: fc.constantFrom([6, 7], [5, 6], [7], [], [1, 2, 3, 4, 5, 6, 7]),
  daysOff: fc.array(dayToCome, { maxLength: 4 }),
});

export const anchorsOf = (day: fc.Arbitrary<Day>): fc.Arbitrary<Anchors> =>
  fc.record({
    notice: fc.option(day, { nil: null }),
    last: fc.option(day, { nil: null }),
    first: fc.option(day, { nil: null }),
  });

/** As people leave: notice, then the last day, then the first. */
export const orderly: fc.Arbitrary<Anchors> = anchorsOf(dayToCome).map(({ notice, last, first }) => {
  const days = [notice, last, first].filter((day) => day !== null).sort();
  const next = () => days.shift() ?? null;
  return { notice: notice && next(), last: last && next(), first: first && next() };
});
