/** True for letters and digits of every script; by character code, for it is asked of every character. */
export function isWordCode(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code < 0x2000) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7;
  return (
    (code >= 0x2c00 && code < 0x2e00) ||
    (code > 0x3004 && code < 0xd800 && code !== 0x30fb) ||
    (code >= 0xf900 && code < 0xfe00) ||
    (code >= 0xff10 && code <= 0xff5a)
  );
}

/** The words of a text in lower case, with plain apostrophes, in order; at most `limit` of them. "don't" and "e.g" are one word. */
export function tokens(text: string, limit = 400): string[] {
  const found: string[] = [];
  const lower = text.toLowerCase();
  const { length } = lower;
  for (let p = 0; p < length && found.length < limit;) {
    if (!isWordCode(lower.charCodeAt(p))) {
      p++;
      continue;
    }
    let end = p + 1;
    let curly = false;
    for (; end < length; end++) {
      const code = lower.charCodeAt(end);
      if (isWordCode(code)) continue;
      const joins = code === 39 || code === 0x2019 || code === 46 || code === 45;
      if (!joins || end + 1 >= length || !isWordCode(lower.charCodeAt(end + 1))) break;
      if (code === 0x2019) curly = true;
    }
    const word = lower.slice(p, end);
    found.push(curly ? word.replace(/’/g, "'") : word);
    p = end;
  }
  return found;
}

const unfolded = /[’‘ʼ]|[^\S ]| {2}|^ | $/;

/** A text in lower case with plain apostrophes and single blanks, for comparing with phrases of a word list. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  return unfolded.test(lower) ? lower.replace(/[’‘ʼ]/g, "'").replace(/\s+/g, " ").trim() : lower;
}

/** The phrase of a list with which a folded text opens, as whole words, or null. */
export function opening(text: string, phrases: readonly string[]): string | null {
  for (const phrase of phrases) {
    if (!text.startsWith(phrase)) continue;
    const next = text.charAt(phrase.length);
    if (next === "" || !/[\p{L}\p{N}']/u.test(next) || !/[\p{L}\p{N}]$/u.test(phrase)) return phrase;
    // Signs are not parted by blanks.
    if (phrase.charCodeAt(phrase.length - 1) > 0x3000) return phrase;
  }
  return null;
}

/** True where a folded text holds a phrase, as whole words. */
export function hasPhrase(text: string, phrase: string): boolean {
  return text.includes(phrase) && ` ${text.replace(/[^\p{L}\p{N}' ]/gu, " ")} `.includes(` ${phrase} `);
}
