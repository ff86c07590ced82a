import { Component, TFile, type App, type FileStats, type TAbstractFile } from "obsidian";
import type { Period } from "../core/calendar/day";
import { datedPlaces } from "../core/notes/dated-places";
import { dayAsked } from "../core/notes/day-asked";
import { orderByFolder } from "../core/notes/day-order";
import type { NoteFacts } from "../core/notes/facts";
import type { NoteText } from "../core/notes/note-text";
import { defaultRules, type ReadingRules } from "../core/notes/read";
import { sameFacts } from "../core/notes/same";
import { isLeftOut, readingRules, type Settings } from "../settings/settings";
import { whatToReread } from "../settings/reread";
import type { SettingsStore } from "../settings/store";
import { Signal } from "../signal";
import { isLog } from "./followed-log";
import type { KeptFacts } from "./kept-facts";
import { readNoteFormats, readTemplateFolders } from "./note-formats";
import { readFrom, unreadable } from "./note-source";
import { breathe } from "./slices";
import { YearSettling } from "./year-settling";

/** How many files are asked for ahead, so that reading does not wait for each one in turn. */
const ahead = 32;
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

/** The text of a note, with the state of its file before it was read; else the facts, where they are known without. */
type Reading = Promise<{ readonly text: string; readonly stat: FileStats } | NoteFacts | null>;

/**
 * What Crossroads knows of every note. After the workspace is laid out it reads all Markdown files in slices, then follows
 * what happens to them. Facts are immutable; as long as a note's facts are equal they are the same object, and nothing is
 * told. It reads and never writes.
 */
export class NoteIndex extends Component {
  /** What a note says now, or null where it is gone. Told at once, note by note. */
  readonly noteChanged = new Signal<[path: string, facts: NoteFacts | null]>();
  /** That notes changed since the last time. Told a little later, of many at once. */
  readonly changed = new Signal();
  readonly progressed = new Signal();
  /** Facts as each note was read by itself. */
  readonly #read = new Map<string, NoteFacts>();
  /** Facts as they are handed out: with the year where other notes told it. */
  readonly #facts = new Map<string, NoteFacts>();
  readonly #years: YearSettling;
  readonly #unread = new Set<string>();
  /**
   * The notes to be read, in order, with what was asked for ahead. A path is taken out or put in anew when something
   * happens to it, so that a slow reading never overwrites a newer one.
   */
  readonly #toRead = new Map<string, Reading | null>();
  #rules: ReadingRules = defaultRules;
  #telling = 0;
  #reading = false;
  #alive = false;
  #progress: Progress = { phase: "waiting", done: 0, total: 0 };
  readonly #app: App;
  readonly #settings: SettingsStore;
  readonly #kept: KeptFacts;

