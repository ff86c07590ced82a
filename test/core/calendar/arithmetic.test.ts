import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  addYears,
  dayOfIsoWeek,
  daysBetween,
  isoWeek,
  startOfWeek,
  weekday,
} from "../../../src/core/calendar/arithmetic";
import { day, type Day } from "../../../src/core/calendar/day";

const on = (text: string): Day => text as Day;
const days = fc
  .record({
    y: fc.integer({ min: 1600, max: 2400 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ y, m, d }) => day(y, m, d) ?? on("2024-01-01"));

describe("reckoning with days", () => {
  it("adds days over months, leap days and changes to summer time", () => {
    expect(addDays(on("2024-02-28"), 2)).toBe("2024-03-01");
    expect(addDays(on("2025-03-29"), 2)).toBe("2025-03-31");
    expect(addDays(on("2025-11-01"), 3)).toBe("2025-11-04");
    expect(addDays(on("2024-01-01"), -1)).toBe("2023-12-31");
    expect(addDays(on("0024-01-01"), 1)).toBe("0024-01-02");
  });

  it("stays in the month it adds to", () => {
    expect(addMonths(on("2024-01-31"), 1)).toBe("2024-02-29");
    expect(addMonths(on("2024-03-31"), -1)).toBe("2024-02-29");
    expect(addYears(on("2024-02-29"), 1)).toBe("2025-02-28");
  });

  it("stops at the ends of the calendar", () => {
    expect(addDays(on("9999-12-30"), 10)).toBe("9999-12-31");
    expect(addDays(on("0001-01-02"), -10)).toBe("0001-01-01");
    expect(addDays(on("2024-01-01"), Number.NaN)).toBe("2024-01-01");
  });

  it("counts what it added", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (start, count) => {
        expect(daysBetween(start, addDays(start, count))).toBe(count);
      }),
    );
  });

  it("names weeks as ISO 8601 does", () => {
    expect(isoWeek(on("2021-01-03"))).toEqual({ year: 2020, week: 53 });
    expect(isoWeek(on("2024-12-30"))).toEqual({ year: 2025, week: 1 });
    expect(dayOfIsoWeek(2025, 1)).toBe("2024-12-30");
    expect(dayOfIsoWeek(2020, 53)).toBe("2020-12-28");
    expect(dayOfIsoWeek(2021, 53)).toBeNull();
    expect(dayOfIsoWeek(2021, 0)).toBeNull();
    expect(dayOfIsoWeek(2021, 1, 8)).toBeNull();
    expect(weekday(on("2024-08-18"))).toBe(7);
    expect(weekday(on("2024-08-19"))).toBe(1);
  });

  it("finds the week of every day again", () => {
    fc.assert(
      fc.property(days, (one) => {
        const { year, week } = isoWeek(one);
        expect(dayOfIsoWeek(year, week)).toBe(startOfWeek(one));
        expect(dayOfIsoWeek(year, week, weekday(one))).toBe(one);
      }),
    );
  });

  it("agrees with a clock that knows no zones", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (start, count) => {
        const date = new Date(`${start}T00:00:00Z`);
        expect(weekday(start)).toBe(date.getUTCDay() || 7);
        date.setUTCDate(date.getUTCDate() + count);
        expect(addDays(start, count)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });
});
