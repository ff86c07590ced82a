import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLog } from "../../../src/core/questions/log";
import type { Thread } from "../../../src/core/questions/thread";
import { foldThreads, ThreadIndex } from "../../../src/core/questions/threads";
import { question as likenessQuestion } from "./likeness/arbitrary";
import { dayOfNote, note, question } from "./sample";

const log = (...lines: string[]) => readLog(lines.map((line) => `- [ ] ${line}`).join("\n")).entries;

const indexOf = (...notes: ReturnType<typeof note>[]): ThreadIndex => {
  const index = new ThreadIndex(dayOfNote);
  for (const facts of notes) index.set(facts.path, facts);
  return index;
};

/** The wordings of each thread, in an order of their own. */
const threadsOf = (index: ThreadIndex): string[][] =>
  [...index.threads()]
    .map(({ wordings }) => [...wordings].sort())
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));

describe("a question asked again in other words", () => {
  it("is one thread, with all its wordings, the newest first", () => {
    const index = indexOf(
      note("2025-09-01.md", "2025-09-01", ["do i really trust my manager?", "what now?"]),
      note("2024-08-20.md", "2024-08-20", ["do i trust my boss"]),
      note("2026-01-03.md", "2026-01-03", ["Do I trust my boss?"]),
    );
    expect(index.threadOf("do i really trust my manager")).toMatchObject({
      key: "do i trust my boss",
      text: "Do I trust my boss?",
      wordings: ["Do I trust my boss?", "do i really trust my manager?"],
      first: { start: "2024-08-20" },
      last: { start: "2026-01-03" },
    });
    expect(index.threadOf("do i trust my boss")?.askings).toHaveLength(3);
    expect([...index.threads()]).toHaveLength(2);
  });

  it("keeps its key while wordings come and go, and tells both keys when the first one goes", () => {
    const index = indexOf(
      note("a.md", "2024-01-01", ["should i really sell the boat?"]),
      note("b.md", "2025-01-01", ["sell the boat - do i want that?", "do i sell the boat?"]),
    );
    const key = "should i really sell the boat";
    expect([...index.set("c.md", note("c.md", null, ["should i sell the boat"])).keys()]).toEqual([key]);
    expect([...index.set("b.md", null).keys()]).toEqual([key]);
    const changes = index.set("a.md", null);
    expect(changes.get(key)).toBeNull();
    expect(changes.get("should i sell the boat")).toMatchObject({ wordings: ["should i sell the boat"] });
  });

  it("is not pulled together by what others say, or by the prompt of a template", () => {
    const say = (text: string, kind: "quoted" | "prompt" | "faq" | "rhetorical") => question(text, { kind });
    const index = indexOf(
      note("a.md", "2025-01-01", ["do i trust my boss?", say("do i really trust my boss?", "quoted")]),
      note("b.md", "2025-01-02", [say("do i trust my manager?", "prompt")]),
      note("c.md", "2025-01-03", [say("Do I trust my boss?!", "quoted")]),
    );
    expect(threadsOf(index)).toEqual([
      ["Do I trust my boss?!"],
      ["do i really trust my boss?"],
      ["do i trust my manager?"],
    ]);
    index.set("d.md", note("d.md", "2025-01-04", ["Do I trust my manager"]));
    expect(index.threadOf("do i trust my manager")).toBe(index.threadOf("do i trust my boss"));
  });

  it("does not count a conflict copy in which a typo was mended", () => {
    const copy = "d/2025-06-11.sync-conflict-20250612-101010-ABCDEF7.md";
    const index = indexOf(
      note("d/2025-06-11.md", "2025-06-11", ["what drains my pateince here?"]),
      note(copy, "2025-06-11", ["what drains my patience here?"]),
    );
    expect(index.threadOf("what drains my patience here?")?.askings).toHaveLength(1);
  });
});

