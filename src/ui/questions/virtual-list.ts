import { RowHeights } from "./row-heights";

/** A row's height before it was drawn, in pixels: one line of text over one quiet line. */
const usualHeight = 46;
/** How many rows are drawn above and below what is on screen. */
const margin = 8;
/** Room below the last row, in pixels: the status bar lies over a pane's end, on phones the navigation bar does. */
const roomBelow = 40;
/** So much of the pane's end is taken to be covered when a row is brought into sight, in pixels. */
const clearance = 24;

const rowTop = "--crossroads-row-top";
const listHeight = "--crossroads-list-height";

const border = { box: "border-box" } as const;

export interface Rows {
  readonly length: number;
  /** A row's id stays the same for as long as the row means the same. */
  at(index: number): { readonly id: string } | undefined;
  /** -1 where there is no such row. */
  indexOf(id: string): number;
}

/** Draws a row; `old` is its element where it was drawn before, to be changed where it differs and handed back. */
export type DrawRow = (index: number, old: HTMLElement | null) => HTMLElement | null;

/**
 * A list that draws only the rows on screen, of any height. Rows are known by their ids: when the rows change, what a person
 * looks at stays where it is, and elements of rows that stay are kept. Of its own, because the vault decides how many rows
 * there are: with 100,000 of them no step here takes time by their number, but for one pass over numbers when they change.
 */
export class VirtualList {
  /** The row that is drawn wherever the list is scrolled to, for it holds the focus; -1 for none. */
  keptRow = -1;
  #heights = new RowHeights(0, usualHeight);
  readonly #elements = new Map<string, HTMLElement>();
  #drawnIds: ReadonlyMap<number, string> = new Map();
  readonly #idOf = new WeakMap<Element, string>();
  #observer: ResizeObserver | null = null;
  readonly #scroller: HTMLElement;
  readonly #content: HTMLElement;
  #rows: Rows;
  readonly #drawRow: DrawRow;

  constructor(scroller: HTMLElement, content: HTMLElement, rows: Rows, drawRow: DrawRow) {
    this.#scroller = scroller;
    this.#content = content;
    this.#rows = rows;
    this.#drawRow = drawRow;
  }

