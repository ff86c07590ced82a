import type { Day, Period } from "../calendar/day";
import { isoText, lastDay } from "../calendar/period";
import type { Reason } from "../reason";
import { byWritten, type LogEntry } from "./log";
import { isOutcome, notAQuestion, writtenOn, type LogState } from "./log-entry";
import { lastOf } from "./sorted";
import { statusOfAskings } from "./status";
import type { Asking, Thread } from "./thread";

/** Where a thread stands, by what its notes and the question log say. */
export const threadStatuses = [
  "open",
  "half-answered",
  "answered",
  "parked",
  "testing",
  "let-go",
  "settled",
] as const;
export type ThreadStatus = (typeof threadStatuses)[number];

/** The answer there is, be it the last word or not. */
export interface AnswerAtHand {
  readonly text: string;
  /** When it was given; null where nothing tells. */
  readonly day: Period | null;
  /** The link to where it stands, as the log has it: "[[2025-09-01]]". */
  readonly link: string | null;
  /** The asking it stands beside, where it is the note's own; null where the log has it. */
  readonly asking: Asking | null;
}

export interface ThreadState {
  readonly status: ThreadStatus;
  readonly answer: AnswerAtHand | null;
  /** The line of the log that counts, unless the notes say more. */
  readonly entry: LogEntry | null;
  /** Until when it is (or was) parked or tested. */
  readonly until: Day | null;
  /** Until what it is parked, where that is no day. */
  readonly condition: string;
  /** Why it is open again after it was answered, parked, tested or let go; null where it is not. */
  readonly reopened: Reason | null;
  /** Whether a person keeps it at the top. */
  readonly kept: boolean;
}

/** What is known of a thread, with the lines of the log that are about it, as they stand in the log. */
export type KnownThread = Pick<Thread, "askings"> & { readonly entries: readonly LogEntry[] };

/** Why a person opens a parked question again: said by Crossroads, and by anybody by hand. */
export const newInformation = "new information";

/**
 * Where a thread stands on a day. The last line of the log counts until the question is asked again on a later day, which opens
 * what was answered or let go ("not a question" holds for good); what is parked or tested wakes when its day has come. Askings
 * without a day open nothing.
 */
export function stateOf({ askings, entries }: KnownThread, today: Day): ThreadState {
  const inPlace = statusOfAskings(askings);
  if (entries.length === 0) return unlogged(askings, inPlace);
  const written = byWritten(entries);
  const entry = lastOf(written, ({ state }) => isOutcome(state)) ?? null;
  const state = entry?.state;
  const kept = entries.some((one) => one.state.kind === "kept");
  const answer = answerOf(askings, written);
  const until = state?.kind === "parked" || state?.kind === "test" ? state.until : null;
  const condition = state?.kind === "parked" ? state.condition : "";
  const known = { answer, entry, until, condition, kept };
  const stands = (status: ThreadStatus): ThreadState => ({ ...known, status, reopened: null });
  /** Open, or what the notes say of it, if that is more. */
  const opens = (reopened: Reason, status = inPlace): ThreadState =>
    status === "settled" ? { ...known, status, reopened: null } : { ...known, status, reopened };

  switch (state?.kind) {
    case "half":
      return stands("half-answered");
    case "answered":
    case "let-go": {
      const again = askedAfter(askings, state.day);
      const last = again.at(-1);
      const now = statusOfAskings(again);
      const status = state.kind === "answered" ? "answered" : "let-go";
      const forGood = state.kind === "let-go" && state.reason.trim().toLowerCase() === notAQuestion;
      if (!last?.day || forGood || now === "settled") return stands(status);
      const id = state.kind === "answered" ? "asked-again" : "asked-again-let-go";
      return opens({ id, values: { day: isoText(last.day) } }, now);
    }
    case "parked":
      return until !== null && until <= today
        ? opens({ id: "day-has-come", values: { day: until } })
        : stands("parked");
    case "test":
      return until !== null && until <= today
        ? opens({ id: "test-due", values: { day: until, what: state.what } })
        : stands("testing");
    case "open":
      return opens(openedBecause(state.why), inPlace === "settled" ? "open" : inPlace);
    default:
      return { ...stands(inPlace), reopened: inPlace === "open" ? askedAgain(askings) : null };
  }
}

/** What the notes say alone, as of nearly every thread. */
function unlogged(askings: readonly Asking[], status: ThreadStatus): ThreadState {
  const reopened = status === "open" ? askedAgain(askings) : null;
  return {
    status,
    answer: answerOf(askings, []),
    entry: null,
    until: null,
    condition: "",
    reopened,
    kept: false,
  };
}

function openedBecause(why: string): Reason {
  if (why.toLowerCase() === newInformation) return { id: "something-new" };
  return why === "" ? { id: "opened-again" } : { id: "opened-again-for", values: { value: why } };
}

/** Askings of a later day in which the person asks, or is asked; none where it is not known which were later. */
function askedAfter(askings: readonly Asking[], day: Day | null): readonly Asking[] {
  return askings.filter(
    (asking) =>
      day !== null &&
      asking.day !== null &&
      asking.day.start > day &&
      (asking.question.kind === "own" || asking.question.kind === "asked"),
  );
}

/** Of a question that one note answers and a later one asks again. */
function askedAgain(askings: readonly Asking[]): Reason | null {
  const answered = lastOf(askings, ({ question }) => question.answer !== null)?.day;
  const last = answered && lastOf(askedAfter(askings, lastDay(answered)), ({ question }) => question.open);
  return last?.day ? { id: "asked-again", values: { day: isoText(last.day) } } : null;
}

/** The latest answer; of one day, and where the log does not say when, the log's. */
function answerOf(askings: readonly Asking[], written: readonly LogEntry[]): AnswerAtHand | null {
  const beside = lastOf(askings, ({ question }) => question.answer !== null);
  const said = lastOf(written, ({ state }) => answerIn(state) !== null)?.state;
  const logged = said && answerIn(said);
  if (logged) {
    const day = writtenOn(said);
    if (!beside?.day || day === null || beside.day.start <= day)
      return { ...logged, day: day && { start: day, precision: "day" }, asking: null };
  }
  return beside?.question.answer
    ? { text: beside.question.answer.text, day: beside.day, link: null, asking: beside }
    : null;
}

/** Null also for a question that was only ticked: then the notes may still hold an answer. */
function answerIn(state: LogState): Pick<AnswerAtHand, "text" | "link"> | null {
  if (state.kind !== "answered" && state.kind !== "half") return null;
  return state.answer === "" && state.note === null ? null : { text: state.answer, link: state.note };
}
