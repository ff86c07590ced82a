import { Keymap, type App } from "obsidian";
import { logLine } from "../core/questions/log-entry";
import { say, sayReason } from "../i18n/say";
import type { LogNote } from "../vault/log-note";
import type { NoteIndex } from "../vault/note-index";
import type { QuestionStore } from "../vault/question-store";
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
  readonly store: QuestionStore;
}

/** How many notes there are of which something could not be read. */
export function countUnread({ index, log }: Omit<Read, "store">): number {
  return index.unread.size + Number(log.now.strange.length > 0);
}

/**
 * Lists the notes of which something could not be read, each with the reason, one click from the note; and the lines of the log
 * whose questions no note holds. These were understood, and are waiting: nothing is wrong with them, so they are not counted.
 */
export function listUnread(app: App, read: Read): void {
  const modal = new Explanation(app, "unread-title");
  modal.text(say(countUnread(read) > 0 ? "unread-explained" : "unread-none"));
  drawList(app, modal, unreadIn(read));
  const waiting = read.store.unattached();
  if (waiting.length === 0) return;
  modal.contentEl.createEl("h3", { text: say("unread-waiting") });
  modal.text(say("unread-waiting-explained"));
  const why = waiting.map((entry) => ({ text: logLine(entry), line: lineOf(entry) }));
  drawList(app, modal, [{ path: read.log.path, why }]);
}

function drawList(app: App, modal: Explanation, notes: readonly Unread[]): void {
  const list = modal.contentEl.createEl("ul", { cls: "crossroads-unread-list" });
  for (const { path, why } of notes.slice(0, mostShown)) {
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

/** In a copy of the log it has no line of its own. */
function lineOf({ line }: { readonly line: number }): number | null {
  return line < 0 ? null : line;
}

function unreadIn({ index, log }: Read): Unread[] {
  const notes = [...index.unread].sort().map((path) => ({
    path,
    why: (index.get(path)?.problems ?? []).map(({ why, line }) => ({ text: sayReason(why), line })),
  }));
  const strange = log.now.strange.map((one) => ({
    text: say("unread-log-line", { text: one.text }),
    line: lineOf(one),
  }));
  return strange.length > 0 ? [...notes, { path: log.path, why: strange }] : notes;
}
