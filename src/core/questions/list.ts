import type { Period } from "../calendar/day";
import { periodOf } from "../calendar/period";
import { entryOrder, showsAsking, toEntry, type Entry, type ListQuery } from "./query";
import { lastWhere, SortedList } from "./sorted";
import type { QuestionStatus } from "./status";
import { statusOf } from "./status";
import type { Asking, Thread } from "./thread";
import { byAge, type ThreadChange } from "./threads";

/** What all rows tell a tree: `level` from 1, `position` from 1 among `siblings` rows of the same parent. */
interface RowBase {
  /** Names the row for as long as it means the same, also while rows come and go around it. */
  readonly id: string;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
}

/** A note or a month, above its questions. */
export interface GroupRow extends RowBase {
  readonly type: "group";
  /** A note with the day of its last question, or the month of the last asking; null is undated. */
  readonly group: { readonly note: string; readonly day: Period | null } | { readonly month: Period | null };
  readonly count: number;
  readonly expanded: boolean;
}

/** A question, asked once or often. Only one asked more than once can be expanded. */
export interface ThreadRow extends RowBase {
  readonly type: "thread";
  readonly entry: Entry;
  readonly expanded: boolean;
}

/** One place where a question was asked: under its thread, or under its note. */
export interface AskingRow extends RowBase {
  readonly type: "asking";
  readonly thread: Thread;
  readonly asking: Asking;
  readonly status: QuestionStatus;
  /** False under a thread that says the same words: there the place alone is told. */
  readonly showsText: boolean;
  /** Whether it stands under its note, and not under its thread. */
  readonly underNote: boolean;
}

export type Row = GroupRow | ThreadRow | AskingRow;

/** What stands under one heading, or the whole list where nothing is grouped. */
interface Section {
  readonly heading: GroupRow["group"] | null;
  readonly key: string;
  readonly entries: SortedList<Entry> | null;
  readonly askings: readonly { readonly thread: Thread; readonly asking: Asking }[];
}

/** A section laid out: where its rows begin, and which of its threads are expanded, by their place among the entries. */
interface Placed extends Section {
  readonly start: number;
  readonly rows: number;
  readonly collapsed: boolean;
  readonly expanded: readonly { readonly place: number; readonly more: number }[];
}

/**
 * The rows of the sidebar, without a row being made before it is looked at: `length` and `at(index)` are all a list that
 * draws only what is on screen needs. Ungrouped, a change of a note costs time by that note; grouped, by the list.
 */
export class QuestionList {
  readonly #entries = new Map<string, Entry>();
  readonly #ungrouped: SortedList<Entry>;
  readonly #expandedThreads = new Set<string>();
  readonly #collapsedGroups = new Set<string>();
  #placed: Placed[] | null = null;
  #sections: Section[] | null = null;

  constructor(
    readonly query: ListQuery,
    threads: Iterable<Thread>,
    open: { expandedThreads?: Iterable<string>; collapsedGroups?: Iterable<string> } = {},
  ) {
    for (const key of open.expandedThreads ?? []) this.#expandedThreads.add(key);
    for (const key of open.collapsedGroups ?? []) this.#collapsedGroups.add(key);
    for (const thread of threads) {
      const entry = toEntry(thread, query);
      if (entry) this.#entries.set(thread.key, entry);
    }
    this.#ungrouped = new SortedList(entryOrder(query.sort));
    this.#ungrouped.fill(this.#entries.values());
  }

  /** How many questions the query lets through, whatever is collapsed. */
  get count(): number {
    return this.#entries.size;
  }

  /** How many rows there are. */
  get length(): number {
    const last = this.#layOut().at(-1);
    return last === undefined ? 0 : last.start + last.rows;
  }

