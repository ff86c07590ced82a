import type { Command } from "obsidian";
import type { CommandContext } from "./context";
import { listUnread } from "./list-unread";
import { nextQuestion, previousQuestion } from "./next-question";
import { showQuestions } from "./show-questions";
import { whyThisDate } from "./why-date";

/** Every command of Crossroads. The ids are in people's hotkeys: they are never renamed. */
export function commands(context: CommandContext): Command[] {
  return [
    showQuestions(context),
    nextQuestion(context),
    previousQuestion(context),
    whyThisDate(context),
    listUnread(context),
  ];
}
