import type { SentenceBook } from "../plural";

/** The way from one job to the next. */
export const transition = {} as const satisfies SentenceBook;
