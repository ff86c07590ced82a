const shortest = 5;
/** Where all the other words agree. */
const shortestMended = 4;

/** Whether two words are one slip of the hand apart: a letter more, less, other, or two swapped. The first letter stands. */
export function isTypo(one: string, other: string, least = shortest): boolean {
  if (one.length > other.length) return isTypo(other, one, least);
  if (one.length < least || other.length - one.length > 1 || one[0] !== other[0]) return false;
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

/** Whether two texts, given as folded words, differ by slips of the hand alone. */
export function isMended(one: string, other: string): boolean {
  const [words, others] = [one.split(" "), other.split(" ")];
  return (
    words.length === others.length &&
    words.every((word, i) => {
      const its = others[i] ?? "";
      return word === its || isTypo(word, its, shortestMended) || isSwapped(word, its);
    })
  );
}

/** Two letters swapped, in a word of any length: "waht", "teh". */
function isSwapped(one: string, other: string): boolean {
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  return (
    one.length === other.length &&
    one[from] === other[from + 1] &&
    one[from + 1] === other[from] &&
    one.slice(from + 2) === other.slice(from + 2)
  );
}

/**
 * What slips of the hand mostly leave as it is: of a word long enough for them the first letter and, in an order of their own,
 * the consonants. Equal for "energy" and "enregy".
 */
export function skeleton(word: string): string {
  if (word.length < shortest) return word;
  let bare = skeletons.get(word);
  if (bare === undefined) {
    if (skeletons.size >= roomForSkeletons) skeletons.clear();
    bare = word.charAt(0) + [...new Set(word.replace(/[aeiouy]/g, ""))].sort().join("");
    skeletons.set(word, bare);
  }
  return bare;
}

const skeletons = new Map<string, string>();
const roomForSkeletons = 20_000;
