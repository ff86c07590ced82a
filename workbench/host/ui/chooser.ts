import type { Scope } from "obsidian";
import { guarded } from "../base/report";

export interface ChooserOwner<T> {
  renderSuggestion(value: T, el: HTMLElement): void;
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

/** A list of suggestions of which one is selected, by arrow keys or mouse. */
export class Chooser<T> {
  values: readonly T[] = [];
  selectedItem = -1;
  private items: HTMLElement[] = [];

  constructor(
    private readonly owner: ChooserOwner<T>,
    readonly containerEl: HTMLElement,
    scope: Scope,
  ) {
    const key = (name: string, act: (event: KeyboardEvent) => void): void => {
      scope.register([], name, (event) => {
        if (event.isComposing) return;
        act(event);
        return false;
      });
    };
    key("ArrowDown", () => this.select(this.wrapped(this.selectedItem + 1)));
    key("ArrowUp", () => this.select(this.wrapped(this.selectedItem - 1)));
    key("PageDown", () => this.select(Math.min(this.items.length - 1, this.selectedItem + 10)));
    key("PageUp", () => this.select(Math.max(0, this.selectedItem - 10)));
    containerEl.setAttr("role", "listbox");
  }

  setSuggestions(values: readonly T[]): void {
    this.containerEl.empty();
    this.values = values;
    this.items = values.map((value, index) => {
      const el = this.containerEl.createDiv({ cls: "suggestion-item", attr: { role: "option" } });
      guarded(() => this.owner.renderSuggestion(value, el));
      el.addEventListener("mousemove", () => this.select(index));
      el.addEventListener("click", (event) => this.owner.selectSuggestion(value, event));
      // The input keeps the keyboard.
      el.addEventListener("mousedown", (event) => event.preventDefault());
      return el;
    });
    this.selectedItem = -1;
    if (values.length > 0) this.select(0);
  }

  /** False where there is nothing to choose. */
  useSelectedItem(event: MouseEvent | KeyboardEvent): boolean {
    if (this.selectedItem < 0) return false;
    this.owner.selectSuggestion(this.values[this.selectedItem] as T, event);
    return true;
  }

  select(index: number): void {
    if (index === this.selectedItem) return;
    this.mark(this.selectedItem, false);
    this.selectedItem = index;
    this.mark(index, true);
    const el = this.items[index];
    el?.scrollIntoView?.({ block: "nearest" });
  }

  private mark(index: number, selected: boolean): void {
    const el = this.items[index];
    el?.toggleClass("is-selected", selected);
    el?.setAttr("aria-selected", selected ? "true" : null);
  }

  private wrapped(index: number): number {
    const size = this.items.length;
    return size === 0 ? -1 : (index + size) % size;
  }
}
