import type { Day, Period, Precision } from "../calendar/day";
import type { QuestionKind } from "./question";
import { byText } from "./sorted";
import { rankOf, type Rank } from "./rank";
import { stateOf, type ThreadState, type ThreadStatus } from "./state";
import type { Asking, Thread } from "./thread";

export const sorts = ["matters", "last-asked", "times-asked", "oldest"] as const;
export type Sort = (typeof sorts)[number];

export const groupings = ["thread", "note", "month"] as const;
export type Grouping = (typeof groupings)[number];

/** Which questions are shown, and in what order. */
export interface ListQuery {
  /** The search, given the question's text and the note's path in one string; null where nothing is searched for. */
  readonly matches: ((text: string) => boolean) | null;
  readonly sort: Sort;
  readonly grouping: Grouping;
  readonly kinds: readonly QuestionKind[];
  readonly statuses: readonly ThreadStatus[];
  readonly undatedOnly: boolean;
  /** The day it is: what is parked until a day is open from that day on. */
  readonly today: Day;
  /** A folder's path, without a slash at its end, or a note's; null for the whole vault. */
  readonly place: string | null;
}

/** What is shown until a person chooses otherwise; the kinds are those of the settings, the day is today. */
export const usualQuery: Omit<ListQuery, "kinds" | "today"> = {
  matches: null,
  sort: "matters",
  grouping: "thread",
  statuses: ["open", "half-answered"],
  undatedOnly: false,
  place: null,
};

/** A thread as a query shows it: with those of its askings the query lets through, oldest first, at least one. */
export interface Entry {
  readonly type: "thread";
  readonly thread: Thread;
  readonly askings: readonly Asking[];
  /** The last of them. */
  readonly asking: Asking;
  readonly state: ThreadState;
  readonly first: Period | null;
  /** How much it matters, by `rankOf`. */
  readonly score: number;
  /** First and last as numbers that sort as they do, 0 for undated: a list of 100,000 is sorted by them. */
  readonly firstRank: number;
  readonly lastRank: number;
}

/** Null where the query leaves nothing of the thread. */
export function toEntry(thread: Thread, query: ListQuery): Entry | null {
  const { kinds, statuses, place, undatedOnly, matches } = query;
  const ofKind = keep(thread.askings, (asking) => kinds.includes(asking.question.kind));
  // Of a kind that is not shown nothing is to be said, whatever became of it.
  if (ofKind.length === 0) return null;
  const whole = wholeOn(query.today, thread);
  const state =
    ofKind === thread.askings
      ? whole.entry.state
      : stateOf({ askings: ofKind, entries: thread.entries }, query.today);
  if (!statuses.includes(state.status)) return null;
  const askings =
    place || undatedOnly
      ? keep(ofKind, ({ path, day }) => isIn(path, place) && (!undatedOnly || day === null))
      : ofKind;
  const asking = askings.at(-1);
  if (!asking) return null;
  if (matches && !askings.some(({ question, path }) => matches(`${question.text}\n${path}`))) return null;
  return askings === thread.askings ? whole.entry : entryOf(thread, askings, asking, state, whole.rank.score);
}

function entryOf(
  thread: Thread,
  askings: readonly Asking[],
  asking: Asking,
  state: ThreadState,
  score: number,
): Entry {
  const first = askings.find(({ day }) => day !== null)?.day ?? null;
  const [firstRank, lastRank] = [rank(first), rank(asking.day)];
  return { type: "thread", thread, askings, asking, state, first, score, firstRank, lastRank };
}

/** A thread as it stands on a day with all its askings. */
interface Whole {
  readonly today: Day;
  readonly rank: Rank;
  readonly entry: Entry;
}

const wholes = new WeakMap<Thread, Whole>();

/** Worked out once a day: a list is made anew whenever something is typed into its search, and threads mostly stay. */
function wholeOn(today: Day, thread: Thread): Whole {
  let whole = wholes.get(thread);
  if (whole?.today !== today) {
    const rank = rankOf(thread, today);
    const asking = thread.askings.at(-1) as Asking;
    const entry = entryOf(thread, thread.askings, asking, stateOf(thread, today), rank.score);
    wholes.set(thread, (whole = { today, rank, entry }));
  }
  return whole;
}

export function rankedOn(today: Day, thread: Thread): Rank {
  return wholeOn(today, thread).rank;
}

/** `byAge` as a number: the digits of the day, then the length of the period, the shortest first. */
function rank(period: Period | null): number {
  if (period === null) return 0;
  const { start, precision } = period;
  return Number(start.slice(0, 4) + start.slice(5, 7) + start.slice(8)) * 10 + precisions.indexOf(precision);
}

const precisions: readonly Precision[] = ["day", "week", "month", "quarter", "year"];

/** A total order of entries: by the sort, then by what is nearest to it, then as they stand in their notes. */
export function entryOrder(sort: Sort): (one: Entry, other: Entry) => number {
  return (one, other) =>
    by[sort](one, other) ||
    byText(one.asking.path, other.asking.path) ||
    one.asking.question.start - other.asking.question.start ||
    byText(one.thread.key, other.thread.key);
}

const byScore = (one: Entry, other: Entry) => other.score - one.score;
const byLast = (one: Entry, other: Entry) => other.lastRank - one.lastRank;
const byTimes = (one: Entry, other: Entry) => other.askings.length - one.askings.length;
// Without a day nothing is known of its age: last, not oldest.
const byFirst = (one: Entry, other: Entry) =>
  (one.firstRank || Infinity) - (other.firstRank || Infinity) || 0;

const by: Readonly<Record<Sort, (one: Entry, other: Entry) => number>> = {
  matters: (one, other) => byScore(one, other) || byLast(one, other),
  "last-asked": (one, other) => byLast(one, other) || byTimes(one, other),
  "times-asked": (one, other) => byTimes(one, other) || byLast(one, other),
  oldest: (one, other) => byFirst(one, other) || byTimes(one, other),
};

/** The same array where nothing is dropped, as is so for nearly every thread. */
function keep<Item>(items: readonly Item[], wanted: (item: Item) => boolean): readonly Item[] {
  return items.every(wanted) ? items : items.filter(wanted);
}

function isIn(path: string, place: string | null): boolean {
  return !place || path === place || path.startsWith(`${place}/`);
}
