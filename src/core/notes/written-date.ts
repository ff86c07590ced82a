import { dateAt } from "../calendar/date-at";
import { day, type Period } from "../calendar/day";
import { isRecentYear, type DateForm, type DateMatch, type DayOrder } from "../calendar/match";
import { pastTime, pastWeekdays } from "../calendar/clock-time";
import { isDigit, jointBefore, tokensOf, type Joint, type Tokens } from "../calendar/tokens";
import { isArticle } from "../calendar/words";

export interface WrittenDateRules {
  readonly dayOrder: DayOrder;
  /** Whether a year alone is one: true only where something else says that a date is meant. */
  readonly years?: boolean;
}

/** No date is longer, with its weekday, its time and its zone. */
const longest = 120;

/**
 * The period that a text names if it names nothing else: a title, a heading, a property's value, a link's target.
 * Weekday, time, zone, punctuation, emphasis and link brackets may stand around it. The day is the one written; a zone
 * never moves it. Null for anything more than a date, and for a question about one.
 */
export function writtenDate(text: string, rules: WrittenDateRules): Period | null {
  const bare = withoutLink(text.length > 4 * longest ? "" : text.trim());
  if (bare.length > longest || !hasDigit(bare)) return null;
  const tokens = tokensOf(bare);
  if (!onlyPunctuation(bare, 0, tokens.list[0]?.start ?? 0)) return null;
  const match = firstDate(tokens, rules);
  if (match === null) return rules.years === true ? yearAlone(tokens) : null;
  const end = match.period.precision === "day" ? pastTime(tokens, match.last + 1) : match.last + 1;
  const last = tokens.list[end - 1];
  return end === tokens.list.length && onlyPunctuation(bare, last?.end ?? 0, bare.length)
    ? match.period
    : null;
}

export interface LeadingDate {
  readonly period: Period;
  /** Offset after the date and a weekday behind it. */
  readonly end: number;
  /** Whether it is written in full, so that it stays a date whatever follows. */
  readonly certain: boolean;
}

/** The date with which a text begins, a weekday before it left aside. */
export function leadingDate(text: string, rules: WrittenDateRules): LeadingDate | null {
  const tokens = tokensOf(text.slice(0, longest));
  const match = firstDate(tokens, rules);
  if (match === null || !onlyPunctuation(text, 0, tokens.list[0]?.start ?? 0)) return null;
  const behind = pastWeekdays(tokens, match.last + 1);
  const chained =
    (tokens.list[match.last + 1]?.digits ?? 0) > 0 && chaining.has(jointBefore(tokens, match.last + 1));
  return {
    period: match.period,
    end: tokens.list[behind - 1]?.end ?? 0,
    certain: fullForms.has(match.form) && (match.form !== "year last" || !chained),
  };
}

const fullForms: ReadonlySet<DateForm> = new Set<DateForm>([
  "year first",
  "compact",
  "spelled out",
  "year last",
  "week",
]);
const chaining: ReadonlySet<Joint> = new Set<Joint>(["", "-", ".", "/"]);

function firstDate(tokens: Tokens, rules: WrittenDateRules): DateMatch | null {
  const first = dateAt(tokens, 0, rules.dayOrder);
  if (first !== null) return first;
  let at = pastWeekdays(tokens, 0);
  if (isArticle(tokens.list[at]?.text ?? "")) at++;
  return at > 0 ? dateAt(tokens, at, rules.dayOrder) : null;
}

function yearAlone({ list }: Tokens): Period | null {
  const year = list[0];
  if (list.length !== 1 || year?.digits !== 4 || !isRecentYear(year.value)) return null;
  const start = day(year.value, 1, 1);
  return start && { start, precision: "year" };
}

/** `[[content/2024-08-20|that day]]` and `[2024-08-20](that.md)` are their target's name and their text. */
function withoutLink(text: string): string {
  if (text.startsWith("[[") && text.endsWith("]]")) {
    const target = text.slice(2, -2).split("|", 1)[0] ?? "";
    return target.slice(target.lastIndexOf("/") + 1);
  }
  const close = text.startsWith("[") && text.endsWith(")") ? text.indexOf("](") : -1;
  return close > 0 ? text.slice(1, close) : text;
}

function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isDigit(text.charCodeAt(at))) return true;
  return false;
}

/** Whether no letter or digit, no question and no template field stands there. */
function onlyPunctuation(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ("?？%{}=$".includes(text.charAt(at))) return false;
  return true;
}
