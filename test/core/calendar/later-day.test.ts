import { expect, test } from "vitest";
import fc from "fast-check";
import type { Day } from "../../../src/core/calendar/day";
import { laterDay } from "../../../src/core/calendar/later-day";

/** A Friday. */
const today = "2026-11-27" as Day;

test.each([
  ["tomorrow", "2026-11-28"],
  ["In three weeks", "2026-12-18"],
  ["in 10 days", "2026-12-07"],
  ["a month", "2026-12-27"],
  ["two months from now", "2027-01-27"],
  ["next year", "2027-11-27"],
  ["monday", "2026-11-30"],
  ["until friday", "2026-12-04"],
  ["december", "2026-12-01"],
  ["until september", "2027-09-01"],
  ["end of november", "2026-11-30"],
  ["mid march", "2027-03-15"],
  ["by March 2028", "2028-03-01"],
  ["Q1", "2027-01-01"],
  ["end of q4", "2026-12-31"],
  ["end of the year", "2026-12-31"],
  ["2 March", "2027-03-02"],
  ["March 2nd", "2027-03-02"],
  ["2027-01-15", "2027-01-15"],
  ["15.01.2027", "2027-01-15"],
  ["february 29", "2028-02-29"],
])("%s is %s", (text, day) => {
  expect(laterDay(text, text === "february 29" ? ("2027-03-01" as Day) : today)).toBe(day);
});

test.each([
  "",
  "the september round is over",
  "i know more",
  "2025-01-15",
  "yesterday",
  "may be",
  "in some weeks",
  "2026-02-31",
  "12",
])("%j names no day to come", (text) => {
  expect(laterDay(text, today)).toBeNull();
});

test("any text is taken, and no day is past", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" })), (text) => {
      const found = laterDay(text, today);
      if (found !== null) expect(found >= today).toBe(true);
    }),
  );
});
