import { de } from "./german";
import { en } from "./english";
import { es } from "./spanish";
import { fr } from "./french";
import type { Language } from "./language";
import { nl } from "./dutch";
import { pl } from "./polish";
import { pt } from "./portuguese";

const languages: readonly Language[] = [en, de, es, fr, nl, pt, pl];

const marks: ReadonlyMap<string, readonly number[]> = (() => {
  const map = new Map<string, number[]>();
  languages.forEach((language, i) => {
    for (const word of language.marks) map.set(word, [...(map.get(word) ?? []), i]);
  });
  return map;
})();

const enough = 1500;
/** No small word of any list is longer. */
const longest = 6;

/**
 * The lists for the language a passage is mostly written in, told by its small words; English where nothing tells.
 * Looks at its beginning only.
 */
export function wordsFor(text: string): Language {
  const counts = new Array<number>(languages.length).fill(0);
  const lower = text.slice(0, enough).toLowerCase();
  for (let p = 0; p < lower.length;) {
    let end = p;
    while (end < lower.length && isLetter(lower.charCodeAt(end))) end++;
    if (end > p && end - p <= longest) {
      const found = marks.get(lower.slice(p, end));
      if (found) for (const i of found) counts[i] = (counts[i] ?? 0) + 1;
    }
    p = end + 1;
  }
  let best = 0;
  // English has to be beaten clearly: notes in other languages are full of English words.
  let most = (counts[0] ?? 0) * 1.3 + 1;
  counts.forEach((count, i) => {
    if (count > most) {
      most = count;
      best = i;
    }
  });
  return languages[best] ?? en;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code < 0x250 && code !== 0xf7);
}
