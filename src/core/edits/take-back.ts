import { inverseOf, PlanError, type TextEdit } from "../edit";

/** Words of a note and what stands right before and behind them, as far as `reach`; shorter at the note's ends. */
interface Passage {
  readonly left: string;
  readonly words: string;
  readonly right: string;
}

/** What one edit left in a note. */
export interface Trace {
  /** Where its words begin, in the text after the edits. */
  readonly start: number;
  readonly was: Passage;
  readonly is: Passage;
}

/** How much of what stands around is remembered, in UTF-16 units. */
const reach = 80;
/** So many characters, blanks aside, tell a place from others where only one side of it is as it was. */
const telling = 12;

/** The traces that edits leave, in order. `after` is the text after them. */
export function tracesOf(before: string, edits: readonly TextEdit[], after: string): Trace[] {
  return inverseOf(before, edits).map(({ start, end }, index) => {
    const edit = edits[index] ?? { start, end };
    return { start, was: passage(before, edit.start, edit.end), is: passage(after, start, end) };
  });
}

function passage(text: string, start: number, end: number): Passage {
  return {
    left: text.slice(Math.max(0, start - reach), start),
    words: text.slice(start, end),
    right: text.slice(end, end + reach),
  };
}

/**
 * The edits that take back what was written, in the text as it is now: where other words came in before or behind, what was
 * written is found by itself and by what stands around it. What is taken back already, as by an editor's own undo, stays so.
 * Throws a `PlanError` where what was written has changed.
 */
export function takeBack(path: string, traces: readonly Trace[], text: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let [from, moved] = [0, 0];
  for (const { start: wroteAt, is, was } of traces) {
    const start = placeOf(is, text, wroteAt + moved, from);
    if (start !== null) {
      moved = start - wroteAt;
      from = start + is.words.length;
      edits.push({ start, end: from, text: was.words });
    } else if (!stands(was, text)) throw new PlanError("changed-since", path);
  }
  return edits;
}

/** Where the words stand now, nearest to where they would; null where they do not. */
function placeOf({ left, words, right }: Passage, text: string, near: number, from: number): number | null {
  const around: [left: string, right: string][] = [[left, right]];
  if (words !== "") around.push([left, ""], ["", right], ["", ""]);
  for (const [before, behind] of around) {
    const sought = before + words + behind;
    const isWhole = before === left && behind === right;
    if (sought === "" || (!isWhole && sought.replace(/\s+/g, "").length < telling)) continue;
    let best: number | null = null;
    let at = text.indexOf(sought, Math.max(0, from - before.length));
    for (; at >= 0; at = text.indexOf(sought, at + 1)) {
      const start = at + before.length;
      // They come in order: once they get farther away, they stay so.
      if (best !== null && Math.abs(start - near) >= Math.abs(best - near)) break;
      best = start;
    }
    if (best !== null) return best;
  }
  return null;
}

/** Whether a passage stands as it was. The note's end counts as what stands around. */
function stands({ left, words, right }: Passage, text: string): boolean {
  const sought = left + words + right;
  const atStart = left.length < reach;
  const atEnd = right.length < reach;
  if (atStart && atEnd) return text === sought;
  return atStart ? text.startsWith(sought) : atEnd ? text.endsWith(sought) : text.includes(sought);
}
