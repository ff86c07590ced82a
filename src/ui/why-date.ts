import type { App } from "obsidian";
import { sayPeriod } from "../i18n/dates";
import { say, sayReason } from "../i18n/say";
import type { NoteIndex } from "../vault/note-index";
import { Explanation } from "./explanation";

/** Which day a note is about, where that was found, and what was passed over. */
export function explainDate(app: App, index: NoteIndex, path: string): void {
  const modal = new Explanation(app, "date-title");
  modal.contentEl.createDiv({ cls: "crossroads-modal-path", text: path, attr: { dir: "auto" } });
  const facts = index.get(path);
  if (!facts) {
    modal.text(say(index.progress.phase === "ready" ? "date-not-read" : "date-still-reading"));
    return;
  }
  const { date, questions } = facts;
  modal.text(date ? say("date-is", { date: sayPeriod(date) }) : say("date-none"), "crossroads-modal-answer");
  modal.text(date ? sayReason(date.why) : say("date-none-why"));
  if (date?.inferred) modal.text(say("date-inferred"));
  const ofParts = questions
    .flatMap(({ dated, why }) => (dated ? why : []))
    .filter(({ id }) => id === "dated-heading" || id === "older-passage");
  if (ofParts.length > 0) modal.list(say("date-parts"), [...new Set(ofParts.map(sayReason))]);
  modal.contentEl.createEl("h3", { text: say("date-other") });
  modal.text(say("date-other-created"));
}
