import { Modal, type App } from "obsidian";
import type { SentenceKey } from "../i18n/en";
import { say } from "../i18n/say";

/** A window that explains something: paragraphs, and lists under headings. */
export class Explanation extends Modal {
  constructor(app: App, title: SentenceKey) {
    super(app);
    this.setTitle(say(title));
    this.modalEl.addClass("crossroads-modal");
    this.open();
  }

  text(text: string, cls?: string): void {
    this.contentEl.createEl("p", { text, ...(cls && { cls }) });
  }

  /** Words of the vault, which have a direction of their own. */
  quote(text: string): void {
    this.contentEl.createEl("blockquote", { text, attr: { dir: "auto" } });
  }

  list(heading: string, texts: readonly string[]): void {
    this.contentEl.createEl("h3", { text: heading });
    const list = this.contentEl.createEl("ul");
    for (const text of texts) list.createEl("li", { text, attr: { dir: "auto" } });
  }
}
