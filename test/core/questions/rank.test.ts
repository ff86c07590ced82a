import { beforeAll, describe, expect, it } from "vitest";
import { readLabels } from "../../../scripts/evaluation/labels";
import { readFolder } from "../../../scripts/vault-folder";
import type { Day } from "../../../src/core/calendar/day";
import { dayAsked } from "../../../src/core/notes/day-asked";
import type { NoteFacts } from "../../../src/core/notes/facts";
import { readNote } from "../../../src/core/notes/read";
import { foldWords } from "../../../src/core/questions/fold";
import { readLog } from "../../../src/core/questions/log";
import { rankOf } from "../../../src/core/questions/rank";
import type { KnownThread } from "../../../src/core/questions/state";
import type { Asking } from "../../../src/core/questions/thread";
import { ThreadIndex } from "../../../src/core/questions/threads";
import { period, question } from "./sample";

const today = "2026-06-15" as Day;

/** All askings of some notes in threads of like ones, the highest first. */
function ranked(notes: readonly NoteFacts[]): (readonly Asking[])[] {
  const index = new ThreadIndex((question, note) => dayAsked(question.dated, note.date));
  for (const note of notes) index.set(note.path, note);
  return [...index.threads()]
    .map((thread) => ({ thread: thread.askings, score: rankOf(thread, today).score }))
    .sort((one, other) => other.score - one.score)
    .map(({ thread }) => thread);
}

/** A note as a vault would hold it, invented. */
function written(path: string, ...lines: string[]): NoteFacts {
  const facts = readNote({ path, text: lines.join("\n"), properties: null });
  if (!facts) throw new Error(`${path} is left out`);
  return facts;
}

/** The questions of a life that the example vault asks over and over, by their labels. */
const ofALife = [
  "energy",
  "stay",
  "lead",
  "tired-or-bored",
  "build",
  "whose-life",
  "make",
  "enough",
  "afraid",
];

/** A day full of meetings, with and without anything that says so. */
const meetings = [
  written(
    "2026-06-15.md",
    "# Monday",
    "## Platform sync",
    "- who owns the rollout?",
    "- do we have a date for the migration?",
    "- what are our success measures?",
    "- can the vendor send the contract this week?",
    "- should i send the minutes to everyone?",
    "- what is blocking the release?",
    "## Action items",
    "- [ ] ask dana: when is the room free?",
    "- [ ] do i need to book the train?",
    "## Questions about the new badge system",
    "1. who prints them",
    "2. where do we keep the spare ones",
    "3. what happens to the old readers",
  ),
  written(
    "Journal/2026-06-14.md",
    "ops, two hours. who signs the purchase order? can we test on friday? why is the invoice late again?",
    "do i send the numbers to finance or does pavel? what is the budget for q3?",
    "which dashboard do they look at? when is the next release?",
  ),
  written(
    "Vendor onboarding.md",
    "what do we need before launch?",
    "who sends the forms?",
    "do they have an api?",
  ),
  ...Array.from({ length: 12 }, (_, week) =>
    written(
      `standups/2026-${String((week >> 2) + 3).padStart(2, "0")}-${String((week % 4) * 7 + 2).padStart(2, "0")} standup.md`,
      "any blockers?",
      "who is on support this week?",
      "what did we ship?",
    ),
  ),
];

describe("what matters most", () => {
  let notes: readonly NoteFacts[];
  let labelOf: ReadonlyMap<string, string>;
  beforeAll(async () => {
    notes = (await readFolder("examples/vault")).notes;
    const labels = await readLabels("test/fixtures/example-vault.jsonl");
    labelOf = new Map(
      labels.flatMap(({ path, questions = [] }) =>
        questions.flatMap(({ text, thread }) =>
          thread ? [[`${path} ${foldWords(text)}`, thread] as const] : [],
        ),
      ),
    );
  });

  /** The label that most askings of a thread have. */
  const labelled = (thread: readonly Asking[]) => {
    const labels = thread.flatMap(
      ({ path, question }) => labelOf.get(`${path} ${foldWords(question.text)}`) ?? [],
    );
    const count = (label: string) => labels.filter((other) => other === label).length;
    return labels.sort((one, other) => count(other) - count(one))[0];
  };

  const labels = (threads: readonly (readonly Asking[])[]) =>
    [...new Set(threads.map(labelled))].filter(Boolean);

  it("in the example vault are the questions asked for years", () => {
    expect(labels(ranked(notes).slice(0, 10))).toEqual(expect.arrayContaining(ofALife));
  });

  it("a day full of meetings buries none of them", () => {
    const all = ranked([...notes, ...meetings]);
    expect(labels(all.slice(0, 10))).toEqual(expect.arrayContaining(ofALife));
    const paths = new Set(meetings.map(({ path }) => path));
    const ofMeetings = (threads: readonly (readonly Asking[])[]) =>
      threads.filter((thread) => thread.some(({ path }) => paths.has(path)));
    expect(ofMeetings(all).length).toBeGreaterThan(20);
    expect(ofMeetings(all.slice(0, 50)).map((thread) => thread[0]?.question.text)).toEqual([]);
  });
});

