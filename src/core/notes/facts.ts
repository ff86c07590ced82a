import type { Period } from "../calendar/day";
import type { DecisionFacts } from "../decisions/read";
import type { EnergySaid } from "../north-star/energy-prose";
import type { Star } from "../north-star/star";
import type { Question } from "../questions/question";
import type { Reason } from "../reason";
import type { PlanFacts } from "../transition/progress";
import type { Branch } from "../transition/talk-track";
import type { MonthDayName } from "./month-day";

/** Where a note's date was found, best first. */
export type DateSource =
  "date property" | "title" | "note format" | "file name" | "first heading" | "created property";

/** The day (or week, month, quarter, year) a note is about. */
export interface NoteDate extends Period {
  readonly from: DateSource;
  readonly why: Reason;
  /** True where the year is not written in the note and was worked out from its neighbours. */
  readonly inferred: boolean;
}

/** What kept the whole note, or its properties, from being read. The rest of the note still counts. */
export interface Problem {
  readonly why: Reason;
  /** 0-based line in the note, where one is known. */
  readonly line: number | null;
}

/** All that Crossroads knows of one note. Immutable; equal facts are handed out as the same object. */
export interface NoteFacts {
  readonly path: string;
  /** Null where the note is undated. */
  readonly date: NoteDate | null;
  /** A month and a day in the name of an undated note, whose year other notes may tell: see `settleYears`. */
  readonly unsettled?: MonthDayName;
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
  /** What it says of decisions; absent where it says nothing. */
  readonly decisions?: DecisionFacts;
  /** Where the note is the plan of a transition. */
  readonly plan?: PlanFacts;
  /** What somebody may say in a talk, and what is ready for it; absent where the note prepares none. */
  readonly branches?: readonly Branch[];
  /** Where the note is a north star. */
  readonly star?: Star;
  /** What its writer says in passing of what gives them energy and what drains it. */
  readonly energy?: readonly EnergySaid[];
}
