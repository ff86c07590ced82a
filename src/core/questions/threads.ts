import type { Period } from "../calendar/day";
import type { NoteFacts } from "../notes/facts";
import { foldWords } from "./fold";
import { LikenessIndex } from "./likeness/likeness-index";
import type { LogEntry } from "./log";
import { leadsTo, nameOf } from "./note-name";
import type { Question, QuestionKind } from "./question";
import { RecognisedLog, type Pair } from "./recognised-log";
import { byText } from "./sorted";
import { isCopy, mergeAskings, toThread, type Asking, type AskedAlike, type Thread } from "./thread";

/** What became of threads, by their keys: null where one is gone. */
export type ThreadChanges = ReadonlyMap<string, Thread | null>;

/** Says when a question of a note was asked: its own date, else the note's. */
export type DayAsked = (question: Question, note: NoteFacts) => Period | null;

/**
 * Kinds that are threads with what asks the same in other words. Of the others (somebody's words, a template's) only the same
 * words are one thread: they pull nothing of the writer's together.
 */
const kindsWithLikeness: readonly QuestionKind[] = ["own", "asked", "task"];

interface Wording extends AskedAlike {
  askings: readonly Asking[];
  copied: boolean;
  /** The text by which it is likened to others: the first of its texts by code units; null where it is not likened. */
  text: string | null;
  group: Group | null;
}

/** Wordings that are one thread. */
interface Group {
  readonly words: ReadonlySet<string>;
  /** Null where nothing counts of what is asked. */
  readonly thread: Thread | null;
}

/** What a note asks now, by words; nothing where it asked in them before. */
interface Moved {
  readonly path: string;
  readonly fresh: ReadonlyMap<string, readonly Asking[]>;
}

/**
 * All threads of a vault, kept up to date note by note and line by line of the question log. What asks the same in other words
 * is one thread; lines of the log join threads and keep questions out of them. A change costs time by the note's own questions
 * and by the askings of the threads they belong to, never by the size of the vault; in whatever order notes and logs come, the
 * threads are those of building anew.
 */
