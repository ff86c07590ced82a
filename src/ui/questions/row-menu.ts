import { Menu, Notice, type App, type PaneType } from "obsidian";
import type { Row } from "../../core/questions/list";
import type { Asking } from "../../core/questions/thread";
import { say } from "../../i18n/say";
import { folderOf } from "../paths";

export interface RowMenuActions {
  open(pane: PaneType | boolean): void;
  why(): void;
  only(place: string): void;
}

/** The asking a row stands for: a thread's row for the last one. */
export function askingOf(row: Row): Asking | null {
  if (row.type === "group") return null;
  return row.type === "asking" ? row.asking : (row.entry.askings.at(-1) ?? null);
}

/** What can be done with a question; null for a group. */
export function rowMenu(app: App, row: Row, actions: RowMenuActions): Menu | null {
  const asking = askingOf(row);
  if (!asking) return null;
  const menu = new Menu();
  const item = (title: string, icon: string, section: string, act: () => void) =>
    menu.addItem((entry) => entry.setTitle(title).setIcon(icon).setSection(section).onClick(act));
  item(say("menu-open"), "file-text", "open", () => {
    actions.open(false);
  });
  item(say("menu-open-tab"), "file-plus", "open", () => {
    actions.open("tab");
  });
  item(say("menu-open-right"), "separator-vertical", "open", () => {
    actions.open("split");
  });
  item(say("menu-why"), "info", "info", () => {
    actions.why();
  });
  item(say("menu-copy-text"), "copy", "copy", () => {
    void copy(asking.question.text);
  });
  item(say("menu-copy-link"), "link", "copy", () => {
    void copy(linkTo(app, asking.path));
  });
  item(say("menu-only-note"), "file-search", "filter", () => {
    actions.only(asking.path);
  });
  const folder = folderOf(asking.path);
  if (folder !== "")
    item(say("menu-only-folder"), "folder-search", "filter", () => {
      actions.only(folder);
    });
  return menu;
}

/** A link to a note, in the form a person's settings ask for; its bare path where the note is gone. */
export function linkTo(app: App, path: string): string {
  const file = app.vault.getFileByPath(path);
  return file ? app.fileManager.generateMarkdownLink(file, "") : path;
}

/** Only ever on a click or a key: what a person asked to have in the clipboard. */
async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  new Notice(say("copied"));
}
