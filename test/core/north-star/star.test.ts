import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Day } from "../../../src/core/calendar/day";
import { applyEdits } from "../../../src/core/edit";
import { NoteText } from "../../../src/core/notes/note-text";
import { aimOf } from "../../../src/core/north-star/aim";
import { checkInPlan, type NewCheckIn } from "../../../src/core/north-star/check-in";
import { driverSum, paceOf } from "../../../src/core/north-star/pace";
import { quantityOf } from "../../../src/core/north-star/quantity";
import { isStar, readStar, type Star } from "../../../src/core/north-star/star";
import { starNote } from "../../../src/core/north-star/star-note";

function starIn(text: string): Star {
  const yaml = /^---\n([\s\S]*?)\n---/.exec(text)?.[1];
  const properties: unknown = yaml === undefined ? null : parse(yaml);
  return readStar(new NoteText(text), properties as Record<string, unknown> | null, "month-first");
}

const day = (text: string) => text as Day;
const words = {
  drivers: "Drivers",
  driversHelp: "What adds up?",
  driver: "Driver",
  checkIns: "Check-ins",
  day: "Day",
  note: "Note",
};
const tableWords = { heading: "Check-ins", day: "Day", value: "Hours", note: "Note" };
/** 36 hours to 3 in 330 days: a tenth of an hour less each day. */
const draft = {
  statement: "Hours in which i make something",
  metric: "hours of meetings a week",
  unit: "hours",
  baseline: 36,
  baselineDay: day("2026-01-01"),
  target: 3,
  targetDay: day("2026-11-27"),
  primary: true,
};
const fresh = starNote(draft, words);

function checkIn(text: string, row: Omit<NewCheckIn, "note"> & { note?: string }): string {
  const plan = checkInPlan("star.md", starIn(text), { note: "", ...row }, tableWords, "month-first");
  return applyEdits(text, plan.edits(text));
}

const fiveRows = [
  ["2026-02-10", "34"],
  ["2026-03-22", "30"],
  ["2026-05-01", "25"],
  ["2026-06-10", "18"],
  ["2026-07-20", "14.5"],
].reduce((text, [when = "", value = ""]) => checkIn(text, { day: day(when), value }), fresh);

describe("a number as it is written", () => {
  it.each([
    ["24.5", 24.5, ""],
    ["24,5", 24.5, ""],
    ["-3", -3, ""],
    ["−3", -3, ""],
    ["1 200", 1200, ""],
    ["1'200.5", 1200.5, ""],
    ["€ 300", 300, "€"],
    ["80 %", 80, "%"],
    ["27 hours", 27, "hours"],
    ["0.125", 0.125, ""],
  ])("%s", (text, value, unit) => {
    expect(quantityOf(text)).toEqual({ value, unit });
  });

  it.each(["", "7 or 8", "12/3", "3-4", "many", "1,200", "1.200", "2024-11-04", "7:30", "~"])(
    "%s is none",
    (text) => {
      expect(quantityOf(text)).toBeNull();
    },
  );
});

describe("an aim in a sentence", () => {
  it.each([
    [
      "**from 31 hours of meetings a week to 8, by june 2026**",
      { from: 31, to: 8, unit: "hours", metric: "hours of meetings a week", by: "2026-06-01" },
    ],
    [
      "From 36 hours to 3 by 30 June 2027.",
      { from: 36, to: 3, unit: "hours", metric: "hours", by: "2027-06-30" },
    ],
    [
      "from 2 to 5 evenings a week",
      { from: 2, to: 5, unit: "evenings", metric: "evenings a week", by: null },
    ],
    ["from 60 % to 85 % by end of march", { from: 60, to: 85, unit: "%", metric: "%", by: "2027-03-31" }],
    [
      "from €300 to €0 of debt until 2027-01-01",
      { from: 300, to: 0, unit: "€", metric: "of debt", by: "2027-01-01" },
    ],
  ])("%s", (text, aim) => {
    expect(aimOf(text, "month-first", day("2026-11-27"))).toEqual(aim);
  });

  it.each(["from monday to friday", "from here to there by june", "i went from 9 to", ""])(
    "%s is none",
    (text) => {
      expect(aimOf(text, "month-first", day("2026-11-27"))).toBeNull();
    },
  );
});

