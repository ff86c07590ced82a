import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrationOf } from "../../../src/core/decisions/calibration";
import { chainsOf, type Ties } from "../../../src/core/decisions/chain";
import type { Decision } from "../../../src/core/decisions/decision";
import { driftsOf, factorsIn, type Factor } from "../../../src/core/decisions/drift";
import { Matters } from "../../../src/core/decisions/matters";
import { sameMatter, stanceOf } from "../../../src/core/decisions/stance";
import { growth, tooMuchGrowth } from "../../support/growth";
import { reviewDue } from "../../../src/core/decisions/due";
import { readRecord } from "../../../src/core/decisions/record";
import { around, noteOf, on } from "./said";

const decision = (day: string, choice: string, key = `${day} ${choice}`): Decision => ({
  key,
  path: `${day}.md`,
  text: choice,
  choice,
  day: on(day),
  record: null,
  found: null,
});
const none: Ties = { undoes: [], apart: [] };
const today = on("2025-11-01");

describe("chains of reversal", () => {
  it("show how long each decision held", () => {
    const [chain, ...more] = chainsOf(
      [
        decision("2025-09-23", "leave"),
        decision("2025-01-20", "stay at the mill until the promotion"),
        decision("2025-03-31", "give it until the september round"),
        decision("2025-02-01", "the grey enclosure"),
        decision("2025-09-25", "wait for the bonus"),
        decision("2025-10-06", "leaving"),
      ],
      none,
      today,
    );
    expect(more).toEqual([]);
    expect(
      chain?.holds.map(({ decisions, from, days, isSure }) => [from, decisions.length, days, isSure]),
    ).toEqual([
      ["2025-01-20", 2, 246, true],
      ["2025-09-23", 1, 2, false],
      ["2025-09-25", 1, 11, false],
      ["2025-10-06", 1, 26, false],
    ]);
    expect(chain?.holds.at(-1)?.until).toBeNull();
  });

  it("are sure where the later one names the earlier, whatever the words", () => {
    const [chain] = chainsOf(
      [decision("2025-01-01", "blue", "a"), decision("2025-02-01", "a walk", "b")],
      { undoes: [["b", "a"]], apart: [] },
      today,
    );
    expect(chain?.holds.map(({ isSure, days }) => [isSure, days])).toEqual([
      [true, 31],
      [true, 273],
    ]);
  });

  it("are not suggested across places, years, or a person's no", () => {
    const stay = decision("2025-01-01", "stay at the mill", "a");
    expect(chainsOf([stay, decision("2025-02-01", "leave the choir", "b")], none, today)).toEqual([]);
    expect(
      chainsOf([decision("2020-01-01", "stay", "a"), decision("2025-02-01", "leave", "b")], none, today),
    ).toEqual([]);
    expect(
      chainsOf(
        [stay, decision("2025-02-01", "leave the mill", "b")],
        { undoes: [], apart: [["b", "a"]] },
        today,
      ),
    ).toEqual([]);
  });

  it("take up a thing decided for and against", () => {
    const chains = chainsOf(
      [decision("2025-01-01", "apply for the masters"), decision("2025-02-01", "drop the masters")],
      none,
      today,
    );
    expect(chains).toHaveLength(1);
  });

  it("hold no loops", () => {
    const ties: Ties = {
      undoes: [
        ["a", "b"],
        ["b", "a"],
      ],
      apart: [],
    };
    const both = [decision("2025-01-01", "blue", "a"), decision("2025-01-01", "red", "b")];
    expect(() => chainsOf(both, ties, today)).not.toThrow();
  });
});

describe("reason drift", () => {
  const factor = (day: string, text: string, side: Factor["side"]): Factor => ({
    when: { start: on(day), precision: "day" },
    text,
    side,
    path: "a.md",
  });

  it("is a factor that changed sides", () => {
    expect(
      driftsOf([
        factor("2025-09-28", "money", "against"),
        factor("2025-01-20", "money, so that nobody has to count", "for"),
        factor("2025-02-01", "learning", "for"),
        factor("2025-03-01", "learning", "for"),
      ]),
    ).toMatchObject([
      { before: { when: { start: "2025-01-20" } }, after: { when: { start: "2025-09-28" } } },
    ]);
  });

  it("is read where prose calls a reason one", () => {
    expect(
      factorsIn(noteOf("money was a reason for in january. its a reason against now\n"), around).map(
        ({ text, side, dated }) => [text, side, dated],
      ),
    ).toEqual([
      ["money", "for", { month: 1 }],
      ["money", "against", null],
    ]);
  });
});

describe("calibration", () => {
  const scored = (percent: number, cameTrue: boolean) => ({ percent, cameTrue });

  it("is not told under ten", () => {
    expect(calibrationOf(Array.from({ length: 9 }, () => scored(50, true)))).toBeNull();
  });

  it("is the mean of squares, and a curve with counts", () => {
    const all = [
      ...Array.from({ length: 8 }, (_one, i) => scored(80, i < 6)),
      scored(100, true),
      scored(100, false),
    ];
    const calibration = calibrationOf(all);
    expect(calibration?.count).toBe(10);
    expect(calibration?.brier).toBeCloseTo((6 * 0.04 + 2 * 0.64 + 0 + 1) / 10);
    expect(calibration?.bins).toEqual([
      { said: 80, came: 75, count: 8 },
      { said: 100, came: 50, count: 2 },
    ]);
  });

  it("of always saying 50 is a quarter", () => {
    expect(calibrationOf(Array.from({ length: 12 }, (_one, i) => scored(50, i % 3 === 0)))?.brier).toBe(0.25);
  });
});

describe("what is due", () => {
  const review = (properties: Record<string, unknown>) => ({
    record: readRecord({ type: "decision", ...properties }),
  });

  it("are reviews whose day has come and that were not written", () => {
    expect(reviewDue(review({ review: "2025-11-01" }), today)).toBe("2025-11-01");
    expect(reviewDue(review({ review: "2025-11-02" }), today)).toBeNull();
    expect(reviewDue(review({ review: "2025-10-01", reviewed: "2025-10-02" }), today)).toBeNull();
    expect(reviewDue(review({ review: "2025-10-20", reviewed: "2025-10-02" }), today)).toBe("2025-10-20");
    expect(reviewDue(review({ review: "2025-10-20", status: "dropped" }), today)).toBeNull();
  });
});

describe("decisions by their matter", () => {
  const words = "mill kiln boat offer lease stay leave take drop not the at wait".split(" ");
  const choice = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
    .map((said) => said.join(" "));

  it("are found as by comparing all with all", () => {
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 30 }), choice, fc.nat(3), (choices, later, unwanted) => {
        const matters = new Matters<{ choice: string; at: number }>();
        const before = choices.map((each, at) => ({ choice: each, at }));
        for (const each of before) matters.add(each);
        const isWanted = ({ at }: { at: number }) => at % 4 !== unwanted;
        const stance = stanceOf(later);
        const onIt = before.filter((each) => {
          const other = stanceOf(each.choice);
          return stance !== null && other !== null && isWanted(each) && sameMatter(stance, other);
        });
        const found = matters.latestOn({ choice: later, at: -1 }, isWanted);
        expect(found?.earlier ?? null).toBe(onIt.at(-1) ?? null);
      }),
    );
  });

  it("take no longer by how many there are", () => {
    const many = (text: string) => {
      const all = text
        .split("\n")
        .map((each, at) => decision("2025-01-01", `${each}${at % 977} take ${at}`, `${at}`));
      return chainsOf(all, none, today);
    };
    expect(growth(many, "the boat\n")).toBeLessThan(tooMuchGrowth);
  });
});
