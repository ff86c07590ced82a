import { RowHeights } from "./row-heights";

/** A row's height before it was drawn, in pixels: one line of text over one quiet line. */
const usualHeight = 46;
/** How many rows are drawn above and below what is on screen. */
const margin = 8;
/** Room below the last row, in pixels: the status bar lies over a pane's end, on phones the navigation bar does. */
const roomBelow = 40;
/** So much of the pane's end is taken to be covered when a row is brought into sight, in pixels. */
const clearance = 24;
/** Of how many rows that are not drawn the height is remembered. */
const mostRemembered = 2_000;

const rowTop = "--crossroads-row-top";
const listHeight = "--crossroads-list-height";

export interface DrawnRows {
  readonly length: number;
  /** A row's id: it stays the same for as long as the row means the same. */
  idAt(index: number): string;
  /** -1 where there is no such row. */
  indexOf(id: string): number;
  /** Draws a row; `old` is its element where it was drawn before, to be changed where it differs and handed back. */
  draw(index: number, old: HTMLElement | null): HTMLElement;
}

/**
 * A list that draws only the rows on screen, of any height. Rows are known by their ids: when the rows change, what a person
 * looks at stays where it is, and elements of rows that stay are kept. Of its own, because the vault decides how many rows
 * there are: with 100,000 of them no step here takes time by their number, but for one pass over numbers when they change.
 */
export class VirtualList {
  #heights = new RowHeights(0, usualHeight);
  readonly #measured = new Map<string, number>();
  readonly #elements = new Map<string, HTMLElement>();
  #drawnIds: ReadonlyMap<number, string> = new Map();
  readonly #idOf = new WeakMap<Element, string>();
  #stops: (() => void)[] = [];
  #observer: ResizeObserver | null = null;
  #width = 0;
  /** The row that is drawn wherever the list is scrolled to: the one that holds the focus. */
  #keptRow = -1;

  readonly #scroller: HTMLElement;
  readonly #content: HTMLElement;
  #rows: DrawnRows;

  constructor(scroller: HTMLElement, content: HTMLElement, rows: DrawnRows) {
    this.#scroller = scroller;
    this.#content = content;
    this.#rows = rows;
  }