describe("reading a star", () => {
  it("knows it by its type or its tag", () => {
    expect(isStar({ type: "north-star" })).toBe(true);
    expect(isStar({ tags: ["north-star"] })).toBe(true);
    expect(isStar({ type: ["note", "North star"] })).toBe(true);
    expect(isStar({ type: "decision" })).toBe(false);
    expect(isStar(null)).toBe(false);
  });

  it("reads what it has written", () => {
    expect(starIn(fresh)).toEqual({
      ...draft,
      better: "lower",
      checkIns: [],
      noted: true,
      drivers: [],
      problems: [],
    });
  });

  it("takes any words in a new star's properties", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (statement, unit) => {
        const star = starIn(starNote({ ...draft, statement, unit }, words));
        expect(star.baseline).toBe(36);
        expect(star.targetDay).toBe("2026-11-27");
      }),
    );
  });

  it("reads a hand-written one: the aim in a sentence, drivers in a list, its own names of columns", () => {
    const text = readFileSync("examples/vault/north star.md", "utf8");
    const star = starIn(text);
    expect(star).toMatchObject({
      statement: "from 31 hours of meetings a week to 8, by june 2026",
      unit: "hours",
      baseline: 31,
      baselineDay: "2024-11-04",
      target: 8,
      targetDay: "2026-06-01",
      better: "lower",
      noted: false,
      problems: [],
    });
    expect(star.checkIns.map(({ value }) => value)).toEqual([31, 27, 24.5, 12, 5, 9.5, 7]);
    expect(driverSum(star)).toEqual({
      gap: 23,
      sum: 18,
      missing: 5,
      unknown: ["the rest: snow, customers, ok those are real"],
    });
  });

  it("tells what is missing and which rows it cannot read, and guesses nothing", () => {
    const star = starIn(
      "---\ntype: north-star\ntarget: a few\nbetter: lower\n---\n| day | hours |\n|---|---|\n| 2026-02-01 | 30 |\n| soon | 3 |\n| 2026-03-01 | lots |\n| 2026-04-01 | 1,200 |\n| 2026-02-01 | 29 |\n| | |\n",
    );
    expect(star.problems.map(({ why, line }) => [why.id, line, why.values?.["value"]])).toEqual([
      ["star-row-no-day", 8, "soon"],
      ["star-row-no-number", 9, "lots"],
      ["star-row-no-number", 10, "1,200"],
      ["star-row-twice", 11, "2026-02-01"],
      ["star-property-no-number", null, "target: a few"],
      ["star-baseline-from-check-in", null, ""],
      ["star-no-target", null, ""],
      ["star-no-target-day", null, ""],
    ]);
    expect(star.checkIns).toEqual([{ day: "2026-02-01", value: 29, note: "", line: 11 }]);
    expect(star.better).toBe("lower");
    expect(paceOf(star, day("2026-05-01"))).toBeNull();
  });

  it("takes weeks and months at their end, and any text at all", () => {
    const star = starIn("| month | value |\n|---|---|\n| 2026-02 | 30 |\n| 2026-W10 | 28 |\n");
    expect(star.checkIns.map(({ day }) => day)).toEqual(["2026-02-28", "2026-03-08"]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        readStar(
          new NoteText(`| day | x |\n|--|--|\n${text}`),
          { baseline: text, "target day": text },
          "day-first",
        );
      }),
    );
  });
});

describe("checking in", () => {
  it("adds a row by hand-readable Markdown, below the others", () => {
    expect(fiveRows.slice(fiveRows.indexOf("## Check-ins"))).toBe(
      "## Check-ins\n\n| Day | Hours | Note |\n| --- | --- | --- |\n| 2026-02-10 | 34 | |\n| 2026-03-22 | 30 | |\n| 2026-05-01 | 25 | |\n| 2026-06-10 | 18 | |\n| 2026-07-20 | 14.5 | |\n",
    );
  });

  it("keeps to the columns of the person's own table", () => {
    const text = readFileSync("examples/vault/north star.md", "utf8");
    const after = checkIn(text, { day: day("2026-06-30"), value: "6" });
    expect(after).toContain("| 2026-05-31 | 7 | 27 |\n| 2026-06-30 | 6 | |\n\nis 8 the number");
    expect(after.length).toBe(text.length + "| 2026-06-30 | 6 | |\n".length);
  });

  it("makes the table where there is none, and bars in a note harmless", () => {
    const after = checkIn("words", { day: day("2026-06-30"), value: "6", note: "calm | quiet" });
    expect(after).toBe(
      "words\n\n## Check-ins\n\n| Day | Hours | Note |\n| --- | --- | --- |\n| 2026-06-30 | 6 | calm \\| quiet |\n",
    );
    expect(starIn(after).checkIns[0]?.note).toBe("calm | quiet");
  });
});

