import { watch as watchFiles } from "chokidar";
import { existsSync, realpathSync, type Stats } from "node:fs";
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Folder, FolderChange, FolderEntry, FolderStat } from "./folder";

/** BOM kept, damaged bytes replaced. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function statOf(stats: Stats): FolderStat {
  const born = stats.birthtimeMs > 0 ? stats.birthtimeMs : stats.ctimeMs;
  return { ctime: Math.round(born), mtime: Math.round(stats.mtimeMs), size: stats.size };
}

function signatureOf(stats: Stats): string {
  return stats.isDirectory() ? "folder" : `${stats.mtimeMs} ${stats.size}`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A folder on this machine's file system. Nothing outside it can be reached, neither by ".." nor by a symbolic link. */
export class NodeFolder implements Folder {
  private readonly root: string;
  /** What is known to be on the disk, to tell changes from outside from this object's own. */
  private readonly known = new Map<string, string>();
  private readonly own = new Set<Promise<unknown>>();

  constructor(root: string) {
    const absolute = resolve(root);
    if (!existsSync(absolute)) throw new Error(`There is no folder ${root}.`);
    this.root = realpathSync(absolute);
  }

  async list(): Promise<readonly FolderEntry[]> {
    const entries: FolderEntry[] = [];
    await this.listInto(entries, "");
    return entries;
  }

  async stat(path: string): Promise<FolderEntry | null> {
    const at = await this.inside("look at", path);
    try {
      const stats = await stat(at);
      return stats.isDirectory()
        ? { path, kind: "folder", stat: null }
        : { path, kind: "file", stat: statOf(stats) };
    } catch {
      return null;
    }
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    const at = await this.inside("read", path);
    return this.saying("read", path, async () => {
      const data = await readFile(at);
      return data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
    });
  }

  async readText(path: string): Promise<string> {
    return decoder.decode(await this.readBinary(path));
  }

  async writeBinary(path: string, data: ArrayBuffer): Promise<FolderStat> {
    return this.write(path, new Uint8Array(data));
  }

  async writeText(path: string, text: string): Promise<FolderStat> {
    return this.write(path, text);
  }

  async makeFolder(path: string): Promise<void> {
    const at = await this.inside("make the folder", path);
    await this.ownAct("make the folder", path, async () => {
      await mkdir(at, { recursive: true });
      for (let up = path; up !== "." && up !== ""; up = dirname(up)) this.known.set(up, "folder");
    });
  }

  async rename(from: string, to: string): Promise<void> {
    const [source, target] = [await this.inside("rename", from), await this.inside("rename to", to)];
    await this.ownAct(`rename to ${to}`, from, async () => {
      const sameFile = from.toLowerCase() === to.toLowerCase();
      if (existsSync(target) && !sameFile) throw new Error("there is something of that name already");
      await rename(source, target);
      this.forget(from);
      await this.learn(to);
    });
  }

  async remove(path: string): Promise<void> {
    const at = await this.inside("remove", path);
    if (at === this.root) throw new Error("Cannot remove the vault itself.");
    await this.ownAct("remove", path, async () => {
      await rm(at, { recursive: true });
      this.forget(path);
    });
  }

  watch(onChange: (change: FolderChange) => void): () => void {
    let stopped = false;
    const begun = this.learn("").catch(() => undefined);
    const look = async (absolute: string): Promise<void> => {
      await begun;
      await Promise.allSettled([...this.own]);
      const path = relative(this.root, absolute).split(sep).join("/");
      if (stopped || path === "") return;
      const change = await this.compare(path);
      if (change !== null && !stopped) onChange(change);
    };
    const watcher = watchFiles(this.root, { ignoreInitial: true, followSymlinks: false, atomic: false });
    watcher.on("all", (_event, absolute) => void look(absolute).catch(() => undefined));
    return () => {
      stopped = true;
      void watcher.close();
    };
  }

  /** What has happened to a path since it was last known; the new state is the known one from then on. */
  private async compare(path: string): Promise<FolderChange | null> {
    const before = this.known.get(path);
    let now: string | undefined;
    try {
      now = signatureOf(await stat(await this.inside("look at", path)));
    } catch {
      now = undefined;
    }
    if (now === before) return null;
    if (now === undefined) {
      this.forget(path);
      return { kind: before === "folder" ? "folder-removed" : "removed", path };
    }
    this.known.set(path, now);
    return { kind: now === "folder" ? "folder-made" : "written", path };
  }

  private async listInto(entries: FolderEntry[], folder: string): Promise<void> {
    for (const item of await readdir(join(this.root, folder), { withFileTypes: true })) {
      const path = folder === "" ? item.name : `${folder}/${item.name}`;
      // A link to a folder could lead in a circle: it is not followed.
      if (item.isDirectory()) {
        entries.push({ path, kind: "folder", stat: null });
        await this.listInto(entries, path);
      } else if (item.isFile() || item.isSymbolicLink()) {
        const entry = await this.stat(path).catch(() => null);
        if (entry?.kind === "file") entries.push(entry);
      }
    }
  }

  private async write(path: string, data: Uint8Array | string): Promise<FolderStat> {
    const at = await this.inside("write", path);
    return this.ownAct("write", path, async () => {
      await writeFile(at, data);
      const stats = await stat(at);
      this.known.set(path, signatureOf(stats));
      return statOf(stats);
    });
  }

  private async learn(path: string): Promise<void> {
    const absolute = join(this.root, path);
    const stats = await stat(absolute);
    if (path !== "") this.known.set(path, signatureOf(stats));
    if (!stats.isDirectory()) return;
    for (const item of await readdir(absolute, { withFileTypes: true })) {
      if (!item.isSymbolicLink()) await this.learn(path === "" ? item.name : `${path}/${item.name}`);
    }
  }

  private forget(path: string): void {
    for (const known of [...this.known.keys()]) {
      if (known === path || known.startsWith(`${path}/`)) this.known.delete(known);
    }
  }

  private ownAct<T>(what: string, path: string, act: () => Promise<T>): Promise<T> {
    const acting = this.saying(what, path, act);
    this.own.add(acting);
    const done = (): void => void this.own.delete(acting);
    acting.then(done, done);
    return acting;
  }

  private async saying<T>(what: string, path: string, act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      throw new Error(`Cannot ${what} ${path}: ${reasonOf(error)}`, { cause: error });
    }
  }

  /** The absolute path, or an error for one that leads out of the root. */
  private async inside(what: string, path: string): Promise<string> {
    const parts = path.split(/[\\/]/);
    if (
      path === "" ||
      path.includes("\0") ||
      isAbsolute(path) ||
      parts.includes("..") ||
      /^[A-Za-z]:/.test(path)
    ) {
      throw new Error(`Cannot ${what} ${JSON.stringify(path)}: this is no path inside the vault.`);
    }
    const absolute = join(this.root, path);
    let existing = absolute;
    while (!existsSync(existing) && existing !== this.root) existing = dirname(existing);
    const real = await realpath(existing);
    if (real !== this.root && !real.startsWith(this.root + sep)) {
      throw new Error(`Cannot ${what} ${path}: a symbolic link leads out of the vault.`);
    }
    return absolute;
  }
}
