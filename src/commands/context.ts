import type { App } from "obsidian";
import type { SettingsStore } from "../settings/store";
import type { NoteIndex } from "../vault/note-index";

/** What commands work with. */
export interface CommandContext {
  readonly app: App;
  readonly index: NoteIndex;
  readonly settings: SettingsStore;
}
