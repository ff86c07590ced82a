import type { Command, EventRef } from "obsidian";
import { say } from "../i18n/say";
import { fillMenu } from "../ui/menu";
import { chooseTemplate, copyTemplates } from "../ui/templates/use-template";
import type { CommandContext } from "./context";

const templateIcon = "layout-template";

/** Commands for templates. */
export function templateCommands(context: CommandContext): Command[] {
  return [
    {
      id: "insert-template",
      name: say("command-templates-insert"),
      icon: templateIcon,
      editorCheckCallback: (checking, editor, { file }) => {
        if (!file) return false;
        if (!checking) void chooseTemplate(context, "cursor", { editor, file });
        return true;
      },
    },
    {
      id: "insert-template-today",
      name: say("command-templates-today"),
      icon: "calendar-plus",
      callback: () => chooseTemplate(context, "today", null),
    },
    {
      id: "new-note-from-template",
      name: say("command-templates-new"),
      icon: "file-plus",
      callback: () => chooseTemplate(context, "new", null),
    },
    {
      id: "copy-templates",
      name: say("command-templates-copy"),
      icon: "copy",
      callback: () => copyTemplates(context),
    },
  ];
}

/** The entry in the menu of the editor. */
export function templateMenu(context: CommandContext): EventRef {
  return context.app.workspace.on("editor-menu", (menu, editor, { file }) => {
    if (!file) return;
    const choose = () => void chooseTemplate(context, "cursor", { editor, file });
    fillMenu(menu, [["insert", "command-templates-insert", templateIcon, choose]]);
  });
}
