import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/core/calendar/day";
import { logEdit, logLine, readLog, type LogState } from "../../../src/core/questions/log";

const day = "2025-06-11" as Day;

const states: readonly [line: string, question: string, state: LogState][] = [
  [
    "- [x] what gives me energy? — answered: the river, a number ([[2025-06-11]]) ✅ 2025-06-11",
    "what gives me energy?",
    { kind: "answered", answer: "the river, a number", note: "[[2025-06-11]]", day },
  ],
  [
    "- [/] whose life is this? — half answered: mine, mostly",
    "whose life is this?",
    { kind: "half", answer: "mine, mostly", note: null, day: null },
  ],
  [
    "- [ ] should i stay? — parked until 2025-06-11 🛫 2025-06-11",
    "should i stay?",
    { kind: "parked", until: day, condition: "" },
  ],
  [
    "- [ ] should i stay? — parked until the september round is over",
    "should i stay?",
    { kind: "parked", until: null, condition: "the september round is over" },
  ],
  [
    "- [-] who's cooking thursday? — let go: not a question ❌ 2025-06-11",
    "who's cooking thursday?",
    { kind: "let-go", reason: "not a question", day },
  ],
  [
    "- [ ] is it tiredness? — same as: am i tired or bored?",
    "is it tiredness?",
    { kind: "same", as: "am i tired or bored?" },
  ],
  [
    "- [ ] am i tired or sick? — not the same as: am i tired or bored?",
    "am i tired or sick?",
    { kind: "apart", as: "am i tired or bored?" },
  ],
  ["- [ ] what do i want? — open again", "what do i want?", { kind: "open" }],
];

describe("a line of the log", () => {
  it.each(states)("%s", (line, question, state) => {
    expect(logLine(question, state)).toBe(line);
    expect(readLog(line).entries).toEqual([{ question, state, line: 0 }]);
  });

  it("may be ticked, crossed out or half ticked by hand, with nothing behind the question", () => {
    const { entries } = readLog(
      "- [x] what now? ✅ 2025-06-11\n* [-] why?\n\t- [/] who?\n- [ ] when? 🛫 2025-06-11",
    );
    expect(entries.map(({ state }) => state.kind)).toEqual(["answered", "let-go", "half", "parked"]);
    expect(entries[0]?.state).toMatchObject({ day });
  });

  it("keeps a dash that belongs to the question", () => {
    expect(readLog("- [x] work — or life? — answered: both").entries[0]).toMatchObject({
      question: "work — or life?",
    });
    expect(readLog("- [x] work — or life?").entries[0]).toMatchObject({ question: "work — or life?" });
  });
});

describe("a log", () => {
  it("hands out task lines that it cannot understand, and leaves prose alone", () => {
    const { entries, strange } = readLog(
      "# Question log\n\nwhat i keep\n- [ ] should i stay?\n- [?] \n- a list item\n",
    );
    expect(entries).toEqual([]);
    expect(strange).toEqual([
      { line: 3, text: "- [ ] should i stay?" },
      { line: 4, text: "- [?]" },
    ]);
  });

  const apply = (
    text: string,
    ...args: Parameters<typeof logEdit> extends [string, ...infer Rest] ? Rest : never
  ): string => {
    const { start, end, text: words } = logEdit(text, ...args);
    return text.slice(0, start) + words + text.slice(end);
  };

  it("begins with a heading, and appends below what is there", () => {
    const first = apply("", "should i stay?", { kind: "open" });
    expect(first).toBe("# Question log\n\n- [ ] should i stay? — open again\n");
    expect(apply("my words", "why?", { kind: "open" })).toBe("my words\n- [ ] why? — open again\n");
    expect(apply("a\r\n", "why?", { kind: "open" })).toBe("a\r\n- [ ] why? — open again\r\n");
  });

  it("puts a new line in the place of the old one, whatever the case and the marks", () => {
    const text = "# Question log\n\n- [ ] Should I stay — parked until 2025-06-11 🛫 2025-06-11\nmy words\n";
    expect(apply(text, "should i stay?", { kind: "let-go", reason: "", day: null })).toBe(
      "# Question log\n\n- [-] should i stay? — let go\nmy words\n",
    );
  });

  it("keeps what is said of pairs apart from what became of the question", () => {
    const merged = apply("", "is it me?", { kind: "same", as: "am i the problem?" });
    const parked = apply(merged, "is it me?", { kind: "parked", until: day, condition: "" });
    expect(readLog(parked).entries.map(({ state }) => state.kind)).toEqual(["same", "parked"]);
  });

  it("never loses a character that a person wrote", () => {
    const words = fc.string({ unit: "grapheme", maxLength: 30 });
    const line = fc.oneof(words, fc.constantFrom(...states.map(([written]) => written)));
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        words,
        fc.constantFrom(...states.map(([, , state]) => state)),
        (lines, question, state) => {
          fc.pre(question.trim() !== "");
          const text = lines.join("\n");
          const { start, end } = logEdit(text, question, state);
          const taken = text.slice(start, end);
          expect(taken === "" || readLog(taken).entries.length === 1).toBe(true);
        },
      ),
    );
  });
});
