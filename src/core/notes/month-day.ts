import { pastWeekdays } from "../calendar/beside-date";
import { dateAt } from "../calendar/date-at";
import { day, type MonthDay } from "../calendar/day";
import { bareName } from "./name-date";
import type { WrittenDateRules } from "./written-date";

/** A month and a day in a name, and the words that say it. The year is for others to find. */
export interface MonthDayName extends MonthDay {
  readonly words: string;
}

/**
 * Beginnings of words that follow a day in the name of a journal's note: "6-30 reflection", "12-3 journal". Only before
 * one of these, or alone, are a month and a day without a year taken for a date.
 */
const journalWord =
  /^(?:[\s_-]|[.,:;)][\s_-])[^\p{L}\d]*(?:r[eéi]fle|journal|log|diar|diár|dziennik|dag[bo]|tagebuch|notiz|not[aei]|thought|gedan|gedach|pens[aié]|tank|entr|eintrag|check|dump|brain|mus(?:e|ing)|rambl|daily|morning|evening|night|abend|weekly|recap|debrief|gratitude|meditat|dream|traum|droom|sue[ñn]o|sogn|mood|vent|free|writ|page|retro|rückblick|bilan|carnet|apunt|appunt|anteck)/iu;

/**
 * The month and day with which the name of a journal's note begins: "6-30 reflection", "9-12", "June 30 journal".
 * Two numbers in a name are mostly something else, so nothing but a journal's word may follow.
 */
export function monthDayInName(name: string, rules: WrittenDateRules): MonthDayName | null {
  const bare = bareName(name);
  if (bare.length > 100) return null;
  const from = pastWeekdays(bare, 0);
  const start = from + bare.slice(from).search(/[\p{L}\d]/u);
  const numbers = /^(\d{1,2})([-_.])(\d{1,2})(?!\d)/.exec(bare.slice(start));
  const match = numbers ? null : start < from ? null : dateAt(bare, start, rules.dayOrder);
  const end = match?.end ?? start + (numbers?.[0].length ?? 0);
  const behind = bare.slice(pastWeekdays(bare, end));
  const alone = !/[\p{L}\d]/u.test(behind);
  const found =
    match?.monthDay ?? (numbers && inNumbers(numbers, rules, !/[\p{L}\d]/u.test(bare.slice(end))));
  return found && (alone || journalWord.test(behind)) ? { ...found, words: bare.slice(start, end) } : null;
}

/** 6-30, 06_30; with points only where a word follows, as 3.10 is a version. */
function inNumbers(
  numbers: readonly string[],
  { dayOrder }: WrittenDateRules,
  alone: boolean,
): MonthDay | null {
  const [one, two] = [Number(numbers[1]), Number(numbers[3])];
  const pointed = numbers[2] === ".";
  const orders = [
    { month: one, day: two },
    { month: two, day: one },
  ];
  if (pointed || dayOrder === "day-first") orders.reverse();
  // Against the order of the settings only where the name says that it is a journal's: 24-7 alone is no day.
  if (alone) orders.pop();
  // A leap year, so that 29 February is a day.
  const found = orders.find((each) => day(2024, each.month, each.day) !== null);
  return pointed && alone ? null : (found ?? null);
}
