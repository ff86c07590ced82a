import type { NoteFacts } from "./facts";

/**
 * Whether two readings of a note say the same. Facts are plain data (no functions, dates, maps or cycles), so this
 * compares them by value; a field added to `NoteFacts` later is compared too, without a change here.
 */
export function sameFacts(one: NoteFacts | null, other: NoteFacts | null): boolean {
  return sameValue(one, other);
}

function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    return one.every((value, index) => sameValue(value, other[index]));
  }
  if (Array.isArray(other)) return false;
  const keys = Object.keys(one) as (keyof typeof one)[];
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => key in other && sameValue(one[key], other[key]));
}
