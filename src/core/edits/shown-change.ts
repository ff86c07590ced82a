import { applyEdits, type TextEdit } from "../edit";

/** A line of a note in a preview, or lines that stay as they are and are left out. */
export type ShownLine =
  | { readonly kind: "kept" | "added" | "removed"; readonly text: string }
  | { readonly kind: "gap"; readonly lines: readonly string[] };

/** So many lines, from this one on, give way to others. */
interface Hunk {
  readonly from: number;
  readonly removed: number;
  readonly added: readonly string[];
}

/** What edits do to a text, line by line: what is added and removed, and some lines around it. Nothing where nothing is done. */
export function shownChange(text: string, edits: readonly TextEdit[], context = 2): ShownLine[] {
  const lines = linesOf(text);
  const shown: ShownLine[] = [];
  let at = 0;
  const show = (kind: "kept" | "added" | "removed", some: readonly string[]) => {
    for (const line of some) shown.push({ kind, text: line });
  };
  /** Goes on to a line, showing the first and the last lines on the way. */
  const goTo = (to: number, first: number, last: number) => {
    const head = Math.min(at + first, to);
    const tail = Math.max(head, to - last);
    // A line alone takes no more room than its being left out.
    const isLong = tail - head > 1;
    show("kept", lines.slice(at, isLong ? head : to));
    if (isLong) {
      shown.push({ kind: "gap", lines: lines.slice(head, tail) });
      show("kept", lines.slice(tail, to));
    }
    at = to;
  };
  const hunks = hunksOf(text, edits);
  hunks.forEach(({ from, removed, added }, index) => {
    goTo(from, index === 0 ? 0 : context, context);
    show("removed", lines.slice(from, from + removed));
    show("added", added);
    at = from + removed;
  });
  if (hunks.length > 0) goTo(lines.length, context, 0);
  return shown;
}

/** The lines that edits touch, without those at both ends that stay the same. */
function hunksOf(text: string, edits: readonly TextEdit[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [line, counted] = [0, 0];
  for (let first = 0, next = 0; first < edits.length; first = next) {
    const from = text.slice(0, edits[first]?.start).lastIndexOf("\n") + 1;
    let to = from;
    // Edits of one line, or of lines that become one, are one hunk.
    for (; next < edits.length && (next === first || (edits[next]?.start ?? 0) <= to); next += 1) {
      const end = text.indexOf("\n", edits[next]?.end);
      to = end < 0 ? text.length : end;
    }
    const own = edits
      .slice(first, next)
      .map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
    const before = text.slice(from, to);
    const after = applyEdits(before, own);
    const [was, is] =
      to === text.length ? [linesOf(before), linesOf(after)] : [before.split("\n"), after.split("\n")];
    for (; counted < from; counted = text.indexOf("\n", counted) + 1) line += 1;
    const least = Math.min(was.length, is.length);
    let head = 0;
    while (head < least && was[head] === is[head]) head += 1;
    let tail = 0;
    while (tail < least - head && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1;
    const hunk = {
      from: line + head,
      removed: was.length - head - tail,
      added: is.slice(head, is.length - tail),
    };
    if (hunk.removed > 0 || hunk.added.length > 0) hunks.push(hunk);
  }
  return hunks;
}

/** Behind a line end at the end there is no empty line. */
function linesOf(text: string): string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
