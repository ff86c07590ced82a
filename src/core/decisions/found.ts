/** Decisions that are said in prose: "decided to stay until promotion", "final decision" with a list below, "I've decided to leave". */
import type { PlaceDate } from "../notes/dated-places";
import { cueOf } from "../notes/cues";
import { isProse, type NoteText } from "../notes/note-text";
import { ownSentences, type OwnSentence, type ProseAround } from "../notes/own-prose";
import type { OwnDate } from "../questions/question";
import type { Reason } from "../reason";
import {
  announcing,
  announcingMany,
  elsewhere,
  intention,
  isTold,
  labelled,
  matters,
  perfect,
  simplePast,
} from "./wording";

/** A stretch of a note. Offsets are UTF-16 units into its text, lines count from 0. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** As one reads it. */
  readonly text: string;
}

export interface FoundDecision extends Place {
  /** What stands below it as that by which it was decided. */
  readonly criteria: readonly string[];
  /** The line that announces it: "final decision". */
  readonly announced: Place | null;
  /** A date of its own, as questions have one; null: the note's date holds. */
  readonly dated: OwnDate | null;
  readonly why: readonly Reason[];
}

export interface DecisionAround extends ProseAround {
  readonly dated: boolean;
  readonly datedAt: (block: number, offset: number) => PlaceDate | null;
}

/** Without one of these no decision is said: most notes end here. */
const pattern =
  /d[eé]cid|decision|my mind|going to|gonna|leaving|staying|quitting|resigning|chose|settled on|\bquit\b|resigned|going with|(?:will|ll) stay|taking|accepting|turning down|declining|refusing|entschied|beschloss|besloten|zdecydow|postanow/i;
const cue = cueOf(
  [
    "*decid* cid* decision* *chose* choose settled quit quitting resign* leaving staying gonna mind entschieden beschlossen besloten zdecydowa* postanowi*",
  ],
  ["going stay", "give hand leave stay with will ll"],
  [
    "take taking accept accepting decline declining turn turning refuse refusing",
    "job offer role position lead promotion place post contract",
  ],
);
/** A longer sentence was dictated, or is none. */
const longest = 1200;
const anything = /\S/;
/** A decision that reaches so far back on its line that it says more than "decided". */
const farthestBack = 60;

/** The decisions that a note tells in the writer's own prose, in order. Takes any text, never throws. */
export function decisionsIn(note: NoteText, around: DecisionAround): FoundDecision[] {
  if (!note.mayTell(cue)) return [];
  const found = new Map<number, FoundDecision>();
  const add = (block: number, place: Place, why: Reason, announced: Place | null) => {
    if (found.has(place.start)) return;
    found.set(place.start, {
      ...place,
      criteria: criteriaUnder(note, block),
      announced,
      dated: around.datedAt(block, place.start)?.dated ?? null,
      why: [why],
    });
  };
  const announced = announcedIn(note, around);
  for (const { sentence, place } of announced) {
    const value = note.text.slice(place.start, place.end).trim();
    add(sentence.block, cut(sentence), { id: "decision-announced", values: { value } }, place);
  }
  const sentences = ownSentences(note, around, pattern, cue);
  sentences.forEach((sentence, at) => {
    const cueFound = tellsDecision(sentence);
    if (cueFound === null || announced.some(({ place }) => place.start === sentence.start)) return;
    const place = cueFound.isBare ? widened(note, sentences, at) : cut(sentence);
    add(sentence.block, place, { id: "decision-said", values: { value: cueFound.words } }, null);
  });
  return [...found.values()].sort((one, other) => one.start - other.start);
}

/** The words by which a sentence tells a decision; `isBare` where they alone do not say which. Null where it tells none. */
function tellsDecision({
  said,
  ending,
}: OwnSentence): { readonly words: string; readonly isBare: boolean } | null {
  if (ending === "question" || said.length > longest) return null;
  const patterns = [labelled, perfect, simplePast, intention, elsewhere] as const;
  for (const pattern of patterns) {
    const match = pattern.exec(said);
    if (!match) continue;
    const words = match[0].replace(/^[^\p{L}…]+|[^\p{L}…]+$/gu, "");
    const behind = said.slice(match.index + match[0].length);
    if (!isTold(said.slice(0, match.index), behind, pattern === simplePast)) continue;
    if (pattern === intention && /\b(?:if|unless|or)\b/.test(behind)) continue;
    if ((pattern === perfect || pattern === simplePast) && !matters(behind, pattern === simplePast)) continue;
    const isBare =
      /(?:decided|made|made up)$/.test(words) &&
      !/^[\s,]*(?:to|on|not|against|that|i|we)\b|^\s*[:–—-]/.test(behind);
    return { words: words.slice(-40), isBare };
  }
  return null;
}

