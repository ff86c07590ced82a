import type { Command } from "obsidian";
import { say } from "../i18n/say";
import { questionsIcon } from "../ui/questions/view";
import { listUnread } from "../ui/unread";
import { explainDate } from "../ui/why-date";
import type { CommandContext } from "./context";
import { stepToQuestion } from "./next-question";
import { openQuestions } from "./show-questions";

/** Commands for questions and for what was read. */
export function questionCommands(context: CommandContext): Command[] {
  const { app, index } = context;
  const stepping = (direction: "next" | "previous", icon: string): Command => ({
    id: `${direction}-question`,
    name: say(`command-${direction}-question`),
    icon,
    repeatable: true,
    editorCallback: (editor, { file }) => {
      if (file) stepToQuestion(context, direction, editor, file);
    },
  });
  return [
    {
      id: "show-open-questions",
      name: say("command-show-questions"),
      icon: questionsIcon,
      callback: () => openQuestions(app),
    },
    stepping("next", "arrow-down"),
    stepping("previous", "arrow-up"),
    {
      id: "why-this-date",
      name: say("command-why-date"),
      icon: "calendar-search",
      checkCallback: (checking) => {
        const file = app.workspace.getActiveFile();
        if (file?.extension !== "md") return false;
        if (!checking) explainDate(app, index, file.path);
        return true;
      },
    },
    {
      id: "list-unreadable",
      name: say("command-list-unread"),
      icon: "file-warning",
      callback: () => {
        listUnread(app, context);
      },
    },
  ];
}
