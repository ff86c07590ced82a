import type { NoteText } from "../notes/note-text";
import { foldWord } from "../calendar/names";

export interface TableRow {
  /** 0-based line in the note. */
  readonly line: number;
  /** What one reads in each cell. */
  readonly cells: readonly string[];
}

/** A plain table of a note. Offsets are UTF-16 units into its text. */
export interface Table {
  /** The words of its head, folded: lower case, no accents. */
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
  /** Whether its lines begin with a bar. */
  readonly barred: boolean;
  /** Where its last line ends. */
  readonly end: number;
  /** The heading it stands under; empty where it stands under none. */
  readonly heading: string;
}

/** The tables of a note, in order. Rows that are blank in every cell are left out: they are room to write in. */
export function tablesOf(note: NoteText): Table[] {
  const tables: (Table & { rows: TableRow[]; end: number })[] = [];
  let last = -2;
  note.blocks.forEach((block, at) => {
    const { kind, level, line, end, section } = block;
    if (kind === "row" && level === 1) {
      const head = cellsOf(note, at).map(foldWord);
      const heading = section < 0 ? "" : note.plainBlock(section);
      tables.push({ head, rows: [], barred: note.text.charAt(block.start) === "|", end, heading });
    } else if ((kind === "row" || kind === "rule") && line === last + 1) {
      const table = tables.at(-1);
      if (!table) return;
      table.end = end;
      const cells = kind === "row" ? cellsOf(note, at) : [];
      if (cells.some((cell) => cell !== "")) table.rows.push({ line, cells });
    } else return;
    last = line;
  });
  return tables;
}

/** What one reads in the cells of a row. A bar behind a backslash, as in a link with another name, parts nothing. */
function cellsOf(note: NoteText, row: number): string[] {
  const { start, end } = note.at(row);
  const line = note.text.slice(start, end);
  const cells: string[] = [];
  const take = (from: number, to: number) => {
    cells.push(note.plain(row, start + from, start + to));
  };
  let from = line.startsWith("|") ? 1 : 0;
  for (let at = from; at < line.length; at += 1) {
    if (line.charAt(at) === "\\") at += 1;
    else if (line.charAt(at) === "|") {
      take(from, at);
      from = at + 1;
    }
  }
  if (line.slice(from).trim() !== "") take(from, line.length);
  return cells;
}

/** A line of a table; bars and line breaks inside the cells are made harmless. */
export function lineOf(cells: readonly string[], barred = true): string {
  const tidy = cells.map((cell) => cell.replace(/\s+/g, " ").trim().replace(/\|/g, "\\|"));
  const line = tidy.join(" | ");
  return barred ? `| ${line} |`.replace(/ {2,}/g, " ") : line;
}
