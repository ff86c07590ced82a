/** A sentence that depends on a number, by the plural categories of `Intl.PluralRules`; `{count}` is the number. */
export interface Plural {
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** Sentences by their keys. */
export type SentenceBook = Readonly<Record<string, string | Plural>>;
