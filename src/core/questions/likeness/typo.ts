const shortest = 5;

/** Whether two words are one slip of the hand apart: a letter more, less, other, or two swapped. The first letter stands. */
export function isTypo(one: string, other: string): boolean {
  if (one.length > other.length) return isTypo(other, one);
  if (one.length < shortest || other.length - one.length > 1 || one[0] !== other[0]) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  if (one.length < other.length) return one.slice(from) === other.slice(from + 1);
  if (one.slice(from + 1) === other.slice(from + 1)) return true;
  return (
    one[from] === other[from + 1] &&
    one[from + 1] === other[from] &&
    one.slice(from + 2) === other.slice(from + 2)
  );
}
