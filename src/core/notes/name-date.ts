import { dateAt } from "../calendar/date-at";
import type { Period } from "../calendar/day";
import { contains } from "../calendar/period";
import { isRecentYear, isShortNumber, isWord, type DateMatch, type DayOrder } from "../calendar/match";
import { isDigit, jointBefore, tokensOf, type Joint, type Tokens } from "../calendar/tokens";
import { isDoubtfulMonth, weekdaysOf } from "../calendar/words";
import { countingWords, versionWords } from "./name-words";

/** A date in a name, and the words that say it. */
export interface NameDate {
  readonly period: Period;
  readonly words: string;
}

/** No file system takes longer names than this (in characters; less in bytes). */
const longestName = 255;

/**
 * The date that a file's name (without its folders) holds, with any words around it, where it is beyond doubt: versions,
 * numbers of standards, pages, chapters, phone numbers and years alone are none. Of several the first day counts.
 */
export function dateInName(name: string, rules: { readonly dayOrder: DayOrder }): NameDate | null {
  const bare = bareName(name);
  if (!hasDate(bare)) return null;
  const tokens = tokensOf(bare);
  let best: DateMatch | null = null;
  for (let at = 0; at < tokens.list.length; at++) {
    const match = dateAt(tokens, at, rules.dayOrder);
    if (match === null || !standsForItself(tokens, match)) continue;
    if (best === null || isBetter(match, best)) best = match;
    at = match.last;
  }
  if (best === null) return null;
  const { list } = tokens;
  return { period: best.period, words: bare.slice(list[best.first]?.start, list[best.last]?.end) };
}

