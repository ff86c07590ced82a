import type { Day, Period } from "../calendar/day";
import { periodOf } from "../calendar/period";
import { entryOrder, toEntry, type Entry, type ListQuery } from "./query";
import { rewordedThreads } from "./reworded";
import { byText, countWhile } from "./sorted";
import { questionStatuses, statusOf } from "./status";
import { byAge, type Asking, type Thread } from "./thread";
import type { ThreadChanges } from "./threads";

/** A note or a month, above its questions. */
interface Group {
  readonly type: "group";
  readonly id: string;
  /** Null for a month. */
  readonly note: string | null;
  /** The month, or the day of the note's last question; null is undated. */
  day: Period | null;
  readonly items: (Entry | Place)[];
}

/** One place where a question was asked: under its thread, or under its note. */
interface Place {
  readonly type: "asking";
  readonly thread: Thread;
  readonly asking: Asking;
  /** False under a thread that says the same words: there the place alone is told. */
  readonly showsText: boolean;
  /** Whether it stands under its note, and not under its thread. */
  readonly underNote: boolean;
}

type Item = Group | Entry | Place;

/** What all rows tell a tree: `level` from 1, `position` from 1 among `siblings` rows of the same parent. */
interface RowBase {
  /** Names the row for as long as it means the same, also while rows come and go around it. */
  readonly id: string;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** Null where there is nothing to expand, as in a question asked once. */
  readonly expanded: boolean | null;
}

export type Row = Readonly<Item> & RowBase;
export type RowOf<Type extends Item["type"]> = Extract<Row, { readonly type: Type }>;

/** Which threads are expanded and which groups collapsed, by their ids: whoever shows the list keeps it from list to list. */
export interface Opened {
  readonly expanded: Set<string>;
  readonly collapsed: Set<string>;
}

/** The items of one parent laid out: how many rows they take, and what is expanded among them, in order. */
interface Branch {
  readonly items: readonly Item[];
  readonly rows: number;
  /** `place` is an item's index among the items, `row` that of its row among the branch's. */
  readonly open: readonly { readonly place: number; readonly row: number; readonly inside: Branch }[];
}

/** Up to so many changes are put in one by one: each moves a part of the array, which takes microseconds. */
const few = 64;

/**
 * The rows of the sidebar, without a row being made before it is looked at: `length` and `at(index)` are all a list that
 * draws only what is on screen needs. Ungrouped, a change of a note costs time by that note; grouped, by the list.
 */
export class QuestionList {
  readonly #entries = new Map<string, Entry>();
  readonly #compare: (one: Entry, other: Entry) => number;
  #sorted: Entry[];
  #top: readonly Item[] | null = null;
  #root: Branch | null = null;
  /** Undefined as long as nobody asked since the last change. */
  #firstDay: Day | null | undefined;

  constructor(
    readonly query: ListQuery,
    threads: Iterable<Thread>,
    readonly opened: Opened,
  ) {
    for (const thread of threads) {
      const entry = toEntry(thread, query);
      if (entry) this.#entries.set(thread.key, entry);
    }
    this.#compare = entryOrder(query.sort);
    this.#sorted = [...this.#entries.values()].sort(this.#compare);
  }

  /** How many questions the query lets through, whatever is collapsed. */
  get count(): number {
    return this.#entries.size;
  }

  /** A thread that the query lets through, by its key. */
  threadOf(key: string): Thread | undefined {
    return this.#entries.get(key)?.thread;
  }

