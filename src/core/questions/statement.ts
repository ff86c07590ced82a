/** Whether a statement answers a question, by how the two are worded. */
import type { Language } from "../language/language";
import { innerQuestionWord } from "./asking";
import { folded, hasPhrase, opening, tokens } from "./tokens";

/** "A:", "A2." in front of an answer. */
const answerTag = /^a\s*\d*\s*[:.)]\s/i;

/** A few words without a verb, as one answers an "is it this or that?". */
export function isPiece(words: Language, text: string): boolean {
  const said = tokens(text, 8);
  return said.length > 0 && said.length < 6 && !said.some((word) => words.finite.has(word));
}

/** "ask ruth", "check the old contract": where the answer may be found, which is no answer but to "what can i do?". */
export function isErrand(words: Language, question: string, statement: string): boolean {
  const [first = ""] = tokens(bare(statement), 1);
  return words.errands.has(first) && !asksForAct(words, tokens(bare(question), 40));
}

/** "what do i do", where "what do you want" only begins with such a verb. */
function asksForAct(words: Language, asked: readonly string[]): boolean {
  return asked.some((word, i) => words.acts.has(word) && !words.subjects.has(asked[i + 1] ?? ""));
}

/** "that's a question for later": a statement that says that there is no answer yet. */
export function isUnsettled(words: Language, statement: string): boolean {
  const opens = bare(statement).slice(0, 80);
  return words.unsettling.some((phrase) => hasPhrase(opens, phrase));
}

/** Whether a statement can hardly be anything but the answer to a question: a reason, or what to do. */
export function explains(words: Language, question: string, statement: string): boolean {
  const said = bare(statement);
  const asked = tokens(bare(question), 40);
  const first = asking(words, asked);
  const reply = tokens(said, 12);
  return (
    gives(words, question, first, said) ||
    urges(words, asked, first, reply) ||
    echoes(words, asked, reply) ||
    (!words.questionWords.has(first) && takesOffer(words, asked, reply))
  );
}

/** Whether a statement reads as the answer to a question that stands right before it; `sameLine`: on the same line. */
export function answers(words: Language, question: string, statement: string, sameLine: boolean): boolean {
  const said = bare(statement);
  const opens = said.slice(0, 80);
  if (words.unsettling.some((phrase) => hasPhrase(opens, phrase))) return false;
  const asked = tokens(bare(question), 40);
  const first = asking(words, asked);
  const wh = words.questionWords.has(first) || innerQuestionWord(words, question) !== null;
  if (answerTag.test(statement)) return true;
  if (isCause(words, said)) return gives(words, question, first, said);
  if (opening(said, words.answers) !== null) return true;
  if (!wh && opening(said, words.existence) !== null) return true;

  const reply = tokens(said, 12);
  const [start = ""] = reply;
  if (follows(words.adverbials, first, start)) return true;
  if (said.endsWith(":")) return false;
  if (wh && opening(said, words.copulas) !== null && !words.unnamed.has(first)) return true;
  if (tellsDeed(words, asked, first, reply, opens) || urges(words, asked, first, reply)) return true;
  // "how did it go? it was good": asked of what has been, told of what has been.
  if (words.manner.has(first) && hasPast(words, asked.slice(0, 4)) && hasPast(words, reply.slice(0, 4)))
    return true;
  if (!sameLine)
    return (
      reply.length <= 3 &&
      words.nominal.has(first) &&
      words.finite.size > 0 &&
      !reply.some((word) => words.finite.has(word))
    );

  if (!wh && agrees(words, said)) return true;
  // "is there a way? by boat, at night": what there is.
  if (
    opening(bare(question), words.existentials) !== null &&
    !words.subjects.has(start) &&
    !words.noAnswer.has(start)
  )
    return true;
  if (opening(bare(question), words.effects) !== null) return true;
  if (words.choosing.has(first) && !words.subjects.has(start)) return true;
  if (!wh && takesOffer(words, asked, reply)) return true;
  if (words.noAnswer.has(start)) return false;
  return words.nominal.has(first) && names(words, asked, said);
}

/** "why ...? because ..." */
function gives(words: Language, question: string, first: string, said: string): boolean {
  const why = words.whys.has(first) || words.whys.has(innerQuestionWord(words, question) ?? "");
  return why && isCause(words, said);
}

function isCause(words: Language, said: string): boolean {
  return opening(said, words.causes) !== null || closesWithCause(words, said);
}

