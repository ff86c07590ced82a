import { addDays, addMonths } from "../calendar/arithmetic";
import { dayParts, type Day } from "../calendar/day";
import { lastDay } from "../calendar/period";
import type { Reason } from "../reason";
import { likeness } from "./likeness/likeness";
import { signatureOf } from "./likeness/signature";
import { isOutcome, writtenOn } from "./log-entry";
import type { KnownThread, ThreadState } from "./state";

/** From so many askings, on days of their own, */
const fewest = 4;
/** over so many months, */
const shortest = 3;
/** the last of them not longer ago than so many days, a question may be turning in circles. */
const stillAsked = 365;
/** From here on two wordings are nearly the same: a person who comes nearer to an answer asks in other words. */
const nearlySame = 0.8;
/** So great a part of the askings repeats an earlier one. */
const repeats = 0.5;

/**
 * Whether a thread is turning in circles: open, asked again and again in nearly the same words, and nothing new beside it since,
 * be it an answer, a test, or anything the log says. Gives the reasons; none where it is not.
 */
export function ruminationOf(
  { askings, entries }: KnownThread,
  { status }: ThreadState,
  today: Day,
): readonly Reason[] {
  if ((status !== "open" && status !== "half-answered") || askings.length < fewest) return [];
  const news = [
    ...askings.flatMap(({ question, day }) => (question.answer ? [day && lastDay(day)] : [])),
    ...entries.flatMap(({ state }) => (isOutcome(state) ? [writtenOn(state)] : [])),
  ];
  // What has no day may have come yesterday.
  if (news.includes(null)) return [];
  const since = news.reduce((latest, day) => (latest === null || (day && day > latest) ? day : latest), null);

  const texts = new Map<Day, string>();
  for (const { question, day } of askings) {
    const asks = question.kind === "own" || question.kind === "asked";
    if (asks && day && (since === null || day.start > since)) texts.set(day.start, question.text);
  }
  const days = [...texts.keys()];
  const [first, last] = [days[0], days.at(-1)];
  if (texts.size < fewest || !first || !last) return [];
  if (addMonths(first, shortest) > last || addDays(last, stillAsked) < today) return [];
  if (repeated([...texts.values()]) < repeats) return [];
  return [
    { id: "circling", values: { count: texts.size, months: monthsBetween(first, last) } },
    since === null ? { id: "nothing-new" } : { id: "nothing-new-since", values: { day: since } },
  ];
}

/** Which part of the wordings, the first aside, says nearly the same as one before it. */
function repeated(texts: readonly string[]): number {
  const signatures = texts.map((text) => signatureOf(text));
  const again = signatures.filter((one, at) =>
    signatures.slice(0, at).some((other) => likeness(one, other) >= nearlySame),
  );
  return again.length / (texts.length - 1);
}

/** Whole months. */
function monthsBetween(first: Day, last: Day): number {
  const [from, to] = [dayParts(first), dayParts(last)];
  return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
}
