import { createStore, delMany, entries, setMany, type UseStore } from "idb-keyval";
import type { App, FileStats, TFile } from "obsidian";
import type { NoteFacts } from "../core/notes/facts";
import { breathe } from "./slices";

/** Notes to a record: a changed note has its record written anew, and a record is read in one go. */
const perRecord = 64;
/** How long changes are gathered before they are written, in milliseconds. */
const gathering = 2_000;
/** How long the database may take to answer before the notes are read without it, in milliseconds. */
const patience = 3_000;
const vaultKey = "crossroads-kept-facts";

/** A note as it was read, and the state its file had then. Null facts: it is left out. */
interface Kept {
  readonly mtime: number;
  readonly size: number;
  readonly facts: NoteFacts | null;
  readonly record: number;
}

/** A record as the database holds it: a JSON text is cheaper there than thousands of objects. */
interface Stored {
  /** What the facts depend on beside the files; of another stamp they count for nothing. */
  readonly stamp: string;
  /** A list of rows. */
  readonly notes: string;
}

type Row = readonly [path: string, mtime: number, size: number, facts: NoteFacts | null];

/**
 * What was read of the notes, kept on this device from one start to the next, so that only what changed meanwhile is read
 * again. It lies in the app's own database (IndexedDB) and not in the vault. All of it can be lost without harm: a device that
 * keeps nothing, or has no room, reads every note at each start.
 */
export class KeptFacts {
  readonly #notes = new Map<string, Kept>();
  /** How many notes each record holds. */
  readonly #sizes = new Map<number, number>();
  readonly #dirty = new Set<number>();
  #store: UseStore | null = null;
  #built = "";
  #stamp = "";
  #open = 0;
  #timer = 0;
  readonly #app: App;
  /** The file of the plugin itself: what another build of it found does not count. */
  readonly #builtAt: string | null;

  constructor(app: App, pluginFolder: string | undefined) {
    this.#app = app;
    this.#builtAt = pluginFolder === undefined ? null : `${pluginFolder}/main.js`;
  }

  /** Gets what was kept by the same build of the plugin and the same rules. */
  async open(rules: unknown): Promise<void> {
    if (this.#builtAt === null || typeof indexedDB === "undefined") return;
    const built = await this.#app.vault.adapter.stat(this.#builtAt).catch(() => null);
    if (!built) return;
    this.#built = `${built.mtime} ${built.size}`;
    this.restart(rules);
    await this.#try(async () => {
      const store = createStore(`crossroads-${this.#vaultId()}`, "notes");
      for (const [record, stored] of await withinPatience(entries<number, Stored>(store))) {
        await breathe();
        this.#take(record, stored);
      }
      this.#store = store;
    });
  }

  /** From now on facts are of these rules. Those of before are given up. */
  restart(rules: unknown): void {
    this.#stamp = JSON.stringify([this.#built, rules]);
    for (const path of [...this.#notes.keys()]) this.forget(path);
  }

  /** What is known of a file as it is now; undefined where it has to be read. */
  get({ path, stat }: TFile): NoteFacts | null | undefined {
    const kept = this.#notes.get(path);
    return kept?.mtime === stat.mtime && kept.size === stat.size ? kept.facts : undefined;
  }

  /** Keeps what was read of a note, with the state of its file before it was read. */
  keep(path: string, { mtime, size }: FileStats, facts: NoteFacts | null): void {
    if (!this.#store) return;
    this.forget(path);
    while ((this.#sizes.get(this.#open) ?? 0) >= perRecord) this.#open += 1;
    this.#add(path, { mtime, size, facts, record: this.#open });
    this.#touch(this.#open);
  }

  forget(path: string): void {
    const kept = this.#notes.get(path);
    if (!kept) return;
    this.#notes.delete(path);
    this.#sizes.set(kept.record, (this.#sizes.get(kept.record) ?? 1) - 1);
    this.#open = Math.min(this.#open, kept.record);
    this.#touch(kept.record);
  }

  /** Forgets what is no longer in the vault. */
  prune(isThere: (path: string) => boolean): void {
    for (const path of [...this.#notes.keys()]) if (!isThere(path)) this.forget(path);
    if (this.#dirty.size > 0) this.#writeSoon();
  }

  /** What is not written by then is read again at the next start. */
  close(): void {
    window.clearTimeout(this.#timer);
    this.#store = null;
  }

  #add(path: string, kept: Kept): void {
    this.#notes.set(path, kept);
    this.#sizes.set(kept.record, (this.#sizes.get(kept.record) ?? 0) + 1);
  }

  /** Takes in a record; one that is of another stamp, or damaged, is emptied the next time something is written. */
  #take(record: number, { stamp, notes }: Stored): void {
    this.#dirty.add(record);
    if (stamp !== this.#stamp) return;
    try {
      for (const [path, mtime, size, facts] of JSON.parse(notes) as Row[]) {
        this.forget(path);
        this.#add(path, { mtime, size, facts, record });
      }
      this.#dirty.delete(record);
    } catch {
      // What it held is read again.
    }
  }

  #touch(record: number): void {
    this.#dirty.add(record);
    this.#writeSoon();
  }

  #writeSoon(): void {
    if (this.#store && this.#timer === 0)
      this.#timer = window.setTimeout(() => void this.#write(), gathering);
  }

  async #write(): Promise<void> {
    const store = this.#store;
    const records = [...this.#dirty];
    this.#dirty.clear();
    const members = new Map<number, Row[]>(records.map((record) => [record, []]));
    for (const [path, { mtime, size, facts, record }] of this.#notes)
      members.get(record)?.push([path, mtime, size, facts]);
    await this.#try(async () => {
      for (const [record, notes] of members) {
        await breathe();
        if (!store || store !== this.#store) return;
        if (notes.length === 0) await delMany([record], store);
        else await setMany([[record, { stamp: this.#stamp, notes: JSON.stringify(notes) }]], store);
      }
    });
    this.#timer = 0;
    if (this.#dirty.size > 0) this.#writeSoon();
  }

  /** A database that fails is not asked again until the next start. */
  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#store = null;
      console.warn("Crossroads reads every note at each start: what it read cannot be kept here.", error);
    }
  }

  /** Each vault has a database of its own on each device. */
  #vaultId(): string {
    const known: unknown = this.#app.loadLocalStorage(vaultKey);
    if (typeof known === "string") return known;
    const id = Math.random().toString(36).slice(2);
    this.#app.saveLocalStorage(vaultKey, id);
    return id;
  }
}

function withinPatience<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    window.setTimeout(() => reject(new Error("The database did not answer.")), patience);
    answer.then(resolve, reject);
  });
}
