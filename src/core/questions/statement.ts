/** Whether a statement answers a question, by how the two are worded. */
import type { Language } from "../language/language";
import { folded, opening, tokens } from "./tokens";

/** Which words may open the answer to which subject: asked of "you" or "i", one tells of "i". */
const persons: Readonly<Record<string, string>> = {
  i: "i you",
  you: "i you",
  we: "we",
  he: "he",
  she: "she",
  they: "they",
  it: "it its",
  this: "it its this that",
  that: "it its this that",
  these: "they these",
  those: "they those",
};
/** What an adverbial answer begins with, by the word that asked for it. */
const adverbials: Readonly<Record<string, string>> = {
  why: "to for so",
  how: "by with via through using",
  when: "on in after before by at until",
  where: "in at on to near",
  who: "me us everyone everybody",
};

/** "do i stay?": a question that asks for a yes or a no, with its verb in front. */
export function isYesNo(words: Language, question: string): boolean {
  const first = tokens(question, 3).find(
    (word) => words.questionWords.has(word) || words.auxiliaries.has(word),
  );
  return first === undefined || !words.questionWords.has(first);
}

/** A few words without a verb, as one answers an "is it this or that?". */
export function isPiece(words: Language, text: string): boolean {
  const said = tokens(text, 8);
  return said.length > 0 && said.length < 6 && !said.some((word) => words.finite.has(word));
}

/** Whether a statement reads as the answer to a question that stands right before it; `sameLine`: on the same line. */
export function answers(words: Language, question: string, statement: string, sameLine: boolean): boolean {
  const said = bare(statement);
  const opens = said.slice(0, 80);
  if (words.unsettling.some((phrase) => hasPhrase(opens, phrase))) return false;
  const asked = tokens(bare(question), 40);
  const first = asking(words, asked);
  const wh = words.questionWords.has(first);
  if (opening(said, words.causes) !== null)
    return /^(?:why|how|warum|wieso|weshalb|por|para|pourquoi|comment|waarom|hoe|dlaczego|czemu)/.test(first);
  if (opening(said, words.answers) !== null) return true;
  if (said.startsWith("it depends") || (!wh && opening(said, words.existence) !== null)) return true;

  const reply = tokens(said, 12);
  const [start = ""] = reply;
  if (has(adverbials[first], start)) return true;
  if (said.endsWith(":")) return false;
  if (
    wh &&
    opening(said, words.copulas) !== null &&
    !(first === "who" && start.startsWith("it")) &&
    reply[2] !== "that"
  )
    return true;
  if (tellsDeed(words, asked, first, reply, opens)) return true;
  // "how did it go? it was good": asked of what has been, told of what has been.
  if (first === "how" && hasPast(words, asked.slice(0, 4)) && hasPast(words, reply.slice(0, 4))) return true;
  if (!sameLine)
    return (
      reply.length <= 3 &&
      words.nominal.has(first) &&
      words.finite.size > 0 &&
      !reply.some((word) => words.finite.has(word))
    );

  if (!wh && agrees(words, said)) return true;
  if (first === "which" && !words.subjects.has(start)) return true;
  if (words.noAnswer.has(start) || (reply.length === 1 && start.endsWith("ly"))) return false;
  if (!wh && takesOffer(words, asked, reply)) return true;
  return words.nominal.has(first) && names(words, asked, said);
}

function bare(text: string): string {
  return folded(text).replace(/^[^\p{L}\p{N}]+/u, "");
}

function has(list: string | undefined, word: string): boolean {
  return list !== undefined && list.split(" ").includes(word);
}

function hasPhrase(text: string, phrase: string): boolean {
  return ` ${text.replace(/[^\p{L}\p{N}' ]/gu, " ")} `.includes(` ${phrase} `);
}

/** The word that makes the question: its question word, or the verb in front. Behind an "if ..." only a question word does. */
function asking(words: Language, asked: readonly string[]): string {
  const conditional = words.conditions.has(asked[0] ?? "");
  return (
    asked.find((word) => words.questionWords.has(word) || (!conditional && words.auxiliaries.has(word))) ?? ""
  );
}

/** "what do i do all day? i sit in calls": asked for a deed, told a deed. "why am i tired? i am so tired" says nothing new. */
function tellsDeed(
  words: Language,
  asked: readonly string[],
  first: string,
  reply: readonly string[],
  opens: string,
): boolean {
  if (!words.nominal.has(first) || !asked.some((word) => words.deeds.has(word))) return false;
  const at = asked.findIndex((word, i) => words.auxiliaries.has(word) && (asked[i + 1] ?? "") in persons);
  const start = (reply[0] ?? "").replace(/'.*/, "").replace(/^im$/, "i");
  return (
    at >= 0 &&
    has(persons[asked[at + 1] as string], start) &&
    !words.duties.some((phrase) => hasPhrase(opens.slice(0, 24), phrase))
  );
}

function hasPast(words: Language, said: readonly string[]): boolean {
  return said.some((word) => words.past.has(word));
}

/** "we did the sheet, yes", "ruth says not yet": a yes or a no soon after the beginning. */
function agrees(words: Language, said: string): boolean {
  const early = tokens(said, 6);
  return early.some(
    (word, i) => words.assents.has(word) || (word === "not" && words.saying.has(early[i - 1] ?? "")),
  );
}

/** "am i tired or bored? tired, it turns out": one of what was offered, or both, or neither. */
function takesOffer(words: Language, asked: readonly string[], reply: readonly string[]): boolean {
  if (!asked.some((word) => words.alternatives.has(word))) return false;
  return reply.slice(0, 4).some((word) => {
    if (word === "both" || word === "neither") return true;
    return (
      word.length > 2 && asked.includes(word) && !words.subjects.has(word) && !words.auxiliaries.has(word)
    );
  });
}

const articles = new Set(["the", "a", "an", "my", "our", "your", "this", "that", "these", "those"]);

/** A piece of a sentence without a verb names what was asked for: "wei's bench, the river, a number on a display". */
function names(words: Language, asked: readonly string[], said: string): boolean {
  if (words.finite.size === 0) return false;
  const clause = tokens(said.split(/[,.;:!?(]/)[0] ?? "", 12);
  const [start] = clause;
  // "the rain gauge you can hear": a verb further on belongs to a clause that describes.
  if (start === undefined || clause.slice(0, 3).some((word) => words.finite.has(word))) return false;
  if (words.subjects.has(start) && !articles.has(start)) return false;
  if (words.conditions.has(start) || words.alternatives.has(start)) return false;
  // "microplastics?" behind a question about microplastics adds nothing.
  const repeated = clause.every((word) =>
    asked.some((one) => one === word || (one.length > 4 && word.endsWith(one))),
  );
  return !repeated && (clause.length < 8 || said.includes(","));
}
