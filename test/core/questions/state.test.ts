import { describe, expect, it } from "vitest";
import type { Day, Precision } from "../../../src/core/calendar/day";
import { readLog } from "../../../src/core/questions/log";
import type { Question } from "../../../src/core/questions/question";
import { newInformation, stateOf, type ThreadState } from "../../../src/core/questions/state";
import type { Asking } from "../../../src/core/questions/thread";
import { period, question } from "./sample";

const today = "2026-05-04" as Day;

function asked(day: string | null, more: Partial<Question> = {}, precision: Precision = "day"): Asking {
  return {
    path: `${day ?? "undated"}.md`,
    question: question("should i stay?", more),
    day: day === null ? null : period(day, precision),
  };
}

const beside = (text: string): Partial<Question> => ({
  open: false,
  answer: { text, start: 0, end: 0, why: { id: "answered-below" } },
  why: [{ id: "answered-below" }],
});

/** The state of a question asked on these days, with these words behind the dash (and in the box) in the log. */
function state(askings: readonly (Asking | string)[], ...log: string[]): ThreadState {
  const lines = log.map((line) => line.replace(/^(\[.\]) /, "- $1 should i stay? — "));
  const { entries, strange } = readLog(lines.join("\n"));
  expect(strange).toEqual([]);
  return stateOf(
    { askings: askings.map((each) => (typeof each === "string" ? asked(each) : each)), entries },
    today,
  );
}

const answered = "[x] answered: until promotion ([[2025-06-11]]) ✅ 2025-06-11";

describe("a thread that the log says nothing of", () => {
  it("stands as its notes have it, with the answer beside it", () => {
    expect(state(["2025-01-01"])).toEqual({
      status: "open",
      answer: null,
      entry: null,
      until: null,
      condition: "",
      reopened: null,
      kept: false,
    });
    const asking = asked("2025-02-01", beside("until promotion"));
    expect(state([asking])).toMatchObject({
      status: "half-answered",
      answer: { text: "until promotion", day: { start: "2025-02-01" }, link: null, asking },
      reopened: null,
    });
    expect(state([asked("2025-01-01", { open: false, why: [{ id: "ticked" }] })]).status).toBe("settled");
  });

  it("asked again after a note answered it is open, with that answer at hand", () => {
    expect(state([asked("2025-02-01", beside("yes")), "2025-03-01"])).toMatchObject({
      status: "open",
      answer: { text: "yes" },
      reopened: { id: "asked-again", values: { day: "2025-03-01" } },
    });
    expect(state([asked("2025-02-01", beside("yes")), "2025-02-01"])).toMatchObject({
      status: "open",
      answer: { text: "yes" },
      reopened: null,
    });
  });
});

describe("an answer in the log", () => {
  it("holds as long as nobody asks again", () => {
    expect(state(["2025-01-01", "2025-06-11", asked(null)], answered)).toMatchObject({
      status: "answered",
      answer: { text: "until promotion", link: "[[2025-06-11]]", day: period("2025-06-11"), asking: null },
      reopened: null,
    });
  });

  it("stays at hand when the question is asked again", () => {
    expect(state(["2025-01-01", "2025-06-12", "2026-01-02"], answered)).toMatchObject({
      status: "open",
      answer: { text: "until promotion" },
      reopened: { id: "asked-again", values: { day: "2026-01-02" } },
      entry: { state: { kind: "answered" } },
    });
  });

  it("is opened only by what is known to be later, and asks", () => {
    const later = (...askings: Asking[]) => state(["2025-01-01", ...askings], answered).status;
    expect(later(asked("2025-06-01", {}, "month"))).toBe("answered");
    expect(later(asked("2025-07-01", {}, "month"))).toBe("open");
    expect(later(asked("2025-09-01", { kind: "prompt" }))).toBe("answered");
    expect(later(asked("2025-09-01", { kind: "quoted" }))).toBe("answered");
    expect(later(asked("2025-09-01", { kind: "asked" }))).toBe("open");
    expect(later(asked("2025-09-01", { open: false, why: [{ id: "ticked" }] }))).toBe("answered");
    expect(state(["2025-01-01", "2026-01-01"], "[x] answered: yes").status).toBe("answered");
  });

  it("gives way to a later one in a note", () => {
    expect(state(["2025-01-01", asked("2026-01-01", beside("i leave"))], answered)).toMatchObject({
      status: "half-answered",
      answer: { text: "i leave" },
    });
    expect(state([asked("2025-01-01", beside("i leave"))], answered)).toMatchObject({
      status: "answered",
      answer: { text: "until promotion" },
    });
  });

  it("that only ticks the line leaves the note's answer at hand", () => {
    expect(state([asked("2025-01-01", beside("i leave"))], "[x] answered ✅ 2025-06-11")).toMatchObject({
      status: "answered",
      answer: { text: "i leave" },
    });
  });

  it("that is half stays half", () => {
    const half = "[/] half answered: mostly ✅ 2025-06-11";
    expect(state(["2025-01-01", "2026-01-01"], half)).toMatchObject({
      status: "half-answered",
      answer: { text: "mostly" },
      reopened: null,
    });
  });
});

