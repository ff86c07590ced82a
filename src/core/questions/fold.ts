const apostrophes = /['’‘ʼ`´]/g;
const notAWord = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The words of a question with all that does not tell two askings apart folded away: case, punctuation, markup, spacing.
 * "*Don't* I want this??" and "dont i want this" fold to the same words. A text without words (an emoji) is its own fold.
 */
export function foldWords(text: string): string {
  const words = text.normalize("NFKC").toLowerCase().replace(apostrophes, "").replace(notAWord, " ").trim();
  return words === "" ? text.trim() : words;
}
