import { addDays } from "../calendar/arithmetic";
import type { Day } from "../calendar/day";
import { anchorLetters, type AnchorLetter, type Anchors } from "./anchors";
import { addWorkingDays, workingDaysBetween, type WorkCalendar } from "./working-days";

/**
 * What a task's day hangs on, as it stands in its line: `(L-5 wd)` five working days before the last day, `(S+30 d)` thirty
 * days after the first, `(on N)`, `(halfway N to L)`. It stands before the date, for the Tasks plugin reads the dates at
 * the end of a line only, and it stays legible without any plugin.
 */
export interface Mark {
  /** `half` lies in the middle of N and L. */
  readonly anchor: AnchorLetter | "half";
  readonly offset: number;
  /** Days or working days. */
  readonly unit: "d" | "wd";
}

const marks = /\((?:on ([NLS])|([NLS])([-+−–])(\d{1,4}) (d|wd)|halfway N to L)\)/g;

/** The last mark of a line, and where it ends; null where there is none. */
export function markIn(
  line: string,
): { readonly mark: Mark; readonly start: number; readonly end: number } | null {
  const found = [...line.matchAll(marks)].at(-1);
  if (!found) return null;
  const [whole, on, letter, sign, count, unit] = found;
  const anchor = (on ?? letter ?? "half") as Mark["anchor"];
  const offset = count === undefined ? 0 : Number(count) * (sign === "+" ? 1 : -1);
  const mark: Mark = { anchor, offset: offset + 0, unit: unit === "wd" ? "wd" : "d" };
  return { mark, start: found.index, end: found.index + whole.length };
}

export function writtenMark({ anchor, offset, unit }: Mark): string {
  if (anchor === "half") return "(halfway N to L)";
  return offset === 0 ? `(on ${anchor})` : `(${anchor}${offset < 0 ? "-" : "+"}${Math.abs(offset)} ${unit})`;
}

/**
 * The day that a mark means with these anchors; null while its anchor is not known. The order of things is kept where there is
 * little time: nothing of the handover comes before notice is given, nothing of the first days before the last day, nothing
 * that follows on notice after the last day.
 */
export function dayOf({ anchor, offset, unit }: Mark, anchors: Anchors, calendar: WorkCalendar): Day | null {
  const { notice, last } = anchors;
  if (anchor === "half") {
    if (!notice || !last) return null;
    const half = Math.floor(workingDaysBetween(notice, last, calendar) / 2);
    return addWorkingDays(notice, half, calendar);
  }
  const from = anchors[anchorLetters[anchor]];
  if (!from) return null;
  const day = unit === "wd" ? addWorkingDays(from, offset, calendar) : addDays(from, offset);
  if (anchor === "L" && offset < 0 && notice && notice <= from) return later(day, notice);
  if (anchor === "N" && offset > 0 && last && last >= from) return day < last ? day : last;
  if (anchor === "S" && offset < 0 && last && last < from) return later(day, addDays(last, 1));
  return day;
}

export function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}
