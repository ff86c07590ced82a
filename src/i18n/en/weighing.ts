import type { SentenceBook } from "../plural";

/** What stands under a table that weighs options. */
export const weighing = {
  "weighing-label": "What this table comes to",
  "weighing-total": "{mean} on average, {total} in all",
  "weighing-none": "No score yet",
  "weighing-blank": { one: "{count} cell left blank: {names}", other: "{count} cells left blank: {names}" },
  "weighing-tie": "{options} do equally well.",
  "weighing-ahead": "{option} comes out ahead.",
  "weighing-flip":
    "With a weight of {to} instead of {from} for {criterion}, it would be even; a little further, and {option} is ahead.",
  "weighing-flip-zero": "As soon as {criterion} counts at all, {option} is ahead.",
  "weighing-sure": "No change of a single weight would put another one ahead.",
  "weighing-note":
    "Blank cells are left out, not counted as zero. Numbers show what you put in, not what is right.",
} as const satisfies SentenceBook;
