import { NoteText } from "../notes/note-text";
import { quantityOf } from "./quantity";
import { tablesOf } from "./tables";

/** How full something is, from 0 to 10. */
export interface Gauge {
  readonly name: string;
  readonly value: number;
}

/** One life that one could live, as a note has it under a heading. */
export interface LifePlan {
  readonly title: string;
  /** Its title in six words; empty where the note has none. */
  readonly words: string;
  readonly gauges: readonly Gauge[];
  /** Years, steps, whatever else is listed under it. */
  readonly lines: readonly string[];
  /** The questions it raises: plain questions, found as any others. */
  readonly questions: readonly string[];
}

/** "7", "7/10", "7 of 10": null outside of 0 to 10. */
function gaugeOf(text: string): number | null {
  const value = quantityOf(text.replace(/\s*(?:\/|of)\s*10\s*$/, ""))?.value;
  return value !== undefined && value >= 0 && value <= 10 ? value : null;
}

const gaugeLine = /^([^:]{2,40}):\s*(\d.*)$/;
const sixWords = /^(?:in )?six words?\b[^:]*:\s*(.*)$/i;

/**
 * The plans of a note: its headings of one level, with what stands under each. Gauges are items such as "Resources: 7/10", or the
 * columns of a table with a row for each gauge and a column for each plan, in order.
 */
export function lifePlansOf(text: string): LifePlan[] {
  const note = new NoteText(text);
  const plans: { title: string; words: string; gauges: Gauge[]; lines: string[]; questions: string[] }[] = [];
  const headings = note.blocks.flatMap(({ kind, level }, at) => (kind === "heading" ? [{ at, level }] : []));
  const table = tablesOf(note).find(
    ({ head, rows }) =>
      head.length > 1 && rows.some(({ cells }) => cells.slice(1).some((cell) => gaugeOf(cell) !== null)),
  );
  // A heading that stands above all others is the note's title.
  const levels = headings.map(({ level }) => level);
  const top = levels.find((level) => levels.filter((each) => each === level).length > 1) ?? levels[0];
  for (const { at, level } of headings) {
    if (level !== top) continue;
    const plan = {
      title: note.plainBlock(at),
      words: "",
      gauges: [] as Gauge[],
      lines: [] as string[],
      questions: [] as string[],
    };
    let hasTable = false;
    for (let next = at + 1; next < note.blocks.length; next += 1) {
      const { kind, level: deeper } = note.at(next);
      if (kind === "heading" && deeper <= level) break;
      if (kind === "row") hasTable = true;
      if (kind !== "item" && kind !== "paragraph") continue;
      const line = note.plainBlock(next);
      const [, name = "", amount = ""] = gaugeLine.exec(line) ?? [];
      const value = gaugeOf(amount);
      const words = sixWords.exec(line)?.[1];
      if (words !== undefined) plan.words = words;
      else if (value !== null) plan.gauges.push({ name, value });
      else if (/[?？]\s*$/.test(line)) plan.questions.push(line.replace(/^[^:?]{3,60}:\s*/, ""));
      else if (!/:\s*$/.test(line) && line !== "") plan.lines.push(line);
    }
    if (!hasTable || plan.gauges.length > 0) plans.push(plan);
  }
  for (const { cells } of table?.rows ?? [])
    cells.slice(1).forEach((cell, column) => {
      const value = gaugeOf(cell);
      if (value !== null) plans[column]?.gauges.push({ name: cells[0] ?? "", value });
    });
  return plans;
}