/** "昨日遅くまで起きていたからです": a reason is given at the end, in languages that ask there too. */
function closesWithCause(words: Language, said: string): boolean {
  if (words.particles.length === 0) return false;
  const end = said.replace(/[\s.。!！]+$/u, "");
  return words.causes.some((cause) => end.endsWith(cause));
}

function bare(text: string): string {
  return folded(text).replace(/^[^\p{L}\p{N}]+/u, "");
}

/** True where a list of lines that begin with a word (see `persons`) has the other word on its line. */
function follows(lines: readonly string[], first: string, word: string): boolean {
  return (
    word !== "" && lines.some((line) => line.startsWith(`${first} `) && line.split(" ").includes(word, 1))
  );
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
  const at = asked.findIndex((word, i) => words.auxiliaries.has(word) && isPerson(words, asked[i + 1] ?? ""));
  const start = (reply[0] ?? "").replace(/'.*/, "");
  return (
    at >= 0 &&
    follows(words.persons, asked[at + 1] as string, start) &&
    !words.duties.some((phrase) => hasPhrase(opens.slice(0, 24), phrase))
  );
}

/** "what would you do? i would ...": told with the verb it was asked with. */
function echoes(
  words: Language,
  asked: readonly string[],
  [subject = "", verb = ""]: readonly string[],
): boolean {
  const at = asked.findIndex((word, i) => words.auxiliaries.has(word) && isPerson(words, asked[i + 1] ?? ""));
  return at > 0 && asked[at] === verb && follows(words.persons, asked[at + 1] as string, subject);
}

/** "i", "you", "it": a subject that stands alone. */
function isPerson(words: Language, word: string): boolean {
  return !words.articles.has(word) && words.persons.some((line) => line.startsWith(`${word} `));
}

/** "what can i do? accept it": asked what to do, told to do it: a verb without its subject, then what it is done to. */
function urges(
  words: Language,
  asked: readonly string[],
  first: string,
  [verb = "", object = ""]: readonly string[],
): boolean {
  if (!words.nominal.has(first) && !words.manner.has(first)) return false;
  if (!asksForAct(words, asked)) return false;
  const bare = [
    words.subjects,
    words.questionWords,
    words.conditions,
    words.joining,
    words.auxiliaries,
    words.finite,
  ];
  return (
    verb !== "" &&
    !bare.some((list) => list.has(verb)) &&
    (words.pointing.has(object) || words.articles.has(object) || words.secondPerson.has(object))
  );
}

function hasPast(words: Language, said: readonly string[]): boolean {
  return said.some((word) => words.past.has(word));
}

/** "we did the sheet, yes", "ruth says not yet": a yes or a no soon after the beginning. */
function agrees(words: Language, said: string): boolean {
  const early = tokens(said, 6);
  return early.some(
    (word, i) =>
      words.assents.has(word) || (words.negations.has(word) && words.saying.has(early[i - 1] ?? "")),
  );
}

/** "am i tired or bored? tired, it turns out": one of what was offered, or both, or neither. */
function takesOffer(words: Language, asked: readonly string[], reply: readonly string[]): boolean {
  if (!asked.some((word) => words.alternatives.has(word))) return false;
  return reply.slice(0, 4).some((word) => {
    if (words.both.has(word)) return true;
    return (
      word.length > 2 && asked.includes(word) && !words.subjects.has(word) && !words.auxiliaries.has(word)
    );
  });
}

/** A piece of a sentence without a verb names what was asked for: "wei's bench, the river, a number on a display". */
function names(words: Language, asked: readonly string[], said: string): boolean {
  if (words.finite.size === 0) return false;
  const clause = tokens(said.split(/[,.;:!?(]/)[0] ?? "", 12);
  const [start] = clause;
  // "the rain gauge you can hear": a verb further on belongs to a clause that describes.
  const tells = (word: string): boolean => words.finite.has(word) || isPerson(words, word);
  if (start === undefined || clause.slice(0, 3).some(tells)) return false;
  if (words.subjects.has(start) && !words.articles.has(start)) return false;
  if (words.conditions.has(start) || words.alternatives.has(start)) return false;
  // "microplastics?" behind a question about microplastics adds nothing.
  const repeated = clause.every((word) =>
    asked.some((one) => one === word || (one.length > 4 && word.endsWith(one))),
  );
  return !repeated && (clause.length < 10 || said.includes(","));
}
