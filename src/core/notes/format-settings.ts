/** What other plugins' settings say of how a vault names its dated notes. */
import type { NoteFormat } from "./note-format";

/** Core Daily notes. Its file is there once a person has changed something; until then notes are found by their names. */
export function dailyNoteFormats(data: unknown): NoteFormat[] {
  const settings = record(data);
  return settings
    ? [{ folder: folder(settings["folder"]), format: text(settings["format"]) || "YYYY-MM-DD" }]
    : [];
}

const periodicDefaults: readonly (readonly [names: readonly string[], format: string])[] = [
  [["daily", "day"], "YYYY-MM-DD"],
  [["weekly", "week"], "gggg-[W]ww"],
  [["monthly", "month"], "YYYY-MM"],
  [["quarterly", "quarter"], "YYYY-[Q]Q"],
  [["yearly", "year"], "YYYY"],
];

/** Periodic Notes: 0.0.17 keeps one set of formats at the top, 1.0 beta a list of calendar sets. */
export function periodicNoteFormats(data: unknown): NoteFormat[] {
  const settings = record(data);
  if (!settings) return [];
  return [settings, ...list(settings["calendarSets"])].flatMap((set) =>
    periodicDefaults.flatMap(([names, fallback]) => {
      const period = names.map((name) => record(record(set)?.[name])).find((found) => found !== null);
      if (!period || period["enabled"] === false) return [];
      return [{ folder: folder(period["folder"]), format: text(period["format"]) || fallback }];
    }),
  );
}

const journalDefaults: Readonly<Record<string, string>> = {
  day: "YYYY-MM-DD",
  week: "gggg-[W]ww",
  month: "YYYY-MM",
  quarter: "YYYY-[Q]Q",
  year: "YYYY",
};

/**
 * Journals: each journal has a name template (`{{date}}`, `{{date:YYYY}}`) and a folder that may hold such fields too. Older
 * versions keep the periods of one journal under their names.
 */
export function journalFormats(data: unknown): NoteFormat[] {
  const journals = record(data)?.["journals"];
  const all = Array.isArray(journals) ? list(journals) : Object.values(record(journals) ?? {});
  return all.flatMap((item) => {
    const journal = record(item);
    if (!journal) return [];
    const kind = text(record(journal["write"])?.["type"]);
    const fallback = journalDefaults[kind];
    if (fallback !== undefined) return journalFormat(journal, journal, fallback);
    return Object.entries(journalDefaults).flatMap(([period, format]) => {
      const part = record(journal[period]);
      return part && part["enabled"] !== false ? journalFormat(journal, part, format) : [];
    });
  });
}

function journalFormat(
  journal: Readonly<Record<string, unknown>>,
  part: Readonly<Record<string, unknown>>,
  fallback: string,
): NoteFormat[] {
  const date = text(part["dateFormat"]) || fallback;
  const name = text(part["nameTemplate"]) || "{{date}}";
  const own = { date, journal: text(journal["name"]) };
  const nameFormat = fieldsToFormat(name, own);
  if (nameFormat === null) return [];
  const where = [folder(journal["rootFolder"]), folder(part["folder"])]
    .filter((each) => each !== "")
    .join("/");
  if (!where.includes("{{")) return [{ folder: where, format: nameFormat }];
  const whereFormat = fieldsToFormat(where, own);
  return whereFormat === null ? [] : [{ folder: "", format: `${whereFormat}/${nameFormat}` }];
}

const field = /\{\{\s*(\w+)\s*(?::([^{}]*))?\}\}/g;
const dateFields = new Set(["date", "start_date", "end_date"]);

/** A template of names as a format: fields of dates become tokens, all else stands in brackets. Null with other fields. */
function fieldsToFormat(template: string, own: { date: string; journal: string }): string | null {
  let format = "";
  let from = 0;
  for (const match of template.matchAll(field)) {
    const [whole, name = "", tokens] = match;
    format += literal(template.slice(from, match.index));
    if (dateFields.has(name)) format += tokens?.trim() || own.date;
    else if (name === "journal_name" && own.journal !== "") format += literal(own.journal);
    else return null;
    from = match.index + whole.length;
  }
  return format + literal(template.slice(from));
}

/** Slashes stay outside the brackets: they part folders. */
function literal(words: string): string {
  return words
    .split("/")
    .map((part) => (part === "" ? "" : `[${part}]`))
    .join("/");
}

function record(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

function folder(value: unknown): string {
  return text(value).replace(/^\/+|\/+$/g, "");
}
