import { Component, Keymap, Platform } from "obsidian";
import type { QuestionList, Row, RowOf } from "../../core/questions/list";
import type { Asking, Thread } from "../../core/questions/thread";
import { say } from "../../i18n/say";
import { isRightToLeft } from "../direction";
import { drawRow, type RowLook } from "./row";
import type { RowActions } from "./row-actions";
import { VirtualList } from "./virtual-list";

/** Where the list is left for. */
export interface ListActions {
  readonly search: () => void;
  readonly leave: () => void;
  /** A group was expanded or collapsed. */
  readonly toggled: () => void;
  /** Threads were marked, or none is any more. */
  readonly marked: (threads: readonly Thread[]) => void;
}

type ThreadRow = RowOf<"thread">;

type MouseEventName = "click" | "auxclick" | "contextmenu" | "mouseover" | "dragstart";

/** A row under the pointer. */
interface Hit {
  readonly row: Row;
  readonly index: number;
  readonly element: HTMLElement;
  readonly target: Element;
}

/**
 * The tree of questions: drawn rows, one active row, all keys. The tree holds the focus and names the active row
 * (`aria-activedescendant`), so focus is never lost while rows come and go.
 */
export class ListPane extends Component {
  readonly #scroller: HTMLElement;
  readonly #tree: HTMLElement;
  readonly #virtual: VirtualList;
  readonly #idOf = new WeakMap<Element, string>();
  #activeId: string | null = null;
  #activeIndex = -1;
  /** True while the active row is the first one just because the list came into focus: then it stays the first. */
  #byDefault = false;
  /** The focus was asked for while there was no row to take it. */
  #focusWanted = false;
  #textsHidden = false;
  /** Keys of the threads that a person has marked, to do something with all of them. */
  readonly #marks = new Set<string>();
  readonly #look: RowLook;
  #list: QuestionList;
  readonly #actions: ListActions;
  readonly #rowActions: RowActions;

