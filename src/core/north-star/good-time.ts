import type { DayOrder } from "../calendar/date-at";
import type { Period } from "../calendar/day";
import { comparePeriods, periodOf } from "../calendar/period";
import type { NoteText } from "../notes/note-text";
import { writtenDate } from "../notes/written-date";
import { quantityOf } from "./quantity";
import { tablesOf } from "./tables";

/** A row of a good time journal. */
export interface GoodTime {
  readonly activity: string;
  /** From draining to giving, such as -5 to 5; null where none is written. */
  readonly energy: number | null;
  /** Its day, or the period of its note; null where neither is known. */
  readonly when: Period | null;
}

/** The rows of the tables that have a column for the activity and one for its energy. */
export function goodTimesOf(note: NoteText, noteDate: Period | null, dayOrder: DayOrder): GoodTime[] {
  return tablesOf(note).flatMap(({ head, rows }) => {
    const column = (name: RegExp) => head.findIndex((each) => name.test(each));
    const [activity, energy, day] = [column(/^activit/), column(/^energy\b/), column(/^(?:day|date|when)\b/)];
    if (activity < 0 || energy < 0) return [];
    return rows
      .filter(({ cells }) => (cells[activity] ?? "") !== "")
      .map(({ cells }) => ({
        activity: cells[activity] ?? "",
        energy: quantityOf(cells[energy] ?? "")?.value ?? null,
        when: writtenDate(cells[day] ?? "", { dayOrder }) ?? noteDate,
      }));
  });
}

/** How an activity went, over all its rows. */
export interface ActivityMean {
  readonly activity: string;
  readonly times: number;
  /** The mean of its energy, over the rows that have one. */
  readonly energy: number;
}

/** Activities by their energy, the most giving first. Those without any energy written are left out. */
export function byActivity(times: readonly GoodTime[]): ActivityMean[] {
  return meansOf(times, ({ activity }) => activity.toLowerCase())
    .map(({ items, energy }) => ({ activity: items[0]?.activity ?? "", times: items.length, energy }))
    .sort((one, other) => other.energy - one.energy || (one.activity < other.activity ? -1 : 1));
}

/** The mean energy of each week that has rows, oldest first. */
export function byWeek(
  times: readonly GoodTime[],
): { readonly week: Period; readonly energy: number; readonly times: number }[] {
  const dated = times.filter(({ when }) => when?.precision === "day" || when?.precision === "week");
  return meansOf(dated, ({ when }) => (when ? periodOf(when.start, "week").start : ""))
    .flatMap(({ items, energy }) => {
      const [first] = items;
      return first?.when ? [{ week: periodOf(first.when.start, "week"), energy, times: items.length }] : [];
    })
    .sort((one, other) => comparePeriods(one.week, other.week));
}

function meansOf(times: readonly GoodTime[], keyOf: (time: GoodTime) => string) {
  const groups = new Map<string, GoodTime[]>();
  for (const time of times)
    if (time.energy !== null) groups.set(keyOf(time), [...(groups.get(keyOf(time)) ?? []), time]);
  return [...groups.values()].map((items) => ({
    items,
    energy: items.reduce((sum, { energy }) => sum + (energy ?? 0), 0) / items.length,
  }));
}
