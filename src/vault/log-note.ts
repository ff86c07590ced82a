import type { App } from "obsidian";
import { mergeLogs, readLog, type QuestionLog } from "../core/questions/log";
import type { SettingsStore } from "../settings/store";
import { FollowedLog } from "./followed-log";

const nothing: QuestionLog = { entries: [], strange: [] };

/** The note that says what became of questions. */
export class LogNote extends FollowedLog<QuestionLog> {
  constructor(app: App, settings: SettingsStore) {
    super(app, settings, "logPath", {
      read: readLog,
      merge: (own, copies) => mergeLogs([own ?? nothing, ...copies]),
    });
  }
}
