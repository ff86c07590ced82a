import { TFile, type EventRef, type Menu } from "obsidian";
import { say } from "../i18n/say";
import { questionsIcon } from "../ui/questions/view";
import { openQuestions } from "./show-questions";
import type { CommandContext } from "./context";
import { explainDate } from "./why-date";

/** Entries in the menus of notes: in the file explorer, on tabs and links, and in the editor. */
export function noteMenus(context: CommandContext): EventRef[] {
  const { workspace } = context.app;
  return [
    workspace.on("file-menu", (menu, file) => {
      if (file instanceof TFile && file.extension === "md") addEntries(context, menu, file);
    }),
    workspace.on("editor-menu", (menu, _editor, { file }) => {
      if (file) addEntries(context, menu, file);
    }),
  ];
}

function addEntries(context: CommandContext, menu: Menu, file: TFile): void {
  menu.addItem((item) =>
    item
      .setTitle(say("menu-note-questions"))
      .setIcon(questionsIcon)
      .setSection("info")
      .onClick(() => openQuestions(context.app, file.path)),
  );
  menu.addItem((item) =>
    item
      .setTitle(say("menu-why-date"))
      .setIcon("calendar-search")
      .setSection("info")
      .onClick(() => {
        explainDate(context, file);
      }),
  );
}
