/** One replacement that turns a text into another. Offsets speak of the text before. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The smallest single replacement, or null where the texts are the same. */
export function difference(before: string, after: string): Replacement | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/**
 * What has to be done to `mine` so that it holds what happened to `base` from outside as well. Null where nothing has to be,
 * or where both changed the same words: then mine stays.
 */
export function merge(base: string, mine: string, theirs: string): Replacement | null {
  const outside = difference(base, theirs);
  const own = difference(base, mine);
  if (outside === null) return null;
  if (own === null) return outside;
  if (outside.to <= own.from) return outside;
  if (outside.from < own.to) return null;
  const shift = own.insert.length - (own.to - own.from);
  return { from: outside.from + shift, to: outside.to + shift, insert: outside.insert };
}
