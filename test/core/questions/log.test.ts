import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/core/calendar/day";
import { applyEdits } from "../../../src/core/edit";
import { logEdits, withoutEntry, type LogChange } from "../../../src/core/questions/log-edits";
import { byWritten, mergeLogs, readLog } from "../../../src/core/questions/log";
import { logLine, type LogState, type Said } from "../../../src/core/questions/log-entry";
import { growth, tooMuchGrowth } from "../../support/growth";

const day = "2025-06-11" as Day;
const later = "2026-02-01" as Day;

const lines: readonly [line: string, said: Said][] = [
  [
    "- [x] what gives me energy? ([[2025-03-04]]) — answered: the river, a number ([[2025-06-11]]) ✅ 2025-06-11",
    {
      question: "what gives me energy?",
      note: "2025-03-04",
      state: { kind: "answered", answer: "the river, a number", note: "[[2025-06-11]]", day },
    },
  ],
  [
    "- [/] whose life is this? — half answered: mine, mostly",
    {
      question: "whose life is this?",
      note: null,
      state: { kind: "half", answer: "mine, mostly", note: null, day: null },
    },
  ],
  [
    "- [ ] should i stay? ([[Journal/a (b)]]) — parked until 2026-02-01 ➕ 2025-06-11 🛫 2026-02-01",
    {
      question: "should i stay?",
      note: "Journal/a (b)",
      state: { kind: "parked", until: later, condition: "", day },
    },
  ],
  [
    "- [ ] should i stay? — parked until the september round is over",
    {
      question: "should i stay?",
      note: null,
      state: { kind: "parked", until: null, condition: "the september round is over", day: null },
    },
  ],
  [
    "- [ ] should i stay? — parked ➕ 2025-06-11",
    { question: "should i stay?", note: null, state: { kind: "parked", until: null, condition: "", day } },
  ],
  [
    "- [ ] should i stay? — testing: ask for one day a week in the workshop, until 2026-02-01 🛫 2026-02-01",
    {
      question: "should i stay?",
      note: null,
      state: { kind: "test", what: "ask for one day a week in the workshop", until: later, day: null },
    },
  ],
  [
    "- [-] who's cooking thursday? — let go: not a question ❌ 2025-06-11",
    {
      question: "who's cooking thursday?",
      note: null,
      state: { kind: "let-go", reason: "not a question", day },
    },
  ],
  [
    "- [ ] is it tiredness? ([[2025-03-04]]) — same as: am i tired or bored? ([[2024-11-04]])",
    {
      question: "is it tiredness?",
      note: "2025-03-04",
      state: { kind: "same", as: "am i tired or bored?", asNote: "2024-11-04" },
    },
  ],
  [
    "- [ ] am i tired or sick? — not the same as: am i tired or bored?",
    { question: "am i tired or sick?", note: null, state: { kind: "apart", as: "am i tired or bored?" } },
  ],
  [
    "- [ ] what do i want? — open again: new information ➕ 2025-06-11",
    { question: "what do i want?", note: null, state: { kind: "open", why: "new information", day } },
  ],
  [
    "- [ ] what do i want? — kept at the top",
    { question: "what do i want?", note: null, state: { kind: "kept", day: null } },
  ],
];

const read = (line: string) => readLog(line).entries[0];

