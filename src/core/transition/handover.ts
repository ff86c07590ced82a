import type { NoteText } from "../notes/note-text";

/** A row of the handover's table. */
export interface HandoverRow {
  /** 0-based line in the note. */
  readonly line: number;
  readonly area: string;
  readonly state: string;
  /** How much of it is handed over, 0 to 1. */
  readonly done: number;
}

/** What the columns are called, in the languages that Crossroads reads. */
const heads = {
  area: /^(?:area|what|topic|bereich|thema|domaine|sujet|[áa]rea|tema|gebied|onderwerp|obszar|temat)$/i,
  owner:
    /^(?:(?:new )?owner|who|wer|verantwortlich|responsable?|quien|qui|eigenaar|wie|respons[áa]vel|quem|kto|w[łl]a[śs]ciciel)$/i,
  state: /^(?:state|status|stand|[ée]tat|statut|estado|stan)$/i,
};
const finished =
  /^(?:done|handed over|complete[d]?|finished|erledigt|fertig|[üu]bergeben|fait|termin[ée]|hecho|listo|klaar|gedaan|overgedragen|feito|pronto|gotowe|zrobione|przekazane|✅|✔|x|\[x\])(?![\p{L}])/iu;
const percent = /(?:^|\s)(\d{1,3}) ?%/;
const half = /^(?:half|halb|moiti[ée]|mitad|helft|metade|po[łl]owa)/i;

/** The rows of a note's handover table: the one that has columns for an owner and a state. Rows without an area are empty ones. */
export function handoverRows(note: NoteText): HandoverRow[] {
  let columns: { area: number; state: number } | null = null;
  const rows: HandoverRow[] = [];
  for (const block of note.blocks) {
    if (block.kind !== "row") continue;
    const cells = cellsOf(note.text.slice(block.start, block.end));
    if (block.level === 1) {
      const column = (name: RegExp) =>
        cells.findIndex((cell) => name.test(cell.replace(/[?:*]+/g, "").trim()));
      const state = column(heads.state);
      columns =
        state >= 0 && column(heads.owner) >= 0 ? { area: Math.max(0, column(heads.area)), state } : null;
    } else if (columns) {
      const [area = "", state = ""] = [cells[columns.area], cells[columns.state]];
      if (area !== "") rows.push({ line: block.line, area, state, done: doneIn(state) });
    }
  }
  return rows;
}

function cellsOf(row: string): string[] {
  return row
    .replace(/^\s*\||\|\s*$/g, "")
    .split(/\|/)
    .map((cell) => cell.trim());
}

function doneIn(state: string): number {
  const given = percent.exec(state)?.[1];
  if (given !== undefined) return Math.min(1, Number(given) / 100);
  return finished.test(state) ? 1 : half.test(state) ? 0.5 : 0;
}
