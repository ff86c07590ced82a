import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noAnchors } from "../../../src/core/transition/anchors";
import { dayOf, writtenMark } from "../../../src/core/transition/mark";
import { planOf, planText, type PlanAsk } from "../../../src/core/transition/plan";
import { phases, variants } from "../../../src/core/transition/steps";
import { taskLines } from "../../../src/core/transition/task-line";
import { usualCalendar } from "../../../src/core/transition/working-days";
import { anchorsOf, anyCalendar, anyDay, at, today } from "./arbitrary";
import { plainWords } from "./words";

const ask = (part: Partial<PlanAsk>): PlanAsk => ({
  variant: "known",
  anchors: noAnchors,
  calendar: usualCalendar,
  today,
  ...part,
});

/** `id day` of each task. */
const laidOut = (part: Partial<PlanAsk>): string[] =>
  planOf(ask(part))?.tasks.map(({ step, day }) => `${step.id} ${day ?? "-"}`) ?? [];

const threeWeeks = { notice: at("2026-12-14"), last: at("2027-01-04"), first: at("2027-02-01") };

describe("a plan", () => {
  it("gives each step its usual day where there is time", () => {
    expect(laidOut({ anchors: threeWeeks })).toEqual(
      expect.arrayContaining([
        "offer 2026-11-30",
        "tell 2026-12-14",
        "block 2026-12-15",
        "list 2026-12-16",
        "half 2026-12-23",
        "shadow 2026-12-28",
        "read-through 2027-01-01",
        "kit 2027-01-04",
        "pay 2027-02-03",
        "ready 2027-01-25",
        "review 2027-05-02",
      ]),
    );
  });

  it("counts around days off", () => {
    const daysOff = ["2026-12-25", "2026-12-28", "2027-01-01"].map(at);
    const days = laidOut({ anchors: threeWeeks, calendar: { weekend: [6, 7], daysOff } });
    expect(days).toContain("read-through 2026-12-31");
    expect(days).toContain("shadow 2026-12-23");
  });

  it("lays out what is not known yet without days", () => {
    const days = laidOut({});
    expect(days.length).toBeGreaterThan(30);
    expect(days.every((line) => line.endsWith(" -"))).toBe(true);
    const notice = laidOut({ anchors: { ...noAnchors, notice: at("2026-12-14") } });
    expect(notice).toContain("tell 2026-12-14");
    expect(notice).toContain("kit -");
  });

  it("keeps the order in three days, and says what was dropped", () => {
    const anchors = { notice: today, last: at("2026-12-02"), first: at("2026-12-03") };
    const plan = planOf(ask({ anchors }));
    const handover = plan?.tasks.filter(({ step }) => step.phase === "handover") ?? [];
    expect(handover.map(({ step, day }) => `${step.id} ${day}`)).toEqual([
      "list 2026-11-27",
      "references 2026-11-30",
      "expenses 2026-11-30",
      "leave 2026-11-30",
      "thanks 2026-12-01",
      "sweep 2026-12-01",
      "read-through 2026-12-01",
    ]);
    expect(plan?.dropped.map(({ step, why }) => `${step.id} ${why}`)).toEqual([
      "half little-time",
      "shadow little-time",
      "rest no-gap",
    ]);
    expect(plan?.remarks).toEqual(["short"]);
  });

  it("goes on from a notice that has been given", () => {
    const days = laidOut({ anchors: { ...noAnchors, notice: at("2026-11-20"), last: at("2026-12-11") } });
    expect(days).not.toContain("tell 2026-11-20");
    expect(days).toContain("contract 2026-11-27");
    expect(days).toContain("kit 2026-12-11");
  });

  it("leaves of a last day that is past what is still worth doing", () => {
    const plan = planOf(ask({ anchors: { ...noAnchors, notice: at("2026-10-01"), last: at("2026-10-30") } }));
    expect(plan?.remarks).toEqual(["last-past"]);
    expect(plan?.tasks.map(({ step }) => step.id)).toEqual(
      expect.arrayContaining(["accounts", "pay", "review"]),
    );
    expect(plan?.tasks.map(({ step }) => step.id)).not.toContain("thanks");
  });

  it("says so where the first day is before the last, and refuses a last day before notice", () => {
    const anchors = { ...threeWeeks, first: at("2026-12-21") };
    expect(planOf(ask({ anchors }))?.remarks).toEqual(["first-before-last"]);
    expect(planOf(ask({ anchors: { ...threeWeeks, last: at("2026-12-01") } }))).toBeNull();
  });

  it("makes a list for walking out today", () => {
    const plan = planOf(ask({ variant: "today" }));
    const now = plan?.tasks.filter(({ day }) => day === today).map(({ step }) => step.id);
    expect(now).toEqual(
      expect.arrayContaining(["own-things", "in-writing", "kit", "accounts", "goodbye", "said"]),
    );
    expect(plan?.tasks.some(({ step }) => step.id === "tell")).toBe(false);
  });

  it("has something for each kind of transition", () => {
    for (const variant of variants) {
      const ids = planOf(ask({ variant, anchors: threeWeeks }))?.tasks.map(({ step }) => step.id) ?? [];
      expect(ids).toContain("contract");
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("has no day before today, keeps the order of phases, and marks say days exactly", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...variants),
        anchorsOf(anyDay),
        anyCalendar,
        (variant, anchors, calendar) => {
          const plan = planOf(ask({ variant, anchors, calendar }));
          if (!plan) return;
          for (const { day, mark, step } of plan.tasks) {
            if (day === null) continue;
            expect(day >= today, `${step.id} on ${day}`).toBe(true);
            expect(dayOf(mark, plan.anchors, calendar)).toBe(day);
          }
          const { notice, last } = plan.anchors;
          for (const { day, step } of plan.tasks) {
            if (day === null) continue;
            const whole = notice !== null && last !== null && notice >= today;
            if (whole && step.phase === "handover") expect(day >= notice && day <= last).toBe(true);
            if (whole && step.phase === "before") expect(day <= notice).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is read back from its note as it was planned", () => {
    fc.assert(
      fc.property(fc.constantFrom(...variants), anchorsOf(anyDay), (variant, anchors) => {
        const asked = ask({ variant, anchors });
        const plan = planOf(asked);
        if (!plan) return;
        const tasks = taskLines(planText(asked, plan, "", plainWords));
        expect(
          tasks.map(({ text, due, mark, section }) => ({
            text,
            due,
            mark: mark && writtenMark(mark),
            section,
          })),
        ).toEqual(
          plan.tasks.map(({ step, day, mark }) => ({
            text: step.id,
            due: day,
            mark: writtenMark(mark),
            section: step.phase,
          })),
        );
      }),
    );
  });

  it("has its phases in order", () => {
    const found =
      planOf(ask({ anchors: threeWeeks }))?.tasks.map(({ step }) => phases.indexOf(step.phase)) ?? [];
    expect([...found].sort((a, b) => a - b)).toEqual(found);
  });
});
