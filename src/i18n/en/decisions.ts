import type { SentenceBook } from "../plural";

/** Decisions, predictions, tripwires. */
export const decisions = {} as const satisfies SentenceBook;
