import type { Period } from "../calendar/day";
import { monthOf } from "../calendar/names";
import { bareName } from "./name-date";
import { writtenDate, type WrittenDateRules } from "./written-date";

const year = /^(?:19|20)\d\d$/;

/**
 * The date that the folders above a note give it, as many vaults keep it without saying so in any setting: a folder that
 * is a day itself (`2024-06-11/call`), or a date split over folders, largest first: `2024/06/11`,
 * `2024/06-June/11 Tuesday`, `2024/2024-06/11`, and the longer notes of a year, `2024/June`, `2024/W24`, `2024/Q2`.
 * Only folders directly above the note count, and only where they hold nothing else.
 */
export function dateInFolders(path: string, rules: WrittenDateRules): Period | null {
  const [file = "", folder = "", above = ""] = path.split("/").reverse();
  const name = bareName(file);
  if (year.test(folder)) {
    // Numbers alone below a year are chapters as well as months, and "June 11" is for `monthDayInName`.
    const found = /^\p{L}/u.test(name) ? writtenDate(`${name} ${folder}`, rules) : null;
    return found?.precision === "day" ? null : found;
  }
  const month = year.test(above) ? monthOfFolder(folder, above) : 0;
  // `11`, `11th`, `11-Tuesday`, `Tuesday 11`, `06-11`
  const day = month > 0 ? /^(\D*)(?:(\d\d)[-_. ])?(\d{1,2})(?:st|nd|rd|th)?(?!\d)(.*)$/.exec(name) : null;
  if (day !== null && (day[2] === undefined || Number(day[2]) === month)) {
    const [, before = "", , number = "", behind = ""] = day;
    const found = writtenDate(`${before} ${above}-${month}-${number} ${behind}`, rules);
    if (found !== null) return found;
  }
  const dayFolder = writtenDate(folder, rules);
  return dayFolder?.precision === "day" ? dayFolder : null;
}

/** `06`, `June`, `06-June`, `06 - Juni`, `2024-06`, `2024-06 June`; 0 for any other folder. */
function monthOfFolder(folder: string, above: string): number {
  const rest = folder.startsWith(above) ? folder.slice(above.length) : folder;
  const [, number = "", word = ""] = /^[\s._-]*(\d\d)?[\s._-]*(\p{L}[\p{L}\p{M}]*)?\.?$/u.exec(rest) ?? [];
  const named = word === "" ? 0 : monthOf(word);
  const month = Number(number) || named;
  return month <= 12 && (word === "" || named === month) ? month : 0;
}
