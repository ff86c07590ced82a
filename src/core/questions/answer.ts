/** Third stage: whether the note itself settles a question, and with which words. */
import { rowAt } from "../notes/blocks";
import { isProse, type NoteText } from "../notes/note-text";
import { spansIn } from "../notes/spans";
import type { Reason } from "../reason";
import type { Candidate } from "./candidate";
import { chatTag } from "./lead";
import type { AnswerInPlace } from "./question";
import { isProposal, isYesNo } from "./asking";
import { answers, explains, isErrand, isPiece, isUnsettled } from "./statement";
import { folded, opening, tokens } from "./tokens";

export interface Settled {
  readonly open: boolean;
  readonly answer: AnswerInPlace | null;
  readonly why: readonly Reason[];
}

const stillOpen: Settled = { open: true, answer: null, why: [] };

/** What stands around a question, as far as it may answer it. */
interface Reply {
  readonly text: string;
  /** Its first sentence, where it has more than one. */
  readonly first?: string;
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
export function settle(
  note: NoteText,
  candidate: Candidate,
  last: Candidate,
  isQuestion: (block: number) => boolean,
): Settled {
  const block = note.at(candidate.block);
  const closed = (why: Reason): Settled => ({ open: false, answer: null, why: [why] });
  if (block.box !== null && /[xX-]/.test(block.box)) return closed({ id: "ticked" });
  if (/^(?:DONE|CANCELED|CANCELLED)\s/.test(note.text.slice(block.start, block.start + 12)))
    return closed({ id: "ticked" });
  if (
    spansIn(note.spans(candidate.block), candidate.start, candidate.end).some(
      (span) => span.kind === "struck" && span.start <= candidate.start + 2 && span.end >= candidate.end - 2,
    )
  ) {
    return closed({ id: "struck-out" });
  }

  const by = (reply: Reply | null): Settled | null =>
    reply && saysSomething(note, reply) ? byReply(note, candidate, last, reply) : null;
  return (
    by(sameLine(note, last) ?? nextLine(note, last)) ??
    by(
      indented(note, last, isQuestion) ??
        besides(note, last, isQuestion) ??
        below(note, last, isQuestion) ??
        nextParagraph(note, last),
    ) ??
    stillOpen
  );
}

/** What a reply does to a question: settles it, or says that it is open; null where it is about something else. */
function byReply(note: NoteText, candidate: Candidate, last: Candidate, reply: Reply): Settled | null {
  const said = reply.how === "answered-below" ? reply.text.replace(chatTag, "") : (reply.first ?? reply.text);
  const hedge = opening(folded(said).replace(/^[^\p{L}\p{N}?]+/u, ""), note.words.hedges);
  if (hedge) return { open: true, answer: null, why: [{ id: "hedge", values: { value: hedge } }] };
  const same = reply.how === "answered-same-line";
  const talks =
    reply.how === "answered-below" &&
    said !== reply.text &&
    opensChat(note, note.text.slice(rowStart(note, candidate), candidate.start + 40));
  const below = reply.how === "answered-below" && reply.start >= note.at(last.block).end;
  // What stands below "maybe one big folder?" goes on with the thought.
  const proposes = isProposal(note.words, candidate.text);
  const indents = reply.how === "answered-indented";
  if (
    !reply.marked &&
    (isErrand(note.words, candidate.text, said) || (indents && isUnsettled(note.words, said)))
  )
    return null;
  const settles =
    reply.marked ||
    talks ||
    (below && (!proposes || explains(note.words, candidate.text, said))) ||
    (indents && (!isYesNo(note.words, candidate.text) || (isPiece(note.words, reply.text) && !proposes))) ||
    answers(note.words, candidate.text, said, same || indents) ||
    (last !== candidate && answers(note.words, last.text, said, same));
  if (!settles) return null;
  const { text, start, end, how } = reply;
  return { open: false, answer: { text, start, end, why: { id: how } }, why: [{ id: how }] };
}

/** "Ada: ...", where "Question: ..." only labels. */
function opensChat({ words }: NoteText, line: string): boolean {
  const [name = ""] = tokens(line, 1);
  return chatTag.test(line) && !words.labels.has(name) && !words.announcers.has(name);
}

function rowStart(note: NoteText, { block, start }: Candidate): number {
  return note.at(block).rows[rowAt(note.at(block), start) * 2] ?? start;
}

/** "(henk thinks so)": an aside that tells what somebody says to it. */
function tellsOpinion({ words }: NoteText, aside: string): boolean {
  const [subject = "", verb = ""] = tokens(aside, 2);
  return (
    aside.startsWith("(") &&
    words.saying.has(verb) &&
    !words.selves.has(subject) &&
    !isUnsettled(words, aside)
  );
}

/** Tags, emoji, an aside in brackets or a bare address are no reply. */
function saysSomething(note: NoteText, reply: Reply): boolean {
  const text = reply.text.replace(/(?:^|\s)#[\p{L}\p{N}_/-]+|\[\[[^\]]*\]\]/gu, " ").trim();
  if (/^<-|^\p{L}+:: /u.test(text)) return false;
  if ((text.startsWith("(") || note.text.charAt(reply.start) === "(") && !tellsOpinion(note, text))
    return false;
  if (reply.how !== "answered-same-line" && /^\S+:\/\/\S+$/.test(text)) return false;
  return /[\p{L}\p{N}]/u.test(text.replace(/🥄\S*|\+\d+/gu, ""));
}

/** The statement behind the question on its own line. */
function sameLine(note: NoteText, candidate: Candidate): Reply | null {
  const sentences = note.sentences(candidate.block);
  const next = sentences[candidate.sentence + 1];
  // The sentence around a question in brackets comes behind it and begins before it.
  if (!next || next.ending === "question" || next.start < candidate.end) return null;
  const line = note.lineOf(candidate.block, candidate.end - 1);
  if (note.lineOf(candidate.block, next.start) !== line) return null;
  let end = next.end;
  for (let s = candidate.sentence + 2; s < sentences.length; s++) {
    const more = sentences[s];
    if (!more || more.ending === "question" || note.lineOf(candidate.block, more.start) !== line) break;
    end = more.end;
  }
  const between = note.text.slice(candidate.end, next.start);
  const leads = spansIn(note.spans(candidate.block), next.start, next.start + 1).some(
    (span) => span.start === next.start && span.kind === "link",
  );
  return {
    text: note.plain(candidate.block, next.start, end),
    first: note.plain(candidate.block, next.start, next.end),
    start: next.start,
    end,
    how: "answered-same-line",
    marked:
      leads ||
      tellsOpinion(note, note.plain(candidate.block, next.start, next.end)) ||
      /(?:^|\s)(?:[-–—=:]|->|=>|→)/.test(between) ||
      /^["“]/.test(note.text.slice(next.start, next.start + 1)),
  };
}

/** The statement on the line below, within the same paragraph or item. */
function nextLine(note: NoteText, candidate: Candidate): Reply | null {
  const next = note.sentences(candidate.block)[candidate.sentence + 1];
  if (!next || next.ending === "question" || next.start < candidate.end) return null;
  return {
    text: note.plain(candidate.block, next.start, next.end),
    start: next.start,
    end: next.end,
    how: "answered-below",
    marked: /(?:->|=>|→)/.test(note.text.slice(candidate.end, next.start)),
  };
}

/** So many blocks below a question tell whether they answer it. */
const enough = 12;

/** The items indented under the question's item, unless they ask on. */
function indented(
  note: NoteText,
  candidate: Candidate,
  isQuestion: (block: number) => boolean,
): Reply | null {
  const block = note.at(candidate.block);
  if (block.kind !== "item") return null;
  const children: number[] = [];
  for (let i = candidate.block + 1; i < note.blocks.length; i++) {
    const child = note.at(i);
    if (child.kind === "heading") break;
    if (child.indent <= block.indent && child.kind === "item") {
      // "-> it didn't" on the next item of the same list is a reply too.
      if (i === candidate.block + 1 && /^(?:->|=>|→)/.test(note.text.slice(child.start, child.start + 2)))
        children.push(i);
      break;
    }
    if (child.parent === candidate.block) children.push(i);
    if (children.length >= enough) break;
  }
  return replyFrom(note, children, isQuestion, "answered-indented");
}

/**
 * The items beside an announced question, in a list whose groups are set apart by empty lines: it opens its group, another
 * follows, and all else in it tells.
 */
function besides(note: NoteText, candidate: Candidate, isQuestion: (block: number) => boolean): Reply | null {
  const block = note.at(candidate.block);
  if (block.kind !== "item" || candidate.announcement === null) return null;
  const follows = note.blocks[candidate.block - 1]?.kind === "item";
  if (follows && !block.gap) return null;
  const others: number[] = [];
  let grouped = follows;
  for (let i = candidate.block + 1; i < note.blocks.length && others.length < enough; i++) {
    const next = note.at(i);
    const beside = next.kind === "item" && next.indent === block.indent;
    if (beside && next.gap) grouped = true;
    if (next.kind !== "item" || next.indent < block.indent || (beside && next.gap)) break;
    if (isQuestion(i)) return null;
    others.push(i);
  }
  if (!grouped) return null;
  const reply = replyFrom(note, others, isQuestion, "answered-below");
  return reply && { ...reply, marked: true };
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
      if (children.length >= enough) break;
      continue;
    }
    if (next.kind !== "item" || next.quote !== block.quote || next.indent < block.indent) break;
    if (next.parent < 0) children.push(i);
    if (children.length >= enough) break;
  }
  return replyFrom(note, children, isQuestion, "answered-below");
}

/** The paragraph below a question that ends its own, where it opens like nothing but an answer. */
function nextParagraph(note: NoteText, candidate: Candidate): Reply | null {
  const { block: index, sentence } = candidate;
  const block = note.at(index);
  const next = note.blocks[index + 1];
  if (block.kind !== "paragraph" || next?.kind !== "paragraph" || next.quote !== block.quote) return null;
  if (sentence !== note.sentences(index).length - 1) return null;
  // What stands under the title of a callout is about it.
  const title = block.callout !== null && block.callout === next.callout && isTitle(note, block.start);
  // Its opening tells, before it is cut into sentences; but for languages that give their reasons at the end.
  const { words } = note;
  const opens = note.text.slice(next.start, Math.min(next.end, next.start + 80));
  if (!title && words.particles.length === 0 && !explains(words, candidate.text, opens)) return null;
  const first = note.sentences(index + 1)[0];
  if (!first || first.ending === "question") return null;
  const { start, end } = first;
  const text = note.plain(index + 1, start, end);
  return (title && !isUnsettled(words, text)) || explains(words, candidate.text, text)
    ? { text, start, end, how: "answered-below", marked: true }
    : null;
}

/** True for what stands behind the type of a callout. */
function isTitle({ text }: NoteText, start: number): boolean {
  return /\][+-]?[ \t]*$/.test(text.slice(Math.max(0, start - 8), start));
}

function replyFrom(
  note: NoteText,
  blocks: readonly number[],
  isQuestion: (block: number) => boolean,
  how: Reply["how"],
): Reply | null {
  const said = blocks.filter((i) => /[\p{L}\p{N}]/u.test(note.text.slice(note.at(i).start, note.at(i).end)));
  const first = said[0];
  if (first === undefined) return null;
  const asking = said.filter(isQuestion).length;
  if (asking * 2 >= said.length || isQuestion(first)) return null;
  if (said.every((i) => note.at(i).box !== null)) return null;
  const at = note.at(first);
  const text = note.plainBlock(first);
  if (/^a\s*:?$/i.test(text)) return null;
  return {
    text,
    start: at.start,
    end: at.end,
    how,
    marked: /^(?:->|=>|→)/.test(note.text.slice(at.start, at.start + 2)),
  };
}
