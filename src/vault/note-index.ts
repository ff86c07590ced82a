import { Component, TFile, TFolder, type App, type CachedMetadata, type TAbstractFile } from "obsidian";
import type { NoteFacts, Problem } from "../core/notes/facts";
import { defaultRules, type ReadingRules } from "../core/notes/read";
import { sameFacts } from "../core/notes/same";
import { isLeftOut, readingRules, type Settings } from "../settings/settings";
import { whatToReread } from "../settings/reread";
import type { SettingsStore } from "../settings/store";
import { readNoteFormats, readTemplateFolders } from "./note-formats";
import { readFrom, unreadable } from "./note-source";
import { Slices } from "./slices";
import { YearSettling } from "./year-settling";

/** How many files are asked for at once, so that reading does not wait for each one in turn. */
const batchSize = 32;
/** How long changes are gathered before they are told, in milliseconds. */
const gathering = 60;
/** How long a new file may take to reach Obsidian's own index before it is read without it, in milliseconds. */
const patience = 2_000;

/** How far the first reading has come. `waiting` until the workspace is laid out. */
export interface Progress {
  readonly phase: "waiting" | "reading" | "ready";
  readonly done: number;
  readonly total: number;
}

/** A note of which something could not be read, and why. */
export interface Unread {
  readonly path: string;
  readonly problems: readonly Problem[];
}

/** What a note says now, or null where it is gone. Told at once, note by note. */
export type FactsListener = (path: string, facts: NoteFacts | null) => void;
/** The notes whose facts changed since the last time. Told a little later, many at once. */
export type ChangeListener = (paths: ReadonlySet<string>) => void;

/**
 * What Crossroads knows of every note. After the workspace is laid out it reads all Markdown files in slices, then follows
 * what happens to them. Facts are immutable; as long as a note's facts are equal they are the same object, and nothing is
 * told. It reads and never writes.
 */
export class NoteIndex extends Component {
  /** Facts as each note was read by itself. */
  readonly #read = new Map<string, NoteFacts>();
  /** Facts as they are handed out: with the year where other notes told it. */
  readonly #facts = new Map<string, NoteFacts>();
  readonly #years: YearSettling;
  /** The notes of which something could not be read. */
  readonly #troubled = new Set<string>();
  readonly #factsListeners = new Set<FactsListener>();
  readonly #changeListeners = new Set<ChangeListener>();
  readonly #progressListeners = new Set<() => void>();
  readonly #settledWaiters = new Set<() => void>();
  readonly #toRead = new Set<string>();
  /** Counts what happened to a path, so that a slow reading never overwrites a newer one. */
  readonly #happened = new Map<string, number>();
  readonly #changed = new Set<string>();
  #rules: ReadingRules = defaultRules;
  #telling: number | null = null;
  #reading = false;
  #alive = false;
  #progressNow: Progress = { phase: "waiting", done: 0, total: 0 };
  #told = 0;

  readonly #app: App;
  readonly #settings: SettingsStore;

  constructor(app: App, settings: SettingsStore) {
    super();
    this.#app = app;
    this.#settings = settings;

    this.#years = new YearSettling(app, this.#read);
  }