  /** Starts to follow scrolling and resizing. To be called again after the list moved to another window. */
  attach(): void {
    this.detach();
    const scroller = this.#scroller;
    const onScroll = () => {
      this.draw();
    };
    scroller.addEventListener("scroll", onScroll, { passive: true });
    this.#stops.push(() => {
      scroller.removeEventListener("scroll", onScroll);
    });
    const Observer = scroller.doc.defaultView?.ResizeObserver;
    if (Observer)
      this.#observe(
        new Observer((entries) => {
          this.#onResize(entries);
        }),
      );
    this.draw();
  }

  detach(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#observer = null;
  }

  /** Takes other rows. The topmost row on screen stays where it is; at the very top, new rows come into sight. */
  setRows(rows: DrawnRows): void {
    const top = this.#scroller.scrollTop;
    const first = this.#heights.indexAt(top);
    // By what was drawn there: the rows handed over earlier may have changed already.
    const id = top > 4 ? this.#drawnIds.get(first) : undefined;
    const within = top - this.#heights.startOf(first);
    this.#rows = rows;
    this.#heights = new RowHeights(rows.length, usualHeight);
    for (const [known, height] of this.#measured) {
      const at = rows.indexOf(known);
      if (at !== -1) this.#heights.set(at, height);
    }
    const index = id === undefined ? -1 : rows.indexOf(id);
    if (index !== -1) this.#scroll(this.#heights.startOf(index) + within);
    this.draw();
  }

  /** Draws the rows on screen, for what they say may have changed. */
  draw(): void {
    if (this.#stops.length === 0) return;
    // What is measured moves the rows below, and so may bring others on screen: twice is enough but for odd heights.
    for (let round = 0; round < 3; round += 1) if (!this.#drawOnce()) return;
  }

  /** Keeps a row drawn wherever the list is scrolled to; -1 for none. */
  keep(index: number): void {
    this.#keptRow = index;
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

  elementOf(id: string): HTMLElement | null {
    return this.#elements.get(id) ?? null;
  }

  /** Returns whether a row turned out to have another height than it was placed by. */
  #drawOnce(): boolean {
    const top = this.#scroller.scrollTop;
    const anchor = this.#heights.indexAt(top);
    const fresh: { index: number; id: string; element: HTMLElement }[] = [];
    const shown = new Map<number, string>();
    const kept = new Set<string>();
    let next: Element | null = this.#content.firstElementChild;
    for (const index of this.#indexes(top)) {
      const id = this.#rows.idAt(index);
      const old = this.#elements.get(id) ?? null;
      const element = this.#rows.draw(index, old);
      shown.set(index, id);
      kept.add(id);
      if (element !== old) {
        this.#elements.set(id, element);
        this.#idOf.set(element, id);
        this.#observer?.observe(element, { box: "border-box" });
        fresh.push({ index, id, element });
      }
      // The order of the elements is the order in which a screen reader reads them.
      if (element === next) next = next.nextElementSibling;
      else this.#content.insertBefore(element, next);
    }
    for (const [id, element] of this.#elements) if (!kept.has(id)) this.#drop(id, element);
    this.#drawnIds = shown;
    const within = top - this.#heights.startOf(anchor);
    let grown = 0;
    for (const { index, id, element } of fresh)
      grown += Math.abs(this.#measure(index, id, element.offsetHeight));
    this.#place();
    if (grown > 0) this.#scroll(this.#heights.startOf(anchor) + within);
    return grown > 0;
  }

  /** The rows to draw at this distance from the top, in order. */
  #indexes(top: number): number[] {
    const { length } = this.#rows;
    const height = this.#scroller.clientHeight;
    // A pane out of sight has no height and draws nothing.
    if (length === 0 || height === 0) return [];
    const first = Math.max(0, this.#heights.indexAt(top) - margin);
    const last = Math.min(length - 1, this.#heights.indexAt(top + height) + margin);
    const indexes = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    if (this.#keptRow >= 0 && this.#keptRow < first) indexes.unshift(this.#keptRow);
    if (this.#keptRow > last && this.#keptRow < length) indexes.push(this.#keptRow);
    return indexes;
  }

  #place(): void {
    this.#setHeight();
    for (const [index, id] of this.#drawnIds) {
      const start = `${String(this.#heights.startOf(index))}px`;
      const style = this.#elements.get(id)?.style;
      if (style?.getPropertyValue(rowTop) !== start) style?.setProperty(rowTop, start);
    }
  }

  #setHeight(): void {
    this.#content.setCssProps({ [listHeight]: `${String(this.#heights.total + roomBelow)}px` });
  }

  #drop(id: string, element: HTMLElement): void {
    this.#observer?.unobserve(element);
    element.remove();
    this.#elements.delete(id);
  }

  /** Takes a row's height; 0 is that of a pane out of sight. Returns by how much the row has grown. */
  #measure(index: number, id: string, height: number): number {
    if (height === 0) return 0;
    this.#measured.delete(id);
    this.#measured.set(id, height);
    if (this.#measured.size > mostRemembered + this.#elements.size)
      for (const oldest of this.#measured.keys()) {
        this.#measured.delete(oldest);
        break;
      }
    return this.#heights.set(index, height);
  }

  #observe(observer: ResizeObserver): void {
    this.#observer = observer;
    observer.observe(this.#scroller);
    for (const element of this.#elements.values()) observer.observe(element, { box: "border-box" });
    this.#stops.push(() => {
      observer.disconnect();
    });
  }

  #onResize(entries: readonly ResizeObserverEntry[]): void {
    const top = this.#scroller.scrollTop;
    const anchor = this.#heights.indexAt(top);
    const within = top - this.#heights.startOf(anchor);
    let grown = 0;
    for (const { target, borderBoxSize } of entries) {
      const id = this.#idOf.get(target);
      const index = id === undefined ? -1 : this.#rows.indexOf(id);
      if (id !== undefined && index !== -1)
        grown += Math.abs(this.#measure(index, id, Math.round(borderBoxSize[0]?.blockSize ?? 0)));
    }
    this.#followWidth();
    if (grown > 0) this.#scroll(this.#heights.startOf(anchor) + within);
    this.draw();
  }

  /** Rows wrap, so another width makes other heights: those that are not drawn are as good as unknown. */
  #followWidth(): void {
    const width = this.#scroller.clientWidth;
    if (width === this.#width || width === 0) return;
    this.#width = width;
    for (const id of this.#measured.keys()) if (!this.#elements.has(id)) this.#measured.delete(id);
  }

  #scroll(offset: number): void {
    if (Math.abs(offset - this.#scroller.scrollTop) < 1) return;
    // The list must be as high as its rows before it can be scrolled so far.
    this.#setHeight();
    this.#scroller.scrollTop = offset;
  }
}
