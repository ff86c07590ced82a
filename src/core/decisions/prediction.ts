/**
 * Predictions with a day and a percentage, as a person writes them down: "- [ ] promoted by 2026-03-01 · 60 %",
 * "made principal by 31 march: 60%", a row of a table. When the day has come, the person says yes or no: in the box of a task, or
 * behind an arrow.
 */
import type { Day, Period } from "../calendar/day";
import type { TextEdit } from "../edit";
import { ownSentences } from "../notes/own-prose";
import type { NoteText } from "../notes/note-text";
import { locate } from "../questions/locate";
import type { OwnDate } from "../questions/question";
import type { DecisionAround, Place } from "./found";
import { dayOf, whenIn } from "./when";

export interface Prediction extends Place {
  /** 0 to 100. */
  readonly percent: number;
  /** The words that name its day. */
  readonly when: string;
  /** What the person said came of it; null until then. */
  readonly cameTrue: boolean | null;
  readonly dated: OwnDate | null;
}

export function predictionDay({ when }: Pick<Prediction, "when">, said: Period | null): Day | null {
  return dayOf(when, said);
}

const percentage = /\d\s?%/;
/** The statement, its percentage and what stands behind. */
const shape =
  /^(.{4,240}?)[\s:·|,–—-]*\(?(\d{1,3})\s?%\)?\s*(\([^()]{0,60}\)\s*)?(?:(?:->|→|=>|:)\s*(.{1,40}))?\s*$/su;
const announces = /\b(?:predict\w*|forecasts?|bets?|odds|guess(?:es)?|calls?)\b/i;
const mine = /\b(?:i|i'm|im|i've|i'll|we|we're|my|our|me|us)\b/i;
const yes = /^(?:yes|true|right|came true|happened|✓|✔)/i;
const no = /^(?:no|false|wrong|did not|didn't|✗|✘)/i;

/** The predictions of a note, in order. Takes any text, never throws. */
export function predictionsIn(note: NoteText, around: DecisionAround): Prediction[] {
  if (!note.text.includes("%") || !percentage.test(note.text)) return [];
  const found: Prediction[] = [];
  for (const { block, start, end: behind, line, ending } of ownSentences(note, around, percentage)) {
    const { box } = note.at(block);
    // A prediction is a line: what follows below it is another matter, also where it reads on.
    const end = Math.min(behind, (note.text.indexOf("\n", start) + 1 || behind + 1) - 1);
    const text = note.plain(block, start, end);
    const read = ending === "question" ? null : predictionIn(text);
    if (!read || !(box !== null || mine.test(read.statement) || isAnnounced(note, block))) continue;
    const dated = around.datedAt(block, start)?.dated ?? null;
    const { percent, when } = read;
    const cameTrue = box === "x" || box === "X" ? true : box === "-" ? false : read.cameTrue;
    found.push({ start, end, line, text: read.statement, percent, when, cameTrue, dated });
  }
  return [...found, ...rowsIn(note, around)].sort((one, other) => one.start - other.start);
}

function predictionIn(
  text: string,
): { statement: string; percent: number; when: string; cameTrue: boolean | null } | null {
  const [, statement = "", number = "", , said = ""] = shape.exec(text.slice(0, 400)) ?? [];
  const percent = Number(number);
  if (statement === "" || percent > 100 || (said !== "" && !yes.test(said) && !no.test(said))) return null;
  const by = /\b(?:by|before|on|until|till|in|end of|from now)\b/i.exec(statement);
  const when = by ? (aheadIn(statement) ?? whenIn(statement.slice(by.index))) : null;
  return when === null ? null : { statement: statement.trim(), percent, when, cameTrue: scored(said) };
}

/** "a year from now": the count stands before the words that lead to it. */
function aheadIn(statement: string): string | null {
  return (
    /\b(?:\d{1,2}|an?|one|two|three|four|five|six|ten|twelve) (?:day|week|month|quarter|year)s? from now\b/i.exec(
      statement,
    )?.[0] ?? null
  );
}

function scored(said: string): boolean | null {
  return yes.test(said) ? true : no.test(said) ? false : null;
}

/** Whether the heading or the line over a list speaks of predictions. */
function isAnnounced(note: NoteText, block: number): boolean {
  for (let at = note.at(block).section; at >= 0; at = note.at(at).section)
    if (announces.test(note.plainBlock(at))) return true;
  let above = block;
  while (above > 0 && note.at(above).kind === "item") above -= 1;
  return above !== block && note.at(above).kind === "paragraph" && announces.test(note.plainBlock(above));
}

/** Rows of a table whose head, or whose heading, speaks of predictions: a percentage, a day, and what is to come. */
function rowsIn(note: NoteText, around: DecisionAround): Prediction[] {
  const found: Prediction[] = [];
  let head = "";
  for (let block = 0; block < note.blocks.length; block++) {
    const at = note.at(block);
    if (at.kind !== "row") continue;
    if (at.level > 0) head = note.plainBlock(block);
    const raw = note.text.slice(at.start, at.end);
    if (at.level > 0 || !percentage.test(raw) || at.quote > 0) continue;
    if (around.template || around.leftOut(block, at.start)) continue;
    if (!announces.test(head) && !isAnnounced(note, block)) continue;
    const cells = note
      .plainBlock(block)
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => cell.trim());
    const sure = cells.findIndex((cell) => /^\d{1,3}\s?%$/.test(cell));
    const day = cells.findIndex((cell, i) => i !== sure && cell.length <= 30 && whenIn(cell) === cell);
    const what = cells.findIndex((cell, i) => i !== sure && i !== day && /\p{L}{2}/u.test(cell));
    const percent = Number.parseInt(cells[sure] ?? "", 10);
    if (!(percent <= 100) || day < 0 || what < 0) continue;
    const said = cells.find((cell, i) => i > what && i !== sure && i !== day && scored(cell) !== null) ?? "";
    const { start, end, line } = at;
    const dated = around.datedAt(block, start)?.dated ?? null;
    found.push({
      start,
      end,
      line,
      text: cells[what] ?? "",
      percent,
      when: cells[day] ?? "",
      cameTrue: scored(said),
      dated,
    });
  }
  return found;
}

/**
 * The edits that say what came of a prediction: in the box where it is a task, in the last cell of a row where that is empty, else
 * behind an arrow. Null where its words are no longer in the note.
 */
export function scoreEdits(text: string, prediction: Prediction, cameTrue: boolean): TextEdit[] | null {
  const found = locate(text, prediction);
  if (!found) return null;
  const from = text.lastIndexOf("\n", found.start - 1) + 1;
  const next = text.indexOf("\n", found.start);
  const end = next < 0 ? text.length : next;
  const line = text.slice(from, end);
  const box = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[/.exec(line);
  if (box && line.charAt(box[0].length + 1) === "]") {
    const at = from + box[0].length;
    return [{ start: at, end: at + 1, text: cameTrue ? "x" : "-" }];
  }
  const word = cameTrue ? "yes" : "no";
  const cell = /\|[ \t]*(?:yes|no)?[ \t]*\|[ \t]*$/i.exec(line);
  if (cell) return [{ start: from + cell.index, end, text: `| ${word} |` }];
  const kept = line.replace(/\s*(?:->|→)\s*(?:yes|no)\s*$/i, "").trimEnd();
  return [{ start: from + kept.length, end, text: ` → ${word}` }];
}
