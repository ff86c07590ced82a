/** What a line can begin with: indentation, list markers, rules, fences. Offsets are UTF-16 units into the text. */
import { TAB, LF, CR, SPACE, PAREN, STAR, PLUS, DASH, DOT, EQUALS, UNDERSCORE, TICK, TILDE } from "./codes";

/** Fenced code that is open. */
export interface Fence {
  readonly code: number;
  readonly length: number;
  readonly column: number;
  readonly quote: number;
}

/** Columns of indentation of the line, or -1 where it is blank. */
export function indentation(text: string, from: number, end: number): number {
  let column = 0;
  for (let p = from; p < end; p++) {
    const code = text.charCodeAt(p);
    if (code === SPACE) column++;
    else if (code === TAB) column += 4 - (column % 4);
    else if (code === CR) continue;
    else return column;
  }
  return -1;
}

/** Length of the list marker at `p` without the space behind it; 0 where there is none. */
export function markerLength(text: string, p: number, end: number, afterParagraph: boolean): number {
  const code = text.charCodeAt(p);
  if (code === DASH || code === STAR || code === PLUS) return isGap(text, p + 1, end) ? 1 : 0;
  if (code < 48 || code > 57) return 0;
  let q = p + 1;
  while (q < end && q - p < 9 && text.charCodeAt(q) >= 48 && text.charCodeAt(q) <= 57) q++;
  const mark = text.charCodeAt(q);
  if ((mark !== DOT && mark !== PAREN) || !isGap(text, q + 1, end)) return 0;
  // Only a list that begins with 1 may break into a paragraph: "in\n2019. that was when" is prose.
  if (afterParagraph && text.slice(p, q) !== "1") return q - p > 2 ? 0 : q - p + 1;
  return q - p + 1;
}

export function isMarkerAhead(text: string, p: number, end: number, inList: boolean): boolean {
  return inList && markerLength(text, p, end, false) > 0;
}

function isGap(text: string, p: number, end: number): boolean {
  if (p >= end) return true;
  const code = text.charCodeAt(p);
  return code === SPACE || code === TAB || code === LF;
}

/** `---`, `***`, `___`, also with spaces between. */
export function isRule(text: string, p: number, end: number): boolean {
  const code = text.charCodeAt(p);
  if (code !== DASH && code !== STAR && code !== UNDERSCORE && code !== EQUALS) return false;
  let count = 0;
  for (let q = p; q < end; q++) {
    const at = text.charCodeAt(q);
    if (at === code) count++;
    else if (at !== SPACE && at !== TAB) return false;
  }
  return count >= 3;
}

/** Length of the run that opens fenced code at `p`; 0 where none does. */
export function fenceAt(text: string, p: number, end: number): number {
  const code = text.charCodeAt(p);
  if (code !== TICK && code !== TILDE) return 0;
  let q = p;
  while (q < end && text.charCodeAt(q) === code) q++;
  if (q - p < 3) return 0;
  if (code === TICK) {
    if (text.slice(q, end).includes("`")) return 0;
  }
  return q - p;
}

export function closesFence(text: string, p: number, end: number, fence: Fence): boolean {
  let q = p;
  while (q < end && text.charCodeAt(q) === fence.code) q++;
  if (q - p < fence.length) return false;
  for (; q < end; q++) {
    const code = text.charCodeAt(q);
    if (code !== SPACE && code !== TAB) return false;
  }
  return true;
}
