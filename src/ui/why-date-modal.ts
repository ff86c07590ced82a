import { Modal, type App, type TFile } from "obsidian";
import type { NoteFacts } from "../core/notes/facts";
import { sayPeriod } from "../i18n/dates";
import { say, sayReason } from "../i18n/say";
import type { NoteIndex } from "../vault/note-index";

/** Which day a note is about, where that was found, and what was passed over. */
export class WhyDateModal extends Modal {
  readonly #file: TFile;
  readonly #index: NoteIndex;

  constructor(app: App, file: TFile, index: NoteIndex) {
    super(app);
    this.#file = file;
    this.#index = index;
  }

  override onOpen(): void {
    this.setTitle(say("date-title"));
    this.modalEl.addClass("crossroads-modal");
    this.contentEl.createDiv({ cls: "crossroads-modal-path", text: this.#file.path, attr: { dir: "auto" } });
    const facts = this.#index.get(this.#file.path);
    if (facts) this.#explain(facts);
    else {
      const ready = this.#index.progress().phase === "ready";
      this.#say(say(ready ? "date-not-read" : "date-still-reading"));
    }
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  #explain({ date, questions }: NoteFacts): void {
    const words = date ? say("date-is", { date: sayPeriod(date) }) : say("date-none");
    this.contentEl.createEl("p", { cls: "crossroads-modal-answer", text: words });
    if (date) this.#say(sayReason(date.why));
    if (date?.inferred) this.#say(say("date-inferred"));
    if (!date) this.#say(say("date-none-why"));
    const own = new Set<string>();
    for (const { dated, why } of questions)
      if (dated)
        for (const { id, values } of why)
          if (id === "dated-heading" || id === "older-passage")
            own.add(sayReason({ id, values: values ?? {} }));
    if (own.size > 0) {
      this.contentEl.createEl("h3", { text: say("date-parts") });
      const list = this.contentEl.createEl("ul");
      for (const sentence of own) list.createEl("li", { text: sentence });
    }
    this.contentEl.createEl("h3", { text: say("date-other") });
    this.#say(say("date-other-created"));
  }

  #say(text: string): void {
    this.contentEl.createEl("p", { text });
  }
}
