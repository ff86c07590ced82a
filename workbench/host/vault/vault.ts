import type * as O from "obsidian";
import type { Folder, FolderChange, FolderEntry } from "../../folder";
import { Events } from "../base/events";
import { loud, type Public } from "../public";
import { join, nameOf, nameProblem, normalizePath, parentOf } from "../text/paths";
import type { DataAdapter } from "./adapter";
import { TFile, TFolder, type TAbstractFile } from "./file";

const configDir = ".obsidian";
const noStat: O.FileStats = { ctime: 0, mtime: 0, size: 0 };

/** The app does not show files and folders whose name starts with a dot. */
function isHidden(path: string): boolean {
  return path.split("/").some((part) => part.startsWith("."));
}

export class Vault extends Events implements Public<O.Vault> {
  readonly configDir = configDir;
  readonly adapter: O.DataAdapter;
  private readonly root: TFolder;
  private readonly files = new Map<string, TAbstractFile>();
  private readonly texts = new Map<string, { readonly mtime: number; readonly text: string }>();
  private config: Record<string, unknown> = {};
  private stopWatching: (() => void) | null = null;
  /** Changes of the configuration folder, for plugins whose data changes under them. */
  onConfigChange: (path: string) => void = () => undefined;

  constructor(
    private readonly folder: Folder,
    adapter: DataAdapter,
    private readonly vaultName: string,
  ) {
    super();
    this.adapter = adapter;
    this.root = new TFolder(this, "/");
    this.root.name = "";
    this.files.set("/", this.root);
  }

