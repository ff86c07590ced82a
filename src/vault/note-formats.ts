import { normalizePath, type App } from "obsidian";
import { dailyNoteFormats, journalFormats, periodicNoteFormats } from "../core/notes/format-settings";
import type { NoteFormat } from "../core/notes/note-format";

/**
 * The formats by which this vault names its daily, weekly, monthly, quarterly and yearly notes: of the core plugin Daily
 * notes, and of the community plugins Periodic Notes and Journals. Their settings are files of the vault; what is absent or
 * of an odd shape gives no format and never an error.
 */
export async function readNoteFormats(app: App): Promise<NoteFormat[]> {
  const [daily, periodic, journals] = await Promise.all([
    readSettingsOf(app, "daily-notes.json"),
    readSettingsOf(app, "plugins/periodic-notes/data.json"),
    readSettingsOf(app, "plugins/journals/data.json"),
  ]);
  return unique([...dailyNoteFormats(daily), ...periodicNoteFormats(periodic), ...journalFormats(journals)]);
}

/** Where this vault keeps templates, as the core plugin Templates and Templater were told. */
export async function readTemplateFolders(app: App): Promise<string[]> {
  const [core, templater] = await Promise.all([
    readSettingsOf(app, "templates.json"),
    readSettingsOf(app, "plugins/templater-obsidian/data.json"),
  ]);
  return [textIn(core, "folder"), textIn(templater, "templates_folder")]
    .map((folder) => folder.replace(/^\/+|\/+$/g, ""))
    .filter((folder) => folder !== "");
}

function textIn(data: unknown, key: string): string {
  const value: unknown = typeof data === "object" && data !== null ? Reflect.get(data, key) : null;
  return typeof value === "string" ? value.trim() : "";
}

async function readSettingsOf(app: App, path: string): Promise<unknown> {
  const { adapter, configDir } = app.vault;
  const whole = normalizePath(`${configDir}/${path}`);
  try {
    return (await adapter.exists(whole)) ? (JSON.parse(await adapter.read(whole)) as unknown) : null;
  } catch {
    // Another plugin's file, half written or damaged: as good as none.
    return null;
  }
}

function unique(formats: readonly NoteFormat[]): NoteFormat[] {
  const key = ({ folder: where, format }: NoteFormat) => `${where}\n${format}`;
  return [...new Map(formats.map((format) => [key(format), format])).values()];
}
