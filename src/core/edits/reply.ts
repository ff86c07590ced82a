import { PlanError, type TextEdit } from "../edit";
import { rowAt, type Block } from "../notes/blocks";
import { isProse, NoteText } from "../notes/note-text";
import { locate, type Sought } from "../questions/locate";

/** What marks a reply, in notes as in what people write by hand: it reads as an answer, whatever the question. */
const arrow = "→ ";
const listMarker = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/;

/**
 * Puts a reply under a question: as an item indented under the question's own, as a line with an arrow below its line, as a
 * paragraph below a heading. Nothing that stands there is changed.
 */
export function replyUnder(path: string, text: string, question: Sought, words: string): TextEdit[] {
  const place = locate(text, question);
  const note = new NoteText(text);
  const block = place && note.blocks.find(({ start, end }) => start <= place.start && place.start < end);
  if (!block || !isProse(block)) throw new PlanError("place-gone", path);
  if (block.kind === "row") throw new PlanError("no-room", path);
  const row = rowAt(block, place.end - 1);
  const end = lineEnd(text, block.rows[row * 2 + 1] ?? block.end);
  const next = block.rows[row * 2 + 2];
  const below =
    block.kind === "heading"
      ? ["", words.trim(), ...(text.startsWith("\n", end + 1) || end === text.length ? [] : [""])]
      : block.kind === "item" && next === undefined
        ? asItem(text, block, linesOf(words))
        : // Among the lines of a paragraph, as one of them.
          linesOf(words).map(
            (line, index) => prefixOf(text, next ?? place.end - 1) + marked(line, index === 0),
          );
  return [{ start: end, end, text: below.map((line) => `\n${line}`).join("") }];
}

function linesOf(words: string): string[] {
  return words.split("\n").filter((line) => line.trim() !== "");
}

/** A list would take in the lines below it. */
function marked(line: string, isFirst: boolean): string {
  const bare = line.replace(listMarker, "").trimEnd();
  return isFirst || bare !== line.trimEnd() ? arrow + bare.trimStart() : bare;
}

function asItem(text: string, block: Block, lines: readonly string[]): string[] {
  const indent = (/^[ \t>]*/.exec(lineAt(text, block.start))?.[0] ?? "") + step(text, block);
  const marker = listMarker.exec(lines[0] ?? "")?.[0];
  if (marker !== undefined)
    return lines.map(
      (line, index) => indent + (index === 0 ? marker + arrow + line.slice(marker.length) : line).trimEnd(),
    );
  return lines.map((line, index) => indent + (index === 0 ? `- ${arrow}` : "  ") + line.trim());
}

/** How far the note indents its items: a tab, or the blanks it has for it. */
function step(text: string, { marker }: Block): string {
  if (/^[ >]*\t+(?:[-*+]|\d{1,9}[.)])[ \t]/m.test(text)) return "\t";
  const blanks = /^ {2,8}(?=(?:[-*+]|\d{1,9}[.)]) )/m.exec(text)?.[0].length;
  return blanks ? " ".repeat(Math.max(blanks, marker.length + 1)) : "\t";
}

/** What stands in front of a line's words: blanks, and the marks of quotations and callouts. */
function prefixOf(text: string, at: number): string {
  return /^[ \t]*(?:>[ \t]?)*/.exec(lineAt(text, at))?.[0] ?? "";
}

function lineAt(text: string, offset: number): string {
  return text.slice(text.slice(0, offset).lastIndexOf("\n") + 1, lineEnd(text, offset));
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}
