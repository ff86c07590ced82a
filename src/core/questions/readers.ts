/** Whether a note is a text for readers: an essay, a post, a guide, notes on a subject. */
import type { Block } from "../notes/blocks";
import { isProse, type NoteText } from "../notes/note-text";
import type { NoteTraits } from "./kind";
import { tokens } from "./tokens";

/** So many characters tell what kind of text it is. */
const enough = 8000;
/** A long paragraph has so many characters, */
const long = 200;
/** a text for readers so many of them, */
const fewest = 4;
/** and this share of its words, at most, is the writer; */
const mostOfMe = 0.012;
/** where its properties are those of a page on the web, this. */
const mostOfMeInPost = 0.04;
const ofPost =
  /^(?:slug|layout|permalink|excerpt|summary|description|draft|published|author|categories)\s*:/im;
/** A guide has so many words, none of which is the writer, and this share of them is its reader. */
const guideWords = 120;
const leastOfYou = 0.007;
/** Notes on a subject, without a word of the writer, have so many. */
const factWords = 60;

/**
 * A text for readers: an essay or post, most of it in long paragraphs that hardly say "i", or a guide that says "you" and
 * never "i". Only in languages that need to say it.
 */
export function readersOf(note: NoteText, dated: boolean): NoteTraits["readers"] {
  const { words, blocks } = note;
  const [first] = blocks;
  const post = first?.kind === "properties" && ofPost.test(note.text.slice(first.start, first.end));
  if (words.persons.length === 0 || (dated && !post)) return "none";
  const prose = blocks.filter((block) => isProse(block) && block.kind !== "heading" && block.kind !== "row");
  const essay = isOfLongParagraphs(prose);
  const most = post ? mostOfMeInPost : mostOfMe;
  let said = 0;
  let me = 0;
  let you = 0;
  let characters = 0;
  for (const { start, end } of prose) {
    if ((characters += end - start) > enough) break;
    for (const word of tokens(note.text.slice(start, Math.min(end, start + 2000)))) {
      said++;
      if (words.firstPerson.has(word)) me++;
      else if (words.secondPerson.has(word)) you++;
    }
    // Most notes end here: their writer speaks, in short lines.
    if (me > 0 && !essay) return "none";
  }
  if (essay && me <= said * most) return "all";
  if (dated || me > 0) return "none";
  if (said >= guideWords && you >= said * leastOfYou) return "all";
  return said >= factWords ? "some" : "none";
}

function isOfLongParagraphs(prose: readonly Block[]): boolean {
  let paragraphs = 0;
  let characters = 0;
  let inLong = 0;
  for (const { kind, start, end } of prose) {
    const length = end - start;
    if ((characters += length) > enough) break;
    if (kind !== "paragraph" || length < long) continue;
    paragraphs++;
    inLong += length;
  }
  return paragraphs >= fewest && inLong * 2 > characters;
}
