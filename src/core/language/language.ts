/**
 * What the reader of questions knows of a language: lists of words, no rules. All in lower case, with plain apostrophes.
 * To add a language, write one file like the others and name it in `words.ts`.
 */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** Frequent short words by which the language is told apart. */
  readonly marks: ReadonlySet<string>;

  // How a question opens.
  /** What, why, who ... */
  readonly questionWords: ReadonlySet<string>;
  /** Verbs that stand before their subject: is, do, should ... */
  readonly auxiliaries: ReadonlySet<string>;
  /** Subjects that follow them: i, we, it, this ... */
  readonly subjects: ReadonlySet<string>;
  /** Verbs that open a question also without a mark, where the writer is the subject: should i ... */
  readonly deliberating: ReadonlySet<string>;
  /** The writer as a subject: i, we. */
  readonly selves: ReadonlySet<string>;
  /** Words that open an indirect question in a list of questions: whether ... */
  readonly whether: ReadonlySet<string>;
  /** A question that is told, not asked: "i wonder whether". */
  readonly wonderings: readonly string[];
  /** A sentence that opens with one of these has its question after the comma: if, when ... */
  readonly conditions: ReadonlySet<string>;
  /** Words that put a second half to a question: or. */
  readonly alternatives: ReadonlySet<string>;
  /** Tags behind a comma that ask for nothing: "..., no?". */
  readonly tags: readonly string[];
  /** Nouns and verbs with which a heading or a label announces questions. */
  readonly announcers: ReadonlySet<string>;

  // How sentences hang together.
  /** Words that cannot end a sentence: of, the, to ... */
  readonly unfinished: ReadonlySet<string>;
  /** Words that go on with a sentence from the line above: with, or, that ... */
  readonly continuing: ReadonlySet<string>;
  /** Abbreviations whose full stop ends no sentence, without the stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** Verbs that show speech in a story: says, asked ... */
  readonly saying: ReadonlySet<string>;

  // How an answer opens.
  /** Plain answers: yes, no, probably ... */
  readonly answers: readonly string[];
  /** Yes and no, also further on in the sentence: "we did the sheet, yes". */
  readonly assents: ReadonlySet<string>;
  /** Reasons, which answer a "why": because ... */
  readonly causes: readonly string[];
  /** What looks like an answer and leaves the question open: "not sure", "i don't know". */
  readonly hedges: readonly string[];
  /** Said within an answer these say that there is none yet: "that's a question for later". */
  readonly unsettling: readonly string[];
  /** "it's friends, cooking", "that was the day ...". */
  readonly copulas: readonly string[];
  /** "there is a way". */
  readonly existence: readonly string[];
  /** Question words that ask for a thing, a person, a place, a time: they can be answered by a name alone. */
  readonly nominal: ReadonlySet<string>;
  /** Verbs and their short forms by which a clause is known from a name. Empty: names are not told from clauses. */
  readonly finite: ReadonlySet<string>;
  /** First words of what follows a question and is no answer: exclamations, asides, errands. */
  readonly noAnswer: ReadonlySet<string>;
  /** Verbs of a question that asks what somebody does: "i ..." may answer it. */
  readonly deeds: ReadonlySet<string>;
  /** Verbs of what has been. */
  readonly past: ReadonlySet<string>;
  /** "i need to dig deeper" tells no deed but a duty. */
  readonly duties: readonly string[];
}

/** A list of words, parted by blanks. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words === "" ? [] : words.split(" "));
}

/** A list of phrases, parted by bars. Those that begin alike stand with the longer one first. */
export function phrases(list: string): readonly string[] {
  return list.split(" | ");
}