describe("the pace, reckoned by hand", () => {
  const star = starIn(fiveRows);

  it("of 36 to 3 in 330 days, 200 days in, with 14.5", () => {
    // Day 200 is 20 July: the line says 36 - 200 × 0.1 = 16. 21.5 of 33 hours are made, in 200 days.
    expect(paceOf(star, day("2026-07-20"))).toMatchObject({
      now: { day: "2026-07-20", value: 14.5 },
      planned: 16,
      standing: "ahead",
      left: -11.5,
      share: 21.5 / 33,
      needed: -11.5 / 130,
      soFar: -21.5 / 200,
      // 11.5 hours at 0.1075 a day take 106.98 days.
      arrives: "2026-11-04",
      gaps: [],
      toCome: [],
    });
  });

  it("later, without another check-in", () => {
    expect(paceOf(star, day("2026-11-17"))).toMatchObject({
      planned: 4,
      standing: "behind",
      needed: -11.5 / 10,
    });
    expect(paceOf(star, day("2026-11-27"))).toMatchObject({ planned: 3, standing: "behind", needed: null });
    expect(paceOf(star, day("2026-11-28"))).toMatchObject({ planned: 3, standing: "over", needed: null });
  });

  it("before the first check-in, and on the first day", () => {
    expect(paceOf(starIn(fresh), day("2026-01-01"))).toMatchObject({
      now: { value: 36, day: "2026-01-01" },
      planned: 36,
      standing: "ahead",
      needed: -0.1,
      soFar: null,
      arrives: null,
      checkIns: [],
    });
  });

  it("reached, from below as from above", () => {
    const up = starNote({ ...draft, baseline: 2, target: 5, unit: "evenings" }, words);
    const reached = starIn(checkIn(up, { day: day("2026-06-01"), value: "5" }));
    expect(paceOf(reached, day("2026-06-02"))).toMatchObject({
      standing: "reached",
      share: 1,
      needed: null,
      arrives: null,
    });
    const wrongWay = starIn(checkIn(up, { day: day("2026-06-01"), value: "1" }));
    expect(paceOf(wrongWay, day("2026-06-02"))).toMatchObject({
      standing: "behind",
      share: -1 / 3,
      arrives: null,
    });
  });

  it("counts no row that is still to come, and tells long gaps", () => {
    const later = starIn(checkIn(fiveRows, { day: day("2026-12-01"), value: "3" }));
    expect(paceOf(later, day("2026-07-20"))).toMatchObject({ now: { value: 14.5 }, toCome: [{ value: 3 }] });
    expect(paceOf(later, day("2026-12-02"))?.gaps).toEqual([{ from: "2026-07-20", to: "2026-12-01" }]);
  });

  it("always leads to the target: what is needed, kept up, arrives", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100, max: 100 }),
        fc.integer({ min: -100, max: 100 }),
        fc.integer({ min: 0, max: 329 }),
        fc.double({ min: -200, max: 200, noNaN: true }),
        (baseline, target, passed, value) => {
          fc.pre(baseline !== target);
          const today = new Date(Date.UTC(2026, 0, 1 + passed)).toISOString().slice(0, 10) as Day;
          const pace = paceOf(
            {
              ...starIn(fresh),
              baseline,
              target,
              better: target < baseline ? "lower" : "higher",
              checkIns: [{ day: today, value, note: "", line: 0 }],
            },
            today,
          );
          if (!pace) throw new Error("There is a pace.");
          const { needed, left, share, planned } = pace;
          if (needed === null) expect(share).toBeGreaterThanOrEqual(1);
          else expect(needed * (330 - passed)).toBeCloseTo(left, 6);
          expect(value + left).toBeCloseTo(target, 6);
          expect((planned - baseline) * (330 - passed)).toBeCloseTo((target - planned) * passed, 5);
        },
      ),
    );
  });
});
