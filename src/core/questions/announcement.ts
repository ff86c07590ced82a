/** Lines that announce questions: a heading "Questions about the move", a label "Sam's questions:". */
import type { Language } from "../language/language";
import { isProse, type NoteText } from "../notes/note-text";
import { folded, tokens } from "./tokens";

export interface Announcement {
  /** Index of the block that announces. */
  readonly block: number;
  readonly text: string;
  /** Who asks, where the line says so; null for the writer. */
  readonly asker: string | null;
}

/** Who asks in a line like "omars questions:", "questions from Mira", "dad asks:"; null where it is the writer or nobody. */
export function askerIn(words: Language, line: string): string | null {
  const text = folded(line);
  const said = tokens(text, 12);
  const at = said.findIndex((word) => words.announcers.has(word));
  const label = /[:：]$/.test(text);
  const [first = "", second = ""] = said;
  // "dad asks:"
  if (words.saying.has(second) && (words.asking.has(second) || words.announcers.has(second)))
    return named(words, line, first);
  // "Sam's questions", "Chris' open questions", "omars questions:"
  if (at > 0 && said.slice(1, at).every((word) => words.noAskers.has(word))) {
    const owner = /^(.{2,}?)(?:'s|s)$/.exec(first)?.[1];
    const marked = text.startsWith(`${first}'`) || first.endsWith("'s");
    const asker = owner !== undefined && (marked || (label && at === 1)) ? owner : null;
    if (asker !== null && !words.noAskers.has(first)) return named(words, line, asker);
  }
  const name = said[at + 2];
  if (at < 0 || name === undefined || !words.by.has(said[at + 1] as string)) return null;
  return said.length === at + 3 || /\s\p{Lu}/u.test(line.slice(line.toLowerCase().indexOf(name) - 1))
    ? named(words, line, name)
    : null;
}

/** A name as the line writes it, with a capital. */
function named(words: Language, line: string, name: string): string | null {
  if (words.noAskers.has(name) || words.articles.has(name)) return null;
  const at = line.toLowerCase().indexOf(name);
  const written = at < 0 ? name : line.slice(at, at + name.length);
  return written.charAt(0).toUpperCase() + written.slice(1);
}

/** True where a line, taken alone, announces that questions follow; `plain`: neither a heading nor a label with a colon. */
function announces(line: string, words: Language, plain = false): boolean {
  const text = folded(line);
  if (text.length > 140 || text.length === 0 || /[?？]$/.test(text)) return false;
  // Signs are not parted into words.
  if (words.inner.length > 0 && [...words.announcers].some((word) => text.includes(word))) return true;
  const said = tokens(text);
  const announcing = said.map((word) => words.announcers.has(word) || (!plain && words.asking.has(word)));
  return (
    announcing.includes(true) &&
    !announcing.some((does, i) => does && words.settledBefore.has(said[i - 1] ?? ""))
  );
}

/**
 * The announcement under which each block stands, by block index; null for a note without any. A heading's holds for its
 * section, a label's for the list right below it or the items indented under it.
 */
export function announcementsOf(note: NoteText): readonly (Announcement | null)[] | null {
  const own = new Map<number, Announcement>();
  for (let i = 0; i < note.blocks.length; i++) {
    const block = note.at(i);
    const said = block.kind === "heading" ? headingOf(note, i) : isProse(block) ? labelOf(note, i) : null;
    if (said) own.set(i, said);
  }
  return own.size === 0 ? null : under(note, own);
}

function under(note: NoteText, own: ReadonlyMap<number, Announcement>): readonly (Announcement | null)[] {
  const found: (Announcement | null)[] = [];
  // The label line that the list which is being walked hangs on, or null.
  let label: Announcement | null = null;
  for (let i = 0; i < note.blocks.length; i++) {
    const block = note.at(i);
    const said = own.get(i) ?? null;
    const above = block.section >= 0 ? (found[block.section] ?? null) : null;
    if (block.kind === "heading") {
      label = null;
      found.push(said ?? above);
    } else if (!isProse(block)) {
      found.push(null);
    } else {
      const held = block.parent >= 0 ? found[block.parent] : block.kind === "item" ? label : null;
      if (block.kind !== "item") label = said;
      found.push(block.kind === "item" && said ? said : (held ?? above));
    }
  }
  return found;
}

function headingOf(note: NoteText, index: number): Announcement | null {
  const { start, end } = note.at(index);
  if (end - start > 300 || !mayAnnounce(note, start, end)) return null;
  const text = note.plainBlock(index);
  return announces(text, note.words) ? announcement(note, index, text) : null;
}

const announcing = new Map<Language, RegExp>();

/** A cheap look for the words that announce questions. */
function mayAnnounce({ text, words }: NoteText, start: number, end: number): boolean {
  let pattern = announcing.get(words);
  if (!pattern) {
    const list = [...words.announcers, ...words.asking].join("|");
    announcing.set(words, (pattern = new RegExp(words.inner.length > 0 ? list : `\\b(?:${list})\\b`, "i")));
  }
  return pattern.test(text.slice(start, end));
}

function announcement(note: NoteText, block: number, text: string): Announcement {
  return { block, text, asker: askerIn(note.words, text) };
}

/** The announcement that a block's last line makes for what follows, or null. */
function labelOf(note: NoteText, index: number): Announcement | null {
  const block = note.at(index);
  const start = block.rows[block.rows.length - 2] as number;
  const end = block.rows[block.rows.length - 1] as number;
  if (end - start > 160 || end === start) return null;
  let last = note.text.charCodeAt(end - 1);
  if (last === 42 || last === 95)
    last =
      note.text.charCodeAt(end - 2) === last ? note.text.charCodeAt(end - 3) : note.text.charCodeAt(end - 2);
  const bold = isBoldLabel(note, index);
  const colon = last === 58 || last === 0xff1a;
  if ((!colon && !bold && !heads(note, index)) || !mayAnnounce(note, start, end)) return null;
  const text = note.plain(index, start, end);
  return announces(text, note.words, !colon && !bold) ? announcement(note, index, text) : null;
}

/** True for a short line without a stop right above a list, or an item with others under it. */
function heads(note: NoteText, index: number): boolean {
  const block = note.at(index);
  const next = note.blocks[index + 1];
  if (!next || next.kind !== "item" || next.gap || block.end - block.start > 90) return false;
  return block.kind === "item" ? next.parent === index : block.kind === "paragraph" && next.parent < 0;
}

function isBoldLabel(note: NoteText, index: number): boolean {
  const block = note.at(index);
  if (block.kind !== "paragraph" || block.rows.length !== 2) return false;
  return (
    note.text.startsWith("**", block.start) &&
    note.text.startsWith("**", block.end - 2) &&
    block.end - block.start > 4
  );
}
