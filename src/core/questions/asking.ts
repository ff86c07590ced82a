/** How questions are worded, whether or not they end in a question mark. */
import type { Language } from "../language/language";
import { tokens } from "./tokens";

/** The ending of a sentence that asks, in languages that ask at the end: "吗", "ですか", "까요"; null for none. */
export function askingEnd(words: Language, text: string): string | null {
  if (words.particles.length === 0) return null;
  const bare = text.replace(/[\s.。!！…?？]+$/u, "");
  return (bare.length > 4 && words.particles.find((particle) => bare.endsWith(particle))) || null;
}

/** The question word that stands anywhere in the words of a language that does not begin with it; null for none. */
export function innerQuestionWord(words: Language, text: string): string | null {
  return words.inner.find((word) => text.includes(word)) ?? null;
}

/** "do i stay?": a question that asks for a yes or a no, with its verb in front. */
export function isYesNo(words: Language, question: string): boolean {
  if (innerQuestionWord(words, question) !== null) return false;
  const first = tokens(question, 3).find(
    (word) => words.questionWords.has(word) || words.auxiliaries.has(word),
  );
  return first === undefined || !words.questionWords.has(first);
}

/** "maybe everything in one folder?": neither a question word nor a verb in front, nor a choice; only its mark makes it a question. */
export function isProposal(words: Language, question: string): boolean {
  return (
    words.auxiliaries.size > 0 &&
    innerQuestionWord(words, question) === null &&
    !tokens(question).some((word) => words.questionWords.has(word) || words.alternatives.has(word)) &&
    !tokens(question, 3).some((word) => words.auxiliaries.has(word))
  );
}

/** True where one of the words names the writer: "i", "my". */
export function speaksOfMe(words: Language, text: string): boolean {
  return hasOneOf(words, words.firstPerson, text);
}

/** True where one of the words names the writer, alone or with others: "i", "our". */
export function speaksOfSelf(words: Language, text: string): boolean {
  return speaksOfMe(words, text) || hasOneOf(words, words.ours, text);
}

/** True where one of the words turns to a reader: "you", "your". */
export function turnsToYou(words: Language, text: string): boolean {
  return hasOneOf(words, words.secondPerson, text);
}

function hasOneOf(words: Language, list: ReadonlySet<string>, text: string): boolean {
  if (words.inner.length > 0) return [...list].some((word) => text.includes(word));
  return tokens(text).some((word) => list.has(word));
}
