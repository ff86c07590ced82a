import type * as O from "obsidian";
import { guarded, report } from "../base/report";
import { loud, type Public } from "../public";
import { prepareFuzzySearch, renderResults, sortSearchResults } from "../text/search";
import { Chooser } from "./chooser";
import { Modal } from "./modal";

export abstract class SuggestModal<T> extends Modal implements Public<O.SuggestModal<T>> {
  limit = 100;
  emptyStateText = "No results found.";
  readonly inputEl: HTMLInputElement;
  readonly resultContainerEl: HTMLElement;
  readonly chooser: Chooser<T>;
  readonly #instructionsEl: HTMLElement;
  #round = 0;

  constructor(app: O.App) {
    super(app);
    this.modalEl.empty();
    this.modalEl.removeClass("modal");
    this.modalEl.addClass("prompt");
    const inputHolder = this.modalEl.createDiv("prompt-input-container");
    this.inputEl = inputHolder.createEl("input", {
      cls: "prompt-input",
      type: "text",
      attr: { autocapitalize: "off", spellcheck: "false", enterkeyhint: "done" },
    });
    this.resultContainerEl = this.modalEl.createDiv("prompt-results");
    this.#instructionsEl = createDiv("prompt-instructions");
    this.chooser = new Chooser<T>(this, this.resultContainerEl, this.scope);
    this.scope.register([], "Enter", (event) => {
      if (event.isComposing) return;
      this.selectActiveSuggestion(event);
      return false;
    });
    this.inputEl.addEventListener("input", () => this.updateSuggestions());
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
  }

  setInstructions(instructions: O.Instruction[]): void {
    this.#instructionsEl.empty();
    for (const { command, purpose } of instructions) {
      const el = this.#instructionsEl.createDiv("prompt-instruction");
      el.createSpan({ cls: "prompt-instruction-command", text: command });
      el.createSpan({ text: purpose });
    }
    this.modalEl.appendChild(this.#instructionsEl);
  }

  override open(): void {
    super.open();
    this.inputEl.focus();
    this.updateSuggestions();
  }

  onNoSuggestion(): void {
    this.chooser.setSuggestions([]);
    if (this.emptyStateText !== "")
      this.resultContainerEl.createDiv({ cls: "suggestion-empty", text: this.emptyStateText });
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    guarded(() => this.onChooseSuggestion(value, event));
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    this.chooser.useSelectedItem(event);
  }

  /** Undocumented; some plugins call it after they have changed what is offered. */
  updateSuggestions(): void {
    this.#round += 1;
    const round = this.#round;
    const found = guarded(() => this.getSuggestions(this.inputEl.value)) ?? [];
    const show = (values: T[]): void => {
      if (round !== this.#round) return;
      const shown = this.limit > 0 ? values.slice(0, this.limit) : values;
      if (shown.length === 0) this.onNoSuggestion();
      else this.chooser.setSuggestions(shown);
    };
    if (found instanceof Promise) found.then(show).catch(report);
    else show(found);
  }

  protected override initialFocus(): HTMLElement {
    return this.inputEl;
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void;
}

export abstract class FuzzySuggestModal<T>
  extends SuggestModal<O.FuzzyMatch<T>>
  implements Public<O.FuzzySuggestModal<T>>
{
  getSuggestions(query: string): O.FuzzyMatch<T>[] {
    const items = this.getItems();
    if (query.trim() === "") return items.map((item) => ({ item, match: { score: 0, matches: [] } }));
    const search = prepareFuzzySearch(query);
    const found: O.FuzzyMatch<T>[] = [];
    for (const item of items) {
      const match = search(this.getItemText(item));
      if (match !== null) found.push({ item, match });
    }
    sortSearchResults(found);
    return found;
  }

  renderSuggestion(found: O.FuzzyMatch<T>, el: HTMLElement): void {
    renderResults(el, this.getItemText(found.item), found.match);
  }

  onChooseSuggestion(found: O.FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(found.item, event);
  }

  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;
}

loud(SuggestModal);
