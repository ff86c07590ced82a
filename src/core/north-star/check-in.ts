import { PlanError, type NotePlan, type TextEdit } from "../edit";
import type { DayOrder } from "../calendar/date-at";
import type { Day } from "../calendar/day";
import { checkInPlace, type Star } from "./star";
import { lineOf } from "./tables";

/** What one checks in: the number as it was typed, and a word on it if there is one. */
export interface NewCheckIn {
  readonly day: Day;
  readonly value: string;
  readonly note: string;
}

/** The names of a new table's columns and of the heading above it, where a note has no table of check-ins yet. */
export interface TableWords {
  readonly heading: string;
  readonly day: string;
  readonly value: string;
  readonly note: string;
}

/** One row below the check-ins of a star's note; a table of its own at the end where it has none. */
export function checkInPlan(
  path: string,
  star: Pick<Star, "unit" | "metric">,
  checkIn: NewCheckIn,
  words: TableWords,
  order: DayOrder,
): NotePlan {
  return {
    path,
    edits: (text) => [checkInEdit(text, star, checkIn, words, order) ?? gone(path)],
  };
}

function gone(path: string): never {
  throw new PlanError("place-gone", path);
}

function checkInEdit(
  text: string,
  star: Pick<Star, "unit" | "metric">,
  { day, value, note }: NewCheckIn,
  words: TableWords,
  order: DayOrder,
): TextEdit | null {
  const place = checkInPlace(text, star, order);
  if (!place) {
    const heads = [words.day, words.value, words.note];
    const rows = [heads, heads.map(() => "---"), [day, value, note]].map((cells) => lineOf(cells));
    const gap = text === "" ? "" : text.endsWith("\n\n") ? "" : text.endsWith("\n") ? "\n" : "\n\n";
    return {
      start: text.length,
      end: text.length,
      text: `${gap}## ${words.heading}\n\n${rows.join("\n")}\n`,
    };
  }
  const { table, columns } = place;
  if (columns.day < 0 || columns.value < 0) return null;
  const cells = table.head.map((_, at) =>
    at === columns.day ? day : at === columns.value ? value : at === columns.note ? note : "",
  );
  return { start: table.end, end: table.end, text: `\n${lineOf(cells, table.barred)}` };
}
