import type { App } from "obsidian";
import type { SettingsStore } from "../settings/store";
import type { NoteIndex } from "../vault/note-index";
import type { QuestionStore } from "../vault/question-store";
import type { StarStore } from "../vault/star-store";
import type { MoreOfReview } from "../ui/north-star/review";
import type { Writer } from "../vault/writer";

/** What commands work with. */
export interface CommandContext {
  readonly app: App;
  readonly index: NoteIndex;
  readonly settings: SettingsStore;
  readonly store: QuestionStore;
  readonly writer: Writer;
  readonly stars: StarStore;
  /** What a review gathers beside questions, the star and energy. */
  readonly moreOfReview: readonly MoreOfReview[];
}
