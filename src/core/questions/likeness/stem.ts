import type { Vocabulary } from "./vocabulary";

const doubled = /([b-df-hj-np-tv-z])\1$/;
const roomForRoots = 50_000;

/**
 * A word without its endings, or the stem that stands for all words that mean the same. Not a word of the language: good for
 * comparing alone.
 */
export function stem(word: string, vocabulary: Vocabulary): string {
  const { same } = vocabulary;
  const root = rootIn(vocabulary, word);
  return same.get(word) ?? same.get(root) ?? root;
}

/** The root of a word, remembered. */
export function rootIn({ roots, endings }: Pick<Vocabulary, "roots" | "endings">, word: string): string {
  const known = roots.get(word);
  if (known !== undefined) return known;
  const root = rootOf(word, endings);
  if (roots.size >= roomForRoots) roots.clear();
  roots.set(word, root);
  return root;
}

/** Folds what endings leave behind too: "stopp" and "stop", "leav" and "leave", "compani" and "company". */
export function rootOf(word: string, endings: RegExp): string {
  if (word.length < 3) return word;
  const bare = (endings.exec(word)?.[1] ?? word).replace(doubled, "$1");
  if (bare.length > 3 && bare.endsWith("e")) return bare.slice(0, -1);
  return bare.endsWith("y") ? `${bare.slice(0, -1)}i` : bare;
}
