import type * as O from "obsidian";
import { Component } from "../base/component";
import { current } from "../base/current";
import { Scope } from "../base/keymap";
import { guarded } from "../base/report";
import { loud, type Public } from "../public";
import { MenuItem, MenuSeparator } from "./menu-item";

const byEvent = new WeakMap<Event, Menu>();

/** Items are shown by their sections, in the order in which these first appear, a line between two of them. */
export class Menu extends Component implements Public<O.Menu> {
  readonly items: (MenuItem | MenuSeparator)[] = [];
  readonly dom: HTMLElement;
  readonly scope = new Scope();
  readonly #scrollEl: HTMLElement;
  #hideCallbacks: (() => unknown)[] = [];
  #selected = -1;
  #returnFocus: HTMLElement | null = null;
  #noIcon = false;

  constructor() {
    super();
    this.dom = createDiv({ cls: "menu", attr: { role: "menu" } });
    this.#scrollEl = this.dom.createDiv("menu-scroll");
    const key = (name: string, act: (event: KeyboardEvent) => void): void => {
      this.scope.register([], name, (event) => {
        act(event);
        return false;
      });
    };
    key("ArrowDown", () => this.step(1));
    key("ArrowUp", () => this.step(-1));
    key("Home", () => this.select(this.choices().indexOf(this.choices()[0] as MenuItem)));
    key("End", () => this.select(this.choices().length - 1));
    key("Enter", (event) => this.choices()[this.#selected]?.handleEvent(event));
    key(" ", (event) => this.choices()[this.#selected]?.handleEvent(event));
    key("Escape", () => this.hide());
    key("Tab", () => this.hide());
  }

  setNoIcon(): this {
    this.#noIcon = true;
    return this;
  }

  /** Menus are always drawn by the host; a native one could not be seen. */
  setUseNativeMenu(): this {
    return this;
  }

  addItem(cb: (item: O.MenuItem) => unknown): this {
    const item = new MenuItem(this);
    this.items.push(item);
    guarded(() => cb(item as unknown as O.MenuItem));
    return this;
  }

  addSeparator(): this {
    this.items.push(new MenuSeparator());
    return this;
  }

  /** Undocumented: the order of sections. */
  addSections(): this {
    return this;
  }

  setParentElement(el: HTMLElement): this {
    el.addClass("has-active-menu");
    this.onHide(() => el.removeClass("has-active-menu"));
    return this;
  }

  showAtMouseEvent(event: MouseEvent): this {
    return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.doc);
  }

  showAtPosition(position: O.MenuPositionDef, doc: Document = current().active.doc): this {
    if (this.dom.isConnected) return this;
    this.draw();
    if (this.items.length === 0) return this;
    this.#returnFocus = doc.activeElement as HTMLElement | null;
    doc.body.appendChild(this.dom);
    this.place(position, doc);
    this.load();
    current().app.keymap.pushScope(this.scope);
    const outside = (event: Event): void => {
      if (!this.dom.contains(event.target as Node)) this.hide();
    };
    doc.addEventListener("mousedown", outside, true);
    this.register(() => doc.removeEventListener("mousedown", outside, true));
    return this;
  }

  hide(): this {
    if (!this.dom.isConnected) return this;
    current().app.keymap.popScope(this.scope);
    this.select(-1);
    this.dom.remove();
    this.unload();
    if (this.#returnFocus?.isConnected === true) this.#returnFocus.focus({ preventScroll: true });
    const callbacks = this.#hideCallbacks;
    this.#hideCallbacks = [];
    for (const callback of callbacks) guarded(callback);
    return this;
  }

  close(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.#hideCallbacks.push(callback);
  }

  onHistoryBack(): void {
    this.hide();
  }

  /** One menu for one event, so that several parties can add to it; it is shown when the event has been handled. */
  static forEvent(event: MouseEvent): O.Menu {
    const known = byEvent.get(event);
    if (known !== undefined) return known;
    const menu = new Menu();
    byEvent.set(event, menu);
    event.preventDefault();
    window.setTimeout(() => menu.showAtMouseEvent(event), 0);
    return menu;
  }

  private draw(): void {
    this.#scrollEl.empty();
    this.dom.toggleClass("mod-no-icon", this.#noIcon);
    const sections = [...new Set(this.items.map((item) => item.section))];
    let pending = false;
    for (const [index, section] of sections.entries()) {
      if (index > 0) pending = true;
      for (const item of this.items.filter((other) => other.section === section)) {
        if (item instanceof MenuSeparator) {
          pending = true;
          continue;
        }
        if (pending && this.#scrollEl.childElementCount > 0)
          this.#scrollEl.appendChild(new MenuSeparator().dom);
        pending = false;
        this.#scrollEl.appendChild(item.dom);
        item.dom.onmouseenter = () => this.select(this.choices().indexOf(item));
      }
    }
  }

  private place(position: O.MenuPositionDef, doc: Document): void {
    const box = this.dom.getBoundingClientRect();
    const room = doc.documentElement;
    const x = position.left === true ? position.x - box.width : position.x;
    const left = Math.max(0, Math.min(x, room.clientWidth - box.width));
    const top = Math.max(0, Math.min(position.y, room.clientHeight - box.height));
    this.dom.setCssStyles({ left: `${left}px`, top: `${top}px` });
    if (position.width !== undefined) this.dom.setCssStyles({ minWidth: `${position.width}px` });
  }

  /** What can be chosen, from top to bottom. */
  private choices(): MenuItem[] {
    const drawn = [...this.#scrollEl.children];
    return this.items
      .filter((item): item is MenuItem => item instanceof MenuItem && !item.disabled && !item.label)
      .sort((a, b) => drawn.indexOf(a.dom) - drawn.indexOf(b.dom));
  }

  private step(by: number): void {
    const size = this.choices().length;
    if (size === 0) return;
    this.select(this.#selected < 0 ? (by > 0 ? 0 : size - 1) : (this.#selected + by + size) % size);
  }

  private select(index: number): void {
    const choices = this.choices();
    choices[this.#selected]?.dom.removeClass("selected");
    this.#selected = index;
    const dom = choices[index]?.dom;
    dom?.addClass("selected");
    dom?.focus({ preventScroll: true });
  }
}

loud(Menu);
