import { describe, expect, it } from "vitest";
import { NoteText } from "../../../src/core/notes/note-text";
import { readPlan } from "../../../src/core/transition/progress";
import { redate } from "../../../src/core/transition/redate";
import { sweeperFor } from "../../../src/core/transition/sweep";
import { branchesIn } from "../../../src/core/transition/talk-track";
import { usualCalendar } from "../../../src/core/transition/working-days";
import { growth, tooMuchGrowth } from "../../support/growth";
import { today } from "./arbitrary";

const pieces = [
  ["*if she says*\n", "cues"],
  ["*if she says ", "cues on one line"],
  ["\t \t>", "blanks"],
  ["- [ ] a (L-5 wd) 📅 2026-12-01\n", "tasks"],
  ["- [ ] (L-5 wd) 📅 2026-12-01 #a ", "fields on one line"],
  ["| area | owner | state |\n|---|---|---|\n", "tables"],
  ["---\nlaid-out: N weekend off on ", "properties"],
  ["**a** _b_ ", "emphasis"],
] as const;

describe("time is linear in", () => {
  it.each(pieces)(
    "%j (%s)",
    (piece) => {
      const anchors = { notice: today, last: null, first: null };
      for (const work of [
        (text: string) => branchesIn(new NoteText(`*if she says no*\nbottom line\n${text}`)),
        readPlan,
        (text: string) => redate(text, anchors, usualCalendar, today),
        (text: string) => sweeperFor(["area", "she says"])?.("a.md", text),
      ])
        expect(growth(work, piece)).toBeLessThan(tooMuchGrowth);
    },
    60_000,
  );
});