describe("a line of the log", () => {
  it.each(lines)("%s", (line, said) => {
    expect(logLine(said)).toBe(line);
    expect(readLog(line).entries).toEqual([{ ...said, line: 0 }]);
  });

  it("reads what it wrote, whatever the words", () => {
    const words = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            "—",
            "-",
            "--",
            "answered:",
            "parked",
            "until",
            "open",
            "again",
            "same as:",
            "work",
          ),
          fc
            .string({ unit: "grapheme", maxLength: 6 })
            .filter((text) => !/[[\]()^]|✅|❌|🛫|➕|⏳|📅|\d/u.test(text)),
        ),
        { maxLength: 6 },
      )
      .map((parts) => `so ${parts.join(" ")} x?`.replace(/\s+/g, " ").replace(/ (?:[—–―]|--)(?= )/g, " -"));
    fc.assert(
      fc.property(
        words,
        words,
        fc.constantFrom(null, day),
        fc.constantFrom(null, "a note"),
        (question, more, on, note) => {
          const states: LogState[] = [
            { kind: "answered", answer: more, note: "[[a]]", day: on },
            { kind: "half", answer: more, note: null, day: on },
            { kind: "parked", until: null, condition: more, day: on },
            { kind: "test", what: more, until: later, day: on },
            { kind: "let-go", reason: more, day: on },
            { kind: "open", why: more, day: on },
            { kind: "kept", day: on },
            { kind: "same", as: more },
            { kind: "apart", as: more, asNote: "b" },
          ];
          for (const state of states)
            expect(read(logLine({ question, note, state }))).toEqual({ question, note, state, line: 0 });
        },
      ),
    );
  });

  it.each([
    ["- [x] what now? ✅ 2025-06-11", { kind: "answered", answer: "", day }],
    ["* [X] what now? — the river", { kind: "answered", answer: "the river", day: null }],
    ["\t- [/] what now?", { kind: "half", answer: "" }],
    ["+ [-] what now?", { kind: "let-go", reason: "" }],
    ["1. [-] what now? — it was his", { kind: "let-go", reason: "it was his" }],
    ["> - [ ] what now? 🛫 2025-06-11", { kind: "parked", until: day, condition: "" }],
    ["- [ ]   what   now?  –  Parked   until  2025-06-11", { kind: "parked", until: day }],
    ["- [ ] what now? - parked: till 11 June 2025", { kind: "parked", until: day }],
    ["- [ ] what now? -- parked until it rains", { kind: "parked", until: null, condition: "it rains" }],
    ["- [ ] what now? -parked until 2025-06-11 or it rains", { condition: "2025-06-11 or it rains" }],
    ["- [ ] what now? parked", { kind: "parked", until: null, condition: "" }],
    [
      "- [x] what now?—answered: the river — and the sea",
      { kind: "answered", answer: "the river — and the sea" },
    ],
    ["- [x] what now? ([[n]]) answered: the river", { kind: "answered", answer: "the river" }],
    ["- [-] what now? — LET GO", { kind: "let-go", reason: "" }],
    ["- [ ] what now? — let-go: his", { kind: "let-go", reason: "his" }],
    ["- [ ] what now? — same as why now?", { kind: "same", as: "why now?" }],
    ["- [ ] what now? — testing: swim, till 2025-06-11 ^a1b2", { kind: "test", what: "swim", until: day }],
    ["- [ ] what now? — testing: swim 📅 2025-06-11", { kind: "test", what: "swim", until: day }],
    ["- [ ] what now? — open", { kind: "open", why: "" }],
    ["- [ ] what now? — kept", { kind: "kept" }],
  ])("is understood as written by hand: %s", (line, state) => {
    expect(read(line)).toMatchObject({ question: "what now?", state });
    expect(read(`\uFEFF${line}\r\n`)).toMatchObject({ question: "what now?", state });
  });

  it.each([
    [
      "- [x] why? — parked until 2026-02-01 ➕ 2025-01-01 🛫 2026-02-01 ✅ 2025-06-11",
      { kind: "answered", answer: "", day },
    ],
    ["- [x] why? — half answered: mine", { kind: "answered", answer: "mine" }],
    ["- [x] why? — open again", { kind: "answered" }],
    ["- [x] why? — testing: swim", { kind: "answered", answer: "" }],
    ["- [-] why? — parked until it rains ❌ 2025-06-11", { kind: "let-go", reason: "", day }],
    ["- [/] why? — answered: mine", { kind: "half", answer: "mine" }],
    ["- [ ] why? — answered: mine", { kind: "half", answer: "mine" }],
    ["- [x] why? — kept at the top", { kind: "kept" }],
    ["- [x] why? — same as: who?", { kind: "same" }],
  ])("goes by its box before its words: %s", (line, state) => {
    expect(read(line)?.state).toMatchObject(state);
  });

  it("about a pair, crossed out, says nothing any more", () => {
    expect(readLog("- [-] why? — same as: who?\n- [-] why? — kept at the top")).toEqual({
      entries: [],
      strange: [],
    });
  });

  it.each([
    ["[[2025-06-11|that day]]", "2025-06-11"],
    ["[[2025-06-11#Evening|that day]]", "2025-06-11"],
    ["[[Journal/2025-06-11#^a1b2]]", "Journal/2025-06-11"],
    ["[that day](Journal/my%20day.md)", "Journal/my day.md"],
    ["[that day](<my day (2).md>)", "my day (2).md"],
    ["[that day](100%.md#Evening)", "100%.md"],
  ])("may name the note as %s", (link, note) => {
    expect(read(`- [x] what now? (${link}) — answered: x`)).toMatchObject({ question: "what now?", note });
  });

  it("keeps a dash and brackets that belong to the question", () => {
    expect(read("- [x] work — or life? — answered: both")?.question).toBe("work — or life?");
    expect(read("- [x] work — or life?")?.question).toBe("work — or life?");
    expect(read("- [x] work - answered prayers - or life? — answered: both")?.question).toBe(
      "work - answered prayers - or life?",
    );
    expect(read("- [x] a half-open door")?.question).toBe("a half-open door");
    expect(read("- [x] why (really)? ([[#here]])")).toMatchObject({ question: "why (really)?", note: null });
    expect(read("- [x] why ((really))")).toMatchObject({ question: "why ((really))", note: null });
  });
});

