import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decisionsIn } from "../../../src/core/decisions/found";
import { tripwireDay, tripwiresIn } from "../../../src/core/decisions/tripwire";
import { choiceIn } from "../../../src/core/decisions/wording";
import { around, dated, noteOf } from "./said";

interface Case {
  readonly text: string;
  /** True where a careful reader would call it a decision; absent where the case is about tripwires alone. */
  readonly decision?: boolean;
  /** A tripwire's day, null for a state alone, false where it is none. */
  readonly tripwire?: string | null | false;
}

const casesIn = (file: string): Case[] =>
  readFileSync(`test/fixtures/${file}`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Case);

const written = dated("2025-01-20");

describe.each([
  ["sentences", "decisions.jsonl", { decisions: [0.97, 0.95], tripwires: [0.97, 0.9] }],
  // No rule was made for these: what they measure is how rules do on sentences that nobody tuned them to.
  ["sentences never tuned to", "decisions.held-out.jsonl", { decisions: [0.9, 0.9], tripwires: [0.8, 0.5] }],
] as const)("labelled %s", (_name, file, floors) => {
  const cases = casesIn(file);
  const rate = (
    wanted: (one: Case) => boolean,
    asked: (one: Case) => boolean,
    found: (one: Case) => boolean,
  ) => {
    const told = cases.filter((one) => asked(one) && found(one));
    const right = told.filter(wanted);
    return {
      precision: right.length / told.length,
      recall: right.length / cases.filter((one) => asked(one) && wanted(one)).length,
    };
  };

  it("decisions are found, and hardly anything else", () => {
    const { precision, recall } = rate(
      ({ decision }) => decision === true,
      ({ decision, tripwire }) => decision !== undefined || tripwire === false,
      ({ text }) => decisionsIn(noteOf(text), around).length > 0,
    );
    expect(precision).toBeGreaterThanOrEqual(floors.decisions[0]);
    expect(recall).toBeGreaterThanOrEqual(floors.decisions[1]);
  });

  it("tripwires are found, and hardly anything else", () => {
    const { precision, recall } = rate(
      ({ tripwire }) => tripwire !== undefined && tripwire !== false,
      ({ decision, tripwire }) => tripwire !== undefined || decision === false,
      ({ text }) => tripwiresIn(noteOf(text), around).length > 0,
    );
    expect(precision).toBeGreaterThanOrEqual(floors.tripwires[0]);
    expect(recall).toBeGreaterThanOrEqual(floors.tripwires[1]);
  });

  it("tripwires have their day", () => {
    for (const { text, tripwire } of cases) {
      const [found] = tripwiresIn(noteOf(text), around);
      if (found && tripwire !== undefined && tripwire !== false)
        expect([text, tripwireDay(found, written)]).toEqual([text, tripwire]);
    }
  });
});

describe("a decision in a note", () => {
  it("announced by a line is the first item below it, with the criteria nested there", () => {
    const [first, second] = decisionsIn(
      noteOf(
        "final decision\n- decided to stay at the mill till spring (aka not the co-op)\n\t- deciding agaist teaching\n\t- how i'm measuring it\n\t\t- 1. ppl\n\t\t- 2. something real\n- if not by march then i look\n- \n",
      ),
      around,
    );
    expect(first).toMatchObject({
      line: 1,
      text: "decided to stay at the mill till spring",
      criteria: ["ppl", "something real"],
      announced: { line: 0, text: "final decision" },
    });
    expect(second).toMatchObject({ line: 2, text: "deciding agaist teaching" });
  });

  it("announced by a heading is what stands there", () => {
    expect(
      decisionsIn(noteOf("## Decision\n\nNo more night shifts.\n\n## Next\n\nsoup\n"), around),
    ).toMatchObject([{ line: 2, text: "No more night shifts." }]);
    expect(decisionsIn(noteOf("## Decision\n\n## Next\n\nsoup\n"), around)).toEqual([]);
  });

  it("has as criteria the list right below its paragraph", () => {
    expect(
      decisionsIn(
        noteOf("decided to give it a year\n1. two days without meetings\n2. a real bench\n"),
        around,
      ),
    ).toMatchObject([{ criteria: ["two days without meetings", "a real bench"] }]);
  });

  it("reaches back over its line where it does not say what", () => {
    expect(decisionsIn(noteOf("ok. leaving. decided, again\n"), around)).toMatchObject([
      { text: "ok. leaving. decided, again" },
    ]);
    expect(decisionsIn(noteOf("decision made. we move to the coast\n"), around)).toMatchObject([
      { text: "we move to the coast", announced: { text: "decision made." } },
    ]);
  });

  it("has its place in the text as written", () => {
    const text = "slept.\r\n\r\n**i've decided to leave.** soup\r\n";
    const [found] = decisionsIn(noteOf(text), around);
    expect(text.slice(found?.start, found?.end)).toContain("i've decided to leave.");
    expect(found?.line).toBe(2);
  });

  it("says what was chosen", () => {
    expect(choiceIn("i've decided to leave.")).toBe("leave");
    expect(choiceIn("decision: four days a week")).toBe("four days a week");
    expect(choiceIn("decided on the grey one")).toBe("the grey one");
    expect(choiceIn("i'm going to quit")).toBe("i'm going to quit");
  });

  it("is looked for in any text at all", () => {
    for (const text of [
      "",
      "\0",
      "decided",
      "decision:",
      `decided ${"to ".repeat(5000)}`,
      `until ${"a ".repeat(9000)}`,
    ]) {
      expect(() => decisionsIn(noteOf(text), around)).not.toThrow();
      expect(() => tripwiresIn(noteOf(text), around)).not.toThrow();
    }
  });
});
