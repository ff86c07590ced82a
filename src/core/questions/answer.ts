/** Third stage: whether the note itself settles a question, and with which words. */
import { rowAt } from "../notes/blocks";
import { isProse, type NoteText } from "../notes/note-text";
import { spansIn } from "../notes/spans";
import type { Reason } from "../reason";
import { chatTag, type Candidate } from "./candidate";
import type { AnswerInPlace } from "./question";
import { folded, opening, tokens } from "./tokens";

export interface Settled {
  readonly open: boolean;
  readonly answer: AnswerInPlace | null;
  readonly why: readonly Reason[];
}

/** "do i stay?": a question that asks for a yes or a no, with its verb in front. */
function isYesNo(note: NoteText, question: string): boolean {
  const first = tokens(question, 6).find((word) => note.words.questionWords.has(word) || note.words.auxiliaries.has(word)) ?? "";
  return !note.words.questionWords.has(first);
}

const stillOpen: Settled = { open: true, answer: null, why: [] };

/** What stands around a question, as far as it may answer it. */
interface Reply {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly how: "answered-same-line" | "answered-below" | "answered-indented";
  /** True where a dash, an arrow or a link behind the question says that the answer follows. */
  readonly marked: boolean;
}

/**
 * Whether a candidate is open. `last` is the last candidate of the run of questions it stands in: "a different screen? just
 * a component?" is answered by what follows the whole run.
 */
export function settle(note: NoteText, candidate: Candidate, last: Candidate, isQuestion: (block: number) => boolean): Settled {
  const block = note.at(candidate.block);
  const closed = (why: Reason): Settled => ({ open: false, answer: null, why: [why] });
  if (block.box !== null && /[xX-]/.test(block.box)) return closed({ id: "ticked" });
  if (/^(?:DONE|CANCELED|CANCELLED)\s/.test(note.text.slice(block.start, block.start + 12))) return closed({ id: "ticked" });
  if (spansIn(note.spans(candidate.block), candidate.start, candidate.end).some((span) => span.kind === "struck" && span.start <= candidate.start + 2 && span.end >= candidate.end - 2)) {
    return closed({ id: "struck-out" });
  }

  const reply = sameLine(note, last) ?? nextLine(note, last) ?? indented(note, last, isQuestion) ?? below(note, last, isQuestion);
  if (!reply || !saysSomething(note, reply)) return stillOpen;
  const said = reply.how === "answered-below" ? reply.text.replace(chatTag, "") : reply.text;
  const hedge = opening(folded(said).replace(/^[^\p{L}\p{N}?]+/u, ""), note.words.hedges);
  if (hedge) return { open: true, answer: null, why: [{ id: "hedge", values: { value: hedge } }] };
  const same = reply.how === "answered-same-line";
  const talks = said !== reply.text && chatTag.test(note.text.slice(rowStart(note, candidate), candidate.start + 40));
  const settles =
    reply.marked ||
    talks ||
    (reply.how === "answered-below" && reply.start >= note.at(last.block).end) ||
    (reply.how === "answered-indented" && (!isYesNo(note, candidate.text) || isPiece(reply.text))) ||
    answers(note, candidate.text, said, same || reply.how === "answered-indented") ||
    (last !== candidate && answers(note, last.text, said, same));
  if (!settles) return stillOpen;
  const { text, start, end, how } = reply;
  return { open: false, answer: { text, start, end, why: { id: how } }, why: [{ id: how }] };
}

function rowStart(note: NoteText, { block, start }: Candidate): number {
  return note.at(block).rows[rowAt(note.at(block), start) * 2] ?? start;
}

