import { expect, test } from "vitest";
import type { Day } from "../../../src/core/calendar/day";
import { placesIn } from "../../../src/core/calendar/span";

const day = (start: string) => ({ start: start as Day, precision: "day" as const });

test("days lie between the ends of the span, each once", () => {
  const span = { from: "2025-01-01" as Day, to: "2025-01-11" as Day };
  const days = [
    day("2025-01-01"),
    null,
    day("2025-01-06"),
    day("2025-01-06"),
    day("2025-01-11"),
    day("2026-01-01"),
  ];
  expect(placesIn(span, days)).toEqual([0, 0.5, 1]);
});

test("a span of one day is no division by zero", () => {
  const span = { from: "2025-01-01" as Day, to: "2025-01-01" as Day };
  expect(placesIn(span, [day("2025-01-01")])).toEqual([0]);
});
