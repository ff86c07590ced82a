import { dayOfIsoWeek, weekday } from "./arithmetic";
import { day, type Day, type MonthDay, type Period, type Precision } from "./day";
import { isQuarterWord, isWeekWord, monthOf, weekdaysOf } from "./names";

/** How a date is written, as far as it matters for how sure one can be that it is one. */
export type DateForm =
  /** 2025-06-11, 2025_6_11, 2025年6月11日, 2025-W07-3 */
  | "year first"
  /** 20250611, 202506111200 */
  | "compact"
  /** 240611, 202406, 11062025: a number like any other, which only happens to be a date as well */
  | "bare digits"
  /** 11 June 2025, June 11th, 2025 */
  | "spelled out"
  /** 11.06.2025, 6/11/2025 */
  | "year last"
  /** 6-11-25, 25-06-11 */
  | "short year"
  /** 2025-W07, week 7 2025, 2025-Q2 */
  | "week or quarter"
  /** 2025-06 */
  | "year and month"
  /** 06-2025 */
  | "month and year"
  /** June 2025 */
  | "month by name"
  /** June 11, 6月11日: the year is for others to find */
  | "no year";

/** A date found in a text, with the offsets where it starts and ends. */
export interface DateMatch {
  readonly form: DateForm;
  readonly start: number;
  readonly end: number;
  /** Null where no year is written. */
  readonly period: Period | null;
  readonly monthDay?: MonthDay;
}

/** Which of two numbers is the month where both may be. */
export type DayOrder = "month-first" | "day-first";

type Found = Pick<DateMatch, "form" | "period" | "monthDay">;
type Text = string | undefined;
type Groups = Readonly<Record<string, Text>>;
/** `near` tells the weekdays that are named beside the date. */
type Reader = (groups: Groups, form: DateForm, order: DayOrder, near: () => number) => Found | null;

/** Pieces of patterns. What stands between numbers is one sign, twice the same; between words it may be nothing. */
const blank = "\\s{0,2}";
/** No digit follows. */
const closed = "(?!\\d)";
const sign = `${blank}(?<sign>___|[-._/ ])${blank}`;
const again = `${blank}\\k<sign>${blank}`;
const soft = `${blank}(?:\\.,|[-._,/])?${blank}`;
const letter = "[\\p{L}\\p{M}]";
const word = `(?<word>${letter}+)`;
/** "3rd of June", "11 de junho de 2025" */
const link = `${soft}(?:(?:of|de|del|d|van|di|the)(?!${letter})${soft})*`;
/** 3rd, 1er, 2º, 7e */
const ordinal = `(?:(?:st|nd|rd|th|er|re|[eè]me|e|o|a|º|ª|de|ste|го)(?!${letter}))?`;
const anyYear = `(?<year>(?:1[7-9]|2[01])\\d\\d)${closed}`;
const recentYear = "(?<year>(?:19|20)\\d\\d)";
const month = "(?<month>\\d\\d)";
const dayOfMonth = `(?<day>\\d{1,2})${closed}`;
const number = `(?<number>\\d{1,2})${closed}`;
const shortYear = `(?<short>\\d\\d)${closed}`;
const time = "(?:(?:[01]\\d|2[0-4])[0-5]\\d(?:[0-5]\\d(?:\\d{3})?)?)?";

/** Every way to write a date, with its reader. The first that fits counts. */
const ways: readonly (readonly [RegExp, DateForm, Reader])[] = [
  way("compact", `${recentYear}${month}(?<day>\\d\\d)${time}${closed}`, plain),
  way("bare digits", `(?<one>\\d\\d)(?<two>\\d\\d)${recentYear}${closed}`, inAnyOrder),
  way("bare digits", `(?<year>[1-3]\\d)${month}(?<day>\\d\\d)${closed}`, sixDigits),
  way(
    "year first",
    `(?:${recentYear}${blank}[年년]${blank})?(?:第${blank}(?<week>\\d{1,2})${blank}[周週주]|(?<month>\\d{1,2})${blank}[月월](?:${blank}${dayOfMonth}${blank}[日号號일])?)`,
    plain,
  ),
  way("year first", `${anyYear}${sign}(?<month>\\d{1,2})${again}${dayOfMonth}`, plain),
  // A number that is no day of a month makes the whole something else: 2024-05-99, 2024-05-00393.
  way("year and month", `${recentYear}${sign}${month}(?!\\d|${blank}(?:___|[-._/])${blank}\\d)`, plain),
  way(
    "month by name",
    `${recentYear}${closed}${soft}${word}(?:${soft}${number}(?:-(?<weekday>[1-7])${closed})?)?`,
    named,
  ),
  way(
    "spelled out",
    `${number}(?:(?<dash>-)|${ordinal}${link})${word}(?:${link}${anyYear}|(?:\\k<dash>|${blank}['’])${shortYear})?`,
    named,
  ),
  way("year last", `(?<one>\\d{1,2})${sign}(?<two>\\d{1,2})${again}(?:${anyYear}|${shortYear})`, inAnyOrder),
  way("month and year", `${month}${sign}${recentYear}${closed}`, plain),
  way(
    "spelled out",
    `${word}${link}${number}${ordinal}(?:${link}${anyYear}|${blank}['’]${shortYear})?`,
    named,
  ),
  way("month by name", `${word}${link}${recentYear}${closed}`, named),
];

