import type * as O from "obsidian";
import { join, nameOf, parentOf } from "../text/paths";

export type LinkTargets = Pick<O.Vault, "getFiles" | "getFileByPath">;

/**
 * Where a link leads: an exact path first, then a path relative to the note, then the file whose path ends so and which
 * is nearest: in the same folder, else the shortest path.
 */
export function linkDestination(vault: LinkTargets, linkpath: string, sourcePath: string): O.TFile | null {
  const wanted = linkpath.replace(/^\/+/, "").normalize("NFC");
  if (wanted === "") return vault.getFileByPath(sourcePath);
  const folder = parentOf(sourcePath);
  if (wanted.startsWith("./") || wanted.startsWith("../")) return atOrNote(vault, relative(folder, wanted));
  const exact = atOrNote(vault, wanted);
  if (exact !== null) return exact;
  const lower = wanted.toLowerCase();
  const ends = [lower, `${lower}.md`];
  const found = vault.getFiles().filter((file) => {
    const path = file.path.toLowerCase();
    return ends.some((end) => path === end || path.endsWith(`/${end}`));
  });
  found.sort(
    (a, b) =>
      rank(a, folder) - rank(b, folder) || a.path.length - b.path.length || (a.path < b.path ? -1 : 1),
  );
  return found[0] ?? null;
}

function rank(file: O.TFile, folder: string): number {
  return parentOf(file.path) === folder ? 0 : 1;
}

function atOrNote(vault: LinkTargets, path: string): O.TFile | null {
  return vault.getFileByPath(path) ?? vault.getFileByPath(`${path}.md`);
}

function relative(folder: string, path: string): string {
  const parts = folder === "/" ? [] : folder.split("/");
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** The shortest text that leads to the file: its name, or its path where the name is not the only one. */
export function linkTextFor(vault: LinkTargets, file: O.TFile, sourcePath: string, omitMd: boolean): string {
  const strip = (path: string): string =>
    omitMd && file.extension === "md" ? path.replace(/\.md$/i, "") : path;
  const name = nameOf(file.path).toLowerCase();
  const same = vault.getFiles().filter((other) => other.name.toLowerCase() === name);
  const inRoot = join("/", file.name) === file.path;
  if (same.length <= 1 || inRoot || linkDestination(vault, strip(file.name), sourcePath) === file)
    return strip(file.name);
  return strip(file.path);
}
