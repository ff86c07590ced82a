import type { App } from "obsidian";
import type { SettingsStore } from "../settings/store";
import type { DecisionStore } from "../vault/decision-store";
import type { ThreadActs } from "../ui/questions/thread-acts";
import type { Clock } from "../vault/clock";
import type { LogNote } from "../vault/log-note";
import type { NoteIndex } from "../vault/note-index";
import type { QuestionStore } from "../vault/question-store";
import type { TransitionStore } from "../vault/transition-store";
import type { StarStore } from "../vault/star-store";
import type { MoreOfReview } from "../ui/north-star/review";
import type { Writer } from "../vault/writer";

/** What commands work with. */
export interface CommandContext {
  readonly app: App;
  readonly index: NoteIndex;
  readonly log: LogNote;
  readonly clock: Clock;
  readonly acts: ThreadActs;
  readonly settings: SettingsStore;
  readonly store: QuestionStore;
  readonly writer: Writer;
  readonly decisions: DecisionStore;
  readonly transition: TransitionStore;
  readonly stars: StarStore;
  /** What a review gathers beside questions, the star and energy. */
  readonly moreOfReview: readonly MoreOfReview[];
}
