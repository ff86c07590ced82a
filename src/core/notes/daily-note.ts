/** Which note a vault uses for a day, or a week: where it lies, and what it starts with. Formats are filled in by moment, outside. */
import type { Precision } from "../calendar/day";
import { dailyNoteFormats, journalFormats, periodicNoteFormats, type PeriodFormat } from "./format-settings";

/** The files of the configuration folder that tell it, as plain data; null for one that is absent. */
export interface NoteHabits {
  /** `core-plugins.json` and `community-plugins.json`. */
  readonly core: unknown;
  readonly community: unknown;
  /** Settings of Daily notes, Periodic Notes and Journals. */
  readonly daily: unknown;
  readonly periodic: unknown;
  readonly journals: unknown;
}

/**
 * How the vault makes notes of a length, the likeliest first: as the community plugins do that are switched on, else as Daily
 * notes do. For a day there always is one.
 */
export function periodFormats(precision: Precision, habits: NoteHabits): PeriodFormat[] {
  const { community, core, daily, journals, periodic } = habits;
  const isOn = (id: string) => Array.isArray(community) && community.includes(id);
  const formats = [
    ...(isOn("periodic-notes") ? periodicNoteFormats(periodic) : []),
    ...(isOn("journals") ? journalFormats(journals) : []),
  ].filter((format) => format.precision === precision);
  // Where Daily notes were switched off for another plugin, theirs are an old habit.
  const isOld = formats.length > 0 && isOff("daily-notes", core);
  if (precision !== "day" || isOld) return formats;
  const own = dailyNoteFormats(daily);
  return [...formats, ...(own.length > 0 ? own : dailyNoteFormats({}))];
}

/** The core plugins were once a list of those switched on, and are a record now. Daily notes are on until switched off. */
function isOff(id: string, plugins: unknown): boolean {
  if (Array.isArray(plugins)) return !plugins.includes(id);
  return typeof plugins === "object" && plugins !== null && Reflect.get(plugins, id) === false;
}

/** The path of the note that a format names so; `name` is what moment made of the format. */
export function periodNotePath(folder: string, name: string): string {
  const path = `${folder}/${name}`.replace(/\/{2,}/g, "/").replace(/^\/|\/$/g, "");
  return /\.md$/i.test(path) ? path : `${path}.md`;
}
