import type { Period } from "../calendar/day";
import type { Reason } from "../reason";
import { createdKeys, dateLabels, noteNumberKeys } from "./date-keys";
import type { DateRules } from "./date-rules";
import { datedHeading } from "./dated-heading";
import type { DateSource, NoteDate } from "./facts";
import { dateInFolders } from "./folder-date";
import { linkedDays } from "./linked-days";
import { monthDayInName, type MonthDayName } from "./month-day";
import { dateInName } from "./name-date";
import { periodByFormat } from "./note-format";
import { NoteText } from "./note-text";
import { noteTop } from "./note-top";
import { foldKey, propertyDate, textOf, type PropertyDate, type PropertyEntry } from "./property-date";
import { writtenDate } from "./written-date";
import { inferYear, type InferredYear } from "./year";

/** What a note's date is read from. */
export interface DatableNote {
  /** Relative to the vault's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Null where there are none, or where YAML could not read them: then their lines are read one by one. */
  readonly properties: Readonly<Record<string, unknown>> | null;
}

/** A note's date, or what there is of it. */
export interface NoteDating {
  readonly date: NoteDate | null;
  /** A month and a day in the name of an otherwise undated note; `settleYears` may find the year in other notes. */
  readonly unsettled: MonthDayName | null;
}

/** The period a note is about, with the reason, by the order of precedence that `noteDating` gives. */
export function noteDate(note: DatableNote, rules: DateRules): NoteDate | null {
  return noteDating(note, rules).date;
}

/**
 * Dates a note by the first of: a date property · a title that is nothing but a date · the vault's note formats · a date
 * in the file's name or in its folders and name · a month and a day in its name, with a year from its folder or from what
 * the note itself says · a first heading or first line that is a date, or a line at the top labelled as one · the property
 * `created`. Never by the file's own times. Never throws. A caller who has read the text hands over `read`.
 */
export function noteDating(note: DatableNote, rules: DateRules, read = new NoteText(note.text)): NoteDating {
  const { path, properties } = note;
  const top = noteTop(read);
  const own =
    properties === null ? top.looseProperties : Array.isArray(properties) ? [] : Object.entries(properties);
  const entries: readonly PropertyEntry[] = [...own, ...top.inlineProperties];

  const fromProperty = propertyDate(entries, rules.dateKeys, rules);
  if (fromProperty) return byKey("date property", "date-property", fromProperty);
  // YAML reads a title such as 20240820 as a number.
  const title = textOf(entries.find(([key]) => foldKey(key) === "title")?.[1]);
  const fromTitle = writtenDate(title, rules);
  if (fromTitle) return dated(fromTitle, "title", "title-is-date", { value: title });

  for (const by of rules.noteFormats) {
    const period = periodByFormat(path, by);
    if (period) return dated(period, "note format", "note-format", { format: by.format });
  }
  const name = path.slice(path.lastIndexOf("/") + 1);
  const inName = dateInName(name, rules);
  if (inName) return dated(inName.period, "file name", "file-name", { value: inName.words });
  const inFolders = dateInFolders(path, rules);
  if (inFolders) return dated(inFolders, "file name", "folders-and-name", { value: path });

  const created = propertyDate(entries, createdKeys, rules);
  const monthDay = monthDayInName(name, rules);
  if (monthDay) {
    const made =
      created?.period.precision === "day" ? { day: created.period.start, name: created.key } : null;
    const found = inferYear(monthDay, { path, created: made, linked: linkedDays(read.text, rules) });
    if (found) return { date: inferredDate(monthDay, found), unsettled: null };
  }

  const { firstHeading, firstLine, labels } = top;
  const fromHeading = datedHeading(firstHeading, rules);
  if (fromHeading)
    return dated(fromHeading, "first heading", "first-heading", { value: firstHeading.slice(0, 80) });
  const fromLine = writtenDate(firstLine, rules);
  if (fromLine) return dated(fromLine, "first heading", "first-line", { value: firstLine });
  const labelled = propertyDate(labels, [...rules.dateKeys, ...dateLabels, ...createdKeys], rules);
  if (labelled) return byKey("first heading", "labelled-line", labelled);

  // The minute in which a note was made, as a Zettelkasten numbers notes: 202401301519.
  const numbers = entries.filter(([, value]) => /^\d{12}(?:\d\d)?$/.test(textOf(value)));
  const last = created ?? propertyDate(numbers, noteNumberKeys, rules);
  return last ? byKey("created property", "created-property", last) : { date: null, unsettled: monthDay };
}

/** The date of a note whose name gives the month and the day, once its year is known. */
export function inferredDate({ words }: MonthDayName, { day, from, by }: InferredYear): NoteDate {
  const values = { value: words, year: Number(day.slice(0, 4)), by };
  const why: Reason = { id: `file-name-year-from-${from}`, values };
  return { start: day, precision: "day", from: "file name", why, inferred: true };
}

function byKey(from: DateSource, id: Reason["id"], { key, value, period }: PropertyDate): NoteDating {
  return dated(period, from, id, { key, value });
}

function dated(
  { start, precision }: Period,
  from: DateSource,
  id: Reason["id"],
  values: NonNullable<Reason["values"]>,
): NoteDating {
  return { date: { start, precision, from, why: { id, values }, inferred: false }, unsettled: null };
}
