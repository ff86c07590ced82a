import { Keymap, type App } from "obsidian";
import { say, sayReason } from "../i18n/say";
import type { LogNote } from "../vault/log-note";
import type { NoteIndex } from "../vault/note-index";
import { Explanation } from "./explanation";

/** More are not drawn at once: a list of them all is of no use to anybody. */
const mostShown = 500;

/** What could not be read in one note. */
interface Unread {
  readonly path: string;
  readonly why: readonly { readonly text: string; readonly line: number | null }[];
}

interface Read {
  readonly index: NoteIndex;
  readonly log: LogNote;
}

/** How many notes there are of which something could not be read. */
export function countUnread({ index, log }: Read): number {
  return index.unread.size + Number(log.now.strange.length > 0);
}

/** Lists the notes of which something could not be read, each with the reason, one click from the note. */
export function listUnread(app: App, read: Read): void {
  const modal = new Explanation(app, "unread-title");
  modal.text(say(countUnread(read) > 0 ? "unread-explained" : "unread-none"));
  const list = modal.contentEl.createEl("ul", { cls: "crossroads-unread-list" });
  for (const { path, why } of unreadIn(read).slice(0, mostShown)) {
    const item = list.createEl("li");
    const name = item.createEl("a", { text: path, href: "#", attr: { dir: "auto" } });
    name.onClickEvent((event) => {
      event.preventDefault();
      const file = app.vault.getFileByPath(path);
      if (!file) return;
      modal.close();
      const eState = { line: why[0]?.line ?? 0 };
      void app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file, { active: true, eState });
    });
    for (const { text, line } of why.slice(0, mostShown)) {
      const where = line === null ? "" : `${say("unread-line", { line: line + 1 })}: `;
      item.createDiv({ cls: "crossroads-unread-why", text: where + text });
    }
  }
}

function unreadIn({ index, log }: Read): Unread[] {
  const notes = [...index.unread].sort().map((path) => ({
    path,
    why: (index.get(path)?.problems ?? []).map(({ why, line }) => ({ text: sayReason(why), line })),
  }));
  const strange = log.now.strange.map(({ text, line }) => ({
    text: say("unread-log-line", { text }),
    // In a copy of the log it has no line of its own.
    line: line < 0 ? null : line,
  }));
  return strange.length > 0 ? [...notes, { path: log.path, why: strange }] : notes;
}
