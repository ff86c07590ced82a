import { Component } from "obsidian";
import { dayAsked } from "../core/notes/day-asked";
import type { LogEntry } from "../core/questions/log";
import { entryOrder, toEntry, usualQuery, type Entry, type ListQuery } from "../core/questions/query";
import type { Thread } from "../core/questions/thread";
import { ThreadIndex, type ThreadChanges } from "../core/questions/threads";
import type { SettingsStore } from "../settings/store";
import { Signal } from "../signal";
import type { Clock } from "./clock";
import type { LogNote } from "./log-note";
import type { NoteIndex } from "./note-index";

interface Sources {
  readonly index: NoteIndex;
  readonly log: LogNote;
  readonly clock: Clock;
  readonly settings: SettingsStore;
}

/** The questions of the whole vault as threads, with what the log says became of them, and how many of them are open. */
export class QuestionStore extends Component {
  readonly changed = new Signal<[ThreadChanges]>();
  readonly #index = new ThreadIndex((question, note) => dayAsked(question.dated, note.date));
  /** What became of each thread since listeners were last told. */
  #pending = new Map<string, Thread | null>();
  readonly #open = new Set<string>();
  readonly #sources: Sources;

  constructor(sources: Sources) {
    super();
    this.#sources = sources;
  }

  override onload(): void {
    const { index, log, clock, settings } = this.#sources;
    this.register(
      index.noteChanged.on((path, facts) => {
        this.#take(this.#index.set(path, facts));
      }),
    );
    this.register(
      index.changed.on(() => {
        this.#tell();
      }),
    );
    this.register(
      log.changed.on(() => {
        this.#take(this.#index.setLog(log.now.entries));
        this.#tell();
      }),
    );
    // A day may wake what was parked until it.
    this.register(
      clock.changed.on(() => {
        this.#countAll();
      }),
    );
    this.register(
      settings.changed.on((now, before) => {
        if (now.kindsShown !== before.kindsShown) this.#countAll();
      }),
    );
  }

  /** The thread in which a question is asked in these words. */
  threadOf(text: string): Thread | undefined {
    return this.#index.threadOf(text);
  }

  threads(): Iterable<Thread> {
    return this.#index.threads();
  }

  /** Lines of the log that are about no question the vault holds now. */
  unattached(): readonly LogEntry[] {
    return this.#index.unattached();
  }

  /** What the sidebar lists at first: the threads of the kinds shown that are open or half answered, what matters most in front. */
  shown(): Entry[] {
    const threads = [...this.#open].flatMap((key) => this.#index.get(key) ?? []);
    return threads
      .flatMap((thread) => toEntry(thread, this.#query()) ?? [])
      .sort(entryOrder(usualQuery.sort));
  }

  /** How many these are. */
  get openCount(): number {
    return this.#open.size;
  }

  #take(changes: ThreadChanges): void {
    for (const [key, thread] of changes) {
      this.#count(key, thread);
      this.#pending.set(key, thread);
    }
  }

  #tell(): void {
    const changes = this.#pending;
    this.#pending = new Map();
    if (changes.size > 0) this.changed.tell(changes);
  }

  #countAll(): void {
    for (const thread of this.threads()) this.#count(thread.key, thread);
  }

  #count(key: string, thread: Thread | null): void {
    if (thread && toEntry(thread, this.#query())) this.#open.add(key);
    else this.#open.delete(key);
  }

  #query(): ListQuery {
    const { settings, clock } = this.#sources;
    return { ...usualQuery, kinds: settings.now.kindsShown, today: clock.today };
  }
}
