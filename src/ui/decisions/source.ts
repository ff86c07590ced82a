import type { App } from "obsidian";
import type { SettingsStore } from "../../settings/store";
import type { DecisionStore } from "../../vault/decision-store";
import type { NoteIndex } from "../../vault/note-index";
import type { Writer } from "../../vault/writer";

/** What views and windows of decisions work with. */
export interface DecisionSource {
  readonly app: App;
  readonly index: NoteIndex;
  readonly decisions: DecisionStore;
  readonly settings: SettingsStore;
  readonly writer: Writer;
}
