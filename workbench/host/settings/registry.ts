import type * as O from "obsidian";

/** Where plugins leave their tabs; the settings window shows them. Undocumented in the app as `app.setting`. */
export interface SettingsRegistry {
  addSettingTab(tab: O.SettingTab): void;
  removeSettingTab(tab: O.SettingTab): void;
  open(): void;
  close(): void;
  openTabById(id: string): O.SettingTab | null;
}
