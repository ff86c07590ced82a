import { Component, TFile, type App, type TAbstractFile } from "obsidian";
import { conflictOriginal } from "../core/questions/conflict-copy";
import type { SettingsStore } from "../settings/store";
import { Signal } from "../signal";

/** The settings that say where a log is kept. */
type LogSetting = "logPath" | "decisionLog";

/** How a log is read. */
interface LogReader<Said> {
  readonly read: (text: string) => Said;
  /** What the log itself and the copies of it say together; null where there is no log. */
  readonly merge: (own: Said | null, copies: readonly Said[]) => Said;
}

/**
 * A log in a note, and the copies a sync program made of it, read together. Follows what is typed into it, what other devices
 * write, and where it is moved to.
 */
export class FollowedLog<Said> extends Component {
  readonly changed = new Signal();
  /** What each of the notes says, by path. */
  readonly #said = new Map<string, Said>();
  #merged: Said | null = null;
  readonly #app: App;
  readonly #settings: SettingsStore;
  readonly #setting: LogSetting;
  readonly #reader: LogReader<Said>;

  constructor(app: App, settings: SettingsStore, setting: LogSetting, reader: LogReader<Said>) {
    super();
    this.#app = app;
    this.#settings = settings;
    this.#setting = setting;
    this.#reader = reader;
  }

  get path(): string {
    return this.#settings.now[this.#setting];
  }

  get now(): Said {
    if (this.#merged === null) {
      const copies = [...this.#said]
        .filter(([path]) => path !== this.path)
        .sort(([one], [other]) => (one < other ? -1 : 1));
      this.#merged = this.#reader.merge(
        this.#said.get(this.path) ?? null,
        copies.map(([, said]) => said),
      );
    }
    return this.#merged;
  }

  override onload(): void {
    const { workspace, metadataCache, vault } = this.#app;
    workspace.onLayoutReady(() => {
      void this.#readAll();
      this.registerEvent(vault.on("create", (file) => void this.#read(file)));
    });
    for (const event of [
      metadataCache.on("changed", ({ path }, text) => {
        if (isLog(path, this.path)) this.#take(path, text);
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
        if (now[this.#setting] !== before[this.#setting]) void this.#readAll();
      }),
    );
  }

  async #readAll(): Promise<void> {
    this.#said.clear();
    await Promise.all(this.#app.vault.getMarkdownFiles().map((file) => this.#read(file)));
    this.#tell();
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
    } else await this.#settings.change({ [this.#setting]: file.path + path.slice(oldPath.length) });
  }

  #take(path: string, text: string | null): void {
    if (text !== null) this.#said.set(path, this.#reader.read(text));
    else if (!this.#said.delete(path)) return;
    this.#tell();
  }

  #tell(): void {
    this.#merged = null;
    this.changed.tell();
  }
}

/** Whether a note is the log, or a copy of it that a sync program made. */
export function isLog(path: string, logPath: string): boolean {
  return path === logPath || conflictOriginal(path) === logPath;
}
