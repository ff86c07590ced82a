import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/edit";
import { NoteText } from "../../../src/core/notes/note-text";
import { handoverRows } from "../../../src/core/transition/handover";
import { progressOf, readPlan } from "../../../src/core/transition/progress";
import { rehearsalEdits, rehearsalOrder, wentBadly } from "../../../src/core/transition/rehearsal";
import { reviewBlock } from "../../../src/core/transition/review";
import { sweeperFor, sweepText, termsIn } from "../../../src/core/transition/sweep";
import { taskLines } from "../../../src/core/transition/task-line";
import { worksheetText } from "../../../src/core/transition/worksheet";
import stayOrLeave from "../../../src/templates/stay-or-leave.md";
import { at, today } from "./arbitrary";

describe("a task's line", () => {
  /** As Tasks documents it: fields are read from the end of a line, in any order, until one is none. */
  it.each([
    ["- [ ] a 📅 2026-12-01", "2026-12-01"],
    ["- [ ] a 📅2026-12-01", "2026-12-01"],
    ["- [ ] a 📅 2026-12-01 ⏫ 🔁 every week ➕ 2026-11-01", "2026-12-01"],
    ["- [ ] a ⏳ 2026-11-30 📅 2026-12-01 #work/leaving", "2026-12-01"],
    ["- [ ] a 🗓️ 2026-12-01 ✅ 2026-12-02 ^block-1", "2026-12-01"],
    ["- [ ] a 📅 2026-12-01 (on L)", null],
    ["- [ ] a 📅 2026-12-01 and more", null],
    ["- [ ] a 📅 2026-02-30", null],
    ["- [ ] a", null],
  ])("%s is due %s", (line, due) => {
    expect(taskLines(line)[0]?.due).toBe(due);
  });
});

describe("the handover's table", () => {
  const table =
    "| area | owner | state | risk? | next date |\n|---|---|---|---|---|\n| snow | priya | 60 % | mast | 2025-11-20 |\n" +
    "| gateway | okko | done | none | |\n| salt | wei | half of it | | |\n| boldness | nobody | | | never |\n| | | | | |\n";

  it("says of each area how much of it is handed over", () => {
    expect(handoverRows(new NoteText(table)).map(({ area, done }) => `${area} ${done}`)).toEqual([
      "snow 0.6",
      "gateway 1",
      "salt 0.5",
      "boldness 0",
    ]);
    expect(handoverRows(new NoteText("| what | weight |\n|---|---|\n| money | 2 |\n"))).toEqual([]);
  });

  it("is behind when less than half is done at the midpoint", () => {
    const plan = readPlan(`---\nnotice-day: 2026-11-30\nlast-day: 2026-12-18\n---\n${table}`);
    const on = (day: string) => progressOf(plan, [6, 7], at(day)).handover;
    expect(on("2026-12-09")).toMatchObject({ areas: 4, half: "2026-12-09", isBehind: false });
    const slower = readPlan(
      `---\nnotice-day: 2026-11-30\nlast-day: 2026-12-18\n---\n${table.replace("done", "soon")}`,
    );
    expect(progressOf(slower, [6, 7], at("2026-12-08")).handover.isBehind).toBe(false);
    expect(progressOf(slower, [6, 7], at("2026-12-09")).handover.isBehind).toBe(true);
  });
});

describe("progress", () => {
  it("tells what is late, due and soon, and how many days are left", () => {
    const plan = readPlan(
      "---\nlast-day: 2026-12-04\n---\n- [ ] late 📅 2026-11-20\r\n- [x] done 📅 2026-11-20\r\n- [ ] now 📅 2026-11-27\n- [ ] soon 📅 2026-12-11\n- [ ] far 📅 2027-01-01\n- [ ] some day\n",
    );
    const { late, today: now, soon, undated, next, done, total } = progressOf(plan, [6, 7], today);
    const texts = (list: typeof late) => list.map(({ text }) => text).join();
    expect([late, now, soon, undated].map(texts)).toEqual(["late", "now", "soon", "some day"]);
    expect({ next, done, total }).toEqual({
      next: { letter: "L", day: "2026-12-04", left: 7 },
      done: 1,
      total: 6,
    });
  });
});

