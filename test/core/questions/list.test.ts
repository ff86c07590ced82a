import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/core/calendar/day";
import type { NoteFacts } from "../../../src/core/notes/facts";
import { QuestionList, type Row } from "../../../src/core/questions/list";
import { groupings, sorts, type ListQuery } from "../../../src/core/questions/query";
import { questionKinds } from "../../../src/core/questions/question";
import { countWhile } from "../../../src/core/questions/sorted";
import { questionStatuses } from "../../../src/core/questions/status";
import { foldThreads, ThreadIndex } from "../../../src/core/questions/threads";
import { dayOfNote, note, question } from "./sample";

const all: ListQuery = {
  today: "2025-07-01" as Day,
  matches: null,
  sort: "last-asked",
  grouping: "thread",
  kinds: questionKinds,
  statuses: questionStatuses,
  undatedOnly: false,
  place: null,
};

const vault: readonly NoteFacts[] = [
  note("journal/2024-11-02.md", "2024-11-02", ["Should I stay?", "what gives me energy?"]),
  note("journal/2025-03-01.md", "2025-03-01", [
    "should i stay?",
    question("who am i to ask?", { start: 20, kind: "quoted" }),
  ]),
  note("journal/2025-06-11.md", "2025-06-11", [
    "should i stay",
    question("what is my happiness equation?", {
      start: 30,
      answer: { text: "it's friends", start: 61, end: 73, why: { id: "answered-same-line" } },
    }),
    question("call the bank?", { start: 80, kind: "task", open: false, why: [{ id: "ticked" }] }),
  ]),
  note("scratch.md", null, ["what would i build?"]),
];

function nothingOpened() {
  return { expanded: new Set<string>(), collapsed: new Set<string>() };
}

function listOf(query: Partial<ListQuery> = {}, notes: readonly NoteFacts[] = vault) {
  return new QuestionList({ ...all, ...query }, foldThreads(notes, dayOfNote), nothingOpened());
}

function rows(list: QuestionList): Row[] {
  return Array.from({ length: list.length }, (_, index) => {
    const row = list.at(index);
    if (!row) throw new Error(`row ${String(index)} of ${String(list.length)} is missing`);
    return row;
  });
}

function words(row: Row): string {
  if (row.type === "group") return `# ${row.note ?? row.day?.start ?? "undated"}`;
  return row.type === "thread" ? row.thread.key : `- ${row.asking.path}: ${row.asking.question.text}`;
}

describe("a question that is worded otherwise", () => {
  const at = (text: string, line: number, more = {}) => question(text, { line, start: line * 50, ...more });
  const notes = [
    note("a.md", "2025-01-01", [
      at("do i call ines?", 2),
      at("is it the light?", 6),
      at("do i call ines?", 8),
    ]),
    note("b.md", "2024-01-01", [at("why is the mill shut?", 0)]),
  ];
  /** The keys told as another, and those expanded, after a note came to say this. */
  function after(...questions: ReturnType<typeof question>[]) {
    const index = new ThreadIndex(dayOfNote);
    for (const facts of notes) index.set(facts.path, facts);
    const opened = { expanded: new Set(["do i call ines"]), collapsed: new Set<string>() };
    const list = new QuestionList(all, index.threads(), opened);
    const went = list.apply(index.set("a.md", note("a.md", "2025-01-01", questions)));
    return { went: [...went], expanded: [...opened.expanded] };
  }

  it("is followed on its line, with what is expanded", () => {
    expect(
      after(at("do i call ines now?", 2), at("is it the light?", 6), at("do i call ines now?", 8)),
    ).toEqual({
      went: [["do i call ines", "do i call ines now"]],
      expanded: ["do i call ines now"],
    });
  });

  it("is followed where its lines moved, and into a thread that is there already", () => {
    expect(after(at("do i phone otto?", 4), at("is it the light?", 8)).went).toEqual([
      ["do i call ines", "do i phone otto"],
    ]);
    expect(
      after(at("do i call ines?", 2), at("why is the mill shut?", 6), at("do i call ines?", 8)).went,
    ).toEqual([["is it the light", "why is the mill shut"]]);
  });

  it("is followed nowhere when it goes, though another comes up to its line", () => {
    expect(after(at("do i call ines?", 2), at("do i call ines?", 6)).went).toEqual([]);
    expect(after().went).toEqual([]);
    expect(after(at("is it the light?", 2)).expanded).toEqual(["do i call ines"]);
  });
});

