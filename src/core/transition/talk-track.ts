import type { Block } from "../notes/blocks";
import { isProse, type NoteText } from "../notes/note-text";
import { tokens } from "../questions/tokens";
import { bringing, conditions, leaving, others, selves } from "./cue-words";

/** Something the other one may say, and what is ready for it. */
export interface Branch {
  /** 0-based line of the cue in the note. */
  readonly line: number;
  /** The last line that belongs to it. */
  readonly endLine: number;
  /** As written, without emphasis: "if they say ...", "why so soon?". */
  readonly cue: string;
  /** The lines prepared, as one reads them. */
  readonly lines: readonly string[];
}

interface Row {
  readonly line: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly indent: number;
  readonly quote: number;
  /** True where a blank line stands before it. */
  readonly gap: boolean;
  readonly cue: string | null;
  readonly isItalic: boolean;
}

const STAR = 42;
const UNDERSCORE = 95;
/** A line that begins with emphasis: most notes have none. */
const emphasisAhead = /^[\t >]*(?:(?:[-+*]|\d{1,9}[.)])[\t >]+)?(?:#{1,6} )?[*_]{1,3}[^\s*_]/m;
const emphasised = /^(\*{1,3}|_{1,3})(?=\S)([^\n]{1,200}?)(\*{1,3}|_{1,3})?[.:…]*$/;

/**
 * The branches of a talk that a person prepared, in the form in which people write them down: a line in italics or bold that
 * names a case ("if she wants me out by noon"), or a question in italics, with lines, items or quotations below. Questions count only
 * in a note that names such a case or speaks of leaving, and with lines below them; other lines in the same italics ("reasons")
 * end a branch and are none. Takes any text, in time linear in its length.
 */
export function branchesIn(note: NoteText): Branch[] {
  if (!hasCue(note) || !emphasisAhead.test(note.text)) return [];
  const rows = rowsOf(note);
  const cases = rows.map(({ cue }) => (cue === null ? "none" : caseOf(cue)));
  if (cases.every((kind) => kind === "none")) return [];
  if (!cases.includes("case") && !leaving.test(note.text)) return [];
  const branches: Branch[] = [];
  for (let at = 0; at < rows.length; at++) {
    const head = rows[at] as Row;
    if (head.cue === null) continue;
    const kind = cases[at];
    const isCase = kind === "case" || (kind === "condition" && cases.includes("case"));
    const isQuestion = kind === "question" && head.isItalic;
    if (!isCase && !isQuestion) continue;
    const { lines, endLine } = linesBelow(note, rows, at);
    if (lines.length > 0 || isCase) branches.push({ line: head.line, endLine, cue: head.cue, lines });
  }
  return branches;
}

/** Whether any line may be a cue that begins a branch: most notes end here. */
function hasCue(note: NoteText): boolean {
  for (let index = 0; index < note.blocks.length; index++) {
    const block = note.at(index);
    if (!mayHoldCues(block)) continue;
    for (let r = 0; r < block.rows.length; r += 2) {
      const cue = cueAt(note, index, block.rows[r] as number, block.rows[r + 1] as number)?.cue ?? null;
      if (cue !== null && caseOf(cue) !== "none") return true;
    }
  }
  return false;
}

function mayHoldCues(block: Block): boolean {
  return isProse(block) && block.kind !== "row" && block.box === null;
}

/** A line that is wholly in emphasis; null where it is none. */
function cueAt(
  note: NoteText,
  block: number,
  start: number,
  end: number,
): { readonly cue: string; readonly isItalic: boolean } | null {
  const mark = note.text.charCodeAt(start);
  if (mark !== STAR && mark !== UNDERSCORE) return null;
  const raw = note.text.slice(start, Math.min(end, start + 300)).trim();
  const match = raw === "" ? null : emphasised.exec(raw);
  if (!match || !isWhole(match, raw)) return null;
  const cue = note
    .plain(block, start, end)
    .replace(/^[*_]+|[:…]+$/g, "")
    .trim();
  return { cue, isItalic: match[1]?.length !== 2 };
}

/** The lines that belong to a cue: up to the next line of emphasis, heading or rule, or to a paragraph that stands apart. */
function linesBelow(note: NoteText, rows: readonly Row[], at: number): Pick<Branch, "lines" | "endLine"> {
  const lines: string[] = [];
  const head = rows[at] as Row;
  let endLine = head.line;
  for (let next = at + 1; next < rows.length; next++) {
    const row = rows[next] as Row;
    if (row.cue !== null || row.kind === "heading" || row.kind === "other") break;
    if (head.kind === "item" && row.kind === "item" && row.indent <= head.indent) break;
    const apart = row.gap && row.kind === "paragraph" && row.quote === 0 && row.indent === 0;
    if (apart && lines.length > 0) break;
    const words = note.plain(row.block, row.start, row.end);
    if (words === "") continue;
    lines.push(words);
    endLine = row.line;
  }
  return { lines, endLine };
}

/** A note line by line; what is no prose is there without its words. */
function rowsOf(note: NoteText): Row[] {
  return note.blocks.flatMap((block, index): Row[] => {
    if (block.kind === "properties") return [];
    const { line, indent, quote, gap } = block;
    const row = { line, block: index, start: block.start, end: block.end, indent, quote, gap };
    if (!mayHoldCues(block)) return [{ ...row, kind: "other", cue: null, isItalic: false }];
    const rows: Row[] = [];
    for (let r = 0; r < block.rows.length; r += 2) {
      const [start = 0, end = 0] = block.rows.slice(r, r + 2);
      const found = cueAt(note, index, start, end);
      rows.push({
        ...row,
        line: line + r / 2,
        start,
        end,
        kind: block.kind,
        gap: r === 0 && gap,
        cue: found?.cue ?? null,
        isItalic: found?.isItalic ?? false,
      });
    }
    return rows;
  });
}

/** True where the emphasis goes over the whole line; it may have been left open. */
function isWhole([, open = "", words = "", close]: RegExpExecArray, raw: string): boolean {
  if (words.includes(open)) return false;
  return close === open || (close === undefined && !raw.includes(open, open.length));
}

/** What a line of emphasis is: a case that somebody else brings up, another condition, a question, or none of them. */
function caseOf(cue: string): "case" | "condition" | "question" | "none" {
  const words = tokens(cue);
  // "in case", "en cas"
  if (/^(?:case|caso?)$/.test(words[1] ?? "")) words.shift();
  else if (!conditions.has(words[0] ?? "")) words.length = 0;
  if (words.length > 1) {
    const [, subject = "", second = ""] = words;
    if (selves.has(subject)) return "condition";
    if (others.has(subject) || others.has(second) || words.slice(2, 5).some((word) => bringing.has(word)))
      return "case";
    if (!cue.endsWith("?")) return "condition";
  }
  return /[?？؟]["”“»)]*$/.test(cue) ? "question" : "none";
}
