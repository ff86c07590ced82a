import type { Period } from "../calendar/day";
import type { QuestionKind } from "./question";
import { statusOf, statusOfAskings, type QuestionStatus } from "./status";
import type { Asking, Thread } from "./thread";
import { byAge } from "./threads";

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
  return { thread, askings, status, first, last: askings.at(-1)?.day ?? null };
}

/** Whether one asking is shown on its own, as it is where askings are grouped by note. */
export function showsAsking(asking: Asking, query: ListQuery): boolean {
  return query.statuses.has(statusOf(asking.question));
}

/** A total order of entries: by the sort, then by what is nearest to it, then by the words. */
export function entryOrder(sort: Sort): (one: Entry, other: Entry) => number {
  const last = (one: Entry, other: Entry) => -byAge(one.last, other.last);
  const times = (one: Entry, other: Entry) => other.askings.length - one.askings.length;
  const oldest = (one: Entry, other: Entry) => {
    // Without a day nothing is known of its age: last, not oldest.
    if (one.first === null || other.first === null)
      return Number(one.first === null) - Number(other.first === null);
    return byAge(one.first, other.first);
  };
  const words = (one: Entry, other: Entry) =>
    one.thread.key < other.thread.key ? -1 : one.thread.key > other.thread.key ? 1 : 0;
  const by = { "last-asked": [last, times], "times-asked": [times, last], oldest: [oldest, times] }[sort];
  return (one, other) => {
    for (const compare of by) {
      const order = compare(one, other);
      if (order !== 0) return order;
    }
    return words(one, other);
  };
}

/** The same array where nothing is dropped, as is so for nearly every thread. */
function keep<Item>(items: readonly Item[], wanted: (item: Item) => boolean): readonly Item[] {
  return items.every(wanted) ? items : items.filter(wanted);
}

function isIn(path: string, place: string): boolean {
  return path === place || place === "" || path.startsWith(`${place}/`);
}
