import { pastTime, pastWeekdays } from "../calendar/beside-date";
import { dateAt, withEvenDashes, type DateMatch, type DayOrder } from "../calendar/date-at";
import { day, type Period } from "../calendar/day";

export interface WrittenDateRules {
  readonly dayOrder: DayOrder;
  /** Whether a year alone is one: true only where something else says that a date is meant. */
  readonly years?: boolean;
}

/** No date is longer, with its weekday, its time and its zone. */
const longest = 120;
/** A question about a date, or a template field, is none. */
const noDate = /[?？%{}=$]/;
const wordOrNumber = /[\p{L}\d]/u;
const article = /[^\p{L}\d]*(?:the|on|le|am|den|dem|der|el|il|em|op)(?![\p{L}\p{M}])/iuy;

/**
 * The period that a text names if it names nothing else: a title, a heading, a property's value, a link's target.
 * Weekday, time, zone, punctuation, emphasis and link brackets may stand around it. The day is the one written; a zone
 * never moves it. Null for anything more than a date, and for a question about one.
 */
export function writtenDate(text: string, rules: WrittenDateRules): Period | null {
  const bare = withoutLink(text.length > 4 * longest ? "" : withEvenDashes(text.trim()));
  if (bare.length > longest || !/\d/.test(bare) || noDate.test(bare)) return null;
  const match = firstDate(bare, rules);
  if (match === null) {
    const year = rules.years ? /^[^\p{L}\d]*((?:19|20)\d\d)[^\p{L}\d]*$/u.exec(bare)?.[1] : undefined;
    const start = day(Number(year), 1, 1);
    return start && { start, precision: "year" };
  }
  const { period, end } = match;
  const behind = bare.slice(period?.precision === "day" ? pastTime(bare, end) : end);
  return wordOrNumber.test(behind) ? null : period;
}

/**
 * The day or week with which a text begins, where it is written in full, so that it stays a date whatever follows. A weekday
 * before it is left aside.
 */
export function leadingDate(text: string, rules: WrittenDateRules): Period | null {
  const start = withEvenDashes(text.slice(0, longest));
  const match = firstDate(start, rules);
  if (match === null || noDate.test(start.slice(0, match.start))) return null;
  const { form, period } = match;
  const chained = form === "year last" && /^(?:\s?[-./]\s?)?\d/.test(start.slice(match.end));
  const full = /^(?:year first|compact|spelled out|year last|week or quarter)$/.test(form) && !chained;
  return full && period?.precision !== "quarter" ? period : null;
}

/** The date with which a text begins, a weekday and an article before it left aside. */
function firstDate(text: string, rules: WrittenDateRules): DateMatch | null {
  article.lastIndex = pastWeekdays(text, 0);
  for (const from of [0, article.test(text) ? article.lastIndex : pastWeekdays(text, 0)]) {
    const at = text.slice(from).search(wordOrNumber);
    const match = at < 0 ? null : dateAt(text, from + at, rules.dayOrder);
    if (match?.period) return match;
  }
  return null;
}

/** `[[content/2024-08-20|that day]]` and `[2024-08-20](that.md)` are their target's name and their text. */
function withoutLink(text: string): string {
  return text
    .replace(/^\[\[(?:[^\]|]*\/)?([^\]|/]*)(?:\|.*)?\]\]$/, "$1")
    .replace(/^\[([^\]]+)\]\(.*\)$/, "$1");
}
