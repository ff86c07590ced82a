import type { App } from "obsidian";
import { lastDay } from "../core/calendar/period";
import { LeadSearch } from "../core/questions/leads";
import type { Thread } from "../core/questions/thread";
import type { NoteIndex } from "./note-index";
import { breathe } from "./slices";

/** So often is told how far the reading has come, in notes. */
const often = 50;

/**
 * Looks through the notes for what may answer a thread, in slices that leave time to type. Notes of a day before it was last
 * asked are not read. `told` hears how many are still to be read.
 */
export async function searchLeads(
  { app, index }: { readonly app: App; readonly index: NoteIndex },
  thread: Thread,
  told: (left: number) => void,
): Promise<LeadSearch> {
  const search = new LeadSearch(thread);
  const after = thread.last && lastDay(thread.last);
  const own = new Set(thread.askings.map(({ path }) => path));
  const notes = [...index.notes()].filter(
    ({ path, date }) => own.has(path) || !after || date?.precision !== "day" || date.start > after,
  );
  for (const [at, facts] of notes.entries()) {
    if (at % often === 0) told(notes.length - at);
    const file = app.vault.getFileByPath(facts.path);
    const text = file && (await app.vault.cachedRead(file).catch(() => null));
    if (text !== null) search.look({ path: facts.path, text, day: facts.date, days: index.daysIn(facts) });
    await breathe();
  }
  return search;
}
