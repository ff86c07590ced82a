/** What a note is as a whole: a template, the minutes of a talk, a page of prompts. */
import type { NoteText } from "../notes/note-text";
import type { Candidate } from "./candidate";
import { hasQuotes, isWriter, tells, type NoteTraits } from "./kind";
import { emphasisedPrompts, labelledItems, questionnaires } from "./lists";
import { assistants, pastedBlocks } from "./pasted";
import { readersOf } from "./readers";
import { dialogues, headedSpeakers, speakersOf } from "./speakers";

const unrendered = /<%|\{\{\s*(?:date|time|title|cursor|tp\.|VALUE|NAME)/;

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
  const talk = speakersOf(note);
  return {
    dated: known.dated,
    template: known.template || isUnrendered(note.text),
    speakers: talk.size > 0 ? talk : headedSpeakers(note),
    talk: [...talk.values()].some((name) => isWriter(note.words, name)),
    pasted: union(pastedBlocks(note), assistants(note, candidates)),
    prompts: emphasisedPrompts(note, candidates),
    questionnaire: questionnaires(note, candidates),
    labelled: labelledItems(note, candidates),
    readers: readersOf(note, known.dated),
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

const spoken =
  /[,?!.]["”]\s+(?:said|asked|replied|whispered|answered|(?:he|she|they|i|my \p{L}+|the \p{L}+) (?:said|asked|replied|whispered|answered|says|asks))\b/giu;
const fictional = /#(?:fiction|story|memoir|novel|poem|shortstory)\b/i;

/** A story by its tag or by how its people talk. */
export function isStory(note: NoteText): boolean {
  return (
    (note.text.includes("#") && fictional.test(note.text)) ||
    (/["”]/.test(note.text) && (note.text.match(spoken) ?? []).length >= 2)
  );
}

function union(one: ReadonlySet<number>, other: ReadonlySet<number>): ReadonlySet<number> {
  return other.size === 0 ? one : new Set([...one, ...other]);
}
