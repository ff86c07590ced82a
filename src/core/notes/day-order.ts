import type { DayOrder } from "../calendar/date-at";
import { folderOf } from "./folder";

/** Two numbers that may be a day and a month, with a year behind or in front: 13-04-2025, 2025-13-04. */
const pair = /(?:^|\D)(?:\d{4}[-._ ])?(\d{1,2})[-. _](\d{1,2})(?:[-._ ]\d{4})?(?:\D|$)/;

/**
 * How the names in each folder order day and month, where some of them leave no doubt and none says otherwise: beside
 * `13-04-2025` the day comes first in `10-04-2025` too. By folder, for paths from the vault's root.
 */
export function orderByFolder(paths: Iterable<string>): Readonly<Record<string, DayOrder>> {
  const told = new Map<string, DayOrder | null>();
  for (const path of paths) {
    const folder = folderOf(path);
    const order = orderIn(path.slice(folder.length));
    if (order) told.set(folder, told.has(folder) && told.get(folder) !== order ? null : order);
  }
  return Object.fromEntries([...told].filter((entry): entry is [string, DayOrder] => entry[1] !== null));
}

function orderIn(name: string): DayOrder | null {
  const match = pair.exec(name);
  if (!match || !/\d{4}/.test(match[0])) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first > 12 && first <= 31 && second >= 1 && second <= 12) return "day-first";
  // A year in front has the month behind it by custom.
  const leads = /^\D?\d{4}/.test(match[0]);
  return !leads && second > 12 && second <= 31 && first >= 1 && first <= 12 ? "month-first" : null;
}
