import { normalizePath, type App } from "obsidian";
import { say } from "../../i18n/say";

/** Makes an empty note where new notes go and opens it: asked for by a click in an empty vault. */
export async function createFirstNote({ fileManager, vault, workspace }: App): Promise<void> {
  const folder = fileManager.getNewFileParent("");
  const stem = normalizePath(`${folder.path}/${say("new-note-name")}`);
  let path = `${stem}.md`;
  for (let number = 1; vault.getAbstractFileByPath(path) !== null; number += 1)
    path = `${stem} ${String(number)}.md`;
  await workspace.getLeaf(false).openFile(await vault.create(path, ""), { active: true });
}
