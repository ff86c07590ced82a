import { english, type Sentences } from "./en";

/** The languages there are, by their code. To add one: a file of the shape of `en.ts`, and a line here. */
const languages: Readonly<Record<string, Sentences>> = { en: english };

interface Chosen {
  /** A BCP 47 tag for numbers, dates and plurals: always that of the sentences, so that both fit together. */
  readonly tag: string;
  readonly sentences: Sentences;
}

let chosen: Chosen = { tag: "en", sentences: english };

/** Chooses the language of all that is said from now on; English where there is no other. Regions keep their dates. */
export function useLanguage(tag: string): void {
  const [code = ""] = tag.toLowerCase().split(/[-_]/);
  const sentences = languages[code];
  chosen = { tag: "en", sentences: english };
  if (!sentences) return;
  try {
    chosen = { tag: Intl.getCanonicalLocales(tag)[0] ?? code, sentences };
  } catch {
    // A code the app made up, such as with an underscore: the language without its region.
    chosen = { tag: code, sentences };
  }
}

export function language(): Chosen {
  return chosen;
}
