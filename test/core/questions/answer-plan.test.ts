import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/core/calendar/day";
import { applyEdits, PlanError } from "../../../src/core/edit";
import { readNote } from "../../../src/core/notes/read";
import { answerChange, type AnswerPlace, type Answering } from "../../../src/core/questions/answer-plan";
import { readLog } from "../../../src/core/questions/log";
import { stateOf } from "../../../src/core/questions/state";
import { foldThreads } from "../../../src/core/questions/threads";
import { dayAsked } from "../../../src/core/notes/day-asked";
import type { Question } from "../../../src/core/questions/question";

const asked = "Journal/2025-06-11.md";
const todaysNote = "Journal/2025-09-01.md";
const log = "Crossroads/Question log.md";
const day = "2025-09-01" as Day;

function read(path: string, text: string) {
  const facts = readNote({ path, text, properties: null });
  if (!facts) throw new Error("The note is left out.");
  return facts;
}

function questionIn(text: string, words: string): Question {
  const found = read(asked, text).questions.find((question) => question.text === words);
  if (!found) throw new Error(`"${words}" is not asked there.`);
  return found;
}

/** The texts of the notes after an answer, by path. */
function answer(
  notes: Readonly<Record<string, string>>,
  words: string,
  reply: string,
  place: AnswerPlace,
  more: Partial<Answering> = {},
): Record<string, string> {
  const change = answerChange({
    question: questionIn(notes[more.path ?? asked] ?? "", words),
    path: asked,
    words: reply,
    half: false,
    day,
    place,
    heading: "",
    todaysNote: { path: todaysNote, startsAs: "# today\n" },
    logPath: log,
    links: { asked: "[[2025-06-11]]", askedTarget: "2025-06-11", todaysTarget: "2025-09-01" },
    ...more,
  });
  const after = { ...notes };
  for (const { path, startsAs, edits } of change.plans) {
    const text = after[path] ?? startsAs ?? "";
    after[path] = applyEdits(text, edits(text));
  }
  return after;
}

const note = "it rained\nwhat gives me energy?\nshould i stay at the yard?\n";

describe("an answer in today's note", () => {
  it("stands below the question as a quotation that leads back, and the log leads to both", () => {
    const after = answer(
      { [asked]: note },
      "what gives me energy?",
      "the river\nand a number",
      "todays-note",
    );
    expect(after).toEqual({
      [asked]: note,
      [todaysNote]: "# today\n\n> what gives me energy? ([[2025-06-11]])\n\nthe river\nand a number\n",
      [log]:
        "# Question log\n\n- [x] what gives me energy? ([[2025-06-11]]) — answered: the river ([[2025-09-01]]) ✅ 2025-09-01\n",
    });
  });

  it("is no fresh asking: the thread stays answered", () => {
    const after = answer({ [asked]: note }, "what gives me energy?", "the river, a number", "todays-note");
    const facts = [asked, todaysNote].map((path) => read(path, after[path] ?? ""));
    const [quoted] = facts[1]?.questions ?? [];
    expect(quoted).toMatchObject({ kind: "quoted", text: "what gives me energy?" });
    const thread = foldThreads(facts, (question, one) => dayAsked(question.dated, one.date)).find(
      ({ text }) => text === "what gives me energy?",
    );
    const { entries } = readLog(after[log] ?? "");
    expect(stateOf({ askings: thread?.askings ?? [], entries }, day)).toMatchObject({
      status: "answered",
      reopened: null,
      answer: { text: "the river, a number", link: "[[2025-09-01]]" },
    });
  });

  it("goes under the heading that is asked for, and needs no link to itself", () => {
    const today = "what do i want?\n\n## Answers\n\n## Log\n";
    const after = answer({ [todaysNote]: today }, "what do i want?", "a workshop", "todays-note", {
      path: todaysNote,
      heading: "Answers",
      half: true,
    });
    expect(after[todaysNote]).toBe(
      "what do i want?\n\n## Answers\n\n> what do i want?\n\na workshop\n\n## Log\n",
    );
    expect(after[log]).toContain(
      "- [/] what do i want? ([[2025-06-11]]) — half answered: a workshop ([[2025-09-01]])",
    );
  });

  it("stands in the log in short, in whole words", () => {
    const reply = `- ${"a rather long answer ".repeat(20)}`;
    const after = answer({ [asked]: note }, "what gives me energy?", reply, "todays-note");
    const { state } = readLog(after[log] ?? "").entries[0] ?? {};
    expect(state).toMatchObject({ kind: "answered" });
    const said = state?.kind === "answered" ? state.answer : "";
    expect(said).toMatch(/^a rather long .* (?:a|rather|long|answer)…$/);
    expect(said.length).toBeLessThan(125);
  });
});