  constructor(
    parent: HTMLElement,
    list: QuestionList,
    look: Omit<RowLook, "isMarked">,
    rowActions: RowActions,
    actions: ListActions,
  ) {
    super();
    this.#list = list;
    this.#look = {
      get today() {
        return look.today;
      },
      get span() {
        return look.span;
      },
      context: look.context,
      circling: look.circling,
      isMarked: (row) => row.type === "thread" && this.#marks.has(row.thread.key),
    };
    this.#rowActions = rowActions;
    this.#actions = actions;
    this.#scroller = parent.createDiv("crossroads-list");
    this.#tree = this.#scroller.createDiv({
      cls: "crossroads-tree",
      attr: { role: "tree", tabindex: "0", "aria-multiselectable": "true", "aria-label": say("list-label") },
    });
    this.#virtual = new VirtualList(this.#scroller, this.#tree, list, (index, old) => this.#draw(index, old));
  }

  override onload(): void {
    const tree = this.#tree;
    const attach = () => {
      this.#virtual.attach();
    };
    attach();
    this.register(this.#scroller.onWindowMigrated(attach));
    this.register(() => {
      this.#virtual.detach();
    });
    this.registerDomEvent(this.#scroller, "scroll", () => {
      this.#virtual.draw();
    });
    this.registerDomEvent(tree, "keydown", (event) => {
      if (event.isComposing || event.defaultPrevented) return;
      const act = this.#actOf(event);
      if (!act) return;
      act();
      event.preventDefault();
      event.stopPropagation();
    });
    this.registerDomEvent(tree, "focus", () => {
      this.#activateFirst();
    });
    this.registerDomEvent(tree, "mousedown", (event) => {
      // A middle click would start scrolling by the mouse.
      if (event.button === 1) event.preventDefault();
    });
    const onRow = <Type extends MouseEventName>(
      type: Type,
      act: (hit: Hit, event: HTMLElementEventMap[Type]) => void,
    ) => {
      this.registerDomEvent(tree, type, (event) => {
        const hit = this.#hit(event);
        if (hit) act(hit, event);
      });
    };
    onRow("click", (hit, event) => {
      this.#onClick(hit, event);
    });
    onRow("auxclick", (hit, event) => {
      if (event.button === 1) this.#onClick(hit, event);
    });
    onRow("contextmenu", ({ row, index }, event) => {
      event.preventDefault();
      this.#activate(index);
      this.#openMenu(row, event);
    });
    onRow("mouseover", ({ row, element }, event) => {
      if (row.type !== "group" && !this.#textsHidden) this.#rowActions.preview(row.asking, event, element);
    });
    onRow("dragstart", ({ row }, event) => {
      if (row.type !== "group") this.#rowActions.drag(row.asking, event);
    });
  }

  /** Goes along with threads that have another key now: the active row and the marks are theirs still. */
  follow(reworded: ReadonlyMap<string, string>): void {
    for (const [from, to] of reworded) {
      if (this.#marks.delete(from)) this.#marks.add(to);
      const [key, ...place] = this.#activeId?.split("\n") ?? [];
      if (key === from) this.#activeId = [to, ...place].join("\n");
    }
  }

  /** Shows a list, or the list it shows already after it changed. */
  refresh(list: QuestionList): void {
    this.#list = list;
    this.#scroller.toggle(list.length > 0);
    this.#keepMarks();
    // The active row, wherever it is now; where it is gone, the one that came into its place.
    const index = this.#byDefault ? 0 : this.#activeId === null ? -1 : list.indexOf(this.#activeId);
    this.#setActive(index === -1 ? Math.min(this.#activeIndex, list.length - 1) : index);
    this.#virtual.setRows(list);
    this.#nameActive();
    if (!this.#focusWanted || list.length === 0) return;
    // The first rows have come: they take the focus, unless a person has gone elsewhere meanwhile.
    this.#focusWanted = false;
    const { activeElement, body } = this.#tree.doc;
    if (activeElement === null || activeElement === body || activeElement === this.#tree) this.focus();
  }

  /** Without it, notes are shown where the pointer rests on a row. */
  hideTexts(hidden: boolean): void {
    this.#textsHidden = hidden;
  }

  focus(): void {
    this.#focusWanted = this.#list.length === 0;
    this.#tree.focus();
    this.#activateFirst();
  }

  #activateFirst(): void {
    if (this.#activeIndex !== -1) return;
    this.#activate(0);
    this.#byDefault = true;
  }

  #draw(index: number, old: HTMLElement | null): HTMLElement | null {
    const row = this.#list.at(index);
    if (!row) return old;
    const element = drawRow(row, old, this.#tree, this.#look);
    const isActive = row.id === this.#activeId;
    element.toggleClass("is-active", isActive);
    // With nothing marked, what is done is done to the active row.
    element.setAttr("aria-selected", String(this.#marks.size > 0 ? this.#look.isMarked(row) : isActive));
    this.#idOf.set(element, row.id);
    return element;
  }

  #setActive(index: number): void {
    this.#activeIndex = index;
    this.#activeId = this.#list.at(index)?.id ?? null;
    this.#virtual.keptRow = index;
  }

  #activate(index: number): void {
    const last = this.#list.length - 1;
    if (last === -1) return;
    this.#byDefault = false;
    this.#setActive(Math.max(0, Math.min(index, last)));
    this.#virtual.scrollTo(this.#activeIndex);
    this.#nameActive();
  }

  #activeElement(): HTMLElement | undefined {
    return this.#virtual.elementOf(this.#activeId ?? "");
  }

  #nameActive(): void {
    this.#tree.setAttr("aria-activedescendant", this.#activeElement()?.id ?? null);
  }

  #onClick({ row, index, target }: Hit, event: MouseEvent): void {
    const from = this.#activeIndex;
    this.#activate(index);
    const isMarking = this.#marks.size > 0 && Platform.isMobile && !target.closest(".crossroads-row-more");
    if (event.shiftKey && !Keymap.isModEvent(event)) this.#markBetween(from, index);
    else if (isMarking && row.type === "thread") this.toggleMark(row.thread);
    else if (row.type === "thread" && target.closest(".crossroads-row-ways-out"))
      this.#rowActions.waysOut(row.thread);
    else if (target.closest(".crossroads-row-more")) this.#openMenu(row, event);
    else if (target.closest(".crossroads-row-twisty") && row.expanded !== null) this.#toggle(row);
    else this.#enter(row, event);
  }

  /** What a key does in the list; undefined where it means nothing. */
  #actOf(event: KeyboardEvent): (() => void) | undefined {
    const { key } = event;
    const active = this.#activeIndex;
    const row = this.#list.at(active);
    if (key === "Enter") return row && (() => this.#enter(row, event));
    if (key === "a" && Keymap.isModifier(event, "Mod"))
      return () => this.#markBetween(0, this.#list.length - 1);
    // All other keys mean something only without Ctrl, Alt and Cmd.
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    const go = (index: number) => () => {
      this.#activate(index);
    };
    const menu = row && (() => this.#openMenu(row));
    const explain = (asking: Asking, thread: Thread) => () => {
      this.#rowActions.explain(asking, thread);
    };
    const step = (inward: boolean) => () => {
      if (row) this.#step(row, inward !== isRightToLeft(this.#tree));
    };
    const page = this.#virtual.pageSize();
    const extend = (by: number) => () => {
      const to = Math.max(0, Math.min(active + by, this.#list.length - 1));
      this.#activate(to);
      this.#markBetween(active, to);
    };
    if (event.shiftKey && (key === "ArrowDown" || key === "ArrowUp"))
      return extend(key === "ArrowDown" ? 1 : -1);
    const act = this.#rowActions.actOf(key, this.#chosen(row));
    if (act) return act;
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      "/": this.#actions.search,
      "?": row && row.type !== "group" ? explain(row.asking, row.thread) : undefined,
      " ": () => row && this.#toggle(row),
      x: row?.type === "thread" ? () => this.toggleMark(row.thread) : undefined,
      Escape: this.#marks.size > 0 ? () => this.clearMarks() : this.#actions.leave,
      ContextMenu: menu,
      F10: event.shiftKey ? menu : undefined,
      ArrowDown: go(active + 1),
      ArrowUp: go(active - 1),
      Home: go(0),
      End: go(this.#list.length - 1),
      PageDown: go(active + page),
      PageUp: go(active - page),
      ArrowRight: step(true),
      ArrowLeft: step(false),
    };
    return acts[key];
  }

  /** In: expands, then goes to the first row inside. Out: collapses, then goes to the row above it in the tree. */
  #step(row: Row, inward: boolean): void {
    const parent = this.#list.parentOf(this.#activeIndex);
    if (row.expanded === !inward) this.#toggle(row);
    else if (inward && row.expanded) this.#activate(this.#activeIndex + 1);
    else if (!inward && parent !== -1) this.#activate(parent);
  }

  #enter(row: Row, event: MouseEvent | KeyboardEvent): void {
    if (row.type === "group") this.#toggle(row);
    else this.#rowActions.open(row.asking, Keymap.isModEvent(event));
  }

  #toggle(row: Row): void {
    if (!this.#list.setExpanded(row, !row.expanded)) return;
    this.refresh(this.#list);
    if (row.type === "group") this.#actions.toggled();
  }

  /** At the pointer, or at the active row. */
  #openMenu(row: Row, event?: MouseEvent): void {
    if (row.type === "group") return;
    const menu = this.#rowActions.menu(row, this.#chosen(row));
    const rect = this.#activeElement()?.getBoundingClientRect();
    if (event) menu.showAtMouseEvent(event);
    else if (rect) menu.showAtPosition({ x: rect.left, y: rect.bottom }, this.#tree.doc);
  }

  /** The marked threads, else the one of a row: what an act is meant for. */
  #chosen(row: Row | undefined): Thread[] {
    const marked = this.#markedThreads();
    if (marked.length > 0) return marked;
    return row && row.type !== "group" ? [row.thread] : [];
  }

  #markedThreads(): Thread[] {
    return [...this.#marks].flatMap((key) => this.#list.threadOf(key) ?? []);
  }

  toggleMark({ key }: Thread): void {
    if (!this.#marks.delete(key)) this.#marks.add(key);
    this.#onMarks();
  }

  clearMarks(): void {
    this.#marks.clear();
    this.#onMarks();
  }

  #markBetween(one: number, other: number): void {
    const rows = Array.from({ length: Math.abs(one - other) + 1 }, (_, at) => Math.min(one, other) + at);
    const isThread = (row: Row | undefined): row is ThreadRow => row?.type === "thread";
    for (const { thread } of rows.map((index) => this.#list.at(index)).filter(isThread))
      this.#marks.add(thread.key);
    this.#onMarks();
  }

  /** Marks of threads that are no longer in the list are gone with them. */
  #keepMarks(): void {
    const before = this.#marks.size;
    for (const key of this.#marks) if (!this.#list.threadOf(key)) this.#marks.delete(key);
    if (this.#marks.size !== before) this.#actions.marked(this.#markedThreads());
  }

  #onMarks(): void {
    this.#virtual.draw();
    this.#actions.marked(this.#markedThreads());
  }

  #hit(event: MouseEvent): Hit | null {
    const target = event.targetNode;
    if (!target?.instanceOf(Element)) return null;
    const element = target.closest<HTMLElement>(".crossroads-row");
    const index = this.#list.indexOf((element && this.#idOf.get(element)) ?? "");
    const row = this.#list.at(index);
    return element && row ? { row, index, element, target } : null;
  }
}
