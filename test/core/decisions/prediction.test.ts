import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/edit";
import {
  predictionDay,
  predictionsIn,
  scoreEdits,
  type Prediction,
} from "../../../src/core/decisions/prediction";
import { around, dated, noteOf } from "./said";

const read = (text: string) => predictionsIn(noteOf(text), around);
const said = dated("2025-01-02");

describe("predictions", () => {
  it.each([
    ["- [ ] promoted by 2026-03-01 · 60 %\n", "promoted by 2026-03-01", 60, "2026-03-01"],
    ["i still work here on 30 september: 70%\n", "i still work here on 30 september", 70, "2025-09-30"],
    ["we have a garden by march (35%)\n", "we have a garden by march", 35, "2025-03-31"],
    ["a year from now i am glad: 80%\n", "a year from now i am glad", 80, "2026-01-02"],
    [
      "# predictions\n\n- the knee is done before the end of the year: 40% (sad)\n",
      "the knee is done before the end of the year",
      40,
      "2025-12-31",
    ],
    [
      "| prediction | by | sure | came true |\n|---|---|---|---|\n| a shelf, level | 2025-06-30 | 15 % | |\n",
      "a shelf, level",
      15,
      "2025-06-30",
    ],
  ])("are read from %j", (text, statement, percent, day) => {
    const found = read(text);
    expect(found.map(({ text, percent }) => [text, percent])).toEqual([[statement, percent]]);
    expect(predictionDay(found[0] as Prediction, said)).toBe(day);
  });

  it.each([
    "battery at 40% by friday\n",
    "tests cover 80%\n",
    "coverage by 1 june: 80 %\n",
    "is it 60% by march?\n",
    "> i win by march: 60%\n",
  ])("are not read from %j", (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    [
      "- [ ] promoted by 2026-03-01 · 60 %\n",
      "- [x] promoted by 2026-03-01 · 60 %\n",
      "- [-] promoted by 2026-03-01 · 60 %\n",
    ],
    ["i win by march: 60%\nmore", "i win by march: 60% → yes\nmore", "i win by march: 60% → no\nmore"],
    [
      "# bets\n\n| what | by | sure | |\n|---|---|---|---|\n| rain | 2025-06-30 | 15 % | |\n",
      "| rain | 2025-06-30 | 15 % | yes |",
      "| rain | 2025-06-30 | 15 % | no |",
    ],
  ])("are scored in %j, and read with the score", (text, yes, no) => {
    for (const [cameTrue, after] of [
      [true, yes],
      [false, no],
    ] as const) {
      const written = applyEdits(text, scoreEdits(text, read(text)[0] as Prediction, cameTrue) ?? []);
      expect(written).toContain(after);
      expect(read(written).map((one) => one.cameTrue)).toEqual([cameTrue]);
      const other = applyEdits(written, scoreEdits(written, read(written)[0] as Prediction, !cameTrue) ?? []);
      expect(read(other).map((one) => one.cameTrue)).toEqual([!cameTrue]);
    }
  });

  it("are not scored where they are gone", () => {
    const [found] = read("i win by march: 60%\n");
    expect(scoreEdits("something else\n", found as Prediction, true)).toBeNull();
  });
});
