import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/core/calendar/day";
import { readLog } from "../../../src/core/questions/log";
import type { Question } from "../../../src/core/questions/question";
import { ruminationOf } from "../../../src/core/questions/rumination";
import { stateOf } from "../../../src/core/questions/state";
import { period, question } from "./sample";

const today = "2026-05-04" as Day;
const months = ["2025-09-04", "2025-11-20", "2026-01-11", "2026-03-15"];

type Asked = readonly [day: string | null, text: string, more?: Partial<Question>];

function circling(askings: readonly Asked[], log = ""): readonly unknown[] {
  const thread = {
    askings: askings.map(([day, text, more]) => ({
      path: `${day ?? "undated"}.md`,
      question: question(text, more),
      day: day === null ? null : period(day),
    })),
    entries: readLog(log).entries,
  };
  return ruminationOf(thread, stateOf(thread, today), today);
}

const always = (text: string, days: readonly string[] = months): Asked[] => days.map((day) => [day, text]);
const answer = { text: "not yet", start: 0, end: 0, why: { id: "answered-below" } } as const;

describe("a thread that turns in circles", () => {
  it("was asked often, over months, in nearly the same words, with nothing new", () => {
    expect(circling(always("should i stay?"))).toEqual([
      { id: "circling", values: { count: 4, months: 6 } },
      { id: "nothing-new" },
    ]);
    expect(
      circling([
        ["2025-09-04", "should i stay?"],
        ["2025-11-20", "do i stay, or do i go?"],
        ["2026-01-11", "so should i stay here?"],
        ["2026-03-15", "Should I stay"],
      ]),
    ).not.toEqual([]);
  });

  it("is none after a few askings, or a few weeks, or long ago", () => {
    expect(circling(always("should i stay?", months.slice(1)))).toEqual([]);
    expect(
      circling(always("should i stay?", ["2026-01-01", "2026-01-20", "2026-02-20", "2026-03-20"])),
    ).toEqual([]);
    expect(
      circling(always("should i stay?", ["2023-01-01", "2023-04-20", "2023-08-20", "2024-03-20"])),
    ).toEqual([]);
    expect(circling(always("should i stay?", [...months.slice(1), "2026-03-15"]))).toEqual([]);
  });

  it("counts days that are known, and askings of one's own", () => {
    const three = always("should i stay?", months.slice(1));
    expect(circling([[null, "should i stay?"], ...three])).toEqual([]);
    expect(circling([["2025-09-04", "should i stay?", { kind: "quoted" }], ...three])).toEqual([]);
  });

  it("is none where the wording moves", () => {
    expect(
      circling([
        ["2025-09-04", "should i stay?"],
        ["2025-11-20", "what would have to change for me to stay?"],
        ["2026-01-11", "is it the work or the place?"],
        ["2026-03-15", "which three things would i ask ruth for?"],
      ]),
    ).toEqual([]);
  });

  it("begins anew with an answer, a test, a word in the log", () => {
    const later = ["2026-04-01", "2026-04-10"];
    const askings = always("should i stay?", [...months, ...later]);
    const logged = (said: string) => circling(askings, `- [ ] should i stay? — ${said}`);
    expect(logged("open again: new information ➕ 2026-03-20")).toEqual([]);
    expect(logged("open again: new information")).toEqual([]);
    expect(logged("testing: a month without overtime, until 2026-03-31 ➕ 2026-03-01")).toEqual([]);
    expect(logged("parked until 2026-03-31 ➕ 2026-03-20")).toEqual([]);
    expect(logged("kept at the top ➕ 2026-03-20")).not.toEqual([]);
    expect(logged("open again ➕ 2025-08-01")).toEqual([
      { id: "circling", values: { count: 6, months: 7 } },
      { id: "nothing-new-since", values: { day: "2025-08-01" } },
    ]);
    const [first, ...rest] = askings;
    expect(
      circling([[first?.[0] ?? null, "should i stay?", { open: false, answer }], ...rest]),
    ).toMatchObject([{ values: { count: 5 } }, { id: "nothing-new-since", values: { day: "2025-09-04" } }]);
  });

  it("is none while it is parked, tested, answered or let go", () => {
    const logged = (line: string) => circling(always("should i stay?"), line);
    expect(logged("- [ ] should i stay? — parked until 2026-06-01 ➕ 2025-08-01")).toEqual([]);
    expect(logged("- [ ] should i stay? — testing: swim, until 2026-06-01 ➕ 2025-08-01")).toEqual([]);
    expect(logged("- [x] should i stay? — answered: no ✅ 2026-04-01")).toEqual([]);
    expect(logged("- [-] should i stay? — let go: not a question ❌ 2025-08-01")).toEqual([]);
  });
});