  /** Reads the tree; each file and folder is told of by "create", as in the app before the layout is ready. */
  async open(): Promise<void> {
    this.config = await this.readJson(`${configDir}/app.json`);
    const entries = [...(await this.folder.list())].sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const entry of entries.filter((e) => e.kind === "folder")) this.adopt(entry);
    for (const entry of entries.filter((e) => e.kind === "file")) this.adopt(entry);
    this.stopWatching = this.folder.watch((change) => void this.onOutsideChange(change));
  }

  close(): void {
    this.stopWatching?.();
  }

  getName(): string {
    return this.vaultName;
  }

  /** Undocumented in the app, and read by many plugins: a value of `.obsidian/app.json`. */
  getConfig(key: string): unknown {
    return this.config[key];
  }

  setConfig(key: string, value: unknown): void {
    this.config[key] = value;
    void this.adapter.write(`${configDir}/app.json`, JSON.stringify(this.config, null, 2));
  }

  getRoot(): O.TFolder {
    return this.root;
  }

  getAbstractFileByPath(path: string): O.TAbstractFile | null {
    return this.files.get(path) ?? null;
  }

  /** Undocumented; the app has it for vaults on file systems that do not tell cases apart. */
  getAbstractFileByPathInsensitive(path: string): O.TAbstractFile | null {
    const wanted = path.toLowerCase();
    for (const [key, file] of this.files) if (key.toLowerCase() === wanted) return file;
    return null;
  }

  getFileByPath(path: string): O.TFile | null {
    const file = this.files.get(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): O.TFolder | null {
    const folder = this.files.get(path);
    return folder instanceof TFolder ? folder : null;
  }

  getAllLoadedFiles(): O.TAbstractFile[] {
    return [...this.files.values()];
  }

  getAllFolders(includeRoot = false): O.TFolder[] {
    const folders = this.getAllLoadedFiles().filter((file): file is TFolder => file instanceof TFolder);
    return folders.filter((folder) => includeRoot || !folder.isRoot());
  }

  getFiles(): O.TFile[] {
    return this.getAllLoadedFiles().filter((file): file is TFile => file instanceof TFile);
  }

  getMarkdownFiles(): O.TFile[] {
    return this.getFiles().filter((file) => file.extension === "md");
  }

  async create(path: string, data: string): Promise<O.TFile> {
    const at = this.free(path);
    const stat = await this.folder.writeText(at, data);
    return this.adoptFile(at, stat);
  }

  async createBinary(path: string, data: ArrayBuffer): Promise<O.TFile> {
    const at = this.free(path);
    const stat = await this.folder.writeBinary(at, data);
    return this.adoptFile(at, stat);
  }

  async createFolder(path: string): Promise<O.TFolder> {
    const at = normalizePath(path);
    if (this.files.has(at)) throw new Error("Folder already exists.");
    const problem = nameProblem(at);
    if (problem !== null) throw new Error(problem);
    await this.folder.makeFolder(at);
    return this.adoptFolder(at);
  }

  async read(file: O.TFile): Promise<string> {
    const text = await this.adapter.read(file.path);
    this.texts.set(file.path, { mtime: file.stat.mtime, text });
    return text;
  }

  async cachedRead(file: O.TFile): Promise<string> {
    const known = this.texts.get(file.path);
    return known !== undefined && known.mtime === file.stat.mtime ? known.text : this.read(file);
  }

  async readBinary(file: O.TFile): Promise<ArrayBuffer> {
    return this.adapter.readBinary(file.path);
  }

  getResourcePath(file: O.TFile): string {
    return this.adapter.getResourcePath(file.path);
  }

  async modify(file: O.TFile, data: string): Promise<void> {
    this.known(file);
    await this.adapter.write(file.path, data);
    await this.written(file);
  }

  async modifyBinary(file: O.TFile, data: ArrayBuffer): Promise<void> {
    this.known(file);
    await this.adapter.writeBinary(file.path, data);
    await this.written(file);
  }

  async append(file: O.TFile, data: string): Promise<void> {
    this.known(file);
    await this.adapter.append(file.path, data);
    await this.written(file);
  }

  async appendBinary(file: O.TFile, data: ArrayBuffer): Promise<void> {
    await this.adapter.appendBinary(file.path, data);
  }

  /** Atomic for one file: a second call starts when the first has written. */
  async process(file: O.TFile, fn: (data: string) => string): Promise<string> {
    this.known(file);
    const text = await this.adapter.process(file.path, fn);
    await this.written(file);
    return text;
  }

  async rename(file: O.TAbstractFile, newPath: string): Promise<void> {
    const from = file.path;
    const to = normalizePath(newPath);
    if (this.files.has(to) && to !== from) throw new Error("Destination file already exists!");
    if (!this.files.has(parentOf(to)))
      throw new Error(`ENOENT: no such file or directory, rename '${from}' -> '${to}'`);
    await this.folder.rename(from, to);
    this.move(file as unknown as TAbstractFile, to);
  }

  async copy<T extends O.TAbstractFile>(file: T, newPath: string): Promise<T> {
    const copy = await this.createBinary(newPath, await this.adapter.readBinary(file.path));
    return copy as O.TAbstractFile as T;
  }

  async delete(file: O.TAbstractFile, force = false): Promise<void> {
    if (file instanceof TFolder && file.children.length > 0 && !force)
      throw new Error("Folder is not empty.");
    await this.folder.remove(file.path);
    this.forget(file.path);
  }

  /** There is no system trash here; both kinds go to `.trash`. */
  async trash(file: O.TAbstractFile, system: boolean): Promise<void> {
    if (!system || !(await this.adapter.trashSystem(file.path))) await this.adapter.trashLocal(file.path);
    this.forget(file.path);
  }

  static recurseChildren(root: O.TFolder, cb: (file: O.TAbstractFile) => unknown): void {
    cb(root);
    for (const child of root.children) {
      if (child instanceof TFolder) Vault.recurseChildren(child, cb);
      else cb(child);
    }
  }

  async readJson(path: string): Promise<Record<string, unknown>> {
    try {
      if ((await this.folder.stat(path)) === null) return {};
      const value = JSON.parse(await this.folder.readText(path)) as unknown;
      return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
    } catch {
      return {};
    }
  }

  private free(path: string): string {
    const at = normalizePath(path);
    if (this.files.has(at)) throw new Error("File already exists.");
    const problem = nameProblem(at);
    if (problem !== null) throw new Error(problem);
    if (!this.files.has(parentOf(at))) throw new Error(`ENOENT: no such file or directory, open '${at}'`);
    return at;
  }

  private known(file: O.TFile): void {
    if (this.files.get(file.path) !== (file as unknown)) {
      throw new Error(`ENOENT: no such file or directory, open '${file.path}'`);
    }
  }

  private async written(file: O.TFile): Promise<void> {
    const entry = await this.folder.stat(file.path);
    if (entry?.stat != null) file.stat = { ...entry.stat };
    this.texts.delete(file.path);
    this.trigger("modify", file);
  }

  private adopt(entry: FolderEntry): void {
    if (isHidden(entry.path) || this.files.has(entry.path)) return;
    if (entry.kind === "folder") this.adoptFolder(entry.path);
    else this.adoptFile(entry.path, entry.stat ?? noStat);
  }

  private adoptFile(path: string, stat: O.FileStats): TFile {
    const file = new TFile(this, path, { ...stat });
    this.attach(file);
    this.trigger("create", file);
    return file;
  }

  private adoptFolder(path: string): TFolder {
    const known = this.files.get(path);
    if (known instanceof TFolder) return known;
    const folder = new TFolder(this, path);
    this.attach(folder);
    this.trigger("create", folder);
    return folder;
  }

  private attach(file: TAbstractFile): void {
    const parent = this.adoptFolder(parentOf(file.path));
    file.parent = parent;
    parent.children.push(file);
    this.files.set(file.path, file);
  }

  private detach(file: TAbstractFile): void {
    const siblings = file.parent?.children;
    const index = siblings?.indexOf(file) ?? -1;
    if (index >= 0) siblings?.splice(index, 1);
    this.files.delete(file.path);
    this.texts.delete(file.path);
  }

  private forget(path: string): void {
    const file = this.files.get(path);
    if (file === undefined) return;
    if (file instanceof TFolder) for (const child of [...file.children]) this.forget(child.path);
    this.detach(file);
    file.deleted = true;
    this.trigger("delete", file);
  }

  /** A folder that moves tells of itself first, then of everything in it. */
  private move(file: TAbstractFile, to: string): void {
    const from = file.path;
    this.detach(file);
    file.setPath(to);
    this.attach(file);
    this.trigger("rename", file, from);
    if (!(file instanceof TFolder)) return;
    for (const child of [...file.children] as unknown as TAbstractFile[]) {
      const name = nameOf(child.path);
      const index = file.children.indexOf(child);
      if (index >= 0) file.children.splice(index, 1);
      this.files.delete(child.path);
      this.moveChild(child, join(to, name), file);
    }
  }

  private moveChild(child: TAbstractFile, to: string, parent: TFolder): void {
    child.parent = parent;
    this.files.set(child.path, child);
    parent.children.push(child);
    this.move(child, to);
  }

  private async onOutsideChange(change: FolderChange): Promise<void> {
    if (change.path.startsWith(`${configDir}/`)) this.onConfigChange(change.path);
    if (isHidden(change.path)) return;
    if (change.kind === "removed" || change.kind === "folder-removed") {
      this.forget(change.path);
      return;
    }
    const entry = await this.folder.stat(change.path);
    if (entry === null) return;
    const file = this.files.get(change.path);
    if (file === undefined) this.adopt(entry);
    else if (file instanceof TFile && entry.stat !== null) {
      if (file.stat.mtime === entry.stat.mtime && file.stat.size === entry.stat.size) return;
      file.stat = { ...entry.stat };
      this.texts.delete(file.path);
      this.trigger("modify", file);
    }
  }
}

loud(Vault);