describe("lines of the question log", () => {
  const notes = [
    note("Journal/2024-08-20.md", "2024-08-20", ["how badly do i want out?", "is it the boss or the job?"]),
    note("Journal/2025-06-11.md", "2025-06-11", ["what gives me energy?", "do i trust my boss?"]),
    note("Journal/2025-11-03.md", "2025-11-03", ["which work gives me energy?", "do i trust the numbers?"]),
  ];

  it("are found again by the words, whatever their case and punctuation, and come in the log's order", () => {
    const index = indexOf(...notes);
    const entries = log(
      "what GIVES me energy ([[2025-06-11]]) — parked until 2026-01-01",
      "do i trust the numbers? — let go: no longer mine",
      "which work gives me energy? — open again",
    );
    const changes = index.setLog(entries);
    expect([...changes.keys()].sort()).toEqual(["do i trust the numbers", "what gives me energy"]);
    expect(index.threadOf("what gives me energy?")?.entries).toEqual([entries[0], entries[2]]);
    expect(index.unattached()).toEqual([]);
  });

  it("are found again after a typo was mended in the note, and by another wording of the same", () => {
    const index = indexOf(...notes);
    index.setLog(
      log(
        "how bady do i want out? ([[2024-08-20]]) — parked",
        "waht gives me energy? ([[Journal/2025-06-11]]) — parked",
        "do i even trust my manager? ([[gone]]) — parked",
      ),
    );
    expect(index.threadOf("how badly do i want out?")?.entries).toHaveLength(1);
    expect(index.threadOf("what gives me energy?")?.entries).toHaveLength(1);
    expect(index.threadOf("do i trust my boss?")?.entries).toHaveLength(1);
  });

  it("stay unattached rather than go to a wrong question, until theirs is asked", () => {
    const index = indexOf(...notes);
    const entries = log(
      "do i trust my team? ([[2025-06-11]]) — parked",
      "what gives her energy? ([[2025-06-11]]) — parked",
    );
    expect(index.setLog(entries).size).toBe(0);
    expect(index.unattached()).toEqual(entries);
    const changes = index.set("n.md", note("n.md", "2026-01-01", ["do i trust my team?"]));
    expect(changes.get("do i trust my team")?.entries).toEqual([entries[0]]);
    expect(index.unattached()).toEqual([entries[1]]);
    index.set("n.md", null);
    expect(index.unattached()).toEqual(entries);
  });

  it("follow a question that is edited word by word", () => {
    const index = indexOf(note("2026-02-01.md", "2026-02-01", ["do i trsut my bookkeeper?"]));
    index.setLog(log("do i trsut my bookkeeper? ([[2026-02-01]]) — parked"));
    const changes = index.set(
      "2026-02-01.md",
      note("2026-02-01.md", "2026-02-01", ["do i trust my bookkeeper?"]),
    );
    expect(changes.get("do i trsut my bookkeeper")).toBeNull();
    expect(changes.get("do i trust my bookkeeper")?.entries).toHaveLength(1);
  });

  it("touch no more threads than they concern", () => {
    const index = indexOf(...notes);
    const line = "what gives me energy? — parked";
    index.setLog(log(line, "do i trust my boss? — parked"));
    const changes = index.setLog(
      log(line, "do i trust my boss? — parked", "how badly do i want out? — parked"),
    );
    expect([...changes.keys()]).toEqual(["how badly do i want out"]);
    expect([...index.setLog([]).keys()].sort()).toEqual([
      "do i trust my boss",
      "how badly do i want out",
      "what gives me energy",
    ]);
  });
});

describe("threads joined and split by hand", () => {
  const boat = [
    note("a.md", "2025-01-01", ["should i sell the boat?"]),
    note("b.md", "2025-02-01", ["should i sell the boat with the trailer?", "is the harbour worth it?"]),
    note("c.md", "2025-03-01", ["should i really sell the boat?", "what does sailing give me?"]),
  ];

  it("are joined with all their wordings", () => {
    const index = indexOf(...boat);
    const changes = index.setLog(log("is the harbour worth it? — same as: should i sell the boat?"));
    expect(changes.get("is the harbour worth it")).toBeNull();
    expect(index.threadOf("is the harbour worth it")?.wordings).toHaveLength(4);
    expect(index.threadOf("is the harbour worth it")?.key).toBe("should i sell the boat");
    expect(index.setLog([]).get("is the harbour worth it")?.wordings).toEqual(["is the harbour worth it?"]);
    expect(index.threadOf("should i sell the boat")?.wordings).toHaveLength(3);
  });

  it("let one wording go, and the others stay together also where it was the shortest", () => {
    const index = indexOf(...boat);
    index.setLog(log("should i sell the boat with the trailer? — not the same as: should i sell the boat?"));
    expect(index.threadOf("should i sell the boat with the trailer")?.wordings).toHaveLength(1);
    expect(index.threadOf("should i sell the boat")?.wordings).toHaveLength(2);
    index.setLog(log("should i sell the boat? — not the same as: should i sell the boat with the trailer?"));
    expect(index.threadOf("should i sell the boat with the trailer")?.wordings).toEqual([
      "should i sell the boat with the trailer?",
    ]);
    // What differs by a filler goes along.
    expect(index.threadOf("should i sell the boat")?.wordings).toEqual([
      "should i really sell the boat?",
      "should i sell the boat?",
    ]);
  });

  it("part two wordings that differ by a filler, if a person says so", () => {
    const index = indexOf(...boat);
    index.setLog(log("should i really sell the boat? — not the same as: should i sell the boat?"));
    expect(index.threadOf("should i really sell the boat")?.wordings).toHaveLength(1);
  });

  it("go by the later of two lines on the same pair", () => {
    const apart = "should i sell the boat with the trailer? — not the same as: should i sell the boat?";
    const same = "should i sell the boat? — same as: should i sell the boat with the trailer?";
    const index = indexOf(...boat);
    index.setLog(log(apart, same));
    expect(index.threadOf("should i sell the boat")?.wordings).toHaveLength(3);
    index.setLog(log(same, apart));
    expect(index.threadOf("should i sell the boat")?.wordings).toHaveLength(2);
  });

  it("stay apart also where both are joined to a third", () => {
    const index = indexOf(...boat);
    index.setLog(
      log(
        "should i sell the boat with the trailer? — not the same as: should i sell the boat?",
        "should i sell the boat with the trailer? — same as: is the harbour worth it?",
        "should i sell the boat? — same as: is the harbour worth it?",
      ),
    );
    expect(index.threadOf("should i sell the boat with the trailer")).not.toBe(
      index.threadOf("should i sell the boat"),
    );
  });
});

