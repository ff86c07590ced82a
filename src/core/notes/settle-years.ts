import type { NoteDate } from "./facts";
import { inferredDate } from "./date";
import type { MonthDayName } from "./month-day";
import { inferYear, onlyYear, type InferredYear, type KnownDay } from "./year";

/** What settling has to know of a note. */
export interface SettlingNote {
  readonly path: string;
  readonly date: NoteDate | null;
  /** The month and day in the name of a note without a year; see `noteDating`. */
  readonly unsettled?: MonthDayName | null;
  /** Paths of the notes that link to it, where they are known. */
  readonly linkedFrom?: readonly string[];
}

/**
 * The dates of notes named by a month and a day, from the other notes of the vault: those that link to them, those in the
 * same folder, and as a last resort all of them, if they leave but one year. By path; notes without evidence are not in it.
 * Only dates that a note says itself are evidence, so the result does not depend on the order of the notes.
 */
export function settleYears(notes: Iterable<SettlingNote>): Map<string, NoteDate> {
  const all = [...notes];
  const settled = new Map<string, NoteDate>();
  const open = all.filter(({ date, unsettled }) => date === null && unsettled != null);
  if (open.length === 0) return settled;
  const known = knownDays(all);
  const byFolder = new Map<string, KnownDay[]>(open.map(({ path }) => [folderOf(path), []]));
  for (const [path, one] of known) byFolder.get(folderOf(path))?.push(one);
  const everywhere = [...known.values()];
  for (const note of open) {
    const { path, unsettled, linkedFrom = [] } = note;
    if (unsettled == null) continue;
    const linking = linkedFrom.map((from) => known.get(from)).filter((one) => one !== undefined);
    const neighbours = byFolder.get(folderOf(path)) ?? [];
    const found: InferredYear | null =
      inferYear(unsettled, {
        path,
        linkedFrom: linking,
        neighbours,
        others: neighbours.length > 0 ? everywhere : [],
      }) ?? (neighbours.length === 0 ? onlyYear(unsettled, everywhere) : null);
    if (found !== null) settled.set(path, inferredDate(unsettled, found));
  }
  return settled;
}

/** The notes that say their day themselves. */
function knownDays(notes: readonly SettlingNote[]): Map<string, KnownDay> {
  const known = new Map<string, KnownDay>();
  for (const { path, date } of notes) {
    if (date === null || date.inferred || date.precision !== "day" || date.from === "created property")
      continue;
    known.set(path, { day: date.start, name: path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/, "") });
  }
  return known;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
