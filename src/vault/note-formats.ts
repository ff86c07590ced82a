import type { App } from "obsidian";
import { dailyNoteFormats, journalFormats, periodicNoteFormats } from "../core/notes/format-settings";
import type { NoteFormat } from "../core/notes/note-format";
import { folderPath, isRecord } from "../settings/settings";

/**
 * The formats by which this vault names its daily, weekly, monthly, quarterly and yearly notes: of the core plugin Daily
 * notes, and of the community plugins Periodic Notes and Journals. Their settings are files of the vault; what is absent or
 * of an odd shape gives no format and never an error.
 */
export async function readNoteFormats(app: App): Promise<NoteFormat[]> {
  const [daily, periodic, journals] = await Promise.all([
    readConfig(app, "daily-notes.json"),
    readConfig(app, "plugins/periodic-notes/data.json"),
    readConfig(app, "plugins/journals/data.json"),
  ]);
  return [...dailyNoteFormats(daily), ...periodicNoteFormats(periodic), ...journalFormats(journals)];
}

/** Where this vault keeps templates, as the core plugin Templates and Templater were told. */
export async function readTemplateFolders(app: App): Promise<string[]> {
  const folder = async (path: string, key: string) => {
    const settings = await readConfig(app, path);
    const value = isRecord(settings) ? settings[key] : null;
    return typeof value === "string" ? folderPath(value) : "";
  };
  const folders = await Promise.all([
    folder("templates.json", "folder"),
    folder("plugins/templater-obsidian/data.json", "templates_folder"),
  ]);
  return folders.filter((each) => each !== "");
}

/** A file of the configuration folder, as plain data; null where it is absent or damaged. */
export async function readConfig({ vault: { adapter, configDir } }: App, path: string): Promise<unknown> {
  try {
    const whole = `${configDir}/${path}`;
    return (await adapter.exists(whole)) ? (JSON.parse(await adapter.read(whole)) as unknown) : null;
  } catch {
    // Another plugin's file, half written or damaged: as good as none.
    return null;
  }
}