describe("a rehearsal", () => {
  const branches = ["a?", "b?", "c?"].map((cue, line) => ({ line, endLine: line, cue, lines: [] }));

  it("asks each branch once, by chance, first those that went badly", () => {
    const order = (badly: readonly string[], chance: number) =>
      rehearsalOrder(branches, new Set(badly), () => chance).map(({ cue }) => cue);
    expect(order([], 0)).toEqual(["b?", "c?", "a?"]);
    expect(order([], 0.99)).toEqual(["a?", "b?", "c?"]);
    expect(order([...wentBadly("- [ ] once more: C?\n")], 0.99)).toEqual(["c?", "a?", "b?"]);
  });

  it("keeps what went badly as tasks, once, and ticks what went well since", () => {
    const keep = (text: string, said: Parameters<typeof rehearsalEdits>[1]) =>
      applyEdits(text, rehearsalEdits(text, said, "Rehearsal", today));
    const first = keep("# plan\n", [
      { cue: "a?", wentWell: false },
      { cue: "b?", wentWell: true },
    ]);
    expect(first).toBe("# plan\n\n## Rehearsal\n\n- [ ] once more: a? ➕ 2026-11-27\n");
    expect(keep(first, [{ cue: "a?", wentWell: false }])).toBe(first);
    const second = keep(first, [
      { cue: "a?", wentWell: true },
      { cue: "c?", wentWell: false },
    ]);
    expect(second).toContain(
      "- [x] once more: a? ➕ 2026-11-27 ✅ 2026-11-27\n\n- [ ] once more: c? ➕ 2026-11-27\n",
    );
    expect([...wentBadly(second)]).toHaveLength(1);
  });
});

describe("looking through notes", () => {
  const found = (terms: string, text: string, path = "a.md") =>
    sweeperFor(termsIn(terms))?.(path, text)?.lines.map(({ line, context }) => `${line} ${context}`) ?? null;

  it("finds names as words, whatever their case, a line once", () => {
    expect(found("Halden, priya", "x\nhalden's lab and HALDEN\nhaldenite\nwith Priya.\r\n")).toEqual([
      "1 halden's lab and HALDEN",
      "3 with Priya.",
    ]);
    expect(found("snow project", "the snow  project")).toEqual(["0 the snow project"]);
    expect(found("ŁUKASZ", "z łukasz i Łukaszem")).toEqual(["0 z łukasz i Łukaszem"]);
    expect(found("哈尔登", "在哈尔登工作")).toEqual(["0 在哈尔登工作"]);
    expect(found("c++ (team)", "the c++ (team) met")).toEqual(["0 the c++ (team) met"]);
  });

  it("finds a name in a note's name, shows what stands around, and nothing where nothing is asked", () => {
    expect(found("halden", "nothing", "2025 Halden allhands.md")).toEqual([]);
    expect(found("halden", "nothing")).toBeNull();
    expect(sweeperFor(termsIn(" , \n"))).toBeNull();
    const [line = ""] = found("halden", `${"a ".repeat(200)}halden ${"b ".repeat(200)}`) ?? [];
    expect(line.length).toBeLessThan(170);
    expect(line).toMatch(/^0 ….*halden.*…$/);
  });

  it("writes a checklist whose quoted words link and tag nothing", () => {
    const sweep = sweeperFor(["halden"]);
    const notes = [sweep?.("a.md", "see [[halden]] #halden")].flatMap((note) => note ?? []);
    const words = {
      intro: "Look.",
      link: (path: string) => `[[${path}]]`,
      line: (line: number) => `line ${line}`,
    };
    expect(sweepText(notes, new Set(["a.md"]), words)).toBe(
      "Look.\n\n- [x] [[a.md]]\n\t- line 1: see \\[\\[halden\\]\\] \\#halden\n",
    );
  });
});

describe("stay or leave", () => {
  it("has an experiment that comes back on its last day, as a decision and as a task", () => {
    const text = worksheetText(stayOrLeave, {
      today,
      until: at("2027-01-08"),
      tried: "four days of soldering",
      task: "The experiment ends",
    });
    expect(text.startsWith("---\ntype: decision\nstatus: open\nreview: 2027-01-08\n---\n## ")).toBe(true);
    expect(text).toContain("- What I try: four days of soldering\n- From 2026-11-27 until 2027-01-08\n");
    expect(text).toMatch(/worked when:[^\n]*\n- \[ \] The experiment ends 📅 2027-01-08\n\n## Push and pull/);
    expect(text).not.toContain("{{");
  });
});

describe("day 90", () => {
  const words = {
    how: "How is it?",
    expected: () => "Expected",
    verdict: (verdict: string) => verdict,
    learned: "Learned",
  };

  it("puts how it is before what was expected", () => {
    const expectation = {
      link: "[[d]]",
      expected: "more making\nless talking",
      confidence: 70,
      decided: null,
    };
    expect(reviewBlock("calmer ", expectation, "better", " ", words)).toBe(
      "**How is it?**\ncalmer\n\n**Expected**\n> more making\n> less talking\n\nbetter",
    );
    expect(reviewBlock("calmer", null, null, "slow down", words)).toBe(
      "**How is it?**\ncalmer\n\n**Learned**\nslow down",
    );
  });
});
