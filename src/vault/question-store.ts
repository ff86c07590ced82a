import { Component } from "obsidian";
import { dayAsked } from "../core/notes/day-asked";
import { toEntry, usualQuery, type ListQuery } from "../core/questions/query";
import type { Thread } from "../core/questions/thread";
import { ThreadIndex, type ThreadChanges } from "../core/questions/threads";
import type { SettingsStore } from "../settings/store";
import { Signal } from "../signal";
import type { NoteIndex } from "./note-index";

/** The questions of the whole vault as threads, following the index, and how many of them are open. */
export class QuestionStore extends Component {
  readonly changed = new Signal<[ThreadChanges]>();
  readonly #index = new ThreadIndex((question, note) => dayAsked(question.dated, note.date));
  /** What became of each thread since listeners were last told. */
  #pending = new Map<string, Thread | null>();
  readonly #open = new Set<string>();
  readonly #notes: NoteIndex;
  readonly #settings: SettingsStore;

  constructor(notes: NoteIndex, settings: SettingsStore) {
    super();
    this.#notes = notes;
    this.#settings = settings;
  }

  override onload(): void {
    this.register(
      this.#notes.noteChanged.on((path, facts) => {
        for (const [key, thread] of this.#index.set(path, facts)) {
          this.#count(key, thread);
          this.#pending.set(key, thread);
        }
      }),
    );
    this.register(
      this.#notes.changed.on(() => {
        const changes = this.#pending;
        this.#pending = new Map();
        if (changes.size > 0) this.changed.tell(changes);
      }),
    );
    this.register(
      this.#settings.changed.on((now, before) => {
        if (now.kindsShown !== before.kindsShown)
          for (const thread of this.threads()) this.#count(thread.key, thread);
      }),
    );
  }

  threads(): Iterable<Thread> {
    return this.#index.threads();
  }

  /** How many questions of the kinds shown are open or half answered: what the sidebar lists at first. */
  get openCount(): number {
    return this.#open.size;
  }

  #count(key: string, thread: Thread | null): void {
    const query: ListQuery = { ...usualQuery, kinds: this.#settings.now.kindsShown };
    if (thread && toEntry(thread, query)) this.#open.add(key);
    else this.#open.delete(key);
  }
}
