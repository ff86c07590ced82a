import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/core/calendar/day";
import { dayAsked } from "../../../src/core/notes/day-asked";
import { olderPassage } from "../../../src/core/notes/older-passage";

const rules = { dayOrder: "month-first" } as const;

function lead(line: string): string | null {
  const found = olderPassage(line, rules);
  if (found === null) return null;
  const when =
    "start" in found.dated ? `${found.dated.start} ${found.dated.precision}` : `month ${found.dated.month}`;
  return `${when} | ${line.slice(found.length)}`;
}

describe("the lead of an older passage", () => {
  it.each([
    ["from november: am i lazy?", "month 11 | am i lazy?"],
    ["From February:", "month 2 | "],
    ["- from nov: why", "month 11 | why"],
    ["> **from november:** why", "month 11 | why"],
    ["in march i wrote: why", "month 3 | why"],
    ["(last november) why", "month 11 | why"],
    ["(from my journal in may) why", "month 5 | why"],
    ["from march 3rd: why", "month 3 | why"],
    ["from nov 2024: why", "2024-11-01 month | why"],
    ["from 2024-11-03: why", "2024-11-03 day | why"],
    ["written on the 3rd of november 2024: why", "2024-11-03 day | why"],
    ["aus november: warum", "month 11 | warum"],
    ["aus dem März: warum", "month 3 | warum"],
    ["im märz schrieb ich: warum", "month 3 | warum"],
    ["de noviembre: por qué", "month 11 | por qué"],
    ["uit maart: waarom", "month 3 | waarom"],
    ["z listopada: dlaczego", "month 11 | dlaczego"],
  ])("%s", (line, expected) => {
    expect(lead(line)).toBe(expected);
  });

  it.each([
    "from november on: the new job",
    "from november to march: travel",
    "in march: promoted?",
    "until november: wait",
    "november: planner roles",
    "from sam: are you ok?",
    "from mars: hello",
    "what i want from november: rest",
    "from november",
    "i may have said: why",
    "(maybe)",
    "",
  ])("is none: %s", (line) => {
    expect(lead(line)).toBeNull();
  });

  it("never throws, and never reaches past its line", () => {
    const piece = fc.constantFrom(
      "from ",
      "november",
      " 2024",
      ":",
      "(",
      ")",
      "**",
      "> ",
      "3",
      "last ",
      "-",
      "é",
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        const line = pieces.join("");
        expect(olderPassage(line, rules)?.length ?? 0).toBeLessThanOrEqual(line.length);
      }),
    );
  });
});

describe("when something was asked", () => {
  const note = { start: "2024-08-20" as Day, precision: "day" } as const;

  it("is the note's date where it has none of its own", () => {
    expect(dayAsked(null, note)).toEqual(note);
    expect(dayAsked(null, null)).toBeNull();
  });

  it("is its own date where it has one", () => {
    const own = { start: "2024-02-01" as Day, precision: "month" } as const;
    expect(dayAsked(own, note)).toEqual(own);
    expect(dayAsked(own, null)).toEqual(own);
  });

  it("is the last such month that was over when the note was written", () => {
    expect(dayAsked({ month: 2 }, note)).toEqual({ start: "2024-02-01", precision: "month" });
    expect(dayAsked({ month: 11 }, note)).toEqual({ start: "2023-11-01", precision: "month" });
    expect(dayAsked({ month: 8 }, note)).toEqual({ start: "2023-08-01", precision: "month" });
    expect(dayAsked({ month: 11 }, null)).toBeNull();
  });
});
