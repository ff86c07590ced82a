import { FuzzySuggestModal, type App, type FuzzyMatch } from "obsidian";
import type { Asking } from "../../core/questions/thread";
import { sayPeriod } from "../../i18n/dates";
import { say } from "../../i18n/say";
import { noteName } from "../paths";

/** A question to choose by its words. */
export class QuestionChoice extends FuzzySuggestModal<Asking> {
  readonly #askings: readonly Asking[];
  readonly #choose: (asking: Asking) => void;

  constructor(app: App, askings: readonly Asking[], choose: (asking: Asking) => void) {
    super(app);
    this.#askings = askings;
    this.#choose = choose;
    this.setPlaceholder(say("answer-choose"));
  }

  override getItems(): Asking[] {
    return [...this.#askings];
  }

  override getItemText({ question }: Asking): string {
    return question.text;
  }

  override renderSuggestion(found: FuzzyMatch<Asking>, el: HTMLElement): void {
    const { day, path } = found.item;
    super.renderSuggestion(found, el.createDiv({ attr: { dir: "auto" } }));
    const facts = [noteName(path), ...(day ? [sayPeriod(day)] : [])];
    el.createEl("small", { cls: "crossroads-choice-facts", text: facts.join(" · "), attr: { dir: "auto" } });
  }

  override onChooseItem(asking: Asking): void {
    this.#choose(asking);
  }
}
