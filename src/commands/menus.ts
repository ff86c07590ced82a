import { TFile, type EventRef, type Menu, type TAbstractFile } from "obsidian";
import { fillMenu } from "../ui/menu";
import { questionsIcon } from "../ui/questions/view";
import { explainDate } from "../ui/why-date";
import type { CommandContext } from "./context";
import { openQuestions } from "./show-questions";

/** Entries in the menus of notes: in the file explorer, on tabs and links, and in the editor. */
export function noteMenus({ app, index }: CommandContext): EventRef[] {
  const fill = (menu: Menu, file: TAbstractFile | null) => {
    if (!(file instanceof TFile) || file.extension !== "md") return;
    fillMenu(menu, [
      ["info", "menu-note-questions", questionsIcon, () => openQuestions(app, file.path)],
      ["info", "command-why-date", "calendar-search", () => explainDate(app, index, file.path)],
    ]);
  };
  return [
    app.workspace.on("file-menu", fill),
    app.workspace.on("editor-menu", (menu, _editor, { file }) => {
      fill(menu, file);
    }),
  ];
}