describe("the list", () => {
  it("sorts by the last asking, then as the note has them, undated questions last", () => {
    expect(rows(listOf()).map(words)).toEqual([
      "should i stay",
      "what is my happiness equation",
      "call the bank",
      "who am i to ask",
      "what gives me energy",
      "what would i build",
    ]);
  });

  it("sorts by how often a question was asked, and by how long ago first", () => {
    expect(rows(listOf({ sort: "times-asked" })).map(words)[0]).toBe("should i stay");
    expect(rows(listOf({ sort: "oldest" })).map(words)).toEqual([
      "should i stay",
      "what gives me energy",
      "who am i to ask",
      "what is my happiness equation",
      "call the bank",
      "what would i build",
    ]);
  });

  it("shows the kinds and statuses asked for, and counts questions", () => {
    const open = listOf({
      kinds: ["own", "asked", "task"],
      statuses: ["open", "half-answered"],
    });
    expect(rows(open).map(words)).not.toContain("call the bank");
    expect(rows(open).map(words)).not.toContain("who am i to ask");
    expect(open.count).toBe(4);
    expect(rows(listOf({ statuses: ["half-answered"] })).map(words)).toEqual([
      "what is my happiness equation",
    ]);
  });

  it("keeps to a folder or a note, and counts the askings there alone", () => {
    const list = listOf({ place: "journal/2025-03-01.md" });
    expect(rows(list).map(words)).toEqual(["should i stay", "who am i to ask"]);
    const [stay] = rows(list);
    expect(stay?.type === "thread" && stay.askings.length).toBe(1);
    expect(listOf({ place: "journal" }).count).toBe(5);
    expect(listOf({ place: "jour" }).count).toBe(0);
    expect(listOf({ undatedOnly: true }).count).toBe(1);
  });

  it("searches texts and note paths with the matcher it is given", () => {
    const list = listOf({ matches: (text) => text.toLowerCase().includes("scratch") });
    expect(rows(list).map(words)).toEqual(["what would i build"]);
  });

  it("expands a thread to its places, newest first, with their own wording where it differs", () => {
    const list = listOf();
    const [stay] = rows(list);
    expect(stay && list.setExpanded(stay, true)).toBe(true);
    expect(
      rows(list)
        .slice(0, 4)
        .map((row) => [words(row), row.level, row.position, row.siblings]),
    ).toEqual([
      ["should i stay", 1, 1, 6],
      ["- journal/2025-06-11.md: should i stay", 2, 1, 3],
      ["- journal/2025-03-01.md: should i stay?", 2, 2, 3],
      ["- journal/2024-11-02.md: Should I stay?", 2, 3, 3],
    ]);
    expect(list.parentOf(3)).toBe(0);
    expect(list.parentOf(4)).toBe(-1);
    const [again, ...rest] = rows(list);
    expect(again && list.setExpanded(again, false)).toBe(true);
    expect(list.length).toBe(rest.length + 1 - 3);
  });

  it("does not expand a question asked once", () => {
    const list = listOf();
    const single = rows(list).find((row) => words(row) === "what gives me energy");
    expect(single && list.setExpanded(single, true)).toBe(false);
  });

  it("groups by note, newest first, in the order they are written", () => {
    expect(rows(listOf({ grouping: "note" })).map(words)).toEqual([
      "# journal/2025-06-11.md",
      "- journal/2025-06-11.md: should i stay",
      "- journal/2025-06-11.md: what is my happiness equation?",
      "- journal/2025-06-11.md: call the bank?",
      "# journal/2025-03-01.md",
      "- journal/2025-03-01.md: should i stay?",
      "- journal/2025-03-01.md: who am i to ask?",
      "# journal/2024-11-02.md",
      "- journal/2024-11-02.md: Should I stay?",
      "- journal/2024-11-02.md: what gives me energy?",
      "# scratch.md",
      "- scratch.md: what would i build?",
    ]);
  });

  it("groups by month of the last asking, undated ones at the end, and collapses", () => {
    const list = listOf({ grouping: "month", sort: "oldest" });
    expect(
      rows(list)
        .map(words)
        .filter((text) => text.startsWith("#")),
    ).toEqual(["# 2024-11-01", "# 2025-03-01", "# 2025-06-01", "# undated"]);
    list.toggleAll();
    expect(rows(list)).toHaveLength(4);
    list.toggleAll();
    expect(rows(list)).toHaveLength(10);
  });

  it("is empty where there is nothing", () => {
    const list = listOf({}, []);
    expect([list.length, list.count, list.at(0), list.indexOf("thread\nx")]).toEqual([0, 0, undefined, -1]);
  });
});

