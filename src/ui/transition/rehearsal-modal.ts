import { Modal } from "obsidian";
import type { TextEdit } from "../../core/edit";
import { toNewlines } from "../../core/edits/line-ends";
import { rehearsalEdits, rehearsalOrder, wentBadly, type Said } from "../../core/transition/rehearsal";
import type { Branch } from "../../core/transition/talk-track";
import { say } from "../../i18n/say";
import type { TalkNote } from "../../vault/transition-store";
import { noteName } from "../paths";
import { ChangeModal } from "../preview-modal";
import { writeWhatWasSaid } from "./said-modal";
import type { TransitionSource } from "./source";

/** Where it is kept what went badly, while there is no plan. */
const rehearsals = "Crossroads/Rehearsals.md";

/**
 * Rehearses a talk: asks a branch, waits for the person to say their line aloud, shows what they had prepared, and hears how it
 * went. At the end what went badly can be kept, and it is asked first the next time. By keyboard: Enter shows the line, and goes on.
 */
export class RehearsalModal extends Modal {
  readonly #source: TransitionSource;
  readonly #order: readonly Branch[];
  readonly #said: Said[] = [];
  readonly #keptIn: string;
  #at = 0;

  static async start(
    source: TransitionSource,
    talk: TalkNote,
    chance: () => number = Math.random,
  ): Promise<void> {
    const keptIn = source.transition.plans()[0]?.path ?? rehearsals;
    const file = source.app.vault.getFileByPath(keptIn);
    const badly = file ? wentBadly(toNewlines(await source.app.vault.cachedRead(file))) : new Set<string>();
    new RehearsalModal(source, talk, keptIn, rehearsalOrder(talk.branches, badly, chance)).open();
  }

  constructor(source: TransitionSource, talk: TalkNote, keptIn: string, order: readonly Branch[]) {
    super(source.app);
    this.#source = source;
    this.#order = order;
    this.#keptIn = keptIn;
    this.setTitle(say("transition-rehearsal-title", { note: noteName(talk.path) }));
    this.modalEl.addClass("crossroads-modal", "crossroads-rehearsal");
  }

  override onOpen(): void {
    this.#ask();
  }

  #ask(): void {
    const branch = this.#order[this.#at];
    if (!branch) {
      this.#finish();
      return;
    }
    const { contentEl } = this;
    contentEl.empty();
    contentEl.createDiv({
      cls: "crossroads-rehearsal-count",
      text: say("transition-rehearsal-count", { at: this.#at + 1, count: this.#order.length }),
    });
    contentEl.createEl("blockquote", { text: branch.cue, attr: { dir: "auto" } });
    const line = contentEl.createDiv({ cls: "crossroads-rehearsal-line", attr: { "aria-live": "polite" } });
    line.createEl("p", { cls: "crossroads-rehearsal-hint", text: say("transition-rehearsal-hint") });
    this.#buttons([
      ["transition-rehearsal-show", () => this.#show(branch, line)],
      ["transition-rehearsal-stop", () => this.#finish()],
    ]);
  }

  #show({ cue, lines }: Branch, line: HTMLElement): void {
    line.empty();
    for (const text of lines) line.createEl("p", { text, attr: { dir: "auto" } });
    if (lines.length === 0) line.createEl("p", { text: say("transition-rehearsal-no-line") });
    const next = (wentWell: boolean) => {
      this.#said.push({ cue, wentWell });
      this.#at++;
      this.#ask();
    };
    this.#buttons([
      ["transition-rehearsal-well", () => next(true)],
      ["transition-rehearsal-badly", () => next(false)],
      ["transition-rehearsal-stop", () => this.#finish()],
    ]);
  }

  #finish(): void {
    const { contentEl } = this;
    contentEl.empty();
    const badly = this.#said.filter(({ wentWell }) => !wentWell);
    const count = this.#said.length - badly.length;
    contentEl.createEl("p", { text: say("transition-rehearsal-end", { count, total: this.#said.length }) });
    const list = badly.length > 0 ? contentEl.createEl("ul") : null;
    for (const { cue } of badly) list?.createEl("li", { text: cue, attr: { dir: "auto" } });
    this.#buttons([
      ...(this.#said.length > 0 ? ([["transition-rehearsal-keep", () => this.#keep()]] as const) : []),
      [
        "command-write-what-was-said",
        () => {
          this.close();
          void writeWhatWasSaid(this.#source);
        },
      ],
      ["transition-rehearsal-close", () => this.close()],
    ]);
  }

  #keep(): void {
    const { app, writer, clock } = this.#source;
    const path = this.#keptIn;
    const edits = (text: string): readonly TextEdit[] =>
      rehearsalEdits(text, this.#said, say("transition-rehearsal-heading"), clock.today);
    this.close();
    const startsAs = path === rehearsals ? { startsAs: "" } : {};
    new ChangeModal(app, writer, {
      title: say("transition-rehearsal-keep"),
      change: () => ({ plans: [{ path, edits, ...startsAs }] }),
    }).open();
  }

  #buttons(
    buttons: readonly (readonly [
      (
        | `transition-rehearsal-${"show" | "stop" | "well" | "badly" | "keep" | "close"}`
        | "command-write-what-was-said"
      ),
      () => void,
    ])[],
  ): void {
    const row =
      this.contentEl.querySelector(".crossroads-rehearsal-buttons") ??
      this.contentEl.createDiv("crossroads-rehearsal-buttons");
    row.empty();
    buttons.forEach(([key, act], at) => {
      const button = row.createEl("button", { text: say(key), ...(at === 0 && { cls: "mod-cta" }) });
      button.onClickEvent(act);
      if (at === 0) button.focus();
    });
  }
}
