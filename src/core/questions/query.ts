import type { Period, Precision } from "../calendar/day";
import type { QuestionKind } from "./question";
import { statusOf, statusOfAskings, type QuestionStatus } from "./status";
import type { Asking, Thread } from "./thread";

export const sorts = ["last-asked", "times-asked", "oldest"] as const;
export type Sort = (typeof sorts)[number];

export const groupings = ["thread", "note", "month"] as const;
export type Grouping = (typeof groupings)[number];

/** Which questions are shown, and in what order. */
export interface ListQuery {
  /** The search, given the question's text and the note's path in one string; null where nothing is searched for. */
  readonly matches: ((text: string) => boolean) | null;
  readonly sort: Sort;
  readonly grouping: Grouping;
  readonly kinds: ReadonlySet<QuestionKind>;
  readonly statuses: ReadonlySet<QuestionStatus>;
  readonly undatedOnly: boolean;
  /** A folder's path, without a slash at its end, or a note's; null for the whole vault. */
  readonly place: string | null;
}

/** A thread as a query shows it: with those of its askings the query lets through, oldest first, at least one. */
export interface Entry {
  readonly thread: Thread;
  readonly askings: readonly Asking[];
  readonly status: QuestionStatus;
  readonly first: Period | null;
  readonly last: Period | null;
  /** First and last as numbers that sort as they do, 0 for undated: a list of 100,000 is sorted by them. */
  readonly firstRank: number;
  readonly lastRank: number;
}

/** Null where the query leaves nothing of the thread. */
export function toEntry(thread: Thread, query: ListQuery): Entry | null {
  const ofKind = keep(thread.askings, (asking) => query.kinds.has(asking.question.kind));
  if (ofKind.length === 0) return null;
  const status = statusOfAskings(ofKind);
  if (!query.statuses.has(status)) return null;
  const { place, undatedOnly, matches } = query;
  const askings = keep(
    ofKind,
    (asking) => (place === null || isIn(asking.path, place)) && (!undatedOnly || asking.day === null),
  );
  if (askings.length === 0) return null;
  if (matches && !askings.some((asking) => matches(`${asking.question.text}\n${asking.path}`))) return null;
  const first = askings.find((asking) => asking.day !== null)?.day ?? null;
  const last = askings.at(-1)?.day ?? null;
  return { thread, askings, status, first, last, firstRank: rank(first), lastRank: rank(last) };
}

/** `byAge` as a number: the digits of the day, then the length of the period, the shortest first. */
function rank(period: Period | null): number {
  if (period === null) return 0;
  const { start, precision } = period;
  return Number(start.slice(0, 4) + start.slice(5, 7) + start.slice(8)) * 10 + precisions.indexOf(precision);
}

const precisions: readonly Precision[] = ["day", "week", "month", "quarter", "year"];

/** Whether one asking is shown on its own, as it is where askings are grouped by note. */
export function showsAsking(asking: Asking, query: ListQuery): boolean {
  return query.statuses.has(statusOf(asking.question));
}

/** A total order of entries: by the sort, then by what is nearest to it, then as they stand in their notes. */
export function entryOrder(sort: Sort): (one: Entry, other: Entry) => number {
  return (one, other) => by[sort](one, other) || byPlace(one, other) || byWords(one, other);
}

const byLast = (one: Entry, other: Entry) => other.lastRank - one.lastRank;
const byTimes = (one: Entry, other: Entry) => other.askings.length - one.askings.length;
// Without a day nothing is known of its age: last, not oldest.
const byFirst = (one: Entry, other: Entry) =>
  (one.firstRank || Infinity) - (other.firstRank || Infinity) || 0;

const by: Readonly<Record<Sort, (one: Entry, other: Entry) => number>> = {
  "last-asked": (one, other) => byLast(one, other) || byTimes(one, other),
  "times-asked": (one, other) => byTimes(one, other) || byLast(one, other),
  oldest: (one, other) => byFirst(one, other) || byTimes(one, other),
};

function byPlace(one: Entry, other: Entry): number {
  const here = one.askings.at(-1);
  const there = other.askings.at(-1);
  if (!here || !there) return 0;
  if (here.path !== there.path) return here.path < there.path ? -1 : 1;
  return here.question.start - there.question.start;
}

function byWords(one: Entry, other: Entry): number {
  if (one.thread.key === other.thread.key) return 0;
  return one.thread.key < other.thread.key ? -1 : 1;
}

/** The same array where nothing is dropped, as is so for nearly every thread. */
function keep<Item>(items: readonly Item[], wanted: (item: Item) => boolean): readonly Item[] {
  return items.every(wanted) ? items : items.filter(wanted);
}

function isIn(path: string, place: string): boolean {
  return path === place || place === "" || path.startsWith(`${place}/`);
}
