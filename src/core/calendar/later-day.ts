import { addDays, addMonths, weekday } from "./arithmetic";
import { day, daysInMonth, dayParts, firstOfMonth, type Day } from "./day";
import { dateAt, type DayOrder } from "./date-at";
import { monthOf, weekdaysOf } from "./names";
import { lastDay, periodOf } from "./period";

const counts: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};

const relatives = new Set(
  "today tonight tomorrow day days week weeks month months quarter quarters year years".split(" "),
);

/** Whether words may name a day to come: without one that has a digit, or that the calendar knows, `laterDay` finds none. */
export function namesDays(text: string): boolean {
  if (/\d/.test(text)) return true;
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.some((word) => relatives.has(word.toLowerCase()) || monthOf(word) > 0 || weekdaysOf(word) > 0);
}

/**
 * The day that a text means as one speaks of days to come, seen from `today`: "tomorrow", "in three weeks", "next month",
 * "friday", "september", "end of march", "2 March", "2027-01-15", "Q3". A month is its first day, or its last behind "end of"; a
 * day or month without a year is the next one. Null where the text says anything else, or names a day that is past.
 */
export function laterDay(text: string, today: Day, order: DayOrder = "month-first"): Day | null {
  const words = text
    .toLowerCase()
    .replace(/[.,!]+$/, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(
      /^(?:until|till|til|by|on|before|from|not before|at|around|about|the|my|this|coming) (?:the |this |coming )?/,
      "",
    );
  if (words === "" || words.length > 40) return null;
  const found = relative(words, today) ?? named(words, today) ?? written(words, today, order);
  return found && found >= today ? found : null;
}

function relative(words: string, today: Day): Day | null {
  if (/^(?:today|tonight)$/.test(words)) return today;
  if (words === "tomorrow") return addDays(today, 1);
  const within =
    /^(?:(?:in|within|after) )?(\d{1,3}|[a-z]+) (day|week|month|quarter|year)s?(?: from now)?$/.exec(words);
  if (within) {
    const [, count = "", unit = ""] = within;
    if (count === "next") return later(today, 1, unit);
    const number = counts[count] ?? Number(count);
    return Number.isInteger(number) ? later(today, number, unit) : null;
  }
  const end = /^(?:the )?end of (?:the |this )?(week|month|quarter|year)$/.exec(words)?.[1];
  return end === undefined ? null : lastDay(periodOf(today, end as "week"));
}

function later(today: Day, count: number, unit: string): Day {
  if (unit === "day" || unit === "week") return addDays(today, count * (unit === "week" ? 7 : 1));
  return addMonths(today, count * (unit === "year" ? 12 : unit === "quarter" ? 3 : 1));
}

/** A weekday, a month, a quarter or a season of work without its year: the next one. */
function named(words: string, today: Day): Day | null {
  const [, where = "", name = "", year = ""] =
    /^(?:(?:the )?(early|mid|end of|late|beginning of|start of|next)[ -])?([\p{L}.]+|q[1-4])(?: (\d{4}))?$/u.exec(
      words,
    ) ?? [];
  if (name === "") return null;
  const weekdays = where === "" && year === "" ? weekdaysOf(name) : 0;
  if (weekdays > 0) {
    const number = 32 - Math.clz32(weekdays);
    // Two letters may mean two weekdays, which is none.
    return weekdays === 1 << (number - 1) ? addDays(today, ((number - weekday(today) + 6) % 7) + 1) : null;
  }
  const quarter = /^q([1-4])$/.exec(name)?.[1];
  const month = quarter === undefined ? monthOf(name) : Number(quarter) * 3 - 2;
  if (month === 0) return null;
  const now = dayParts(today);
  const length = quarter === undefined ? 1 : 3;
  const ends = where === "end of" || where === "late";
  const last = month + length - 1;
  const isPast = ends ? last < now.month : month < now.month || (month === now.month && now.day > 1);
  const of = year === "" ? now.year + (isPast ? 1 : 0) : Number(year);
  if (ends) return day(of, last, daysInMonth(of, last));
  return where === "mid" ? day(of, month, 15) : firstOfMonth(of, month);
}

function written(words: string, today: Day, order: DayOrder): Day | null {
  if (!/\d/.test(words)) return null;
  const match = dateAt(words, 0, order);
  if (!match || match.start !== 0 || match.end !== words.length) return null;
  if (match.period) return match.period.start;
  if (!match.monthDay) return null;
  const { year } = dayParts(today);
  const of = (year: number) => match.monthDay && day(year, match.monthDay.month, match.monthDay.day);
  const next = of(year);
  return next && next >= today ? next : (of(year + 1) ?? null);
}