  get openState(): {
    readonly expandedThreads: readonly string[];
    readonly collapsedGroups: readonly string[];
  } {
    return { expandedThreads: [...this.#expandedThreads], collapsedGroups: [...this.#collapsedGroups] };
  }

  at(index: number): Row | undefined {
    const placed = this.#layOut();
    const section = placed[lastWhere(placed.length, (at) => (placed[at]?.start ?? 0) <= index)];
    if (section === undefined || index < section.start || index >= section.start + section.rows)
      return undefined;
    return rowOf(section, index - section.start, placed);
  }

  /** -1 where no such row is shown. */
  indexOf(id: string): number {
    const { kind, key, path, nth } = readId(id);
    const placed = this.#layOut();
    if (kind === "group")
      return placed.find((section) => section.key === key && section.heading)?.start ?? -1;
    if (kind === "asking" && this.query.grouping === "note") {
      const section = placed.find((candidate) => candidate.key === path);
      if (!section || section.collapsed) return -1;
      const place = section.askings.findIndex(
        (item, at) => item.thread.key === key && nthOf(section, at) === nth,
      );
      return place === -1 ? -1 : section.start + 1 + place;
    }
    const entry = this.#entries.get(key);
    if (!entry) return -1;
    for (const section of placed) {
      const place = section.collapsed ? -1 : (section.entries?.indexOf(entry) ?? -1);
      if (place === -1) continue;
      const before = section.expanded.reduce(
        (sum, other) => (other.place < place ? sum + other.more : sum),
        0,
      );
      const row = section.start + (section.heading ? 1 : 0) + place + before;
      if (kind === "thread") return row;
      if (!section.expanded.some((other) => other.place === place)) return -1;
      const asking = shownAskings(entry).findIndex(
        (_, at, all) => all[at]?.path === path && nthAt(all, at) === nth,
      );
      return asking === -1 ? -1 : row + 1 + asking;
    }
    return -1;
  }

  /** The index of the row a row stands under; -1 where it stands under none. */
  parentOf(index: number): number {
    const level = this.at(index)?.level ?? 1;
    for (let above = index - 1; level > 1 && above >= 0; above -= 1) {
      if ((this.at(above)?.level ?? level) < level) return above;
    }
    return -1;
  }

  /** Expands or collapses a row that can be; false where nothing changed. */
  setExpanded(row: Row, expanded: boolean): boolean {
    if (row.type === "asking" || row.expanded === expanded) return false;
    if (row.type === "thread") {
      if (row.entry.askings.length < 2) return false;
      toggle(this.#expandedThreads, row.entry.thread.key, expanded);
    } else toggle(this.#collapsedGroups, readId(row.id).key, !expanded);
    this.#placed = null;
    return true;
  }

  /** Collapses groups and threads; where everything is collapsed already, expands the groups again. */
  toggleAll(): void {
    const groups = this.#makeSections().flatMap((section) => (section.heading ? [section.key] : []));
    const allCollapsed =
      this.#expandedThreads.size === 0 &&
      groups.every((key) => this.#collapsedGroups.has(key)) &&
      groups.length > 0;
    this.#expandedThreads.clear();
    this.#collapsedGroups.clear();
    if (!allCollapsed) for (const key of groups) this.#collapsedGroups.add(key);
    this.#placed = null;
  }

  /** Takes in what became of threads; each thread may be named once. */
  apply(changes: Iterable<ThreadChange>): void {
    const removed: Entry[] = [];
    const added: Entry[] = [];
    for (const { before, after } of changes) {
      const key = (after ?? before)?.key;
      if (key === undefined) continue;
      const old = this.#entries.get(key);
      const entry = after === null ? null : toEntry(after, this.query);
      if (old) removed.push(old);
      if (entry) {
        this.#entries.set(key, entry);
        added.push(entry);
      } else this.#entries.delete(key);
    }
    this.#ungrouped.change(removed, added);
    this.#placed = null;
    this.#sections = null;
  }

  #layOut(): readonly Placed[] {
    if (this.#placed) return this.#placed;
    let start = 0;
    this.#placed = this.#makeSections().map((section) => {
      const collapsed = section.heading !== null && this.#collapsedGroups.has(section.key);
      const expanded = collapsed ? [] : this.#expandedIn(section);
      const more = expanded.reduce((sum, thread) => sum + thread.more, 0);
      const inside = collapsed ? 0 : (section.entries?.length ?? section.askings.length) + more;
      const placed = { ...section, start, collapsed, expanded, rows: inside + (section.heading ? 1 : 0) };
      start += placed.rows;
      return placed;
    });
    return this.#placed;
  }

  #expandedIn(section: Section): Placed["expanded"] {
    const expanded: { place: number; more: number }[] = [];
    if (!section.entries) return expanded;
    for (const key of this.#expandedThreads) {
      const entry = this.#entries.get(key);
      const place = entry ? section.entries.indexOf(entry) : -1;
      if (entry && place !== -1 && entry.askings.length > 1)
        expanded.push({ place, more: entry.askings.length });
    }
    return expanded.sort((one, other) => one.place - other.place);
  }

  #makeSections(): readonly Section[] {
    return (this.#sections ??= {
      thread: () => [{ heading: null, key: "", entries: this.#ungrouped, askings: [] }],
      note: () => this.#byNote(),
      month: () => this.#byMonth(),
    }[this.query.grouping]());
  }

  #byMonth(): Section[] {
    const months = new Map<string, { month: Period | null; entries: Entry[] }>();
    for (const entry of this.#ungrouped.all()) {
      const period = entry.last && monthOf(entry.last);
      const key = period ? `${period.start} ${period.precision}` : "";
      const month = months.get(key);
      if (month) month.entries.push(entry);
      else months.set(key, { month: period, entries: [entry] });
    }
    const keys = [...months.keys()].sort();
    if (this.query.sort !== "oldest") keys.reverse();
    // Undated questions come last in either direction.
    const dated = keys.filter((key) => key !== "");
    return [...dated, ...(dated.length < keys.length ? [""] : [])].map((key) => {
      const { month, entries } = months.get(key) ?? { month: null, entries: [] };
      const sorted = new SortedList(entryOrder(this.query.sort));
      sorted.fill(entries);
      return { heading: { month }, key, entries: sorted, askings: [] };
    });
  }

  #byNote(): Section[] {
    const notes = new Map<string, { thread: Thread; asking: Asking }[]>();
    for (const entry of this.#ungrouped.all()) {
      for (const asking of entry.askings) {
        if (!showsAsking(asking, this.query)) continue;
        const note = notes.get(asking.path);
        if (note) note.push({ thread: entry.thread, asking });
        else notes.set(asking.path, [{ thread: entry.thread, asking }]);
      }
    }
    const sections = [...notes].map(([path, askings]) => {
      askings.sort((one, other) => one.asking.question.start - other.asking.question.start);
      const day = askings.reduce<Period | null>(
        (last, { asking }) => (byAge(asking.day, last) > 0 ? asking.day : last),
        null,
      );
      return { heading: { note: path, day }, key: path, entries: null, askings, day };
    });
    const direction = this.query.sort === "oldest" ? 1 : -1;
    return sections.sort((one, other) => {
      if (this.query.sort === "times-asked" && one.askings.length !== other.askings.length)
        return other.askings.length - one.askings.length;
      if ((one.day === null) !== (other.day === null)) return one.day === null ? 1 : -1;
      return byAge(one.day, other.day) * direction || (one.key < other.key ? -1 : 1);
    });
  }
}

