import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/calendar/arithmetic";
import { applyEdits } from "../../../src/core/edit";
import type { Anchors } from "../../../src/core/transition/anchors";
import { planOf, planText, type PlanAsk } from "../../../src/core/transition/plan";
import { readPlanProperties } from "../../../src/core/transition/plan-note";
import { pendingRedating, redate } from "../../../src/core/transition/redate";
import { taskLines, tickEdits } from "../../../src/core/transition/task-line";
import { usualCalendar } from "../../../src/core/transition/working-days";
import { anchorsOf, anyCalendar, at, dayToCome, orderly, today } from "./arbitrary";
import { plainWords } from "./words";

const threeWeeks: Anchors = { notice: at("2026-12-14"), last: at("2027-01-04"), first: at("2027-02-01") };

function noteOf(part: Partial<PlanAsk> = {}): string {
  const ask: PlanAsk = { variant: "known", anchors: threeWeeks, calendar: usualCalendar, today, ...part };
  const plan = planOf(ask);
  return plan ? planText(ask, plan, "", plainWords) : "";
}

const moved = (text: string, to: Anchors, on = today, calendar = usualCalendar): string =>
  applyEdits(text, redate(text, to, calendar, on).edits);

/** The lines in which two texts of as many lines differ. */
function changed(before: string, after: string): string[] {
  const lines = before.split("\n");
  return after.split("\n").flatMap((line, index) => (line === lines[index] ? [] : [line]));
}

