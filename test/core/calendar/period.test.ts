import { describe, expect, it } from "vitest";
import type { Day, Period, Precision } from "../../../src/core/calendar/day";
import {
  comparePeriods,
  contains,
  dayAfter,
  isoText,
  lastDay,
  periodOf,
  samePeriod,
} from "../../../src/core/calendar/period";

const on = (text: string): Day => text as Day;

describe("a period", () => {
  it("of every length starts and ends where it should", () => {
    const ends = (["day", "week", "month", "quarter", "year"] as const).map((precision) => {
      const period = periodOf(on("2024-02-15"), precision);
      return [period.start, lastDay(period), dayAfter(period)];
    });
    expect(ends).toEqual([
      ["2024-02-15", "2024-02-15", "2024-02-16"],
      ["2024-02-12", "2024-02-18", "2024-02-19"],
      ["2024-02-01", "2024-02-29", "2024-03-01"],
      ["2024-01-01", "2024-03-31", "2024-04-01"],
      ["2024-01-01", "2024-12-31", "2025-01-01"],
    ]);
  });

  it("starts where quarters and years do", () => {
    expect(periodOf(on("2024-06-30"), "quarter").start).toBe("2024-04-01");
    expect(periodOf(on("2024-12-01"), "quarter").start).toBe("2024-10-01");
    expect(periodOf(on("2024-12-01"), "year").start).toBe("2024-01-01");
  });

  it("contains its first and its last day and no other", () => {
    const week = periodOf(on("2024-02-15"), "week");
    expect(
      ["2024-02-11", "2024-02-12", "2024-02-18", "2024-02-19"].map((text) => contains(week, on(text))),
    ).toEqual([false, true, true, false]);
  });

  it("sorts by its start, the shorter first", () => {
    const periods: Period[] = [
      { start: on("2024-01-01"), precision: "year" },
      { start: on("2024-01-01"), precision: "day" },
      { start: on("2023-12-31"), precision: "day" },
    ];
    expect([...periods].sort(comparePeriods).map(({ start, precision }) => `${start} ${precision}`)).toEqual([
      "2023-12-31 day",
      "2024-01-01 day",
      "2024-01-01 year",
    ]);
    expect(
      samePeriod(periodOf(on("2024-02-15"), "month"), { start: on("2024-02-01"), precision: "month" }),
    ).toBe(true);
  });

  it("is written as ISO 8601 has it", () => {
    const written = (precision: Precision) => isoText(periodOf(on("2024-12-31"), precision));
    expect(["day", "week", "month", "quarter", "year"].map((each) => written(each as Precision))).toEqual([
      "2024-12-31",
      "2025-W01",
      "2024-12",
      "2024-Q4",
      "2024",
    ]);
  });
});
