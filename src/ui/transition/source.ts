import type { App } from "obsidian";
import type { SettingsStore } from "../../settings/store";
import type { Clock } from "../../vault/clock";
import type { TransitionStore } from "../../vault/transition-store";
import type { Writer } from "../../vault/writer";

/** What the windows and views of a transition work with. */
export interface TransitionSource {
  readonly app: App;
  readonly writer: Writer;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly transition: TransitionStore;
}

export const transitionIcon = "route";

/** The weekend as ISO numbers, from the setting. */
export function weekendOf({ settings }: TransitionSource): number[] {
  return [...settings.now.weekend].map(Number);
}

export async function openNote(app: App, path: string, line?: number): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (!file) return;
  await app.workspace
    .getLeaf(false)
    .openFile(file, { active: true, ...(line !== undefined && { eState: { line } }) });
}
