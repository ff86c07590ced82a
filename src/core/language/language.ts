/**
 * What the reader of questions knows of a language: lists of words, no rules. All in lower case, with plain apostrophes.
 * To add a language, write one file like the others, with the lists it needs, and name it in `words.ts`.
 */

/** Lists of single words, parted by blanks. */
const wordLists = [
  // Frequent short words by which the language is told apart.
  "marks",

  // How a question opens.
  "questionWords", // what, why, who ...
  "auxiliaries", // Verbs that stand before their subject: is, do, should ...
  "subjects", // Subjects that follow them: i, we, it, this ...
  "deliberating", // Verbs that open a question also without a mark, where the writer is the subject: should i ...
  "selves", // The writer as a subject: i, we.
  "whether", // Words that open an indirect question in a list of questions: whether ...
  "conditions", // A sentence that opens with one of these has its question after the comma: if, when ...
  "alternatives", // Words that put a second half to a question: or.
  "joining", // Words before a question that is put behind a comma: "..., so is it me?"

  // Who speaks, and to whom.
  "firstPerson", // i, my, me ...
  "ours", // we, our, us
  "secondPerson", // you, your ...
  "saying", // Verbs that show speech in a story: says, asked ...
  "fiction", // Tags of stories: fiction, memoir ...
  "labels", // Words that stand before a colon as a name does and are none: note, next, why ...

  // What announces questions.
  "meetings", // Words over the minutes of a talk: meeting, stand-up ...
  "together", // "meeting with ada": with.
  "announcers", // Nouns with which a heading or a label announces questions.
  "asking", // Verbs with which a heading or a label with a colon does.
  "by", // "questions by mira": words between the two.
  "noAskers", // Words that stand where the name of an asker could: my, open, five, research ...
  "settledBefore", // "no questions", "answered questions": words that take an announcement back.

  // How sentences hang together.
  "unfinished", // Words that cannot end a sentence: of, the, is ...
  "continuing", // Words that go on with a sentence from the line above: of, the, because ...
  "abbreviations", // Abbreviations whose full stop ends no sentence, without the stop.
  "pointing", // Words that lean on what was said before: it, this, them ...

  // How an answer is worded.
  "assents", // Yes and no, also further on in the sentence: "we did the sheet, yes".
  "negations", // "she says not": not.
  "unnamed", // Question words that "it is ..." does not answer: who.
  "whys", // Question words that a reason answers.
  "choosing", // Question words that ask for one of several: which.
  "manner", // Question words for how something went.
  "nominal", // Question words that ask for a thing, a person, a place, a time: they can be answered by a name alone.
  "articles", // Words with which such a name begins.
  "finite", // Verbs and their short forms by which a clause is known from a name. None: names are not told from clauses.
  "noAnswer", // First words of what follows a question and is no answer: exclamations, asides, errands.
  "errands", // First words of a reply that says where to look for the answer: check, ask ...
  "deeds", // Verbs of a question that asks what somebody does: "i ..." may answer it.
  "acts", // Verbs of a question that asks what to do.
  "both", // Both and neither, which settle a choice.
  "past", // Verbs of what has been.
] as const;

/** Lists of phrases, parted by bars; of those that begin alike the longer one first. */
const phraseLists = [
  "wonderings", // A question that is told, not asked: "i wonder whether".
  "tags", // Tags behind a comma that ask for nothing: "..., no?".
  "shrugs", // Questions that say no more than "no idea": who knows.
  "effects", // Openings of a question asked for effect: "why would anyone".
  "ifNot", // "what is a family if not ...".
  "copied", // What says in an announcement that its questions come from a book, a guide, an exercise.
  "offers", // Questions with which an assistant's answer ends: "would you like me to".
  "answers", // Plain answers: yes, no, probably ...
  "causes", // Reasons, which answer a "why": because ...
  "greetings", // How a letter begins: hi, dear ...
  "signOffs", // How it ends: best regards ...
  "hedges", // What looks like an answer and leaves the question open: "not sure", "i don't know".
  "unsettling", // Said within an answer these say that there is none yet: "that's a question for later".
  "copulas", // "it's friends, cooking", "that was the day ...".
  "existentials", // Questions for something that may not be: "is there".
  "existence", // "there is a way".
  "duties", // "i need to dig deeper" tells no deed but a duty.
  "persons", // A subject, then the words that may open the answer about it: asked of "you" or "i", one tells of "i".
  "adverbials", // A question word, then the words that may open its answer: "how", then "by", "with" ...

  // For scripts in which words are not parted by blanks, or sentences ask at their end.
  "particles", // Endings of a sentence that asks.
  "inner", // Question words, wherever they stand in a sentence.
] as const;

type Lists = (typeof wordLists)[number] | (typeof phraseLists)[number];

/** `linking`: what is in `unfinished` and in `continuing`, written once. */
type Given = { readonly [list in Lists | "linking"]?: string };

export type Language = {
  /** ISO 639-1. */
  readonly code: string;
} & { readonly [list in (typeof wordLists)[number]]: ReadonlySet<string> } & {
  readonly [list in (typeof phraseLists)[number]]: readonly string[];
};

/** A language from its lists; those that are not given are empty. */
export function language(code: string, { linking = "", ...given }: Given): Language {
  const lists: Given = {
    ...given,
    unfinished: `${linking} ${given.unfinished ?? ""}`,
    continuing: `${linking} ${given.continuing ?? ""}`,
  };
  const read = (list: Lists, gap: string): string[] => (lists[list] ?? "").split(gap).filter(Boolean);
  return {
    code,
    ...Object.fromEntries(wordLists.map((list) => [list, new Set(read(list, " "))])),
    ...Object.fromEntries(phraseLists.map((list) => [list, read(list, " | ")])),
  } as Language;
}
