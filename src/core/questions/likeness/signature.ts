import { askingOf } from "./asking";
import { clausesOf } from "./clauses";
import { withoutPhrases } from "./phrases";
import { stem } from "./stem";
import { subjectOf } from "./subject";
import { enough, termsOf, weighs } from "./terms";
import { vocabularyFor } from "./vocabularies";
import { entryOf, isContent, Part } from "./vocabulary";

/** What a question asks, as far as it can be told without understanding it. */
export interface Signature {
  /** Questions with one key ask the same. */
  readonly key: string;
  /** What has to agree: language, what is asked for, whether denied, of the past, with which numbers. */
  readonly frame: string;
  /** Of whom it is asked: i, we, he, she, they, other; where somebody is asked for, also who. */
  readonly person: string;
  /** Stems with their weights: 1 for a word that tells, less for one that tells little. */
  readonly terms: ReadonlyMap<string, number>;
  /** Stems of lead-ins and asides: they count where the other question has them too. */
  readonly asides: ReadonlySet<string>;
  /** Its longest telling terms, which are mostly its rarest: a longer question that has none of them is another. */
  readonly marks: readonly string[];
  /** Of all terms. */
  readonly weight: number;
}

/** A lead-in up to this long may name the number that is asked about: "for q1, what is the plan?" */
const shortLead = 3;
const digit = /\p{N}/u;

/**
 * The signature of a question. The language is told by its own words; `expected` (ISO 639-1), the language of its note, says
 * which where they do not.
 */
export function signatureOf(text: string, expected = "en"): Signature {
  const raw = clausesOf(text);
  const vocabulary = vocabularyFor(raw.flat(), expected);
  const clauses = raw.map((words) => withoutPhrases(words, vocabulary)).filter((words) => words.length > 0);
  const { asks, words, before, around } = askingOf(clauses, vocabulary);
  const subject = subjectOf(words, asks, vocabulary);
  const { weights, weight, denied, numbers, asides, bare } = termsOf(words, subject, vocabulary);

  for (const word of [...around, ...before])
    if (isContent(entryOf(vocabulary, word))) asides.add(stem(word, vocabulary));
  if (before.length <= shortLead && entryOf(vocabulary, before[0]).parts & Part.preposition)
    numbers.push(...before.filter((word) => digit.test(word)));
  for (const term of weights.keys()) asides.delete(term);

  // Of things and of third persons "why did it fail" asks what "why does it fail" asks.
  const person = subject.person === "who" && asks !== "who" ? "other" : subject.person;
  const told = entryOf(vocabulary, words[subject.helperAt]).parts & Part.past || subject.helper === "have";
  const past = told && person !== "other" && person !== "they" ? "past" : "";
  const frame = [vocabulary.code, asks, denied ? "not" : "", past, numbers.sort().join("+")].join("|");

  if (weight >= enough) {
    const key = `${frame}|${person}|${named(weights, 0)}|${[...asides].sort().join(" ")}`;
    return { key, frame, person, terms: weights, asides, marks: marksOf(weights), weight };
  }
  // "what am i doing" is not "what do i do".
  const being = subject.helper === "be" && !words.includes("will") ? "be " : "";
  const said = named(weights, weighs.faint) || named(weights, 0);
  const key = `${frame}|${person}|${said ? being + said : bare || text.trim()}`;
  return { key, frame, person, terms: weights, asides: new Set(), marks: [], weight };
}

/** Whether a term tells enough to look for other questions by. Persons are in too many. */
export const isTelling = ([term, weight]: readonly [string, number]): boolean =>
  weight >= 0.5 && !term.startsWith("=");
const mostMarks = 2;

const marksOf = (weights: ReadonlyMap<string, number>): string[] =>
  [...weights]
    .filter(isTelling)
    .map(([term]) => term)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, mostMarks);

/** Terms above a weight in an order of their own. */
const named = (weights: ReadonlyMap<string, number>, above: number): string =>
  [...weights]
    .filter(([, weight]) => weight > above)
    .map(([term, weight]) => `${term}${weight}`)
    .sort()
    .join(" ");
