/** All that a note says of decisions, found once when the note is read. */
import type { NoteText } from "../notes/note-text";
import { factorsIn, type SaidFactor } from "./drift";
import { matricesIn, mayHoldTable } from "../weighing/table";
import { decisionsIn, type DecisionAround, type FoundDecision } from "./found";
import { predictionsIn, type Prediction } from "./prediction";
import { readRecord, type DecisionRecord } from "./record";
import { tripwiresIn, type Tripwire } from "./tripwire";

export interface DecisionFacts {
  /** Null where the note is no record. */
  readonly record: DecisionRecord | null;
  /** None in a record: what it tells is the decision itself. */
  readonly found: readonly FoundDecision[];
  readonly tripwires: readonly Tripwire[];
  readonly predictions: readonly Prediction[];
  readonly factors: readonly SaidFactor[];
  /** Criteria of the matrices in it. */
  readonly weighed: readonly string[];
}

/** Null where the note says nothing of decisions. */
export function decisionFacts(
  note: NoteText,
  properties: Readonly<Record<string, unknown>> | null,
  around: DecisionAround,
): DecisionFacts | null {
  const record = around.template ? null : readRecord(properties);
  const facts: DecisionFacts = {
    record,
    found: record ? [] : decisionsIn(note, around),
    tripwires: tripwiresIn(note, around),
    predictions: predictionsIn(note, around),
    factors: factorsIn(note, around),
    weighed: around.template ? [] : criteriaOf(note.text),
  };
  const { found, tripwires, predictions, factors, weighed } = facts;
  const lists = [found, tripwires, predictions, factors, weighed];
  return record || lists.some((list) => list.length > 0) ? facts : null;
}

function criteriaOf(text: string): string[] {
  if (!mayHoldTable(text)) return [];
  return matricesIn(text.split("\n")).flatMap(({ matrix }) => matrix.criteria.map(({ name }) => name));
}
