import { Component, Keymap, type PaneType } from "obsidian";
import type { QuestionList, Row } from "../../core/questions/list";
import { say } from "../../i18n/say";
import { drawRow } from "./row";
import { VirtualList, type DrawnRows } from "./virtual-list";

/** What a person does to a row; what comes of it is the view's. */
export interface RowActions {
  open(row: Row, pane: PaneType | boolean): void;
  menu(row: Row, at: MouseEvent | DOMRect): void;
  why(row: Row): void;
  hover(row: Row, event: MouseEvent, element: HTMLElement): void;
  drag(row: Row, event: DragEvent): void;
  search(): void;
  leave(): void;
  /** A group was expanded or collapsed. */
  toggled(): void;
}

/**
 * The tree of questions: drawn rows, one active row, all keys. The tree holds the focus and names the active row
 * (`aria-activedescendant`), so focus is never lost while rows come and go.
 */
export class ListPane extends Component {
  readonly #scroller: HTMLElement;
  readonly #tree: HTMLElement;
  readonly #virtual: VirtualList;
  readonly #idOf = new WeakMap<HTMLElement, string>();
  #activeId: string | null = null;
  #activeIndex = -1;
  /** The focus was asked for while there was no row to take it. */
  #focusWanted = false;

  #list: QuestionList;
  readonly #actions: RowActions;