const arbitraryNote = fc
  .record({
    path: fc.constantFrom("a.md", "b/c.md", "b/d.md", "b/d (conflicted copy).md"),
    day: fc.constantFrom(null, "2024-01-05", "2024-01-05", "2025-02-01"),
    texts: fc.array(fc.constantFrom("why?", "how?", "Why", "who?"), { maxLength: 4 }),
    kind: fc.constantFrom(...questionKinds),
  })
  .map(({ path, day, texts, kind }) =>
    note(
      path,
      day,
      texts.map((text, index) => question(text, { kind, start: index * 10 })),
    ),
  );

describe("the list, kept up to date", () => {
  it("shows after any edits what a list made anew shows, and finds every row by its id", () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryNote, { maxLength: 8 }),
        fc.constantFrom(...sorts),
        fc.constantFrom(...groupings),
        fc.boolean(),
        (edits, sort, grouping, expand) => {
          const query: ListQuery = { ...all, sort, grouping, kinds: ["own", "asked", "task"] };
          const index = new ThreadIndex(dayOfNote);
          const open = nothingOpened();
          if (expand) for (const key of ["why", "how"]) open.expanded.add(key);
          if (expand) open.collapsed.add("a.md");
          const list = new QuestionList(query, [], open);
          for (const facts of edits) list.apply(index.set(facts.path, facts));
          const shown = rows(list);
          expect(shown).toEqual(rows(new QuestionList(query, index.threads(), open)));
          shown.forEach((row, at) => {
            expect(list.indexOf(row.id)).toBe(at);
          });
          expect(new Set(shown.map((row) => row.id)).size).toBe(shown.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a long list", () => {
  it("holds the same whether changes come one by one or many at once", () => {
    const texts = Array.from({ length: 300 }, (_, index) => `what about ${String((index * 7919) % 1009)}?`);
    const dated = (text: string, index: number) =>
      note(`${String(index)}.md`, `2025-01-${String((index % 28) + 1).padStart(2, "0")}`, [text]);
    const notes = texts.map(dated);
    const moved = notes
      .slice(50, 150)
      .map(({ path }, index) => note(path, "2024-01-01", [texts[index + 50] ?? ""]));
    const index = new ThreadIndex(dayOfNote);
    const [slow, fast] = [
      new QuestionList(all, [], nothingOpened()),
      new QuestionList(all, [], nothingOpened()),
    ];
    for (const some of [notes.slice(0, 200), notes.slice(200), moved]) {
      const changes = some.map((facts) => index.set(facts.path, facts));
      for (const change of changes) slow.apply(change);
      fast.apply(new Map(changes.flatMap((change) => [...change])));
      expect(rows(slow)).toEqual(rows(fast));
      expect(rows(slow)).toEqual(rows(new QuestionList(all, index.threads(), nothingOpened())));
    }
  });

  it("lays out as many rows as it says, with some threads expanded, and finds each", () => {
    const notes = Array.from({ length: 100 }, (_, index) =>
      note(`${String(index)}.md`, "2025-01-01", [`what about ${String(index % 40)}?`]),
    );
    for (const grouping of groupings) {
      const list = listOf({ grouping }, notes);
      for (const row of rows(list))
        if (row.type === "thread" && row.position % 3 === 0) list.setExpanded(row, true);
      rows(list).forEach((row, at) => {
        expect(list.indexOf(row.id)).toBe(at);
        expect(list.parentOf(at) === -1).toBe(row.level === 1);
      });
    }
  });
});

describe("a sorted array", () => {
  it("says how many items come before a place", () => {
    const count = (...items: number[]) => countWhile(items, (item) => item < 5);
    expect([count(), count(5, 6), count(1, 4, 4, 5), count(1, 2)]).toEqual([0, 0, 3, 2]);
  });
});