/** A sentence without a remark in brackets at its end, or what trails behind what was decided. */
function cut(sentence: OwnSentence): Place {
  const { end, line, text } = sentence;
  // "bottom line first: I've decided to leave" begins behind the colon.
  const before = /^[^:]{3,80}:\s+(?=(?:i|we)(?:['’]ve| have|ve)? decided\b)/iu.exec(text)?.[0] ?? "";
  const start = before === "" ? sentence.start : Math.min(end, sentence.start + before.length);
  const whole = text.slice(before.length);
  const trimmed = (whole.includes("(") ? whole.replace(/\s*\([^()]*\)?\s*$/u, "") : whole).replace(
    /^((?:i've |ive |i have |i |we |ok |so )*decided (?:not )?(?:to|on|against) [^,]{8,}?),\s(?!(?:bc|because|cause|since|so|but|and|even|as|if|unless|for)\b).*$/iu,
    "$1",
  );
  return { start, end, line, text: trimmed.length > 3 ? trimmed : text };
}

/** "ok. leaving. decided, again": the words before it on its line say what; else those behind. */
function widened(note: NoteText, sentences: readonly OwnSentence[], at: number): Place {
  const sentence = sentences[at] as OwnSentence;
  const beside = note
    .sentences(sentence.block)
    .filter((other) => note.lineOf(sentence.block, other.start) === sentence.line);
  const here = beside.findIndex(({ start }) => start === sentence.start);
  let first = here;
  while (
    first > 0 &&
    sentence.start - (beside[first - 1]?.start ?? 0) <= farthestBack &&
    beside[first - 1]?.ending !== "question"
  )
    first -= 1;
  const said = note.plain(sentence.block, beside[first]?.start ?? sentence.start, sentence.start);
  const tellsBefore = /\p{L}{3}/u.test(said.replace(/^(?:ok|okay|so|right|well|yes)\b/iu, ""));
  const start = tellsBefore ? (beside[first]?.start ?? sentence.start) : sentence.start;
  const end =
    tellsBefore || sentence.text.length > 40 ? sentence.end : (beside[here + 1]?.end ?? sentence.end);
  const text = note.plain(sentence.block, start, end);
  // "..., and this time i told someone: i rang": what follows is the story of it.
  return {
    start,
    end,
    line: sentence.line,
    text: tellsBefore ? text.replace(/^([^:]{20,}:)\s.*$/su, "$1") : text,
  };
}

/** What stands below the lines that announce a decision: the first item, or the next sentence. */
function announcedIn(note: NoteText, around: DecisionAround): { sentence: OwnSentence; place: Place }[] {
  const found: { sentence: OwnSentence; place: Place }[] = [];
  let own: readonly OwnSentence[] | null = null;
  for (let block = 0; block < note.blocks.length; block++) {
    const { kind, start, end, level } = note.at(block);
    if (!isProse(note.at(block)) || kind === "row" || !note.blockMayTell(block, cue)) continue;
    if (!/decision/i.test(note.text.slice(start, end))) continue;
    const lines = level > 0 ? [{ start, end }] : note.sentences(block);
    for (const one of lines) {
      const text = note.plain(block, one.start, one.end);
      const said = text.toLowerCase();
      const many = announcingMany.test(said);
      if (text.includes("?") || !(many || announcing.test(said))) continue;
      own ??= ownSentences(note, around, anything);
      const place: Place = { start: one.start, end: one.end, line: note.lineOf(block, one.start), text };
      found.push(...below(note, own, block, one.end, many).map((sentence) => ({ sentence, place })));
    }
  }
  return found;
}

function below(
  note: NoteText,
  own: readonly OwnSentence[],
  block: number,
  end: number,
  many: boolean,
): OwnSentence[] {
  const next = own.find(({ start }) => start >= end);
  if (!next || next.block > block + 1) return [];
  const at = note.at(next.block);
  // Another decision's own heading or a new paragraph after a gap is another subject, unless a heading announces it.
  if (next.block !== block && at.kind !== "item" && at.gap && note.at(block).level === 0) return [];
  if (next.block === block || at.kind !== "item") return next.ending === "question" ? [] : [next];
  const first = own.filter(
    (one, i) =>
      one.block >= next.block &&
      note.at(one.block).kind === "item" &&
      note.at(one.block).parent === at.parent &&
      own[i - 1]?.block !== one.block &&
      isRun(note, next.block, one.block),
  );
  return (many ? first : first.slice(0, 1)).filter(({ ending }) => ending !== "question");
}

/** Whether all blocks between two are items of one list. */
function isRun(note: NoteText, from: number, to: number): boolean {
  for (let block = from; block <= to; block++) if (note.at(block).kind !== "item") return false;
  return true;
}

/**
 * The criteria below a decision: of the lists nested under its item the first numbered one, or one that a line announces; else the
 * items right under it. For a paragraph, the list that follows it at once.
 */
function criteriaUnder(note: NoteText, block: number): string[] {
  const isList = note.at(block).kind === "item";
  const children = new Map<number, number[]>();
  for (let i = block + 1; i < note.blocks.length; i++) {
    const { kind, parent, gap } = note.at(i);
    if (kind !== "item" || (!isList && gap && i > block + 1)) break;
    const over = !isList && parent < 0 ? block : parent;
    if (over !== block && !children.has(over) && !isUnder(note, over, block, isList)) break;
    const items = children.get(over);
    if (items) items.push(i);
    else children.set(over, [i]);
  }
  const nested = [...children].filter(([over, items]) => over !== block && items.length > 1);
  const numbered = nested.find(([, items]) => /^\d/.test(note.at(items[0] as number).marker));
  const items = numbered?.[1] ?? children.get(block) ?? [];
  const own = numbered ? items : items.filter((item) => !children.has(item));
  return own
    .map((item) => note.plainBlock(item).replace(/^\d+[.)]\s*/, ""))
    .filter((text) => /\p{L}/u.test(text) && !pattern.test(text) && !/^(?:if|unless|until|till) /i.test(text))
    .slice(0, 12);
}

function isUnder(note: NoteText, block: number, top: number, isList: boolean): boolean {
  for (let at = block; at >= 0; at = note.at(at).parent) {
    if (at === top) return true;
    if (!isList && note.at(at).parent < 0) return at > top;
  }
  return false;
}
