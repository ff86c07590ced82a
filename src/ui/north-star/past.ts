import { addDays } from "../../core/calendar/arithmetic";
import type { Period } from "../../core/calendar/day";
import { lastDay } from "../../core/calendar/period";
import { pastNotes, type DatedNote, type PastNote } from "../../core/north-star/last-year";
import type { Thread } from "../../core/questions/thread";
import { sayPeriod } from "../../i18n/dates";
import { say } from "../../i18n/say";
import type { NoteIndex } from "../../vault/note-index";
import type { QuestionStore } from "../../vault/question-store";
import { linkTo, noteName } from "../paths";
import { openAt } from "./star-place";
import type { CheckInSource } from "./check-in-modal";

export interface PastSource extends CheckInSource {
  readonly index: NoteIndex;
  readonly store: QuestionStore;
}

/** A note of the same time in an earlier year, with the questions it asked that are being asked again. */
export interface Past extends PastNote {
  readonly again: readonly string[];
}

/** How many days back a question still counts as being asked now. */
const lately = 31;

/** What was written at the same time in earlier years. */
export function pastOf({ index, store }: PastSource, about: Period): Past[] {
  const dated: DatedNote[] = [];
  for (const { path, date } of index.notes()) if (date) dated.push({ path, date });
  const notes = pastNotes(dated, about);
  const again = new Map<string, string[]>(notes.map(({ path }) => [path, []]));
  if (notes.length > 0)
    for (const thread of store.threads()) {
      if (thread.askings.length < 2 || !isAskedAround(thread, about)) continue;
      for (const path of new Set(thread.askings.map((asking) => asking.path)))
        again.get(path)?.push(thread.text);
    }
  return notes.map((note) => ({ ...note, again: again.get(note.path) ?? [] }));
}

function isAskedAround({ askings }: Thread, about: Period): boolean {
  const [from, to] = [addDays(about.start, -lately), lastDay(about)];
  return askings.some(
    ({ day, question }) =>
      day !== null &&
      day.start >= from &&
      day.start <= to &&
      (question.kind === "own" || question.kind === "asked"),
  );
}

/** Lists the notes under the years, each a way to it; false where there is none. */
export function drawPast(parent: HTMLElement, source: PastSource, about: Period): boolean {
  const notes = pastOf(source, about);
  let years = 0;
  let list: HTMLElement | null = null;
  for (const { path, date, years: ago, again } of notes) {
    if (ago !== years || !list) {
      years = ago;
      parent.createEl("h3", { text: say("past-years", { count: ago }) });
      list = parent.createEl("ul", "crossroads-pairs");
    }
    const item = list.createEl("li");
    const words = item.createDiv();
    words.createEl("a", { text: noteName(path), href: "#", attr: { dir: "auto" } }).onClickEvent((event) => {
      event.preventDefault();
      void openAt(source.app, path);
    });
    for (const question of again)
      words.createDiv({
        cls: "crossroads-again",
        text: say("past-again", { question }),
        attr: { dir: "auto" },
      });
    if (!noteName(path).includes(date.start))
      item.createSpan({ cls: "crossroads-muted", text: sayPeriod(date) });
  }
  return notes.length > 0;
}

/** The same as lines of Markdown. */
export function pastLines(source: PastSource, about: Period, from: string): string[] {
  return pastOf(source, about).map(({ path, date, again }) => {
    const questions = again.map((question) => `\n\t- ${linkTo(source.app, path, from, question)}`);
    const day = noteName(path).includes(date.start) ? "" : ` (${sayPeriod(date)})`;
    return `- ${linkTo(source.app, path, from)}${day}${questions.join("")}`;
  });
}