  /** The first day on which a question of the list was asked; null where none has a day. */
  get firstDay(): Day | null {
    if (this.#firstDay === undefined) {
      let first = Infinity;
      let day: Day | null = null;
      for (const entry of this.#entries.values())
        if (entry.first && entry.firstRank < first) [first, day] = [entry.firstRank, entry.first.start];
      this.#firstDay = day;
    }
    return this.#firstDay;
  }

  /** How many rows there are. */
  get length(): number {
    return this.#layOut().rows;
  }

  at(index: number): Row | undefined {
    let branch = this.#layOut();
    let row = index;
    for (let level = 1; row >= 0 && row < branch.rows; level += 1) {
      const { items, open } = branch;
      const before = open[countWhile(open, (each) => each.row < row) - 1];
      if (!before) return this.#rowAt(items, row, level);
      row -= before.row + 1;
      const behind = row - before.inside.rows;
      if (behind >= 0) return this.#rowAt(items, before.place + 1 + behind, level);
      branch = before.inside;
    }
    return undefined;
  }

  /** -1 where no such row is shown. */
  indexOf(id: string): number {
    let branch: Branch | undefined = this.#layOut();
    let index = -1;
    for (const step of this.#wayTo(id)) {
      const place: number = branch ? this.#placeOf(branch.items, step) : -1;
      if (!branch || place === -1) return -1;
      const { open }: Branch = branch;
      const count = countWhile(open, (each) => each.place < place);
      const before = open[count - 1];
      index += 1 + place + (before ? before.row + before.inside.rows - before.place : 0);
      branch = open[count]?.place === place ? open[count].inside : undefined;
    }
    return index;
  }

  /** The index of the row a row stands under; -1 where it stands under none. */
  parentOf(index: number): number {
    const level = this.at(index)?.level ?? 1;
    let above = level > 1 ? index - 1 : -1;
    while ((this.at(above)?.level ?? 0) >= level) above -= 1;
    return above;
  }

  /** Expands or collapses a row that can be; false where nothing changed. */
  setExpanded(row: Row, expanded: boolean): boolean {
    if (row.expanded === null || row.expanded === expanded) return false;
    const ofThread = row.type === "thread";
    const ids = ofThread ? this.opened.expanded : this.opened.collapsed;
    if (expanded === ofThread) ids.add(row.id);
    else ids.delete(row.id);
    this.#root = null;
    return true;
  }

  /** Collapses groups and threads; where everything is collapsed already, expands the groups again. */
  toggleAll(): void {
    const { expanded, collapsed } = this.opened;
    const groups = this.#items().flatMap((item) => (item.type === "group" ? [item.id] : []));
    const someOpen = expanded.size > 0 || groups.some((id) => !collapsed.has(id));
    expanded.clear();
    collapsed.clear();
    if (someOpen) for (const id of groups) collapsed.add(id);
    this.#root = null;
  }

  /** Takes in what became of threads, and says by their keys which are worded otherwise now. */
  apply(changes: ThreadChanges): ReadonlyMap<string, string> {
    const reworded = rewordedThreads(changes, (key) => this.#entries.get(key)?.thread);
    const oneByOne = changes.size <= few;
    for (const [key, thread] of changes) {
      const old = this.#entries.get(key);
      const entry = thread && toEntry(thread, this.query);
      if (old && oneByOne) this.#sorted.splice(this.#rank(this.#sorted, old), 1);
      if (entry) this.#entries.set(key, entry);
      else this.#entries.delete(key);
      if (entry && oneByOne) this.#sorted.splice(this.#rank(this.#sorted, entry), 0, entry);
    }
    if (!oneByOne) {
      // What stays is in order already, so that sorting it takes little more than one pass.
      const kept = this.#sorted.filter(({ thread }) => !changes.has(thread.key));
      const fresh = [...changes.keys()].flatMap((key) => this.#entries.get(key) ?? []);
      this.#sorted = [...kept, ...fresh].sort(this.#compare);
    }
    this.#top = null;
    this.#root = null;
    this.#firstDay = undefined;
    const { expanded } = this.opened;
    for (const [from, to] of reworded) if (expanded.delete(from)) expanded.add(to);
    return reworded;
  }

  /** Where an entry stands among others, or is to stand. */
  #rank(entries: readonly Item[], entry: Entry): number {
    return countWhile(entries, (other) => other.type === "thread" && this.#compare(other, entry) < 0);
  }

  #layOut(): Branch {
    return (this.#root ??= this.#branch(this.#items()));
  }

  #items(): readonly Item[] {
    return (this.#top ??= this.query.grouping === "thread" ? this.#sorted : this.#grouped());
  }

  #branch(items: readonly Item[]): Branch {
    let more = 0;
    const open = this.#openIn(items).map((place) => {
      const item = items[place];
      const inside = this.#branch(item?.type === "group" ? item.items : placesOf(item));
      const row = place + more;
      more += inside.rows;
      return { place, row, inside };
    });
    return { items, open, rows: items.length + more };
  }

