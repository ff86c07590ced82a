import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, type TextEdit } from "../../../src/core/edit";
import { toNewlines } from "../../../src/core/edits/line-ends";
import { shownChange } from "../../../src/core/edits/shown-change";
import { editsOf, textWithEdits } from "./arbitrary";

/** The lines as a person sees them: "+" before what is added, "-" before what is removed. */
function shown(text: string, ...edits: readonly TextEdit[]): string[] {
  const signs = { kept: " ", added: "+", removed: "-" };
  return shownChange(text, edits).map((line) =>
    line.kind === "gap" ? `... ${line.lines.length}` : signs[line.kind] + line.text,
  );
}

const ten = Array.from({ length: 10 }, (_, index) => `line ${index}\n`).join("");
const at = (line: number) => line * 7;

describe("what a change shows", () => {
  it("is each line of a new note", () => {
    expect(shown("", editsOf(0, 0, "# title\n\nwords\n"))).toEqual(["+# title", "+", "+words"]);
  });

  it("is what is appended, below the last lines", () => {
    expect(shown(ten, editsOf(70, 70, "new\n"))).toEqual(["... 8", " line 8", " line 9", "+new"]);
    expect(shown(ten.slice(0, -1), editsOf(69, 69, "\n\nnew"))).toEqual([
      "... 8",
      " line 8",
      " line 9",
      "+",
      "+new",
    ]);
  });

  it("is a line that gives way to another, with the lines around it", () => {
    expect(shown(ten, editsOf(at(4), at(5) - 1, "other"))).toEqual([
      "... 2",
      " line 2",
      " line 3",
      "-line 4",
      "+other",
      " line 5",
      " line 6",
      "... 3",
    ]);
  });

  it("is one place where edits are near, and two where they are far", () => {
    const edits = [editsOf(at(2), at(2), "a\n"), editsOf(at(7) + 4, at(7) + 4, "!")];
    expect(shown(ten, ...edits)).toEqual([
      " line 0",
      " line 1",
      "+a",
      " line 2",
      " line 3",
      " line 4",
      " line 5",
      " line 6",
      "-line 7",
      "+line! 7",
      " line 8",
      " line 9",
    ]);
    expect(shown(ten, editsOf(at(0), at(1), ""), editsOf(at(9), at(10), ""))).toEqual([
      "-line 0",
      " line 1",
      " line 2",
      "... 4",
      " line 7",
      " line 8",
      "-line 9",
    ]);
  });

  it("takes edits of one line together, also when lines are joined", () => {
    expect(shown("a b\nc\nd\n", editsOf(0, 1, "1"), editsOf(2, 4, "2"), editsOf(5, 6, ""))).toEqual([
      "-a b",
      "-c",
      "-d",
      "+1 2cd",
    ]);
  });

  it("is nothing where nothing is done", () => {
    expect(shown(ten)).toEqual([]);
    expect(shown(ten, editsOf(7, 13, "line 1"))).toEqual([]);
    expect(shown("", editsOf(0, 0, ""))).toEqual([]);
  });

  it("leads from the lines before to the lines after, whatever the text", () => {
    fc.assert(
      fc.property(textWithEdits, fc.nat(3), ({ text, edits }, context) => {
        const [before, after] = [text, applyEdits(text, edits)];
        const lines = shownChange(text, edits, context);
        const side = (kind: "added" | "removed") =>
          lines.flatMap((line) =>
            line.kind === "gap"
              ? [`... ${line.lines.length}`]
              : line.kind === "kept" || line.kind === kind
                ? [line.text]
                : [],
          );
        const count = (some: readonly string[]) =>
          some.reduce((sum, line) => sum + (line.startsWith("... ") ? Number(line.slice(4)) : 1), 0);
        const linesIn = (whole: string) => whole.split("\n").length - (/(?:^|\n)$/.test(whole) ? 1 : 0);
        if (lines.length === 0) expect(toNewlines(after).trim()).toBe(toNewlines(before).trim());
        else {
          expect(count(side("removed"))).toBe(linesIn(before));
          expect(count(side("added"))).toBe(linesIn(after));
          for (const line of side("added"))
            if (!line.startsWith("... ")) expect(`\n${after}\n`).toContain(`\n${line}\n`);
        }
      }),
    );
  });
});
