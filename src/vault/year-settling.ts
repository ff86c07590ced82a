import type { App } from "obsidian";
import type { NoteDate, NoteFacts } from "../core/notes/facts";
import { settleYears } from "../core/notes/settle-years";

/**
 * Follows what the years of notes named by a month and a day hang on: the dates of all other notes and the links to these
 * notes. They are worked out again only when one of the two has changed, never on every edit.
 */
export class YearSettling {
  readonly #open = new Set<string>();
  readonly #dates = new Map<string, NoteDate>();
  /** The open notes each note links to. */
  readonly #links = new Map<string, readonly string[]>();
  #stale = false;
  #linksRead = false;

  readonly #app: App;
  readonly #notes: ReadonlyMap<string, NoteFacts>;

  constructor(app: App, notes: ReadonlyMap<string, NoteFacts>) {
    this.#app = app;
    this.#notes = notes;
  }

  /** To be told of every note as it was read. */
  follow(path: string, before: NoteFacts | null, now: NoteFacts | null): void {
    const isOpen = now?.unsettled !== undefined && now.date === null;
    if (isOpen !== this.#open.has(path)) {
      if (isOpen) this.#open.add(path);
      else this.#open.delete(path);
      this.#linksRead = false;
      this.#stale = true;
    }
    const date = (facts: NoteFacts | null) => (facts?.date ? facts.date.start + facts.date.from : "");
    if (date(before) !== date(now)) this.#stale = true;
  }

  /** To be told when a note's links are known; whether the years have to be worked out again. */
  followLinks(path: string): boolean {
    if (this.#open.size === 0 || !this.#linksRead) return false;
    const before = this.#links.get(path)?.join("\n") ?? "";
    this.#readLinks(path);
    if ((this.#links.get(path)?.join("\n") ?? "") !== before) this.#stale = true;
    return this.#stale;
  }

  /** A note's facts with the year other notes told, as far as it is worked out. */
  settled(facts: NoteFacts): NoteFacts {
    const date = facts.date === null ? this.#dates.get(facts.path) : undefined;
    return date && this.#open.has(facts.path) ? { ...facts, date } : facts;
  }

  /** Works the years out, where they may have changed: the facts of every note they are for. */
  settle(): NoteFacts[] {
    if (!this.#stale) return [];
    this.#stale = false;
    this.#dates.clear();
    if (this.#open.size === 0) return [];
    if (!this.#linksRead) this.#readAllLinks();
    const linkedFrom = new Map<string, string[]>();
    for (const [source, targets] of this.#links)
      for (const target of targets) linkedFrom.set(target, [...(linkedFrom.get(target) ?? []), source]);
    const notes = [...this.#notes.values()].map((facts) =>
      this.#open.has(facts.path) ? { ...facts, linkedFrom: linkedFrom.get(facts.path) ?? [] } : facts,
    );
    for (const [path, date] of settleYears(notes)) this.#dates.set(path, date);
    return [...this.#open].flatMap((path) => {
      const facts = this.#notes.get(path);
      return facts ? [this.settled(facts)] : [];
    });
  }

  #readAllLinks(): void {
    this.#links.clear();
    this.#linksRead = true;
    for (const path of Object.keys(this.#app.metadataCache.resolvedLinks)) this.#readLinks(path);
  }

  #readLinks(path: string): void {
    const targets = Object.keys(this.#app.metadataCache.resolvedLinks[path] ?? {});
    const open = targets.filter((target) => this.#open.has(target));
    if (open.length > 0) this.#links.set(path, open);
    else this.#links.delete(path);
  }
}