  /** Starts to follow how the list and its rows are sized. To be called again after the list moved to another window. */
  attach(): void {
    this.detach();
    const { defaultView } = this.#scroller.doc;
    if (!defaultView) return;
    this.#observer = new defaultView.ResizeObserver((entries) => {
      this.#onResize(entries);
    });
    for (const element of [this.#scroller, ...this.#elements.values()])
      this.#observer.observe(element, border);
    this.draw();
  }

  detach(): void {
    this.#observer?.disconnect();
  }

  /** Takes other rows. The topmost row on screen stays where it is; at the very top, new rows come into sight. */
  setRows(rows: Rows): void {
    const top = this.#scroller.scrollTop;
    const before = this.#heights;
    const first = before.indexAt(top);
    this.#rows = rows;
    this.#heights = new RowHeights(rows.length, usualHeight);
    // By what was drawn: the rows handed over earlier may have changed already.
    for (const [index, id] of this.#drawnIds) {
      const now = rows.indexOf(id);
      if (now !== -1) this.#heights.set(now, before.heightOf(index));
    }
    const index = top > 4 ? rows.indexOf(this.#drawnIds.get(first) ?? "") : -1;
    if (index !== -1) this.#scroll(this.#heights.startOf(index) + top - before.startOf(first));
    this.draw();
  }

  /** Draws the rows on screen, for what they say may have changed. */
  draw(): void {
    // What is measured moves the rows below, and so may bring others on screen: twice is enough but for odd heights.
    for (let round = 0; round < 3; round += 1) if (!this.#drawOnce()) return;
  }

  /** Brings a row into sight, by as little scrolling as does it. */
  scrollTo(index: number): void {
    // Rows on the way are as high as thought only after they are drawn.
    for (let round = 0; round < 2; round += 1) {
      const top = this.#scroller.scrollTop;
      const height = this.#scroller.clientHeight - clearance;
      const start = this.#heights.startOf(index);
      const end = this.#heights.startOf(index + 1);
      if (start < top) this.#scroll(start);
      else if (end > top + height) this.#scroll(end - height);
      this.draw();
    }
  }

  /** How many rows fit on the screen. */
  pageSize(): number {
    const { scrollTop, clientHeight } = this.#scroller;
    return Math.max(1, this.#heights.indexAt(scrollTop + clientHeight) - this.#heights.indexAt(scrollTop));
  }

  elementOf(id: string): HTMLElement | undefined {
    return this.#elements.get(id);
  }

  /** Returns whether a row turned out to have another height than it was placed by. */
  #drawOnce(): boolean {
    const fresh = new Map<number, HTMLElement>();
    const drawn = new Map<number, string>();
    const gone = new Map(this.#elements);
    let next = this.#content.firstElementChild;
    for (const index of this.#indexes()) {
      const id = this.#rows.at(index)?.id ?? "";
      const old = this.#elements.get(id) ?? null;
      const element = this.#drawRow(index, old);
      if (!element) continue;
      drawn.set(index, id);
      gone.delete(id);
      if (element !== old) {
        this.#elements.set(id, element);
        this.#idOf.set(element, id);
        this.#observer?.observe(element, border);
        fresh.set(index, element);
      }
      // The order of the elements is the order in which a screen reader reads them.
      if (element === next) next = next.nextElementSibling;
      else this.#content.insertBefore(element, next);
    }
    for (const [id, element] of gone) {
      this.#observer?.unobserve(element);
      element.remove();
      this.#elements.delete(id);
    }
    this.#drawnIds = drawn;
    const grown = this.#measure([...fresh].map(([index, element]) => [index, element.offsetHeight]));
    this.#setHeight();
    for (const [index, id] of drawn)
      this.#elements.get(id)?.setCssProps({ [rowTop]: `${String(this.#heights.startOf(index))}px` });
    return grown;
  }

  /** The rows to draw, in order. */
  #indexes(): number[] {
    const { length } = this.#rows;
    const { scrollTop, clientHeight } = this.#scroller;
    // A pane out of sight has no height and draws nothing.
    if (length === 0 || clientHeight === 0) return [];
    const first = Math.max(0, this.#heights.indexAt(scrollTop) - margin);
    const last = Math.min(length - 1, this.#heights.indexAt(scrollTop + clientHeight) + margin);
    const indexes = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const kept = this.keptRow;
    if (kept >= 0 && kept < first) indexes.unshift(kept);
    if (kept > last && kept < length) indexes.push(kept);
    return indexes;
  }

  #setHeight(): void {
    this.#content.setCssProps({ [listHeight]: `${String(this.#heights.total + roomBelow)}px` });
  }

  /**
   * Takes the heights of rows; 0 is that of a pane out of sight. The topmost row on screen stays where it is. Returns
   * whether a row has another height than thought.
   */
  #measure(heights: readonly (readonly [index: number, height: number])[]): boolean {
    const top = this.#scroller.scrollTop;
    const anchor = this.#heights.indexAt(top);
    const within = top - this.#heights.startOf(anchor);
    let grown = false;
    for (const [index, height] of heights)
      if (index >= 0 && height > 0 && this.#heights.set(index, height) !== 0) grown = true;
    if (grown) this.#scroll(this.#heights.startOf(anchor) + within);
    return grown;
  }

  #onResize(entries: readonly ResizeObserverEntry[]): void {
    const indexes = new Map([...this.#drawnIds].map(([index, id]) => [id, index]));
    this.#measure(
      entries.map(({ target, borderBoxSize: [size] }) => [
        indexes.get(this.#idOf.get(target) ?? "") ?? -1,
        Math.round(size?.blockSize ?? 0),
      ]),
    );
    this.draw();
  }

  #scroll(offset: number): void {
    if (Math.abs(offset - this.#scroller.scrollTop) < 1) return;
    // The list must be as high as its rows before it can be scrolled so far.
    this.#setHeight();
    this.#scroller.scrollTop = offset;
  }
}
