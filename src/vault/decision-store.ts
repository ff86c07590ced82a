import { Component, TFile, type App, type TAbstractFile } from "obsidian";
import type { Day } from "../core/calendar/day";
import { readDecisionLog, type LogEntry } from "../core/decisions/log";
import { overviewOf, type Overview } from "../core/decisions/overview";
import type { NoteFacts } from "../core/notes/facts";
import type { SettingsStore } from "../settings/store";
import { Signal } from "../signal";
import type { Clock } from "./clock";
import { isLog } from "./log-note";
import type { NoteIndex } from "./note-index";

/** What the store follows. */
export interface DecisionSources {
  readonly app: App;
  readonly index: NoteIndex;
  readonly settings: SettingsStore;
  readonly clock: Clock;
}

/** The decisions of the whole vault, following the index, the decision log with its copies, and the day it is. */
export class DecisionStore extends Component {
  readonly changed = new Signal();
  /** Notes that say something of decisions, by path. */
  readonly #notes = new Map<string, NoteFacts>();
  /** What the log, and each copy that a sync program made of it, says. */
  readonly #logs = new Map<string, readonly LogEntry[]>();
  #overview: Overview | null = null;
  #day: Day | null = null;
  readonly #from: DecisionSources;

  constructor(from: DecisionSources) {
    super();
    this.#from = from;
  }

  override onload(): void {
    const { app, index, settings, clock } = this.#from;
    const { metadataCache, vault, workspace } = app;
    let touched = false;
    this.register(
      index.noteChanged.on((path, facts) => {
        const had = this.#notes.delete(path);
        if (facts?.decisions && !isLog(path, this.#logPath)) this.#notes.set(path, facts);
        touched ||= had || this.#notes.has(path);
      }),
    );
    this.register(
      index.changed.on(() => {
        if (touched) this.#tell();
        touched = false;
      }),
    );
    this.register(
      clock.changed.on(() => {
        this.#tell();
      }),
    );
    workspace.onLayoutReady(() => {
      void this.#readAll();
      this.registerEvent(vault.on("create", (file) => void this.#read(file)));
    });
    for (const event of [
      metadataCache.on("changed", ({ path }, text) => {
        if (isLog(path, this.#logPath)) this.#take(path, text);
      }),
      vault.on("delete", ({ path }) => {
        this.#take(path, null);
      }),
      vault.on("rename", (file, oldPath) => void this.#follow(file, oldPath)),
    ])
      this.registerEvent(event);
    this.register(
      settings.changed.on((now, before) => {
        if (now.decisionLog !== before.decisionLog) void this.#readAll();
      }),
    );
  }

  /** All there is, as of the day it is now. Reckoned when asked for, and kept until something changes. */
  get overview(): Overview {
    const { today } = this.#from.clock;
    if (!this.#overview || this.#day !== today) {
      const path = this.#logPath;
      const copies = [...this.#logs].flatMap(([of, entries]) => (of === path ? [] : entries));
      // What the log itself says comes last, and counts.
      this.#overview = overviewOf(this.#notes.values(), [...copies, ...(this.#logs.get(path) ?? [])], today);
      this.#day = today;
    }
    return this.#overview;
  }

  get #logPath(): string {
    return this.#from.settings.now.decisionLog;
  }

  async #readAll(): Promise<void> {
    this.#logs.clear();
    await Promise.all(this.#from.app.vault.getMarkdownFiles().map((file) => this.#read(file)));
    this.#tell();
  }

  async #read(file: TAbstractFile): Promise<void> {
    if (!(file instanceof TFile) || !isLog(file.path, this.#logPath)) return;
    this.#take(file.path, await this.#from.app.vault.cachedRead(file).catch(() => null));
  }

  /** A log that was moved is still the log. */
  async #follow(file: TAbstractFile, oldPath: string): Promise<void> {
    const { settings } = this.#from;
    const path = this.#logPath;
    if (path === oldPath || path.startsWith(`${oldPath}/`))
      await settings.change({ decisionLog: file.path + path.slice(oldPath.length) });
    else {
      this.#take(oldPath, null);
      await this.#read(file);
    }
  }

  #take(path: string, text: string | null): void {
    if (text !== null) this.#logs.set(path, readDecisionLog(text));
    else if (!this.#logs.delete(path)) return;
    this.#tell();
  }

  #tell(): void {
    this.#overview = null;
    this.changed.tell();
  }
}
