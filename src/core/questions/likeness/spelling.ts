import { rootIn } from "./stem";
import { entryOf, Part, type Vocabulary } from "./vocabulary";

const roomForSpellings = 50_000;
/** Shorter words are too near to others: common ones, the rest, and those with a letter missing. */
const shortestCommon = 4;
const shortestKnown = 5;
const shortestToMissOne = 6;
const shortestTellingToMissOne = 8;

/**
 * The words of a question with slips of the hand put right in words the vocabulary knows: two letters swapped, one twice or
 * once too few, one missing in a longer word. A word that is known, or near to none, stays as it is.
 */
export function spelledRight(words: readonly string[], vocabulary: Vocabulary): readonly string[] {
  let out: string[] | null = null;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    const right = spelling(word, vocabulary);
    if (right !== word) (out ??= [...words])[i] = right;
  }
  return out ?? words;
}

function spelling(word: string, vocabulary: Vocabulary): string {
  if (word.length < shortestCommon) return word;
  const { spellings } = vocabulary;
  const known = spellings.get(word);
  if (known !== undefined) return known;
  if (spellings.size >= roomForSpellings) spellings.clear();
  const right = vocabulary.words.has(word)
    ? word
    : (near(word, isKnown(word, vocabulary), vocabulary) ?? word);
  spellings.set(word, right);
  return right;
}

/** Another form of a known word may still have a letter twice: "whatt". */
function near(word: string, known: boolean, vocabulary: Vocabulary): string | undefined {
  for (let i = 0; i + 1 < word.length; i++) {
    const [one = "", next = ""] = [word[i], word[i + 1]];
    if (known && one !== next) continue;
    const meant = word.slice(0, i) + (one === next ? one : next + one) + word.slice(i + 2);
    if (isMeant(meant, i > 0, vocabulary)) return meant;
  }
  return known ? undefined : missingOne(vocabulary).get(word);
}

/** Whether a word may have been meant: one that asks; another where the first letter stands. */
function isMeant(word: string, firstStands: boolean, vocabulary: Vocabulary): boolean {
  if (!vocabulary.words.has(word)) return false;
  const { asks, helper, parts } = entryOf(vocabulary, word);
  if (asks || helper) return word.length >= shortestCommon;
  const isCommon = vocabulary.entries.has(word) && (parts & Part.preposition) === 0;
  return firstStands && word.length >= (isCommon ? shortestCommon : shortestKnown);
}

function isKnown(word: string, vocabulary: Vocabulary): boolean {
  const { same, little, phrases, numbers } = vocabulary;
  if (numbers.has(word)) return true;
  const root = rootIn(vocabulary, word);
  return same.has(root) || little.has(root) || phrases.has(root);
}

const missing = new WeakMap<Vocabulary, ReadonlyMap<string, string>>();

/** What is left of longer words with a letter missing, the first and the last one apart. */
function missingOne(vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const known = missing.get(vocabulary);
  if (known) return known;
  const found = new Map<string, string>();
  for (const word of vocabulary.words)
    if (word.length >= (vocabulary.entries.has(word) ? shortestToMissOne : shortestTellingToMissOne))
      for (let i = 1; i < word.length - 1; i++) found.set(word.slice(0, i) + word.slice(i + 1), word);
  missing.set(vocabulary, found);
  return found;
}
