import { Setting } from "obsidian";
import { toDay } from "../../core/calendar/day";
import { newNote } from "../../core/edit";
import { noAnchors, type AnchorName, type Anchors } from "../../core/transition/anchors";
import { planOf, planText, type PlanAsk } from "../../core/transition/plan";
import { variants, type Variant } from "../../core/transition/steps";
import { say } from "../../i18n/say";
import { freePath, linkTo, newNoteFolder, noteName } from "../paths";
import { ChangeModal } from "../preview-modal";
import { addChoice, addDayField } from "./fields";
import { planWords } from "./plan-words";
import { openNote, weekendOf, type TransitionSource } from "./source";

/** Asks what is known of a transition, shows the plan as it comes to be, and writes it as a note. */
export class PlanModal extends ChangeModal {
  #variant: Variant = "known";
  #anchors: Anchors = noAnchors;
  #daysOff = "";
  #decision = "";
  readonly #path: string;
  readonly #source: TransitionSource;
  readonly #remarks: HTMLElement;

  constructor(source: TransitionSource) {
    const { app, writer } = source;
    super(app, writer, {
      title: say("command-plan-transition"),
      change: () => this.#change(),
      written: () => void openNote(app, this.#path),
    });
    this.#source = source;
    this.#path = freePath(app, newNoteFolder(app), say("transition-note-name", { day: source.clock.today }));
    const fields = this.bodyEl;
    const kinds = Object.fromEntries(variants.map((each) => [each, say(`transition-kind-${each}`)]));
    addChoice(fields, say("transition-kind"), kinds as Record<Variant, string>, this.#variant, (variant) => {
      this.#variant = variant;
      for (const field of leaving) field.settingEl.toggle(variant !== "today");
      this.changed();
    });
    const days = fields.createDiv("crossroads-transition-days");
    const day = (name: AnchorName) =>
      addDayField(days, say(`transition-${name}`), null, (value) => {
        this.#anchors = { ...this.#anchors, [name]: value };
        this.changed();
      });
    const leaving = [day("notice"), day("last")];
    day("first");
    fields.createDiv({ cls: "crossroads-transition-unknown", text: say("transition-unknown-desc") });
    new Setting(fields)
      .setName(say("transition-days-off"))
      .setDesc(say("transition-days-off-desc"))
      .addText((text) => {
        text.inputEl.setAttribute("aria-label", say("transition-days-off"));
        text.setPlaceholder("2026-12-25, 2027-01-01").onChange((written) => {
          this.#daysOff = written;
          this.changed();
        });
      });
    const records = source.transition.records().slice(0, 30);
    if (records.length > 0) {
      const names = Object.fromEntries(records.map(({ path }) => [path, noteName(path)]));
      addChoice(
        fields,
        say("transition-decision"),
        { "": say("transition-decision-none"), ...names },
        "",
        (path) => {
          this.#decision = path;
          this.changed();
        },
      );
    }
    this.#remarks = fields.createDiv({ cls: "crossroads-transition-remarks", attr: { role: "status" } });
  }

  override onOpen(): void {
    super.onOpen();
    this.bodyEl.querySelector("select")?.focus();
  }

  #change() {
    const { app, clock } = this.#source;
    const ask: PlanAsk = {
      variant: this.#variant,
      anchors: this.#anchors,
      calendar: { weekend: weekendOf(this.#source), daysOff: daysIn(this.#daysOff) },
      today: clock.today,
    };
    const plan = planOf(ask);
    this.#remarks.empty();
    if (!plan) {
      this.#remarks.createEl("p", { cls: "mod-warning", text: say("transition-problem-last-before-notice") });
      return null;
    }
    for (const remark of plan.remarks)
      this.#remarks.createEl("p", { text: say(`transition-remark-${remark}`) });
    if (plan.dropped.length > 0)
      this.#remarks.createEl("p", { text: say("transition-dropped", { count: plan.dropped.length }) });
    const link = this.#decision === "" ? "" : linkTo(app, this.#decision, this.#path);
    return { plans: [newNote(this.#path, planText(ask, plan, link, planWords(this.#variant)))] };
  }
}

function daysIn(text: string) {
  return text.split(/[\s,;]+/).flatMap((word) => toDay(word) ?? []);
}
