import { askingOf } from "./asking";
import { clausesOf } from "./clauses";
import { withoutPhrases } from "./phrases";
import { subjectOf } from "./subject";
import { spelledRight } from "./spelling";
import { enough, termsOf, weighs } from "./terms";
import { vocabularyFor } from "./vocabularies";
import { entryOf, Part, type Vocabulary } from "./vocabulary";

/** What a question asks, as far as it can be told without understanding it. */
export interface Signature {
  /** Questions with one key ask the same. */
  readonly key: string;
  /** What has to agree: language, what is asked for, whether denied, of the past, with which numbers. */
  readonly frame: string;
  /** Of whom it is asked: i, we, he, she, they, other; where somebody is asked for, also who. */
  readonly person: string;
  /** Stems, sorted. */
  readonly terms: readonly string[];
  /** Their weights: 1 for a word that tells, less for one that tells little. */
  readonly weights: readonly number[];
  /** Its longest telling terms, up to two, which are mostly its rarest. None where none tells. */
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
  const clauses = raw
    .map((words) => withoutPhrases(spelledRight(words, vocabulary), vocabulary))
    .filter((words) => words.length > 0);
  const { asks: asked, words, before } = askingOf(clauses, vocabulary);
  const subject = subjectOf(words, asked, vocabulary);
  const { weights, denied, numbers, bare } = termsOf(words, asked, subject, vocabulary);

  if (before.length <= shortLead && entryOf(vocabulary, before[0]).parts & Part.preposition)
    numbers.push(...before.filter((word) => digit.test(word)));
  // Of things and of third persons "why did it fail" asks what "why does it fail" asks.
  const grammatical = subject.person === "who" && asked !== "who" ? "other" : subject.person;
  const ofThing = grammatical === "other" || grammatical === "any";
  const feeling = isOfFeeling(asked, grammatical, weights, vocabulary);
  // "why is this decision so hard" asks why one can not decide.
  const hard = asked === "why" && ofThing && words.includes("@hard");
  if (feeling || hard) weights.delete("=i");
  // "what is the meeting for"
  const purpose =
    asked === "what" &&
    ofThing &&
    words.includes("@for") &&
    [...weights.values()].filter((its) => its >= tellingFrom).length === 1;
  const asks = feeling || purpose ? "why" : asked;
  const person = feeling || hard ? "i" : grammatical;
  const told =
    entryOf(vocabulary, words[subject.helperAt]).parts & Part.past || (subject.helper === "have" && !denied);
  const past = told && person !== "other" && person !== "they" && person !== "any" ? "past" : "";
  const not = (denied || hard) && asks !== "yes" ? "not" : "";
  const frame = interned([vocabulary.code, asks, not, past, numbers.sort().join("+")].join("|"));
  const terms = [...weights.keys()].sort();
  const its = terms.map((term) => weights.get(term) ?? 0);
  // Summed up in the terms' order: questions with one key have one weight to the last bit.
  const weight = its.reduce((sum, one) => sum + one, 0);
  const base = { frame, person, terms, weights: its, weight };

  if (weight >= enough) {
    const key = `${frame}|${person}|${named(terms, its, 0)}`;
    return { ...base, key, marks: marksOf(terms, its) };
  }
  // "what am i doing" is not "what do i do".
  const being = subject.helper === "be" && !words.includes("will") ? "be " : "";
  const said = named(terms, its, weighs.faint) || named(terms, its, 0);
  const key = `${frame}|${person}|${said ? being + said : alone(asks, clauses, vocabulary) || bare || text.trim()}`;
  return { ...base, key, marks: none };
}

/** "what frightens me", "where does this fear come from": where all that is said is a feeling, it is asked why one has it. */
function isOfFeeling(
  asks: string,
  person: string,
  weights: ReadonlyMap<string, number>,
  { feelings }: Vocabulary,
): boolean {
  if (!/^(?:what|why|where)$/.test(asks) || !/^(?:i|any|other)$/.test(person)) return false;
  let feels = false;
  let beside = 0;
  for (const [term, its] of weights)
    if (feelings.has(term)) feels = true;
    else if (term !== "=i") beside += its;
  return feels && (asks === "what" ? beside < weighs.light : beside <= weighs.light);
}

const none: readonly string[] = [];

/** What is left of "but why?" and "why, though": questions that a filler makes no others. */
function alone(asks: string, clauses: readonly (readonly string[])[], vocabulary: Vocabulary): string {
  if (!/^(?:why|how|when)$/.test(asks)) return "";
  const isFiller = (word: string) => entryOf(vocabulary, word).parts & (Part.filler | Part.or);
  return clauses
    .flat()
    .filter((word) => !isFiller(word))
    .join(" ");
}

const frames = new Map<string, string>();
const roomForFrames = 1000;

/** One string for all questions of a frame: they are many, and comparing frames is what happens most. */
function interned(frame: string): string {
  const known = frames.get(frame);
  if (known !== undefined) return known;
  if (frames.size >= roomForFrames) frames.clear();
  frames.set(frame, frame);
  return frame;
}

export const tellingFrom = 0.5;
/** Whether a term tells enough to look for other questions by. Persons are in too many. */
export const isTelling = (term: string, weight: number): boolean =>
  weight >= tellingFrom && !term.startsWith("=");

const mostMarks = 2;

const marksOf = (terms: readonly string[], weights: readonly number[]): string[] =>
  terms
    .filter((term, i) => isTelling(term, weights[i] ?? 0))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, mostMarks);

/** Terms above a weight, with their weights. */
const named = (terms: readonly string[], weights: readonly number[], above: number): string =>
  terms.flatMap((term, i) => ((weights[i] ?? 0) > above ? `${term}${weights[i] ?? 0}` : [])).join(" ");
