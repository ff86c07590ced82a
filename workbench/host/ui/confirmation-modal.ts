import type * as O from "obsidian";
import { loud, type Public } from "../public";
import { report } from "../base/report";
import { ButtonComponent } from "../settings/components";
import { Modal } from "./modal";

/** Closes its modal when the handler is done, unless that returned something truthy or failed. */
export class ConfirmationButton extends ButtonComponent implements Public<O.ConfirmationButton> {
  constructor(
    private readonly row: HTMLElement,
    private readonly modal: Modal & { focusEl: HTMLElement | null },
  ) {
    super(row);
  }

  setInitialFocus(): this {
    this.modal.focusEl = this.buttonEl;
    return this;
  }

  setSecondary(): this {
    this.buttonEl.addClass("mod-secondary");
    this.row.prepend(this.buttonEl);
    return this;
  }

  setCancel(): this {
    this.buttonEl.addClass("mod-cancel");
    return this;
  }

  protected override clicked(event: MouseEvent): unknown {
    const result = super.clicked(event);
    const finish = (value: unknown): void => {
      if (!value) this.modal.close();
    };
    if (result instanceof Promise) result.then(finish, report);
    else finish(result);
    return result;
  }
}

export class ConfirmationModal extends Modal implements Public<O.ConfirmationModal> {
  readonly buttonContainerEl: HTMLElement;
  focusEl: HTMLElement | null = null;
  #checkboxEl: HTMLElement | null = null;

  constructor(app: O.App) {
    super(app);
    this.containerEl.addClass("mod-confirmation");
    this.buttonContainerEl = this.modalEl.createDiv("modal-button-container");
  }

  addClass(cls: string): this {
    this.modalEl.addClass(cls);
    return this;
  }

  addCheckbox(label: string, cb: (value: boolean) => unknown): this {
    this.#checkboxEl = createEl("label", "mod-checkbox");
    const input = this.#checkboxEl.createEl("input", { type: "checkbox" });
    this.#checkboxEl.appendText(label);
    input.addEventListener("change", () => void cb(input.checked));
    this.buttonContainerEl.prepend(this.#checkboxEl);
    return this;
  }

  addButton(cb: (button: O.ConfirmationButton) => unknown): this {
    cb(new ConfirmationButton(this.buttonContainerEl, this));
    return this;
  }

  addCancelButton(text = "Cancel"): this {
    return this.addButton((button) => button.setButtonText(text).setCancel());
  }

  protected override initialFocus(): HTMLElement {
    return this.focusEl ?? this.buttonContainerEl.querySelector<HTMLElement>("button") ?? this.modalEl;
  }
}

loud(ConfirmationModal);