describe("an answer in the log", () => {
  it("stands there as a whole, in its one line", () => {
    const after = answer({ [asked]: note }, "what gives me energy?", "the river\n\nand a number", "log");
    expect(Object.keys(after)).toEqual([asked, log]);
    expect(after[log]).toContain("([[2025-06-11]]) — answered: the river and a number ✅ 2025-09-01\n");
  });

  it("takes the place of what was said before, under another wording, too", () => {
    const before = "# Question log\n\n- [ ] what gives me energy — parked until spring\nmy words\n";
    const after = answer(
      { [asked]: note, [log]: before },
      "should i stay at the yard?",
      "until spring",
      "log",
      {
        also: ["what gives me energy?"],
      },
    );
    expect(after[log]).toBe(
      "# Question log\n\n- [x] should i stay at the yard? ([[2025-06-11]]) — answered: until spring ✅ 2025-09-01\nmy words\n",
    );
  });
});

describe("an answer under the question", () => {
  it.each([
    [
      "a line",
      "so\n\nshould i stay?\nit rained",
      "until spring",
      "so\n\nshould i stay?\n→ until spring\nit rained",
    ],
    ["a line that ends the note", "should i stay?", "until spring", "should i stay?\n→ until spring"],
    ["two lines", "should\ni stay?\nb\n", "until\n\nspring", "should\ni stay?\n→ until\nspring\nb\n"],
    ["a list in a line", "should i stay?\nb\n", "- a\n- b", "should i stay?\n→ a\n→ b\nb\n"],
    ["an item", "- should i stay?\n- b\n", "until spring", "- should i stay?\n\t- → until spring\n- b\n"],
    [
      "an item's lines",
      "- should i stay?\n  well\n- b",
      "yes\nand no",
      "- should i stay?\n  → yes\n  and no\n  well\n- b",
    ],
    ["a list in an item", "- should i stay?\n", "* a\n* b", "- should i stay?\n\t* → a\n\t* b\n"],
    ["a task", "- [ ] should i stay?\n", "yes", "- [ ] should i stay?\n\t- → yes\n"],
    [
      "blanks",
      "- a\n  - should i stay?\n    - b\n",
      "yes",
      "- a\n  - should i stay?\n    - → yes\n    - b\n",
    ],
    ["a number", "1. a\n\n2. should i stay?\n", "yes", "1. a\n\n2. should i stay?\n\t- → yes\n"],
    [
      "deep down",
      "- x\n\t- a\n\t\t- should i stay?\n",
      "yes",
      "- x\n\t- a\n\t\t- should i stay?\n\t\t\t- → yes\n",
    ],
    ["a heading", "## should i stay?\nb\n", "until\n\nspring", "## should i stay?\n\nuntil\n\nspring\n\nb\n"],
    ["a callout", "> [!note]\n> should i stay?\n> b\n", "yes", "> [!note]\n> should i stay?\n> → yes\n> b\n"],
  ])("%s", (_where, text, reply, expected) => {
    const after = answer({ [asked]: text }, "should i stay?", reply, "under-question");
    expect(after[asked]).toBe(expected);
    expect(after[log]).toMatch(/— answered: \S+.* ✅/);
    // It is read as what it is.
    expect(questionIn(expected, "should i stay?").answer).not.toBeNull();
  });

  it("finds the question where it has moved since", () => {
    const question = questionIn("should i stay?\n", "should i stay?");
    const [plan] = planned(question);
    const now = "new words\n\n- should i stay?\n";
    expect(applyEdits(now, plan?.edits(now) ?? [])).toBe(`${now.trimEnd()}\n\t- → yes\n`);
  });

  it("is refused where the question is gone, and in a table", () => {
    const question = questionIn("should i stay?\n", "should i stay?");
    const [plan] = planned(question);
    expect(() => plan?.edits("nothing of the kind\n")).toThrow(PlanError);
    expect(() => plan?.edits("| a | b |\n| - | - |\n| should i stay? | c |\n")).toThrow(PlanError);
  });

  it("changes no line that is there, and throws nothing but that it does not fit", () => {
    const [plan] = planned(questionIn("should i stay?\n", "should i stay?"));
    const line = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replace(/\n/g, "")),
      fc.constantFrom(
        "- should i stay?",
        "should i stay?",
        "\t",
        "> should i stay?",
        "- [ ] x",
        "```",
        "| a |",
        "  1. should i stay? x",
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join("\n");
        try {
          const edits = plan?.edits(text) ?? [];
          expect(edits.every(({ start, end }) => start === end)).toBe(true);
          expect(
            applyEdits(text, edits)
              .split("\n")
              .filter((one) => lines.includes(one)).length,
          ).toBeGreaterThanOrEqual(lines.length);
        } catch (error) {
          expect(error).toBeInstanceOf(PlanError);
        }
      }),
    );
  });
});

function planned(question: Question) {
  return answerChange({
    question,
    path: asked,
    words: "yes",
    half: false,
    day,
    place: "under-question",
    heading: "",
    todaysNote: { path: todaysNote },
    logPath: log,
    links: { asked: "[[2025-06-11]]", askedTarget: "2025-06-11", todaysTarget: "2025-09-01" },
  }).plans;
}
