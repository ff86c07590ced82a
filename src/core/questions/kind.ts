/** Second stage: whose question a candidate is. Each rule leaves its reason. */
import type { Language } from "../language/language";
import type { NoteText } from "../notes/note-text";
import type { Reason } from "../reason";
import type { Candidate } from "./candidate";
import type { QuestionKind } from "./question";
import { speaksOfMe, speaksOfSelf } from "./asking";
import { questionTag } from "./lead";
import { folded, hasPhrase, opening, tokens } from "./tokens";

export interface Kind {
  readonly kind: QuestionKind;
  readonly asker: string | null;
  readonly why: readonly Reason[];
}

/** What is known of the note as a whole when its questions are sorted. */
export interface NoteTraits {
  readonly dated: boolean;
  readonly template: boolean;
  /** Who speaks on which line, where the note holds the minutes of a talk; else empty. */
  readonly speakers: ReadonlyMap<number, string>;
  /** True where the writer is one of the speakers. */
  readonly talk: boolean;
  /** Blocks of text that was pasted from elsewhere. */
  readonly pasted: ReadonlySet<number>;
  /** Where whole lines in emphasis ask something, one after the other, by offset. */
  readonly prompts: ReadonlySet<number>;
  /** Blocks of a long list of questions put to "you". */
  readonly questionnaire: ReadonlySet<number>;
  /** Blocks of a talk that is told: who says what first, then their words as a list. */
  readonly dialogue: ReadonlySet<number>;
  /** Blocks of a list whose items each have a label in bold and a question that explains it. */
  readonly labelled: ReadonlySet<number>;
  /** Blocks of questions put to "you" with the answer to each on the line below. */
  readonly inTurn: ReadonlySet<number>;
  /**
   * Which questions are put to readers, of those that do not speak of the writer: "all" in an essay, a post or a guide; "some"
   * in notes on a subject, where a question is asked to go on from.
   */
  readonly readers: "all" | "some" | "none";
  /** True for a piece of fiction or memoir. */
  readonly story: boolean;
  /** True for a block with a quotation mark in it. */
  readonly quotes: (block: number) => boolean;
  /** True for a block in which something is told: see `tells`. */
  readonly told: (block: number) => boolean;
}

/** Callouts that hold somebody else's words. */
export const quoting = new Set(["quote", "cite"]);
const todo = /^(?:TODO|DOING|NOW|LATER|WAITING|DONE|CANCELED|CANCELLED)\s/;

/** Sorts one candidate. The first rule that holds decides. */
export function kindOf(note: NoteText, candidate: Candidate, traits: NoteTraits): Kind {
  const block = note.at(candidate.block);
  const as = (kind: QuestionKind, reason: Reason | null, asker: string | null = null): Kind => ({
    kind,
    asker,
    why: reason ? [reason] : [],
  });

  if (traits.template) return as("prompt", { id: "in-template" });
  if (block.box !== null || todo.test(note.text.slice(block.start, block.start + 12)))
    return as("task", { id: "task" });
  if (block.kind === "row" && candidate.text.charAt(0) !== candidate.text.charAt(0).toLowerCase())
    return as("quoted", { id: "in-table" });
  if (block.quote > 0 && (block.callout === null || quoting.has(block.callout)))
    return as("quoted", { id: "in-quote" });
  if (block.callout === "faq") return as("faq", { id: "question-and-answer" });
  if (candidate.linked && !isLocal(note, candidate)) return as("quoted", { id: "in-link" });
  // A heading that is a long sentence about oneself was not printed on a form.
  if (block.level > 0 && !(traits.dated && isOfMoment(note, candidate)))
    return as(traits.dated ? "prompt" : "faq", {
      id: traits.dated ? "heading-prompt" : "page-answers-itself",
    });
  if (questionTag.test(candidate.lead)) {
    return as("faq", { id: "question-and-answer" });
  }
  if (traits.inTurn.has(candidate.block)) return as("faq", { id: "page-answers-itself" });
  if (traits.prompts.has(candidate.start)) return as("prompt", { id: "emphasised-prompt" });
  if (traits.questionnaire.has(candidate.block) || traits.labelled.has(candidate.block))
    return as("prompt", { id: "questionnaire" });
  if (traits.quotes(candidate.block) && quoted(note, candidate))
    return as("quoted", { id: "in-quotation-marks" });
  const speaker = traits.speakers.get(note.lineOf(candidate.block, candidate.start));
  if (speaker) {
    // In a talk with the writer, the others ask them; in minutes, they are quoted.
    if (isWriter(note.words, speaker)) return as("own", null);
    return as(
      traits.talk ? "asked" : "quoted",
      { id: "asked-by-speaker", values: { asker: speaker } },
      speaker,
    );
  }
  if (traits.pasted.has(candidate.block) || fromReading(note, candidate))
    return as("quoted", { id: "in-pasted-text" });
  const teller = speechIn(note, candidate.lead);
  if (teller) return as("quoted", { id: "asked-by-speaker", values: { asker: teller } }, teller);
  if (traits.dialogue.has(candidate.block)) return as("quoted", { id: "in-story" });
  if (traits.story || traits.told(candidate.block)) return as("rhetorical", { id: "in-story" });
  if (isPutToReaders(note, candidate, traits)) return as("rhetorical", { id: "in-essay" });
  if (candidate.announcement && isCopied(note, candidate.announcement.text))
    return as("prompt", { id: "announced", values: { value: candidate.announcement.text } });
  const asker = candidate.announcement?.asker ?? null;
  if (asker && candidate.announcement) {
    return as(
      "asked",
      { id: "asked-by-label", values: { value: candidate.announcement.text, asker } },
      asker,
    );
  }
  const tag = tagOf(note, candidate.text);
  if (tag) return as("rhetorical", { id: "rhetorical-tag", values: { value: tag } });
  return as("own", null);
}

