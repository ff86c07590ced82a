import type { NoteText } from "../notes/note-text";
import { isProse } from "../notes/note-text";
import { locate, type Sought } from "./locate";

/** The words around a question, as one reads them. Lines are parted by "\n"; what was cut off is told by "…". */
export interface Context {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** How much is shown on either side, in characters: about three lines of a sidebar. */
const most = 140;
/** Less than this says too little: then the block next to it is shown as well. */
const enough = 40;

/** What stands around a question in the note as it is now; null where its words are no longer there. */
export function contextOf(note: NoteText, sought: Sought): Context | null {
  const found = locate(note.text, sought);
  if (!found) return null;
  const { blocks } = note;
  let first = blocks.findIndex(({ end }) => end > found.start);
  if (first === -1) return null;
  let last = first;
  while (last < blocks.length - 1 && note.at(last + 1).start < found.end) last += 1;
  const begin = note.at(first);
  const finish = note.at(last);
  const inside = (at: number, from: number, to: number) =>
    isProse(note.at(at)) ? note.plain(at, from, to) : "";
  const words = blocks
    .slice(first, last + 1)
    .map(({ start, end }, at) => inside(first + at, Math.max(start, found.start), Math.min(end, found.end)))
    .join(" ");

  let before = inside(first, begin.start, Math.min(found.start, begin.end));
  while (before.length < enough && first > 0) {
    first -= 1;
    before = joined(isProse(note.at(first)) ? note.plainBlock(first) : "", before);
  }
  let behind = last;
  let after = inside(behind, Math.max(found.end, finish.start), finish.end);
  while (after.length < enough && behind < blocks.length - 1) {
    behind += 1;
    after = joined(after, isProse(note.at(behind)) ? note.plainBlock(behind) : "");
  }
  return { before: lastOf(before), words, after: firstOf(after) };
}

function joined(one: string, other: string): string {
  return one === "" || other === "" ? one + other : `${one}\n${other}`;
}

/** Cut at a space, where there is one near. */
function firstOf(text: string): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(" ", most);
  return `${text.slice(0, space > most / 2 ? space : most)}…`;
}

function lastOf(text: string): string {
  if (text.length <= most) return text;
  const space = text.indexOf(" ", text.length - most);
  return `…${text.slice(space !== -1 && space < text.length - most / 2 ? space + 1 : text.length - most)}`;
}