describe("re-dating", () => {
  it("moves what is not done with its anchor, and nothing else", () => {
    const plan = noteOf()
      .replace("- [ ] thanks", "- [x] thanks")
      .replace("- [ ] expenses", "- [-] expenses")
      .replace("- [ ] references", "- [/] ask anna and bo for references")
      .replace("kit (on L)", "kit (on L), the old laptop too")
      .replace("(L-1 wd) 📅 2027-01-01", "(L-1 wd) ⏫ 📅 2026-12-30 ^read")
      .replace("- [ ] shadow", "- [ ] own task 📅 2027-01-04\n- [ ] shadow");
    const after = moved(plan, { ...threeWeeks, last: at("2027-01-08") });
    expect(changed(plan, after)).toEqual([
      "last-day: 2027-01-08",
      "laid-out: N 2026-12-14 L 2027-01-08 S 2027-02-01 weekend 67 off none on 2026-11-27",
      "- [ ] half (halfway N to L) 📅 2026-12-25",
      "- [ ] shadow (L-5 wd) 📅 2027-01-01",
      "- [/] ask anna and bo for references (L-5 wd) 📅 2027-01-01",
      "- [ ] leave (L-5 wd) 📅 2027-01-01",
      "- [ ] sweep (L-2 wd) 📅 2027-01-06",
      "- [ ] kit (on L), the old laptop too 📅 2027-01-08",
      "- [ ] accounts (on L) 📅 2027-01-08",
      "- [ ] exit (on L) 📅 2027-01-08",
      "- [ ] address (on L) 📅 2027-01-08",
      "- [ ] learned (on L) 📅 2027-01-08",
      "- [ ] rest (L+1 d) 📅 2027-01-09",
      "- [ ] pay (L+30 d) 📅 2027-02-07",
    ]);
    expect(redate(plan, { ...threeWeeks, last: at("2027-01-08") }, usualCalendar, today).kept).toMatchObject([
      { text: "read-through", due: "2026-12-30" },
    ]);
    expect(moved(after, threeWeeks)).toBe(plan);
  });

  it("gives first days to what waited for its anchor, before a block link", () => {
    const plan = noteOf({ anchors: { notice: null, last: null, first: null } }).replace(
      "- [ ] kit (on L)",
      "- [ ] kit (on L) #desk ^kit",
    );
    const after = moved(plan, { notice: null, last: at("2027-01-04"), first: null });
    expect(after).toContain("- [ ] kit (on L) #desk 📅 2027-01-04 ^kit\n");
    expect(after).toContain("- [ ] shadow (L-5 wd) 📅 2026-12-28\n");
    expect(after).toContain("- [ ] tell (on N)\n");
    expect(moved(after, { notice: null, last: null, first: null })).toBe(plan);
  });

  it("leaves without a day what a person took the day from", () => {
    const plan = noteOf().replace("kit (on L) 📅 2027-01-04", "kit (on L)");
    expect(moved(plan, { ...threeWeeks, last: at("2027-01-08") })).toContain("- [ ] kit (on L)\n");
  });

  it("puts nothing into the past, and knows such days again as its own", () => {
    const plan = noteOf();
    const late = at("2026-12-21");
    const squeezed = moved(plan, { ...threeWeeks, last: at("2026-12-23") }, late);
    expect(squeezed).toContain("shadow (L-5 wd) 📅 2026-12-21");
    expect(squeezed).toContain("offer (N-14 d) 📅 2026-11-30");
    const back = moved(squeezed, threeWeeks, late);
    expect(back).toContain("shadow (L-5 wd) 📅 2026-12-28");
  });

  it("counts around a day off that comes to be known", () => {
    const plan = noteOf().replace("days-off:", "days-off: [2026-12-31]");
    expect(pendingRedating(readPlanProperties(plan), [6, 7])).toEqual({
      anchors: threeWeeks,
      calendar: { weekend: [6, 7], daysOff: ["2026-12-31"] },
    });
    const after = moved(plan, threeWeeks, today, { weekend: [6, 7], daysOff: [at("2026-12-31")] });
    expect(after).toContain("sweep (L-2 wd) 📅 2026-12-30");
    expect(after).toContain("read-through (L-1 wd) 📅 2027-01-01");
    expect(pendingRedating(readPlanProperties(after), [6, 7])).toBeNull();
  });

  it("sees that an anchor was changed in the properties, and moves from what it was", () => {
    const plan = noteOf();
    expect(pendingRedating(readPlanProperties(plan), [6, 7])).toBeNull();
    const edited = plan.replace("last-day: 2027-01-04", 'last-day: "2027-01-08T10:00"');
    const pending = pendingRedating(readPlanProperties(edited), [6, 7]);
    expect(pending?.anchors).toEqual({ ...threeWeeks, last: "2027-01-08" });
    const after = moved(edited, { ...threeWeeks, last: at("2027-01-08") });
    expect(after).toContain("kit (on L) 📅 2027-01-08");
    expect(after).toContain('last-day: "2027-01-08T10:00"\n');
  });

  it("goes over leap days, month ends and year ends", () => {
    const first = at("2027-12-01");
    const plan = noteOf({ anchors: { notice: null, last: null, first } });
    expect(plan).toContain("review (S+90 d) 📅 2028-02-29");
    expect(moved(plan, { notice: null, last: null, first: at("2027-11-01") })).toContain(
      "review (S+90 d) 📅 2028-01-30",
    );
  });

  it("takes a note without properties, and tasks written by hand", () => {
    const plan =
      "- [ ] pack (L-3 wd)\n1. [ ] box (on L)\n> - [ ] quoted (on L)\n```\n- [ ] code (on L)\n```\n";
    expect(moved(plan, { notice: null, last: at("2026-12-04"), first: null })).toBe(
      "---\nlast-day: 2026-12-04\nlaid-out: N none L 2026-12-04 S none weekend 67 off none on 2026-11-27\n---\n" +
        "- [ ] pack (L-3 wd) 📅 2026-12-01\n1. [ ] box (on L) 📅 2026-12-04\n> - [ ] quoted (on L) 📅 2026-12-04\n```\n- [ ] code (on L)\n```\n",
    );
  });

  it("takes any text, and loses no character of it", () => {
    const piece = fc.constantFrom(
      "---\n",
      "- [ ] ",
      "- [x] ",
      "(L-5 wd) ",
      "(on N)",
      " 📅 2026-12-11",
      "🔁 every week",
      " ^id",
      "\n",
      "laid-out: N ",
      "last-day: 2026-12-01\n",
      "```\n",
      "| a | b |\n",
    );
    const anyText = fc.array(fc.oneof(piece, fc.string({ maxLength: 8 }))).map((parts) => parts.join(""));
    fc.assert(
      fc.property(anyText, anchorsOf(dayToCome), (text, to) => {
        const { edits } = redate(text, to, usualCalendar, today);
        applyEdits(text, edits);
        const tasks = taskLines(text);
        for (const { start, end } of edits) {
          const isTask = tasks.some(({ due, dueStart, dueEnd }) => due && start >= dueStart && end <= dueEnd);
          const gone = text.slice(start, end);
          expect(isTask || gone === "" || /^(?:last-day|laid-out|notice-day|first-day):/m.test(text)).toBe(
            true,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** What a person does to a plan's tasks, by a number that picks the line. */
const hands: readonly ((line: string) => string)[] = [
  (line) => line.replace("[ ]", "[x]"),
  (line) => line.replace(/\] (\S+)/u, "] $1 and a word of my own"),
  (line) => line.replace(/📅 \d{4}-\d{2}-\d{2}/u, "📅 2031-06-06"),
  (line) => `${line}\n- [ ] mine 📅 2027-01-04`,
  (line) => `${line}\n\tbelow it (on L)`,
  (line) => line.replace(/ 📅 \d{4}-\d{2}-\d{2}/u, ""),
];

type Act = { readonly hand: number; readonly at: number } | { readonly to: Anchors };

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(fc.record({ hand: fc.nat(hands.length - 1), at: fc.nat(60) }), fc.record({ to: orderly })),
  { maxLength: 12 },
);

/** A text without what a plan may change: the dates of tasks with a mark that are not done, and the properties. */
function written(text: string): string[] {
  return text
    .replace(/^---\n[^]*?\n---\n/, "")
    .split("\n")
    .map((line) =>
      /^- \[ \].*\((?:on|half|[NLS][-+])/.test(line) && !line.includes("2031-06-06")
        ? line.replace(/ 📅 \d{4}-\d{2}-\d{2}$/u, "")
        : line,
    );
}

describe("any order of moves and edits", () => {
  it("keeps every character that a person wrote, and the order", () => {
    fc.assert(
      fc.property(orderly, acts, (anchors, acts) => {
        let text = noteOf({ anchors });
        for (const act of acts) {
          if ("to" in act) {
            const after = moved(text, act.to);
            expect(written(after)).toEqual(written(text));
            expect(readPlanProperties(after).anchors).toEqual(act.to);
            text = after;
            continue;
          }
          const lines = text.split("\n");
          const tasks = lines.flatMap((line, index) => (line.startsWith("- [ ]") ? [index] : []));
          const index = tasks[act.at % tasks.length] ?? 0;
          lines[index] = hands[act.hand]?.(lines[index] ?? "") ?? "";
          text = lines.join("\n");
        }
      }),
    );
  });

  it("is taken back by moving back", () => {
    fc.assert(
      fc.property(
        orderly,
        fc.array(orderly, { minLength: 1, maxLength: 5 }),
        anyCalendar,
        (anchors, ways, calendar) => {
          const plan = noteOf({ anchors, calendar });
          let text = plan;
          for (const to of [...ways, anchors]) text = moved(text, to, today, calendar);
          expect(text).toBe(plan);
        },
      ),
    );
  });

  it("gives no task a day before today, whenever it is done", () => {
    fc.assert(
      fc.property(orderly, anchorsOf(dayToCome), fc.nat(200), (anchors, to, count) => {
        const plan = noteOf({ anchors });
        const now = addDays(today, count);
        for (const { to: day } of redate(plan, to, usualCalendar, now).moved)
          expect(day === null || day >= now).toBe(true);
      }),
    );
  });
});

describe("ticking", () => {
  it("ticks with the day, and takes the tick back to the character", () => {
    for (const line of ["- [ ] a 📅 2026-12-01", "- [/] a ^id", "* [ ] ", "- b\n\t- [ ] a  "]) {
      const note = `x\n\n${line}\nbelow`;
      const task = taskLines(note)[0];
      if (!task) throw new Error(line);
      const ticked = applyEdits(note, tickEdits(note, task, today));
      expect(ticked).toContain("[x]");
      expect(ticked).toContain("✅ 2026-11-27");
      const again = taskLines(ticked)[0];
      if (!again) throw new Error(ticked);
      expect(again.isDone).toBe(true);
      expect(applyEdits(ticked, tickEdits(ticked, again, today))).toBe(note.replace("[/]", "[ ]"));
    }
  });
});
