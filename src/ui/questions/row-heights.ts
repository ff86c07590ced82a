/**
 * How high many rows are, and so where each begins: a Fenwick tree. Making it takes time by the number of rows, with next to
 * nothing for each; asking and changing take time by its logarithm. Heights are pixels.
 */
export class RowHeights {
  /** `sums[i]` is the height of the `i & -i` rows that end with row `i - 1`. */
  readonly #sums: Float64Array;
  readonly #highestBit: number;

  constructor(
    readonly length: number,
    usual: number,
  ) {
    this.#sums = new Float64Array(length + 1);
    for (let i = 1; i <= length; i += 1) this.#sums[i] = usual * (i & -i);
    this.#highestBit = length === 0 ? 0 : 1 << (31 - Math.clz32(length));
  }

  get total(): number {
    return this.startOf(this.length);
  }

  /** Where a row begins; for the index after the last one, where the last one ends. */
  startOf(index: number): number {
    let start = 0;
    for (let i = Math.min(index, this.length); i > 0; i -= i & -i) start += this.#sums[i] ?? 0;
    return start;
  }

  heightOf(index: number): number {
    return this.startOf(index + 1) - this.startOf(index);
  }

  /** Returns by how much the row has grown. */
  set(index: number, height: number): number {
    const grown = height - this.heightOf(index);
    if (grown !== 0)
      for (let i = index + 1; i <= this.length; i += i & -i) this.#sums[i] = (this.#sums[i] ?? 0) + grown;
    return grown;
  }

  /** The row at this distance from the top; the first or the last one where it lies outside. */
  indexAt(offset: number): number {
    let index = 0;
    let left = offset;
    for (let bit = this.#highestBit; bit > 0; bit >>= 1) {
      const next = index + bit;
      const sum = this.#sums[next];
      if (next > this.length || sum === undefined || sum > left) continue;
      index = next;
      left -= sum;
    }
    return Math.max(0, Math.min(index, this.length - 1));
  }
}
