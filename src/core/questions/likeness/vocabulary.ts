/**
 * What the measure knows of a language beyond `core/language`: words parted by blanks, groups parted by bars, in lower case,
 * without accents and apostrophes. To add a language, write one file like the others and name it in `vocabularies.ts`.
 */
export interface WordLists {
  /** Question words by what they ask for: "who=who whom". */
  readonly asking: string;
  /** Pronouns that can be a subject, by person: "i=i". The person "it" stands for things. */
  readonly subjects: string;
  /** Pronouns that are no subject, and possessives of others, by person: "he=him his". */
  readonly others?: string;
  /** Forms of "to be" and "to have", where they tell more than other helpers. */
  readonly helpers?: string;
  readonly not: string;
  /** Words that say nothing about what is asked: really, still. */
  readonly fillers: string;
  /** Articles, conjunctions and the like, beyond those of the language's other lists. */
  readonly small?: string;
  /** Words with which a place, a time, a manner is put to what is asked: in the evening. */
  readonly prepositions?: string;
  /** Words after which a condition or a time follows: if, when. */
  readonly conditions?: string;
  /** Words after which a reason or an aside follows: because, since. */
  readonly reasons?: string;
  /** Verbs and nouns so common that they tell little. */
  readonly light: string;
  /** Words that tell less still: new, thing. */
  readonly faint?: string;
  /** Number words from two on. */
  readonly numbers?: string;
  /** Names of months: behind a preposition they have to agree as numbers do. */
  readonly months?: string;
  /**
   * Phrases behind what they stand for: "why=how come,what is the reason"; nothing before the sign where they say nothing.
   * A stroke parts words of which any may stand: "what/which kind of". A point at the end is the end of the clause, "-ing" there
   * a word that ends so. A tilde before it all: only where other words of the clause tell something.
   */
  readonly phrases: string;
  /** Words that mean the same in such questions; the first stands for all. */
  readonly same?: string;
  /** Opposites between which a yes or no decides: "should i stay" asks what "should i leave" asks. The first stands for all. */
  readonly either?: string;
  /** Feelings and states of a person. */
  readonly feelings?: string;
  /** Endings that make another form of one word, the longer first within what they share; for a regular expression. */
  readonly endings: string;
}

/** What a word can be; a word can be several things at once. */
export const enum Part {
  filler = 1,
  small = 2,
  preposition = 4,
  condition = 8,
  reason = 16,
  or = 32,
  light = 64,
  faint = 128,
  not = 256,
  past = 512,
  month = 1024,
}

/** One word of a language's lists. */
export interface Entry {
  parts: number;
  /** What it asks for, where it is a question word: "who". */
  asks: string;
  /** The person, where it can be a subject. */
  subject: string;
  /** The person, where it cannot. */
  other: string;
  /** "be", "have" or "do", where it can open a question. */
  helper: string;
}

export interface Phrase {
  readonly words: readonly string[];
  /** What has to follow: "." the end of the clause, "-ing" a word that ends so; empty where all may. */
  readonly ending: string;
  /** Whether it stands only where other words of the clause tell something. */
  readonly beside: boolean;
  readonly stands: readonly string[];
}

/** Phrases that begin with the same words, by the roots with which they go on. */
export interface PhraseNode {
  next: Map<string, PhraseNode> | null;
  /** What ends here, the choosier first. */
  phrases: Phrase[] | null;
}

export interface Vocabulary {
  readonly code: string;
  readonly entries: ReadonlyMap<string, Entry>;
  /** By the root of the first word. */
  readonly phrases: ReadonlyMap<string, PhraseNode>;
  /** From a number word to its digits. */
  readonly numbers: ReadonlyMap<string, string>;
  /** From a word or its root to the root that stands for it. */
  readonly same: ReadonlyMap<string, string>;
  /** From a root to the one that stands for it and its opposite where a yes or no is asked for. */
  readonly either: ReadonlyMap<string, string>;
  readonly feelings: ReadonlySet<string>;
  /** Light and faint roots. */
  readonly little: ReadonlyMap<string, Part>;
  /** Takes an ending off: the first group is what is left. */
  readonly endings: RegExp;
  /** All words of the lists, phrases apart. */
  readonly words: ReadonlySet<string>;
  /** Words met so far and how they are meant to be spelt. */
  readonly spellings: Map<string, string>;
  /** Words met so far and what phrases begin with them; null for none. */
  readonly starts: Map<string, PhraseNode | null>;
  /** Words met so far and their roots. */
  readonly roots: Map<string, string>;
}

const unknown: Entry = { parts: 0, asks: "", subject: "", other: "", helper: "" };

export function entryOf({ entries }: Vocabulary, word: string | undefined): Entry {
  return (word === undefined ? undefined : entries.get(word)) ?? unknown;
}

/** Whether a word of a language's lists tells what is asked, if only a little. Words in no list do. */
export function isContent({ parts, asks, subject, other, helper }: Entry): boolean {
  if (asks || subject || other) return false;
  return (
    (parts & ~(Part.light | Part.faint | Part.past | Part.month)) === 0 &&
    (!helper || (parts & Part.light) !== 0)
  );
}
