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
import { firstHeading, frontmatterLines, labelledLines, looseProperty, noteTop } from "./note-top";
import { foldKey, propertyDate, type PropertyDate, type PropertyEntry } from "./property-date";
import { writtenDate } from "./written-date";
import { inferYear, type InferredYear } from "./year";

/** What a note's date is read from. */
export interface DatableNote {
  /** Relative to the vault's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Null where there are none, or where YAML could not read them: then their lines are read one by one. */
  readonly properties: Readonly<Record<string, unknown>> | null;
  /** The lines between the fences, for a caller that has cut them out already. Left out: found in the text. */
  readonly propertiesText?: string | null;
  /** Left out: the property `title`. */
  readonly title?: string | null;
  /** The text of the first heading. Left out: found in the text. */
  readonly firstHeading?: string | null;
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
 * `created`. Never by the file's own
 * times. Never throws.
 */
export function noteDating(note: DatableNote, rules: DateRules): NoteDating {
  const properties = entriesOf(note);
  const top = noteTop(note.text);
  const entries = top.inlineProperties.length === 0 ? properties : [...properties, ...top.inlineProperties];

  const fromProperty = propertyDate(entries, rules.dateKeys, rules);
  if (fromProperty !== null) {
    const { key, value, period } = fromProperty;
    return dated(period, "date property", { id: "date-property", values: { key, value } });
  }
  const title = note.title ?? titleOf(entries);
  const fromTitle = title === null ? null : writtenDate(title, rules);
  if (title !== null && fromTitle !== null)
    return dated(fromTitle, "title", { id: "title-is-date", values: { value: title } });

  for (const by of rules.noteFormats) {
    const period = periodByFormat(note.path, by);
    if (period !== null)
      return dated(period, "note format", { id: "note-format", values: { format: by.format } });
  }
  const name = note.path.slice(note.path.lastIndexOf("/") + 1);
  const inName = dateInName(name, rules);
  if (inName !== null)
    return dated(inName.period, "file name", { id: "file-name", values: { value: inName.words } });
  const inFolders = dateInFolders(note.path, rules);
  if (inFolders !== null)
    return dated(inFolders, "file name", { id: "folders-and-name", values: { value: note.path } });

  const created = propertyDate(entries, createdKeys, rules);
  const monthDay = monthDayInName(name, rules);
  if (monthDay !== null) {
    const createdDay =
      created?.period.precision === "day" ? { day: created.period.start, name: created.key } : null;
    const linked = linkedDays(note.text, rules);
    const found = inferYear(monthDay, { path: note.path, created: createdDay, linked });
    if (found !== null) return { date: inferredDate(monthDay, found), unsettled: null };
  }

  const heading = note.firstHeading ?? firstHeading(note.text, top);
  const fromHeading = heading === null ? null : datedHeading(heading, rules);
  if (heading !== null && fromHeading !== null)
    return dated(fromHeading, "first heading", {
      id: "first-heading",
      values: { value: heading.slice(0, 80) },
    });
  const fromLine = writtenDate(top.firstLine, rules);
  if (fromLine !== null)
    return dated(fromLine, "first heading", { id: "first-line", values: { value: top.firstLine } });

  const labelled = propertyDate(
    labelledLines(note.text),
    [...rules.dateKeys, ...dateLabels, ...createdKeys],
    rules,
  );
  if (labelled !== null) {
    const { key, value, period } = labelled;
    return dated(period, "first heading", { id: "labelled-line", values: { key, value } });
  }
  const last = created ?? noteNumber(entries, rules);
  if (last === null) return { date: null, unsettled: monthDay };
  const { key, value, period } = last;
  return dated(period, "created property", { id: "created-property", values: { key, value } });
}

/** The date of a note whose name gives the month and the day, once its year is known. */
export function inferredDate(of: MonthDayName, { day, from, by }: InferredYear): NoteDate {
  const value = of.words;
  const year = Number(day.slice(0, 4));
  const why: Reason =
    from === "folder"
      ? { id: "file-name-year-from-folder", values: { value, year, folder: by } }
      : from === "created"
        ? { id: "file-name-year-from-created", values: { value, year, key: by } }
        : from === "links"
          ? { id: "file-name-year-from-links", values: { value, year, note: by } }
          : from === "linking-note"
            ? { id: "file-name-year-from-linking-note", values: { value, year, note: by } }
            : { id: "file-name-year-from-neighbours", values: { value, year, note: by } };
  return { start: day, precision: "day", from: "file name", why, inferred: true };
}

function dated(period: Period, from: DateSource, why: Reason): NoteDating {
  const date: NoteDate = { start: period.start, precision: period.precision, from, why, inferred: false };
  return { date, unsettled: null };
}

function entriesOf({ properties, propertiesText, text }: DatableNote): readonly PropertyEntry[] {
  if (properties !== null) return Array.isArray(properties) ? [] : Object.entries(properties);
  const lines = propertiesText?.split("\n", 1000) ?? frontmatterLines(text);
  return lines.map(looseProperty).filter((entry) => entry !== null);
}

/** The minute in which a note was made, as a Zettelkasten numbers notes: 202401301519. */
function noteNumber(entries: readonly PropertyEntry[], rules: DateRules): PropertyDate | null {
  const isNumber = (value: unknown) => typeof value === "string" || typeof value === "number";
  const numbers = entries.filter(([, value]) => isNumber(value) && /^\d{12}(?:\d\d)?$/.test(String(value)));
  return propertyDate(numbers, noteNumberKeys, rules);
}

/** YAML reads a title such as 20240820 as a number. */
function titleOf(entries: readonly PropertyEntry[]): string | null {
  const title = entries.find(([key]) => foldKey(key) === "title")?.[1];
  return typeof title === "string" || typeof title === "number" ? String(title) : null;
}
