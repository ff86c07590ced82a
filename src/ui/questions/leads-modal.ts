import { Modal, type App, type WorkspaceLeaf } from "obsidian";
import type { Lead, LeadSearch } from "../../core/questions/leads";
import type { Thread } from "../../core/questions/thread";
import { say, sayReason } from "../../i18n/say";
import { goTo } from "../jump";
import { placeOf } from "../paths";

export interface LeadActions {
  /** Looks through the notes; `told` hears how many are still to be read. */
  readonly search: (thread: Thread, told: (left: number) => void) => Promise<LeadSearch>;
  /** Opens the window for answers, with these words in it. */
  readonly answer: (thread: Thread, words: string) => void;
}

/** Shows later passages that may answer a thread: each a step away, or taken over into an answer. */
export class LeadsModal extends Modal {
  readonly #thread: Thread;
  readonly #actions: LeadActions;
  readonly #from: WorkspaceLeaf;
  #isOpen = false;

  constructor(app: App, thread: Thread, from: WorkspaceLeaf, actions: LeadActions) {
    super(app);
    this.#thread = thread;
    this.#from = from;
    this.#actions = actions;
    this.modalEl.addClass("crossroads-modal");
    this.setTitle(say("leads-title"));
  }

  override onOpen(): void {
    this.#isOpen = true;
    void this.#look();
  }

  override onClose(): void {
    this.#isOpen = false;
  }

  async #look(): Promise<void> {
    const { contentEl } = this;
    contentEl.createEl("blockquote", { text: this.#thread.text, attr: { dir: "auto" } });
    const line = contentEl.createEl("p", {
      text: say("leads-looking", { count: 0 }),
      attr: { role: "status" },
    });
    const { leads } = await this.#actions.search(this.#thread, (left) => {
      line.setText(say("leads-looking", { count: left }));
    });
    if (!this.#isOpen) return;
    line.setText(say(leads.length > 0 ? "leads-found" : "leads-none"));
    const list = contentEl.createEl("ul", "crossroads-leads");
    for (const lead of leads) {
      const item = list.createEl("li");
      const { others } = lead;
      this.#draw(item, lead, placeOf(lead));
      if (others.length === 0) continue;
      const more = item.createEl("details");
      more.createEl("summary", { text: say("leads-others", { count: others.length }) });
      const inside = more.createEl("ul", "crossroads-leads");
      for (const other of others) this.#draw(inside.createEl("li"), other, "");
    }
    list.querySelector("button")?.focus();
  }

  #draw(item: HTMLElement, lead: Lead, place: string): void {
    const { text, path, why } = lead;
    item.createDiv({ cls: "crossroads-lead-text", text, attr: { dir: "auto" } });
    if (place !== "") item.createDiv({ cls: "crossroads-modal-path", text: place, attr: { dir: "auto" } });
    item.createDiv({ cls: "crossroads-modal-path", text: why.map(sayReason).join(" ") });
    const buttons = item.createDiv("crossroads-lead-buttons");
    const button = (title: "why-go" | "leads-answer", act: () => void) => {
      buttons.createEl("button", { text: say(title) }).onClickEvent(() => {
        this.close();
        act();
      });
    };
    button("why-go", () => void goTo(this.app, { path, question: lead }, false, this.#from));
    button("leads-answer", () => {
      const file = this.app.vault.getFileByPath(path);
      const link = file ? ` (${this.app.fileManager.generateMarkdownLink(file, "")})` : "";
      this.#actions.answer(this.#thread, text + link);
    });
  }
}
