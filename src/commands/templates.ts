import type { Command } from "obsidian";
import { say } from "../i18n/say";
import { chooseTemplate, copyTemplates } from "../ui/templates/use-template";
import type { CommandContext } from "./context";

/** Commands for templates. */
export function templateCommands(context: CommandContext): Command[] {
  return [
    {
      id: "insert-template",
      name: say("command-templates-insert"),
      icon: "layout-template",
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
