import { Component, debounce, TFile, type App } from "obsidian";
import type { Day } from "../core/calendar/day";
import { readDecisionLog, type LogEntry } from "../core/decisions/log";
import { overviewOf, type Overview } from "../core/decisions/overview";
import type { NoteFacts } from "../core/notes/facts";
import type { SettingsStore } from "../settings/store";
import { Signal } from "../signal";
import type { NoteIndex } from "./note-index";
import { today } from "./today";

/** The decisions of the whole vault, following the index and the decision log. */
export class DecisionStore extends Component {
  readonly changed = new Signal();
  /** Notes that say something of decisions, by path. */
  readonly #notes = new Map<string, NoteFacts>();
  #log: readonly LogEntry[] = [];
  #overview: Overview | null = null;
  #day: Day | null = null;
  readonly #app: App;
  readonly #index: NoteIndex;
  readonly #settings: SettingsStore;
  readonly #readLogSoon = debounce(() => void this.#readLog(), 50);

  constructor(app: App, index: NoteIndex, settings: SettingsStore) {
    super();
    this.#app = app;
    this.#index = index;
    this.#settings = settings;
  }

  override onload(): void {
    const { metadataCache, vault, workspace } = this.#app;
    let touched = false;
    this.register(
      this.#index.noteChanged.on((path, facts) => {
        const had = this.#notes.delete(path);
        if (facts?.decisions && path !== this.#logPath) this.#notes.set(path, facts);
        touched ||= had || this.#notes.has(path);
      }),
    );
    this.register(
      this.#index.changed.on(() => {
        if (touched) this.#tell();
        touched = false;
      }),
    );
    const isLog = (file: unknown): boolean => file instanceof TFile && file.path === this.#logPath;
    workspace.onLayoutReady(() => {
      this.#readLogSoon();
      this.registerEvent(
        metadataCache.on("changed", (file, text) => {
          if (isLog(file)) this.#take(text);
        }),
      );
      this.registerEvent(
        vault.on("delete", (file) => {
          if (isLog(file)) this.#take("");
        }),
      );
      this.registerEvent(vault.on("rename", this.#readLogSoon));
    });
    this.register(
      this.#settings.changed.on((now, before) => {
        if (now.decisionLog !== before.decisionLog) this.#readLogSoon();
      }),
    );
  }

  /** All there is, as of the day it is now. Reckoned when asked for, and kept until something changes. */
  get overview(): Overview {
    const day = today();
    if (!this.#overview || this.#day !== day) {
      this.#overview = overviewOf(this.#notes.values(), this.#log, day);
      this.#day = day;
    }
    return this.#overview;
  }

  get #logPath(): string {
    return this.#settings.now.decisionLog;
  }

  async #readLog(): Promise<void> {
    const file = this.#app.vault.getFileByPath(this.#logPath);
    this.#take(file ? await this.#app.vault.cachedRead(file).catch(() => "") : "");
  }

  #take(text: string): void {
    const log = readDecisionLog(text);
    if (log.length === 0 && this.#log.length === 0) return;
    this.#log = log;
    this.#tell();
  }

  #tell(): void {
    this.#overview = null;
    this.changed.tell();
  }
}
