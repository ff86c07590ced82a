/** On which side of which matter a decision comes down: to stay or to leave, for something or against it. */
import { entryOf, isContent, type Vocabulary } from "../questions/likeness/vocabulary";
import { stem } from "../questions/likeness/stem";
import { vocabularyFor } from "../questions/likeness/vocabularies";
import { tokens } from "../questions/tokens";

export interface Stance {
  /** 1 for it (or to stay), -1 against it (or to leave). */
  readonly side: 1 | -1;
  /** True where the matter is to stay or to leave. */
  readonly isStaying: boolean;
  /** Stems of what it is about. For staying and leaving the place, where it is named. */
  readonly about: ReadonlySet<string>;
}

const leaves =
  /\b(?:(?:not|won't|wont|against) (?:to )?stay(?:ing)?|leav(?:e|es|ing)|quit(?:ting)?|resign(?:ing)?|hand(?:ing)? in|giv(?:e|ing) (?:my )?notice)\b/;
const stays =
  /\b(?:(?:not|against|won't|wont) (?:to )?(?:be )?(?:leav(?:e|ing)|quit(?:ting)?|resign(?:ing)?|go|going)|stay(?:s|ing)?|remain(?:ing)?|wait(?:ing)?|giv(?:e|ing) it|hold(?:ing)? on|stick(?:ing)? (?:it|with|around)|keep(?:ing)? (?:the|my) job)\b/;
const against =
  /\b(?:not|no more|no longer|against|agaist|drop(?:ping)?|declin(?:e|ing)|turn(?:ing)? (?:it |this )?down|refus(?:e|ing)|stop(?:ping)?|withdraw(?:ing)?|cancel(?:ling)?|won't|wont|never|quit(?:ting)?)\b/;
/** Behind these stands the place: "stay at halden", "leave the clinic". */
const place =
  /\b(?:stay(?:ing)? (?:at|with|in)|leav(?:e|ing)|quit(?:ting)?) (?:the |my |this )?([\p{L}][\p{L}-]+)/u;
const noPlace =
  /^(?:for|in|by|after|before|until|till|at|on|and|or|because|bc|early|it|him|her|them|job|good|now|here|place)$/;

/** The stance of a decision's words; null where they say too little. */
export function stanceOf(text: string): Stance | null {
  const said = text.toLowerCase().replace(/[’‘ʼ]/g, "'");
  const stayAt = stays.exec(said)?.index ?? Infinity;
  const leaveAt = leaves.exec(said)?.index ?? Infinity;
  if (stayAt !== leaveAt) {
    const named = place.exec(said)?.[1] ?? "";
    const about = new Set(named === "" || noPlace.test(named) ? [] : [named]);
    return { side: stayAt < leaveAt ? 1 : -1, isStaying: true, about };
  }
  const about = stemsOf(said);
  return about.size === 0 ? null : { side: against.test(said) ? -1 : 1, isStaying: false, about };
}

const verbs = new Set(
  "take accept apply decide choose drop decline turn refuse stop withdraw cancel final".split(" "),
);
const verbStems = new Map<string, ReadonlySet<string>>();

function stemsOfVerbs(vocabulary: Vocabulary): ReadonlySet<string> {
  let stems = verbStems.get(vocabulary.code);
  if (!stems)
    verbStems.set(vocabulary.code, (stems = new Set([...verbs].map((verb) => stem(verb, vocabulary)))));
  return stems;
}

/** What a text is about: stems of its words, without those that say little. */
export function stemsOf(text: string): Set<string> {
  const words = tokens(text, 60).map((word) => word.replace(/'.*$/, ""));
  const vocabulary = vocabularyFor(words, "en");
  const found = new Set<string>();
  for (const word of words) {
    if (word.length < 3 || /\d/.test(word) || against.test(word) || !isContent(entryOf(vocabulary, word)))
      continue;
    const root = stem(word, vocabulary);
    if (!vocabulary.little.has(root) && !stemsOfVerbs(vocabulary).has(root)) found.add(root);
  }
  return found;
}

/** How much of what two texts are about is shared: 0 to 1. */
export function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both++;
  return one.size + other.size === 0 ? 0 : (2 * both) / (one.size + other.size);
}

/** So much of what two are about has to be shared. */
export const enoughShared = 0.6;

/** Whether two stances are on one matter. */
export function sameMatter(one: Stance, other: Stance): boolean {
  if (one.isStaying !== other.isStaying) return false;
  if (one.isStaying)
    return one.about.size === 0 || other.about.size === 0 || shared(one.about, other.about) > 0;
  return shared(one.about, other.about) >= enoughShared;
}
