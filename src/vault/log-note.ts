import { Component, TFile, type App, type TAbstractFile } from "obsidian";
import { conflictOriginal } from "../core/questions/conflict-copy";
import { mergeLogs, readLog, type QuestionLog } from "../core/questions/log";
import type { SettingsStore } from "../settings/store";
import { Signal } from "../signal";

const nothing: QuestionLog = { entries: [], strange: [] };

/**
 * The note that says what became of questions, and the copies a sync program made of it, read together. Follows what is typed
 * into it, what other devices write, and where it is moved to.
 */
export class LogNote extends Component {
  readonly changed = new Signal();
  /** What each of the notes says, by path. */
  readonly #logs = new Map<string, QuestionLog>();
  #merged = nothing;
  readonly #app: App;
  readonly #settings: SettingsStore;

  constructor(app: App, settings: SettingsStore) {
    super();
    this.#app = app;
    this.#settings = settings;
  }

  get path(): string {
    return this.#settings.now.logPath;
  }

  get now(): QuestionLog {
    return this.#merged;
  }

  override onload(): void {
    const { workspace, metadataCache, vault } = this.#app;
    workspace.onLayoutReady(() => {
      void this.#readAll();
      this.registerEvent(vault.on("create", (file) => void this.#read(file)));
    });
    for (const event of [
      metadataCache.on("changed", (file, text) => {
        if (isLog(file.path, this.path)) this.#take(file.path, text);
      }),
      // What is typed counts at once, not only when it is saved.
      workspace.on("editor-change", (editor, { file }) => {
        if (file && isLog(file.path, this.path)) this.#take(file.path, editor.getValue());
      }),
      vault.on("delete", ({ path }) => {
        this.#take(path, null);
      }),
      vault.on("rename", (file, oldPath) => void this.#follow(file, oldPath)),
    ])
      this.registerEvent(event);
    this.register(
      this.#settings.changed.on((now, before) => {
        if (now.logPath !== before.logPath) void this.#readAll();
      }),
    );
  }

  async #readAll(): Promise<void> {
    this.#logs.clear();
    await Promise.all(this.#app.vault.getMarkdownFiles().map((file) => this.#read(file)));
    this.#merge();
  }

  async #read(file: TAbstractFile): Promise<void> {
    if (!(file instanceof TFile) || !isLog(file.path, this.path)) return;
    // A log that cannot be read says nothing; the index tells that it could not be read.
    const text = await this.#app.vault.cachedRead(file).catch(() => null);
    if (text !== null) this.#take(file.path, text);
  }

  /** A log that was moved is still the log. */
  async #follow(file: TAbstractFile, oldPath: string): Promise<void> {
    const { path } = this;
    if (path !== oldPath && !path.startsWith(`${oldPath}/`)) {
      this.#take(oldPath, null);
      await this.#read(file);
    } else await this.#settings.change({ logPath: file.path + path.slice(oldPath.length) });
  }

  #take(path: string, text: string | null): void {
    if (text === null) {
      if (!this.#logs.delete(path)) return;
    } else this.#logs.set(path, readLog(text));
    this.#merge();
  }

  #merge(): void {
    const main = this.#logs.get(this.path) ?? nothing;
    const copies = [...this.#logs]
      .filter(([path]) => path !== this.path)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    this.#merged = mergeLogs([main, ...copies.map(([, log]) => log)]);
    this.changed.tell();
  }
}

/** Whether a note is the log, or a copy of it that a sync program made. */
export function isLog(path: string, logPath: string): boolean {
  return path === logPath || conflictOriginal(path) === logPath;
}
