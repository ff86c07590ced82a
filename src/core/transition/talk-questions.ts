import type { NoteText } from "../notes/note-text";
import { speaksOfMe, turnsToYou } from "../questions/asking";
import type { Question } from "../questions/question";
import { tokens } from "../questions/tokens";
import { asksLeave, saysHere } from "./cue-words";
import type { Branch } from "./talk-track";

/** What else may have been said of whose question it is; the talk says it better. */
const otherReasons: ReadonlySet<string> = new Set([
  "emphasised-prompt",
  "asked-by-label",
  "asked-by-speaker",
]);

/**
 * The questions of a note, where those that belong to a talk prepared in it are prompts: what the other one may ask, and what the
 * writer plans to ask them. Both are for the talk; no note is going to answer them. What the writer asks themselves between
 * those lines stays theirs.
 */
export function asTalk(
  questions: readonly Question[],
  branches: readonly Branch[],
  note: NoteText,
): readonly Question[] {
  if (branches.length === 0 || questions.length === 0) return questions;
  const { words } = note;
  const branchAt = new Map<number, Branch>();
  for (const branch of branches)
    for (let line = branch.line; line <= branch.endLine; line++) branchAt.set(line, branch);
  return questions.map((question) => {
    const { kind, line, text, under } = question;
    if (kind !== "own" && kind !== "asked" && kind !== "prompt") return question;
    const branch = branchAt.get(line);
    const heading = under.find((each) => saysHere.test(each));
    const isToThem = turnsToYou(words, text) || tokens(text, 3).some((word) => asksLeave.has(word));
    const isForTalk = branch
      ? line === branch.line || isToThem || !speaksOfMe(words, text)
      : heading !== undefined && isToThem;
    if (!isForTalk) return question;
    const value = branch?.cue ?? heading ?? "";
    const why = question.why.filter(({ id }) => !otherReasons.has(id));
    return { ...question, kind: "prompt", asker: null, why: [...why, { id: "talk-cue", values: { value } }] };
  });
}
