/**
 * A list that stays sorted. `compare` must be a total order: 0 for the very same item alone. Finding takes time by the
 * logarithm of the length; adding and taking out move the items behind, which for 100,000 of them is some microseconds.
 */
export class SortedList<Item> {
  private items: Item[] = [];

  constructor(private readonly compare: (one: Item, other: Item) => number) {}

  get length(): number {
    return this.items.length;
  }

  at(index: number): Item | undefined {
    return this.items[index];
  }

  all(): readonly Item[] {
    return this.items;
  }

  fill(items: Iterable<Item>): void {
    this.items = [...items].sort(this.compare);
  }

  add(item: Item): void {
    this.items.splice(this.placeOf(item), 0, item);
  }

  remove(item: Item): void {
    const index = this.indexOf(item);
    if (index !== -1) this.items.splice(index, 1);
  }

  /** -1 where the item is not in the list. */
  indexOf(item: Item): number {
    const index = this.placeOf(item);
    const found = this.items[index];
    return found !== undefined && this.compare(found, item) === 0 ? index : -1;
  }

  private placeOf(item: Item): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = this.items[middle];
      if (there !== undefined && this.compare(there, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
