/** Lines that announce questions: a heading "Questions about the move", a label "Sam's questions:". */
import { isProse, type NoteText } from "../notes/note-text";
import { folded, tokens } from "./tokens";

export interface Announcement {
  /** Index of the block that announces. */
  readonly block: number;
  readonly text: string;
  /** Who asks, where the line says so; null for the writer. */
  readonly asker: string | null;
}

const self = new Set(
  "my our own the a an some any more other open key big few these those all main first next last next new old unanswered remaining follow up followup good hard important random quick general discussion research interview study reflection journal daily weekly guiding core two three four five ten".split(
    " ",
  ),
);
const possessive =
  /^([\p{L}][\p{L}.-]{1,30}?)(?:'s|s'|s)\s+(?:(?:open|other|big|follow-?up|next|new)\s+)?(?:questions?|qs)\b/u;
const from = /\b(?:questions?|qs)\s+(?:from|by|of)\s+([\p{L}][\p{L}.-]{1,30})/u;
const asks = /^([\p{L}][\p{L}.-]{1,30})\s+(?:asks|asked|wants to know|wondered|keeps asking)\b/u;
const negated = /\b(?:answered|no|without|without any|frequently asked)\s+questions?\b/;

/** Who asks in a line like "omars questions:", "questions from Mira", "dad asks:"; null where it is the writer or nobody. */
export function askerIn(line: string): string | null {
  const text = folded(line);
  for (const pattern of [possessive, from, asks]) {
    const match = pattern.exec(text);
    const name = match?.[1];
    if (
      name &&
      !self.has(name) &&
      name !== "i" &&
      name !== "we" &&
      name !== "he" &&
      name !== "she" &&
      name !== "they"
    ) {
      const at = text.indexOf(name);
      const written = line
        .trim()
        .replace(/\s+/g, " ")
        .slice(at, at + name.length);
      return written.charAt(0).toUpperCase() + written.slice(1);
    }
  }
  return null;
}

/** True where a line, taken alone, announces that questions follow. */
export function announces(line: string, note: NoteText, heading: boolean): boolean {
  const text = folded(line);
  if (text.length > 140 || text.length === 0 || /[?？]$/.test(text)) return false;
  const label = text.endsWith(":") || text.endsWith("：");
  if (!heading && !label) return false;
  if (negated.test(text)) return false;
  if (/(问题|疑问|質問|疑問|질문)/.test(text)) return true;
  return tokens(text).some(
    (word) => note.words.announcers.has(word) || word === "questions" || word === "question",
  );
}

/**
 * The announcement under which each block stands, by block index; null for none. A heading's holds for its section, a label's
 * for the list right below it or the items indented under it.
 */
export function announcementsOf(note: NoteText): readonly (Announcement | null)[] {
  const found: (Announcement | null)[] = [];
  // The label line that the list which is being walked hangs on, or null.
  let label: Announcement | null = null;
  for (let i = 0; i < note.blocks.length; i++) {
    const block = note.at(i);
    let held: Announcement | null = null;
    if (block.kind === "heading") {
      label = null;
      const text = note.plainBlock(i);
      const above = block.section >= 0 ? (found[block.section] ?? null) : null;
      found.push(announces(text, note, true) ? { block: i, text, asker: askerIn(text) } : above);
      continue;
    }
    if (!isProse(block)) {
      found.push(null);
      continue;
    }
    if (block.parent >= 0) held = found[block.parent] ?? null;
    if (block.kind === "item" && block.parent < 0) held = label;
    if (!held && block.section >= 0) held = found[block.section] ?? null;
    const own = labelOf(note, i);
    if (block.kind !== "item") label = own ?? (isBoldLabel(note, i) ? own : null);
    found.push(block.kind === "item" && own ? own : held);
  }
  return found;
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
  if (!colon && !bold && !heads(note, index)) return null;
  const text = note.plain(index, start, end);
  if (!colon && !bold && !/\b(?:questions|qs)\b/i.test(text)) return null;
  return announces(text, note, !colon) ? { block: index, text, asker: askerIn(text) } : null;
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