  constructor(parent: HTMLElement, list: QuestionList, actions: RowActions) {
    super();
    this.#list = list;
    this.#actions = actions;

    this.#scroller = parent.createDiv("crossroads-list");
    this.#tree = this.#scroller.createDiv({
      cls: "crossroads-tree",
      attr: { role: "tree", tabindex: "0", "aria-label": say("list-label") },
    });
    this.#virtual = new VirtualList(this.#scroller, this.#tree, this.#drawn());
  }

  override onload(): void {
    this.#virtual.attach();
    this.refresh();
    this.register(() => {
      this.#virtual.detach();
    });
    this.register(
      this.#scroller.onWindowMigrated(() => {
        this.#virtual.attach();
      }),
    );
    this.#listen();
  }

  /** Shows a list, or the list it shows already after it changed. */
  refresh(list = this.#list): void {
    this.#list = list;
    this.#setActive(this.#stillActive());
    this.#virtual.setRows(this.#drawn());
    this.#nameActive();
    if (this.#focusWanted && list.length > 0) this.#focusLate();
  }

  setTextsHidden(hidden: boolean): void {
    this.#scroller.toggleClass("is-hiding-texts", hidden);
  }

  setShown(shown: boolean): void {
    this.#scroller.toggle(shown);
  }

  focus(): void {
    this.#focusWanted = this.#list.length === 0;
    this.#tree.focus();
    if (this.#activeIndex === -1) this.#activate(0);
  }

  /** Takes the focus when the first rows come, unless a person has gone elsewhere meanwhile. */
  #focusLate(): void {
    this.#focusWanted = false;
    const { activeElement, body } = this.#tree.doc;
    if (activeElement === null || activeElement === body || activeElement === this.#tree) this.focus();
  }

  #drawn(): DrawnRows {
    const list = this.#list;
    return {
      length: list.length,
      idAt: (index) => list.at(index)?.id ?? "",
      indexOf: (id) => list.indexOf(id),
      draw: (index, old) => {
        const row = list.at(index);
        if (!row) return old ?? this.#tree.createDiv();
        const element = drawRow(row, old, this.#tree);
        element.toggleClass("is-active", row.id === this.#activeId);
        element.setAttr("aria-selected", String(row.id === this.#activeId));
        this.#idOf.set(element, row.id);
        return element;
      },
    };
  }

  /** The active row, wherever it is now; where it is gone, the one that came into its place. */
  #stillActive(): number {
    if (this.#activeId === null) return -1;
    const index = this.#list.indexOf(this.#activeId);
    return index === -1 ? Math.min(this.#activeIndex, this.#list.length - 1) : index;
  }

  #setActive(index: number): void {
    this.#activeIndex = index;
    this.#activeId = this.#list.at(index)?.id ?? null;
    this.#virtual.keep(index);
  }

  #activate(index: number): void {
    if (this.#list.length === 0) return;
    this.#setActive(Math.max(0, Math.min(index, this.#list.length - 1)));
    this.#virtual.scrollTo(this.#activeIndex);
    this.#nameActive();
  }

  #nameActive(): void {
    const element = this.#activeId === null ? null : this.#virtual.elementOf(this.#activeId);
    this.#tree.setAttr("aria-activedescendant", element?.id ?? null);
  }

  #listen(): void {
    const tree = this.#tree;
    this.registerDomEvent(tree, "keydown", (event) => {
      this.#onKey(event);
    });
    this.registerDomEvent(tree, "focus", () => {
      if (this.#activeIndex === -1) this.#activate(0);
    });
    this.registerDomEvent(tree, "click", (event) => {
      this.#onClick(event);
    });
    this.registerDomEvent(tree, "auxclick", (event) => {
      if (event.button === 1) this.#onClick(event);
    });
    this.registerDomEvent(tree, "mousedown", (event) => {
      // A middle click would start scrolling by the mouse.
      if (event.button === 1) event.preventDefault();
    });
    this.registerDomEvent(tree, "contextmenu", (event) => {
      const hit = this.#hit(event);
      if (!hit) return;
      event.preventDefault();
      this.#activate(hit.index);
      this.#actions.menu(hit.row, event);
    });
    this.registerDomEvent(tree, "mouseover", (event) => {
      const hit = this.#hit(event);
      if (hit) this.#actions.hover(hit.row, event, hit.element);
    });
    this.registerDomEvent(tree, "dragstart", (event) => {
      const hit = this.#hit(event);
      if (hit) this.#actions.drag(hit.row, event);
    });
  }

  #onClick(event: MouseEvent): void {
    const hit = this.#hit(event);
    if (!hit) return;
    const { row, index, target } = hit;
    this.#activate(index);
    if (target.closest(".crossroads-row-more")) this.#actions.menu(row, event);
    else if (row.type === "group" || (target.closest(".crossroads-row-twisty") && this.#canExpand(row)))
      this.#setExpanded(row, row.type === "asking" || !row.expanded);
    else this.#actions.open(row, Keymap.isModEvent(event));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.defaultPrevented) return;
    const done = this.#onPlainKey(event) || this.#onMovingKey(event);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Keys that mean something only without Ctrl, Alt and Cmd, but for those that open. */
  #onPlainKey(event: KeyboardEvent): boolean {
    const row = this.#list.at(this.#activeIndex);
    if (event.key === "Enter") {
      if (row?.type === "group") this.#setExpanded(row, !row.expanded);
      else if (row) this.#actions.open(row, Keymap.isModEvent(event));
      return row !== undefined;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    switch (event.key) {
      case "/":
        this.#actions.search();
        return true;
      case "Escape":
        this.#actions.leave();
        return true;
      case "?":
        if (row) this.#actions.why(row);
        return row !== undefined;
      case "ContextMenu":
        return this.#openMenu(row);
      case "F10":
        return event.shiftKey && this.#openMenu(row);
      case " ":
        if (row && row.type !== "asking") this.#setExpanded(row, !row.expanded);
        return true;
      default:
        return false;
    }
  }

  #onMovingKey(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const rightToLeft = this.#tree.win.getComputedStyle(this.#tree).direction === "rtl";
    switch (event.key) {
      case "ArrowDown":
        this.#activate(this.#activeIndex + 1);
        return true;
      case "ArrowUp":
        this.#activate(this.#activeIndex - 1);
        return true;
      case "Home":
        this.#activate(0);
        return true;
      case "End":
        this.#activate(this.#list.length - 1);
        return true;
      case "PageDown":
        this.#activate(this.#activeIndex + this.#virtual.pageSize());
        return true;
      case "PageUp":
        this.#activate(this.#activeIndex - this.#virtual.pageSize());
        return true;
      case "ArrowRight":
        this.#stepInOrOut(!rightToLeft);
        return true;
      case "ArrowLeft":
        this.#stepInOrOut(rightToLeft);
        return true;
      default:
        return false;
    }
  }

  /** In: expands, then goes to the first row inside. Out: collapses, then goes to the row above it in the tree. */
  #stepInOrOut(inward: boolean): void {
    const row = this.#list.at(this.#activeIndex);
    if (!row) return;
    if (row.type !== "asking" && row.expanded !== inward && this.#canExpand(row))
      this.#setExpanded(row, inward);
    else if (inward && row.type !== "asking" && row.expanded) this.#activate(this.#activeIndex + 1);
    else if (!inward) {
      const parent = this.#list.parentOf(this.#activeIndex);
      if (parent !== -1) this.#activate(parent);
    }
  }

  #canExpand(row: Row): boolean {
    return row.type === "group" || (row.type === "thread" && row.entry.askings.length > 1);
  }

  #setExpanded(row: Row, expanded: boolean): void {
    if (!this.#list.setExpanded(row, expanded)) return;
    this.refresh();
    if (row.type === "group") this.#actions.toggled();
  }

  #openMenu(row: Row | undefined): boolean {
    const element = this.#activeId === null ? null : this.#virtual.elementOf(this.#activeId);
    if (row && element) this.#actions.menu(row, element.getBoundingClientRect());
    return true;
  }

  #hit(event: MouseEvent): { row: Row; index: number; element: HTMLElement; target: HTMLElement } | null {
    const target = event.targetNode ?? event.target;
    if (!target || !("closest" in target)) return null;
    const within = target as HTMLElement;
    const element = within.closest<HTMLElement>(".crossroads-row");
    const id = element ? this.#idOf.get(element) : undefined;
    const index = id === undefined ? -1 : this.#list.indexOf(id);
    const row = this.#list.at(index);
    return element && row ? { row, index, element, target: within } : null;
  }
}