export class ThreadIndex {
  readonly #threads = new Map<string, Thread>();
  readonly #wordings = new Map<string, Wording>();
  readonly #wordsOfNote = new Map<string, ReadonlySet<string>>();
  /** Paths by the note's name, as links give it. */
  readonly #notesByName = new Map<string, Set<string>>();
  readonly #likeness = new LikenessIndex();
  readonly #log = new RecognisedLog({
    textOf: (words) => this.#textOf(words),
    inNote: (target) => this.#wordsIn(target),
    nearest: (text) => this.#likeness.nearest(text),
  });
  readonly #dayAsked: DayAsked;

  constructor(dayAsked: DayAsked) {
    this.#dayAsked = dayAsked;
  }

  get(key: string): Thread | undefined {
    return this.#threads.get(key);
  }

  threads(): IterableIterator<Thread> {
    return this.#threads.values();
  }

  /** The thread in which a question is asked in these words, whatever their case and punctuation. */
  threadOf(text: string): Thread | undefined {
    return this.#wordings.get(foldWords(text))?.group?.thread ?? undefined;
  }

  /** Lines of the log that are about no question the vault holds, in the order of the log. */
  unattached(): readonly LogEntry[] {
    return this.#log.unattached();
  }

  /** Takes what a note says now in place of what it said before; null where it is gone. */
  set(path: string, facts: NoteFacts | null): ThreadChanges {
    const fresh = new Map<string, Asking[]>();
    const old = this.#wordsOfNote.get(path) ?? new Set<string>();
    for (const words of old) fresh.set(words, []);
    const now = new Set<string>();
    for (const question of facts?.questions ?? []) {
      const words = foldWords(question.text);
      now.add(words);
      const asking = { path, question, day: facts && this.#dayAsked(question, facts) };
      const others = fresh.get(words);
      if (others) others.push(asking);
      else fresh.set(words, [asking]);
    }
    this.#enterNote(path, now);

    const concerned = new Set(fresh.keys());
    const stirred = new Set<string>();
    const names = new Set<string>();
    for (const [words, askings] of fresh) {
      const before = old.has(words) ? path : null;
      this.#take(words, before, askings, stirred, names);
    }
    for (const name of names) for (const words of this.#likeness.membersOf(name)) concerned.add(words);
    const moved = now.size !== old.size || [...now].some((words) => !old.has(words));
    if (moved || stirred.size > 0) for (const words of this.#log.follow(stirred, path)) concerned.add(words);
    return this.#regroup(concerned, { path, fresh });
  }

  /** Takes what the question log says now. Costs time by what is new in it, apart from going over its lines once. */
  setLog(entries: readonly LogEntry[]): ThreadChanges {
    return this.#regroup(this.#log.set(entries));
  }

  #textOf(words: string): string | undefined {
    const wording = this.#wordings.get(words);
    return wording?.text ?? wording?.askings[0]?.question.text;
  }

  #enterNote(path: string, words: ReadonlySet<string>): void {
    const name = nameOf(path);
    const paths = this.#notesByName.get(name) ?? new Set<string>();
    if (words.size > 0) {
      this.#wordsOfNote.set(path, words);
      this.#notesByName.set(name, paths.add(path));
    } else {
      this.#wordsOfNote.delete(path);
      paths.delete(path);
      if (paths.size === 0) this.#notesByName.delete(name);
    }
  }

  /** The words asked in the notes that a link may lead to. */
  #wordsIn(target: string): Set<string> {
    const found = new Set<string>();
    for (const path of this.#notesByName.get(nameOf(target)) ?? [])
      if (leadsTo(target, path)) for (const words of this.#wordsOfNote.get(path) ?? []) found.add(words);
    return found;
  }

  /** Puts a note's askings in some words in place of those it had, if any. Notes words that come, go or read otherwise. */
  #take(
    words: string,
    before: string | null,
    fresh: readonly Asking[],
    stirred: Set<string>,
    names: Set<string>,
  ): void {
    const known = this.#wordings.get(words);
    const wording = known ?? { askings: [], copied: false, text: null, group: null };
    const others =
      before === null ? wording.askings : wording.askings.filter((asking) => asking.path !== before);
    wording.askings = mergeAskings(others, fresh);
    wording.copied ||= fresh.some(isCopy);
    if (!known) this.#wordings.set(words, wording);
    const text = textToLiken(
      before === null ? fresh : wording.askings,
      before === null ? wording.text : null,
    );
    if (text !== wording.text) {
      wording.text = text;
      const changed = text === null ? this.#likeness.remove(words) : this.#likeness.add(words, text);
      for (const name of changed) names.add(name);
      stirred.add(words);
    }
    if (!known || wording.askings.length === 0) stirred.add(words);
  }

  /** Finds the threads of some wordings anew, and of all that hang together with them. */
  #regroup(concerned: ReadonlySet<string>, moved: Moved | null = null): ThreadChanges {
    const reached = this.#reach(concerned);
    const before = new Set<Group>();
    for (const words of reached) {
      const wording = this.#wordings.get(words);
      if (!wording) continue;
      if (wording.group) before.add(wording.group);
      if (wording.askings.length > 0) continue;
      this.#wordings.delete(words);
      reached.delete(words);
    }
    const changes = new Map<string, Thread | null>();
    const after: Group[] = [];
    for (const words of this.#partition(reached)) {
      const [first = ""] = words;
      const old = this.#wordings.get(first)?.group;
      const stays = old?.words.size === words.size && [...words].every((one) => old.words.has(one));
      if (old && stays && ![...words].some((one) => concerned.has(one))) before.delete(old);
      else after.push(this.#toGroup(words, moved));
    }
    for (const { thread } of before) {
      if (!thread) continue;
      changes.set(thread.key, null);
      this.#threads.delete(thread.key);
    }
    for (const group of after) {
      for (const words of group.words) (this.#wordings.get(words) as Wording).group = group;
      const { thread } = group;
      if (!thread) continue;
      changes.set(thread.key, thread);
      this.#threads.set(thread.key, thread);
    }
    return changes;
  }

  /** All wordings that were or could be one thread with some of these, by steps of likeness and of the log. */
  #reach(from: ReadonlySet<string>): Set<string> {
    const reached = new Set(from);
    // A set that grows while it is gone over hands out what was added, too.
    for (const words of reached) {
      for (const other of this.#wordings.get(words)?.group?.words ?? []) reached.add(other);
      const name = this.#likeness.groupOf(words);
      if (name !== undefined) for (const other of this.#likeness.membersOf(name)) reached.add(other);
      for (const { words: one, as } of this.#log.pairsOf(words)) reached.add(one).add(as);
    }
    return reached;
  }

  /** Parts wordings, given with all they could be one thread with, into threads. */
  #partition(reached: ReadonlySet<string>): Iterable<ReadonlySet<string>> {
    const pairs = new Set<Pair>();
    for (const words of reached) for (const pair of this.#log.pairsOf(words)) pairs.add(pair);
    const apart = [...pairs].filter(({ kind }) => kind === "apart");
    const same = [...pairs].filter(({ kind }) => kind === "same");

    const alone = new Map<string, string>();
    for (const { words, as } of apart) {
      const name = this.#likeness.groupOf(words);
      if (name === undefined || name !== this.#likeness.groupOf(as)) continue;
      // What differs by a filler alone goes along, unless the two differ by no more.
      const twins = this.#likeness.twinsOf(words);
      const going = twins.includes(as) ? [words] : twins;
      for (const one of going) if (!alone.has(one) || going.length === 1) alone.set(one, `${words}\n`);
    }
    const parts = new Map<string, Set<string>>();
    const partOf = new Map<string, Set<string>>();
    for (const words of reached) {
      const name = alone.get(words) ?? this.#likeness.groupOf(words) ?? `\n${words}`;
      const part = parts.get(name) ?? new Set();
      parts.set(name, part.add(words));
      partOf.set(words, part);
    }
    same.sort((one, other) => byText(one.words, other.words) || byText(one.as, other.as));
    for (const { words, as } of same) {
      const [part, other] = [partOf.get(words), partOf.get(as)];
      if (!part || !other || part === other) continue;
      const keptApart = apart.some(
        (pair) =>
          (part.has(pair.words) && other.has(pair.as)) || (other.has(pair.words) && part.has(pair.as)),
      );
      if (keptApart) continue;
      for (const one of other) partOf.set(one, part.add(one));
    }
    return new Set(partOf.values());
  }

  #toGroup(words: ReadonlySet<string>, moved: Moved | null): Group {
    const wordings: Wording[] = [];
    let old: Group | null = null;
    for (const one of words) {
      const wording = this.#wordings.get(one);
      if (!wording) continue;
      wordings.push(wording);
      if (wording.group && wording.group.words.size >= (old?.words.size ?? 0)) old = wording.group;
    }
    const grown = old && wordings.length > 1 ? this.#grown(words, old, moved) : null;
    return { words, thread: toThread(wordings, this.#log.entriesOf(words), grown) };
  }

  /** All askings of wordings that a group lost none of, made from those it had; null where that cannot be told. */
  #grown(
    words: ReadonlySet<string>,
    { words: before, thread }: Group,
    moved: Moved | null,
  ): readonly Asking[] | null {
    if (!thread || [...before].some((one) => !words.has(one) || this.#wordings.get(one)?.copied)) return null;
    const more: Asking[] = [];
    for (const one of words)
      more.push(...((before.has(one) ? moved?.fresh.get(one) : this.#wordings.get(one)?.askings) ?? []));
    const kept = moved ? thread.askings.filter(({ path }) => path !== moved.path) : thread.askings;
    return mergeAskings(kept, more);
  }
}

/** The threads of a number of notes at once. */
export function foldThreads(notes: Iterable<NoteFacts>, dayAsked: DayAsked): Thread[] {
  const index = new ThreadIndex(dayAsked);
  for (const note of notes) index.set(note.path, note);
  return [...index.threads()];
}

/** The first of the texts to be likened, and of one that was found before. */
function textToLiken(askings: readonly Asking[], found: string | null): string | null {
  let least = found;
  for (const { question } of askings)
    if ((least === null || question.text < least) && kindsWithLikeness.includes(question.kind))
      least = question.text;
  return least;
}
