import { Component, setTooltip } from "obsidian";
import { say } from "../i18n/say";
import type { SettingsStore } from "../settings/store";
import type { NoteIndex } from "../vault/note-index";
import type { QuestionStore } from "../vault/question-store";

/** How many questions are open, in the status bar; a click shows them. Out of sight until the notes have been read. */
export class StatusCount extends Component {
  readonly #element: HTMLElement;
  readonly #index: NoteIndex;
  readonly #store: QuestionStore;
  readonly #settings: SettingsStore;
  readonly #open: () => void;

  constructor(
    element: HTMLElement,
    index: NoteIndex,
    store: QuestionStore,
    settings: SettingsStore,
    open: () => void,
  ) {
    super();
    this.#element = element;
    this.#index = index;
    this.#store = store;
    this.#settings = settings;
    this.#open = open;

    element.addClass("mod-clickable", "crossroads-status");
    element.setAttrs({ role: "button", tabindex: "0" });
    setTooltip(element, say("command-show-questions"), { placement: "top" });
    element.hide();
  }

  override onload(): void {
    const show = () => {
      this.#show();
    };
    this.register(this.#store.onChange(show));
    this.register(this.#index.onProgress(show));
    this.register(this.#settings.onChange(show));
    this.registerDomEvent(this.#element, "click", this.#open);
    this.registerDomEvent(this.#element, "keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      this.#open();
    });
  }

  #show(): void {
    const shown = this.#settings.now().showCount && this.#index.progress().phase === "ready";
    this.#element.toggle(shown);
    if (!shown) return;
    const words = say("count-open", { count: this.#store.countOpen() });
    if (this.#element.textContent !== words) this.#element.setText(words);
  }
}