/** A file's name without its extension (also where it has it twice) and with `%20` and its like decoded. */
export function bareName(name: string): string {
  let bare = name.length > longestName ? name.slice(0, longestName) : name;
  while (/\.(md|markdown|txt)$/i.test(bare)) bare = bare.slice(0, bare.lastIndexOf("."));
  if (bare.includes("%"))
    bare = bare.replace(/%([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  // Full-width digits and their like.
  return /[^\x20-\x7e]/.test(bare) ? bare.normalize("NFKC") : bare;
}

/** A day is better than a longer stretch, unless it only tells when that stretch begins: "2025-W03 (2025-01-13 to ...)". */
function isBetter(match: DateMatch, best: DateMatch): boolean {
  if (match.period.precision !== "day" || best.period.precision === "day") return false;
  return !(best.form === "week" && contains(best.period, match.period.start));
}

/** Three digits are the least a date has. */
function hasDate(name: string): boolean {
  let digits = 0;
  for (let at = 0; at < name.length; at++) if (isDigit(name.charCodeAt(at)) && ++digits > 2) return true;
  return false;
}

/** Whether what stands around a match leaves it a date. How much is asked for depends on how it is written. */
function standsForItself(tokens: Tokens, match: DateMatch): boolean {
  const around = surroundings(tokens, match);
  switch (match.form) {
    case "year first":
      return (
        !around.version &&
        isRecentYear(Number(match.period.start.slice(0, 4))) &&
        isWholeEnough(tokens, match, around)
      );
    case "compact":
      return !around.version && around.before !== ".";
    case "week":
    case "quarter":
      return !around.version && around.before !== "";
    case "bare digits":
      // A number first in a name, and no part of a longer one: "240611 standup".
      return (
        around.starts &&
        (around.ends || (around.wordBehind && around.behind !== "" && around.behind !== "else"))
      );
    case "spelled out":
      return (
        isWord(tokens.list[match.first]) || !(around.counted || around.chainedBefore || around.before === "")
      );
    case "year last":
      return !around.counted && !around.chainedBefore && !around.chainedBehind && around.before !== "";
    case "short year":
      return isShortYear(tokens, match, around);
    case "year and month":
      return isYearAndMonth(tokens, match, around);
    case "month and year":
      return (around.starts || around.setOff) && !around.chainedBehind && !around.counted;
    case "month by name":
      return around.alone || !isDoubtfulMonth(tokens.list[match.first]?.text ?? "");
  }
}

interface Surroundings {
  readonly before: Joint;
  readonly behind: Joint;
  /** Nothing but punctuation in front, behind, both. */
  readonly starts: boolean;
  readonly ends: boolean;
  readonly alone: boolean;
  /** Set off from the words in front by a dash, a bracket or an underscore. */
  readonly setOff: boolean;
  /** Behind a point, as the parts of a dotted name are. */
  readonly dotted: boolean;
  /** A word, not a number, stands behind. */
  readonly wordBehind: boolean;
  /** Joined to a further number, as in 4-7-8-2 or 1484.12.1. */
  readonly chainedBefore: boolean;
  readonly chainedBehind: boolean;
  /** Behind a word that counts: chapter, page, ISO. */
  readonly counted: boolean;
  /** Directly behind a v. */
  readonly version: boolean;
}

const chaining: ReadonlySet<Joint> = new Set<Joint>(["", "-", "_", ".", "/", "___"]);

function surroundings(tokens: Tokens, { first, last }: DateMatch): Surroundings {
  const { text, list } = tokens;
  const [previous, next] = [list[first - 1], list[last + 1]];
  const before = first === 0 ? "else" : jointBefore(tokens, first);
  const behind = next === undefined ? "else" : jointBefore(tokens, last + 1);
  const gap = text.slice(previous?.end ?? 0, list[first]?.start);
  return {
    before,
    behind,
    starts: first === 0,
    ends: next === undefined,
    alone: first === 0 && next === undefined,
    setOff: /\s[-–—]\s|[([_,:]/.test(gap),
    dotted: gap.endsWith("."),
    wordBehind: isWord(next),
    chainedBefore: previous !== undefined && previous.digits > 0 && chaining.has(before),
    chainedBehind: next !== undefined && next.digits > 0 && chaining.has(behind),
    counted: isWord(previous) && countingWords.has(previous.text) && !gap.includes(" - "),
    version: before === "" && previous?.text === "v",
  };
}

/** With points or blanks between, a date is only one where it is written in full or where it stands alone. */
function isWholeEnough(tokens: Tokens, match: DateMatch, around: Surroundings): boolean {
  const joint = jointBefore(tokens, match.first + 1);
  if (joint !== "." && joint !== " ") return true;
  const next = tokens.list[match.last + 1];
  const [month, dayOfMonth] = [tokens.list[match.first + 1], tokens.list[match.last]];
  if (month?.digits === 2 && dayOfMonth?.digits === 2) return true;
  return around.alone || (around.starts && joint === "." && isWord(next) && !versionWords.has(next.text));
}

/** 6-11-25 needs to stand alone, begin the name, or be set off at its end. */
function isShortYear(tokens: Tokens, match: DateMatch, around: Surroundings): boolean {
  if (around.chainedBefore || around.counted || around.before === "" || around.behind === "") return false;
  if (jointBefore(tokens, match.first + 1) === "___") return true;
  const duplicate =
    tokens.list.length === match.last + 2 &&
    isShortNumber(tokens.list[match.last + 1]) &&
    around.behind === " ";
  if (around.chainedBehind && !duplicate) return false;
  if (around.starts) return around.ends || duplicate || around.wordBehind;
  const certain = (tokens.list[match.first + 1]?.value ?? 0) > 12 || tokens.list[match.first]?.digits === 2;
  const ends = around.ends || duplicate || weekdaysOf(tokens.list[match.last + 1]?.text ?? "") > 0;
  return ends && (around.setOff || certain);
}

/** 2025-06 is a month unless it is part of a longer number, or may be a range of years or a version. */
function isYearAndMonth(tokens: Tokens, match: DateMatch, around: Surroundings): boolean {
  if (
    around.counted ||
    around.version ||
    around.chainedBehind ||
    around.before === "" ||
    around.behind === ""
  )
    return false;
  const [year, month] = [tokens.list[match.first], tokens.list[match.last]];
  const joint = jointBefore(tokens, match.last);
  if (around.chainedBefore && around.before !== "___") return false;
  // 2009-10 may be two years.
  if (month?.value === ((year?.value ?? 0) + 1) % 100 && !around.alone) return false;
  if (joint === " ") return around.ends;
  if (joint === ".") return around.alone || around.dotted || (around.starts && !isVersion(tokens, match));
  return true;
}

function isVersion(tokens: Tokens, match: DateMatch): boolean {
  return versionWords.has(tokens.list[match.last + 1]?.text ?? "");
}
