import type * as O from "obsidian";
import { Events } from "../base/events";
import { report } from "../base/report";
import { loud, type Public } from "../public";
import { getLinkpath } from "../text/links";
import { lazyCache } from "./lazy-cache";
import { linkDestination, linkTextFor } from "./link-resolution";

/** Longest stretch of parsing before other work gets its turn, in ms. */
const slice = 12;

type Counts = Record<string, Record<string, number>>;

export class MetadataCache extends Events implements Public<O.MetadataCache> {
  /** Undocumented in the app; some plugins wait for it. */
  initialized = false;
  private readonly caches = new Map<string, O.CachedMetadata>();
  private readonly resolved: Counts = {};
  private readonly unresolved: Counts = {};
  /** Notes whose links have to be looked up anew before anybody sees the counts. */
  private readonly stale = new Set<string>();
  private readonly waiting = new Map<string, number>();
  private working = 0;
  private closed = false;

  constructor(
    private readonly vault: O.Vault,
    private readonly delayMs: number,
    private readonly coldCache: boolean,
    private readonly withoutMetadata: boolean,
  ) {
    super();
  }

  /** Learns every note, then tells "resolved". With a cold cache each note is told of by "changed", as on a first opening. */
  async open(): Promise<void> {
    this.vault.on("modify", (file) => this.expect(file));
    this.vault.on("create", (file) => {
      this.allStale();
      this.expect(file);
    });
    this.vault.on("delete", (file) => this.onDelete(file));
    this.vault.on("rename", (file, oldPath) => this.onRename(file, oldPath));
    if (this.withoutMetadata) {
      this.initialized = true;
      return;
    }
    let since = performance.now();
    for (const file of this.vault.getMarkdownFiles()) {
      if (this.closed) return;
      if (this.caches.has(file.path)) continue;
      await this.learn(file, this.coldCache).catch(report);
      if (performance.now() - since < slice) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    }
    this.initialized = true;
    for (const file of this.vault.getMarkdownFiles()) this.resolve(file);
    this.trigger("resolved");
  }

  close(): void {
    this.closed = true;
    for (const timer of this.waiting.values()) window.clearTimeout(timer);
    this.waiting.clear();
  }

  /** Nothing is pending. */
  get idle(): boolean {
    return this.initialized && this.waiting.size === 0 && this.working === 0;
  }

  get resolvedLinks(): Counts {
    this.lookUp();
    return this.resolved;
  }

  get unresolvedLinks(): Counts {
    this.lookUp();
    return this.unresolved;
  }

  getFileCache(file: O.TFile): O.CachedMetadata | null {
    return this.getCache(file.path);
  }

  getCache(path: string): O.CachedMetadata | null {
    return this.caches.get(path) ?? null;
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): O.TFile | null {
    return linkDestination(this.vault, linkpath, sourcePath);
  }

  fileToLinktext(file: O.TFile, sourcePath: string, omitMdExtension = true): string {
    return linkTextFor(this.vault, file, sourcePath, omitMdExtension);
  }

  private expect(file: O.TAbstractFile): void {
    if (this.vault.getFileByPath(file.path)?.extension !== "md") return;
    const timer = this.waiting.get(file.path);
    if (timer !== undefined) window.clearTimeout(timer);
    const start = (): void => {
      this.waiting.delete(file.path);
      void this.relearn(file as O.TFile);
    };
    this.waiting.set(file.path, window.setTimeout(start, this.delayMs));
  }

  private async relearn(file: O.TFile): Promise<void> {
    this.working += 1;
    try {
      if (this.vault.getFileByPath(file.path) !== file) return;
      await this.learn(file, true);
      this.resolve(file);
      if (this.initialized && this.waiting.size === 0) this.trigger("resolved");
    } catch (error) {
      // Gone in the meantime is no fault.
      if (this.vault.getFileByPath(file.path) === file) report(error);
    } finally {
      this.working -= 1;
    }
  }

  private async learn(file: O.TFile, tell: boolean): Promise<void> {
    const text = await this.vault.cachedRead(file);
    const cache = lazyCache(text);
    this.caches.set(file.path, cache);
    if (tell) this.trigger("changed", file, text, cache);
  }

  private resolve(file: O.TFile): void {
    this.stale.add(file.path);
    this.trigger("resolve", file);
  }

  private lookUp(): void {
    for (const path of this.stale) this.count(path);
    this.stale.clear();
  }

  private count(sourcePath: string): void {
    const cache = this.caches.get(sourcePath);
    if (cache === undefined) return;
    const resolved: Record<string, number> = {};
    const unresolved: Record<string, number> = {};
    for (const ref of [
      ...(cache?.links ?? []),
      ...(cache?.embeds ?? []),
      ...(cache?.frontmatterLinks ?? []),
    ]) {
      const path = getLinkpath(ref.link);
      if (path === "") continue;
      const target = this.getFirstLinkpathDest(path, sourcePath);
      const [counts, key] = target === null ? [unresolved, path] : [resolved, target.path];
      counts[key] = (counts[key] ?? 0) + 1;
    }
    this.resolved[sourcePath] = resolved;
    this.unresolved[sourcePath] = unresolved;
  }

  private onDelete(file: O.TAbstractFile): void {
    const previous = this.caches.get(file.path) ?? null;
    if (!this.caches.delete(file.path)) return;
    this.drop(file.path);
    this.allStale();
    this.trigger("deleted", file, previous);
  }

  private drop(path: string): void {
    delete this.resolved[path];
    delete this.unresolved[path];
    this.stale.delete(path);
  }

  /** A file that came, went or moved can change where any link leads. */
  private allStale(): void {
    for (const path of this.caches.keys()) this.stale.add(path);
  }

  /** The cache moves along, and "changed" is not told: the text is the same. */
  private onRename(file: O.TAbstractFile, oldPath: string): void {
    const cache = this.caches.get(oldPath);
    if (cache === undefined) return;
    this.caches.delete(oldPath);
    this.caches.set(file.path, cache);
    this.drop(oldPath);
    this.allStale();
    window.setTimeout(() => {
      if (this.closed) return;
      for (const note of this.vault.getMarkdownFiles()) this.resolve(note);
      this.trigger("resolved");
    }, this.delayMs);
  }
}

loud(MetadataCache);
