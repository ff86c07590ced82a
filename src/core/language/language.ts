/**
 * What the reader of questions knows of a language: lists of words, no rules. All in lower case, with plain apostrophes.
 * To add a language, write one file like the others and name it in `words.ts`.
 */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** Frequent short words by which the language is told apart. */
  readonly marks: readonly string[];
  /** Words that open a question: what, why, who ... */
  readonly questionWords: readonly string[];
  /** Verbs that open a question by standing before their subject: is, do, should ... */
  readonly auxiliaries: readonly string[];
  /** Subjects that follow them: i, we, it, this ... */
  readonly subjects: readonly string[];
  /** Nouns and verbs with which a heading or a label announces questions. */
  readonly announcers: readonly string[];
  /** Openings of a question that is told, not asked: "i wonder whether". */
  readonly wonderings: readonly string[];
  /** First words of a plain answer: yes, no, because ... */
  readonly answers: readonly string[];
  /** Openings that look like an answer and leave the question open: "not sure", "i don't know", "maybe". */
  readonly hedges: readonly string[];
  /** Words that cannot end a sentence: of, the, to ... */
  readonly unfinished: readonly string[];
  /** Words that go on with a sentence from the line above: with, or, that ... */
  readonly continuing: readonly string[];
  /** Abbreviations whose full stop ends no sentence, without the stop. */
  readonly abbreviations: readonly string[];
  /** Verbs that show speech in a story: says, asked ... */
  readonly saying: readonly string[];
  /** Tags behind a comma that ask for nothing: "right?", "no?". */
  readonly tags: readonly string[];
  /** Subordinating words: a sentence that opens with one has its question after the comma. */
  readonly conditions: readonly string[];
  /** Words that put a second half to a question: or. */
  readonly alternatives: readonly string[];
}
