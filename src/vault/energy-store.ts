import type { App } from "obsidian";
import { energyDay, energyFields, type EnergyDay, type EnergyKeys } from "../core/north-star/energy-day";
import { readEnergyLog, type EnergyEntry } from "../core/north-star/energy-log";
import type { EnergySaid } from "../core/north-star/energy-prose";
import { foldWords } from "../core/questions/fold";
import type { Settings } from "../settings/settings";
import type { NoteIndex } from "./note-index";

/** The note that keeps what gives and what drains. */
export const energyLogPath = "Crossroads/Energy.md";

export function energyKeys({ energyKeys }: Settings): EnergyKeys {
  const [energy, sharp, satisfied, made] = energyFields.map((field, at) => energyKeys[at] ?? field);
  return { energy, sharp, satisfied, made } as EnergyKeys;
}

/** The days that have a check-in, in order. */
export function energyDays(app: App, index: NoteIndex, settings: Settings): EnergyDay[] {
  const keys = energyKeys(settings);
  const days: EnergyDay[] = [];
  for (const { path, date } of index.notes()) {
    if (date?.precision !== "day") continue;
    const file = app.vault.getFileByPath(path);
    const properties = file && app.metadataCache.getFileCache(file)?.frontmatter;
    const day = properties ? energyDay(date.start, path, properties, keys) : null;
    if (day) days.push(day);
  }
  return days.sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** Something said of energy, and the note that says it. */
export interface EnergyFound extends EnergySaid {
  readonly path: string;
}

/** What a person has sorted, and what is left to look at: the newest notes first, each saying once. */
export async function energySayings(
  { vault }: App,
  index: NoteIndex,
): Promise<{ readonly kept: EnergyEntry[]; readonly left: EnergyFound[] }> {
  const file = vault.getFileByPath(energyLogPath);
  const sorted = readEnergyLog(file ? await vault.cachedRead(file) : "");
  const notes = [...index.notes()].filter(({ energy }) => energy !== undefined);
  const dayOf = (path: string) => index.get(path)?.date?.start ?? "";
  notes.sort((one, other) => (dayOf(one.path) < dayOf(other.path) ? 1 : -1));
  const left = new Map<string, EnergyFound>();
  for (const { path, energy = [] } of notes)
    for (const said of energy) {
      const key = foldWords(said.text);
      if (!sorted.has(key) && !left.has(key)) left.set(key, { ...said, path });
    }
  return { kept: [...sorted.values()].filter(({ kept }) => kept), left: [...left.values()] };
}
