/** A stretch of numbers that an axis shows. */
export interface Extent {
  readonly low: number;
  readonly high: number;
}

/** A place in a figure: both from 0 to 1, from its left and from its bottom. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a number lies in an extent: 0 at its low end, 1 at its high one, further out beyond them. */
export function placeOf({ low, high }: Extent, value: number): number {
  return high === low ? 0.5 : (value - low) / (high - low);
}

/** The least extent that holds these numbers; what is no number is passed over. Null for none. */
export function extentOf(values: readonly number[]): Extent | null {
  const known = values.filter(Number.isFinite);
  return known.length === 0 ? null : known.reduce<Extent>(reach, { low: Infinity, high: -Infinity });
}

function reach({ low, high }: Extent, value: number): Extent {
  return { low: Math.min(low, value), high: Math.max(high, value) };
}
