/** Text in a note that somebody else wrote: clippings, what a page left behind, an assistant's answer. */
import type { Language } from "../language/language";
import { isProse, type NoteText } from "../notes/note-text";
import { oncePerNote } from "../notes/once";
import { speaksOfMe, turnsToYou } from "./asking";
import type { Candidate } from "./candidate";
import { folded, opening } from "./tokens";

/** So many characters, at most, lie between the greeting of a letter and its end. */
const longestLetter = 4000;

const clipped =
  /^[ \t]*(?:tags::? *(?:.*\b)?clippings?\b|published::? *\S|source::? *["[]*https?:|(?:url|page)::? *["[]*https?:)/gim;

/**
 * Text from elsewhere: a clipping by its properties (where it was published, by whom, from which address), and what a page
 * left behind that was wrapped by its own width, in a note whose other lines are not.
 */
export const pastedBlocks = oncePerNote(readPasted);

function readPasted(note: NoteText): ReadonlySet<number> {
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

/**
 * What an assistant wrote: it ends with an offer ("would you like me to ..."), and begins below the last paragraph in which the
 * writer speaks.
 */
export function assistants(note: NoteText, candidates: readonly Candidate[]): ReadonlySet<number> {
  const found = new Set<number>();
  const { words } = note;
  for (const { block, text } of candidates) {
    if (note.at(block).quote > 0 || opening(folded(text), words.offers) === null) continue;
    for (let i = block; i >= 0 && !found.has(i); i--) {
      const at = note.at(i);
      if (at.kind === "paragraph" && i < block) {
        const said = note.text.slice(at.start, Math.min(at.end, at.start + 600));
        if (speaksOfMe(words, said) && !turnsToYou(words, said)) break;
      }
      found.add(i);
    }
  }
  return found;
}

const knownLetters = new Map<Language, { readonly opens: RegExp; readonly closes: RegExp } | null>();

/** How a letter opens and closes, on lines of their own: "Hi all," and "Thanks,". */
function letterLines(words: Language): { readonly opens: RegExp; readonly closes: RegExp } | null {
  let found = knownLetters.get(words);
  if (found === undefined) {
    const line = (phrases: readonly string[], longest: number): RegExp =>
      new RegExp(
        `^[ \\t>*_-]*(?:${phrases.join("|")})(?![\\p{L}\\p{N}])[^\\n?.:;]{0,${longest}}[,!.]?[ \\t]*$`,
        "gimu",
      );
    found =
      words.greetings.length === 0
        ? null
        : { opens: line(words.greetings, 30), closes: line(words.signOffs, 20) };
    knownLetters.set(words, found);
  }
  return found;
}

/** A letter or a message that was copied, or drafted for somebody: from its greeting to the line that takes leave. */
export function letters(note: NoteText): ReadonlySet<number> {
  const found = new Set<number>();
  const lines = letterLines(note.words);
  if (!lines) return found;
  for (const { index: from } of note.text.matchAll(lines.opens)) {
    lines.closes.lastIndex = from + 1;
    const close = lines.closes.exec(note.text);
    if (!close || close.index - from > longestLetter) continue;
    for (let i = 0; i < note.blocks.length; i++) {
      const { start, end } = note.at(i);
      if (start <= close.index && end > from) found.add(i);
    }
  }
  return found;
}
