import { de } from "./german";
import { en } from "./english";
import { es } from "./spanish";
import { fr } from "./french";
import type { Language } from "./language";
import { nl } from "./dutch";
import { pl } from "./polish";
import { pt } from "./portuguese";

/** A language's lists, made ready to be asked. */
export interface Words {
  readonly code: string;
  readonly questionWords: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  readonly announcers: ReadonlySet<string>;
  readonly unfinished: ReadonlySet<string>;
  readonly continuing: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
  readonly saying: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly alternatives: ReadonlySet<string>;
  readonly wonderings: readonly string[];
  readonly answers: readonly string[];
  readonly hedges: readonly string[];
  readonly tags: readonly string[];
}

const languages: readonly Language[] = [en, de, es, fr, nl, pt, pl];

function ready(language: Language): Words {
  return {
    code: language.code,
    questionWords: new Set(language.questionWords),
    auxiliaries: new Set(language.auxiliaries),
    subjects: new Set(language.subjects),
    announcers: new Set(language.announcers),
    unfinished: new Set(language.unfinished),
    continuing: new Set(language.continuing),
    abbreviations: new Set(language.abbreviations),
    saying: new Set(language.saying),
    conditions: new Set(language.conditions),
    alternatives: new Set(language.alternatives),
    wonderings: language.wonderings,
    answers: language.answers,
    hedges: language.hedges,
    tags: language.tags,
  };
}

const all: readonly Words[] = languages.map(ready);
const english = all[0] as Words;
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
export function wordsFor(text: string): Words {
  const counts = new Array<number>(all.length).fill(0);
  const lower = text.slice(0, enough).toLowerCase();
  for (let p = 0; p < lower.length; ) {
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
  return all[best] ?? english;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code < 0x250 && code !== 0xf7);
}