/** Tags, emoji, an aside in brackets or a bare address are no reply. */
function saysSomething(note: NoteText, reply: Reply): boolean {
  const text = reply.text.replace(/(?:^|\s)#[\p{L}\p{N}_/-]+|\[\[[^\]]*\]\]/gu, " ").trim();
  if (/^\(|^<-|^\p{L}+:: /u.test(text) || note.text.charAt(reply.start) === "(") return false;
  if (reply.how !== "answered-same-line" && /^\S+:\/\/\S+$/.test(text)) return false;
  return /[\p{L}\p{N}]/u.test(text.replace(/🥄\S*|\+\d+/gu, ""));
}

/** The statement behind the question on its own line. */
function sameLine(note: NoteText, candidate: Candidate): Reply | null {
  const sentences = note.sentences(candidate.block);
  const next = sentences[candidate.sentence + 1];
  if (!next || next.ending === "question") return null;
  const line = note.lineOf(candidate.block, candidate.end - 1);
  if (note.lineOf(candidate.block, next.start) !== line) return null;
  let end = next.end;
  for (let s = candidate.sentence + 2; s < sentences.length; s++) {
    const more = sentences[s];
    if (!more || more.ending === "question" || note.lineOf(candidate.block, more.start) !== line) break;
    end = more.end;
  }
  const between = note.text.slice(candidate.end, next.start);
  const leads = spansIn(note.spans(candidate.block), next.start, next.start + 1).some((span) => span.start === next.start && span.kind === "link");
  return {
    text: note.plain(candidate.block, next.start, end),
    start: next.start,
    end,
    how: "answered-same-line",
    marked: leads || /(?:^|\s)(?:[-–—=:]|->|=>|→)/.test(between) || /^["“]/.test(note.text.slice(next.start, next.start + 1)),
  };
}

/** The statement on the line below, within the same paragraph or item. */
function nextLine(note: NoteText, candidate: Candidate): Reply | null {
  const next = note.sentences(candidate.block)[candidate.sentence + 1];
  if (!next || next.ending === "question") return null;
  return {
    text: note.plain(candidate.block, next.start, next.end),
    start: next.start,
    end: next.end,
    how: "answered-below",
    marked: /(?:->|=>|→)/.test(note.text.slice(candidate.end, next.start)),
  };
}

/** The items indented under the question's item, unless they ask on. */
function indented(note: NoteText, candidate: Candidate, isQuestion: (block: number) => boolean): Reply | null {
  const block = note.at(candidate.block);
  if (block.kind !== "item") return null;
  const children: number[] = [];
  for (let i = candidate.block + 1; i < note.blocks.length; i++) {
    const child = note.at(i);
    if (child.kind === "heading") break;
    if (child.indent <= block.indent && child.kind === "item") {
      // "-> it didn't" on the next item of the same list is a reply too.
      if (i === candidate.block + 1 && /^(?:->|=>|→)/.test(note.text.slice(child.start, child.start + 2))) children.push(i);
      break;
    }
    if (child.parent === candidate.block) children.push(i);
  }
  return replyFrom(note, children, isQuestion, "answered-indented");
}

/** The list right below a question that ends its paragraph. */
function below(note: NoteText, candidate: Candidate, isQuestion: (block: number) => boolean): Reply | null {
  const block = note.at(candidate.block);
  if (block.kind === "item") return null;
  const sentences = note.sentences(candidate.block);
  if (candidate.sentence !== sentences.length - 1) return null;
  const children: number[] = [];
  for (let i = candidate.block + 1; i < note.blocks.length; i++) {
    const next = note.at(i);
    if (block.level > 0) {
      if (next.kind === "heading" && next.level <= block.level) break;
      if (next.section === candidate.block && isProse(next) && next.kind !== "heading") children.push(i);
      continue;
    }
    if (next.kind !== "item" || next.quote !== block.quote) break;
    if (next.parent < 0) children.push(i);
  }
  return replyFrom(note, children, isQuestion, "answered-below");
}

function replyFrom(
  note: NoteText,
  blocks: readonly number[],
  isQuestion: (block: number) => boolean,
  how: Reply["how"],
): Reply | null {
  const said = blocks.filter((i) => note.plainBlock(i).replace(/[^\p{L}\p{N}]+/gu, "").length > 0);
  const first = said[0];
  if (first === undefined) return null;
  const asking = said.filter(isQuestion).length;
  if (asking * 2 >= said.length || isQuestion(first)) return null;
  if (said.every((i) => note.at(i).box !== null)) return null;
  const at = note.at(first);
  const text = note.plainBlock(first);
  if (/^a\s*:?$/i.test(text)) return null;
  return { text, start: at.start, end: at.end, how, marked: false };
}

const copula = /^(?:it's|its|it is|it was|that's|thats|that is|that was|they're|they are|this is|he's|she's|he is|she is)\b/;
const existence = /^(?:there is|there are|there's|there was|it depends)\b/;
const purposes: Readonly<Record<string, RegExp>> = {
  why: /^(?:to|for|so)\b/,
  how: /^(?:by|with|via|through|using)\b/,
  when: /^(?:on|in|after|before|by|at|until)\b/,
  where: /^(?:in|at|on|to|near)\b/,
  who: /^(?:me|us|everyone|everybody)\b/,
};
const notYet = /\b(?:question|questions|as if|wonder|unclear|figure out|find out|not clear|need to know|have to see)\b/;
const pronounPair = /\b(?:am|are|is|was|were|do|does|did|have|has|had|can|could|should|would|will|shall|might|may|must|don't|doesn't|didn't|can't|won't|wouldn't|shouldn't|isn't|aren't) (i|you|we|he|she|they|it|this|that|these|those)\b/;
const replies: Readonly<Record<string, readonly string[]>> = {
  i: ["i", "i'm", "im", "i'd", "i've", "i'll", "you", "you're", "you'd"],
  you: ["i", "i'm", "im", "i'd", "i've", "i'll", "you", "you're", "you'd"],
  we: ["we", "we're", "we'd", "we've", "we'll"],
  he: ["he", "he's", "he'd"],
  she: ["she", "she's", "she'd"],
  they: ["they", "they're", "they'd"],
  it: ["it", "it's", "its"],
  this: ["it", "it's", "its", "this", "that", "that's"],
  that: ["it", "it's", "its", "this", "that", "that's"],
  these: ["they", "they're", "these"],
  those: ["they", "they're", "those"],
};

const finite = new Set(
  "is are was were am be been has have had do does did can could will would should shall may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't i'm i'd i've i'll you're we're they're it's that's there's he's she's says said asks asked wants wanted needs need want think thinks thought feel feels felt know knows knew seems seemed went got gets get makes made".split(
    " ",
  ),
);
const exclaimed = /^(?:ah+|oh+|ugh+|wow|wtf|lol|ha+|hm+|argh+|well|seriously|anyway|please|sorry|hey)\b/;
const nominal = new Set("what what's whats who who's whos whom whose where where's which when how".split(" "));
const assent = /^(?:\S+\s+){0,5}(?:yes|yep|yeah|nope|no)(?=[\s,.!:;]|$)/;

/** Whether a statement right behind a question reads as its answer. */
function answers(note: NoteText, question: string, statement: string, sameLine: boolean): boolean {
  const said = folded(statement).replace(/^[^\p{L}\p{N}]+/u, "");
  const asked = folded(question).replace(/^[^\p{L}\p{N}]+/u, "");
  if (notYet.test(said.slice(0, 80))) return false;
  const { words } = note;
  const askedWords = tokens(asked, 40);
  const conditional = words.conditions.has(askedWords[0] ?? "");
  const first = askedWords.find((word) => words.questionWords.has(word) || (!conditional && words.auxiliaries.has(word))) ?? "";
  const wh = words.questionWords.has(first);
  const opener = opening(said, words.answers);
  if (opener !== null) return !causal.has(opener) || /^(?:why|warum|wieso|weshalb|por|pourquoi|waarom|dlaczego|how)/.test(first);
  if (existence.test(said) && (!wh || said.startsWith("it depends"))) return true;
  if (purposes[first]?.test(said)) return true;
  if (said.endsWith(":")) return false;
  if (wh && copula.test(said) && !(first === "who" && said.startsWith("it")) && !/\b(?:in|it) that\b/.test(said.slice(0, 12))) return true;
  const reply = tokens(said, 12);
  const [start = ""] = reply;
  const subject = pronounPair.exec(asked)?.[1];
  const echoes = subject !== undefined && (replies[subject] ?? []).includes(start);
  // "what do i do all day? i sit in calls": asked for a deed, told a deed. "why am i tired? i am so tired" says nothing new.
  if (echoes && /\b(?:do|make|spend|want|need|like|go|work|eat)\b/.test(asked) && nominal.has(first) && !/\b(?:need|have) to\b/.test(said.slice(0, 24))) {
    return true;
  }
  if (!sameLine) return reply.length <= 3 && nominal.has(first) && !reply.some((word) => finite.has(word));
  if (!wh && (assent.test(said) || /^\S+(?: \S+)? (?:says|said) (?:yes|no|not)\b/.test(said))) return true;
  if (first === "which" && !words.subjects.has(start)) return true;
  if (exclaimed.test(said) || /ly$/.test(reply.length === 1 ? start : "")) return false;
  // "am i tired or bored? tired, it turns out": one of what was offered.
  const offered = askedWords.some((word) => words.alternatives.has(word));
  if (offered && !wh && reply.slice(0, 4).some((word) => word === "both" || word === "neither" || (word.length > 2 && askedWords.includes(word) && !words.subjects.has(word) && !words.auxiliaries.has(word)))) {
    return true;
  }
  // A piece of a sentence without a verb names what was asked for: "wei's bench, the river, a number on a display".
  if (!nominal.has(first) || words.code !== "en") return false;
  const clause = tokens(said.split(/[,.;:!?(]/)[0] ?? "", 12);
  if (clause.length === 0 || clause.some((word) => finite.has(word))) return false;
  if (words.subjects.has(start) && !articles.has(start)) return false;
  return !prepositions.has(start) && !words.conditions.has(start) && !words.alternatives.has(start) && (clause.length < 8 || /,/.test(said)) && !repeats(askedWords, clause);
}

const causal = new Set(["because", "bc", "its because", "it's because", "its bc", "cause", "since", "so that", "weil", "porque", "parce que", "omdat", "bo", "ponieważ"]);
const articles = new Set(["the", "a", "an", "my", "our", "your", "this", "that", "these", "those"]);
const prepositions = new Set("without below above as like and but or ask check see read completely totally maybe".split(" "));

/** A few words without a verb, as one answers an "is it this or that?". */
function isPiece(text: string): boolean {
  const said = tokens(text, 8);
  return said.length > 0 && said.length < 6 && !said.some((word) => finite.has(word));
}

/** "microplastics?" behind a question about microplastics adds nothing. */
function repeats(asked: readonly string[], said: readonly string[]): boolean {
  return said.every((word) => asked.includes(word) || asked.some((one) => one.length > 4 && word.endsWith(one)));
}