  /** The places of what is expanded: every group unless collapsed; threads are sought one by one, for most are not. */
  #openIn(items: readonly Item[]): number[] {
    if (items[0]?.type === "group")
      return [...items.keys()].filter((place) => this.#isExpanded(items[place]));
    return [...this.opened.expanded]
      .map((key) => this.#placeOf(items, key))
      .filter((place) => this.#isExpanded(items[place]))
      .sort((one, other) => one - other);
  }

  #isExpanded(item: Item | undefined): boolean | null {
    if (item?.type === "group") return !this.opened.collapsed.has(item.id);
    return item?.type === "thread" && item.askings.length > 1
      ? this.opened.expanded.has(item.thread.key)
      : null;
  }

  #rowAt(items: readonly Item[], place: number, level: number): Row | undefined {
    const item = items[place];
    if (!item) return undefined;
    const [position, siblings, expanded] = [place + 1, items.length, this.#isExpanded(item)];
    return { ...item, id: idOf(items, place), level, position, siblings, expanded };
  }

  /** The ids of the rows a row stands under, outermost first, and its own. */
  #wayTo(id: string): string[] {
    const [key = "", path] = id.split("\n");
    const { grouping } = this.query;
    const way = path === undefined ? [id] : [grouping === "note" ? path : key, id];
    const entry = this.#entries.get(key);
    return entry && grouping === "month" ? [monthOf(entry).id, ...way] : way;
  }

  #placeOf(items: readonly Item[], id: string): number {
    const entry = this.#entries.get(id);
    if (entry && items[0]?.type === "thread") {
      const place = this.#rank(items, entry);
      return items[place] === entry ? place : -1;
    }
    const [key, path] = id.split("\n");
    return items.findIndex(
      (item, place) =>
        (item.type !== "asking" || (item.thread.key === key && item.asking.path === path)) &&
        idOf(items, place) === id,
    );
  }

  #grouped(): Group[] {
    const { sort, grouping, statuses } = this.query;
    const groups = new Map<string, Group>();
    const add = (id: string, note: string | null, day: Period | null, item: Entry | Place) => {
      let group = groups.get(id);
      if (!group) groups.set(id, (group = { type: "group", id, note, day, items: [] }));
      if (byAge(day, group.day) > 0) group.day = day;
      group.items.push(item);
    };
    for (const entry of this.#sorted) {
      if (grouping === "month") {
        const { id, month } = monthOf(entry);
        add(id, null, month, entry);
        continue;
      }
      // Of a thread that the log has put away all places stand where it stands.
      const byNotes = questionStatuses.some((status) => status === entry.state.status);
      for (const asking of entry.askings)
        if (!byNotes || statuses.includes(statusOf(asking.question)))
          add(asking.path, asking.path, asking.day, placeOf(entry, asking, true));
    }
    const direction = sort === "oldest" ? 1 : -1;
    const times = ({ note, items }: Group) => (sort === "times-asked" && note !== null ? items.length : 0);
    for (const { note, items } of groups.values())
      if (note !== null) items.sort((one, other) => one.asking.question.start - other.asking.question.start);
    // Undated ones come last in either direction.
    return [...groups.values()].sort(
      (one, other) =>
        times(other) - times(one) ||
        Number(one.day === null) - Number(other.day === null) ||
        byAge(one.day, other.day) * direction ||
        byText(one.id, other.id),
    );
  }
}

/** The places of a thread as they are shown: newest first. */
function placesOf(item: Item | undefined): Place[] {
  if (item?.type !== "thread") return [];
  return [...item.askings].reverse().map((asking) => placeOf(item, asking, false));
}

function placeOf(entry: Entry, asking: Asking, underNote: boolean): Place {
  const showsText = underNote || asking.question.text !== entry.asking.question.text;
  return { type: "asking", thread: entry.thread, asking, showsText, underNote };
}

/**
 * A thread's row is named by the thread's key alone, so that naming 100,000 of them makes no string; a group by its note or
 * month, which no key can be. An asking is named by its thread, its note and which asking of both it is, from 0: offsets
 * change with every edit.
 */
function idOf(items: readonly Item[], place: number): string {
  const item = items[place];
  if (item?.type !== "asking") return item?.type === "thread" ? item.thread.key : (item?.id ?? "");
  const { thread, asking } = item;
  const nth = items
    .slice(0, place)
    .filter(
      (other) => other.type === "asking" && other.thread === thread && other.asking.path === asking.path,
    );
  return `${thread.key}\n${asking.path}\n${String(nth.length)}`;
}

/** The month a thread was last asked in; a quarter or a year is its own group, for no month of it is known. */
function monthOf({ asking: { day } }: Entry): { id: string; month: Period | null } {
  if (!day) return { id: "undated:", month: null };
  const isLonger = day.precision === "quarter" || day.precision === "year";
  const month = isLonger ? day : periodOf(day.start, "month");
  return { id: `${month.start} ${month.precision}`, month };
}
