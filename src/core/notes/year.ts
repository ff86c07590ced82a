import { daysBetween } from "../calendar/arithmetic";
import { day, dayParts, type Day, type MonthDay } from "../calendar/day";
import { tokensOf } from "../calendar/tokens";

/** A day known elsewhere, and the note or property that says it. */
export interface KnownDay {
  readonly day: Day;
  readonly name: string;
}

/** What can tell the year of a note that gives a month and a day alone. Lists may be empty, in any order. */
export interface YearEvidence {
  /** The note's path; its folders may name the year. */
  readonly path: string;
  /** The property that says when the note was made. */
  readonly created?: KnownDay | null;
  /** Days of the notes it links to. */
  readonly linked?: readonly KnownDay[];
  /** Days of the notes that link to it. */
  readonly linkedFrom?: readonly KnownDay[];
  /** Days of the dated notes beside it. */
  readonly neighbours?: readonly KnownDay[];
}

export interface InferredYear {
  readonly day: Day;
  readonly from: "folder" | "created" | "links" | "linking-note" | "neighbours";
  /** The folder, property or note that settled it. */
  readonly by: string;
}

/** How long after the last dated note beside it a note can lie: who writes on names the next notes alike. */
const longestAfter = 62;
/** A note that links to another was written after it, give or take a journal kept by night. */
const slack = 3;

/**
 * Whether notes that are no neighbours leave one year alone: the only one that brings the day among theirs, or near.
 * For a vault that keeps such notes in a folder of their own.
 */
export function onlyYear(of: MonthDay, known: readonly KnownDay[]): InferredYear | null {
  const within = candidates(of, known).filter((found) => {
    const { before, behind } = nearest(found, known);
    const apart = [before, behind].map((one) =>
      one === null ? Infinity : Math.abs(daysBetween(found, one.day)),
    );
    return (before !== null && behind !== null) || Math.min(...apart) <= longestAfter;
  });
  return within.length === 1 ? fromKnown(of, known, "neighbours", longestAfter) : null;
}

/**
 * The day meant by a month and a day, from the best evidence there is: the folder's year, the note's own `created`, the
 * notes it links to, the notes that link to it, the notes beside it. Null where there is none.
 */
export function inferYear(of: MonthDay, evidence: YearEvidence): InferredYear | null {
  const { created, linked = [], linkedFrom = [], neighbours = [] } = evidence;
  return (
    fromFolder(of, evidence.path) ??
    fromKnown(of, created ? [created] : [], "created") ??
    fromKnown(of, linked, "links") ??
    fromLinking(of, linkedFrom) ??
    fromKnown(of, neighbours, "neighbours", longestAfter)
  );
}

/** The innermost folder whose name begins or ends with a year: `2024`, `Journal 2024`, `2024-06`. */
function fromFolder(of: MonthDay, path: string): InferredYear | null {
  const folders = path.split("/").slice(0, -1);
  for (const folder of folders.reverse().slice(0, 20)) {
    const { list } = tokensOf(folder.slice(0, 100));
    for (const token of [list[0], list.at(-1)]) {
      if (token?.digits !== 4 || token.value < 1950 || token.value > 2099) continue;
      const found = day(token.value, of.month, of.day);
      if (found !== null) return { day: found, from: "folder", by: folder };
    }
  }
  return null;
}

/** The year that brings the day nearest to one that is known. Of years equally near, the later. */
function fromKnown(
  of: MonthDay,
  known: readonly KnownDay[],
  from: InferredYear["from"],
  after = Number.POSITIVE_INFINITY,
): InferredYear | null {
  let best: InferredYear | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const found of candidates(of, known)) {
    const { before, behind } = nearest(found, known);
    if (before !== null && behind === null && daysBetween(before.day, found) > after) continue;
    for (const one of [before, behind]) {
      if (one === null) continue;
      const apart = Math.abs(daysBetween(found, one.day));
      if (apart > distance || (apart === distance && best !== null && found <= best.day)) continue;
      best = { day: found, from, by: one.name };
      distance = apart;
    }
  }
  return best;
}

/** The day in every year that is near a known one. */
function candidates(of: MonthDay, known: readonly KnownDay[]): Day[] {
  const years = new Set<number>();
  for (const one of known) {
    const year = Number(one.day.slice(0, 4));
    years
      .add(year - 1)
      .add(year)
      .add(year + 1);
  }
  return [...years].map((year) => day(year, of.month, of.day)).filter((one) => one !== null);
}

/** The known days on either side. Days compare as text, which is quick. */
function nearest(to: Day, known: readonly KnownDay[]): { before: KnownDay | null; behind: KnownDay | null } {
  let before = null as KnownDay | null;
  let behind = null as KnownDay | null;
  for (const one of known) {
    if (one.day <= to) before = before === null || one.day > before.day ? one : before;
    else behind = behind === null || one.day < behind.day ? one : behind;
  }
  return { before, behind };
}

/** The last such day that every note which links to it could know of. */
function fromLinking(of: MonthDay, linkedFrom: readonly KnownDay[]): InferredYear | null {
  let best: InferredYear | null = null;
  for (const one of linkedFrom) {
    const { year } = dayParts(one.day);
    // Eight years hold a 29 February even around 1900 and 2100.
    for (let candidate = year + 1; candidate >= year - 8; candidate--) {
      const found = day(candidate, of.month, of.day);
      if (found === null || daysBetween(one.day, found) > slack) continue;
      if (best === null || found < best.day) best = { day: found, from: "linking-note", by: one.name };
      break;
    }
  }
  return best;
}
