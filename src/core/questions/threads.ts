import type { Period } from "../calendar/day";
import { comparePeriods } from "../calendar/period";
import type { NoteFacts } from "../notes/facts";
import { conflictOriginal } from "./conflict-copy";
import { foldWords } from "./fold";
import type { Question } from "./question";
import type { Asking, Thread } from "./thread";

/** What became of one thread: null before where it is new, null after where it is gone. */
export interface ThreadChange {
  readonly before: Thread | null;
  readonly after: Thread | null;
}

/** Says when a question of a note was asked: its own date, else the note's. */
export type DayAsked = (question: Question, note: NoteFacts) => Period | null;

/**
 * All threads of a vault, kept up to date note by note. A change costs time by the note's own questions and by the
 * askings of the threads they belong to, never by the size of the vault.
 */
export class ThreadIndex {
  readonly #byKey = new Map<string, Thread>();
  /** All askings of a thread, conflict copies included: a copy counts again once its original is gone. */
  readonly #everyAsking = new Map<string, readonly Asking[]>();
  readonly #keysOfNote = new Map<string, readonly string[]>();

  readonly #dayAsked: DayAsked;

  constructor(dayAsked: DayAsked) {
    this.#dayAsked = dayAsked;
  }

  get size(): number {
    return this.#byKey.size;
  }

  get(key: string): Thread | undefined {
    return this.#byKey.get(key);
  }

  threads(): IterableIterator<Thread> {
    return this.#byKey.values();
  }

  /** Takes what a note says now in place of what it said before. */
  set(facts: NoteFacts): ThreadChange[] {
    const fresh = new Map<string, Asking[]>();
    for (const question of facts.questions) {
      const asking = { path: facts.path, question, day: this.#dayAsked(question, facts) };
      const key = foldWords(question.text);
      const askings = fresh.get(key);
      if (askings) askings.push(asking);
      else fresh.set(key, [asking]);
    }
    return this.#replace(facts.path, fresh);
  }

  delete(path: string): ThreadChange[] {
    return this.#replace(path, new Map());
  }

  #replace(path: string, fresh: ReadonlyMap<string, readonly Asking[]>): ThreadChange[] {
    const changes: ThreadChange[] = [];
    const stale = this.#keysOfNote.get(path) ?? [];
    for (const key of stale) if (!fresh.has(key)) changes.push(this.#refold(key, path, []));
    for (const [key, askings] of fresh) changes.push(this.#refold(key, path, askings));
    if (fresh.size === 0) this.#keysOfNote.delete(path);
    else this.#keysOfNote.set(path, [...fresh.keys()]);
    return changes;
  }

  #refold(key: string, path: string, fresh: readonly Asking[]): ThreadChange {
    const before = this.#byKey.get(key) ?? null;
    const others = (this.#everyAsking.get(key) ?? []).filter((asking) => asking.path !== path);
    const all = others.concat(fresh).sort(compareAskings);
    const after = toThread(key, withoutCopies(all));
    if (after === null) {
      this.#everyAsking.delete(key);
      this.#byKey.delete(key);
    } else {
      this.#everyAsking.set(key, all);
      this.#byKey.set(key, after);
    }
    return { before, after };
  }
}

/** The threads of a number of notes at once. */
export function foldThreads(notes: Iterable<NoteFacts>, dayAsked: DayAsked): Thread[] {
  const index = new ThreadIndex(dayAsked);
  for (const note of notes) index.set(note);
  return [...index.threads()];
}

/** Oldest first; an undated asking comes before all dated ones. */
export function byAge(one: Period | null, other: Period | null): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  return comparePeriods(one, other);
}

/** By day, then by path and place, so that the order never depends on which note was read first. */
function compareAskings(one: Asking, other: Asking): number {
  const byDay = byAge(one.day, other.day);
  if (byDay !== 0) return byDay;
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return one.question.start - other.question.start;
}

function toThread(key: string, askings: readonly Asking[]): Thread | null {
  const last = askings.at(-1);
  if (last === undefined) return null;
  return {
    key,
    text: last.question.text,
    askings,
    first: askings.find((asking) => asking.day !== null)?.day ?? null,
    last: last.day,
    open: askings.some((asking) => asking.question.open),
  };
}

/**
 * Askings without those that a sync program copied: of a note and its conflict copies, a question asked on one day counts
 * as often as the version that asks it most, the note itself first.
 */
function withoutCopies(askings: readonly Asking[]): readonly Asking[] {
  if (!askings.some((asking) => conflictOriginal(asking.path) !== null)) return askings;
  const kept = new Map<string, string>();
  const countOf = new Map<string, number>();
  const slot = (asking: Asking) => {
    const day = asking.day === null ? "" : asking.day.start + asking.day.precision;
    return `${day}\n${conflictOriginal(asking.path) ?? asking.path}`;
  };
  for (const asking of askings) {
    const version = `${slot(asking)}\n${asking.path}`;
    countOf.set(version, (countOf.get(version) ?? 0) + 1);
  }
  for (const asking of askings) {
    const best = kept.get(slot(asking));
    if (best === undefined || better(asking.path, best, slot(asking), countOf))
      kept.set(slot(asking), asking.path);
  }
  return askings.filter((asking) => kept.get(slot(asking)) === asking.path);
}

function better(path: string, than: string, slot: string, countOf: ReadonlyMap<string, number>): boolean {
  const more = (countOf.get(`${slot}\n${path}`) ?? 0) - (countOf.get(`${slot}\n${than}`) ?? 0);
  if (more !== 0) return more > 0;
  return conflictOriginal(path) === null && conflictOriginal(than) !== null;
}
