import type { Period } from "../calendar/day";
import type { DayOrder } from "../calendar/match";
import { leadingDate, writtenDate } from "./written-date";

/** A property with the period its value says. */
export interface PropertyDate {
  readonly key: string;
  /** The value as a person would read it. */
  readonly value: string;
  readonly period: Period;
}

export type PropertyEntry = readonly [key: string, value: unknown];

interface Rules {
  readonly dayOrder: DayOrder;
}

/** The first of these keys, best first, whose value is a date. `entries` are the properties in the note's order. */
export function propertyDate(
  entries: readonly PropertyEntry[],
  keys: readonly string[],
  rules: Rules,
): PropertyDate | null {
  if (entries.length === 0) return null;
  const folded = entries.map(([key]) => foldKey(key));
  for (const wanted of keys) {
    const name = foldKey(wanted);
    for (const [index, entry] of entries.entries()) {
      if (folded[index] !== name) continue;
      // A year alone is a date where the property says that it is meant as one.
      const found = valueDate(entry[1], rules, name === "year");
      if (found !== null) return { key: entry[0], ...found };
    }
  }
  return null;
}

/** `Date Created`, `date_created` and `date-created` are one key. */
export function foldKey(key: string): string {
  return key.trim().toLowerCase().replace(/[_-]/g, " ");
}

/** The period a property's value says: text, a number such as 20240820, a host's date object, the first of a list. */
function valueDate(value: unknown, rules: Rules, years: boolean): { value: string; period: Period } | null {
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 5) as unknown[]) {
      const found = Array.isArray(one) ? null : valueDate(one, rules, years);
      if (found !== null) return found;
    }
    return null;
  }
  const text = valueText(value);
  if (text === null) return null;
  const period = writtenDate(text, { ...rules, years }) ?? dayInFront(text, rules);
  return period && { value: text.slice(0, 80), period };
}

/** What a person wrote behind the day leaves it the day: "2024-06-10 to 2024-06-14", "2024-06-10 (moved)". */
function dayInFront(text: string, rules: Rules): Period | null {
  const found = leadingDate(text, rules);
  return found !== null && found.certain && found.period.precision === "day" ? found.period : null;
}

/** Numbers are read as they were written; a count of milliseconds tells when a file was imported, and is no date. */
function valueText(value: unknown): string | null {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number")
    return Number.isInteger(value) && /^(?:\d{4}|\d{8}|\d{12}|\d{14})$/.test(String(value))
      ? String(value)
      : null;
  if (typeof value !== "object" || value === null) return null;
  const { toISOString } = value as { toISOString?: unknown };
  if (typeof toISOString !== "function") return null;
  try {
    // A parser that makes date objects puts a day without a time at midnight UTC.
    const text: unknown = toISOString.call(value);
    return typeof text === "string" ? text.slice(0, 10) : null;
  } catch {
    return null;
  }
}
