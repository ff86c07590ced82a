import type * as O from "obsidian";
import { loud, type Public } from "../public";
import { guarded } from "../base/report";
import { setIcon } from "./icons";

/** What an item needs of the menu around it. */
export interface MenuOwner {
  hide(): unknown;
}

export class MenuItem implements Public<O.MenuItem> {
  readonly dom: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly iconEl: HTMLElement;
  section = "";
  disabled = false;
  label = false;
  private callback: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;

  constructor(private readonly menu: MenuOwner) {
    this.dom = createDiv({ cls: "menu-item tappable", attr: { role: "menuitem", tabindex: "-1" } });
    this.iconEl = this.dom.createDiv("menu-item-icon");
    this.titleEl = this.dom.createDiv("menu-item-title");
    this.dom.addEventListener("click", (event) => this.handleEvent(event));
  }

  setTitle(title: string | DocumentFragment): this {
    this.titleEl.setText(title);
    return this;
  }

  setIcon(icon: string | null): this {
    if (icon === null) this.iconEl.empty();
    else setIcon(this.iconEl, icon);
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.dom.toggleClass("mod-checked", checked === true);
    this.dom.setAttr("aria-checked", checked);
    this.dom.setAttr("role", checked === null ? "menuitem" : "menuitemcheckbox");
    this.dom.querySelector(".mod-checked-icon")?.remove();
    if (checked === true) setIcon(this.dom.createDiv("menu-item-icon mod-checked mod-checked-icon"), "check");
    return this;
  }

  /** Undocumented synonym in the app. */
  setActive(active: boolean): this {
    return this.setChecked(active);
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    this.dom.toggleClass("is-disabled", disabled);
    this.dom.setAttr("aria-disabled", disabled ? "true" : null);
    return this;
  }

  setWarning(warning: boolean): this {
    this.dom.toggleClass("is-warning", warning);
    return this;
  }

  setIsLabel(label: boolean): this {
    this.label = label;
    this.dom.toggleClass("is-label", label);
    return this;
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.callback = callback;
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    return this;
  }

  handleEvent(event: MouseEvent | KeyboardEvent): void {
    if (this.disabled || this.label) return;
    this.menu.hide();
    const { callback } = this;
    if (callback !== null) guarded(() => callback(event));
  }
}

export class MenuSeparator implements Public<O.MenuSeparator> {
  readonly dom = createDiv({ cls: "menu-separator", attr: { role: "separator" } });
  section = "";
}

loud(MenuItem);