describe("a log", () => {
  it("hands out task lines that it cannot understand, and leaves prose alone", () => {
    const { entries, strange } = readLog(
      "# Question log\n\nwhat i keep\n- [ ] should i stay?\n- [?] \n- a list item\n- [ ] why? — same as:\n- [ ] — parked",
    );
    expect(entries).toEqual([]);
    expect(strange).toEqual([
      { line: 3, text: "- [ ] should i stay?" },
      { line: 4, text: "- [?]" },
      { line: 6, text: "- [ ] why? — same as:" },
      { line: 7, text: "- [ ] — parked" },
    ]);
  });

  it("takes any text", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "- [ ] ",
        "- [x] ",
        " — ",
        "answered: ",
        "parked until ",
        "([[a]])",
        " ✅ 2025-06-11",
        "\r\n",
        "?",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        const { entries, strange } = readLog(text);
        for (const { line, question } of entries) {
          expect(question.trim()).not.toBe("");
          expect(text.split("\n")[line]).toBeDefined();
        }
        expect(strange.every(({ text }) => text !== "")).toBe(true);
      }),
    );
  });

  it.each([
    "- [x] why? (a) — answered: b ([[c]]) ✅ 2025-06-11\n",
    "- [ ]  ",
    "([[",
    " — ",
    " ✅ 2025-06-11",
    "- [ ] a? - ",
  ])("is read in time linear in its length: %s", (piece) => {
    expect(growth(readLog, piece)).toBeLessThan(tooMuchGrowth);
    expect(growth((text) => readLog(`- [ ] ${text}`), piece.trimEnd())).toBeLessThan(tooMuchGrowth);
  });
});

describe("of the lines on one question", () => {
  const kinds = (text: string) => byWritten(readLog(text).entries).map(({ state }) => state.kind);

  it("the one written later comes last, wherever it stands", () => {
    expect(kinds("- [x] why? ✅ 2026-03-01\n- [ ] why? — parked ➕ 2026-01-01")).toEqual([
      "parked",
      "answered",
    ]);
    expect(kinds("- [x] why? ✅ 2026-03-01\n- [ ] why? — parked ➕ 2026-03-01")).toEqual([
      "answered",
      "parked",
    ]);
  });

  it("one without a day counts as written when the lines above it were", () => {
    expect(kinds("- [x] why? ✅ 2026-03-01\n- [ ] why? — parked")).toEqual(["answered", "parked"]);
    expect(kinds("- [ ] why? — parked\n- [x] why? ✅ 2026-03-01")).toEqual(["parked", "answered"]);
    expect(kinds("- [x] why? ✅ 2026-03-01\n- [-] why?\n- [ ] why? — parked ➕ 2026-01-01")).toEqual([
      "parked",
      "answered",
      "let-go",
    ]);
  });
});

