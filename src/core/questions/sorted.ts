/** How many items a sorted array opens with for which something holds, where it holds for none behind them. */
export function countWhile<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By code units: the same in every language, and fast. */
export function byText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The last item for which something holds. */
export function lastOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): Item | undefined {
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at];
    if (item !== undefined && holds(item)) return item;
  }
  return undefined;
}
