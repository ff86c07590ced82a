import type * as O from "obsidian";
import type { Folder } from "../../folder";
import { loud, notModelled, type Public } from "../public";
import { normalizePath, parentOf } from "../text/paths";

/** The app's lower way to files, hidden ones included. Paths are relative to the vault. */
export class DataAdapter implements Public<O.DataAdapter> {
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(
    private readonly folder: Folder,
    private readonly vaultName: string,
    private readonly readDelayMs: number,
  ) {}

  getName(): string {
    return this.vaultName;
  }

  async exists(path: string): Promise<boolean> {
    return normalizePath(path) === "/" || (await this.folder.stat(normalizePath(path))) !== null;
  }

  async stat(path: string): Promise<O.Stat | null> {
    const entry = await this.folder.stat(normalizePath(path));
    if (entry === null) return null;
    return { type: entry.kind, ...(entry.stat ?? { ctime: 0, mtime: 0, size: 0 }) };
  }

  async list(path: string): Promise<O.ListedFiles> {
    const at = normalizePath(path);
    const inside = (await this.folder.list()).filter((entry) => parentOf(entry.path) === at);
    return {
      files: inside.filter((entry) => entry.kind === "file").map((entry) => entry.path),
      folders: inside.filter((entry) => entry.kind === "folder").map((entry) => entry.path),
    };
  }

  async read(path: string): Promise<string> {
    await this.delay();
    return this.folder.readText(normalizePath(path));
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    await this.delay();
    return this.folder.readBinary(normalizePath(path));
  }

  async write(path: string, data: string): Promise<void> {
    await this.inTurn(path, () => this.folder.writeText(normalizePath(path), data));
  }

  async writeBinary(path: string, data: ArrayBuffer): Promise<void> {
    await this.inTurn(path, () => this.folder.writeBinary(normalizePath(path), data));
  }

  async append(path: string, data: string): Promise<void> {
    await this.process(path, (text) => text + data, true);
  }

  async appendBinary(): Promise<void> {
    notModelled("DataAdapter.appendBinary");
  }

  /** Reading, changing and writing happen without another write to the same file in between. */
  async process(path: string, fn: (data: string) => string, orEmpty: unknown = false): Promise<string> {
    return this.inTurn(path, async () => {
      const missing = orEmpty === true && !(await this.exists(path));
      const text = fn(missing ? "" : await this.read(path));
      await this.folder.writeText(normalizePath(path), text);
      return text;
    });
  }

  getResourcePath(path: string): string {
    return `app://local/${encodeURI(normalizePath(path))}`;
  }

  async mkdir(path: string): Promise<void> {
    await this.folder.makeFolder(normalizePath(path));
  }

  /** There is no system to have a trash; the app then uses the vault's own. */
  async trashSystem(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async trashLocal(path: string): Promise<void> {
    const from = normalizePath(path);
    const name = from.slice(from.lastIndexOf("/") + 1);
    const dot = name.lastIndexOf(".");
    const [base, end] = dot <= 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot)];
    if (!(await this.exists(".trash"))) await this.mkdir(".trash");
    let to = `.trash/${name}`;
    for (let n = 2; await this.exists(to); n++) to = `.trash/${base} ${n}${end}`;
    await this.rename(from, to);
  }

  async rmdir(path: string, recursive: boolean): Promise<void> {
    const listed = await this.list(path);
    if (!recursive && listed.files.length + listed.folders.length > 0) {
      throw new Error(`ENOTEMPTY: directory not empty, rmdir '${path}'`);
    }
    await this.folder.remove(normalizePath(path));
  }

  async remove(path: string): Promise<void> {
    await this.folder.remove(normalizePath(path));
  }

  async rename(path: string, newPath: string): Promise<void> {
    await this.folder.rename(normalizePath(path), normalizePath(newPath));
  }

  async copy(path: string, newPath: string): Promise<void> {
    await this.folder.writeBinary(normalizePath(newPath), await this.readBinary(path));
  }

  private async delay(): Promise<void> {
    if (this.readDelayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.readDelayMs));
  }

  private inTurn<T>(path: string, act: () => Promise<T>): Promise<T> {
    const key = normalizePath(path);
    const turn = (this.queues.get(key) ?? Promise.resolve()).then(act);
    const settled = turn.catch(() => undefined);
    this.queues.set(key, settled);
    return turn;
  }
}

loud(DataAdapter);
