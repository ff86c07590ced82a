/**
 * The sentences of a note that are the writer's own prose: where everything is looked for that a person says in passing
 * (decisions, tripwires, what gives energy). No headings, tables, code or quotations, nothing of a template, a story or a pasted
 * text, nobody else's words in a talk.
 */
import { hasQuotes, isWriter, quoted, quoting } from "../questions/kind";
import { pastedBlocks } from "../questions/pasted";
import { dialogues, headedSpeakers, speakersOf } from "../questions/speakers";
import { isStory, isUnrendered } from "../questions/traits";
import type { Cue } from "./cues";
import { isProse, type NoteText } from "./note-text";
import type { Ending } from "./sentences";
import { spansIn } from "./spans";

/** What is known of the note beside its text: as for questions. */
export interface ProseAround {
  /** True for a note that lies in a folder of templates. */
  readonly template: boolean;
  /** True for places that a person has left out by heading or phrase. */
  readonly leftOut: (block: number, offset: number) => boolean;
}

export interface OwnSentence {
  /** Index of its block in the note. */
  readonly block: number;
  /** Offsets in UTF-16 units: `note.text.slice(start, end)` is it as written. */
  readonly start: number;
  readonly end: number;
  /** 0-based line in which it starts. */
  readonly line: number;
  /** As one reads it: markup taken off, wrapped lines joined. */
  readonly text: string;
  /** What rules match: the text in lower case, with plain apostrophes, and with "…" for whatever stands in quotation marks. */
  readonly said: string;
  readonly ending: Ending;
}

const quotation = /"[^"]{1,400}"|“[^“”]{0,400}”|«[^«»]{0,400}»|„[^„“”]{0,400}[“”]|「[^「」]{0,400}」/g;

/**
 * The writer's own sentences that have the words of `cue`, in the blocks that match `pattern`, in order. Both are a first, cheap
 * look: most blocks end there, and only for the others the note is looked at as a whole. Any text is taken, in time linear in its
 * length.
 */
export function ownSentences(
  note: NoteText,
  around: ProseAround,
  pattern: RegExp,
  cue: Cue | null = null,
): OwnSentence[] {
  const found: OwnSentence[] = [];
  let whole: WholeNote | null = null;
  for (let block = 0; block < note.blocks.length; block++) {
    const { kind, start, end, quote, callout } = note.at(block);
    if (kind !== "paragraph" && kind !== "item") continue;
    if (quote > 0 && (callout === null || quoting.has(callout))) continue;
    if (cue && !note.blockMayTell(block, cue)) continue;
    if (!pattern.test(note.text.slice(start, end))) continue;
    whole ??= lookAt(note, around);
    if (whole.isElsewhere) return [];
    if (whole.others.has(block)) continue;
    const quotes = hasQuotes(note, block);
    for (const { start, end, ending } of note.sentences(block)) {
      if (cue && !note.stretchMayTell(start, end, cue)) continue;
      const line = note.lineOf(block, start);
      const speaker = whole.speakers.get(line);
      if (around.leftOut(block, start) || (speaker !== undefined && !isWriter(note.words, speaker))) continue;
      if (quotes && quoted(note, { block, start, end })) continue;
      const isMarkedOff = spansIn(note.spans(block), start, end).some(
        (span) =>
          (span.kind === "struck" || span.kind === "code") && (span.end - span.start) * 2 > end - start,
      );
      const text = isMarkedOff ? "" : note.plain(block, start, end);
      if (text !== "") found.push({ block, start, end, line, text, said: saidIn(text), ending });
    }
  }
  return found;
}

/** A sentence as rules match it: see `OwnSentence.said`. */
export function saidIn(text: string): string {
  return text.toLowerCase().replace(/[’‘ʼ]/g, "'").replace(quotation, "…");
}

interface WholeNote {
  /** True where nothing in the note is the writer's prose. */
  readonly isElsewhere: boolean;
  readonly speakers: ReadonlyMap<number, string>;
  /** Blocks that are somebody else's. */
  readonly others: ReadonlySet<number>;
}

/** Whoever looks for something in a note's prose asks the same of it as a whole. */
const looked = new WeakMap<NoteText, WholeNote>();

function lookAt(note: NoteText, around: ProseAround): WholeNote {
  let whole = looked.get(note);
  if (!whole) looked.set(note, (whole = wholeNote(note, around)));
  return whole;
}

function wholeNote(note: NoteText, { template }: ProseAround): WholeNote {
  const isElsewhere = template || isUnrendered(note.text) || isStory(note);
  if (isElsewhere) return { isElsewhere, speakers: new Map(), others: new Set() };
  const talk = speakersOf(note);
  return {
    isElsewhere,
    speakers: talk.size > 0 ? talk : headedSpeakers(note),
    others: new Set([...pastedBlocks(note), ...dialogues(note)].filter((block) => isProse(note.at(block)))),
  };
}
