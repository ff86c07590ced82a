import type { Vocabulary } from "./vocabulary";

const doubled = /([b-df-hj-np-tv-z])\1$/;
const roomForStems = 20_000;

/**
 * A word without its endings, or the stem that stands for all words that mean the same. Not a word of the language: good for
 * comparing alone.
 */
export function stem(word: string, vocabulary: Vocabulary): string {
  const known = vocabulary.stems.get(word);
  if (known !== undefined) return known;
  const root = rootOf(word, vocabulary.endings);
  const found = vocabulary.same.get(word) ?? vocabulary.same.get(root) ?? root;
  if (vocabulary.stems.size >= roomForStems) vocabulary.stems.clear();
  vocabulary.stems.set(word, found);
  return found;
}

/** Folds what endings leave behind too: "stopp" and "stop", "leav" and "leave", "compani" and "company". */
export function rootOf(word: string, endings: RegExp): string {
  if (word.length < 3) return word;
  const bare = (endings.exec(word)?.[1] ?? word).replace(doubled, "$1");
  if (bare.length > 3 && bare.endsWith("e")) return bare.slice(0, -1);
  return bare.endsWith("y") ? `${bare.slice(0, -1)}i` : bare;
}
