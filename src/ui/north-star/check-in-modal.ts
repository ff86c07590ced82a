import { Modal, Setting, type App } from "obsidian";
import { toDay, type Day } from "../../core/calendar/day";
import { checkInPlan, type NewCheckIn } from "../../core/north-star/check-in";
import { quantityOf } from "../../core/north-star/quantity";
import type { Star } from "../../core/north-star/star";
import { say } from "../../i18n/say";
import type { SettingsStore } from "../../settings/store";
import type { StarNote } from "../../vault/star-store";
import type { Writer } from "../../vault/writer";
import { noteName } from "../paths";
import { starName } from "./star-words";

export interface CheckInSource {
  readonly app: App;
  readonly settings: SettingsStore;
  readonly writer: Writer;
}

/** Asks for a star's number today: the number, Enter, done. */
export class CheckInModal extends Modal {
  #star: StarNote;
  #day: Day;
  #value = "";
  #note = "";
  readonly #source: CheckInSource;
  readonly #stars: readonly StarNote[];

  /** `stars` are those to choose from, the first one chosen; there has to be one. */
  constructor(source: CheckInSource, first: StarNote, stars: readonly StarNote[], today: Day) {
    super(source.app);
    this.#source = source;
    this.#star = first;
    this.#stars = stars;
    this.#day = today;
    this.setTitle(say("star-check-title"));
    this.modalEl.addClass("crossroads-modal", "crossroads-form");
  }

  override onOpen(): void {
    this.contentEl.empty();
    const { star } = this.#star;
    if (this.#stars.length > 1)
      new Setting(this.contentEl).setName(say("star-check-which")).addDropdown((list) => {
        for (const { path, star } of this.#stars) list.addOption(path, starName(star));
        list.setValue(this.#star.path).onChange((path) => {
          this.#star = this.#stars.find((each) => each.path === path) ?? this.#star;
          this.onOpen();
        });
      });
    new Setting(this.contentEl).setName(starName(star)).addText((field) => {
      field
        .setValue(this.#value)
        .setPlaceholder(star.unit)
        .onChange((value) => {
          this.#value = value;
          show();
        });
      field.inputEl.setAttrs({ inputmode: "decimal", "aria-label": starName(star) });
      // Behind the modal's own focus, which goes to its first button.
      window.setTimeout(() => {
        field.inputEl.focus();
      });
    });
    new Setting(this.contentEl).setName(say("star-day")).addText((field) => {
      field.inputEl.setAttrs({ type: "date", "aria-label": say("star-day") });
      field.setValue(this.#day).onChange((text) => {
        this.#day = toDay(text) ?? this.#day;
        show();
      });
    });
    if (star.noted)
      new Setting(this.contentEl).setName(say("star-note")).addText((field) => {
        field.inputEl.setAttr("aria-label", say("star-note"));
        field.setValue(this.#note).onChange((note) => {
          this.#note = note;
          show();
        });
      });
    const shown = this.contentEl.createDiv({
      cls: "crossroads-form-preview",
      attr: { "aria-live": "polite" },
    });
    const save = new Setting(this.contentEl).addButton((button) =>
      button
        .setButtonText(say("command-check-in"))
        .setCta()
        .onClick(() => void this.#save()),
    );
    const show = () => {
      const isNumber = quantityOf(this.#value) !== null;
      save.setDisabled(!isNumber);
      shown.empty();
      if (isNumber) {
        shown.createDiv({ text: say("star-check-adds", { note: noteName(this.#star.path) }) });
        shown.createEl("code", {
          text: [this.#day, this.#value, this.#note].filter((part) => part !== "").join(" | "),
        });
      } else if (this.#value !== "") shown.setText(say("star-check-unreadable"));
    };
    show();
    this.scope.register([], "Enter", (event) => {
      if (event.isComposing) return;
      event.preventDefault();
      void this.#save();
    });
  }

  async #save(): Promise<void> {
    if (!quantityOf(this.#value)) return;
    const checkIn = { day: this.#day, value: this.#value.trim(), note: this.#note };
    this.close();
    await this.#source.writer.write({ plans: [planOf(this.#star, checkIn, this.#source.settings)] });
  }
}

/** The plan for a check-in into a star's note. */
export function planOf({ path, star }: StarNote, checkIn: NewCheckIn, settings: SettingsStore) {
  const words = {
    heading: say("star-check-ins"),
    day: say("star-day"),
    value: valueHead(star),
    note: say("star-note"),
  };
  return checkInPlan(path, star, checkIn, words, settings.now.dayOrder);
}

/** What the column of numbers is called. */
function valueHead({ unit, metric }: Star): string {
  return unit || metric || say("star-value");
}
