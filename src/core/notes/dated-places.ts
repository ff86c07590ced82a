/** Places in a note that have a date of their own: under a dated heading, or in a passage from an older day. */
import type { OwnDate } from "../questions/question";
import type { Reason } from "../reason";
import { datedHeading } from "./dated-heading";
import type { DateRules } from "./date-rules";
import { isProse, type NoteText } from "./note-text";
import { olderPassage } from "./older-passage";

/** The date of a place, and why it has it. */
export interface PlaceDate {
  readonly dated: OwnDate;
  readonly why: Reason;
}

/**
 * The date of its own that a place has, or null where the note's date holds. A dated heading dates its section, also over
 * headings without a date below it; "from november: ..." dates the rest of its paragraph, or the list and quotation right
 * below it where nothing follows on its line.
 */
export function datedPlaces(
  note: NoteText,
  rules: DateRules,
): (block: number, offset: number) => PlaceDate | null {
  const headings = new Map<number, PlaceDate | null>();
  const underHeading = (block: number): PlaceDate | null => {
    for (
      let at = note.at(block).kind === "heading" ? block : note.at(block).section;
      at >= 0;
      at = note.at(at).section
    ) {
      let found = headings.get(at);
      if (found === undefined) headings.set(at, (found = fromHeading(note, at, rules)));
      if (found) return found;
    }
    return null;
  };
  const passages = passagesOf(note, rules);
  return (block, offset) => fromPassage(note, block, offset, passages) ?? underHeading(block);
}

function fromHeading(note: NoteText, heading: number, rules: DateRules): PlaceDate | null {
  const { start, end } = note.at(heading);
  if (end - start > 200) return null;
  const dated = datedHeading(note.text.slice(start, end), rules);
  return dated && { dated, why: { id: "dated-heading", values: { value: note.plainBlock(heading) } } };
}

function fromPassage(note: NoteText, block: number, offset: number, ownPassages: Passages): PlaceDate | null {
  const own = ownPassages(block);
  for (let i = own.length - 1; i >= 0; i--) {
    const passage = own[i] as Passage;
    if (passage.from <= offset) return passage.place;
  }
  // A lead that stands alone on its line dates what hangs on it.
  for (let above = block - 1; above >= 0 && above > block - 50; above--) {
    const lower = note.at(above + 1);
    if (lower.kind !== "item" && (lower.quote === 0 || lower.gap)) return null;
    const upper = note.at(above);
    if (!isProse(upper) || upper.kind === "heading") return null;
    const last = ownPassages(above).at(-1);
    if (last && last.from === upper.rows[upper.rows.length - 2]) return last.rest ? null : last.place;
    if (upper.kind !== "item" && upper.quote === 0) return null;
  }
  return null;
}

/** Where in a block a passage from an older day begins, and whether words follow on its line. */
interface Passage {
  readonly from: number;
  readonly place: PlaceDate;
  readonly rest: boolean;
}

type Passages = (block: number) => readonly Passage[];

/** The older passages that begin in a block, in order, looked for once. */
function passagesOf(note: NoteText, rules: DateRules): Passages {
  const known = new Map<number, readonly Passage[]>();
  return (block) => {
    let found = known.get(block);
    if (found) return found;
    const passages: Passage[] = [];
    const { rows } = note.at(block);
    for (let r = 0; r < rows.length; r += 2) {
      const passage = passageAt(note, rows[r] as number, rows[r + 1] as number, rules);
      if (passage) passages.push(passage);
    }
    known.set(block, (found = passages));
    return found;
  };
}

function passageAt(note: NoteText, start: number, end: number, rules: DateRules): Passage | null {
  const lead = note.text.slice(start, Math.min(end, start + 120));
  // Nearly every line is turned away here: a lead ends in a colon or stands in brackets.
  if (!/[:：(]/.test(lead)) return null;
  const found = olderPassage(lead, rules);
  if (!found) return null;
  const place: PlaceDate = {
    dated: found.dated,
    why: { id: "older-passage", values: { value: found.words } },
  };
  return { from: start, place, rest: start + found.length < end };
}
