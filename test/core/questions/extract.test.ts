import { describe, expect, it } from "vitest";
import { defaultRules, readNote } from "../../../src/core/notes/read";
import type { Question } from "../../../src/core/questions/question";
import { chapters } from "./examples";

function questions(text: string, path = "Journal/2025-06-11.md"): readonly Question[] {
  return readNote({ path, text, properties: null })?.questions ?? [];
}

/** "? kind text" for each question: `?` open, `.` settled by the note. */
function brief(text: string, path?: string): string[] {
  return questions(text, path).map((q) => `${q.open ? "?" : "."} ${q.kind} ${q.text}`);
}

describe.each(chapters)("$name", ({ rules }) => {
  describe.each(rules)("$name", ({ examples }) => {
    it.each(examples)("$name", ({ note, found, path }) => {
      expect(brief(note, path)).toEqual(found);
    });
  });
});

describe("what a question carries", () => {
  it("says who asks", () => {
    expect(questions("Mira's questions:\n- when did you last lose track of time?")[0]?.asker).toBe("Mira");
  });

  it("keeps the answer beside the question, with its place", () => {
    const text = "what is enough? four days, and the boat";
    const answer = questions(text)[0]?.answer;
    expect(answer?.text).toBe("four days, and the boat");
    expect(text.slice(answer?.start, answer?.end)).toBe("four days, and the boat");
  });

  it("knows its lines, from zero, and the headings over it", () => {
    const [question] = questions(
      "# day\n## evening\n\nfirst line\nwhat good thing are you postponing\nwith the life you have?",
    );
    expect(question).toMatchObject({ line: 4, endLine: 5, under: ["day", "evening"] });
  });

  it("takes the day of a dated heading, and of an older passage", () => {
    const [first, second, third] = questions(
      "## 2025-02-03\nwhat now?\n## monday\nfrom november: still here?\n\nand today?",
    );
    expect(first?.dated).toEqual({ start: "2025-02-03", precision: "day" });
    expect(second?.dated).toEqual({ month: 11 });
    expect(third?.dated).toBeNull();
  });

  it("gives a reason for each decision", () => {
    const [question] = questions("Mira's questions:\n- what now? not sure");
    expect(question?.why.map(({ id }) => id)).toEqual([
      "ends-with-mark",
      "announced",
      "asked-by-label",
      "hedge",
    ]);
  });
});

describe("what a person leaves out", () => {
  const read = (text: string, rules: object, properties: Record<string, unknown> | null = null) =>
    readNote({ path: "a.md", text, properties }, { ...defaultRules, ...rules });

  it("passes over headings, with what stands below them", () => {
    const text = "## Stand-up\nwho is late?\n### more\nwhy?\n## Evening\nwhat now?";
    expect(read(text, { leftOutHeadings: ["stand-up"] })?.questions.map((q) => q.text)).toEqual([
      "what now?",
    ]);
  });

  it("passes over lines with a phrase", () => {
    expect(
      read("lunch: where?\nwhat now?", { leftOutPhrases: ["Lunch:"] })?.questions.map((q) => q.text),
    ).toEqual(["what now?"]);
  });

  it("leaves out notes by tag, also nested and in the properties", () => {
    expect(read("#work/log\nwhy?", { leftOutTags: ["work"] })).toBeNull();
    expect(read("why?", { leftOutTags: ["#fiction"] }, { tags: ["Fiction"] })).toBeNull();
    expect(read("why? #workshop", { leftOutTags: ["work"] })).not.toBeNull();
  });

  it("leaves out a note by its own property", () => {
    expect(read("why?", {}, { crossroads: "ignore" })).toBeNull();
    expect(read("why?", {}, { crossroads: "yes" })).not.toBeNull();
  });
});
