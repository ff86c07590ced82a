import { addDays, dayOfIsoWeek, startOfWeek, weekday } from "../calendar/arithmetic";
import { day, firstOfMonth, type Day, type Period } from "../calendar/day";
import { foldWord, monthOf, weekdaysOf } from "../calendar/words";
import { formatParts, type FormatField } from "./format-tokens";

/** A note format of the vault, as its daily notes or a plugin for periodic notes has it. */
export interface NoteFormat {
  /** The folder the format starts in; "" for the vault's root. */
  readonly folder: string;
  /** In moment's tokens: `YYYY-MM-DD`, `gggg-[W]ww`, `YYYY/MM/DD`. */
  readonly format: string;
  /** How the app's language counts the weeks of `gggg` and `ww`. Left out: as ISO 8601 does. */
  readonly weeks?: WeekRule;
}

/** Moment's `week.dow` and `week.doy`: the first day of the week (0 Sunday), and what settles which week is the first. */
export interface WeekRule {
  readonly dow: number;
  readonly doy: number;
}

type Fields = Partial<Record<FormatField, number>>;

interface Reader {
  readonly pattern: RegExp;
  /** What each group of the pattern holds; null for what is matched and not used. */
  readonly fields: readonly (FormatField | null)[];
}

/** Formats are few and paths are many. Bounded, as settings may be edited letter by letter. */
const readers = new Map<string, Reader | null>();
const mostReaders = 64;
const longestPath = 1024;

/**
 * The period a path stands for by a note format. The whole path has to fit, without its `.md`. A format that names a
 * week, a month, a quarter or a year alone gives that period. Null where the path does not fit, where the calendar has
 * no such date, and for a format that names none.
 */
export function periodByFormat(path: string, by: NoteFormat): Period | null {
  if (path.length > longestPath) return null;
  const bare = path.endsWith(".md") ? path.slice(0, -3) : path;
  const folder = trimSlashes(by.folder);
  if (folder !== "" && !bare.startsWith(`${folder}/`)) return null;
  const reader = readerOf(trimSlashes(by.format));
  const match = reader?.pattern.exec((folder === "" ? bare : bare.slice(folder.length + 1)).normalize("NFC"));
  if (reader == null || match == null) return null;
  const fields: Fields = {};
  for (const [index, field] of reader.fields.entries()) {
    if (field === null) continue;
    const value = fieldValue(field, match[index + 1] ?? "");
    // The same part twice, in the folder and in the name, has to say the same.
    if (value === null || (fields[field] !== undefined && fields[field] !== value)) return null;
    fields[field] = value;
  }
  return periodOfFields(fields, by.weeks);
}

function readerOf(format: string): Reader | null {
  const known = readers.get(format);
  if (known !== undefined) return known;
  const parts = formatParts(format);
  const reader = parts && {
    pattern: new RegExp(`^${parts.map(({ source }) => source).join("")}$`, "iu"),
    fields: parts.flatMap(({ field }) => (field === undefined ? [] : [field])),
  };
  if (readers.size >= mostReaders) readers.clear();
  readers.set(format, reader);
  return reader;
}

/** Null where a word is no month; 0 where a weekday is none we know, which is not held against the note. */
function fieldValue(field: FormatField, text: string): number | null {
  if (field === "monthName") return monthOf(foldWord(text).replace(/\.$/, "")) || monthNumber(text);
  if (field === "weekdayName") return weekdayNamed(foldWord(text));
  const value = Number(text);
  if (field === "shortYear" || field === "shortWeekYear" || field === "shortIsoYear")
    return value + (value > 68 ? 1900 : 2000);
  return value;
}

/** 6月, 6월 */
function monthNumber(text: string): number | null {
  const number = /^\d{1,2}/.exec(text)?.[0];
  return number === undefined ? null : Number(number);
}

/** 1 Monday to 7 Sunday; 0 where the word means none, or one of two. */
function weekdayNamed(word: string): number {
  const bits = weekdaysOf(word.replace(/[.-].*$/, ""));
  const index = Math.log2(bits);
  return Number.isInteger(index) ? index + 1 : 0;
}