describe("a parked question", () => {
  it("sleeps until its day, whoever asks again", () => {
    expect(state(["2025-01-01", "2026-03-01"], "[ ] parked until 2026-05-05 ➕ 2026-01-01")).toMatchObject({
      status: "parked",
      until: "2026-05-05",
      reopened: null,
    });
    expect(state(["2025-01-01"], "[ ] parked until 2026-05-04 ➕ 2026-01-01")).toMatchObject({
      status: "open",
      until: "2026-05-04",
      reopened: { id: "day-has-come", values: { day: "2026-05-04" } },
    });
  });

  it("with a condition wakes by hand alone", () => {
    const line = "[ ] parked until the round is over ➕ 2026-01-01";
    expect(state(["2025-01-01", "2026-03-01"], line)).toMatchObject({
      status: "parked",
      condition: "the round is over",
    });
    const opened = (why: string) => state(["2025-01-01"], line, `[ ] open again${why} ➕ 2026-02-01`);
    expect(opened(`: ${newInformation}`)).toMatchObject({
      status: "open",
      condition: "",
      reopened: { id: "something-new" },
    });
    expect(opened(": she left")).toMatchObject({
      reopened: { id: "opened-again-for", values: { value: "she left" } },
    });
    expect(opened("")).toMatchObject({ reopened: { id: "opened-again" } });
  });

  it("wakes as what its notes have made of it", () => {
    const line = "[ ] parked until 2026-05-04 ➕ 2026-01-01";
    expect(state([asked("2026-03-01", beside("i leave"))], line)).toMatchObject({
      status: "half-answered",
      answer: { text: "i leave" },
      reopened: { id: "day-has-come" },
    });
    expect(state([asked("2026-03-01", { open: false, why: [{ id: "ticked" }] })], line)).toMatchObject({
      status: "settled",
      reopened: null,
    });
  });

  it("keeps an older answer at hand, and may be answered later", () => {
    const line = "[ ] parked until 2027-01-01 ➕ 2026-01-01";
    expect(state(["2025-01-01"], answered, line)).toMatchObject({
      status: "parked",
      answer: { text: "until promotion" },
    });
    expect(state(["2025-01-01"], line, "[x] answered: no ✅ 2026-02-01").status).toBe("answered");
  });
});

describe("a question with a small test", () => {
  it("waits for its day, then is due", () => {
    const line = (until: string) => `[ ] testing: a day in the workshop, until ${until} ➕ 2026-01-01`;
    expect(state(["2025-01-01", "2026-03-01"], line("2026-06-01"))).toMatchObject({
      status: "testing",
      until: "2026-06-01",
    });
    expect(state(["2025-01-01"], line("2026-05-01"))).toMatchObject({
      status: "open",
      reopened: { id: "test-due", values: { day: "2026-05-01", what: "a day in the workshop" } },
    });
  });
});

describe("a question let go", () => {
  it("comes back when asked again, unless it was none", () => {
    const days = ["2025-01-01", "2026-03-01"];
    expect(state(days, "[-] let go: no longer mine ❌ 2026-01-01")).toMatchObject({
      status: "open",
      reopened: { id: "asked-again-let-go", values: { day: "2026-03-01" } },
    });
    expect(state(days, "[-] let go: it was his ❌ 2026-01-01").status).toBe("open");
    expect(state(days, "[-] let go: no longer mine ❌ 2026-04-01").status).toBe("let-go");
    expect(state(days, "[-] let go: Not a question ❌ 2026-01-01").status).toBe("let-go");
    expect(state(days, "[-] let go").status).toBe("let-go");
  });
});

describe("other lines of the log", () => {
  it("change nothing of where a thread stands", () => {
    expect(state(["2025-01-01"], "[ ] same as: do i stay?", "[ ] kept at the top")).toMatchObject({
      status: "open",
      entry: null,
      kept: true,
    });
  });
});
