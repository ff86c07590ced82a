import { describe, expect, it } from "vitest";
import { conflictOriginal } from "../../../src/core/questions/conflict-copy";
import { foldWords } from "../../../src/core/questions/fold";
import { foldThreads, ThreadIndex } from "../../../src/core/questions/threads";
import { dayOfNote, note } from "./sample";

describe("folding words", () => {
  it.each([
    ["What gives me energy?", "what gives me energy"],
    ["  what   GIVES me *energy* ?!", "what gives me energy"],
    ["Don’t i want this?", "dont i want this"],
    ["¿Qué quiero?", "qué quiero"],
    ["ｗｈａｔ now？", "what now"],
    ["stay/leave?", "stay leave"],
    ["🤷?", "🤷?"],
  ])("%s folds to %s", (text, folded) => {
    expect(foldWords(text)).toBe(folded);
  });

  it("keeps vowel signs and accents, which tell words apart", () => {
    expect(foldWords("क्या करूँ?")).toBe("क्या करूँ");
    expect(foldWords("resume?")).not.toBe(foldWords("résumé?"));
  });
});

describe("names of conflict copies", () => {
  it.each([
    ["a/2025-06-11.sync-conflict-20250612-101010-ABCDEF7.md", "a/2025-06-11.md"],
    ["a/Note (conflicted copy 2025-06-12 101010).md", "a/Note.md"],
    ["Note (Jane's conflicted copy 2025-06-12).md", "Note.md"],
    ["Note (Conflicted copy phone 202506121010).md", "Note.md"],
    ["Note (SFConflict jane@example.org 2025-06-12-10-10-10).md", "Note.md"],
    ["Note [conflicted].md", "Note.md"],
    ["Note_DESKTOP_Conflict.md", "Note_DESKTOP.md"],
    ["Note.conflict.md", "Note.md"],
  ])("%s is a copy of %s", (path, original) => {
    expect(conflictOriginal(path)).toBe(original);
  });

  it.each([
    "Note.md",
    "conflict.md",
    "How I handle conflict at work.md",
    "conflicts/Note.md",
    "Conflict with Sam (again).md",
  ])("%s is a note of its own", (path) => {
    expect(conflictOriginal(path)).toBeNull();
  });
});

describe("threads", () => {
  it("makes one thread of a question asked in several notes, oldest asking first, and says it as last said", () => {
    const threads = foldThreads(
      [
        note("c.md", "2025-03-01", ["should i stay?"]),
        note("a.md", null, ["SHOULD I STAY"]),
        note("b.md", "2024-11-02", ["Should I stay?", "what else?"]),
      ],
      dayOfNote,
    );
    const stay = threads.find((thread) => thread.key === "should i stay");
    expect(stay?.askings.map((asking) => asking.path)).toEqual(["a.md", "b.md", "c.md"]);
    expect(stay).toMatchObject({
      text: "should i stay?",
      first: { start: "2024-11-02" },
      last: { start: "2025-03-01" },
    });
    expect(threads).toHaveLength(2);
  });

  it("counts a question asked twice in one note twice", () => {
    const [thread] = foldThreads([note("a.md", "2025-01-01", ["why?", "and then", "Why"])], dayOfNote);
    expect(thread?.askings).toHaveLength(2);
  });

  it("does not count a conflict copy, unless its original is gone", () => {
    const original = note("d/2025-06-11.md", "2025-06-11", ["why?"]);
    const copy = note("d/2025-06-11.sync-conflict-20250612-101010-ABCDEF7.md", "2025-06-11", ["Why?"]);
    const index = new ThreadIndex(dayOfNote);
    index.set(copy.path, copy);
    index.set(original.path, original);
    expect(index.get("why")?.askings.map((asking) => asking.path)).toEqual([original.path]);
    index.set(original.path, null);
    expect(index.get("why")?.askings.map((asking) => asking.path)).toEqual([copy.path]);
  });

  it("counts what only the conflict copy asks, and what it asks on another day", () => {
    const index = new ThreadIndex(dayOfNote);
    index.set("n.md", note("n.md", "2025-06-11", ["why?"]));
    index.set("n (conflicted copy).md", note("n (conflicted copy).md", "2025-06-12", ["why?", "how?"]));
    expect(index.get("why")?.askings).toHaveLength(2);
    expect(index.get("how")?.askings).toHaveLength(1);
  });

  it("says what became of each thread when a note changes", () => {
    const index = new ThreadIndex(dayOfNote);
    index.set("a.md", note("a.md", "2025-01-01", ["one?", "two?"]));
    const changes = index.set("a.md", note("a.md", "2025-01-01", ["two?", "three?"]));
    const becameOf = [...changes].map(([key, thread]) => [key, thread?.askings.length ?? "gone"]);
    expect(becameOf).toEqual([
      ["one", "gone"],
      ["two", 1],
      ["three", 1],
    ]);
  });

  it("holds the same threads after any edits as when built anew", () => {
    const notes = ["a", "b", "c"].map((name) => note(`${name}.md`, "2025-01-01", ["x?", `${name}?`]));
    const index = new ThreadIndex(dayOfNote);
    for (const facts of notes) index.set(facts.path, facts);
    index.set("b.md", note("b.md", "2024-01-01", ["x?", "x"]));
    index.set("c.md", null);
    const anew = foldThreads(
      [note("b.md", "2024-01-01", ["x?", "x"]), note("a.md", "2025-01-01", ["x?", "a?"])],
      dayOfNote,
    );
    const byKey = (threads: Iterable<{ key: string }>) =>
      [...threads].sort((p, q) => (p.key < q.key ? -1 : 1));
    expect(byKey(index.threads())).toEqual(byKey(anew));
  });
});
