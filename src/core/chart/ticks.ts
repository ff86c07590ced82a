import { addDays, addMonths, daysBetween } from "../calendar/arithmetic";
import { dayParts, firstOfMonth, type Day, type Period } from "../calendar/day";
import { periodOf } from "../calendar/period";
import type { Span } from "../calendar/span";
import type { Extent } from "./scale";

/** A round step (1, 2 or 5 times a power of ten) that cuts a length into at most so many parts. */
function roundStep(length: number, most: number): number {
  const rough = length / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  // What falls short by no more than the noise of reckoning counts as enough.
  const factor = [1, 2, 5].find((each) => each * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Widens an extent to round numbers. One without a length, or of what no one can draw, becomes one of length 1 around it. */
export function roundExtent({ low, high }: Extent, most = 4): Extent {
  const length = high - low;
  if (!(length > 0) || !Number.isFinite(length)) {
    const around = Number.isFinite(low) ? low : 0;
    return { low: around - 0.5, high: around + 0.5 };
  }
  const step = roundStep(length, most);
  const down = Math.floor(low / step + 1e-9);
  const up = Math.ceil(high / step - 1e-9);
  return { low: tidy(down * step), high: tidy(up * step) };
}

/** Round numbers inside an extent, both ends included, from low to high: at most `most` steps. */
export function numberTicks({ low, high }: Extent, most = 4): number[] {
  const length = high - low;
  if (!(length > 0) || !Number.isFinite(length)) return Number.isFinite(low) ? [low] : [];
  const step = roundStep(length, most);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) => tidy((first + at) * step));
}

/** 0.30000000000000004 is meant as 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}

/** Steps between days that people count in: days, weeks, and months that divide a year, then years. */
const dayStepsInDays = [1, 2, 7, 14] as const;
const monthSteps = [1, 2, 3, 4, 6] as const;

/**
 * Days that mark off a span, at most `most` of them: the first days of weeks, months, quarters or years, whichever are the
 * closest that still fit. Each is a period that says how much of it is worth naming.
 */
export function dayTicks({ from, to }: Span, most = 5): Period[] {
  const length = daysBetween(from, to);
  for (const days of dayStepsInDays) {
    if (length / days > most - 1) continue;
    const first = days < 7 ? from : periodOf(addDays(from, 6), "week").start;
    return within(first, to, (day) => addDays(day, days), "day");
  }
  const { year, month } = dayParts(addDays(from, -1));
  for (const months of monthSteps) {
    const first = addMonths(firstOfMonth(year, month - ((month - 1) % months)), months);
    const found = within(first, to, (day) => addMonths(day, months), "month");
    if (found.length <= most) return found;
  }
  const years = Math.max(1, roundStep(length / 365.25, most));
  const first = firstOfMonth(Math.min(9999, Math.ceil((year + 1) / years) * years), 1);
  return within(first, to, (day) => addMonths(day, 12 * years), "year").slice(0, most);
}

function within(first: Day, last: Day, next: (day: Day) => Day, precision: Period["precision"]): Period[] {
  const found: Period[] = [];
  for (let day = first; day <= last;) {
    found.push({ start: day, precision });
    const then = next(day);
    // At the end of the calendar a step leads nowhere.
    if (then <= day) break;
    day = then;
  }
  return found;
}
