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
