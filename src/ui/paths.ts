import type { Asking } from "../core/questions/thread";
import { sayPeriod } from "../i18n/dates";

/** A note as it is called in lists: its name without folder and ending. */
export function noteName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}

/** The folder a path is in; "" for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Where and when something was asked; a note that is called by its day is not named twice. */
export function placeOf({ day, path }: Pick<Asking, "day" | "path">): string {
  const name = noteName(path);
  if (!day) return name;
  return name === day.start ? sayPeriod(day) : `${name} · ${sayPeriod(day)}`;
}
