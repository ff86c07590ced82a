import { Modal, Setting, type App, type TextComponent } from "obsidian";
import { say } from "../../i18n/say";

/** One value that is asked for. */
export interface Wanted {
  readonly question: string;
  readonly usual: string;
  /** Says what is wrong with a value; null for one that will do. */
  readonly check?: (value: string) => string | null;
}

/** Asks for all values at once. Enter goes to the next one, and on from the last. */
export class Questionnaire extends Modal {
  readonly #fields: { readonly wanted: Wanted; readonly setting: Setting; readonly input: TextComponent }[] =
    [];
  readonly #done: (values: string[]) => void;

  constructor(app: App, title: string, wanted: readonly Wanted[], done: (values: string[]) => void) {
    super(app);
    this.#done = done;
    this.setTitle(title);
    this.modalEl.addClass("crossroads-modal", "crossroads-questionnaire");
    for (const one of wanted) this.#add(one);
    new Setting(this.contentEl)
      .addButton((button) =>
        button.setButtonText(say("templates-cancel")).onClick(() => {
          this.close();
        }),
      )
      .addButton((button) =>
        button
          .setButtonText(say("templates-go-on"))
          .setCta()
          .onClick(() => {
            this.#finish();
          }),
      );
  }

  override onOpen(): void {
    const first = this.#fields[0]?.input.inputEl;
    first?.focus();
    first?.select();
  }

  #add(wanted: Wanted): void {
    const setting = new Setting(this.contentEl).setName(wanted.question);
    setting.addText((input) => {
      input.setValue(wanted.usual);
      input.inputEl.setAttribute("aria-label", wanted.question);
      input.inputEl.dir = "auto";
      const at = this.#fields.push({ wanted, setting, input }) - 1;
      input.inputEl.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || event.isComposing) return;
        event.preventDefault();
        const next = this.#fields[at + 1];
        if (next && !event.ctrlKey && !event.metaKey) next.input.inputEl.select();
        else this.#finish();
      });
    });
  }

  #finish(): void {
    let wrong: HTMLInputElement | null = null;
    for (const { wanted, setting, input } of this.#fields) {
      const said = wanted.check?.(input.getValue()) ?? null;
      setting.setErrorMessage(said);
      if (said !== null) wrong ??= input.inputEl;
    }
    if (wrong) {
      wrong.focus();
      return;
    }
    this.close();
    this.#done(this.#fields.map(({ input }) => input.getValue().trim()));
  }
}
