/** What a note is as a whole: a template, the minutes of a talk, a page of prompts. */
import { isProse, type NoteText } from "../notes/note-text";
import type { Candidate } from "./candidate";
import type { NoteTraits } from "./kind";

const unrendered = /<%|\{\{\s*(?:date|time|title|cursor|tp\.|VALUE|NAME)/;

/** Looks at a note once, before its questions are sorted. */
export function traitsOf(
  note: NoteText,
  candidates: readonly Candidate[],
  known: { readonly dated: boolean; readonly template: boolean },
): NoteTraits {
  return {
    dated: known.dated,
    template: known.template || unrendered.test(note.text),
    speakers: speakersOf(note),
    pasted: pastedBlocks(note),
    prompts: emphasisedPrompts(note, candidates),
  };
}

const speaker = /^(?:\[\[([^\]|]{2,40})\]\](?=\s|$|:)|\*\*([^*:]{2,40}?):?\*\*:?|@([\p{L}][\p{L}.-]{1,30})\b:?|(\p{Lu}[\p{L}.-]{1,24}(?: \p{Lu}[\p{L}.-]{1,24})?):(?=\s|$))/u;
const notNames = /^(?:todo|note|notes|update|why|how|what|when|where|who|idea|ideas|question|questions|answer|me|actions?|next|goal|plan|summary|agenda|time|date|topic|tasks?|decision|decisions|risks?|pros?|cons?|context|result|results|example|warning|tip|ps|edit)$/i;

/**
 * Who speaks where, in the minutes of a talk: at least three people open lines, at least five lines in all. What stands
 * indented under a speaker is theirs. Empty for other notes.
 */
function speakersOf(note: NoteText): ReadonlyMap<number, string> {
  const opens = new Map<number, string>();
  for (let i = 0; i < note.blocks.length; i++) {
    const block = note.at(i);
    if (!isProse(block) || block.kind === "heading" || block.kind === "row") continue;
    const match = speaker.exec(note.text.slice(block.start, Math.min(block.end, block.start + 60)));
    const name = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
    if (name && !notNames.test(name.trim())) opens.set(i, name.trim());
  }
  const names = new Map<string, number>();
  for (const name of opens.values()) names.set(name, (names.get(name) ?? 0) + 1);
  const repeated = [...names.values()].filter((count) => count > 1).length;
  if (names.size < 3 || repeated < 2 || opens.size < 5) return new Map();
  const speakers = new Map<number, string>();
  for (let i = 0; i < note.blocks.length; i++) {
    const own = opens.get(i);
    const parent = note.at(i).parent;
    const name = own && (names.get(own) ?? 0) > 1 ? own : parent >= 0 ? speakers.get(parent) : undefined;
    if (name) speakers.set(i, name);
  }
  return speakers;
}

const clipped = /^[ \t]*(?:tags::? *(?:.*\b)?clippings?\b|published::? *\S|source::? *["[]*https?:|(?:url|page)::? *["[]*https?:)/gim;

/**
 * Text from elsewhere: a clipping by its properties (where it was published, by whom, from which address), and what a page
 * left behind that was wrapped by its own width, in a note whose other lines are not.
 */
function pastedBlocks(note: NoteText): ReadonlySet<number> {
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
    if (block.rows.length <= 4) continue;
    if (block.rows.length >= 16 && hardWrapped(block.rows)) wrapped++;
    if (marksOfClipping(note.text.slice(block.start, Math.min(block.end, block.start + 2000))) >= 2) found.add(i);
  }
  if (wrapped > 0 && wrapped * 5 <= prose) {
    for (let i = 0; i < note.blocks.length; i++) if (isProse(note.at(i)) && note.at(i).rows.length >= 16 && hardWrapped(note.at(i).rows)) found.add(i);
  }
  return found;
}

function marksOfClipping(text: string): number {
  return (text.match(clipped) ?? []).length;
}

/** True where most lines are about as long as the longest. */
function hardWrapped(rows: readonly number[]): boolean {
  let width = 0;
  for (let r = 0; r < rows.length; r += 2) width = Math.max(width, (rows[r + 1] as number) - (rows[r] as number));
  let full = 0;
  for (let r = 0; r < rows.length; r += 2) if ((rows[r + 1] as number) - (rows[r] as number) > width * 0.7) full++;
  return width >= 50 && width <= 120 && full * 2 * 1.6 > rows.length;
}

/** Lines that are wholly in emphasis and ask something; one alone is a shout, two are prompts. */
function emphasisedPrompts(note: NoteText, candidates: readonly Candidate[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { block, start, end, sentence } of candidates) {
    if (sentence !== 0 || note.at(block).level > 0) continue;
    const raw = note.text.slice(Math.min(start, note.at(block).start), end);
    if (/^([*_]{1,3})[^*_].*\1$/s.test(raw)) found.add(block);
  }
  return found.size >= 2 ? found : new Set();
}