/** Those that begin with a digit, and with a sign or a letter. */
const numberWays = ways.filter(([{ source }]) => !source.startsWith(word));
const wordWays = ways.filter(([{ source }]) => source.startsWith(word) || source.includes("第"));

function way(form: DateForm, pattern: string, read: Reader): readonly [RegExp, DateForm, Reader] {
  return [new RegExp(pattern, "iuy"), form, read];
}

/** The text with a hyphen for every kind of dash, and as long as before. */
export const withEvenDashes = (text: string): string => text.replace(/[‐-―−]/g, "-");

/**
 * The date that begins at an offset, in whatever form, or null. The offset is that of a number or a word. What stands in
 * front of it and behind it is for the caller to judge: a file name is full of numbers, a title that is nothing but a date
 * is not. Dashes have to be even.
 */
export function dateAt(text: string, start: number, order: DayOrder): DateMatch | null {
  const code = text.charCodeAt(start);
  for (const [pattern, form, read] of code >= 48 && code <= 57 ? numberWays : wordWays) {
    pattern.lastIndex = start;
    const groups = pattern.exec(text)?.groups;
    const end = pattern.lastIndex;
    const near = (): number =>
      weekdaysOf(/(\p{L}+)\P{L}*$/u.exec(text.slice(0, start))?.[1] ?? "") |
      weekdaysOf(/\p{L}+/u.exec(text.slice(end))?.[0] ?? "");
    const found = groups ? read(groups, form, order, near) : null;
    if (found !== null) return { ...found, start, end };
  }
  return null;
}

/** A day, a week or a month in numbers whose places tell what they are. */
function plain({ year, week, month, day }: Groups, form: DateForm): Found | null {
  if (!year) return day ? withoutYear(month, day) : null;
  if (week) return found(form, dayOfIsoWeek(Number(year), Number(week)), "week");
  return day ? found(form, dayOf(year, month, day)) : found(form, dayOf(year, month), "month");
}

/** 201011 is November 2020 by one custom and November 2010 by the other: neither. */
function sixDigits({ year = "", month = "", day }: Groups, form: DateForm): Found | null {
  const short = dayOf(`20${year}`, month, day);
  const long = /19|20/.test(year) ? dayOf(year + month, day) : null;
  return short && long ? null : (found(form, short) ?? found(form, long, "month"));
}

/** Three numbers that may stand in several orders: of the days they may mean, the first that the calendar has. */
function inAnyOrder(
  { one = "", two = "", year, short = "", sign: joint }: Groups,
  form: DateForm,
  order: DayOrder,
  near: () => number,
): Found | null {
  const padded = one.length + two.length === 4;
  // Three numbers alike are a method ("10-10-10"), not a day.
  if ((joint === " " && !(year && padded)) || (one === two && two === short)) return null;
  const last = year ?? (short < "50" ? `20${short}` : short > "79" ? `19${short}` : "");
  const days = [dayOf(last, one, two), dayOf(last, two, one)];
  // With points the day stands first wherever people write dates with points.
  if (order === "day-first" || joint === ".") days.reverse();
  if (!year) {
    const first = padded && one > "09" && one < "40" ? dayOf(`20${one}`, two, short) : null;
    days.splice(joint === "___" ? 0 : 1, 0, first);
    // Journals in files are younger than 2012: 24.06.11 is of 2024 rather than of 2011.
    days.sort((a, b) => Number((a ?? "") < "2012") - Number((b ?? "") < "2012"));
  }
  const possible = days.filter((each) => each !== null);
  // A weekday written beside them may fit a later one alone.
  const named = possible.length > 1 ? near() : 0;
  const fitting = possible.find((each) => named & (1 << (weekday(each) - 1)));
  return found(year ? form : "short year", fitting ?? possible[0] ?? null);
}

/** A month, a week or a quarter by its name, with what stands beside it. */
function named({ word = "", number, year, short, weekday }: Groups): Found | null {
  if (isWeekWord(word)) {
    const start = dayOfIsoWeek(Number(year), Number(number), Number(weekday ?? 1));
    return found("week or quarter", start, weekday ? "day" : "week");
  }
  if (isQuarterWord(word)) return found("week or quarter", dayOf(year, Number(number) * 3 - 2), "quarter");
  const month = monthOf(word);
  if (number === undefined) return found("month by name", dayOf(year, month), "month");
  const inYear = short ? `20${short}` : year;
  return inYear ? found("spelled out", dayOf(inYear, month, number)) : withoutYear(month, number);
}

/** In a leap year, so that 29 February is a day. */
function withoutYear(month: Text | number, day: Text): Found | null {
  const monthDay = { month: Number(month), day: Number(day) };
  return dayOf(2024, month, day) && { form: "no year", period: null, monthDay };
}

function found(form: DateForm, start: Day | null, precision: Precision = "day"): Found | null {
  return start && { form, period: { start, precision } };
}

function dayOf(year: Text | number, month: Text | number, dayOfMonth: Text = "1"): Day | null {
  return day(Number(year), Number(month), Number(dayOfMonth));
}
