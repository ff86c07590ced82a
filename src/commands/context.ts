import type { App } from "obsidian";
import type { SettingsStore } from "../settings/store";
import type { LogNote } from "../vault/log-note";
import type { NoteIndex } from "../vault/note-index";

/** What commands work with. */
export interface CommandContext {
  readonly app: App;
  readonly index: NoteIndex;
  readonly log: LogNote;
  readonly settings: SettingsStore;
}
