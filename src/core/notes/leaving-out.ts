/** What a person does not want read: by tag, heading, phrase, or by the note's own property. */
import { generatedAt } from "../north-star/review";
import type { NoteText } from "./note-text";

export interface LeavingOut {
  /** Headings under which nothing is read. Compared without regard to case. */
  readonly leftOutHeadings: readonly string[];
  /** A line that holds one of these phrases is not read. Compared without regard to case. */
  readonly leftOutPhrases: readonly string[];
  /** A note with one of these tags (without #, nested tags included) is not read. */
  readonly leftOutTags: readonly string[];
}

/** The property with which a note leaves itself out: `crossroads: ignore`. */
const ownProperty = "crossroads";

export function leavesItselfOut(properties: Readonly<Record<string, unknown>> | null): boolean {
  const value = properties?.[ownProperty];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.some(
    (item) => item === false || (typeof item === "string" && /^\s*(?:ignore|false|no)\s*$/i.test(item)),
  );
}

/** True for a note that wears one of the tags, or one nested in it, in its properties or its text. */
export function wearsTag(
  note: { readonly text: string; readonly properties: Readonly<Record<string, unknown>> | null },
  tags: readonly string[],
): boolean {
  if (tags.length === 0) return false;
  const wanted = tags.map((tag) => tag.replace(/^#/, "").toLowerCase()).filter((tag) => tag !== "");
  const fits = (tag: string): boolean => wanted.some((one) => tag === one || tag.startsWith(`${one}/`));
  const listed: unknown = note.properties?.["tags"] ?? note.properties?.["tag"];
  const named = Array.isArray(listed) ? listed : typeof listed === "string" ? listed.split(/[\s,]+/) : [];
  if (named.some((tag) => typeof tag === "string" && fits(tag.replace(/^#/, "").trim().toLowerCase())))
    return true;
  for (const match of note.text.matchAll(/(?:^|\s)#([\p{L}\p{N}_/-]+)/gu)) {
    if (fits((match[1] as string).toLowerCase())) return true;
  }
  return false;
}

/** Whether a place in a note is left out: it stands under a heading, or on a line with a phrase, that a person has named. */
export function leftOutPlaces(note: NoteText, rules: LeavingOut): (block: number, offset: number) => boolean {
  const headings = new Set(rules.leftOutHeadings.map(fold).filter((heading) => heading !== ""));
  const phrases = rules.leftOutPhrases.map(fold).filter((phrase) => phrase !== "");
  const isGenerated = generatedAt(note.text);
  if (headings.size === 0 && phrases.length === 0) return (_block, offset) => isGenerated(offset);
  const underLeftOut = (block: number): boolean => {
    for (
      let at = note.at(block).kind === "heading" ? block : note.at(block).section;
      at >= 0;
      at = note.at(at).section
    ) {
      if (headings.has(fold(note.plainBlock(at)))) return true;
    }
    return false;
  };
  return (block, offset) => {
    if (isGenerated(offset) || (headings.size > 0 && underLeftOut(block))) return true;
    if (phrases.length === 0) return false;
    const { rows } = note.at(block);
    for (let r = 0; r < rows.length; r += 2) {
      if (offset < (rows[r] as number) || offset > (rows[r + 1] as number)) continue;
      const line = fold(note.text.slice(rows[r], rows[r + 1]));
      return phrases.some((phrase) => line.includes(phrase));
    }
    return false;
  };
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
