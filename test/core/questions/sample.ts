import { toDay, type Period, type Precision } from "../../../src/core/calendar/day";
import type { NoteFacts } from "../../../src/core/notes/facts";
import type { Question } from "../../../src/core/questions/question";

/** A period for tests; an impossible day is a mistake in the test. */
export function period(text: string, precision: Precision = "day"): Period {
  const start = toDay(text);
  if (start === null) throw new Error(`${text} is not a day`);
  return { start, precision };
}

/** A question as the reading of a note gives it, with what a test does not care about filled in. */
export function question(text: string, more: Partial<Question> = {}): Question {
  const start = more.start ?? 0;
  return {
    start,
    end: start + text.length,
    line: 0,
    endLine: 0,
    text,
    kind: "own",
    asker: null,
    open: true,
    answer: null,
    dated: null,
    under: [],
    why: [{ id: "ends-with-mark" }],
    ...more,
  };
}

/** A note that asks some questions on a day, or on none. */
export function note(path: string, day: string | null, questions: readonly (string | Question)[]): NoteFacts {
  let start = 0;
  return {
    path,
    date:
      day === null ? null : { ...period(day), from: "file name", why: { id: "file-name" }, inferred: false },
    questions: questions.map((item) => {
      if (typeof item !== "string") return item;
      const made = question(item, { start });
      start = made.end + 1;
      return made;
    }),
    problems: [],
  };
}

/** The note's own date holds for all its questions: enough for tests that are not about dates. */
export function dayOfNote(_question: Question, facts: NoteFacts): Period | null {
  return facts.date;
}
