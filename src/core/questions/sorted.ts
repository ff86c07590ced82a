/** Up to so many changes are made one by one. */
const few = 64;
/** How long a run of items may grow before it is cut in two: moving so many items takes about a microsecond. */
const longest = 1024;

/**
 * A list that stays sorted. `compare` must be a total order: 0 for the very same item alone. The items stand in runs, so
 * that adding and taking out move a run and not the whole list.
 */
export class SortedList<Item> {
  #runs: Item[][] = [];
  /** Where each run begins; null after a change, until somebody asks. */
  #starts: number[] | null = null;
  #count = 0;

  readonly #compare: (one: Item, other: Item) => number;

  constructor(compare: (one: Item, other: Item) => number) {
    this.#compare = compare;
  }

  get length(): number {
    return this.#count;
  }

  at(index: number): Item | undefined {
    if (index < 0 || index >= this.#count) return undefined;
    const starts = this.#begin();
    const run = lastWhere(starts.length, (at) => (starts[at] ?? 0) <= index);
    return this.#runs[run]?.[index - (starts[run] ?? 0)];
  }

  all(): readonly Item[] {
    return this.#runs.flat();
  }

  fill(items: Iterable<Item>): void {
    this.#setAll([...items].sort(this.#compare));
  }

  /** Takes items out and puts items in; many at once are merged in one pass. */
  change(removed: readonly Item[], added: readonly Item[]): void {
    if (removed.length + added.length > few) {
      this.#setAll(this.#merged(new Set(removed), [...added].sort(this.#compare)));
      return;
    }
    for (const item of removed) this.#remove(item);
    for (const item of added) this.#add(item);
  }

  /** -1 where the item is not in the list. */
  indexOf(item: Item): number {
    const { run, place } = this.#placeOf(item);
    const found = this.#runs[run]?.[place];
    if (found === undefined || this.#compare(found, item) !== 0) return -1;
    return (this.#begin()[run] ?? 0) + place;
  }

  #setAll(sorted: readonly Item[]): void {
    const half = longest / 2;
    this.#runs = [];
    for (let from = 0; from < sorted.length; from += half) this.#runs.push(sorted.slice(from, from + half));
    this.#count = sorted.length;
    this.#starts = null;
  }

  #add(item: Item): void {
    const { run, place } = this.#placeOf(item);
    const items = this.#runs[run];
    this.#starts = null;
    this.#count += 1;
    if (!items) {
      this.#runs.push([item]);
      return;
    }
    items.splice(place, 0, item);
    if (items.length > longest) this.#runs.splice(run + 1, 0, items.splice(longest / 2));
  }

  #remove(item: Item): void {
    const { run, place } = this.#placeOf(item);
    const items = this.#runs[run];
    const found = items?.[place];
    if (!items || found === undefined || this.#compare(found, item) !== 0) return;
    items.splice(place, 1);
    if (items.length === 0) this.#runs.splice(run, 1);
    this.#starts = null;
    this.#count -= 1;
  }

  #merged(removed: ReadonlySet<Item>, added: readonly Item[]): Item[] {
    const merged: Item[] = [];
    let next = 0;
    for (const item of this.all()) {
      if (removed.has(item)) continue;
      for (let put = added[next]; put !== undefined && this.#compare(put, item) < 0; put = added[next]) {
        merged.push(put);
        next += 1;
      }
      merged.push(item);
    }
    for (const item of added.slice(next)) merged.push(item);
    return merged;
  }

  /** The run an item belongs in, and the place in it before which nothing greater stands. */
  #placeOf(item: Item): { run: number; place: number } {
    const runs = this.#runs;
    const compare = this.#compare;
    const before = (other: Item | undefined) => other !== undefined && compare(other, item) <= 0;
    const run = Math.max(
      0,
      lastWhere(runs.length, (at) => before(runs[at]?.[0])),
    );
    const items = runs[run] ?? [];
    const last = lastWhere(items.length, (at) => before(items[at]));
    const same = last >= 0 && items[last] !== undefined && compare(items[last], item) === 0;
    return { run, place: same ? last : last + 1 };
  }

  #begin(): readonly number[] {
    if (this.#starts) return this.#starts;
    let start = 0;
    this.#starts = this.#runs.map((run) => {
      const here = start;
      start += run.length;
      return here;
    });
    return this.#starts;
  }
}

/** The last index below `length` for which something holds that holds for all before it; -1 where it never does. */
export function lastWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
