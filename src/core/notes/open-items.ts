/** An item that is still open: lines indented deeper belong to it. */
interface OpenItem {
  readonly index: number;
  readonly indent: number;
  readonly content: number;
}

/** The items of the list that is being read, outermost first. Columns count from 0. */
export class OpenItems {
  readonly #items: OpenItem[] = [];

  get any(): boolean {
    return this.#items.length > 0;
  }

  /** Enters the item of a block; returns the item it is indented under, or -1. */
  enter(index: number, indent: number, content: number): number {
    const parent = this.over(indent);
    this.#items.push({ index, indent, content });
    return parent;
  }

  /** Closes the items that do not reach to a column; returns the innermost that is left, or -1. */
  over(column: number): number {
    let last = this.#items[this.#items.length - 1];
    while (last && last.indent >= column) {
      this.#items.pop();
      last = this.#items[this.#items.length - 1];
    }
    return last ? last.index : -1;
  }

  /** Content column of the innermost item that a line at a column could belong to; 0 outside lists. */
  innermost(column: number): number {
    for (let i = this.#items.length - 1; i >= 0; i--) {
      const { content } = this.#items[i] as OpenItem;
      if (content <= column) return content;
    }
    return 0;
  }

  close(): void {
    this.#items.length = 0;
  }
}