/** True for an announcement of questions that stand in a book, a guide or an exercise: "36 questions", "prompts from ...". */
function isCopied({ words }: NoteText, announcement: string): boolean {
  const text = folded(announcement);
  const said = tokens(text);
  return (
    said.some(
      (word, i) => /^\d+$/.test(word) && said.slice(i, i + 3).some((noun) => words.announcers.has(noun)),
    ) ||
    words.copied.some((phrase) => (words.inner.length > 0 ? text.includes(phrase) : hasPhrase(text, phrase)))
  );
}

function isPutToReaders(
  note: NoteText,
  { block, sentence, end, text }: Candidate,
  { readers }: NoteTraits,
): boolean {
  if (readers === "none" || note.at(block).kind === "row" || speaksOfMe(note.words, text)) return false;
  if (readers === "all") return true;
  // What stands on a line of its own is another thought.
  const [next, ...more] = note.sentences(block).slice(sentence + 1);
  return (
    next !== undefined &&
    note.lineOf(block, next.start) === note.lineOf(block, end - 1) &&
    [next, ...more].some(({ ending }) => ending === "stop")
  );
}

function isOfMoment({ words }: NoteText, { text }: Candidate): boolean {
  return tokens(text).length >= 10 && !/^\d/.test(text) && speaksOfMe(words, text);
}

/** Who says the words behind a lead such as "the alien asks:"; null where it is the writer, or nobody. */
function speechIn(note: NoteText, lead: string): string | null {
  const said = tokens(lead, 12);
  const verb = said[said.length - 1];
  const subject = said[said.length - 2];
  if (!verb || !subject || !note.words.saying.has(verb) || verb === "thought" || said.length > 6) return null;
  return note.words.subjects.has(subject) && subject !== "he" && subject !== "she"
    ? null
    : lead.trim().split(/\s+/).slice(0, -1).join(" ");
}

/** True for the name that writers give themselves in a talk they wrote down. */
export function isWriter(words: Language, name: string): boolean {
  return words.firstPerson.has(name.toLowerCase());
}

/** A link into the vault names one's own note; one to elsewhere names somebody else's page. */
function isLocal(note: NoteText, candidate: Candidate): boolean {
  const link = candidate.linked;
  if (!link) return true;
  const target = note.text.slice(link.innerEnd + 2, link.end - 1);
  return !/^<?[a-z][a-z0-9+.-]*:/i.test(target) && !target.startsWith("//");
}

const quotePairs: readonly [string, string][] = [
  ["“", "”"],
  ['"', '"'],
  ["«", "»"],
  ["„", "“"],
  ["「", "」"],
  ["『", "』"],
  ["《", "》"],
];

