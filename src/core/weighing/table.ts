import type { Matrix } from "./matrix";

/** What the column of weights may be called. */
const weightNames = new Set(
  "weight weights gewicht gewichtung poids peso gewicht waga wage pondération".split(" "),
);
/** Rows that a person may have added up by hand. */
const sumNames = new Set("total totals sum summe gesamt somme suma totaal".split(" "));
const delimiterCell = /^\s*:?-+:?\s*$/;

/**
 * Reads rows of cells as a matrix: a head row with a column called "Weight", criteria in the first column, an option in every
 * column behind. Null for any other table.
 */
export function matrixOf(rows: readonly (readonly string[])[]): Matrix | null {
  const [head, ...body] = rows;
  const weightAt = head?.findIndex((cell) => weightNames.has(plainCell(cell).toLowerCase())) ?? -1;
  if (!head || weightAt < 1 || head.length < weightAt + 2) return null;
  const columns = head.map((_, at) => at).filter((at) => at > 0 && at !== weightAt);
  const options = columns.map((at) => plainCell(head[at] ?? ""));
  const criteria = body.flatMap((cells) => {
    const name = plainCell(cells[0] ?? "");
    const isSum = sumNames.has(name.toLowerCase().replace(/[:.]$/, ""));
    if (name === "" || isSum) return [];
    const scores = columns.map((at) => numberIn(cells[at] ?? ""));
    return [{ name, weight: numberIn(cells[weightAt] ?? ""), scores }];
  });
  return criteria.length === 0 ? null : { options, criteria };
}

/** Where a table that is a matrix stands in a text: its lines, counted from 0, the last one included. */
export interface MatrixPlace {
  readonly matrix: Matrix;
  readonly line: number;
  readonly endLine: number;
}

/** Whether a line may stand under the head of a table: a cheap look for a dash next to a bar. Most notes have none. */
export function mayHoldTable(text: string): boolean {
  for (let bar = text.indexOf("|"); bar >= 0; bar = text.indexOf("|", bar + 1)) {
    let before = bar - 1;
    while (before >= 0 && isBlankOrColon(text.charCodeAt(before))) before--;
    let behind = bar + 1;
    while (isBlankOrColon(text.charCodeAt(behind))) behind++;
    if (text.charAt(before) === "-" || text.charAt(behind) === "-") return true;
    bar = Math.max(bar, behind - 1);
  }
  return false;
}

function isBlankOrColon(code: number): boolean {
  return code === 58 || code <= 32 || code === 0xa0 || (code > 127 && /\s/.test(String.fromCharCode(code)));
}

/** The matrices among lines of Markdown. Fenced code is passed over. Takes time linear in the lines. */
export function matricesIn(lines: Iterable<string>): MatrixPlace[] {
  const found: MatrixPlace[] = [];
  let rows: string[][] = [];
  let at = 0;
  let before: string | null = null;
  let fence = "";
  const close = () => {
    const matrix = rows.length > 1 ? matrixOf(rows) : null;
    if (matrix) found.push({ matrix, line: at - rows.length - 1, endLine: at - 1 });
    rows = [];
  };
  for (const line of lines) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? "";
    if (fence !== "") {
      if (mark.startsWith(fence)) fence = "";
    } else if (mark !== "") {
      close();
      fence = mark;
    } else if (rows.length > 0) {
      if (line.includes("|")) rows.push(cellsOf(line));
      else close();
    } else if (before?.includes("|") && isDelimiter(line)) rows.push(cellsOf(before));
    before = fence === "" ? line : null;
    at += 1;
  }
  close();
  return found;
}

/** The cells of a row of Markdown; `\|` is a bar inside one. */
export function cellsOf(line: string): string[] {
  const cells = line
    .replace(/\\\|/g, "\0")
    .replace(/^\s*(?:>\s*)*\|?/, "")
    .replace(/\|\s*$/, "")
    .split("|");
  return cells.map((cell) => cell.replace(/\0/g, "|").trim());
}

function isDelimiter(line: string): boolean {
  return line.includes("-") && line.includes("|") && cellsOf(line).every((cell) => delimiterCell.test(cell));
}

/** What one reads in a cell: emphasis, links and code marks taken off. */
function plainCell(cell: string): string {
  return cell
    .replace(/\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/g, "$1")
    .replace(/[*_`~]+/g, "")
    .trim();
}

/** "4", "-1,5", "4/5" (its first number), "80 %": null for a blank, a dash, a "?" and everything else that is no number. */
function numberIn(cell: string): number | null {
  const digits = /^[^\p{L}\d]*?([-−+]?\d+(?:[.,]\d+)?)\s*(?:\/\s*\d+|%)?$/u.exec(plainCell(cell))?.[1];
  if (digits === undefined) return null;
  const number = Number(digits.replace(",", ".").replace("−", "-"));
  return Number.isFinite(number) ? number : null;
}
