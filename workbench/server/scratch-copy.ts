import { cp, lstat, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import process from "node:process";
import { errorCode } from "./system-error";

/** A copy of a vault that can be written to without a second thought. */
export interface ScratchCopy {
  /** The copy's root, a folder with the vault's own name. */
  readonly root: string;
  /** Paths that were not copied because they are symbolic links: a copied link would lead back to the real files. */
  readonly leftOut: readonly string[];
  remove(): Promise<void>;
}

const prefix = "crossroads-scratch-";

/** Copies `vault` into the system's folder for temporary files, readable by this user alone. Git's own folder stays behind. */
export async function makeScratchCopy(vault: string): Promise<ScratchCopy> {
  // The process id is in the name, so that a later run can clear away what a killed one left behind.
  const holder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  const root = join(holder, basename(vault) || "vault");
  const leftOut: string[] = [];
  const remove = (): Promise<void> => rm(holder, { recursive: true, force: true, maxRetries: 3 });
  try {
    await mkdir(root);
    await cp(vault, root, {
      recursive: true,
      preserveTimestamps: true,
      filter: async (source) => {
        if (source === vault) return true;
        if (basename(source) === ".git") return false;
        const stat = await lstat(source);
        if (stat.isFile() || stat.isDirectory()) return true;
        leftOut.push(relative(vault, source));
        return false;
      },
    });
  } catch (error) {
    await remove();
    throw error;
  }
  return { root, leftOut, remove };
}

/** Removes the copies of runs that ended without being able to clean up, so that no private notes stay in the temporary folder. */
export async function removeAbandonedCopies(): Promise<void> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}