function rowOf(section: Placed, offset: number, placed: readonly Placed[]): Row | undefined {
  if (section.heading && offset === 0) {
    return {
      type: "group",
      id: makeId("group", section.key),
      level: 1,
      position: placed.indexOf(section) + 1,
      siblings: placed.length,
      group: section.heading,
      count: section.entries?.length ?? section.askings.length,
      expanded: !section.collapsed,
    };
  }
  const level = section.heading ? 2 : 1;
  let place = offset - (section.heading ? 1 : 0);
  const item = section.askings[place];
  if (section.entries === null)
    return (
      item &&
      askingRow(
        {
          ...item,
          level,
          position: place + 1,
          siblings: section.askings.length,
          showsText: true,
          underNote: true,
        },
        nthOf(section, place),
      )
    );
  for (const { place: parent, more } of section.expanded) {
    if (place <= parent) break;
    if (place <= parent + more) return placeRow(section.entries.at(parent), place - parent - 1, level + 1);
    place -= more;
  }
  const entry = section.entries.at(place);
  return (
    entry && {
      type: "thread",
      id: makeId("thread", entry.thread.key),
      level,
      position: place + 1,
      siblings: section.entries.length,
      entry,
      expanded: section.expanded.some((thread) => thread.place === place),
    }
  );
}

function placeRow(entry: Entry | undefined, place: number, level: number): AskingRow | undefined {
  if (!entry) return undefined;
  const askings = shownAskings(entry);
  const asking = askings[place];
  if (!asking) return undefined;
  const shown = askings.at(0)?.question.text;
  const row = { thread: entry.thread, asking, level, position: place + 1, siblings: askings.length };
  const showsText = asking.question.text !== shown;
  return askingRow({ ...row, showsText, underNote: false }, nthAt(askings, place));
}

function askingRow(row: Omit<AskingRow, "type" | "id" | "status">, nth: number): AskingRow {
  const id = makeId("asking", row.thread.key, row.asking.path, nth);
  return { ...row, type: "asking", id, status: statusOf(row.asking.question) };
}

/** The places of a thread as they are shown: newest first. */
function shownAskings(entry: Entry): readonly Asking[] {
  return [...entry.askings].reverse();
}

/** Which asking of its own note and thread an asking is, from 0: part of its name, for offsets change with every edit. */
function nthAt(askings: readonly Asking[], place: number): number {
  let nth = 0;
  for (let at = 0; at < place; at += 1) if (askings[at]?.path === askings[place]?.path) nth += 1;
  return nth;
}

function nthOf(section: Section, place: number): number {
  const key = section.askings[place]?.thread.key;
  let nth = 0;
  for (let at = 0; at < place; at += 1) if (section.askings[at]?.thread.key === key) nth += 1;
  return nth;
}

/** The month a period belongs to; a quarter or a year is its own group, for no month of it is known. */
function monthOf(period: Period): Period {
  return period.precision === "quarter" || period.precision === "year"
    ? period
    : periodOf(period.start, "month");
}

function toggle(set: Set<string>, key: string, present: boolean): void {
  if (present) set.add(key);
  else set.delete(key);
}

/**
 * A thread's row is named by the thread's key alone, so that naming 100,000 of them makes no string; the others begin with a
 * line break, which no key holds.
 */
function makeId(kind: Row["type"], key: string, path = "", nth = 0): string {
  if (kind === "thread") return key;
  return kind === "group" ? `\ngroup\n${key}` : `\nasking\n${key}\n${path}\n${String(nth)}`;
}

function readId(id: string): { kind: string; key: string; path: string; nth: number } {
  if (!id.startsWith("\n")) return { kind: "thread", key: id, path: "", nth: 0 };
  const [, kind = "", key = "", path = "", nth = "0"] = id.split("\n");
  return { kind, key, path, nth: Number(nth) };
}
