import { day, type Period } from "../calendar/day";
import { pastWeekdays } from "../calendar/clock-time";
import { isRecentYear, type DayOrder } from "../calendar/match";
import { tokensOf, type Token } from "../calendar/tokens";
import { isOrdinalEnding, monthOf } from "../calendar/words";
import { bareName } from "./name-date";
import { writtenDate } from "./written-date";

/**
 * The date that the folders above a note give it, as many vaults keep it without saying so in any setting: a folder that
 * is a day itself (`2024-06-11/call`), or a date split over folders, largest first: `2024/06/11`,
 * `2024/06-June/11 Tuesday`, `2024/2024-06/11`, and the longer notes of a year, `2024/June`, `2024/W24`, `2024/Q2`.
 * Only folders directly above the note count, and only where they hold nothing else.
 */
export function dateInFolders(path: string, rules: { readonly dayOrder: DayOrder }): Period | null {
  const parts = path.split("/", 41);
  if (parts.length < 2 || parts.length > 40) return null;
  const name = bareName(parts.at(-1) ?? "");
  const folder = (parts.at(-2) ?? "").slice(0, 40);
  const inFolder = tokensOf(folder).list;
  const year = yearOf(inFolder);
  // Numbers alone below a year are chapters as well as months: `2024/06` is left for a format to say.
  if (year !== null) return /^\p{L}/u.test(name) ? stretch(writtenDate(`${name} ${year}`, rules)) : null;
  const above = yearOf(tokensOf((parts.at(-3) ?? "").slice(0, 40)).list);
  const month = above === null ? 0 : monthOfFolder(inFolder, above);
  const dayOfMonth = month === 0 ? 0 : dayOfName(tokensOf(name).list, month);
  const start = above === null || dayOfMonth === 0 ? null : day(above, month, dayOfMonth);
  if (start !== null) return { start, precision: "day" };
  const dayFolder = writtenDate(folder, rules);
  return dayFolder?.precision === "day" ? dayFolder : null;
}

/** A week, a month, a quarter; no day, as "June 11" below a year is for `monthDayInName`. */
function stretch(period: Period | null): Period | null {
  return period === null || period.precision === "day" ? null : period;
}

function yearOf(list: readonly Token[]): number | null {
  const [year] = list;
  return list.length === 1 && year?.digits === 4 && isRecentYear(year.value) ? year.value : null;
}

/** `06`, `June`, `06-June`, `06 - Juni`, `2024-06`, `2024-06 June`; 0 for any other folder. */
function monthOfFolder(list: readonly Token[], year: number): number {
  const rest = list[0]?.digits === 4 && list[0].value === year ? list.slice(1) : list;
  const [one, two] = rest;
  if (one === undefined || rest.length > 2) return 0;
  const month = one.digits === 2 ? one.value : monthOf(one.text);
  if (month < 1 || month > 12) return 0;
  return two === undefined || monthOf(two.text) === month ? month : 0;
}

/** `11`, `11th`, `11-Tuesday`, `Tuesday 11`, `06-11`; 0 for any other name. */
function dayOfName(list: readonly Token[], month: number): number {
  const first = pastWeekdays({ text: "", list }, 0);
  const days = list.slice(first);
  const rest =
    days.length > 1 && days[0]?.digits === 2 && days[0].value === month && days[1]?.digits === 2
      ? days.slice(1)
      : days;
  const [one] = rest;
  if (one === undefined || !(one.digits === 1 || one.digits === 2)) return 0;
  const behind = isOrdinalEnding(rest[1]?.text ?? "") ? 2 : 1;
  return pastWeekdays({ text: "", list: rest }, behind) === rest.length ? one.value : 0;
}
