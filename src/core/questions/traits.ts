/** What a note is as a whole: a template, the minutes of a talk, a page of prompts. */
import { isProse, type NoteText } from "../notes/note-text";
import type { Candidate } from "./candidate";
import { hasQuotes, isMe, tells, type NoteTraits } from "./kind";
import { tokens } from "./tokens";

/** Fields of a template that nobody has filled. */
export const unrendered = /<%|\{\{\s*(?:date|time|title|cursor|tp\.|VALUE|NAME)/;

/** Looks at a note once, before its questions are sorted. */
export function traitsOf(
  note: NoteText,
  candidates: readonly Candidate[],
  known: { readonly dated: boolean; readonly template: boolean },
): NoteTraits {
  const speakers = speakersOf(note);
  return {
    dated: known.dated,
    template: known.template || unrendered.test(note.text),
    speakers,
    talk: [...speakers.values()].some(isMe),
    pasted: pastedBlocks(note),
    prompts: emphasisedPrompts(note, candidates),
    questionnaire: questionnaires(note, candidates),
    story: isStory(note),
    dialogue: dialogues(note),
    told: onceABlock((block) => tells(note, block)),
    quotes: onceABlock((block) => hasQuotes(note, block)),
  };
}

function onceABlock(ask: (block: number) => boolean): (block: number) => boolean {
  const known = new Map<number, boolean>();
  return (block) => {
    const found = known.get(block) ?? ask(block);
    known.set(block, found);
    return found;
  };
}

const speaker =
  /^(?:\[\[([^\]|]{2,40})\]\](?=\s|$|:)|\*\*([^*:]{1,40}?):?\*\*:?(?=\s|$)|@([\p{L}][\p{L}.-]{1,30})\b:?|\[[\d/.,: apm-]{4,24}\]\s*([\p{L}][\p{L} .-]{1,30}):|(\p{Lu}[\p{L}.-]{1,24}(?: \p{Lu}[\p{L}.-]{1,24})?):(?=\s|$)|([\p{L}]{2,16}):(?=\s|$))/u;
const notNames =
  /^(?:todo|notes?|updates?|why|how|what|when|where|who|ideas?|questions?|answers?|actions?|next|goals?|plan|summary|agenda|time|date|topics?|tasks?|decisions?|risks?|pros?|cons?|context|results?|example|warning|tip|ps|edit|also|still|and|but|so|then|now|today|tomorrow|yesterday|later|maybe|read|see|ask|think|want|need|made|done|good|bad|in|out|yes|no|tags?|title|source|url|author|author|link|links|https?)$/i;

/**
 * Who speaks on which line, in minutes or a pasted chat: at least two people open lines, three times in all, and more than one
 * line follows another. What stands on the lines below a speaker, or indented under one, is theirs. Empty for other notes.
 */
export function speakersOf(note: NoteText): ReadonlyMap<number, string> {
  const opens = new Map<
    number,
    { name: string; how: "link" | "word" | "name"; speaks: boolean; asks: boolean }
  >();
  for (let i = 0; i < note.blocks.length; i++) {
    const block = note.at(i);
    if (!isProse(block) || block.kind === "heading" || block.kind === "row") continue;
    for (let r = 0; r < block.rows.length; r += 2) {
      const start = block.rows[r] as number;
      if (!mayOpenSpeech(note.text, start)) continue;
      const match = speaker.exec(note.text.slice(start, Math.min(block.rows[r + 1] as number, start + 60)));
      const name = match
        ?.slice(1)
        .find((part) => part !== undefined)
        ?.trim();
      if (block.box !== null || !name || !match || notNames.test(name) || /\d/.test(name)) continue;
      const how = match[1] !== undefined ? "link" : match[6] !== undefined ? "word" : "name";
      const asks = note.text.slice(start, block.rows[r + 1]).includes("?");
      const speaks = (block.rows[r + 1] as number) - start > match[0].length + 8;
      opens.set(block.line + r / 2, { name, how, speaks, asks });
    }
  }
  const lines = new Set(opens.keys());
  // A single word with a colon is a name only among others: in lines that follow each other.
  const strong = [...opens].filter(
    ([line, { how }]) => how !== "word" || lines.has(line + 1) || lines.has(line - 1),
  );
  const names = new Map<string, number>();
  const speaking = new Map<string, number>();
  for (const [, { name, speaks }] of strong) if (speaks) speaking.set(name, (speaking.get(name) ?? 0) + 1);
  for (const [, { name }] of strong) names.set(name.toLowerCase(), (names.get(name.toLowerCase()) ?? 0) + 1);
  const kept = new Set(strong.map(([line]) => line));
  const talks = strong.filter(
    ([line, { how }]) => how !== "link" && (kept.has(line + 1) || kept.has(line + 2)),
  ).length;
  const asks = strong.some(([, { asks: one }]) => one);
  const twice = [...names.values()].some((times) => times > 1);
  // Terms with their explanations look alike, but none comes twice and none asks.
  const chat = names.size >= 2 && strong.length >= 3 && talks >= 2 && (twice || asks);
  // Minutes kept as an outline: three or more people, each heard more than once, most of them with words behind their name.
  const minutes = [...speaking.values()].filter((times) => times > 1).length >= 3;
  if (!chat && !minutes) return new Map();

  const speakers = new Map<number, string>();
  const ofBlock = new Map<number, string>();
  for (let i = 0; i < note.blocks.length; i++) {
    const block = note.at(i);
    let name = block.parent >= 0 ? ofBlock.get(block.parent) : undefined;
    for (let r = 0; r < block.rows.length; r += 2) {
      const line = block.line + r / 2;
      if (kept.has(line)) name = opens.get(line)?.name;
      if (name) speakers.set(line, name);
    }
    if (name) ofBlock.set(i, name);
  }
  return speakers;
}

/** A cheap look: a name is in brackets or bold, or has a colon soon behind it. */
function mayOpenSpeech(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  if (first === 91 || first === 42 || first === 64) return true;
  for (let p = start; p < start + 52; p++) {
    const code = text.charCodeAt(p);
    if (code === 58) return true;
    if (code === 10 || code === 44 || code === 63) return false;
  }
  return false;
}

/** Six or more items in a row that ask "you" and never speak of "me": a list to be filled in, made by somebody else. */
function questionnaires(note: NoteText, candidates: readonly Candidate[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: Candidate[] = [];
  const finish = (): void => {
    run = run.filter(({ text }) => tokens(text, 3).length > 2);
    const toYou = run.filter(({ text }) => /\b(?:you|your|u)\b/i.test(text)).length;
    const ofMe = run.filter(({ text }) => /\b(?:i|i'm|my|me|we|our)\b/i.test(text)).length;
    if (run.length >= 6 && toYou * 5 >= run.length * 3 && ofMe * 6 <= run.length)
      for (const { block } of run) found.add(block);
    run = [];
  };
  for (const candidate of candidates) {
    const last = run[run.length - 1];
    if (note.at(candidate.block).kind !== "item" || (last && candidate.block > last.block + 2)) finish();
    if (note.at(candidate.block).kind === "item") run.push(candidate);
  }
  finish();
  return found;
}

/** "The alien asks: ..." and "The human says: ...", with a list right below: the items are their words. */
export function dialogues(note: NoteText): ReadonlySet<number> {
  const found = new Set<number>();
  let told = 0;
  for (let i = 0; i < note.blocks.length; i++) {
    const block = note.at(i);
    if (block.kind === "item") {
      if (told >= 2 || found.has(block.parent)) found.add(i);
      continue;
    }
    const verb = /(?:^|\s)(\p{L}+): \S/u.exec(
      note.text.slice(block.start, Math.min(block.end, block.start + 60)),
    )?.[1];
    told = verb !== undefined && note.words.saying.has(verb.toLowerCase()) ? told + 1 : 0;
  }
  return found;
}

const spoken =
  /[,?!.]["”]\s+(?:said|asked|replied|whispered|answered|(?:he|she|they|i|my \p{L}+|the \p{L}+) (?:said|asked|replied|whispered|answered|says|asks))\b/giu;
const fictional = /#(?:fiction|story|memoir|novel|poem|shortstory)\b/i;

/** A story by its tag or by how its people talk. */
export function isStory(note: NoteText): boolean {
  return fictional.test(note.text) || (/["”]/.test(note.text) && (note.text.match(spoken) ?? []).length >= 2);
}

const clipped =
  /^[ \t]*(?:tags::? *(?:.*\b)?clippings?\b|published::? *\S|source::? *["[]*https?:|(?:url|page)::? *["[]*https?:)/gim;

/**
 * Text from elsewhere: a clipping by its properties (where it was published, by whom, from which address), and what a page
 * left behind that was wrapped by its own width, in a note whose other lines are not.
 */
export function pastedBlocks(note: NoteText): ReadonlySet<number> {
  const found = new Set<number>();
  const first = note.blocks[0];
  if (first?.kind === "properties" && marksOfClipping(note.text.slice(first.start, first.end)) >= 2) {
    for (let i = 1; i < note.blocks.length; i++) found.add(i);
    return found;
  }
  let wrapped = 0;
  let prose = 0;
  for (let i = 0; i < note.blocks.length; i++) {
    const block = note.at(i);
    if (!isProse(block)) continue;
    if (found.has(block.parent)) found.add(i);
    prose++;
    const next = note.blocks[i + 1];
    const lines = (next ? next.line : block.endLine + 1) - block.line;
    if (
      lines > 2 &&
      marksOfClipping(
        note.text.slice(block.start, Math.min(next ? next.start : block.end, block.start + 2000)),
      ) >= 2
    )
      found.add(i);
    if (block.rows.length >= 16 && hardWrapped(block.rows)) wrapped++;
  }
  if (wrapped > 0 && wrapped * 5 <= prose) {
    for (let i = 0; i < note.blocks.length; i++)
      if (isProse(note.at(i)) && note.at(i).rows.length >= 16 && hardWrapped(note.at(i).rows)) found.add(i);
  }
  return found;
}

function marksOfClipping(text: string): number {
  return (text.match(clipped) ?? []).length;
}

/** True where most lines are about as long as the longest. */
function hardWrapped(rows: readonly number[]): boolean {
  let width = 0;
  for (let r = 0; r < rows.length; r += 2)
    width = Math.max(width, (rows[r + 1] as number) - (rows[r] as number));
  let full = 0;
  for (let r = 0; r < rows.length; r += 2)
    if ((rows[r + 1] as number) - (rows[r] as number) > width * 0.7) full++;
  return width >= 50 && width <= 120 && full * 2 * 1.6 > rows.length;
}

/** Lines that are wholly in emphasis and ask something; one alone is a shout, two are prompts. */
function emphasisedPrompts(note: NoteText, candidates: readonly Candidate[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { block, start, end } of candidates) {
    const at = note.at(block);
    if (at.level > 0) continue;
    const row = at.rows.findIndex(
      (offset, r) => r % 2 === 0 && offset <= start && (at.rows[r + 1] as number) >= end,
    );
    if (row < 0) continue;
    const raw = note.text.slice(at.rows[row], end);
    if (/^([*_]{1,3})[^*_].*\1$/s.test(raw)) found.add(start);
  }
  return found.size >= 2 ? found : new Set();
}
