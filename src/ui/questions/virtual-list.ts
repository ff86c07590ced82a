import {
  defaultRangeExtractor,
  elementScroll,
  measureElement,
  observeElementOffset,
  Virtualizer,
} from "@tanstack/virtual-core";

/** A row's height before it was drawn, in pixels: one line of text over one quiet line. */
const usualHeight = 48;
/** How many rows are drawn above and below what is on screen. */
const margin = 8;

/** Room below the last row, in pixels: the status bar lies over a pane's end, on phones the navigation bar does. */
const roomBelow = 40;
/** So much of the pane's end is taken to be covered when a row is brought into sight, in pixels. */
const clearance = 24;

export interface DrawnRows {
  /** The ids of all rows, in order. */
  readonly ids: readonly string[];
  /** Draws a row; `old` is its element where it was drawn before, to be changed where it differs and handed back. */
  draw(index: number, old: HTMLElement | null): HTMLElement;
}

/**
 * A list that draws only the rows on screen, of any height. Rows are known by their ids: when the rows change, what a
 * person looks at stays where it is, and elements of rows that stay are kept.
 */
export class VirtualList {
  private readonly virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  private readonly elements = new Map<string, HTMLElement>();
  private rows: DrawnRows;
  private stop: (() => void) | null = null;
  private drawing = false;
  private drawAgain = false;
  private width = 0;
  /** The row that is drawn wherever the list is scrolled to: the one that holds the focus. */
  private keptRow = -1;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly content: HTMLElement,
    rows: DrawnRows,
  ) {
    this.rows = rows;
    this.virtualizer = new Virtualizer(this.options());
  }

  /** Starts to follow scrolling and resizing. To be called again after the list moved to another window. */
  attach(): void {
    this.detach();
    this.stop = this.virtualizer._didMount();
    this.virtualizer._willUpdate();
    this.draw();
  }

  detach(): void {
    this.stop?.();
    this.stop = null;
  }

  /** Takes other rows. The topmost row on screen stays where it is; at the very top, new rows come into sight. */
  setRows(rows: DrawnRows): void {
    const anchor = this.stop === null ? null : this.anchor();
    this.rows = rows;
    this.virtualizer.setOptions(this.options());
    if (this.stop !== null) this.virtualizer._willUpdate();
    if (anchor) this.restore(anchor);
    this.draw();
  }

  /** Draws the rows on screen again, for what they say may have changed. */
  redraw(): void {
    this.draw();
  }

  /** Keeps a row drawn wherever the list is scrolled to; -1 for none. */
  keep(index: number): void {
    this.keptRow = index;
  }

  /** Brings a row into sight, by as little scrolling as does it. */
  scrollTo(index: number): void {
    this.bringIntoSight(index);
    this.draw();
    // Rows are as high as thought only after they are drawn.
    this.bringIntoSight(index);
    this.draw();
  }

  /** How many rows fit on the screen. */
  pageSize(): number {
    const range = this.virtualizer.range;
    return range ? Math.max(1, range.endIndex - range.startIndex) : 10;
  }

  elementOf(id: string): HTMLElement | null {
    return this.elements.get(id) ?? null;
  }

  /** The size without borders and scroll bar, in the window the list is in now. */
  private observeSize(report: (size: { width: number; height: number }) => void): () => void {
    const { scroller } = this;
    const measure = () => {
      report({ width: scroller.clientWidth, height: scroller.clientHeight });
      this.remeasure();
    };
    measure();
    const Observer = scroller.doc.defaultView?.ResizeObserver;
    if (!Observer) return () => undefined;
    const observer = new Observer(measure);
    observer.observe(scroller);
    return () => {
      observer.disconnect();
    };
  }

  /** Rows wrap, so another width makes other heights. */
  private remeasure(): void {
    const width = this.scroller.clientWidth;
    if (width === this.width || width === 0) return;
    const first = this.width === 0;
    this.width = width;
    if (!first) this.virtualizer.measure();
  }

  private options(): ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0] {
    const { ids } = this.rows;
    return {
      count: ids.length,
      getScrollElement: () => this.scroller,
      estimateSize: () => usualHeight,
      getItemKey: (index) => ids[index] ?? index,
      overscan: margin,
      paddingEnd: roomBelow,
      rangeExtractor: (range) => {
        const indexes = defaultRangeExtractor(range);
        const kept = this.keptRow;
        if (kept < 0 || kept >= range.count || indexes.includes(kept)) return indexes;
        return [...indexes, kept].sort((one, other) => one - other);
      },
      scrollToFn: elementScroll,
      observeElementRect: (_instance, report) => this.observeSize(report),
      observeElementOffset,
      // An element that is not laid out (a hidden pane) has no height; it keeps the one it is thought to have.
      measureElement: (element, entry, instance) => measureElement(element, entry, instance) || usualHeight,
      onChange: () => {
        this.draw();
      },
    };
  }

  private draw(): void {
    if (this.stop === null) return;
    // Measuring a drawn row may ask for another drawing at once: it is done after this one.
    this.drawAgain = true;
    if (this.drawing) return;
    this.drawing = true;
    for (let round = 0; this.drawAgain && round < 4; round += 1) {
      this.drawAgain = false;
      this.drawOnce();
    }
    this.drawing = false;
  }

  private drawOnce(): void {
    const items = this.virtualizer.getVirtualItems();
    this.setHeight();
    const shown = new Set<string>();
    let next: Element | null = this.content.firstElementChild;
    for (const { index, key, start } of items) {
      const id = String(key);
      const old = this.elements.get(id) ?? null;
      const element = this.rows.draw(index, old);
      shown.add(id);
      element.dataset["index"] = String(index);
      element.setCssProps({ "--crossroads-row-top": `${String(start)}px` });
      if (old && old !== element) old.remove();
      this.elements.set(id, element);
      // The order of the elements is the order in which a screen reader reads them.
      if (element === next) next = next.nextElementSibling;
      else this.content.insertBefore(element, next);
    }
    for (const [id, element] of this.elements) {
      if (shown.has(id)) continue;
      element.remove();
      this.elements.delete(id);
    }
    for (const id of shown) this.virtualizer.measureElement(this.elements.get(id) ?? null);
  }

  private anchor(): { id: string; within: number } | null {
    const offset = this.scroller.scrollTop;
    const item = offset > 4 ? this.virtualizer.getVirtualItemForOffset(offset) : undefined;
    return item ? { id: String(item.key), within: offset - item.start } : null;
  }

  private restore({ id, within }: { id: string; within: number }): void {
    const item = this.placeOf(this.rows.ids.indexOf(id));
    if (item) this.scroll(item.start + within);
  }

  private bringIntoSight(index: number): void {
    const item = this.placeOf(index);
    if (!item) return;
    const top = this.scroller.scrollTop;
    const height = this.scroller.clientHeight - clearance;
    if (item.start < top) this.scroll(item.start);
    else if (item.end > top + height) this.scroll(item.end - height);
  }

  private placeOf(index: number): { start: number; end: number } | undefined {
    // Asking for the size lays rows out that have changed.
    this.virtualizer.getTotalSize();
    return this.virtualizer.measurementsCache[index];
  }

  private scroll(offset: number): void {
    if (Math.abs(offset - this.scroller.scrollTop) < 1) return;
    // The list must be as high as its rows before it can be scrolled so far.
    this.setHeight();
    this.scroller.scrollTop = offset;
    this.virtualizer.scrollOffset = this.scroller.scrollTop;
  }

  private setHeight(): void {
    this.content.setCssProps({ "--crossroads-list-height": `${String(this.virtualizer.getTotalSize())}px` });
  }
}
