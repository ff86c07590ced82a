import type * as O from "obsidian";
import { Scope } from "../base/keymap";
import { guarded, report } from "../base/report";
import type { Public } from "../public";
import { Chooser } from "./chooser";

/** Suggestions in a box beside what they are for. */
export abstract class PopoverSuggest<T> implements Public<O.PopoverSuggest<T>> {
  readonly app: O.App;
  readonly scope: O.Scope;
  readonly suggestEl: HTMLElement;
  protected readonly suggestions: Chooser<T>;

  constructor(app: O.App, scope?: O.Scope) {
    this.app = app;
    this.scope = scope ?? new Scope();
    this.suggestEl = createDiv("suggestion-container");
    const list = this.suggestEl.createDiv("suggestion");
    this.suggestions = new Chooser<T>(this, list, this.scope);
    this.scope.register([], "Escape", () => {
      this.close();
      return false;
    });
    this.scope.register([], "Enter", (event) =>
      this.suggestions.useSelectedItem(event) ? false : undefined,
    );
  }

  get isOpen(): boolean {
    return this.suggestEl.isConnected;
  }

  open(): void {
    if (this.isOpen) return;
    activeDocument.body.appendChild(this.suggestEl);
    this.app.keymap.pushScope(this.scope);
  }

  close(): void {
    if (!this.isOpen) return;
    this.suggestEl.remove();
    this.app.keymap.popScope(this.scope);
  }

  onHistoryBack(): void {
    this.close();
  }

  /** Below the given box, or above where there is no room. */
  protected placeAt(box: { left: number; top: number; bottom: number; width?: number }): void {
    const own = this.suggestEl.getBoundingClientRect();
    const room = this.suggestEl.doc.documentElement.clientHeight;
    const above = box.bottom + own.height > room && box.top > own.height;
    const top = above ? box.top - own.height : box.bottom;
    this.suggestEl.setCssStyles({ left: `${box.left}px`, top: `${top}px` });
    if (box.width !== undefined) this.suggestEl.setCssStyles({ width: `${box.width}px` });
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

/** Suggestions below a text field. */
export abstract class AbstractInputSuggest<T>
  extends PopoverSuggest<T>
  implements Omit<Public<O.AbstractInputSuggest<T>>, "onSelect">
{
  limit = 100;
  #callback: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null;
  #round = 0;

  constructor(
    app: O.App,
    protected readonly textInputEl: HTMLInputElement | HTMLDivElement,
  ) {
    super(app);
    textInputEl.addEventListener("input", () => this.#refresh());
    textInputEl.addEventListener("focus", () => this.#refresh());
    textInputEl.addEventListener("blur", () => this.close());
  }

  setValue(value: string): void {
    if ("value" in this.textInputEl) this.textInputEl.value = value;
    else this.textInputEl.textContent = value;
  }

  getValue(): string {
    return "value" in this.textInputEl ? this.textInputEl.value : this.textInputEl.getText();
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    const callback = this.#callback;
    if (callback !== null) guarded(() => callback(value, event));
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.#callback = callback;
    return this;
  }

  #refresh(): void {
    this.#round += 1;
    const round = this.#round;
    const show = (values: T[]): void => {
      if (round !== this.#round) return;
      if (values.length === 0) {
        this.close();
        return;
      }
      this.open();
      this.suggestions.setSuggestions(values.slice(0, this.limit > 0 ? this.limit : undefined));
      this.placeAt(this.textInputEl.getBoundingClientRect());
    };
    const found = guarded(() => this.getSuggestions(this.getValue())) ?? [];
    if (found instanceof Promise) found.then(show).catch(report);
    else show(found);
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;
}