describe("a log and its copies", () => {
  const log = readLog("- [x] why? — answered: a ✅ 2026-01-01\n- [ ] who? — kept at the top\n- [ ] what\n");
  const copy = readLog(
    "- [ ] who? — kept at the top\n- [x] why? — answered: b ✅ 2026-03-01\n- [ ] how\n- [ ] what\n",
  );

  it("hold together all that any of them says, once", () => {
    const { entries, strange } = mergeLogs([log, copy, copy]);
    expect(entries.map(({ question, line }) => [question, line])).toEqual([
      ["why?", -1],
      ["why?", 0],
      ["who?", 1],
    ]);
    expect(strange).toEqual([
      { line: -1, text: "- [ ] how" },
      { line: 2, text: "- [ ] what" },
    ]);
    expect(mergeLogs([log])).toBe(log);
    expect(mergeLogs([])).toEqual({ entries: [], strange: [] });
  });

  it("of one question the later day counts, of one day the log's own line", () => {
    const counts = (main: string, other: string) =>
      byWritten(mergeLogs([readLog(main), readLog(other)]).entries).at(-1)?.state;
    const said = (answer: string, day: string) => `- [x] why? — answered: ${answer} ✅ ${day}`;
    expect(counts(said("a", "2026-01-01"), said("b", "2026-03-01"))).toMatchObject({ answer: "b" });
    expect(counts(said("a", "2026-03-01"), said("b", "2026-01-01"))).toMatchObject({ answer: "a" });
    expect(counts(said("a", "2026-03-01"), said("b", "2026-03-01"))).toMatchObject({ answer: "a" });
  });
});

function changed(text: string, ...changes: LogChange[]): string {
  return applyEdits(text, logEdits(text, changes));
}

function change(question: string, state: LogState, more: Partial<LogChange> = {}): LogChange {
  return { question, note: null, state, ...more };
}

const open: LogState = { kind: "open", why: "", day: null };
const parked: LogState = { kind: "parked", until: null, condition: "", day };
const answered: LogState = { kind: "answered", answer: "the river", note: null, day };

