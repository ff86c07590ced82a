import type { Day } from "../calendar/day";
import type { FoundDecision } from "./found";
import type { DecisionRecord } from "./record";

/** A decision, kept as a record or only said in prose. */
export interface Decision {
  /** Stable for as long as the note's path, and in prose the wording, is. */
  readonly key: string;
  readonly path: string;
  /** As one reads it in a list: the record's name, or the words in prose. */
  readonly text: string;
  /** What was chosen: "stay until the promotion". */
  readonly choice: string;
  /** When it was decided; null where nothing tells. */
  readonly day: Day | null;
  /** One of the two is there. */
  readonly record: DecisionRecord | null;
  readonly found: FoundDecision | null;
}
