/**
 * What is written, as plain data: edits of a text, plans for notes, and the change that one act of a person makes.
 *
 * A plan is a function of the note's text, not a finished text: it is asked once for the preview, and once more on the text as
 * it is when it is written, so that a note that changed in between keeps what came in.
 */

/** One replacement. `start` and `end` are UTF-16 units into the text as it stands, before any edit of the same list. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What becomes of one note. */
export interface NotePlan {
  /** Relative to the vault's root, with forward slashes. */
  readonly path: string;
  /**
   * The edits for a note with this text, in order. The text is as an editor has it: its line ends are `\n` alone and there is
   * no byte order mark, whatever the file has; what is written keeps the file's own. None where there is nothing to do.
   * Throws a `PlanError` where the plan no longer fits the note.
   */
  readonly edits: (text: string) => readonly TextEdit[];
  /** The text to begin with where there is no note at the path; without it the note has to be there. */
  readonly startsAs?: string;
}

/** All that one act of a person writes. It is shown as one, written as one, and taken back as one. */
export interface Change {
  readonly plans: readonly NotePlan[];
  /** Where writing goes on afterwards. */
  readonly cursor?: Cursor;
}

/** A place in one of the notes as it is after the edits. */
export interface Cursor {
  readonly path: string;
  /** An offset into the text after the edits, from the text before them and from them. */
  readonly at: (before: string, edits: readonly TextEdit[]) => number;
}

/** Why a plan no longer fits its note. Each is the name of a sentence, `plan-...` in `i18n`. */
export type PlanProblem =
  /** There is another note at the path of a new one. */
  | "note-exists"
  /** The note is not in the vault. */
  | "note-missing"
  /** The note holds bytes that are no text, which writing would change. */
  | "not-text"
  /** What the plan is about is not in the note any more. */
  | "place-gone"
  /** Nothing can be written there: under a line of a table. */
  | "no-room"
  /** What was written is not there any more as it was written. */
  | "changed-since";

export class PlanError extends Error {
  override readonly name = "PlanError";

  constructor(
    readonly problem: PlanProblem,
    /** The note's path. */
    readonly path: string,
  ) {
    super(`${problem}: ${path}`);
  }
}

/** The text after the edits. Throws a `RangeError` for edits that are out of order, overlap, or reach outside the text. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let after = "";
  let at = 0;
  for (const { start, end, text: words } of inOrder(text, edits)) {
    after += text.slice(at, start) + words;
    at = end;
  }
  return after + text.slice(at);
}

/** The edits that make the text what it was: `applyEdits(applyEdits(text, edits), inverseOf(text, edits))` is `text`. */
export function inverseOf(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let moved = 0;
  return inOrder(text, edits).map(({ start, end, text: words }) => {
    const from = start + moved;
    moved += words.length - (end - start);
    return { start: from, end: from + words.length, text: text.slice(start, end) };
  });
}

function inOrder(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let at = 0;
  for (const { start, end } of edits) {
    if (!(at <= start && start <= end && end <= text.length))
      throw new RangeError(`An edit of ${start} to ${end} behind ${at}, in a text of ${text.length}`);
    at = end;
  }
  return edits;
}

/** A note to be made. Where another one came to be at its path, it is left alone. */
export function newNote(path: string, text: string): NotePlan {
  return {
    path,
    startsAs: text,
    edits: (now) => {
      if (now !== text) throw new PlanError("note-exists", path);
      return [];
    },
  };
}