describe("saying what became of a question", () => {
  it("begins a log with a heading, and adds below what is there", () => {
    const note = "2025-06-11";
    expect(changed("", change("should i stay?", open, { note }))).toBe(
      "# Question log\n\n- [ ] should i stay? ([[2025-06-11]]) — open again\n",
    );
    expect(changed("my words", change("why?", open))).toBe("my words\n- [ ] why? — open again\n");
    expect(changed("a\r\n", change("why?", open))).toBe("a\r\n- [ ] why? — open again\r\n");
    expect(changed("\uFEFF", change("why?", open))).toBe("\uFEFF# Question log\n\n- [ ] why? — open again\n");
  });

  it("puts a new line in the place of the old one, whatever the case and the marks", () => {
    const text =
      "# Question log\n\n- [ ] Should I stay ([[a]]) — parked until 2025-06-11 🛫 2025-06-11\nmy words\n";
    expect(changed(text, change("should i stay?", { kind: "let-go", reason: "", day: null }))).toBe(
      "# Question log\n\n- [-] should i stay? ([[a]]) — let go\nmy words\n",
    );
  });

  it("keeps the marker, the indentation, the block's name and the line's end of the old one", () => {
    expect(changed("\t* [ ] why? — parked ^a1\r\nmore", change("why?", open))).toBe(
      "\t* [ ] why? — open again ^a1\r\nmore",
    );
  });

  it("an answer takes the place of all that became of it, and anything later leaves the answer at hand", () => {
    const waiting = "- [ ] why? — parked\n- [ ] who? — parked\n";
    const known = changed(waiting, change("why?", answered));
    expect(known).toBe("- [x] why? — answered: the river ✅ 2025-06-11\n- [ ] who? — parked\n");
    const again = changed(known, change("why?", open));
    expect(again).toBe(`${known}- [ ] why? — open again\n`);
    expect(changed(again, change("why?", parked))).toBe(`${known}- [ ] why? — parked ➕ 2025-06-11\n`);
    expect(changed(again, change("why?", answered))).toBe(
      "- [ ] who? — parked\n- [x] why? — answered: the river ✅ 2025-06-11\n",
    );
  });

  it("never leaves the line that counts above one that it outdoes", () => {
    expect(changed("- [ ] why? — parked\n- [x] why? — answered: a\n", change("why?", open))).toBe(
      "- [x] why? — answered: a\n- [ ] why? — open again\n",
    );
  });

  it("keeps what is said of pairs, and of what is kept at the top, apart from what became of the question", () => {
    const text = changed(
      "",
      change("is it me?", { kind: "same", as: "am i the problem?" }),
      change("is it me?", { kind: "same", as: "why me?" }),
      change("is it me?", { kind: "kept", day: null }),
      change("is it me?", parked),
      change("is it me?", { kind: "apart", as: "Why me" }),
    );
    expect(readLog(text).entries.map(({ state }) => state.kind)).toEqual(["same", "apart", "kept", "parked"]);
  });

  it("of a question that the log knows in other words, takes their line's place", () => {
    const text = "- [ ] why now — parked\n- [ ] what for? — parked\n";
    expect(changed(text, change("why, now?", open, { also: ["what for"] }))).toBe(
      "- [ ] why, now? — open again\n",
    );
  });

  it("leaves what a person wrote below a line where it is", () => {
    const text = "- [ ] why? — parked\n\t- since may\n- [x] why? — answered: a\n";
    expect(changed(text, change("why?", open))).toBe(
      "- why?\n\t- since may\n- [x] why? — answered: a\n- [ ] why? — open again\n",
    );
  });

  it("of many questions at once is one list of edits", () => {
    const before = Array.from({ length: 40 }, (_, i) => `- [ ] why ${i}? — parked`).join("\n");
    const edits = logEdits(
      before,
      Array.from({ length: 80 }, (_, i) =>
        change(`why ${i}?`, { kind: "let-go", reason: "no longer mine", day }),
      ),
    );
    expect(edits).toHaveLength(41);
    const { entries } = readLog(applyEdits(before, edits));
    expect(entries).toHaveLength(80);
    expect(entries.every(({ state }) => state.kind === "let-go")).toBe(true);
  });

  it("twice in one act leaves the last", () => {
    expect(changed("x\n", change("why?", parked), change("why?", answered), change("why?", open))).toBe(
      "x\n- [x] why? — answered: the river ✅ 2025-06-11\n- [ ] why? — open again\n",
    );
  });

  it("touches no line of anything else, and is what counts then", () => {
    const words = fc.string({ unit: "grapheme", maxLength: 30 });
    const line = fc.oneof(words, fc.constantFrom(...lines.map(([written]) => written)));
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        fc.oneof(words, fc.constantFrom("what do i want?", "should i stay?")),
        fc.constantFrom(...lines.map(([, { state }]) => state)),
        fc.constantFrom("\n", "\r\n"),
        (rows, question, state, eol) => {
          fc.pre(readLog(logLine({ question, note: null, state })).entries[0]?.question === question);
          const text = rows.join(eol);
          const edits = logEdits(text, [change(question, state)]);
          for (const { start, end } of edits)
            expect(start === end || readLog(text.slice(start, end)).entries.length === 1).toBe(true);
          const after = readLog(applyEdits(text, edits)).entries;
          expect(
            after.filter((entry) => entry.question === question).map((entry) => entry.state),
          ).toContainEqual(state);
          expect(logEdits(applyEdits(text, edits), [change(question, state)])).toEqual([]);
        },
      ),
    );
  });
});

describe("taking a line back", () => {
  it("leaves the rest as it was", () => {
    const text =
      "a\r\n- [ ] is it me? — same as: why me?\r\n- [ ] is it me? — same as: who?\r\n- [ ] why? — parked";
    const [, second, third] = readLog(text).entries;
    const rest = "a\r\n- [ ] is it me? — same as: why me?\r\n";
    expect(second && applyEdits(text, withoutEntry(text, second))).toBe(`${rest}- [ ] why? — parked`);
    expect(third && applyEdits(text, withoutEntry(text, third))).toBe(
      `${rest}- [ ] is it me? — same as: who?\r\n`,
    );
    expect(withoutEntry(text, { question: "why?", state: { kind: "kept", day: null } })).toEqual([]);
  });
});