function periodOfFields(fields: Fields, weeks: WeekRule | undefined): Period | null {
  const month = fields.month ?? fields.monthName;
  if (fields.month !== undefined && fields.monthName !== undefined && fields.month !== fields.monthName)
    return null;
  const year = fields.year ?? fields.shortYear;
  const isoYear = fields.isoYear ?? fields.shortIsoYear;
  const weekYear = fields.weekYear ?? fields.shortWeekYear;
  const anyYear = year ?? isoYear ?? weekYear;
  if (anyYear === undefined) return null;

  if (fields.day !== undefined && month !== undefined) return dayPeriod(day(anyYear, month, fields.day));
  if (fields.dayOfYear !== undefined) {
    const first = day(anyYear, 1, 1);
    const reached = first && fields.dayOfYear > 0 ? addDays(first, fields.dayOfYear - 1) : null;
    return reached?.startsWith(String(anyYear).padStart(4, "0")) === true ? dayPeriod(reached) : null;
  }
  if (fields.isoWeek !== undefined || fields.week !== undefined) {
    // `YYYY` beside a week number is common and wrong around New Year only; the week's own year goes before it.
    const iso = fields.isoWeek !== undefined || weeks === undefined;
    const weekStart = iso
      ? dayOfIsoWeek(isoYear ?? weekYear ?? anyYear, fields.isoWeek ?? fields.week ?? 0)
      : dayOfLocaleWeek(weekYear ?? isoYear ?? anyYear, fields.week ?? 0, weeks);
    if (weekStart === null) return null;
    return dayInWeek(weekStart, fields, weeks) ?? { start: startOfMondayWeek(weekStart), precision: "week" };
  }
  if (fields.day !== undefined) return null;
  if (month !== undefined) return month < 1 || month > 12 ? null : period(anyYear, month, "month");
  if (fields.quarter !== undefined)
    return fields.quarter < 1 || fields.quarter > 4
      ? null
      : period(anyYear, fields.quarter * 3 - 2, "quarter");
  return period(anyYear, 1, "year");
}

function period(year: number, month: number, precision: "month" | "quarter" | "year"): Period | null {
  return year < 1 ? null : { start: firstOfMonth(year, month), precision };
}

function dayPeriod(start: Day | null): Period | null {
  return start && { start, precision: "day" };
}

/** A weekday beside a week makes a day of it. */
function dayInWeek(weekStart: Day, fields: Fields, weeks: WeekRule | undefined): Period | null {
  const fromLocale =
    fields.weekdayFromSunday ??
    (fields.weekdayOfLocale === undefined || weeks === undefined
      ? undefined
      : fields.weekdayOfLocale + weeks.dow);
  const wanted =
    fields.isoWeekday ??
    (fields.weekdayName || undefined) ??
    (fromLocale === undefined ? undefined : fromLocale % 7 || 7);
  if (wanted === undefined || wanted < 1 || wanted > 7) return null;
  return dayPeriod(addDays(weekStart, (wanted - weekday(weekStart) + 7) % 7));
}

/** The first day of a week as moment counts it in a language: Sunday of a week that may belong to another ISO week. */
function dayOfLocaleWeek(year: number, week: number, { dow, doy }: WeekRule): Day | null {
  // The day of January that is always in the first week: the 1st in English, the 4th by ISO 8601.
  const settled = day(year, 1, 7 + dow - doy);
  if (settled === null || week < 1 || week > 53) return null;
  const firstWeek = addDays(settled, -((weekday(settled) - dow + 7) % 7));
  const start = addDays(firstWeek, (week - 1) * 7);
  if (week < 53) return start;
  // A 53rd week that is the first of the next year is none.
  const next = day(year + 1, 1, 7 + dow - doy);
  return next === null || addDays(start, 6) < next ? start : null;
}

/** The Monday of a week that may start on a Saturday or a Sunday. */
function startOfMondayWeek(start: Day): Day {
  const monday = startOfWeek(start);
  return monday === start ? start : addDays(monday, 7);
}

function trimSlashes(path: string): string {
  return path.replace(/^\/+/, "").replace(/\/+$/, "").normalize("NFC");
}
