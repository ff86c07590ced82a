/**
 * Finds the questions of a note: text -> sentences -> candidates with evidence -> kind and asker -> open or answered.
 * Each stage is a file of its own, and each decision leaves a reason.
 */
import type { NoteText } from "../notes/note-text";
import { settle } from "./answer";
import { type Candidate, candidatesOf } from "./candidate";
import { kindOf } from "./kind";
import type { PlaceDate } from "../notes/dated-places";
import type { Question } from "./question";
import { traitsOf } from "./traits";

/** What is known of the note beside its text. */
export interface Surroundings {
  readonly dated: boolean;
  /** True for a note that lies in a folder of templates. */
  readonly template: boolean;
  /** The date of its own that a place in the note has, with the reason; null where the note's date holds. */
  readonly datedAt: (block: number, offset: number) => PlaceDate | null;
  /** True for places that a person has left out by heading or phrase. */
  readonly leftOut: (block: number, offset: number) => boolean;
}

/** The questions of a note, in the order of the text. Takes any text, never throws. */
export function questionsOf(note: NoteText, around: Surroundings): Question[] {
  const candidates = candidatesOf(note).filter(({ block, start }) => !around.leftOut(block, start));
  if (candidates.length === 0) return [];
  const traits = traitsOf(note, candidates, around);
  const asking = new Set(candidates.map(({ block }) => block));
  const isQuestion = (block: number): boolean => asking.has(block);
  const under = headingsOver(note);
  const lasts = lastOfRuns(note, candidates);
  return candidates.map((candidate, i) => {
    const sorted = kindOf(note, candidate, traits);
    const settled = settle(note, candidate, lasts[i] as Candidate, isQuestion);
    const place = around.datedAt(candidate.block, candidate.start);
    const asksNothing =
      sorted.kind === "rhetorical" ||
      (sorted.kind === "faq" &&
        (settled.answer !== null || sorted.why.some(({ id }) => id === "page-answers-itself")));
    return {
      start: candidate.start,
      end: candidate.end,
      line: note.lineOf(candidate.block, candidate.start),
      endLine: note.lineOf(candidate.block, candidate.end - 1),
      text: candidate.text,
      kind: sorted.kind,
      asker: sorted.asker,
      open: settled.open && !asksNothing,
      answer: settled.answer,
      dated: place?.dated ?? null,
      under: under(candidate.block),
      why: [...candidate.why, ...sorted.why, ...settled.why, ...(place ? [place.why] : [])],
    };
  });
}

/** For each candidate the last of the questions that stand behind each other on its line. */
function lastOfRuns(note: NoteText, candidates: readonly Candidate[]): Candidate[] {
  const lasts = [...candidates];
  for (let i = candidates.length - 2; i >= 0; i--) {
    const one = candidates[i] as Candidate;
    const next = candidates[i + 1] as Candidate;
    const follows = next.block === one.block && next.sentence === one.sentence + 1;
    if (follows && note.lineOf(next.block, next.start) === note.lineOf(one.block, one.end - 1))
      lasts[i] = lasts[i + 1] as Candidate;
  }
  return lasts;
}

/** The headings over each section, outermost first; one list for all questions of a section. */
function headingsOver(note: NoteText): (block: number) => readonly string[] {
  const known = new Map<number, readonly string[]>([[-1, []]]);
  const over = (section: number): readonly string[] => {
    let found = known.get(section);
    if (!found) known.set(section, (found = [...over(note.at(section).section), note.plainBlock(section)]));
    return found;
  };
  return (block) => over(note.at(block).section);
}
