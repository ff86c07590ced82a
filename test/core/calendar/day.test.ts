import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, dayParts, daysInMonth, toDay } from "../../../src/core/calendar/day";

describe("a day", () => {
  it("is one only where the calendar has it", () => {
    expect(day(2024, 2, 29)).toBe("2024-02-29");
    expect(day(2023, 2, 29)).toBeNull();
    expect(day(1900, 2, 29)).toBeNull();
    expect(day(2000, 2, 29)).toBe("2000-02-29");
    expect(day(2024, 4, 31)).toBeNull();
    expect(day(2024, 13, 1)).toBeNull();
    expect(day(2024, 0, 1)).toBeNull();
    expect(day(2024, 1, 0)).toBeNull();
    expect(day(2024.5, 1, 1)).toBeNull();
    expect(day(Number.NaN, 1, 1)).toBeNull();
    expect(day(33, 1, 1)).toBe("0033-01-01");
  });

  it("is read from its one spelling", () => {
    expect(toDay("2024-08-20")).toBe("2024-08-20");
    for (const text of ["2024-8-20", "2024-08-20T10:00", " 2024-08-20", "2024-02-30", "20240820", ""])
      expect(toDay(text)).toBeNull();
  });

  it("gives back the parts it was made of", () => {
    const parts = fc.record({
      year: fc.integer({ min: 1, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(parts, ({ year, month, day: dayOfMonth }) => {
        const made = day(year, month, dayOfMonth);
        expect(made).not.toBeNull();
        if (made !== null) expect(dayParts(made)).toEqual({ year, month, day: dayOfMonth });
      }),
    );
  });

  it("knows how long months are", () => {
    expect(daysInMonth(2024, 2)).toBe(29);
    expect(daysInMonth(2023, 2)).toBe(28);
    expect(daysInMonth(2023, 12)).toBe(31);
    expect(daysInMonth(2023, 13)).toBe(0);
  });
});
