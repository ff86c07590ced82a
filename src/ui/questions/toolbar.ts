import { Component, setIcon, setTooltip, SearchComponent, type Menu } from "obsidian";
import { say } from "../../i18n/say";
import { noteName } from "../paths";
import { isFiltered, type ViewState } from "./view-state";

export interface ToolbarActions {
  sortMenu(): Menu;
  groupMenu(): Menu;
  filterMenu(): Menu;
  collapseAll(): void;
  toggleTexts(): void;
  clearPlace(): void;
  clearUndated(): void;
  search(text: string): void;
  /** From the search field to the list. */
  toList(): void;
}

/** The buttons and the search field above the list, and what the list is narrowed to. */
export class Toolbar extends Component {
  readonly #bar: HTMLElement;
  readonly #buttons: HTMLButtonElement[] = [];
  readonly #field: SearchComponent;
  readonly #chips: HTMLElement;
  readonly #filter: HTMLButtonElement;
  readonly #texts: HTMLButtonElement;

  readonly #actions: ToolbarActions;

  constructor(parent: HTMLElement, actions: ToolbarActions) {
    super();
    this.#actions = actions;

    this.#bar = parent.createDiv({
      cls: "crossroads-buttons",
      attr: { role: "toolbar", "aria-label": say("toolbar-label") },
    });
    this.#menuButton("arrow-up-narrow-wide", say("button-sort"), () => actions.sortMenu());
    this.#menuButton("group", say("button-group"), () => actions.groupMenu());
    this.#filter = this.#menuButton("list-filter", say("button-filter"), () => actions.filterMenu());
    this.#button("chevrons-down-up", say("button-collapse"), () => {
      actions.collapseAll();
    });
    this.#texts = this.#button("eye-off", say("button-hide-texts"), () => {
      actions.toggleTexts();
    });
    this.#field = this.#makeField(parent);
    this.#chips = parent.createDiv("crossroads-chips");
  }

  override onload(): void {
    this.registerDomEvent(this.#bar, "keydown", (event) => {
      this.#onBarKey(event);
    });
    this.registerDomEvent(this.#field.inputEl, "keydown", (event) => {
      this.#onFieldKey(event);
    });
  }

  show(state: ViewState): void {
    this.#filter.toggleClass("is-active", isFiltered(state));
    this.#texts.toggleClass("is-active", state.textsHidden);
    this.#texts.setAttr("aria-pressed", String(state.textsHidden));
    setTooltip(this.#texts, say(state.textsHidden ? "button-show-texts" : "button-hide-texts"));
    this.#chips.empty();
    if (state.place !== null)
      this.#chip(noteName(state.place), () => {
        this.#actions.clearPlace();
      });
    if (state.undatedOnly)
      this.#chip(say("chip-undated"), () => {
        this.#actions.clearUndated();
      });
  }

  focusSearch(): void {
    this.#field.inputEl.focus();
    this.#field.inputEl.select();
  }

  clearSearch(): void {
    this.#field.setValue("");
    this.#actions.search("");
  }

  get searched(): string {
    return this.#field.getValue();
  }

  #makeField(parent: HTMLElement): SearchComponent {
    const field = new SearchComponent(parent.createDiv("crossroads-search"));
    field.setPlaceholder(say("search-placeholder"));
    field.inputEl.setAttrs({
      "aria-label": say("search-label"),
      spellcheck: "false",
      enterkeyhint: "search",
    });
    field.onChange((text) => {
      this.#actions.search(text);
    });
    return field;
  }

  #button(icon: string, name: string, act: (event: MouseEvent) => void): HTMLButtonElement {
    const first = this.#buttons.length === 0;
    const button = this.#bar.createEl("button", {
      cls: "clickable-icon crossroads-button",
      attr: { type: "button", tabindex: first ? "0" : "-1" },
    });
    setIcon(button, icon);
    setTooltip(button, name);
    button.setAttr("aria-label", name);
    this.registerDomEvent(button, "click", act);
    this.#buttons.push(button);
    return button;
  }

  #menuButton(icon: string, name: string, make: () => Menu): HTMLButtonElement {
    const button = this.#button(icon, name, () => {
      const { left, bottom } = button.getBoundingClientRect();
      const menu = make();
      button.setAttr("aria-expanded", "true");
      menu.onHide(() => {
        button.setAttr("aria-expanded", "false");
      });
      menu.setParentElement(button).showAtPosition({ x: left, y: bottom }, button.doc);
    });
    button.setAttrs({ "aria-haspopup": "menu", "aria-expanded": "false" });
    return button;
  }

  #chip(what: string, remove: () => void): void {
    const chip = this.#chips.createEl("button", {
      cls: "crossroads-chip",
      attr: { type: "button", "aria-label": say("chip-remove", { what }) },
    });
    chip.createSpan({ cls: "crossroads-chip-name", text: what, attr: { dir: "auto" } });
    setIcon(chip.createSpan("crossroads-chip-icon"), "x");
    chip.onClickEvent(remove);
  }

  /** The bar is one stop of the tab key; arrows go along it. */
  #onBarKey(event: KeyboardEvent): void {
    const here = this.#buttons.findIndex((button) => button === event.target);
    const last = this.#buttons.length - 1;
    const rightToLeft = this.#bar.win.getComputedStyle(this.#bar).direction === "rtl";
    const forward = rightToLeft ? "ArrowLeft" : "ArrowRight";
    const back = rightToLeft ? "ArrowRight" : "ArrowLeft";
    const to = { [forward]: here + 1, [back]: here - 1, Home: 0, End: last }[event.key];
    const button = here === -1 || to === undefined ? undefined : this.#buttons[(to + last + 1) % (last + 1)];
    if (!button) return;
    event.preventDefault();
    for (const each of this.#buttons) each.tabIndex = each === button ? 0 : -1;
    button.focus();
  }

  #onFieldKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "Enter") this.#actions.toList();
    else if (event.key !== "Escape") return;
    else if (this.searched === "") this.#actions.toList();
    else this.clearSearch();
    event.preventDefault();
    event.stopPropagation();
  }
}
