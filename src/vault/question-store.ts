import { Component } from "obsidian";
import { toEntry, type ListQuery } from "../core/questions/query";
import { questionStatuses } from "../core/questions/status";
import type { Thread } from "../core/questions/thread";
import { ThreadIndex, type DayAsked, type ThreadChange } from "../core/questions/threads";
import type { Settings } from "../settings/settings";
import type { SettingsStore } from "../settings/store";
import type { NoteIndex } from "./note-index";

export type ThreadsListener = (changes: readonly ThreadChange[]) => void;

/** The questions of the whole vault as threads, following the index, and how many of them are open. */
export class QuestionStore extends Component {
  readonly #index: ThreadIndex;
  readonly #listeners = new Set<ThreadsListener>();
  /** What became of each thread since listeners were last told. */
  readonly #pending = new Map<string, ThreadChange>();
  readonly #openKeys = new Set<string>();
  #openOnes: ListQuery;

  readonly #notes: NoteIndex;
  readonly #settings: SettingsStore;

  constructor(notes: NoteIndex, settings: SettingsStore, dayAsked: DayAsked) {
    super();
    this.#notes = notes;
    this.#settings = settings;

    this.#index = new ThreadIndex(dayAsked);
    this.#openOnes = openQuery(settings.now());
  }

  override onload(): void {
    this.register(
      this.#notes.onFacts((path, facts) => {
        for (const change of facts ? this.#index.set(facts) : this.#index.delete(path)) this.#gather(change);
      }),
    );
    this.register(
      this.#notes.onChange(() => {
        this.#tell();
      }),
    );
    this.register(
      this.#settings.onChange((now, before) => {
        if (now.kindsShown === before.kindsShown) return;
        this.#openOnes = openQuery(now);
        this.#openKeys.clear();
        for (const thread of this.#index.threads()) this.#count(thread, thread.key);
      }),
    );
  }

  override onunload(): void {
    this.#listeners.clear();
    this.#pending.clear();
  }

  /** The threads listeners have been told of. */
  threads(): Iterable<Thread> {
    return this.#index.threads();
  }

  get(key: string): Thread | null {
    return this.#index.get(key) ?? null;
  }

  /** How many questions of the kinds shown are open or half answered: what the sidebar lists at first. */
  countOpen(): number {
    return this.#openKeys.size;
  }

  onChange(listener: ThreadsListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #gather({ before, after }: ThreadChange): void {
    const key = (after ?? before)?.key;
    if (key === undefined) return;
    this.#count(after, key);
    const earlier = this.#pending.get(key);
    this.#pending.set(key, { before: earlier ? earlier.before : before, after });
  }

  #tell(): void {
    const changes = [...this.#pending.values()];
    this.#pending.clear();
    for (const listener of this.#listeners) listener(changes);
  }

  #count(thread: Thread | null, key: string): void {
    if (thread && toEntry(thread, this.#openOnes)) this.#openKeys.add(key);
    else this.#openKeys.delete(key);
  }
}

/** What the sidebar shows before a person chooses otherwise. */
export function openQuery(settings: Settings): ListQuery {
  return {
    matches: null,
    sort: "last-asked",
    grouping: "thread",
    kinds: new Set(settings.kindsShown),
    statuses: new Set(questionStatuses.filter((status) => status !== "settled")),
    undatedOnly: false,
    place: null,
  };
}
