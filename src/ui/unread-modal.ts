import { Keymap, Modal, type App } from "obsidian";
import type { Problem } from "../core/notes/facts";
import { say, sayReason } from "../i18n/say";
import type { NoteIndex } from "../vault/note-index";

/** More are not drawn at once: a list of them all is of no use to anybody. */
const mostShown = 500;

/** The notes of which something could not be read, each with the reason, one click from the note. */
export class UnreadModal extends Modal {
  readonly #index: NoteIndex;

  constructor(app: App, index: NoteIndex) {
    super(app);
    this.#index = index;
  }

  override onOpen(): void {
    this.setTitle(say("unread-title"));
    this.modalEl.addClass("crossroads-modal");
    const unread = this.#index.unread();
    this.contentEl.createEl("p", { text: say(unread.length > 0 ? "unread-explained" : "unread-none") });
    const list = this.contentEl.createEl("ul", { cls: "crossroads-unread-list" });
    for (const { path, problems } of unread.slice(0, mostShown)) {
      const item = list.createEl("li");
      const name = item.createEl("a", { text: path, href: "#", attr: { dir: "auto" } });
      name.onClickEvent((event) => {
        event.preventDefault();
        void this.#openNote(path, problems[0]?.line ?? 0, event);
      });
      for (const problem of problems)
        item.createDiv({ cls: "crossroads-unread-why", text: sayProblem(problem) });
    }
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  async #openNote(path: string, line: number, event: MouseEvent): Promise<void> {
    const file = this.app.vault.getFileByPath(path);
    if (!file) return;
    this.close();
    await this.app.workspace
      .getLeaf(Keymap.isModEvent(event))
      .openFile(file, { active: true, eState: { line } });
  }
}

function sayProblem({ why, line }: Problem): string {
  return line === null ? sayReason(why) : `${say("unread-line", { line: line + 1 })}: ${sayReason(why)}`;
}
