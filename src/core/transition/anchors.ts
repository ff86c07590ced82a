import type { Day } from "../calendar/day";

/** The three days that a transition hangs on. Null where one is not known yet. */
export interface Anchors {
  /** The day notice is given, or was. */
  readonly notice: Day | null;
  /** The last day at work. */
  readonly last: Day | null;
  /** The first day of what comes then. */
  readonly first: Day | null;
}

export type AnchorName = keyof Anchors;

/** The letters that stand for them in a note, and the properties that hold them. */
export const anchorLetters = { N: "notice", L: "last", S: "first" } as const;
export type AnchorLetter = keyof typeof anchorLetters;
export const letters = ["N", "L", "S"] as const satisfies readonly AnchorLetter[];

export const anchorProperties: Readonly<Record<AnchorName, string>> = {
  notice: "notice-day",
  last: "last-day",
  first: "first-day",
};

export const noAnchors: Anchors = { notice: null, last: null, first: null };

/** What keeps a plan from being laid out, or null: a last day before the day notice is given is a slip of the pen. */
export function problemOf({ notice, last }: Anchors): "last-before-notice" | null {
  return notice && last && last < notice ? "last-before-notice" : null;
}
