import type { App } from "obsidian";
import type { NoteDate, NoteFacts } from "../core/notes/facts";
import { settleYears } from "../core/notes/settle-years";

/**
 * Follows what the years of notes named by a month and a day hang on: the dates of all other notes and the links to these
 * notes. They are worked out again only when one of the two has changed, never on every edit.
 */
export class YearSettling {
  readonly #open = new Set<string>();
  #dates: ReadonlyMap<string, NoteDate> = new Map();
  /** The open notes each note links to, a line each; null as long as nobody asked, or where the open notes are others. */
  #links: Map<string, string> | null = null;
  #stale = false;
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
      this.#links = null;
      this.#stale = true;
    }
    const date = (facts: NoteFacts | null) => (facts?.date ? facts.date.start + facts.date.from : "");
    if (date(before) !== date(now)) this.#stale = true;
  }

  /** To be told when a note's links are known; whether the years have to be worked out again. */
  followLinks(path: string): boolean {
    if (this.#open.size > 0 && this.#links) {
      const links = this.#linksOf(path);
      if (links !== (this.#links.get(path) ?? "")) this.#stale = true;
      this.#links.set(path, links);
    }
    return this.#stale;
  }

  /** A note's facts with the year other notes told, as far as it is worked out. */
  settled(facts: NoteFacts): NoteFacts {
    const date = this.#open.has(facts.path) && this.#dates.get(facts.path);
    return date ? { ...facts, date } : facts;
  }

  /** Works the years out, where they may have changed: the facts of every note they are for. */
  settle(): NoteFacts[] {
    if (!this.#stale) return [];
    this.#stale = false;
    if (this.#open.size === 0) return [];
    this.#links ??= new Map(
      Object.keys(this.#app.metadataCache.resolvedLinks).map((path) => [path, this.#linksOf(path)]),
    );
    const linkedFrom = new Map<string, string[]>([...this.#open].map((path) => [path, []]));
    for (const [source, targets] of this.#links)
      for (const target of targets.split("\n")) linkedFrom.get(target)?.push(source);
    const linked = (facts: NoteFacts) => ({ ...facts, linkedFrom: linkedFrom.get(facts.path) ?? [] });
    const notes = [...this.#notes.values()];
    this.#dates = settleYears(notes.map((facts) => (this.#open.has(facts.path) ? linked(facts) : facts)));
    return notes.filter((facts) => this.#open.has(facts.path)).map((facts) => this.settled(facts));
  }

  #linksOf(path: string): string {
    const targets = Object.keys(this.#app.metadataCache.resolvedLinks[path] ?? {});
    return targets.filter((target) => this.#open.has(target)).join("\n");
  }
}
