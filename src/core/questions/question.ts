import type { Period } from "../calendar/day";
import type { Reason } from "../reason";

/**
 * Whose question it is.
 * `own`: the writer's · `asked`: put to the writer by someone · `quoted`: somebody else's words ·
 * `rhetorical`: in a story, or not meant to be answered · `faq`: a page that answers itself ·
 * `prompt`: of a template · `task`: phrased as a thing to do.
 */
export const questionKinds = ["own", "asked", "quoted", "rhetorical", "faq", "prompt", "task"] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** An answer that stands in the note itself. Offsets are UTF-16 units into the note's text. */
export interface AnswerInPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly why: Reason;
}

/** The date of a part of a note: a period as written, or a month named without its year ("from november: ..."). */
export type OwnDate = Period | { readonly month: number };

/** One question as one note asks it. */
export interface Question {
  /** Offsets in UTF-16 units into the note's text: `text.slice(start, end)` are the words as written. */
  readonly start: number;
  readonly end: number;
  /** 0-based lines in which it starts and ends. */
  readonly line: number;
  readonly endLine: number;
  /** The question as one reads it: markup taken off, wrapped lines joined. */
  readonly text: string;
  readonly kind: QuestionKind;
  /** Who asks, where the note says so ("Sam" in "Sam's questions:"). */
  readonly asker: string | null;
  /** False where the note itself settles it: answered, ticked, struck out, rhetorical. */
  readonly open: boolean;
  readonly answer: AnswerInPlace | null;
  /** A date of its own, from a dated heading or an older passage above it. Null: the note's date holds (see `dayAsked`). */
  readonly dated: OwnDate | null;
  /** The headings it stands under, outermost first. */
  readonly under: readonly string[];
  /** Why it is here, as what kind, and why open or not: one reason for each decision, in the order they were made. */
  readonly why: readonly Reason[];
}