describe("any acts on notes and the log", () => {
  const kinds = ["own", "own", "own", "asked", "quoted", "prompt", "task"] as const;
  const asked = fc.tuple(likenessQuestion, fc.constantFrom(...kinds));
  const path = fc.constantFrom(
    "a.md",
    "b/2025-06-11.md",
    "c.md",
    "d/2025-06-11.md",
    "e.md",
    "b/2025-06-11.sync-conflict-20250612-101010-ABCDEF7.md",
  );
  const day = fc.constantFrom(null, "2024-01-01", "2025-06-11");
  const line = fc
    .tuple(
      likenessQuestion,
      fc.constantFrom("", " ([[2025-06-11]])", " ([[c]])", " ([[d/2025-06-11]])"),
      fc.oneof(
        fc.constantFrom("parked", "kept at the top", "open again"),
        fc
          .tuple(fc.constantFrom("same as", "not the same as"), likenessQuestion)
          .map((two) => two.join(": ")),
      ),
    )
    .map(([text, where, said]) => `${text}${where} — ${said}`);
  const act = fc.oneof(
    fc.record({ path, day, asked: fc.option(fc.array(asked, { maxLength: 5 }), { nil: null }) }),
    fc.record({ lines: fc.array(line, { maxLength: 8 }) }),
  );

  const sorted = (threads: Iterable<Thread>) => [...threads].sort((a, b) => (a.key < b.key ? -1 : 1));

  it("leave the threads of building anew, and tell all that changed", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), fc.boolean(), (acts, logFirst) => {
        const index = new ThreadIndex(dayOfNote);
        const left = new Map<string, ReturnType<typeof note>>();
        let lines: string[] = [];
        const told = new Map<string, Thread>();
        for (const one of acts) {
          let changes;
          if ("lines" in one) {
            lines = one.lines;
            changes = index.setLog(log(...lines));
          } else if (one.asked) {
            const facts = note(
              one.path,
              one.day,
              one.asked.map(([text, kind], i) => question(text, { kind, start: i * 100 })),
            );
            left.set(one.path, facts);
            changes = index.set(one.path, facts);
          } else {
            left.delete(one.path);
            changes = index.set(one.path, null);
          }
          for (const [key, thread] of changes)
            if (thread) told.set(key, thread);
            else told.delete(key);
        }
        const anew = new ThreadIndex(dayOfNote);
        if (logFirst) anew.setLog(log(...lines));
        for (const facts of [...left.values()].reverse()) anew.set(facts.path, facts);
        if (!logFirst) anew.setLog(log(...lines));
        expect(sorted(index.threads())).toEqual(sorted(anew.threads()));
        expect(sorted(told.values())).toEqual(sorted(index.threads()));
        expect(index.unattached()).toEqual(anew.unattached());
        for (const thread of index.threads()) {
          expect(index.get(thread.key)).toBe(thread);
          expect(index.threadOf(thread.text)).toBe(thread);
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it("hold every question that counts once", () => {
    fc.assert(
      fc.property(fc.array(fc.array(asked, { maxLength: 6 }), { maxLength: 6 }), (texts) => {
        const threads = foldThreads(
          texts.map((questions, i) =>
            note(
              `${i}.md`,
              null,
              questions.map(([text, kind], at) => question(text, { kind, start: at * 100 })),
            ),
          ),
          dayOfNote,
        );
        expect(threads.flatMap(({ askings }) => askings)).toHaveLength(texts.flat().length);
      }),
    );
  });
});
