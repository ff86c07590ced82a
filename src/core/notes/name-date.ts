import { startOfWeek } from "../calendar/arithmetic";
import { dateAt, withEvenDashes, type DateMatch } from "../calendar/date-at";
import type { Period } from "../calendar/day";
import { foldWord, isDoubtfulMonth, weekdaysOf } from "../calendar/names";
import type { WrittenDateRules } from "./written-date";

/** A date in a name, and the words that say it. */
export interface NameDate {
  readonly period: Period;
  readonly words: string;
}

/** No file system takes longer names than this (in characters; less in bytes). */
const longestName = 255;

/** Words that make the number behind them a number of something, and no day: "week 2 may 2022", "Sprint 24-06", "ISO 10-2004". */
const countingWords = new Set(
  (
    "v ver version release build sprint chapter chap ch kapitel capitulo part parte teil section lecture lec " +
    "lesson unit module week wk kw semana woche semaine day tag dia jour dag phase step level page pages " +
    "p pp seite vol volume band issue no nr num number nummer ticket pr episode ep season round question fig figure table " +
    "item task room class top score rfc iso iec ieee din en nist standard cve"
  ).split(" "),
);

/** What a software's version stands before: with these beside it, `2024.6.1` is one. */
const versionWord = /^[^\p{L}\d]*(?:v|version|releases?|build|beta|alpha|rc|update)(?!\p{L})/iu;

/**
 * The date that a file's name (without its folders) holds, with any words around it, where it is beyond doubt: versions,
 * numbers of standards, pages, chapters, phone numbers and years alone are none. Of several the first day counts.
 */
export function dateInName(name: string, { dayOrder }: WrittenDateRules): NameDate | null {
  const bare = bareName(name);
  // Three digits are the least a date has.
  if (!/\d\D*\d\D*\d/.test(bare)) return null;
  let best: NameDate | null = null;
  // Every date has digits: none begins behind the last of them.
  const lastDigit = bare.search(/\d\D*$/);
  const token = /\d+|\p{L}[\p{L}\p{M}]*/gu;
  for (let at = token.exec(bare); at !== null && at.index <= lastDigit; at = token.exec(bare)) {
    const match = dateAt(bare, at.index, dayOrder);
    const period = match?.period;
    if (!period || !standsForItself(bare, match, period)) continue;
    if (best === null || isBetter(period, best.period))
      best = { period, words: bare.slice(match.start, match.end) };
    token.lastIndex = match.end;
  }
  return best;
}

/** A file's name without its extension (also where it has it twice) and with `%20` and its like decoded. */
export function bareName(name: string): string {
  const bare = name
    .slice(0, longestName)
    .replace(/(?:\.(?:md|markdown|txt))+$/i, "")
    .replace(/%([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  // Full-width digits and their like.
  return withEvenDashes(bare.normalize("NFKC"));
}

/** A day is better than a longer stretch, unless it only tells when that stretch begins: "2025-W03 (2025-01-13 to ...)". */
function isBetter(period: Period, best: Period): boolean {
  if (period.precision !== "day" || best.precision === "day") return false;
  return !(best.precision === "week" && best.start === startOfWeek(period.start));
}

/** Whether what stands around a match leaves it a date. How much is asked for depends on how it is written. */
function standsForItself(name: string, { form, start, end }: DateMatch, period: Period): boolean {
  const [before, own, behind] = [name.slice(0, start), name.slice(start, end), name.slice(end)];
  // Nothing but punctuation in front, behind.
  const starts = !/[\p{L}\d]/u.test(before);
  const ends = !/[\p{L}\d]/u.test(behind);
  const gluedBehind = /^[\p{L}\d]/u.test(behind);
  // Joined to a further number, as in 4-7-8-2 or 1484.12.1.
  const chained = /\d\s?(?:___|[-._/])\s?$/.test(before);
  const chainedBehind = /^(?:\s?(?:___|[-._/])\s?)?\d/.test(behind);
  const [, previous = "", gap = ""] = /(\p{L}*)\p{M}*([^\p{L}\p{M}\d]*)$/u.exec(before) ?? [];
  const counted = countingWords.has(foldWord(previous)) && !gap.includes(" - ");
  // Set off from the words in front by a dash, a bracket or an underscore.
  const setOff = / - |[([_,:]/.test(gap);
  const glued = gap === "" && !starts;
  const loose = !glued && !chained && !counted;
  if (glued && foldWord(previous) === "v") return false;
  switch (form) {
    case "year first":
      return /^(?:19|20)/.test(period.start) && isWholeEnough(own, behind, starts, ends);
    case "compact":
      return !before.endsWith(".");
    case "week or quarter":
      return !glued;
    case "bare digits":
      // A number first in a name, and no part of a longer one: "240611 standup".
      return starts && (ends || /^\s*[-\s_.,/]\s*\p{L}/u.test(behind));
    case "spelled out":
      return loose || /^\p{L}/u.test(own);
    case "year last":
      return loose && !chainedBehind;
    case "short year":
      return loose && !gluedBehind && !chainedBehind && isShortYear(own, behind, starts, setOff);
    case "year and month":
      return loose && !gluedBehind && !chainedBehind && isYearAndMonth(own, behind, before, starts, ends);
    case "month and year":
      return (starts || setOff) && !chainedBehind && !counted;
    case "month by name":
      return (starts && ends) || !isDoubtfulMonth(/^\p{L}+/u.exec(own)?.[0] ?? "");
    case "no year":
      return false;
  }
}

/** With points or blanks between, a date is only one where it is written in full or where it stands alone. */
function isWholeEnough(own: string, behind: string, starts: boolean, ends: boolean): boolean {
  if (!/^\d{4}[. ]/.test(own) || /\D\d\d\D+\d\d$/.test(own)) return true;
  return (
    starts &&
    (ends || (own.charAt(4) === "." && /^[^\p{L}\d]*\p{L}/u.test(behind) && !versionWord.test(behind)))
  );
}

/** 6-11-25 needs to stand alone, begin the name, or be set off at its end. */
function isShortYear(own: string, behind: string, starts: boolean, setOff: boolean): boolean {
  if (own.includes("___")) return true;
  // A name that was taken already gets a number: "6-11-25 1".
  const ends = /^[^\p{L}\d]*(?:\s\d{1,2})?$/u.test(behind);
  const [, next = ""] = /^\P{L}*?(\p{L}+)/u.exec(behind) ?? [];
  if (starts) return ends || /^[^\p{L}\d]*\p{L}/u.test(behind);
  const [one = "", two = ""] = own.split(/\D+/);
  return (ends || weekdaysOf(next) > 0) && (setOff || one.length === 2 || Number(two) > 12);
}

/** 2025-06 is a month unless it is part of a longer number, or may be a range of years or a version. */
function isYearAndMonth(
  own: string,
  behind: string,
  before: string,
  starts: boolean,
  ends: boolean,
): boolean {
  const [year = "", month = ""] = own.split(/\D+/);
  // 2009-10 may be two years.
  if (Number(month) === (Number(year) + 1) % 100 && !(starts && ends)) return false;
  if (/^\d+\s+\d/.test(own)) return ends;
  return !own.includes(".") || (starts && (ends || !versionWord.test(behind))) || before.endsWith(".");
}
