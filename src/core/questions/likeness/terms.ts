import { stem } from "./stem";
import type { Subject } from "./subject";
import { entryOf, isContent, Part, type Vocabulary } from "./vocabulary";

/** What the words of an asking clause say, by weight. */
export interface Terms {
  /** Stems, and "=he" and the like for persons, with weights of up to 1. */
  readonly weights: Map<string, number>;
  readonly denied: boolean;
  /** Numbers and words with digits: q1, 2027. */
  readonly numbers: string[];
  /** The words that stand where nothing tells: "what now". */
  readonly bare: string;
}

/** Set on the families of questions under test. */
export const weighs = {
  full: 1,
  /** Words like get, want, last. */
  light: 0.25,
  /** Words like new, thing. */
  faint: 0.05,
  /** A word before the word it belongs to, a place, a time, a condition: "the warehouse migration", "in the evening". */
  beside: 0.65,
  modifier: 0.7,
  /** "to be led" against "to lead". */
  passive: 0.85,
  /** Somebody else. */
  person: 0.7,
  /** The writer: "what drains me" says little more than "what drains". */
  self: 0.2,
};
/** A clause with less than this says too little to be like others: only its equals ask the same. */
export const enough = 0.9;

/** Who can choose one way or the other. */
const openTo = /^(?:i|we|any)$/;
const participle = /(?:ed|led|ught|en|wn)$/;
const digit = /\p{N}/u;

export function termsOf(
  words: readonly string[],
  asks: string,
  subject: Subject,
  vocabulary: Vocabulary,
): Terms {
  const weights = new Map<string, number>();
  const numbers: string[] = [];
  const bare: string[] = [];
  let weight = 0;
  const open = asks === "yes" && openTo.test(subject.person);
  let denied = false;
  let beside = false;
  let aside = false;
  let named = false;
  const add = (term: string, its: number): void => {
    const old = weights.get(term) ?? 0;
    if (its <= old) return;
    weights.set(term, its);
    weight += its - old;
  };
  const addPerson = (person: string): void =>
    add(`=${person}`, person === "i" || person === "we" ? weighs.self : weighs.person);

  const follows = (i: number): boolean => (entryOf(vocabulary, words[i - 1]).parts & Part.preposition) !== 0;

  words.forEach((word, i) => {
    const entry = entryOf(vocabulary, word);
    const { parts, other, helper } = entry;
    aside ||=
      (weight >= weighs.light && (parts & Part.or) !== 0) ||
      (weight >= enough && (parts & Part.reason) !== 0);
    if (aside) return;
    if (!word.startsWith("@")) bare.push(word);
    if (parts & Part.not) denied = true;
    if (parts & Part.preposition) {
      beside ||= weight >= enough;
      named = false;
    } else if (parts & Part.condition) {
      beside = false;
      named = false;
    } else if (digit.test(word) || (parts & Part.month && follows(i))) numbers.push(word);
    else if (parts & (Part.not | Part.reason | Part.or) || i === subject.at) return;
    else if (other) addPerson(other);
    else if (entry.subject) {
      if (entry.subject !== "it" && entry.subject !== "any" && entry.subject !== subject.person)
        addPerson(entry.subject);
      named ||= (parts & Part.small) !== 0;
    } else if ((word === "be" || word === "get") && participle.test(words[i + 1] ?? "")) {
      if (words[i - 1] === "to") add("be", weighs.passive);
    } else if (helper && (!(parts & Part.light) || i === subject.helperAt)) named = false;
    else if (parts & Part.small) named = true;
    else if (!(parts & Part.filler) && !entry.asks) {
      const next = words[i + 1];
      const following = entryOf(vocabulary, next);
      const modifies = named && next !== undefined && isContent(following) && !following.helper;
      const its = weightOf(word, vocabulary);
      const term = stem(word, vocabulary);
      add(
        open && weight < weighs.light ? (vocabulary.either.get(term) ?? term) : term,
        beside ? Math.min(its, weighs.beside) : modifies ? Math.min(its, weighs.modifier) : its,
      );
    }
  });
  return { weights, denied, numbers, bare: bare.join(" ") };
}

function weightOf(word: string, vocabulary: Vocabulary): number {
  const part = vocabulary.little.get(stem(word, vocabulary));
  return part === Part.faint ? weighs.faint : part === Part.light ? weighs.light : weighs.full;
}
