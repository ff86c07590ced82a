import { NoteText } from "../notes/note-text";
import { foldWords } from "../questions/fold";
import type { TextEdit } from "../edit";

/**
 * Puts a block of text at the end of a note, or of what stands under a heading, with a blank line before it. A heading that
 * the note lacks is added with it; `#` in front say its level, else it is the second. Blank lines at the end stay behind it, and
 * a note without a line end at its end stays so.
 */
export function appendBlock(text: string, block: string, heading = ""): TextEdit[] {
  const name = heading.replace(/^[#\s]+/, "").trim();
  const end = name === "" ? null : endOfSection(text, name);
  if (name !== "" && end === null) {
    const marks = /^#{1,6}(?=\s)/.exec(heading.trim())?.[0] ?? "##";
    return appendBlock(text, `${marks} ${name}\n\n${block}`);
  }
  const last = text.slice(0, end ?? text.length).trimEnd().length;
  if (last === 0) return [{ start: text.length, end: text.length, text: `${block}\n` }];
  const next = text.indexOf("\n", last);
  const start = next < 0 ? text.length : next;
  return [{ start, end: start, text: `\n\n${block}` }];
}

/** Where the section under a heading ends: before the next one that is not below it. Null where there is no such heading. */
function endOfSection(text: string, name: string): number | null {
  const note = new NoteText(text);
  const words = foldWords(name);
  const headings = note.blocks.flatMap((block, index) =>
    block.kind === "heading" ? [{ block, index }] : [],
  );
  const at = headings.findIndex(({ index }) => foldWords(note.plainBlock(index)) === words);
  const own = headings[at];
  if (!own) return null;
  const next = headings.slice(at + 1).find(({ block }) => block.level <= own.block.level);
  return next ? text.slice(0, next.block.start).lastIndexOf("\n") + 1 : text.length;
}
