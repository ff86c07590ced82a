import { Keymap, type App } from "obsidian";
import { say, sayReason } from "../i18n/say";
import type { NoteIndex } from "../vault/note-index";
import { Explanation } from "./explanation";

/** More are not drawn at once: a list of them all is of no use to anybody. */
const mostShown = 500;

/** Lists the notes of which something could not be read, each with the reason, one click from the note. */
export function listUnread(app: App, index: NoteIndex): void {
  const modal = new Explanation(app, "unread-title");
  modal.text(say(index.unread.size > 0 ? "unread-explained" : "unread-none"));
  const list = modal.contentEl.createEl("ul", { cls: "crossroads-unread-list" });
  for (const path of [...index.unread].sort().slice(0, mostShown)) {
    const problems = index.get(path)?.problems ?? [];
    const item = list.createEl("li");
    const name = item.createEl("a", { text: path, href: "#", attr: { dir: "auto" } });
    name.onClickEvent((event) => {
      event.preventDefault();
      const file = app.vault.getFileByPath(path);
      if (!file) return;
      modal.close();
      const eState = { line: problems[0]?.line ?? 0 };
      void app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file, { active: true, eState });
    });
    for (const { why, line } of problems) {
      const where = line === null ? "" : `${say("unread-line", { line: line + 1 })}: `;
      item.createDiv({ cls: "crossroads-unread-why", text: where + sayReason(why) });
    }
  }
}
