import { FuzzySuggestModal, type App, type FuzzyMatch } from "obsidian";
import type { Entry } from "../../core/questions/query";
import { placeOf } from "../paths";

/** A question to choose by its words. */
export class QuestionChoice extends FuzzySuggestModal<Entry> {
  readonly #entries: readonly Entry[];
  readonly #choose: (entry: Entry) => void;

  constructor(app: App, placeholder: string, entries: readonly Entry[], choose: (entry: Entry) => void) {
    super(app);
    this.#entries = entries;
    this.#choose = choose;
    this.setPlaceholder(placeholder);
  }

  override getItems(): Entry[] {
    return [...this.#entries];
  }

  override getItemText({ asking }: Entry): string {
    return asking.question.text;
  }

  override renderSuggestion(found: FuzzyMatch<Entry>, el: HTMLElement): void {
    super.renderSuggestion(found, el.createDiv({ attr: { dir: "auto" } }));
    el.createEl("small", {
      cls: "crossroads-choice-facts",
      text: placeOf(found.item.asking),
      attr: { dir: "auto" },
    });
  }

  override onChooseItem(entry: Entry): void {
    this.#choose(entry);
  }
}
