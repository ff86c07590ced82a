import { NoteText } from "../notes/note-text";
import { foldWords } from "../questions/fold";

/** The longest answer that is shown, in UTF-16 units: more is a note to open. */
const longest = 1500;

/** What a note says to a prompt, and the 0-based line the prompt stands in. */
export interface Said {
  readonly line: number;
  readonly text: string;
}

/**
 * What stands in a note as an answer to a prompt: the words behind it on its line, else what follows up to the next heading, or
 * what is indented under it. Nothing where the prompt stands there without an answer.
 */
export function saidTo(text: string, prompt: string): Said[] {
  const note = new NoteText(text);
  const key = foldWords(prompt);
  const found: Said[] = [];
  note.blocks.forEach(({ kind, line, end, level }, at) => {
    if (kind !== "heading" && kind !== "paragraph" && kind !== "item") return;
    const words = note.plainBlock(at);
    const folded = foldWords(words.slice(0, prompt.length * 2 + 20));
    if (folded !== key && !folded.startsWith(`${key} `)) return;
    const mark = words.indexOf("?");
    const behind = folded === key || mark < 0 ? "" : words.slice(mark + 1).trim();
    let stop = note.text.length;
    for (let next = at + 1; next < note.blocks.length; next += 1) {
      const block = note.at(next);
      const isOver =
        kind === "item"
          ? block.parent !== at && !isUnder(note, next, at)
          : block.kind === "heading" && (level === 0 || block.level <= level);
      if (!isOver) continue;
      stop = note.text.lastIndexOf("\n", block.start);
      break;
    }
    const below = note.text.slice(end, Math.max(end, stop)).trim();
    const said = (behind || below).slice(0, longest);
    if (said !== "") found.push({ line, text: said });
  });
  return found;
}

function isUnder(note: NoteText, block: number, item: number): boolean {
  for (let at = note.at(block).parent; at >= 0; at = note.at(at).parent) if (at === item) return true;
  return false;
}
