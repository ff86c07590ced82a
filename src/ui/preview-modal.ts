import { debounce, Modal, type App } from "obsidian";
import type { Change } from "../core/edit";
import { say } from "../i18n/say";
import type { Outcome, Writer } from "../vault/writer";
import { makeChangePreview } from "./preview";

export interface ChangeModalOptions {
  readonly title: string;
  /** What is to be written as things stand; null where there is nothing yet. */
  readonly change: () => Change | null;
  /** Called once all was written, before the window closes. */
  readonly written?: (outcome: Outcome) => void;
}

/**
 * A window that shows what a change will write, writes it when the person says so, and stays open with all that was typed in
 * it where that fails. Enter on the button writes, and so does Mod+Enter from anywhere; Escape does nothing but close.
 */
export class ChangeModal extends Modal {
  /** What stands above the preview. */
  protected readonly bodyEl: HTMLFieldSetElement;
  readonly #options: ChangeModalOptions;
  readonly #writer: Writer;
  readonly #preview: ReturnType<typeof makeChangePreview>;
  readonly #write: HTMLButtonElement;
  /** What is still to be written after half of it was. */
  #rest: Change | null = null;
  #writing = false;
  readonly #refreshSoon = debounce(() => void this.#refresh(), 150);

  constructor(app: App, writer: Writer, options: ChangeModalOptions) {
    super(app);
    this.#options = options;
    this.#writer = writer;
    this.setTitle(options.title);
    this.modalEl.addClass("crossroads-modal", "crossroads-change-modal");
    this.bodyEl = this.contentEl.createEl("fieldset", { cls: "crossroads-change-body" });
    this.#preview = makeChangePreview(this.contentEl, writer);
    const buttons = this.modalEl.createDiv("modal-button-container");
    this.#write = buttons.createEl("button", { cls: "mod-cta", text: say("change-write") });
    this.#write.onClickEvent(() => void this.#writeNow());
    buttons.createEl("button", { cls: "mod-cancel", text: say("change-cancel") }).onClickEvent(() => {
      this.close();
    });
    this.scope.register(["Mod"], "Enter", () => {
      void this.#writeNow();
      return false;
    });
  }

  override onOpen(): void {
    // On a small screen the window stays at its start.
    this.#write.focus({ preventScroll: true });
    void this.#refresh();
  }

  /** To be called when something changed that the change is made of. */
  protected changed(): void {
    this.#refreshSoon();
  }

  async #refresh(): Promise<void> {
    const change = this.#rest ?? this.#options.change();
    const fits = await this.#preview(change);
    if (fits !== null && !this.#writing) this.#write.disabled = !fits;
  }

  async #writeNow(): Promise<void> {
    const change = this.#rest ?? this.#options.change();
    if (!change || this.#writing) return;
    this.#writing = true;
    this.#write.disabled = true;
    const outcome = await this.#writer.write(change);
    this.#writing = false;
    if (!outcome.failure) {
      this.#options.written?.(outcome);
      this.close();
      return;
    }
    if (outcome.act) {
      // Part of it stands in a note already: the rest of the same is to follow, and nothing else.
      this.#rest = outcome.rest;
      this.#write.setText(say("change-write-rest"));
      this.bodyEl.disabled = true;
    }
    await this.#refresh();
  }
}
