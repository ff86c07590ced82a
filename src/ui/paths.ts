import { normalizePath, type App } from "obsidian";
import type { Asking } from "../core/questions/thread";
import { sayPeriod } from "../i18n/dates";

/** A note as it is called in lists: its name without folder and ending. */
export function noteName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}

/** Where and when something was asked; a note that is called by its day is not named twice. */
export function placeOf({ day, path }: Pick<Asking, "day" | "path">): string {
  const name = noteName(path);
  if (!day) return name;
  return name === day.start ? sayPeriod(day) : `${name} · ${sayPeriod(day)}`;
}

/** Where a note of this name lies in a folder; "" is the root. */
export function pathIn(folder: string, name: string): string {
  return normalizePath(`${folder}/${name}.md`);
}

/** The same where no note lies yet: with a number where the name is taken. */
export function freePath({ vault }: App, folder: string, name: string): string {
  let path = pathIn(folder, name);
  for (let number = 2; vault.getAbstractFileByPath(path); number += 1)
    path = pathIn(folder, `${name} ${String(number)}`);
  return path;
}

/** The folder where the app puts new notes. */
export function newNoteFolder({ fileManager, workspace }: App): string {
  return fileManager.getNewFileParent(workspace.getActiveFile()?.path ?? "").path;
}

/** A link to a note, as the person's settings have it; where the note is gone, its words or its path. */
export function linkTo({ vault, fileManager }: App, path: string, from: string, words?: string): string {
  const file = vault.getFileByPath(path);
  const alias = words?.replace(/[[\]|\n]+/g, " ").trim();
  return file ? fileManager.generateMarkdownLink(file, from, undefined, alias) : (alias ?? path);
}
