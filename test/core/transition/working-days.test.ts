import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWorkingDays, usualCalendar, workingDaysBetween } from "../../../src/core/transition/working-days";
import { anyCalendar, anyDay, at } from "./arbitrary";

describe("working days", () => {
  it.each([
    ["2026-11-27", 1, "2026-11-30"],
    ["2026-11-30", -1, "2026-11-27"],
    ["2026-11-28", 0, "2026-11-28"],
    ["2026-11-28", 1, "2026-11-30"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2028-03-01", -1, "2028-02-29"],
    ["2027-02-26", 1, "2027-03-01"],
  ])("%s and %d is %s", (from, count, to) => {
    expect(addWorkingDays(at(from), count, usualCalendar)).toBe(to);
  });

  it("leaves out days off and another weekend", () => {
    const calendar = { weekend: [5, 6], daysOff: [at("2026-12-06")] };
    expect(addWorkingDays(at("2026-12-03"), 1, calendar)).toBe("2026-12-07");
  });

  it("counts between days what it adds", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), anyCalendar, (from, count, calendar) => {
        const to = addWorkingDays(from, count, calendar);
        expect(workingDaysBetween(from, to, calendar)).toBe(count);
        expect(workingDaysBetween(to, from, calendar)).toBe(0);
      }),
    );
  });
});
