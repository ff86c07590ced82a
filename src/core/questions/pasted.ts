/** Text in a note that somebody else wrote: clippings, what a page left behind, an assistant's answer. */
import { isProse, type NoteText } from "../notes/note-text";
import { oncePerNote } from "../notes/once";
import { speaksOfMe, turnsToYou } from "./asking";
import type { Candidate } from "./candidate";
import { folded, opening } from "./tokens";

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
