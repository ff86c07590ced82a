/** What other plugins' settings say of how a vault names its dated notes. */
import type { Precision } from "../calendar/day";
import { trimSlashes, type NoteFormat } from "./note-format";

type Settings = Readonly<Record<string, unknown>>;

/** How a vault makes its notes of one length: for days, for weeks. */
export interface PeriodFormat extends NoteFormat {
  readonly precision: Precision;
  /** Paths of templates, with or without `.md`; the first that is there counts. */
  readonly templates: readonly string[];
  /** How a template's `{{date}}` is written; null: as the vault's templates usually do. */
  readonly dateFormat: string | null;
  /** The journal it belongs to, and the property that says which day it is of: the plugin Journals knows its notes by them. */
  readonly journal: { readonly name: string; readonly dateKey: string } | null;
}

/** What Periodic Notes and Journals take where nothing else is set, under the names of each. */
const defaults: readonly (readonly [periodic: string, precision: Precision, format: string])[] = [
  ["daily", "day", "YYYY-MM-DD"],
  ["weekly", "week", "gggg-[W]ww"],
  ["monthly", "month", "YYYY-MM"],
  ["quarterly", "quarter", "YYYY-[Q]Q"],
  ["yearly", "year", "YYYY"],
];

/** Core Daily notes. Its file is there once a person has changed something; until then notes are found by their names. */
export function dailyNoteFormats(data: unknown): PeriodFormat[] {
  const settings = record(data);
  return settings ? [{ ...formatOf(settings, "day", "YYYY-MM-DD"), dateFormat: null }] : [];
}

/**
 * Periodic Notes: 0.0.17 keeps one set of formats at the top, 1.0 beta a list of calendar sets, of which one is active. The
 * formats in use come first.
 */
export function periodicNoteFormats(data: unknown): PeriodFormat[] {
  const settings = record(data);
  const isActive = (set: Settings) => Number(set["id"] === settings?.["activeCalendarSet"]);
  const sets = values(settings?.["calendarSets"]).sort((one, other) => isActive(other) - isActive(one));
  return [...sets, settings].flatMap((set) =>
    defaults.flatMap(([name, precision, format]) => {
      const period = record(set?.[name]) ?? record(set?.[precision]);
      return period && period["enabled"] !== false ? [formatOf(period, precision, format)] : [];
    }),
  );
}

/**
 * Journals: each journal has a name template (`{{date}}`, `{{date:YYYY}}`) and a folder that may hold such fields too. Older
 * versions keep the periods of one journal under their names.
 */
export function journalFormats(data: unknown): PeriodFormat[] {
  return values(record(data)?.["journals"]).flatMap((journal) => {
    const kind = record(journal["write"])?.["type"];
    return defaults.flatMap(([, precision, format]) => {
      const part = kind === precision ? journal : kind === undefined ? record(journal[precision]) : null;
      return part && part["enabled"] !== false ? journalFormat(journal, part, precision, format) : [];
    });
  });
}

function journalFormat(
  journal: Settings,
  part: Settings,
  precision: Precision,
  fallback: string,
): PeriodFormat[] {
  const dateFormat = text(part["dateFormat"]) || fallback;
  const name = text(part["nameTemplate"]) || "{{date}}";
  const folders = [journal["rootFolder"], part["folder"]].map((each) => trimSlashes(text(each)));
  const folder = folders.filter((each) => each !== "").join("/");
  const moving = folder.includes("{{");
  let known = true;
  // Fields of dates become tokens, all else stands in brackets.
  const format = (moving ? `${folder}/${name}` : name)
    .split(/(\{\{[^{}]*\}\})/)
    .map((piece) => {
      const [, field, tokens = ""] = /^\{\{\s*(\w+)\s*(?::(.*))?\}\}$/.exec(piece) ?? [];
      if (field === undefined || field === "journal_name")
        return literal(field ? text(journal["name"]) : piece);
      known &&= /^(?:start_|end_)?date$/.test(field);
      return tokens.trim() || dateFormat;
    })
    .join("");
  if (!known) return [];
  // Older versions tell their notes by other properties, which they write themselves.
  const isNew = record(journal["write"]) !== null;
  return [
    {
      folder: moving ? "" : folder,
      format,
      precision,
      templates: texts(part["templates"] ?? part["template"]),
      dateFormat,
      journal: isNew
        ? {
            name: text(journal["name"]),
            dateKey: text(record(journal["frontmatter"])?.["dateField"]) || "journal-date",
          }
        : null,
    },
  ];
}

function formatOf(settings: Settings, precision: Precision, fallback: string): PeriodFormat {
  const format = text(settings["format"]) || fallback;
  return {
    folder: trimSlashes(text(settings["folder"])),
    format,
    precision,
    templates: texts(settings["templatePath"] ?? settings["template"]),
    // The note's own name.
    dateFormat: format.slice(format.lastIndexOf("/") + 1),
    journal: null,
  };
}

/** Slashes stay outside the brackets: they part folders. */
function literal(words: string): string {
  return words.replace(/[^/]+/g, "[$&]");
}

function record(value: unknown): Settings | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Settings) : null;
}

/** The records in a list, or in a record of records. */
function values(value: unknown): Settings[] {
  return Object.values(value ?? {})
    .map(record)
    .filter((each) => each !== null);
}

function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

/** The texts of a list, or a text alone, that say something. */
function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(text).filter((each) => each !== "");
}
