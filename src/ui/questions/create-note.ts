import type { App } from "obsidian";
import { say } from "../../i18n/say";

/** Makes an empty note where new notes go and opens it: asked for by a click in an empty vault. */
export async function createFirstNote(app: App): Promise<void> {
  const folder = app.fileManager.getNewFileParent("");
  const where = folder.isRoot() ? "" : `${folder.path}/`;
  const name = say("new-note-name");
  let path = `${where}${name}.md`;
  for (let number = 1; app.vault.getAbstractFileByPath(path) !== null; number += 1)
    path = `${where}${name} ${String(number)}.md`;
  const file = await app.vault.create(path, "");
  await app.workspace.getLeaf(false).openFile(file, { active: true });
}
