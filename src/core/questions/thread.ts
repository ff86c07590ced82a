import type { Period } from "../calendar/day";
import type { LogEntry } from "./log";
import type { Question } from "./question";

/** One place where a thread's question was asked. */
export interface Asking {
  readonly path: string;
  readonly question: Question;
  /** The day it was asked there: its own date, else the note's; null when undated. */
  readonly day: Period | null;
}

/** The same question, asked once or many times. */
export interface Thread {
  /** Stable for as long as the wording is: the question's words, folded. */
  readonly key: string;
  /** The question as it was last asked. */
  readonly text: string;
  /** Every place, oldest first; undated ones come before all dated ones. */
  readonly askings: readonly Asking[];
  readonly first: Period | null;
  readonly last: Period | null;
  /** The words it was asked in, newest first, each once. */
  readonly wordings: readonly string[];
  /** What the log says of it, in the order of the log. */
  readonly entries: readonly LogEntry[];
  /** True while at least one asking is open. */
  readonly open: boolean;
}
