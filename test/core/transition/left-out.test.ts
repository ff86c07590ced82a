import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/edit";
import type { Anchors } from "../../../src/core/transition/anchors";
import { comingBack } from "../../../src/core/transition/left-out";
import { planOf, planText, type PlanAsk } from "../../../src/core/transition/plan";
import { redate } from "../../../src/core/transition/redate";
import { usualCalendar } from "../../../src/core/transition/working-days";
import { at, orderly, today } from "./arbitrary";
import { plainWords } from "./words";

const words = { ...plainWords, dropped: (why: string, steps: string) => `Left out (${why}): ${steps}.` };
const threeDays: Anchors = { notice: at("2026-11-30"), last: at("2026-12-02"), first: at("2026-12-03") };
const threeWeeks: Anchors = { ...threeDays, last: at("2026-12-21"), first: at("2027-01-11") };

function noteOf(part: Partial<PlanAsk> = {}): string {
  const ask: PlanAsk = { variant: "known", anchors: threeDays, calendar: usualCalendar, today, ...part };
  const plan = planOf(ask);
  return plan ? planText(ask, plan, "", words) : "";
}

const back = (text: string, to = threeWeeks, on = today) => comingBack(text, to, usualCalendar, on, words);
const names = (text: string, to = threeWeeks) => back(text, to).steps;
const after = (text: string, to = threeWeeks): string => applyEdits(text, back(text, to).edits);

describe("steps that were left out", () => {
  it("come back with the time for them, in their place, and are named no more", () => {
    const text = noteOf();
    expect(text).toContain("Left out (little-time): half; shadow.\n\nLeft out (no-gap): rest.\n");
    expect(names(text)).toEqual(["half", "shadow", "rest"]);
    const now = after(text);
    expect(now).not.toContain("Left out");
    expect(now).toMatch(
      /- \[ \] list .*\n- \[ \] half \(halfway N to L\) 📅 2026-12-09\n- \[ \] shadow \(L-5 wd\) 📅 2026-12-14\n- \[ \] references/,
    );
    expect(now).toMatch(/## between\n\n- \[ \] rest \(L\+1 d\) 📅 2026-12-22\n- \[ \] ready/);
    expect(names(now)).toEqual([]);
  });

  it("stay left out while there is no time for them", () => {
    expect(names(noteOf(), { ...threeDays, first: at("2026-12-20") })).toEqual(["rest"]);
    const now = after(noteOf(), { ...threeDays, first: at("2026-12-20") });
    expect(now).toContain("Left out (little-time): half; shadow.\n\nlegend");
    expect(names(noteOf(), threeDays)).toEqual([]);
  });

  it("take only what still has time out of the line that names them", () => {
    const own = noteOf().replace("half; shadow", "half; a walk with ines; shadow");
    expect(after(own)).toContain("Left out (little-time): a walk with ines.");
  });

  it("do not come back where a person took them out", () => {
    const long = noteOf({ anchors: threeWeeks });
    const deleted = long.replace(/- \[ \] half .*\n/, "");
    expect(names(deleted)).toEqual([]);
    const short = applyEdits(deleted, redate(deleted, threeDays, usualCalendar, today).edits);
    expect(names(short)).toEqual([]);
    expect(names(noteOf().replace("half; shadow", "shadow"))).toEqual(["shadow", "rest"]);
    expect(names(after(noteOf()).replace(/- \[ \] shadow .*\n/, ""))).toEqual([]);
  });

  it("do not come twice", () => {
    const own = noteOf().replace("- [ ] thanks", "- [x] Shadow, with kim ✅ 2026-11-27\n- [ ] thanks");
    expect(names(own)).toEqual(["half", "rest"]);
    expect(after(own)).toContain("Left out (little-time): shadow.");
  });

  it("find their place where headings and neighbours were changed", () => {
    const nested = noteOf().replace(/(- \[ \] list .*)\n/, "$1\n\t- ask otto first\n\n");
    expect(after(nested)).toMatch(/list .*\n\t- ask otto first\n- \[ \] half /);
    const renamed = noteOf()
      .replace("## handover", "## over to otto")
      .replace(/- \[ \] list .*\n/, "");
    expect(after(renamed)).toMatch(
      /## over to otto\n\n- \[ \] half .*\n- \[ \] shadow .*\n- \[ \] references/,
    );
    const emptied = noteOf().replace(/## between\n\n(?:- .*\n)*/, "## between\n\n");
    expect(after(emptied)).toMatch(/## between\n\n- \[ \] rest .*\n\n## first-days/);
    const prose = noteOf().replace(/## between\n\n(?:- .*\n)*/, "## between\n\nthe sea\n");
    expect(after(prose)).toMatch(/## between\n\n- \[ \] rest .*\n\nthe sea\n/);
    const gone = noteOf().replace(/## between\n\n(?:- .*\n)*\n/, "");
    expect(after(gone)).toMatch(/\n\n## between\n\n- \[ \] rest .*\n$/);
  });

  it("go with the tasks that move", () => {
    const text = noteOf();
    const edits = [...redate(text, threeWeeks, usualCalendar, today).edits, ...back(text).edits];
    const now = applyEdits(
      text,
      edits.sort((a, b) => a.start - b.start || a.end - b.end),
    );
    expect(now).toContain("last-day: 2026-12-21\n");
    expect(now.match(/^- \[ \] half/gm)).toHaveLength(1);
  });

  it("may have a semicolon in their names", () => {
    const semicolon = { ...words, step: (id: string) => (id === "shadow" ? "walk along; listen" : id) };
    const text = noteOf().replace("half; shadow", "half; walk along; listen");
    expect(comingBack(text, threeWeeks, usualCalendar, today, semicolon).steps).toEqual([
      "half",
      "walk along; listen",
      "rest",
    ]);
  });

  it("take any plan: one whose kind is not known, and one for leaving today", () => {
    expect(names(noteOf().replace("kind: known", "kind: other"))).toEqual([]);
    const walkOut = noteOf({ variant: "today", anchors: { ...threeDays, first: at("2026-11-28") } });
    expect(walkOut).toContain("Left out (no-gap): rest.");
    expect(names(walkOut, { notice: today, last: today, first: at("2026-12-20") })).toEqual(["rest"]);
    expect(names("no plan")).toEqual([]);
  });

  it("take any text, and lose nothing of it but the names of what comes back", () => {
    const piece = fc.constantFrom(
      "---\ntype: transition\nkind: known\n---\n",
      "Left out (little-time): half; shadow.\n",
      "Left out (no-gap): rest.",
      "\n",
      "\n\n",
      "## between\n",
      "## handover",
      "- [ ] list (N+2 wd)\n",
      "\t- [ ] shadow ",
      "> - [x] pay",
      "| a |\n",
    );
    const texts = fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 14 });
    fc.assert(
      fc.property(texts, orderly, (parts, to) => {
        const text = `---\nkind: known\n---\n${parts.join("")}`;
        const { edits, steps } = back(text, to);
        const now = applyEdits(text, edits);
        const rest = (words: string) => words.replace(/Left out \([a-z-]+\): [^\n]*\.\n*|\s/g, "");
        if (steps.length === 0) expect(now).toBe(text);
        for (const { start, end } of edits) expect(rest(text.slice(start, end))).toBe("");
        expect(names(now, to)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
