/** What a note is as a whole: a template, the minutes of a talk, a page of prompts. */
import type { NoteText } from "../notes/note-text";
import { oncePerNote } from "../notes/once";
import type { Candidate } from "./candidate";
import { hasQuotes, isWriter, tells, type NoteTraits } from "./kind";
import { answeredInTurn, emphasisedPrompts, labelledItems, questionnaires } from "./lists";
import { assistants, letters, pastedBlocks } from "./pasted";
import { readersOf } from "./readers";
import { dialogues, headedSpeakers, speakersOf, stampedSpeakers } from "./speakers";

const unrendered = /<%|\{\{\s*(?:date|time|title|cursor|tp\.|VALUE|NAME)/;

/** Rows of a grid to be filled in: a label, then three or more empty cells. */
const emptyRow = /^[ \t]*\|[^|\n]*[\p{L}\d][^|\n]*\|(?:[ \t]*\|){3,}[ \t]*$/gmu;

/** A form nobody has filled in: grids with empty cells under its questions. */
function isForm({ text }: NoteText): boolean {
  return text.includes("| |") && (text.match(emptyRow)?.length ?? 0) >= 3;
}

/** Whether it holds fields of a template that nobody has filled. */
export function isUnrendered(text: string): boolean {
  return (text.includes("{{") || text.includes("<%")) && unrendered.test(text);
}

/** Looks at a note once, before its questions are sorted. */
export function traitsOf(
  note: NoteText,
  candidates: readonly Candidate[],
  known: { readonly dated: boolean; readonly template: boolean },
): NoteTraits {
  const talk = firstOf(speakersOf(note), () => stampedSpeakers(note));
  return {
    dated: known.dated,
    template: known.template || isUnrendered(note.text) || isForm(note),
    speakers: firstOf(talk, () => headedSpeakers(note)),
    talk: [...talk.values()].some((name) => isWriter(note.words, name)),
    pasted: union(union(pastedBlocks(note), assistants(note, candidates)), letters(note)),
    prompts: emphasisedPrompts(note, candidates),
    questionnaire: questionnaires(note, candidates),
    labelled: labelledItems(note, candidates),
    inTurn: answeredInTurn(note, candidates),
    readers: readersOf(note, known.dated),
    story: isStory(note),
    dialogue: dialogues(note),
    told: onceABlock((block) => tells(note, block)),
    quotes: onceABlock((block) => hasQuotes(note, block)),
  };
}

function firstOf<Key, Value>(
  one: ReadonlyMap<Key, Value>,
  other: () => ReadonlyMap<Key, Value>,
): ReadonlyMap<Key, Value> {
  return one.size > 0 ? one : other();
}

function onceABlock(ask: (block: number) => boolean): (block: number) => boolean {
  const known = new Map<number, boolean>();
  return (block) => {
    const found = known.get(block) ?? ask(block);
    known.set(block, found);
    return found;
  };
}

const tag = /#(\p{L}{2,20})/gu;
/** What stands behind the words of somebody: '," said my mother'. */
const behindSpeech = /[,?!.]["”]\s+(\p{L}+)(?:\s+(\p{L}+))?(?:\s+(\p{L}+))?/gu;

/** A story by its tag or by how its people talk. */
export const isStory = oncePerNote(readStory);

function readStory({ text, words }: NoteText): boolean {
  if (text.includes("#"))
    for (const [, name = ""] of text.matchAll(tag)) if (words.fiction.has(name.toLowerCase())) return true;
  if (!text.includes('"') && !text.includes("”")) return false;
  let told = 0;
  for (const [, ...said] of text.matchAll(behindSpeech)) {
    // "said jo", "she said", "my mother said"
    if (said.some((word) => word !== undefined && words.saying.has(word.toLowerCase())) && ++told >= 2)
      return true;
  }
  return false;
}

function union(one: ReadonlySet<number>, other: ReadonlySet<number>): ReadonlySet<number> {
  return other.size === 0 ? one : new Set([...one, ...other]);
}
