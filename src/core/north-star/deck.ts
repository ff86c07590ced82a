import { foldWords } from "../questions/fold";
import { NoteText } from "../notes/note-text";

/** Prompts on one theme, as a note has them: a heading, a line on the theme, and a list. */
export interface Deck {
  readonly name: string;
  readonly about: string;
  readonly prompts: readonly string[];
}

/** The deck a note is: each item of its lists is a prompt. Its first heading names it, else its file does. */
export function deckOf(text: string, name: string): Deck {
  const note = new NoteText(text);
  const first = (kind: string) => {
    const at = note.blocks.findIndex((block) => block.kind === kind);
    return at < 0 ? "" : note.plainBlock(at);
  };
  const prompts = new Map<string, string>();
  note.blocks.forEach(({ kind }, at) => {
    const words = kind === "item" ? note.plainBlock(at) : "";
    if (words !== "" && !prompts.has(foldWords(words))) prompts.set(foldWords(words), words);
  });
  return { name: first("heading") || name, about: first("paragraph"), prompts: [...prompts.values()] };
}
