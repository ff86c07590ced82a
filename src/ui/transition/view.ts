import { ItemView, type WorkspaceLeaf } from "obsidian";
import { say } from "../../i18n/say";
import { noteName } from "../paths";
import { drawBoard, type Unfolded } from "./board";
import { PlanModal } from "./plan-modal";
import { openNote, transitionIcon, type TransitionSource } from "./source";

export const transitionViewType = "crossroads-transition";

/** The transition that is under way: its days, what is due, the handover, the talk. */
export class TransitionView extends ItemView {
  override navigation = false;
  override icon = transitionIcon;
  readonly #source: TransitionSource;
  readonly #unfolded: Unfolded = new Set();
  /** The plan that is shown where there are several; the latest one at first. */
  #path: string | null = null;

  constructor(leaf: WorkspaceLeaf, source: TransitionSource) {
    super(leaf);
    this.#source = source;
    this.contentEl.addClass("crossroads-transition");
  }

  override getViewType(): string {
    return transitionViewType;
  }

  override getDisplayText(): string {
    return say("transition-title");
  }

  protected override onOpen(): Promise<void> {
    const { transition, clock, settings } = this.#source;
    for (const signal of [transition.changed, clock.changed, settings.changed])
      this.register(signal.on(() => this.#draw()));
    this.#draw();
    return Promise.resolve();
  }

  /** Puts the focus on the first thing there is to do. */
  focus(): void {
    const { contentEl } = this;
    const first =
      contentEl.querySelector<HTMLElement>("input") ?? contentEl.querySelector<HTMLElement>("button");
    first?.focus();
  }

  #draw(): void {
    const { contentEl } = this;
    const plans = this.#source.transition.plans();
    const shown = plans.find(({ path }) => path === this.#path) ?? plans[0];
    let head = contentEl.querySelector<HTMLElement>(".crossroads-transition-head");
    let board = contentEl.querySelector<HTMLElement>(".crossroads-transition-board");
    if (!head || !board) {
      contentEl.empty();
      head = contentEl.createDiv("crossroads-transition-head");
      board = contentEl.createDiv("crossroads-transition-board");
    }
    head.empty();
    if (!shown) {
      board.empty();
      const empty = board.createDiv("crossroads-empty");
      empty.createEl("p", { text: say("transition-empty") });
      empty.createEl("button", { cls: "mod-cta", text: say("command-plan-transition") }).onClickEvent(() => {
        new PlanModal(this.#source).open();
      });
      return;
    }
    if (plans.length > 1) {
      const select = head.createEl("select", {
        cls: "dropdown",
        attr: { "aria-label": say("transition-which") },
      });
      for (const { path } of plans) select.createEl("option", { text: noteName(path), value: path });
      select.value = shown.path;
      select.addEventListener("change", () => {
        this.#path = select.value;
        this.#draw();
      });
    }
    head
      .createEl("button", {
        cls: "crossroads-transition-task",
        text: plans.length > 1 ? say("menu-open") : noteName(shown.path),
      })
      .onClickEvent(() => void openNote(this.app, shown.path));
    drawBoard(board, this.#source, shown, this.#unfolded);
  }
}