  constructor(app: App, settings: SettingsStore, kept: KeptFacts) {
    super();
    this.#app = app;
    this.#settings = settings;
    this.#kept = kept;
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
    window.clearTimeout(this.#telling);
    this.#kept.close();
  }

  get(path: string): NoteFacts | null {
    return this.#facts.get(path) ?? null;
  }

  notes(): Iterable<NoteFacts> {
    return this.#facts.values();
  }

  /** Says when a place of a note was written: some have a day of their own. */
  daysIn({ date }: NoteFacts): (note: NoteText) => (block: number, offset: number) => Period | null {
    return (note) => {
      const places = datedPlaces(note, this.#rules);
      return (block, offset) => dayAsked(places(block, offset)?.dated ?? null, date);
    };
  }

  /** How many notes there are. */
  get size(): number {
    return this.#facts.size;
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** The notes of which something could not be read. */
  get unread(): ReadonlySet<string> {
    return this.#unread;
  }

  /** Reads a text as the note at this path, without taking it in: for what is still being typed. */
  readNow(file: TFile, text: string): NoteFacts | null {
    return readFrom(file.path, text, this.#app.metadataCache.getFileCache(file), this.#rules);
  }

  async #start(): Promise<void> {
    this.#follow();
    this.#rules = await this.#rulesNow();
    await this.#kept.open(this.#rules);
    if (!this.#alive) return;
    // Newest first: what a person wrote lately is there at once.
    const files = this.#app.vault.getMarkdownFiles().filter((file) => this.#isWanted(file));
    files.sort((one, other) => other.stat.mtime - one.stat.mtime);
    this.#setProgress({ phase: "reading", done: 0, total: files.length });
    this.#readSoon(files.map((file) => file.path));
  }

  #follow(): void {
    const { metadataCache, vault } = this.#app;
    for (const event of [
      // Obsidian hands over the text of a note it has just indexed: it need not be read again.
      metadataCache.on("changed", (file, text, cache) => {
        if (!this.#isWanted(file)) return;
        this.#countRead(file.path);
        const facts = readFrom(file.path, text, cache, this.#rules);
        this.#kept.keep(file.path, file.stat, facts);
        this.#take(file.path, facts);
      }),
      metadataCache.on("resolve", (file) => {
        if (this.#years.followLinks(file.path)) this.#tellSoon();
      }),
      // A new note arrives as "changed" with its text; where that does not come, it is read after a while.
      vault.on("create", ({ path }) => {
        window.setTimeout(() => {
          if (this.#alive && !this.#facts.has(path)) this.#readSoon([path]);
        }, patience);
      }),
      vault.on("delete", (file) => {
        for (const path of this.#notesAt(file, file.path)) this.#forget(path);
      }),
      // A path can date a note, so a note that moved is read again. A folder's notes move with it.
      vault.on("rename", (file, oldPath) => {
        const paths = this.#notesAt(file, oldPath);
        for (const path of paths) this.#forget(path);
        this.#readSoon(paths.map((path) => file.path + path.slice(oldPath.length)));
      }),
    ])
      this.registerEvent(event);
    this.register(
      this.#settings.changed.on((now, before) => {
        void this.#followSettings(now, before);
      }),
    );
  }

  /** Of the settings as they are when the files are read, so that an earlier change that took longer undoes no later one. */
  async #rulesNow(): Promise<ReadingRules> {
    const [noteFormats, templateFolders] = await Promise.all([
      readNoteFormats(this.#app),
      readTemplateFolders(this.#app),
    ]);
    const paths = this.#app.vault.getMarkdownFiles().map(({ path }) => path);
    const vault = { noteFormats, templateFolders, orderByFolder: orderByFolder(paths) };
    return readingRules(this.#settings.now, vault);
  }

  #isWanted(file: TFile | null): file is TFile {
    const { now } = this.#settings;
    // What the log repeats of questions is not asked there.
    return file?.extension === "md" && !isLeftOut(file.path, now) && !isLog(file.path, now.logPath);
  }

  /** The notes that are, or were, at a path: the one itself, or those in the folder. */
  #notesAt(file: TAbstractFile, path: string): string[] {
    if (file instanceof TFile) return [path];
    return this.#known().filter((inside) => inside.startsWith(`${path}/`));
  }

  #known(): string[] {
    return [...new Set([...this.#facts.keys(), ...this.#toRead.keys()])];
  }

  #forget(path: string): void {
    this.#countRead(path);
    this.#kept.forget(path);
    this.#take(path, null);
  }

  async #followSettings(now: Settings, before: Settings): Promise<void> {
    const touches = whatToReread(now, before);
    if (!touches) return;
    this.#rules = await this.#rulesNow();
    if (!this.#alive) return;
    this.#kept.restart(this.#rules);
    for (const path of this.#known()) if (isLeftOut(path, now)) this.#forget(path);
    this.#readSoon(
      this.#app.vault
        .getMarkdownFiles()
        .map((file) => file.path)
        .filter(touches),
    );
  }

  #readSoon(paths: readonly string[]): void {
    for (const path of paths) {
      this.#toRead.delete(path);
      if (this.#isWanted(this.#app.vault.getFileByPath(path))) this.#toRead.set(path, null);
    }
    void this.#readAll();
  }

  /** Reads what is to be read, some files ahead of the one that is being taken in. */
  async #readAll(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    while (this.#toRead.size > 0) {
      let asked = 0;
      for (const [path, reading] of this.#toRead) {
        if (!reading) this.#toRead.set(path, this.#readingOf(path));
        if ((asked += 1) === ahead) break;
      }
      for (const [path, reading] of this.#toRead) {
        const read = await reading;
        await breathe();
        if (!this.#alive) return;
        if (this.#toRead.get(path) === reading) {
          const file = this.#app.vault.getFileByPath(path);
          this.#countRead(path);
          this.#take(path, read && "text" in read ? file && this.#keep(file, read) : read);
        }
        break;
      }
    }
    this.#reading = false;
    if (this.#progress.phase === "reading") {
      this.#setProgress({ ...this.#progress, phase: "ready" });
      this.#kept.prune((path) => this.#isWanted(this.#app.vault.getFileByPath(path)));
    }
    this.#tellSoon();
  }

  /** What was kept of a note that is as it was, else its text. A note that cannot be read is told of, and stops no other. */
  async #readingOf(path: string): Reading {
    const file = this.#app.vault.getFileByPath(path);
    if (!file) return null;
    const kept = this.#kept.get(file);
    if (kept !== undefined) return kept;
    const stat = { ...file.stat };
    return this.#app.vault.cachedRead(file).then(
      (text) => ({ text, stat }),
      (error: unknown) => unreadable(path, error),
    );
  }

  #keep(file: TFile, { text, stat }: { readonly text: string; readonly stat: FileStats }): NoteFacts | null {
    const facts = this.readNow(file, text);
    this.#kept.keep(file.path, stat, facts);
    return facts;
  }

  #take(path: string, facts: NoteFacts | null): void {
    const before = this.#read.get(path) ?? null;
    if (!replace(this.#read, path, facts)) return;
    this.#years.follow(path, before, facts);
    this.#publish(path, facts && this.#years.settled(facts));
  }

  #publish(path: string, facts: NoteFacts | null): void {
    if (!replace(this.#facts, path, facts)) return;
    if (facts && facts.problems.length > 0) this.#unread.add(path);
    else this.#unread.delete(path);
    this.noteChanged.tell(path, facts);
    this.#tellSoon();
  }

  /** Takes a note from those to be read. */
  #countRead(path: string): void {
    if (!this.#toRead.delete(path)) return;
    const { phase, done, total } = this.#progress;
    if (phase === "reading") this.#setProgress({ phase, done: Math.min(done + 1, total), total });
  }

  #setProgress(progress: Progress): void {
    const quiet = progress.phase === this.#progress.phase && progress.done % ahead !== 0;
    this.#progress = progress;
    if (!quiet) this.progressed.tell();
  }

  #tellSoon(): void {
    if (this.#alive && this.#telling === 0) this.#telling = window.setTimeout(() => this.#tell(), gathering);
  }

  #tell(): void {
    // Notes named by a month and a day get their year from the others, once those have been read.
    if (this.#progress.phase === "ready")
      for (const facts of this.#years.settle()) this.#publish(facts.path, facts);
    this.#telling = 0;
    this.changed.tell();
  }
}

/** Puts facts in the place of earlier ones; false where they say the same. */
function replace(notes: Map<string, NoteFacts>, path: string, facts: NoteFacts | null): boolean {
  if (sameFacts(notes.get(path) ?? null, facts)) return false;
  if (facts) notes.set(path, facts);
  else notes.delete(path);
  return true;
}
