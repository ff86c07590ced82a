import { describe, expect, it } from "vitest";
import { criteriaIn, criteriaLine, earlierCriteria } from "../../../src/core/weighing/earlier";
import type { NoteFacts } from "../../../src/core/notes/facts";
import { readNote } from "../../../src/core/notes/read";

function factsOf(path: string, text: string, properties: Record<string, unknown> | null = null): NoteFacts {
  const facts = readNote({ path, text, properties });
  if (!facts) throw new Error("The note was left out.");
  return facts;
}

const matrix =
  "| What counts | Weight | Stay | Go |\n|---|---|---|---|\n| People | 3 | 1 | 2 |\n| Noise | 1 | 2 | 2 |\n";

describe("criteria of earlier decisions", () => {
  it("come from records, from prose and from matrices: those used most first, in their latest words", () => {
    const notes = [
      factsOf("2026-01-10.md", "final decision\n\n- stay\n  1. money\n  2. people\n"),
      factsOf("2026-03-01.md", matrix),
      factsOf("Leave.md", "", { type: "decision", decided: "2026-02-01", criteria: ["Light", "people"] }),
    ];
    expect(earlierCriteria(notes)).toEqual(["People", "Noise", "Light", "money"]);
  });

  it("are none where nothing was weighed, nor in templates or code", () => {
    expect(earlierCriteria([factsOf("a.md", `\`\`\`\n${matrix}\`\`\`\n`)])).toEqual([]);
    expect(earlierCriteria([])).toEqual([]);
  });

  it("are typed with semicolons or commas between", () => {
    expect(criteriaIn("pay, people ,, ")).toEqual(["pay", "people"]);
    expect(criteriaIn("pay, after tax; people;")).toEqual(["pay, after tax", "people"]);
    expect(criteriaIn(criteriaLine(["pay, after tax", "a; b"]))).toEqual(["pay, after tax", "a, b"]);
    expect(criteriaIn(criteriaLine([]))).toEqual([]);
  });
});