  override onload(): void {
    this.#alive = true;
    this.#app.workspace.onLayoutReady(() => {
      if (this.#alive) void this.#start();
    });
  }

  override onunload(): void {
    this.#alive = false;
    if (this.#telling !== null) window.clearTimeout(this.#telling);
    this.#telling = null;
    this.#toRead.clear();
    this.#read.clear();
    this.#facts.clear();
    this.#troubled.clear();
    this.#factsListeners.clear();
    this.#changeListeners.clear();
    this.#progressListeners.clear();
    for (const done of this.#settledWaiters) done();
    this.#settledWaiters.clear();
  }

  /** Grows with each change that is told: facts read under one version belong together. */
  get version(): number {
    return this.#told;
  }

  get(path: string): NoteFacts | null {
    return this.#facts.get(path) ?? null;
  }

  notes(): ReadonlyMap<string, NoteFacts> {
    return this.#facts;
  }

  progress(): Progress {
    return this.#progressNow;
  }

  get unreadCount(): number {
    return this.#troubled.size;
  }

  /** Every note of which something could not be read, by path. */
  unread(): Unread[] {
    return [...this.#troubled].sort().map((path) => ({ path, problems: this.get(path)?.problems ?? [] }));
  }

  /** Reads a text as the note at this path, without taking it in: for what is still being typed. */
  readNow(file: TFile, text: string): NoteFacts | null {
    return readFrom(file.path, text, this.#app.metadataCache.getFileCache(file), this.#rules);
  }

  onFacts(listener: FactsListener): () => void {
    this.#factsListeners.add(listener);
    return () => this.#factsListeners.delete(listener);
  }

  onChange(listener: ChangeListener): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  onProgress(listener: () => void): () => void {
    this.#progressListeners.add(listener);
    return () => this.#progressListeners.delete(listener);
  }

  /** Resolves when everything is read and told, or the index is gone. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#isSettled()) resolve();
      else this.#settledWaiters.add(resolve);
    });
  }

  async #start(): Promise<void> {
    this.#follow();
    this.#rules = await this.#rulesFor(this.#settings.now());
    if (!this.#alive) return;
    // Newest first: what a person wrote lately is there at once.
    const files = this.#app.vault.getMarkdownFiles().filter((file) => this.#isWanted(file));
    files.sort((one, other) => other.stat.mtime - one.stat.mtime);
    this.#setProgress({ phase: "reading", done: 0, total: files.length });
    for (const file of files) this.#toRead.add(file.path);
    await this.#readAll();
  }

  #follow(): void {
    const { metadataCache, vault } = this.#app;
    this.registerEvent(
      metadataCache.on("changed", (file, text, cache) => {
        this.#takeText(file, text, cache);
      }),
    );
    this.registerEvent(
      metadataCache.on("resolve", (file) => {
        if (this.#years.followLinks(file.path)) this.#tellSoon();
      }),
    );
    this.registerEvent(
      metadataCache.on("deleted", (file) => {
        this.#forget(file.path);
      }),
    );
    this.registerEvent(
      vault.on("create", (file) => {
        this.#expect(file);
      }),
    );
    this.registerEvent(
      vault.on("delete", (file) => {
        this.#forgetAll(file, file.path);
      }),
    );
    this.registerEvent(
      vault.on("rename", (file, oldPath) => {
        this.#move(file, oldPath);
      }),
    );
    this.register(
      this.#settings.onChange((now, before) => {
        void this.#followSettings(now, before);
      }),
    );
  }

  async #rulesFor(settings: Settings): Promise<ReadingRules> {
    const [formats, templates] = await Promise.all([
      readNoteFormats(this.#app),
      readTemplateFolders(this.#app),
    ]);
    const rules = readingRules(settings, formats);
    return { ...rules, templateFolders: [...rules.templateFolders, ...templates] };
  }

  #isWanted(file: TAbstractFile | null): file is TFile {
    return file instanceof TFile && file.extension === "md" && !isLeftOut(file.path, this.#settings.now());
  }

  /** Obsidian hands over the text of a note it has just indexed: it need not be read again. */
  #takeText(file: TFile, text: string, cache: CachedMetadata): void {
    if (!this.#isWanted(file)) return;
    this.#stamp(file.path);
    if (this.#toRead.delete(file.path)) this.#countRead();
    this.#take(file.path, readFrom(file.path, text, cache, this.#rules));
  }

  /** A new note arrives as "changed" with its text; where that does not come, it is read after a while. */
  #expect(file: TAbstractFile): void {
    if (!this.#isWanted(file)) return;
    const { path } = file;
    window.setTimeout(() => {
      if (this.#alive && !this.#happened.has(path) && !this.#facts.has(path)) this.#readSoon([path]);
    }, patience);
  }

  /** A path can date a note, so a note that moved is read again. A folder's notes move with it. */
  #move(file: TAbstractFile, oldPath: string): void {
    if (file instanceof TFolder) {
      const paths = this.#pathsIn(oldPath);
      for (const path of paths) this.#forget(path);
      this.#readSoon(paths.map((path) => file.path + path.slice(oldPath.length)));
      return;
    }
    this.#forget(oldPath);
    if (this.#isWanted(file)) this.#readSoon([file.path]);
  }

  #forgetAll(file: TAbstractFile, path: string): void {
    if (file instanceof TFolder) for (const inside of this.#pathsIn(path)) this.#forget(inside);
    else this.#forget(path);
  }

  #pathsIn(folder: string): string[] {
    const inside = (path: string) => path.startsWith(`${folder}/`);
    return [...new Set([...this.#facts.keys(), ...this.#toRead])].filter(inside);
  }

  #forget(path: string): void {
    this.#stamp(path);
    if (this.#toRead.delete(path)) this.#countRead();
    this.#take(path, null);
  }

  async #followSettings(now: Settings, before: Settings): Promise<void> {
    const reread = whatToReread(now, before);
    if (reread.what === "nothing") return;
    this.#rules = await this.#rulesFor(now);
    if (!this.#alive) return;
    for (const path of [...this.#facts.keys(), ...this.#toRead]) if (isLeftOut(path, now)) this.#forget(path);
    const files = this.#app.vault.getMarkdownFiles().filter((file) => this.#isWanted(file));
    const touched = files.filter((file) => reread.what === "everything" || reread.touches(file.path));
    this.#readSoon(touched.map((file) => file.path));
  }

  #readSoon(paths: readonly string[]): void {
    for (const path of paths) {
      this.#stamp(path);
      this.#toRead.add(path);
    }
    void this.#readAll();
  }

  /** Reads what is to be read, a batch ahead of what is being taken in. */
  async #readAll(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    const slices = new Slices();
    let batch = this.#nextBatch();
    while (batch.length > 0 && this.#alive) {
      const current = batch;
      batch = this.#nextBatch();
      for (const { path, stamp, text } of current) {
        const read = await text;
        await slices.breathe();
        if (!this.#alive) return;
        if (this.#happened.get(path) === stamp) this.#takeRead(path, read);
        this.#countRead();
      }
      // What came in meanwhile, after the batch ahead was put together.
      if (batch.length === 0) batch = this.#nextBatch();
    }
    this.#reading = false;
    if (this.#progressNow.phase === "reading") this.#setProgress({ ...this.#progressNow, phase: "ready" });
    this.#tellSoon();
  }

  #nextBatch(): { path: string; stamp: number; text: Promise<string | Error> }[] {
    const batch: { path: string; stamp: number; text: Promise<string | Error> }[] = [];
    for (const path of this.#toRead) {
      if (batch.length === batchSize) break;
      this.#toRead.delete(path);
      batch.push({ path, stamp: this.#happened.get(path) ?? this.#stamp(path), text: this.#textOf(path) });
    }
    return batch;
  }

  /** The text, or the error: a note that cannot be read is told of, and stops no other. */
  async #textOf(path: string): Promise<string | Error> {
    const file = this.#app.vault.getFileByPath(path);
    if (!file) return new Error("The file is gone.");
    try {
      return await this.#app.vault.cachedRead(file);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  #takeRead(path: string, text: string | Error): void {
    const file = this.#app.vault.getFileByPath(path);
    if (!file) this.#take(path, null);
    else if (text instanceof Error) this.#take(path, unreadable(path, text));
    else this.#take(path, readFrom(path, text, this.#app.metadataCache.getFileCache(file), this.#rules));
  }

  #take(path: string, facts: NoteFacts | null): void {
    const before = this.#read.get(path) ?? null;
    if (before === facts || (before && facts && sameFacts(before, facts))) return;
    if (facts) this.#read.set(path, facts);
    else this.#read.delete(path);
    this.#years.follow(path, before, facts);
    this.#publish(path, facts && this.#years.settled(facts));
  }

  #publish(path: string, facts: NoteFacts | null): void {
    const before = this.#facts.get(path) ?? null;
    if (before === facts || (before && facts && sameFacts(before, facts))) return;
    if (facts) this.#facts.set(path, facts);
    else this.#facts.delete(path);
    if (facts && facts.problems.length > 0) this.#troubled.add(path);
    else this.#troubled.delete(path);
    for (const listener of this.#factsListeners) listener(path, facts);
    this.#changed.add(path);
    this.#tellSoon();
  }

  /** Notes named by a month and a day get their year from the others, once those have been read. */
  #settleYears(): void {
    if (this.#progressNow.phase !== "ready") return;
    for (const facts of this.#years.settle()) this.#publish(facts.path, facts);
  }

  #stamp(path: string): number {
    const stamp = (this.#happened.get(path) ?? 0) + 1;
    this.#happened.set(path, stamp);
    return stamp;
  }

  #countRead(): void {
    const { phase, done, total } = this.#progressNow;
    if (phase === "reading") this.#setProgress({ phase, done: Math.min(done + 1, total), total });
  }

  #setProgress(progress: Progress): void {
    const quiet = progress.phase === this.#progressNow.phase && progress.done % batchSize !== 0;
    this.#progressNow = progress;
    if (!quiet) for (const listener of this.#progressListeners) listener();
  }

  #tellSoon(): void {
    if (!this.#alive) return;
    this.#telling ??= window.setTimeout(() => {
      this.#tell();
    }, gathering);
  }

  #tell(): void {
    this.#settleYears();
    this.#telling = null;
    if (this.#changed.size > 0) {
      const paths = new Set(this.#changed);
      this.#changed.clear();
      this.#told += 1;
      for (const listener of this.#changeListeners) listener(paths);
    }
    if (!this.#isSettled()) return;
    for (const done of this.#settledWaiters) done();
    this.#settledWaiters.clear();
  }

  #isSettled(): boolean {
    const idle =
      !this.#reading && this.#toRead.size === 0 && this.#changed.size === 0 && this.#telling === null;
    return !this.#alive || (this.#progressNow.phase === "ready" && idle);
  }
}
