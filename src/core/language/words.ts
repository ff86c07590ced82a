import { zh } from "./chinese";
import { nl } from "./dutch";
import { en } from "./english";
import { fr } from "./french";
import { de } from "./german";
import { ja } from "./japanese";
import { ko } from "./korean";
import type { Language } from "./language";
import { pl } from "./polish";
import { pt } from "./portuguese";
import { es } from "./spanish";

/** Told apart by their small words. */
const spaced: readonly Language[] = [en, de, es, fr, nl, pt, pl];

const marks: ReadonlyMap<string, readonly number[]> = (() => {
  const map = new Map<string, number[]>();
  spaced.forEach((language, i) => {
    for (const word of language.marks) map.set(word, [...(map.get(word) ?? []), i]);
  });
  return map;
})();

const enough = 900;
/** No small word of any list is longer. */
const longest = 6;
/** So many ideographs or syllables make up for one small word. */
const perWord = 3;

/**
 * The lists for the language a passage is mostly written in, told by its small words or by its script; English where nothing
 * tells. Looks at its beginning only.
 */
export function wordsFor(text: string): Language {
  const counts = new Array<number>(spaced.length).fill(0);
  const lower = text.slice(0, enough).toLowerCase();
  let han = 0;
  let kana = 0;
  let hangul = 0;
  for (let p = 0; p < lower.length;) {
    const code = lower.charCodeAt(p);
    if (code > 0x3000) {
      if (code >= 0x4e00 && code < 0xa000) han++;
      else if (code > 0x3040 && code < 0x3100) kana++;
      else if (code >= 0xac00 && code < 0xd7b0) hangul++;
    }
    let end = p;
    while (end < lower.length && isLetter(lower.charCodeAt(end))) end++;
    if (end > p && end - p <= longest) {
      const found = marks.get(lower.slice(p, end));
      if (found) for (const i of found) counts[i] = (counts[i] ?? 0) + 1;
    }
    p = end + 1;
  }
  let best = en;
  // English has to be beaten clearly: notes in other languages are full of English words.
  let most = (counts[0] ?? 0) * 1.3 + 1;
  spaced.forEach((language, i) => {
    const count = counts[i] ?? 0;
    if (count > most) {
      most = count;
      best = language;
    }
  });
  const signs = (han + kana + hangul) / perWord;
  if (signs <= most) return best;
  if (hangul > han + kana) return ko;
  return kana * 8 > han ? ja : zh;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code < 0x250 && code !== 0xf7);
}