/** True for a block with a quotation mark in it. */
export function hasQuotes(note: NoteText, block: number): boolean {
  const { start, end } = note.at(block);
  return /[“”"«»„「」『』《》]/.test(note.text.slice(start, end));
}

/** True where a question, or any other sentence, stands wholly inside quotation marks of its block. */
export function quoted(note: NoteText, candidate: Pick<Candidate, "block" | "start" | "end">): boolean {
  const block = note.at(candidate.block);
  const before = note.text.slice(
    Math.max(rowStart(block.rows, candidate.start), candidate.start - 2000),
    candidate.start,
  );
  const raw = note.text.slice(candidate.start, candidate.end).replace(/^[*_\s]+/, "");
  const after = note.text.slice(candidate.end, Math.min(block.end, candidate.end + 2000));
  for (const [open, close] of quotePairs) {
    const opensHere = raw.startsWith(open) || before.trimEnd().endsWith(open);
    const inner = raw.replace(/[*_\s)\].]+$/, "");
    if (opensHere && (inner.endsWith(close) || after.startsWith(close))) return true;
    if (open === close) {
      const count = before.split(open).length - 1;
      if (
        count % 2 === 1 &&
        !raw.slice(0, -1).includes(open) &&
        (after.includes(open) || inner.endsWith(open))
      )
        return true;
      if (opensHere && raw.indexOf(open, 1) < 0 && after.includes(open)) return true;
    } else {
      const depth = before.split(open).length - before.split(close).length;
      if (depth > 0 && !raw.startsWith(close)) return true;
      if (opensHere && raw.indexOf(close) < 0 && after.includes(close)) return true;
    }
  }
  return false;
}

/** Where the line begins on which an offset lies: a quotation mark forgotten on another line must not count. */
function rowStart(rows: readonly number[], offset: number): number {
  let start = rows[0] ?? offset;
  for (let r = 0; r < rows.length; r += 2) if ((rows[r] as number) <= offset) start = rows[r] as number;
  return start;
}

/** True for a question that speaks of nobody's self, under an item that is nothing but a link: notes taken from what it leads to. */
function fromReading(note: NoteText, candidate: Candidate): boolean {
  if (note.at(candidate.block).parent < 0 || speaksOfSelf(note.words, candidate.text)) return false;
  // Links to notes of one's own are put in by oneself.
  if (note.text.slice(candidate.start, candidate.end).includes("[[")) return false;
  for (let i = note.at(candidate.block).parent; i >= 0; i = note.at(i).parent) {
    const item = note.at(i);
    const link = note.spans(i).find(({ kind }) => kind === "link");
    if (
      link &&
      link.end - link.start > (item.end - item.start) * 0.8 &&
      /\]\(<?https?:/.test(note.text.slice(link.innerEnd, link.end))
    )
      return true;
  }
  return false;
}

const knownSaying = new Map<Language, RegExp>();

/** A cheap look for the verbs that show speech. */
function sayingIn(words: Language): RegExp {
  let pattern = knownSaying.get(words);
  if (!pattern) knownSaying.set(words, (pattern = new RegExp([...words.saying].join("|"))));
  return pattern;
}

/** True in a paragraph that tells a story: somebody "says" or "asked" between commas, or behind the question. */
export function tells(note: NoteText, index: number): boolean {
  const block = note.at(index);
  const text = note.text.slice(block.start, Math.min(block.end, block.start + 4000)).toLowerCase();
  if (note.words.saying.size === 0 || !sayingIn(note.words).test(text)) return false;
  const { saying, articles } = note.words;
  // "*why so thin*, asks my mother"
  for (const match of text.matchAll(/[,?!"”*_] +(\p{L}+) +(\p{L}+) +\p{L}/gu)) {
    const [, verb = "", subject = ""] = match;
    if (saying.has(verb) && articles.has(subject)) return true;
  }
  for (const match of text.matchAll(/[,?!."”*_] +(\p{L}+) +(\p{L}+)(?=[.,:;!?]|$)/gu)) {
    const [, subject = "", verb = ""] = match;
    if (saying.has(verb) && !note.words.selves.has(subject) && !/^[.]/.test(match[0])) return true;
  }
  return false;
}

/** "..., right?" and "what is a family if not ...?" ask for nothing. */
function tagOf(note: NoteText, text: string): string | null {
  const plain = folded(text).replace(/[?？!.\s]+$/, "");
  const comma = plain.lastIndexOf(",");
  if (comma > 0) {
    const tag = plain.slice(comma + 1).trim();
    if (opening(tag, note.words.tags) === tag) return tag;
  }
  const { words } = note;
  if (words.shrugs.includes(plain)) return plain;
  // "but why would you want that?"
  const [first = "", second = ""] = tokens(plain, 2);
  const effect = opening(words.joining.has(first) ? plain.slice(first.length + 1) : "", words.effects);
  if (effect) return effect;
  // "what is a family if not people who count your meals?"
  if (!words.questionWords.has(first) || !words.auxiliaries.has(second)) return null;
  return words.ifNot.find((phrase) => hasPhrase(plain.slice(0, 100), phrase)) ?? null;
}
