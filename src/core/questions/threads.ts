import type { Period } from "../calendar/day";
import { comparePeriods } from "../calendar/period";
import type { NoteFacts } from "../notes/facts";
import { conflictOriginal } from "./conflict-copy";
import { foldWords } from "./fold";
import type { LogEntry } from "./log";
import type { Question } from "./question";
import { byText } from "./sorted";
import type { Asking, Thread } from "./thread";

/** What became of threads, by their keys: null where one is gone. */
export type ThreadChanges = ReadonlyMap<string, Thread | null>;

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
  readonly #keysOfNote = new Map<string, ReadonlySet<string>>();
  readonly #dayAsked: DayAsked;
  #entries = new Map<string, readonly LogEntry[]>();

  constructor(dayAsked: DayAsked) {
    this.#dayAsked = dayAsked;
  }

  get(key: string): Thread | undefined {
    return this.#byKey.get(key);
  }

  threads(): IterableIterator<Thread> {
    return this.#byKey.values();
  }

  /** Takes what a note says now in place of what it said before; null where it is gone. */
  set(path: string, facts: NoteFacts | null): ThreadChanges {
    const askings = new Map<string, Asking[]>();
    for (const key of this.#keysOfNote.get(path) ?? []) askings.set(key, []);
    this.#keysOfNote.delete(path);
    if (facts) {
      const keys = new Set<string>();
      for (const question of facts.questions) {
        const key = foldWords(question.text);
        keys.add(key);
        const asking = { path, question, day: this.#dayAsked(question, facts) };
        const others = askings.get(key);
        if (others) others.push(asking);
        else askings.set(key, [asking]);
      }
      if (keys.size > 0) this.#keysOfNote.set(path, keys);
    }
    return new Map([...askings].map(([key, fresh]) => [key, this.#refold(key, path, fresh)]));
  }

  /** What the log says now. */
  setLog(entries: readonly LogEntry[]): ThreadChanges {
    const before = this.#entries;
    this.#entries = new Map();
    for (const entry of entries) {
      const key = foldWords(entry.question);
      this.#entries.set(key, [...(this.#entries.get(key) ?? []), entry]);
    }
    const keys = [...new Set([...before.keys(), ...this.#entries.keys()])].filter((key) =>
      this.#byKey.has(key),
    );
    return new Map(keys.map((key) => [key, this.#refold(key, "", [])]));
  }

  #refold(key: string, path: string, fresh: readonly Asking[]): Thread | null {
    const others = (this.#everyAsking.get(key) ?? []).filter((asking) => asking.path !== path);
    const all = others.concat(fresh).sort(compareAskings);
    const thread = toThread(key, withoutCopies(all), this.#entries.get(key) ?? []);
    if (thread) {
      this.#everyAsking.set(key, all);
      this.#byKey.set(key, thread);
    } else {
      this.#everyAsking.delete(key);
      this.#byKey.delete(key);
    }
    return thread;
  }
}

/** The threads of a number of notes at once. */
export function foldThreads(notes: Iterable<NoteFacts>, dayAsked: DayAsked): Thread[] {
  const index = new ThreadIndex(dayAsked);
  for (const note of notes) index.set(note.path, note);
  return [...index.threads()];
}

/** Oldest first; an undated asking comes before all dated ones. */
export function byAge(one: Period | null, other: Period | null): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  return comparePeriods(one, other);
}

/** By day, then by path and place, so that the order never depends on which note was read first. */
function compareAskings(one: Asking, other: Asking): number {
  return (
    byAge(one.day, other.day) || byText(one.path, other.path) || one.question.start - other.question.start
  );
}

function toThread(key: string, askings: readonly Asking[], entries: readonly LogEntry[]): Thread | null {
  const last = askings.at(-1);
  if (last === undefined) return null;
  return {
    key,
    text: last.question.text,
    askings,
    first: askings.find((asking) => asking.day !== null)?.day ?? null,
    last: last.day,
    wordings: [...new Set([...askings].reverse().map(({ question }) => question.text))],
    entries,
    open: askings.some((asking) => asking.question.open),
  };
}

/**
 * Askings without those that a sync program copied: of a note and its conflict copies, a question asked on one day counts
 * as often as the version that asks it most, the note itself first.
 */
function withoutCopies(askings: readonly Asking[]): readonly Asking[] {
  if (!askings.some(({ path }) => conflictOriginal(path) !== null)) return askings;
  const best = new Map<string, readonly Asking[]>();
  const sameDay = (one: Asking, other: Asking) => byAge(one.day, other.day) === 0;
  for (const first of askings) {
    const version = askings.filter((asking) => asking.path === first.path && sameDay(asking, first));
    const original = conflictOriginal(first.path);
    const slot = `${first.day?.start ?? ""} ${first.day?.precision ?? ""}\n${original ?? first.path}`;
    const kept = best.get(slot);
    const more = version.length - (kept?.length ?? 0);
    if (more > 0 || (more === 0 && original === null)) best.set(slot, version);
  }
  const counted = new Set([...best.values()].flat());
  return askings.filter((asking) => counted.has(asking));
}
