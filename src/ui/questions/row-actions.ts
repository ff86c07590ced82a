import { Menu, Notice, type App, type PaneType, type WorkspaceLeaf } from "obsidian";
import { folderOf } from "../../core/notes/folder";
import type { Row } from "../../core/questions/list";
import type { Asking, Thread } from "../../core/questions/thread";
import { say } from "../../i18n/say";
import type { NoteIndex } from "../../vault/note-index";
import { goTo } from "../jump";
import { fillMenu, type MenuEntry } from "../menu";
import { linkTo } from "../paths";
import { explainQuestion } from "../why-here";
import type { ThreadActs } from "./thread-acts";

/** What a person can do with a question in the list. */
export interface RowActions {
  open(asking: Asking, pane: PaneType | boolean): void;
  explain(asking: Asking, thread: Thread): void;
  waysOut(thread: Thread): void;
  /** `threads` are those that an act is meant for: the row's own, or those that are marked. */
  menu(row: Exclude<Row, { type: "group" }>, threads: readonly Thread[]): Menu;
  /** What a letter does to threads; undefined where it means nothing. */
  actOf(key: string, threads: readonly Thread[]): (() => void) | undefined;
  preview(asking: Asking, event: MouseEvent, element: HTMLElement): void;
  drag(asking: Asking, event: DragEvent): void;
}

/** `leaf` is where the list is; `showOnly` narrows it to a note or a folder. */
export function makeRowActions(
  app: App,
  leaf: WorkspaceLeaf,
  index: NoteIndex,
  acts: ThreadActs,
  showOnly: (place: string) => void,
): RowActions {
  const open: RowActions["open"] = (asking, pane) => void goTo(app, asking, pane, leaf);
  const explain: RowActions["explain"] = (asking, thread) => {
    explainQuestion({ app, index, today: acts.today }, asking, thread, () => {
      open(asking, false);
    });
  };
  return {
    open,
    explain,
    waysOut: (thread) => acts.waysOut(thread),
    actOf: (key, threads) => acts.actOf(key, threads),
    menu: (row, threads) => {
      const { asking, thread } = row;
      // Several are marked: only what can be done with all of them.
      if (threads.length > 1) return fillMenu(new Menu(), acts.entries(threads));
      const { path, question } = asking;
      const folder = folderOf(path);
      const entries: MenuEntry[] = [
        ["open", "menu-open", "file-text", () => open(asking, false)],
        ["open", "menu-open-tab", "file-plus", () => open(asking, "tab")],
        ["open", "menu-open-right", "separator-vertical", () => open(asking, "split")],
        ...acts.entries([thread], row.type === "asking" ? asking : null),
        ["info", "act-leads", "search", () => acts.possibleAnswers(thread, leaf)],
        ["info", "menu-why", "info", () => explain(asking, thread)],
        ["copy", "menu-copy-text", "copy", () => copy(question.text)],
        ["copy", "menu-copy-link", "link", () => copy(linkTo(app, path, ""))],
        ["filter", "menu-only-note", "file-search", () => showOnly(path)],
      ];
      if (folder !== "")
        entries.push(["filter", "menu-only-folder", "folder-search", () => showOnly(folder)]);
      return fillMenu(new Menu(), entries);
    },
    /** Page preview, which shows the note. */
    preview: ({ path, question }, event, targetEl) => {
      app.workspace.trigger("hover-link", {
        event,
        source: leaf.view.getViewType(),
        hoverParent: leaf,
        targetEl,
        linktext: path,
        sourcePath: "",
        state: { scroll: question.line },
      });
    },
    drag: ({ path }, event) => event.dataTransfer?.setData("text/plain", linkTo(app, path, "")),
  };
}

/** Only ever on a click or a key: what a person asked to have in the clipboard. */
async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  new Notice(say("copied"));
}
