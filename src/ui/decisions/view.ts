import { ItemView, type WorkspaceLeaf } from "obsidian";
import type { Overview } from "../../core/decisions/overview";
import { say } from "../../i18n/say";
import { DecisionBoard } from "./board";
import { recordDecision } from "./record-modal";
import type { DecisionSource } from "./source";

export const decisionsViewType = "crossroads-decisions";
export const decisionsIcon = "git-fork";

/** The view of decisions. */
export class DecisionsView extends ItemView {
  override navigation = false;
  override icon = decisionsIcon;
  readonly #source: DecisionSource;
  readonly #board: DecisionBoard;
  /** What was drawn last: the same is not drawn again. Null while the notes were being read for the first time. */
  #drawn: Overview | null | undefined;
  /** True while the pane is out of sight and what it shows is not up to date. */
  #stale = false;

  constructor(leaf: WorkspaceLeaf, source: DecisionSource) {
    super(leaf);
    this.#source = source;
    this.contentEl.addClass("crossroads-decisions-view");
    this.#board = new DecisionBoard(this.contentEl, source, () => this.leaf);
  }

  override getViewType(): string {
    return decisionsViewType;
  }

  override getDisplayText(): string {
    return say("decisions-title");
  }

  override onResize(): void {
    if (this.#stale) this.#draw();
  }

  focusList(): void {
    this.#board.focus();
  }

  protected override onOpen(): Promise<void> {
    const { decisions, index } = this.#source;
    this.addChild(this.#board);
    this.addAction("plus", say("command-record-decision"), () => {
      recordDecision(this.#source);
    });
    for (const signal of [decisions.changed, index.progressed])
      this.register(
        signal.on(() => {
          this.#draw();
        }),
      );
    this.#draw();
    return Promise.resolve();
  }

  #draw(): void {
    const { decisions, index } = this.#source;
    this.#stale = !this.contentEl.isShown();
    const isReady = index.progress.phase === "ready";
    // While notes are being read there would be something new all the time.
    if (this.#stale || (!isReady && this.#drawn !== undefined)) return;
    const overview = isReady ? decisions.overview : null;
    if (overview !== this.#drawn) this.#board.draw(overview);
    this.#drawn = overview;
  }
}
