import { foldWord } from "../calendar/names";
import type { Period } from "../calendar/day";
import { leadingDate, writtenDate, type WrittenDateRules } from "./written-date";

/** A property with the period its value says. */
export interface PropertyDate {
  readonly key: string;
  /** The value as a person would read it. */
  readonly value: string;
  readonly period: Period;
}

export type PropertyEntry = readonly [key: string, value: unknown];

/** The first of these keys, best first, whose value is a date. `entries` are the properties in the note's order. */
export function propertyDate(
  entries: readonly PropertyEntry[],
  keys: readonly string[],
  { dayOrder }: WrittenDateRules,
): PropertyDate | null {
  const folded = entries.map((entry) => [foldKey(entry[0]), ...entry] as const);
  for (const wanted of folded.length > 0 ? keys.map(foldKey) : []) {
    for (const [name, key, value] of folded) {
      if (name !== wanted) continue;
      // A year alone is a date where the property says that it is meant as one.
      const rules = { dayOrder, years: wanted === "year" };
      for (const text of (Array.isArray(value) ? value.slice(0, 5) : [value]).map(textOf)) {
        const period = writtenDate(text, rules) ?? dayInFront(text, rules);
        if (period !== null) return { key, value: text.slice(0, 80), period };
      }
    }
  }
  return null;
}

/** `Date Created`, `date_created`, `date-created` and `dateCreated` are one key. */
export function foldKey(key: string): string {
  return foldWord(key).replace(/[\s_-]/g, "");
}

/** What a person wrote behind the day leaves it the day: "2024-06-10 to 2024-06-14", "2024-06-10 (moved)". */
function dayInFront(text: string, rules: WrittenDateRules): Period | null {
  const found = leadingDate(text, rules);
  return found?.precision === "day" ? found : null;
}

/** A property's value as text; empty where it is no text. Numbers are read as they were written; a count of milliseconds tells when a file was imported, and is no date. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number")
    return /^(?:\d{4}|\d{8}|\d{12}|\d{14})$/.test(String(value)) ? String(value) : "";
  // A parser that makes date objects puts a day without a time at midnight UTC.
  const toJSON: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "toJSON") : null;
  return typeof toJSON === "function" ? String(toJSON.call(value)).slice(0, 10) : "";
}
