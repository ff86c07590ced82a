import { addDays, daysBetween } from "../calendar/arithmetic";
import { day, type Day, type MonthDay } from "../calendar/day";

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
  /** Days of all dated notes of the vault, where it has dated neighbours. */
  readonly others?: readonly KnownDay[];
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
  const within = nearby(of, known).filter(({ between, distance }) => between || distance <= longestAfter);
  return new Set(within.map((one) => one.day)).size === 1
    ? fromKnown(of, known, "neighbours", longestAfter)
    : null;
}

/**
 * The day meant by a month and a day, from the best evidence there is: the folder's year, the note's own `created`, the
 * notes it links to, the notes that link to it, the notes beside it. Null where there is none.
 */
export function inferYear(of: MonthDay, evidence: YearEvidence): InferredYear | null {
  const { path, created, linked = [], linkedFrom = [], neighbours = [], others = [] } = evidence;
  return (
    fromFolder(of, path) ??
    fromKnown(of, created ? [created] : [], "created") ??
    fromKnown(of, linked, "links") ??
    fromLinking(of, linkedFrom) ??
    // A folder of few notes tells less than the journal beside it: what was written in those weeks counts first.
    fromKnown(of, neighbours, "neighbours", longestAfter, longestAfter) ??
    fromKnown(of, others, "neighbours", longestAfter, longestAfter) ??
    fromKnown(of, neighbours, "neighbours", longestAfter)
  );
}

/** The innermost folder whose name begins or ends with a year: `2024`, `Journal 2024`, `2024-06`. */
function fromFolder(of: MonthDay, path: string): InferredYear | null {
  for (const folder of path.split("/").slice(-21, -1).reverse()) {
    const [, first, last] =
      /^((?:19[5-9]|20\d)\d)(?!\d)|(?:^|\D)((?:19[5-9]|20\d)\d)$/.exec(folder.slice(0, 100)) ?? [];
    const found = day(Number(first ?? last), of.month, of.day);
    if (found !== null) return { day: found, from: "folder", by: folder };
  }
  return null;
}

/** The year that brings the day nearest to one that is known. Of years equally near, the later. */
function fromKnown(
  of: MonthDay,
  known: readonly KnownDay[],
  from: InferredYear["from"],
  after = Infinity,
  within = Infinity,
): InferredYear | null {
  const [best] = nearby(of, known)
    .filter(({ distance, last }) => distance <= within && (!last || distance <= after))
    .sort((a, b) => a.distance - b.distance || (a.day < b.day ? 1 : -1));
  return best ? { day: best.day, from, by: best.by } : null;
}

/** The day in one year, with a known day next to it. */
interface Nearby {
  readonly day: Day;
  readonly by: string;
  /** In days. */
  readonly distance: number;
  /** Known days lie on both sides of it, only before it. */
  readonly between: boolean;
  readonly last: boolean;
}

/** The day in every year that is near a known one, with the known days next to it. */
function nearby(of: MonthDay, known: readonly KnownDay[]): Nearby[] {
  const years = new Set(known.flatMap((one) => [-1, 0, 1].map((more) => Number(one.day.slice(0, 4)) + more)));
  return [...years].flatMap((year) => {
    const found = day(year, of.month, of.day);
    if (found === null) return [];
    let before: KnownDay | undefined;
    let behind: KnownDay | undefined;
    // Days compare as text, which is quick.
    for (const one of known) {
      if (one.day > found) behind = behind && behind.day <= one.day ? behind : one;
      else before = before && before.day >= one.day ? before : one;
    }
    return [before, behind]
      .filter((one) => one !== undefined)
      .map(({ day: other, name }, _, both) => ({
        day: found,
        by: name,
        distance: Math.abs(daysBetween(found, other)),
        between: both.length > 1,
        last: !behind,
      }));
  });
}

/** The last such day that every note which links to it could know of: that is, the earliest of them. */
function fromLinking(of: MonthDay, linkedFrom: readonly KnownDay[]): InferredYear | null {
  const [first] = [...linkedFrom].sort((a, b) => (a.day < b.day ? -1 : 1));
  if (!first) return null;
  const latest = addDays(first.day, slack);
  // Nine years hold a 29 February even around 1900 and 2100.
  for (let year = Number(latest.slice(0, 4)), left = 9; left > 0; year--, left--) {
    const found = day(year, of.month, of.day);
    if (found !== null && found <= latest) return { day: found, from: "linking-note", by: first.name };
  }
  return null;
}
