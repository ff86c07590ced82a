import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "../../../src/core/calendar/arithmetic";
import type { Day } from "../../../src/core/calendar/day";
import { areaOf, pathOf } from "../../../src/core/chart/path";
import { extentOf, placeOf } from "../../../src/core/chart/scale";
import { dayTicks, numberTicks, roundExtent } from "../../../src/core/chart/ticks";

const span = (from: string, to: string) => ({ from: from as Day, to: to as Day });
const starts = (from: string, to: string, most?: number) =>
  dayTicks(span(from, to), most).map(({ start, precision }) => `${start} ${precision}`);

describe("a scale", () => {
  it("places numbers between its ends and beyond them", () => {
    expect(placeOf({ low: 3, high: 36 }, 36)).toBe(1);
    expect(placeOf({ low: 0, high: 40 }, 10)).toBe(0.25);
    expect(placeOf({ low: 0, high: 40 }, 50)).toBe(1.25);
    expect(placeOf({ low: 5, high: 5 }, 5)).toBe(0.5);
  });

  it("finds the extent of what is a number", () => {
    expect(extentOf([31, NaN, 7, Infinity, 12])).toEqual({ low: 7, high: 31 });
    expect(extentOf([NaN])).toBeNull();
  });
});

describe("number ticks", () => {
  it.each([
    [3, 36, [10, 20, 30], { low: 0, high: 40 }],
    [0, 100, [0, 50, 100], { low: 0, high: 100 }],
    [0.1, 0.35, [0.1, 0.2, 0.3], { low: 0.1, high: 0.4 }],
    [-5, 5, [-5, 0, 5], { low: -5, high: 5 }],
    [-5, 4, [-5, 0], { low: -5, high: 5 }],
    [7, 7, [7], { low: 6.5, high: 7.5 }],
  ])("of %d to %d are round", (low, high, ticks, round) => {
    expect(numberTicks({ low, high })).toEqual(ticks);
    expect(roundExtent({ low, high })).toEqual(round);
  });

  it("are few, in order and inside, for any extent", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
        (low, length) => {
          const round = roundExtent({ low, high: low + length });
          const ticks = numberTicks(round);
          expect(ticks.length).toBeLessThanOrEqual(6);
          expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
          expect(round.low).toBeLessThanOrEqual(low + (Math.abs(low) + length) * 1e-9);
        },
      ),
    );
  });

  it("take what cannot be drawn", () => {
    expect(numberTicks({ low: NaN, high: 1 })).toEqual([]);
    expect(roundExtent({ low: -Infinity, high: Infinity })).toEqual({ low: -0.5, high: 0.5 });
  });
});

describe("day ticks", () => {
  it("are days of a short span", () => {
    expect(starts("2026-03-02", "2026-03-05")).toEqual([
      "2026-03-02 day",
      "2026-03-03 day",
      "2026-03-04 day",
      "2026-03-05 day",
    ]);
  });

  it("are Mondays of some weeks", () => {
    expect(starts("2026-03-04", "2026-03-30")).toEqual([
      "2026-03-09 day",
      "2026-03-16 day",
      "2026-03-23 day",
      "2026-03-30 day",
    ]);
  });

  it("are first days of months, as many as fit, on the months that divide a year", () => {
    expect(starts("2024-11-04", "2026-06-30")).toEqual([
      "2025-01-01 month",
      "2025-05-01 month",
      "2025-09-01 month",
      "2026-01-01 month",
      "2026-05-01 month",
    ]);
    expect(starts("2026-01-01", "2026-03-31")).toEqual([
      "2026-01-01 month",
      "2026-02-01 month",
      "2026-03-01 month",
    ]);
  });

  it("are years of a life", () => {
    expect(starts("1988-05-01", "2026-05-01")).toEqual([
      "1990-01-01 year",
      "2000-01-01 year",
      "2010-01-01 year",
      "2020-01-01 year",
    ]);
  });

  it("are few and inside, for any span", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700_000 }),
        fc.integer({ min: 0, max: 60_000 }),
        (start, length) => {
          const from = addDays("1800-01-01" as Day, start);
          const to = addDays(from, length);
          const ticks = dayTicks({ from, to });
          expect(ticks.length).toBeLessThanOrEqual(5);
          for (const { start } of ticks) {
            expect(daysBetween(from, start)).toBeGreaterThanOrEqual(0);
            expect(daysBetween(start, to)).toBeGreaterThanOrEqual(0);
          }
          if (length > 60) expect(ticks.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe("paths", () => {
  it("go from point to point, y upwards", () => {
    expect(
      pathOf([
        { x: 0, y: 0 },
        { x: 0.5, y: 1 },
        { x: 1, y: 0.25 },
      ]),
    ).toBe("M0 1000L500 0L1000 750");
    expect(pathOf([{ x: 0.5, y: 0.5 }])).toBe("M500 500L500 500");
    expect(pathOf([])).toBe("");
  });

  it("close an area at its level", () => {
    expect(
      areaOf(
        [
          { x: 0, y: 1 },
          { x: 1, y: 0.5 },
        ],
        0,
      ),
    ).toBe("M0 1000L0 0L1000 500L1000 1000Z");
    expect(areaOf([], 0)).toBe("");
  });
});
