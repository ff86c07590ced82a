/**
 * What the measure knows of a language: lists of words parted by blanks, groups parted by bars. All in lower case, without
 * accents and apostrophes. To add a language, write one file like the others and name it in `vocabularies.ts`.
 */
export interface WordLists {
  /** Question words by what they ask for: "who=who whom". */
  readonly asking: string;
  /** Subjects by person, "i=i"; one person's pronouns in other cases stand in `others`. */
  readonly subjects: string;
  /** Pronouns that are no subject, and possessives of others, by person: "he=him his". */
  readonly others: string;
  /** Verbs that open a question or help another verb, by sort: be, do, have, should. */
  readonly helpers: string;
  /** Helpers of the past. */
  readonly past: string;
  readonly not: string;
  /** Words that say nothing about what is asked: really, still, the hell. */
  readonly fillers: string;
  /** Articles, pronouns for things, conjunctions. */
  readonly small: string;
  readonly prepositions: string;
  /** Prepositions that make a phrase part of what it belongs to: the purpose of the meeting. */
  readonly binding: string;
  /** Words after which a condition or a time follows: if, when. */
  readonly conditions: string;
  /** Words after which a reason or an aside follows: because, since. */
  readonly asides: string;
  readonly or: string;
  /** Verbs and nouns so common that they tell little. */
  readonly light: string;
  /** Words that tell less still: new, thing. */
  readonly faint: string;
  /** Phrases and what they stand for: "how come=why"; nothing behind the sign where they say nothing. */
  readonly phrases: string;
  /** Words that mean the same here, the first stands for all. */
  readonly same: string;
  /** Endings that make another form of one word, as a regular expression. */
  readonly endings: string;
}

/** What a word can be; a word can be several things at once. */
export const enum Part {
  filler = 1,
  small = 2,
  preposition = 4,
  binding = 8,
  condition = 16,
  aside = 32,
  or = 64,
  light = 128,
  faint = 256,
  not = 512,
  past = 1024,
}

/** One word of a language's lists. */
export interface Entry {
  parts: number;
  asks: string;
  subject: string;
  other: string;
  helper: string;
}

export interface Phrase {
  readonly words: readonly string[];
  readonly stands: readonly string[];
}

export interface Vocabulary {
  readonly code: string;
  readonly entries: ReadonlyMap<string, Entry>;
  /** By first word, the longer first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** From a word or a stem to the stem that stands for it. */
  readonly same: ReadonlyMap<string, string>;
  readonly endings: RegExp;
  readonly stems: Map<string, string>;
}
