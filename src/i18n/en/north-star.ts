import type { SentenceBook } from "../plural";

/** The north star, prompts, energy, reviews. */
export const northStar = {} as const satisfies SentenceBook;
