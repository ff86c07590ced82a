/** What other plugins' settings say of how a vault names its dated notes. */
import { trimSlashes, type NoteFormat } from "./note-format";

type Settings = Readonly<Record<string, unknown>>;

/** What Periodic Notes and Journals take where nothing else is set, under the names of each. */
const defaults: readonly (readonly [periodic: string, journals: string, format: string])[] = [
  ["daily", "day", "YYYY-MM-DD"],
  ["weekly", "week", "gggg-[W]ww"],
  ["monthly", "month", "YYYY-MM"],
  ["quarterly", "quarter", "YYYY-[Q]Q"],
  ["yearly", "year", "YYYY"],
];

/** Core Daily notes. Its file is there once a person has changed something; until then notes are found by their names. */
export function dailyNoteFormats(data: unknown): NoteFormat[] {
  const settings = record(data);
  return settings ? [formatOf(settings, "YYYY-MM-DD")] : [];
}

/** Periodic Notes: 0.0.17 keeps one set of formats at the top, 1.0 beta a list of calendar sets. */
export function periodicNoteFormats(data: unknown): NoteFormat[] {
  const settings = record(data);
  return [settings, ...values(settings?.["calendarSets"])].flatMap((set) =>
    defaults.flatMap(([name, newName, format]) => {
      const period = record(set?.[name]) ?? record(set?.[newName]);
      return period && period["enabled"] !== false ? [formatOf(period, format)] : [];
    }),
  );
}

/**
 * Journals: each journal has a name template (`{{date}}`, `{{date:YYYY}}`) and a folder that may hold such fields too. Older
 * versions keep the periods of one journal under their names.
 */
export function journalFormats(data: unknown): NoteFormat[] {
  return values(record(data)?.["journals"]).flatMap((journal) => {
    const kind = record(journal["write"])?.["type"];
    return defaults.flatMap(([, name, format]) => {
      const part = kind === name ? journal : kind === undefined ? record(journal[name]) : null;
      return part && part["enabled"] !== false ? journalFormat(journal, part, format) : [];
    });
  });
}

function journalFormat(journal: Settings, part: Settings, fallback: string): NoteFormat[] {
  const date = text(part["dateFormat"]) || fallback;
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
      return tokens.trim() || date;
    })
    .join("");
  return known ? [{ folder: moving ? "" : folder, format }] : [];
}

function formatOf(settings: Settings, fallback: string): NoteFormat {
  return { folder: trimSlashes(text(settings["folder"])), format: text(settings["format"]) || fallback };
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
