import { stem } from "./stem";
import { entryOf, isContent, Part, type Vocabulary } from "./vocabulary";

/** The part of a question that asks, and what stands around it. */
export interface Asking {
  /** What is asked for: who, when, how long ...; "yes" where it can be answered by yes or no. */
  readonly asks: string;
  /** The words of the asking clause behind the question word. */
  readonly words: readonly string[];
  /** Words of a lead-in right before it that is no part of it. */
  readonly before: readonly string[];
}

interface Opening {
  readonly at: number;
  readonly asks: string;
  /** How surely: 3 by a question word or a turned sentence at the beginning. */
  readonly score: number;
}

const amount = /^(?:much|many|big|long|often|far)$/;
/** A lead-in with more words than this tells a story. */
const shortLead = 4;
const shortTopic = 6;

/** Finds the clause that asks; what is said first and only pointed at there ("this offer - do i want it?") is put back in. */
export function askingOf(clauses: readonly (readonly string[])[], vocabulary: Vocabulary): Asking {
  const chosen = choose(clauses, opening, vocabulary) ?? choose(clauses, openingInside, vocabulary);
  if (!chosen) return { asks: "yes", words: clauses.flat(), before: [] };
  const clause = clauses[chosen.clause] ?? [];
  const meant = chosen.asks === "what" && clauses.flat().find((word) => word.startsWith("?"));
  let asks = meant ? meant.slice(1).replace("_", " ") : chosen.asks;
  let words = clause
    .slice(chosen.at + (chosen.asks === "yes" ? 0 : 1))
    .filter((word) => !word.startsWith("?"));
  const head = clause.slice(0, chosen.at);
  const led = head.some((word) => isContent(entryOf(vocabulary, word)));
  const before = led ? head : (clauses[chosen.clause - 1] ?? []);
  const [first = ""] = words;
  if (asks === "how" && amount.test(first)) {
    asks = first === "many" || first === "big" ? "how much" : `how ${first}`;
    words = words.slice(1);
  } else if (asks === "what" && first === "if") asks = "what if";
  else if (asks === "how" && isContent(entryOf(vocabulary, first)) && entryOf(vocabulary, words[1]).helper) {
    // "how happy are they" asks whether they are.
    asks = "yes";
    words = [...words.slice(1), first];
  }
  const whole = withLead(words, before, asks, vocabulary);
  return { asks, words: whole ?? words, before: whole ? [] : before };
}

function choose(
  clauses: readonly (readonly string[])[],
  look: (words: readonly string[], vocabulary: Vocabulary) => Opening | null,
  vocabulary: Vocabulary,
): (Opening & { clause: number }) | null {
  let best: (Opening & { clause: number }) | null = null;
  clauses.forEach((words, clause) => {
    const found = look(words, vocabulary);
    if (found && found.score > (best?.score ?? 0)) best = { ...found, clause };
  });
  return best;
}

function opening(words: readonly string[], vocabulary: Vocabulary): Opening | null {
  const entry = (i: number) => entryOf(vocabulary, words[i]);
  // "..., or do i go?" is the other half of what was asked before.
  if (entry(0).parts & Part.or) return null;
  let at = 0;
  while (at < words.length && entry(at).parts & Part.filler && !entry(at).asks) at++;
  const { asks, helper, parts } = entry(at);
  if (asks) return { at, asks, score: 3 };
  if (helper) {
    let next = at + 1;
    while (entry(next).parts & (Part.not | Part.filler)) next++;
    const turned = entry(next).subject !== "" || (entry(next).parts & Part.small) !== 0;
    return { at, asks: "yes", score: turned ? 3 : 1 };
  }
  const next = entry(at + 1).asks;
  return parts & Part.preposition && next ? { at: at + 1, asks: next, score: 2 } : null;
}

/** A question further on in a clause: behind an "if ..." without a comma, behind "we were asked". */
function openingInside(words: readonly string[], vocabulary: Vocabulary): Opening | null {
  for (let at = 1; at < words.length; at++) {
    const { asks, helper } = entryOf(vocabulary, words[at]);
    if (asks) return { at, asks, score: 1 };
    const last = entryOf(vocabulary, words[at - 1]);
    const turned = helper && entryOf(vocabulary, words[at + 1]).subject && !last.subject && !last.helper;
    if (turned) return { at, asks: "yes", score: 1 };
  }
  return null;
}

/** The asking words together with a lead-in that belongs to them; null where it does not. */
function withLead(
  words: readonly string[],
  before: readonly string[],
  asks: string,
  vocabulary: Vocabulary,
): readonly string[] | null {
  const [first, second = ""] = before;
  if (first === undefined) return null;
  const has = (word: string | undefined, part: Part): boolean =>
    (entryOf(vocabulary, word).parts & part) !== 0;
  const telling = words.filter((word) => isContent(entryOf(vocabulary, word)));
  // "good enough - am i?"
  if (telling.length === 0 && asks !== "what") return words.concat(before);
  const topical = before.every((word) => {
    const { subject, helper } = entryOf(vocabulary, word);
    return !helper && (!subject || subject === "it");
  });
  let last = words.length - 1;
  while (last > 0 && has(words[last], Part.filler)) last--;
  const points = (last > 0 && entryOf(vocabulary, words[last]).subject === "it") || words[last] === "one";
  if (points && topical && before.length < shortTopic && !has(first, Part.reason)) {
    // "setting boundaries, how do i do that?"
    const kept = words.slice(0, last);
    return (kept.at(-1) === "do" ? kept.slice(0, -1) : kept).concat(before);
  }
  const place = has(first, Part.preposition);
  // "to get promoted, what ...", "for me to stay, what ..."
  if (before.length <= shortLead && (first === "to" || (place && before.includes("to"))))
    return words.concat(before);
  // Where the clause says little, a condition, a place or a time before it is half the question.
  const says = telling.filter((word) => !vocabulary.little.has(stem(word, vocabulary))).length > 0;
  const timed = before.length === 2 && /\d/.test(first + second);
  const belongs = has(first, Part.condition) || (topical && before.length < shortLead && (place || timed));
  return !says && belongs ? words.concat(before) : null;
}