function thread(
  ...askings: (readonly [day: string | null, text: string, more?: Partial<Asking["question"]>])[]
): KnownThread {
  return {
    askings: askings.map(([day, text, more]) => ({
      path: `${day ?? "undated"}.md`,
      question: question(text, more),
      day: day === null ? null : period(day),
    })),
    entries: [],
  };
}

const score = (known: KnownThread) => rankOf(known, today).score;
const reasons = (known: KnownThread) => rankOf(known, today).why.map(({ id }) => id);

describe("a thread's rank", () => {
  it("says why, the weightiest first", () => {
    const stay = thread(
      ["2025-01-02", "should i stay?"],
      ["2025-06-11", "do i stay?"],
      ["2026-06-01", "should i stay?"],
    );
    expect(rankOf(stay, today).why).toEqual([
      { id: "rank-months", values: { count: 3, months: 3 } },
      { id: "rank-self" },
      { id: "rank-lately", values: { day: "2026-06-01" } },
    ]);
    expect(reasons(thread(["2025-01-02", "how much money is enough?"]))).toEqual(["rank-life"]);
    expect(reasons(thread(["2025-01-02", "who prints it?", { under: ["Team meeting"] }]))).toEqual(
      ["rank-work-place", "rank-life"].slice(0, 1),
    );
    expect(
      reasons(thread(["2025-01-02", "what are you afraid of?", { kind: "asked", asker: "mira" }])),
    ).toEqual(["rank-self", "rank-asked-of-you"]);
  });

  it("puts what a person keeps above everything", () => {
    const kept = readLog("- [ ] who prints it? — kept at the top").entries;
    const plain = thread(["2025-01-02", "who prints it?"]);
    expect(score({ ...plain, entries: kept })).toBeGreaterThan(900);
    expect(reasons({ ...plain, entries: kept })[0]).toBe("rank-kept");
  });

  it("counts how often it was asked where it is about oneself, and hardly where it is not", () => {
    const days = ["2025-01-02", "2025-03-02", "2025-06-02", "2025-09-02"];
    const often = (text: string) => score(thread(...days.map((day) => [day, text] as const)));
    const once = (text: string) => score(thread(["2025-09-02", text]));
    expect(often("what do i want?") - once("what do i want?")).toBeGreaterThan(5);
    expect(often("any blockers?") - once("any blockers?")).toBeLessThan(2);
    expect(often("any blockers?")).toBeLessThan(once("what do i want?"));
    const twice = thread(["2025-09-02", "what do i want?"], ["2025-09-02", "what do i want?"]);
    expect(score(twice)).toBe(once("what do i want?"));
  });

  it("goes by the nearest heading that says what it is, else by the note's path", () => {
    const under = (...headings: string[]) => score(thread(["2025-01-02", "what now?", { under: headings }]));
    expect(under("Weekly meeting", "Reflection")).toBeGreaterThan(under("x"));
    expect(under("Reflection", "Weekly meeting")).toBeLessThan(under("x"));
    expect(under("Reflection", "Part 2")).toBe(under("Reflection"));
  });

  it.each([
    ["bin ich müde oder gelangweilt?", "wer verschickt das Protokoll?"],
    ["¿qué quiero hacer con mi vida?", "¿quién envía el informe al cliente?"],
    ["est-ce que je suis heureux ici ?", "qui signe le contrat du fournisseur ?"],
    ["wil ik hier blijven?", "wie stuurt de factuur naar de klant?"],
    ["o que eu quero da vida?", "quem assina o contrato do fornecedor?"],
    ["czego ja chcę od życia?", "kto podpisze umowę z dostawcą?"],
  ])("tells a life from work in other languages: %s", (life, work) => {
    expect(score(thread(["2025-01-02", life]))).toBeGreaterThan(3);
    expect(score(thread(["2025-01-02", work]))).toBeLessThan(1);
  });

  it("takes any text, and threads without a day", () => {
    expect(score(thread([null, "🤷?"]))).toBeLessThan(1);
    expect(Number.isFinite(score({ askings: [], entries: [] }))).toBe(true);
  });
});
