import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { flipOf, standings, winners, type Matrix } from "../../../src/core/weighing/matrix";
import { matricesIn } from "../../../src/core/weighing/table";

const read = (text: string): Matrix => {
  const [place] = matricesIn(text.split("\n"));
  if (!place) throw new Error("no matrix");
  return place.matrix;
};

const yard = read(`
| what matters | Weight | stay | the startup |
| --- | --- | :-: | --- |
| where it is headed | 3 | 2 | 4 |
| **ppl** | 2 | 4 | |
| [[domain knowledge\\|domain]] | 1 | 0 | 3,5 |
| Total | | 14 | 15 |
`);

describe("a table with a column of weights", () => {
  it("is read with its criteria, blanks apart from zeros, sums by hand left out", () => {
    expect(yard).toEqual({
      options: ["stay", "the startup"],
      criteria: [
        { name: "where it is headed", weight: 3, scores: [2, 4] },
        { name: "ppl", weight: 2, scores: [4, null] },
        { name: "domain", weight: 1, scores: [0, 3.5] },
      ],
    });
  });

  it("adds up what is filled, and is fair to what is not", () => {
    expect(standings(yard)).toEqual([
      { option: "stay", total: 14, mean: 14 / 6, blanks: [] },
      { option: "the startup", total: 15.5, mean: 15.5 / 4, blanks: ["ppl"] },
    ]);
    expect(winners(standings(yard))).toEqual(["the startup"]);
  });

  it("is only one with such a column, and never in code", () => {
    expect(matricesIn("| a | b |\n|---|---|\n| 1 | 2 |".split("\n"))).toEqual([]);
    expect(matricesIn("```\n| a | weight | b |\n|---|---|---|\n| x | 1 | 2 |\n```".split("\n"))).toEqual([]);
    expect(matricesIn("| a | weight |\n|---|---|\n| 1 | 2 |".split("\n"))).toEqual([]);
  });

  it("is found with its lines, also in a quote and at the end of the text", () => {
    const text = "text\n\n> | a | weight | b | c |\n> |---|---|---|---|\n> | x | 1 | 2 | 3 |\nmore | text\n";
    expect(matricesIn(text.split("\n")).map(({ line, endLine }) => [line, endLine])).toEqual([[2, 5]]);
  });

  it("has no winner where nothing is scored, and several where they tie", () => {
    const empty = read("| a | weight | b | c |\n|---|---|---|---|\n| x | 1 | | ? |");
    expect(winners(standings(empty))).toEqual([]);
    const tie = read("| a | weight | b | c |\n|---|---|---|---|\n| x | 0.1 | 3 | 3 |\n| y | 0.2 | 3 | 3 |");
    expect(winners(standings(tie))).toEqual(["b", "c"]);
    expect(flipOf(tie)).toBeNull();
  });
});

describe("the smallest change of one weight that changes the winner", () => {
  it("is worked out by hand", () => {
    // stay 3·2 + 2·5 = 16, go 3·4 + 2·1 = 14: with 4 instead of 3 for money both have 18.
    const two = read(
      "| a | weight | stay | go |\n|---|---|---|---|\n| money | 3 | 2 | 4 |\n| ppl | 2 | 5 | 1 |",
    );
    expect(flipOf(two)).toEqual({ criterion: "ppl", from: 2, to: 1.5, winners: ["go"] });
  });

  it("is none where one option is better at everything", () => {
    const clear = read("| a | weight | b | c |\n|---|---|---|---|\n| x | 1 | 5 | 3 |\n| y | 2 | 4 | 1 |");
    expect(flipOf(clear)).toBeNull();
  });

  test("no smaller change does it, and a little more than this one does: by trying them all", () => {
    const score = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null, freq: 6 });
    const matrix = fc.integer({ min: 2, max: 3 }).chain((count) =>
      fc.record({
        options: fc.constant(["a", "b", "c"].slice(0, count)),
        criteria: fc.array(
          fc.record({
            name: fc.constantFrom("x", "y", "z", "w"),
            weight: fc.integer({ min: 0, max: 5 }),
            scores: fc.array(score, { minLength: count, maxLength: count }),
          }),
          { minLength: 1, maxLength: 4 },
        ),
      }),
    );
    fc.assert(
      fc.property(matrix, (given) => {
        const names = given.criteria.map((each, at) => ({ ...each, name: `${each.name}${String(at)}` }));
        const it: Matrix = { ...given, criteria: names };
        const before = winners(standings(it));
        if (before.length !== 1) return;
        const flip = flipOf(it);
        const wins = (at: number, weight: number) =>
          winners(
            standings({
              ...it,
              criteria: it.criteria.map((each, i) => (i === at ? { ...each, weight } : each)),
            }),
          );
        const least = flip ? Math.abs(flip.to - flip.from) : Infinity;
        it.criteria.forEach(({ weight }, at) => {
          for (let tried = 0; tried <= 12; tried += 0.05) {
            if (Math.abs(tried - (weight ?? 0)) >= least - 0.001) continue;
            // Without any weight nothing is scored, and nobody wins.
            const now = wins(at, tried);
            if (now.length > 0) expect(now).toContain(before[0]);
          }
        });
        if (!flip) return;
        const at = it.criteria.findIndex(({ name }) => name === flip.criterion);
        const more = flip.to + (flip.to > flip.from ? 1e-4 : -1e-4);
        if (more >= 0) expect(wins(at, more)).toEqual(flip.winners);
      }),
      { numRuns: 300 },
    );
  });
});

test("any text is taken", () => {
  const bits = fc.constantFrom("|", "-", "\n", "weight", "a", "1", "\\", "`", "~~~", ">", " ", "|---|---|\n");
  fc.assert(
    fc.property(
      fc.array(bits).map((parts) => parts.join("")),
      (text) => {
        for (const { matrix } of matricesIn(text.split("\n"))) flipOf(matrix);
      },
    ),
  );
});
