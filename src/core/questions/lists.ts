/** Lists of questions that were made to be filled in or copied from elsewhere. */
import type { NoteText } from "../notes/note-text";
import { speaksOfMe, speaksOfSelf, turnsToYou } from "./asking";
import type { Candidate } from "./candidate";
import { tokens } from "./tokens";

/** So many items make a questionnaire. */
const fewest = 6;

/** Six or more items in a row that ask "you" and never speak of "me": a list to be filled in, made by somebody else. */
export function questionnaires(note: NoteText, candidates: readonly Candidate[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: Candidate[] = [];
  const finish = (): void => {
    if (run.length >= fewest) run = run.filter(({ text }) => tokens(text, 3).length > 2);
    if (run.length < fewest) {
      run = [];
      return;
    }
    const toYou = run.filter(({ text }) => turnsToYou(note.words, text)).length;
    const ofMe = run.filter(({ text }) => speaksOfSelf(note.words, text)).length;
    if (toYou * 5 >= run.length * 3 && ofMe * 6 <= run.length) for (const { block } of run) found.add(block);
    run = [];
  };
  for (const candidate of candidates) {
    const last = run[run.length - 1];
    if (note.at(candidate.block).kind !== "item" || (last && candidate.block > last.block + 2)) finish();
    if (note.at(candidate.block).kind === "item") run.push(candidate);
  }
  finish();
  return found;
}

/** Three or more items in a row that begin with a label in bold and ask about nobody's self: "- **Purpose:** Why does it exist?" */
export function labelledItems(note: NoteText, candidates: readonly Candidate[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  const finish = (): void => {
    if (run.length >= 3) for (const block of run) found.add(block);
    run = [];
  };
  for (const { block, text } of candidates) {
    const at = note.at(block);
    if (block === run[run.length - 1]) continue;
    if (run.length > 0 && block > (run[run.length - 1] as number) + 2) finish();
    const label = /^\*\*[^*]{2,40}\*\*/.test(note.text.slice(at.start, Math.min(at.end, at.start + 46)));
    if (at.kind === "item" && label && !speaksOfMe(note.words, text)) run.push(block);
    else finish();
  }
  finish();
  return found;
}

/** Lines that are wholly in emphasis and ask something; one alone is a shout, two are prompts. */
export function emphasisedPrompts(note: NoteText, candidates: readonly Candidate[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { block, start, end } of candidates) {
    const at = note.at(block);
    if (at.level > 0) continue;
    const row = at.rows.findIndex(
      (offset, r) => r % 2 === 0 && offset <= start && (at.rows[r + 1] as number) >= end,
    );
    if (row < 0) continue;
    const raw = note.text.slice(at.rows[row], end);
    // A form that was filled in by hand may have lost the end of it.
    const unclosed =
      raw.startsWith("**") && !note.text.slice((at.rows[row] as number) + 2, at.rows[row + 1]).includes("**");
    if (unclosed || /^([*_]{1,3})[^*_].*\1$/s.test(raw)) found.add(start);
  }
  return found.size >= 2 ? found : new Set();
}

/**
 * Blocks of questions put to "you" that are answered in turn: three or more of two lines, one asking and one telling, most of
 * which say "you".
 */
export function answeredInTurn(note: NoteText, candidates: readonly Candidate[]): ReadonlySet<number> {
  const lines = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const { rows } = note.at(candidate.block);
    if (rows.length === 4) lines.set(candidate.block, [...(lines.get(candidate.block) ?? []), candidate]);
  }
  const pairs = new Set<number>();
  let toYou = 0;
  for (const [block, asked] of lines) {
    const second = note.at(block).rows[2] as number;
    const last = asked[asked.length - 1] as Candidate;
    if (last.start >= second || note.text.slice(last.end, second).trim() !== "") continue;
    pairs.add(block);
    if (asked.some(({ text }) => turnsToYou(note.words, text))) toYou++;
  }
  return pairs.size >= 3 && toYou * 2 >= pairs.size ? pairs : new Set();
}
