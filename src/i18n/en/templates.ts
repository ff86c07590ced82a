import type { SentenceBook } from "../plural";

/** Templates and how they are inserted. */
export const templates = {} as const satisfies SentenceBook;
