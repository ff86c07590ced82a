const wordRun = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** The words of a text in lower case, with plain apostrophes, in order; at most `limit` of them. */
export function tokens(text: string, limit = 400): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(wordRun)) {
    found.push(match[0].toLowerCase().replace(/’/g, "'"));
    if (found.length >= limit) break;
  }
  return found;
}

/** A text in lower case with plain apostrophes and single blanks, for comparing with phrases of a word list. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/[’‘ʼ]/g, "'").replace(/\s+/g, " ").trim();
}

/** The phrase of a list with which a folded text opens, as whole words, or null. */
export function opening(text: string, phrases: readonly string[]): string | null {
  for (const phrase of phrases) {
    if (!text.startsWith(phrase)) continue;
    const next = text.charAt(phrase.length);
    if (next === "" || !/[\p{L}\p{N}']/u.test(next) || !/[\p{L}\p{N}]$/u.test(phrase)) return phrase;
  }
  return null;
}
