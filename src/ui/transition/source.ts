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

/** A path that is free, in the folder where the app puts new notes. */
export function freePath({ vault, fileManager, workspace }: App, name: string): string {
  const folder = fileManager.getNewFileParent(workspace.getActiveFile()?.path ?? "").path;
  const at = (stem: string) => (folder === "" || folder === "/" ? `${stem}.md` : `${folder}/${stem}.md`);
  let path = at(name);
  for (let number = 2; vault.getAbstractFileByPath(path); number++) path = at(`${name} ${number}`);
  return path;
}

/** A link to a note, as the vault writes its links. */
export function linkTo({ vault, fileManager }: App, path: string, from: string): string {
  const file = vault.getFileByPath(path);
  return file ? fileManager.generateMarkdownLink(file, from) : `[[${path.replace(/\.md$/, "")}]]`;
}

export async function openNote(app: App, path: string, line?: number): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (!file) return;
  await app.workspace
    .getLeaf(false)
    .openFile(file, { active: true, ...(line !== undefined && { eState: { line } }) });
}
