import { dayOfIsoWeek } from "./arithmetic";
import { day } from "./day";
import { cjkUnits } from "./languages";
import { asDay, isRecentYear, isShortNumber, isWord, isYear, type DateMatch } from "./match";
import { jointBefore, type Joint, type Token, type Tokens } from "./tokens";
import { isConnector, isOrdinalEnding, isQuarterWord, isWeekWord, monthOf } from "./words";

/** Dates with a word in them: a month, a week, a quarter. Readers as in `number-forms`. */

/** What may stand between the parts of a date that is written in words. */
const soft: ReadonlySet<Joint> = new Set<Joint>(["", " ", "-", "_", ".", ",", "/"]);

/** The tokens from one place on, read one after the other as long as they belong together. */
class Walk {
  constructor(
    private readonly tokens: Tokens,
    public at: number,
  ) {}

  /** Methods, not fields, so that the compiler does not take what it knew of the last token for true of the next. */
  token(): Token | undefined {
    return this.tokens.list[this.at];
  }

  joint(): Joint {
    return jointBefore(this.tokens, this.at);
  }

  /** Steps on; false where something stands between that parts a date. */
  next(): boolean {
    this.at++;
    return this.token() !== undefined && soft.has(this.joint());
  }

  /** Steps over words such as "of" and "de". False as `next`. */
  nextPastConnectors(): boolean {
    let joined = this.next();
    while (joined && isConnector(this.token()?.text ?? "")) joined = this.next();
    return joined;
  }

  /** Steps over what stands directly after a day's number: "th" in 11th. */
  nextPastOrdinal(): boolean {
    const joined = this.nextPastConnectors();
    const ending = joined && this.joint() === "" && isOrdinalEnding(this.token()?.text ?? "");
    return ending ? this.nextPastConnectors() : joined;
  }
}

/** 11 June 2025, 11-Jun-25, 1er mars 2024, 11. Juni 2025. */
export function dayThenMonth(tokens: Tokens, first: number): DateMatch | null {
  const walk = new Walk(tokens, first);
  const dayOfMonth = walk.token();
  if (!isShortNumber(dayOfMonth) || !walk.nextPastOrdinal()) return null;
  const month = monthOf(walk.token()?.text ?? "");
  if (month === 0) return null;
  const joint = walk.joint();
  const afterMonth = walk.at + 1;
  const joined = walk.nextPastConnectors();
  const year = walk.token();
  if (joined && isYear(year))
    return asDay(day(year.value, month, dayOfMonth.value), "spelled out", first, walk.at);
  // Two digits are a year where hyphens (11-Jun-25) or an apostrophe (11 June '25) say so.
  const short = tokens.list[afterMonth];
  const shortJoint = jointBefore(tokens, afterMonth);
  if (short?.digits !== 2 || !(shortJoint === "'" || (shortJoint === "-" && joint === "-"))) return null;
  return asDay(day(2000 + short.value, month, dayOfMonth.value), "spelled out", first, afterMonth);
}

/** June 11, 2025; Aug 20th, 2024; June 2025. */
export function monthThenDay(tokens: Tokens, first: number): DateMatch | null {
  const walk = new Walk(tokens, first);
  const month = monthOf(walk.token()?.text ?? "");
  if (month === 0 || !walk.nextPastConnectors()) return null;
  const number = walk.token();
  if (isYear(number)) return monthPeriod(number.value, month, first, walk.at);
  if (!isShortNumber(number)) return null;
  const joined = walk.nextPastOrdinal();
  const year = walk.token();
  if (joined && isYear(year))
    return asDay(day(year.value, month, number.value), "spelled out", first, walk.at);
  if (year?.digits !== 2 || walk.joint() !== "'") return null;
  return asDay(day(2000 + year.value, month, number.value), "spelled out", first, walk.at);
}

/** 2025 June 11, 2025-Jun-11; 2025 June; 2025-W07, 2025-W07-3; 2025-Q2; 2025年6月11日. */
export function yearThenWord(tokens: Tokens, first: number): DateMatch | null {
  const walk = new Walk(tokens, first);
  const year = walk.token();
  if (!isYear(year) || !walk.next()) return null;
  const word = walk.token();
  if (!isWord(word)) return null;
  if (cjkUnits.year.includes(word.text)) return walk.next() ? cjkDate(walk, year.value, first) : null;
  const at = walk.at;
  const number = walk.next() ? walk.token() : undefined;
  const month = monthOf(word.text);
  if (month > 0)
    return isShortNumber(number)
      ? asDay(day(year.value, month, number.value), "spelled out", first, walk.at)
      : monthPeriod(year.value, month, first, at);
  if (!isShortNumber(number)) return null;
  if (isQuarterWord(word.text)) return quarter(year.value, number.value, first, walk.at);
  if (!isWeekWord(word.text)) return null;
  const numberAt = walk.at;
  const dayOfWeek = walk.next() && walk.joint() === "-" ? walk.token() : undefined;
  return dayOfWeek?.digits === 1
    ? asDay(dayOfIsoWeek(year.value, number.value, dayOfWeek.value), "year first", first, walk.at)
    : week(year.value, number.value, first, numberAt);
}

/** Week 7 2025, KW 7/2025, Q2 2025; 2. Quartal 2025, 7. Woche 2025. */
export function wordThenYear(tokens: Tokens, first: number): DateMatch | null {
  const walk = new Walk(tokens, first);
  const one = walk.token();
  if (!(isWord(one) ? walk.next() : walk.nextPastOrdinal())) return null;
  const two = walk.token();
  const [word, number] = isWord(one) ? [one, two] : [two, one];
  if (!isWord(word) || !isShortNumber(number) || !walk.nextPastConnectors()) return null;
  const year = walk.token();
  if (!isYear(year)) return null;
  if (isWeekWord(word.text)) return week(year.value, number.value, first, walk.at);
  return isQuarterWord(word.text) ? quarter(year.value, number.value, first, walk.at) : null;
}

function cjkDate(walk: Walk, year: number, first: number): DateMatch | null {
  // 2025年第7周
  const ordinal = walk.token()?.text === "第";
  if (ordinal && !walk.next()) return null;
  const number = walk.token();
  if (!isShortNumber(number) || !walk.next()) return null;
  if (ordinal) return isUnit(walk, "week") ? week(year, number.value, first, walk.at) : null;
  if (!isUnit(walk, "month")) return null;
  const last = walk.at;
  const dayOfMonth = walk.next() ? walk.token() : undefined;
  if (!isShortNumber(dayOfMonth)) return monthPeriod(year, number.value, first, last);
  const closed = walk.next() && isUnit(walk, "day");
  return closed ? asDay(day(year, number.value, dayOfMonth.value), "year first", first, walk.at) : null;
}

function isUnit(walk: Walk, unit: keyof typeof cjkUnits): boolean {
  const token = walk.token();
  return isWord(token) && cjkUnits[unit].includes(token.text);
}

function monthPeriod(year: number, month: number, first: number, last: number): DateMatch | null {
  const start = isRecentYear(year) ? day(year, month, 1) : null;
  return start && { period: { start, precision: "month" }, form: "month by name", first, last };
}

function week(year: number, number: number, first: number, last: number): DateMatch | null {
  const start = isRecentYear(year) ? dayOfIsoWeek(year, number) : null;
  return start && { period: { start, precision: "week" }, form: "week", first, last };
}

function quarter(year: number, number: number, first: number, last: number): DateMatch | null {
  const start = number >= 1 && number <= 4 ? day(year, number * 3 - 2, 1) : null;
  return start && { period: { start, precision: "quarter" }, form: "quarter", first, last };
}
