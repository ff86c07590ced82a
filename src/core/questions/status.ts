import type { Question } from "./question";
import type { Asking } from "./thread";

/**
 * Where a question stands. `half-answered`: the note holds an answer beside it, which may or may not be the last word.
 * `settled`: ticked, struck out, or not meant to be answered.
 */
export const questionStatuses = ["open", "half-answered", "settled"] as const;
export type QuestionStatus = (typeof questionStatuses)[number];

export function statusOf(question: Question): QuestionStatus {
  if (question.open) return question.answer === null ? "open" : "half-answered";
  const done = question.why.some((reason) => reason.id === "ticked" || reason.id === "struck-out");
  return question.answer !== null && !done ? "half-answered" : "settled";
}

/**
 * Where a thread stands: as its last asking does, for asking again reopens it. Only where the last asking is settled an
 * earlier one still counts, since ticking a task in one note says nothing of the others.
 */
export function statusOfAskings(askings: readonly Asking[]): QuestionStatus {
  const last = askings.at(-1);
  const status = last ? statusOf(last.question) : "settled";
  if (status !== "settled" || askings.length < 2) return status;
  const others = askings.map(({ question }) => statusOf(question));
  return questionStatuses.find((each) => others.includes(each)) ?? status;
}
