import { toDay, type Day } from "../calendar/day";
import type { TextEdit } from "../edit";
import { NoteText } from "../notes/note-text";
import { markIn, type Mark } from "./mark";

/** A task of a note, in the format of the Tasks plugin. Offsets are UTF-16 units into the note's text. */
export interface TaskLine {
  /** 0-based line in the note. */
  readonly line: number;
  /** Its words as one reads them, without dates and mark. */
  readonly text: string;
  /** What stands between the brackets of its box. */
  readonly box: string;
  readonly boxAt: number;
  /** Ticked, or cancelled. */
  readonly isDone: boolean;
  readonly due: Day | null;
  /** Where the due date's field stands; empty, and at the place for one, where there is none. Its ten digits are its last. */
  readonly dueStart: number;
  readonly dueEnd: number;
  /** Where the line ends. */
  readonly end: number;
  readonly mark: Mark | null;
  /** The words of the heading it stands under. */
  readonly section: string;
}

/**
 * The fields that Tasks reads, which all stand at a line's end: a field, tag or block link that is followed by other words is
 * text to it, and so it is here.
 */
const field =
  /(?:^|\s+)(?:(?:[📅📆🗓]\uFE0F? *(\d{4}-\d{2}-\d{2}))|(?:(?:➕|⏳|⌛|🛫|✅|❌|⏰)\uFE0F? *\d{4}-\d{2}-\d{2}(?: \d\d:\d\d)?)|(?:🔁\uFE0F? ?[a-zA-Z0-9, !]+)|(?:(?:🆔|⛔|🏁)\uFE0F? *[\w, -]+)|[🔺⏫🔼🔽⏬]\uFE0F?|#[^\s#]+|(\^[\w-]+))$/u;

/** A field longer than this is none: it keeps reading linear. */
const longest = 200;

/** The tasks of a note, in order. Takes any text. */
export function taskLines(text: string, note = new NoteText(text)): TaskLine[] {
  if (!text.includes("[")) return [];
  return note.blocks.flatMap((block, index) => {
    if (block.kind !== "item" || block.box === null) return [];
    const start = block.rows[0] as number;
    const end = block.rows[1] as number;
    const words = text.slice(start, end);
    const { due, from, to } = dueIn(words);
    const found = markIn(words.slice(0, due ? from : to));
    const heading = block.section < 0 ? "" : note.plainBlock(block.section);
    const read = note.plain(index, start, end);
    return {
      line: block.line,
      text: found
        ? read.replace(words.slice(found.start, found.end), "").replace(/ {2,}/g, " ").trim()
        : read,
      box: block.box,
      boxAt: text.lastIndexOf("[", start - 1) + 1,
      isDone: /[xX-]/.test(block.box),
      due,
      dueStart: start + (due ? from : to),
      dueEnd: start + to,
      end,
      mark: found?.mark ?? null,
      section: heading,
    };
  });
}

/** The due date that Tasks reads in a line, with its place; where there is none, the place at which one would be read. */
function dueIn(words: string): { due: Day | null; from: number; to: number } {
  let rest = words.trimEnd();
  let place = rest.length;
  for (let runs = 0; runs < 20; runs++) {
    const match = field.exec(rest.slice(-longest));
    if (!match || (match.index === 0 && rest.length > longest)) break;
    const from = rest.length - match[0].length;
    const due = toDay(match[1] ?? "");
    if (due) return { due, from, to: rest.length };
    // A block link stays the last of a line.
    if (match[2]) place = from;
    rest = rest.slice(0, from).trimEnd();
  }
  return { due: null, from: place, to: place };
}

/** How Tasks writes a due date behind a task's words. */
export function dueField(due: Day): string {
  return ` 📅 ${due}`;
}

/** Ticks a task, with the day it was done as Tasks writes it, or takes the tick back. */
export function tickEdits(text: string, task: TaskLine, today: Day): TextEdit[] {
  const isOpen = !task.isDone;
  const box = { start: task.boxAt, end: task.boxAt + task.box.length, text: isOpen ? "x" : " " };
  const words = text.slice(task.boxAt, task.end).trimEnd();
  const end = task.boxAt + words.length;
  const link = /\s\^[\w-]+$/.exec(words.slice(-80))?.[0].length ?? 0;
  if (isOpen) return [box, { start: end - link, end: end - link, text: ` ✅ ${today}` }];
  const done = / ?[✅❌]\uFE0F? ?\d{4}-\d{2}-\d{2}/u.exec(words);
  return done
    ? [box, { start: task.boxAt + done.index, end: task.boxAt + done.index + done[0].length, text: "" }]
    : [box];
}
