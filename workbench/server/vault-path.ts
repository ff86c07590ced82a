import { lstat, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { RequestError } from "./request-error";

/**
 * Checks a path that came from outside and hands it back: relative to the vault, forward slashes, no way out.
 * Nothing is mended on the way, because a mended path may name another file than the one that was meant.
 *
 * @throws RequestError (400) that says what is wrong with which path.
 */
export function vaultPath(raw: string | null, what = "path"): string {
  if (raw === null || raw === "") throw new RequestError(400, `The request names no ${what}.`);
  const refuse = (why: string): never => {
    throw new RequestError(400, `The ${what} ${JSON.stringify(raw)} ${why}.`);
  };
  if (raw.includes("\0")) refuse("holds a NUL character");
  if (raw.includes("\\")) refuse("holds a backslash; folders are separated by a forward slash");
  if (raw.startsWith("/") || /^[A-Za-z]:\//.test(raw))
    refuse("is absolute; it must be relative to the vault");
  for (const part of raw.split("/")) {
    if (part === "..") refuse("leads out of the vault");
    if (part === "." || part === "") refuse("has an empty part or a single dot between its slashes");
  }
  return raw;
}

/**
 * Follows a checked path on the real file system and refuses it when a symbolic link on the way leads out of the vault.
 * What does not exist yet is fine, so that files can be made. `root` must itself be a real path.
 *
 * @throws RequestError (403) that names the link.
 */
export async function stayInside(root: string, path: string): Promise<void> {
  let walked = root;
  for (const part of path.split("/")) {
    walked = join(walked, part);
    const stat = await lstat(walked).catch(() => null);
    if (stat === null) return;
    if (!stat.isSymbolicLink()) continue;
    // A link to nowhere is refused as well: writing through it would make a file outside.
    const target = await realpath(walked).catch(() => null);
    if (target === null || (target !== root && !target.startsWith(root + sep))) {
      throw new RequestError(
        403,
        `The path ${JSON.stringify(path)} leads out of the vault by the link "${part}".`,
      );
    }
    walked = target;
  }
}
