import type { App, Command } from "obsidian";
import type { SettingsStore } from "../settings/store";
import type { NoteIndex } from "../vault/note-index";
import { listUnread } from "./list-unread";
import { nextQuestion, previousQuestion } from "./next-question";
import { showQuestions } from "./show-questions";
import { whyThisDate } from "./why-date";

/** What commands work with. */
export interface CommandContext {
  readonly app: App;
  readonly index: NoteIndex;
  readonly settings: SettingsStore;
}

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
