import { Setting } from "obsidian";
import type { TextEdit } from "../../core/edit";
import {
  anchorLetters,
  letters,
  problemOf,
  type AnchorName,
  type Anchors,
} from "../../core/transition/anchors";
import { comingBack } from "../../core/transition/left-out";
import { redate } from "../../core/transition/redate";
import { say } from "../../i18n/say";
import type { PlanNote } from "../../vault/transition-store";
import { ChangeModal } from "../preview-modal";
import { addDayField } from "./fields";
import { planWords } from "./plan-words";
import { weekendOf, type TransitionSource } from "./source";

/** Moves the days a plan hangs on, and shows line by line what moves with them before it is written. */
export class RedateModal extends ChangeModal {
  #anchors: Anchors;
  readonly #note: PlanNote;
  readonly #source: TransitionSource;
  readonly #remarks: HTMLElement;
  /** Steps that were left out come back, where there is time for them now. */
  #back = true;
  readonly #backField: Setting;
  readonly #focus: AnchorName;

  constructor(source: TransitionSource, note: PlanNote, focus: AnchorName = "last") {
    super(source.app, source.writer, {
      title: say("command-move-transition-date"),
      change: () => this.#change(),
    });
    this.#source = source;
    this.#note = note;
    this.#anchors = note.plan.anchors;
    this.#focus = focus;
    const days = this.bodyEl.createDiv("crossroads-transition-days");
    for (const letter of letters) {
      const name = anchorLetters[letter];
      addDayField(days, say(`transition-${name}`), this.#anchors[name], (day) => {
        this.#anchors = { ...this.#anchors, [name]: day };
        this.changed();
      });
    }
    this.#backField = new Setting(this.bodyEl).addToggle((toggle) => {
      toggle.toggleEl.setAttribute("aria-label", say("transition-back"));
      toggle.setValue(this.#back).onChange((back) => {
        this.#back = back;
        this.changed();
      });
    });
    this.#backField.setName(say("transition-back")).settingEl.hide();
    this.#remarks = this.bodyEl.createDiv({ cls: "crossroads-transition-remarks", attr: { role: "status" } });
  }

  override onOpen(): void {
    super.onOpen();
    const at = letters.findIndex((letter) => anchorLetters[letter] === this.#focus);
    this.bodyEl.querySelectorAll("input")[at]?.focus();
  }

  #change() {
    const to = this.#anchors;
    this.#remarks.empty();
    if (problemOf(to)) {
      this.#remarks.createEl("p", { cls: "mod-warning", text: say("transition-problem-last-before-notice") });
      return null;
    }
    const calendar = { weekend: weekendOf(this.#source), daysOff: this.#note.plan.daysOff };
    const { today } = this.#source.clock;
    const words = planWords(this.#note.plan.variant ?? "known");
    const edits = (text: string): readonly TextEdit[] => {
      const { edits, moved, kept } = redate(text, to, calendar, today);
      const back = comingBack(text, to, calendar, today, words);
      this.#backField.setDesc(back.steps.join("; ")).settingEl.toggle(back.steps.length > 0);
      this.#remarks.empty();
      const remark = (text: string) => this.#remarks.createEl("p", { text });
      if (moved.length > 0) remark(say("transition-moved", { count: moved.length }));
      if (kept.length > 0) remark(say("transition-kept", { count: kept.length }));
      if (to.first && to.last && to.first <= to.last) remark(say("transition-remark-first-before-last"));
      if (!this.#back) return edits;
      return [...edits, ...back.edits].sort((a, b) => a.start - b.start || a.end - b.end);
    };
    return { plans: [{ path: this.#note.path, edits }] };
  }
}
