import { describe, expect, it } from "vitest";
import { measureFamilies, readFamilies } from "../../../../scripts/question-families";

/** Floors, a little under what was reached: a change that loses more shows here. */
const floors = [
  { file: "question-families", precision: 0.975, recall: 0.655 },
  // Never read while the measure was made.
  { file: "question-families.held-out", precision: 0.97, recall: 0.51 },
  // Not tuned on, but written by the hand that then chose words for the lists: it flatters them.
  { file: "question-families.later.held-out", precision: 0.97, recall: 0.4 },
];

describe("families of questions", () => {
  it.each(floors)("become threads: $file", async ({ file, precision, recall }) => {
    const figures = measureFamilies(await readFamilies(`test/fixtures/${file}.jsonl`));
    expect(figures.precision).toBeGreaterThanOrEqual(precision);
    expect(figures.recall).toBeGreaterThanOrEqual(recall);
  });

  it("are counted in pairs", () => {
    const question = (family: string, text: string) => ({ family, text, language: "en", neighbour: "boats" });
    const figures = measureFamilies([
      question("sell", "should i sell the boat?"),
      question("sell", "do i sell the boat"),
      question("sell", "is the harbour worth it"),
      question("other", "should i really sell the boat?"),
    ]);
    expect(figures.precision).toBeCloseTo(1 / 3);
    expect(figures.recall).toBeCloseTo(1 / 3);
    expect(figures.confusions).toEqual([
      expect.objectContaining({ families: "other + sell", neighbour: "boats", pairs: 2 }),
    ]);
    expect(figures.splits).toEqual([expect.objectContaining({ family: "sell", pairs: 2 })]);
  });
});
