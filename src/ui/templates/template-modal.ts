import { Setting, type App, type TextComponent } from "obsidian";
import type { Change } from "../../core/edit";
import type { Writer } from "../../vault/writer";
import { ChangeModal } from "../preview-modal";

/** One value that is asked for. */
export interface Wanted {
  readonly question: string;
  readonly usual: string;
  /** Says what is wrong with a value; null for one that will do. */
  readonly check?: (value: string) => string | null;
}

/** What the values come to. */
export interface Filled {
  readonly change: Change;
  /** What a person should know before it is written. */
  readonly remarks: readonly string[];
}

export interface TemplateModalOptions {
  readonly title: string;
  readonly wanted: readonly Wanted[];
  /** What is written with these values, which are in order and will do. */
  readonly fill: (values: readonly string[]) => Filled;
  /** Called once it was written and the window is closed: what is shown then keeps the focus. */
  readonly written: (change: Change) => void;
}

/** Asks for all values at once, and shows what comes of them as they are typed. Enter goes to the next one, and on from the last. */
export class TemplateModal extends ChangeModal {
  readonly #fields: {
    readonly wanted: Wanted;
    readonly setting: Setting;
    readonly input: TextComponent;
  }[] = [];
  readonly #remarksEl: HTMLElement;
  readonly #fill: TemplateModalOptions["fill"];

  constructor(app: App, writer: Writer, { title, wanted, fill, written }: TemplateModalOptions) {
    let [shown, isWritten]: [Change | null, boolean] = [null, false];
    super(app, writer, {
      title,
      change: () => (shown = this.#change()),
      written: () => {
        isWritten = true;
      },
    });
    this.setCloseCallback(() => {
      if (shown && isWritten) written(shown);
    });
    this.#fill = fill;
    for (const one of wanted) this.#add(one);
    this.#remarksEl = this.bodyEl.createDiv({
      cls: "crossroads-templates-remarks",
      attr: { role: "status" },
    });
  }

  override onOpen(): void {
    super.onOpen();
    this.#focusField(0);
  }

  #focusField(at: number): boolean {
    const field = this.#fields[at]?.input.inputEl;
    field?.focus();
    field?.select();
    return field !== undefined;
  }

  #add(wanted: Wanted): void {
    const setting = new Setting(this.bodyEl).setName(wanted.question).setClass("crossroads-templates-field");
    setting.addText((input) => {
      const at = this.#fields.push({ wanted, setting, input }) - 1;
      input.setValue(wanted.usual).onChange(() => {
        this.changed();
      });
      input.inputEl.dir = "auto";
      input.inputEl.setAttribute("aria-label", wanted.question);
      input.inputEl.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || event.isComposing || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        if (!this.#focusField(at + 1)) this.modalEl.querySelector<HTMLElement>(".mod-cta")?.focus();
      });
    });
  }

  /** Null while a value will not do. */
  #change(): Change | null {
    const problems = this.#fields.map(({ wanted, setting, input }) => {
      const problem = wanted.check?.(input.getValue().trim()) ?? null;
      setting.setErrorMessage(problem);
      return problem;
    });
    const isWrong = problems.some((problem) => problem !== null);
    const filled = isWrong ? null : this.#fill(this.#fields.map(({ input }) => input.getValue().trim()));
    this.#remarksEl.empty();
    for (const text of filled?.remarks ?? []) this.#remarksEl.createEl("p", { text });
    return filled?.change ?? null;
  }
}
