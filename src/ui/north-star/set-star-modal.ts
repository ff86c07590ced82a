import { Modal, Setting, type TextComponent } from "obsidian";
import { toDay, type Day } from "../../core/calendar/day";
import { newNote } from "../../core/edit";
import { aimOf } from "../../core/north-star/aim";
import { quantityOf } from "../../core/north-star/quantity";
import { starNote, type StarDraft } from "../../core/north-star/star-note";
import type { SentenceKey } from "../../i18n/en";
import { say } from "../../i18n/say";
import { freePath } from "../paths";
import type { CheckInSource } from "./check-in-modal";

const textFields = ["statement", "metric", "unit"] as const;

/** Asks for a north star, in one sentence or field by field, and makes its note. */
export class SetStarModal extends Modal {
  readonly #source: CheckInSource;
  readonly #today: Day;
  readonly #isFirst: boolean;
  readonly #fields = new Map<string, TextComponent>();
  #primary: boolean;

  constructor(source: CheckInSource, today: Day, isFirst: boolean) {
    super(source.app);
    this.#source = source;
    this.#today = today;
    this.#isFirst = isFirst;
    this.#primary = isFirst;
    this.setTitle(say("star-set-title"));
    this.modalEl.addClass("crossroads-modal", "crossroads-form");
  }

  override onOpen(): void {
    const { contentEl } = this;
    new Setting(contentEl)
      .setName(say("star-set-sentence"))
      .setDesc(say("star-set-sentence-desc"))
      .setClass("mod-wide")
      .addText((field) => {
        field.setPlaceholder(say("star-set-sentence-placeholder")).onChange((text) => {
          this.#take(text);
          show();
        });
        field.inputEl.setAttr("aria-label", say("star-set-sentence"));
        window.setTimeout(() => {
          field.inputEl.focus();
        });
      });
    const text = (key: string, name: SentenceKey, setting: Setting, type = "text") =>
      setting.addText((field) => {
        field.inputEl.setAttrs({
          type,
          "aria-label": say(name),
          ...(key === "from" || key === "to" ? { inputmode: "decimal" } : {}),
        });
        field.onChange(() => {
          show();
        });
        this.#fields.set(key, field);
      });
    text(
      "statement",
      "star-set-statement",
      new Setting(contentEl)
        .setName(say("star-set-statement"))
        .setDesc(say("star-set-statement-desc"))
        .setClass("mod-wide"),
    );
    for (const key of ["metric", "unit"] as const)
      text(key, `star-set-${key}`, new Setting(contentEl).setName(say(`star-set-${key}`)));
    for (const key of ["from", "to"] as const) {
      const setting = new Setting(contentEl).setName(say(`star-set-${key}`)).setClass("mod-pair");
      text(key, `star-set-${key}`, setting);
      text(`${key}-day`, "star-set-day", setting, "date");
    }
    this.#fields.get("from-day")?.setValue(this.#today);
    if (!this.#isFirst)
      new Setting(contentEl)
        .setName(say("star-set-primary"))
        .setDesc(say("star-set-primary-desc"))
        .addToggle((toggle) =>
          toggle.setValue(this.#primary).onChange((primary) => {
            this.#primary = primary;
          }),
        );
    const shown = contentEl.createDiv({ cls: "crossroads-form-preview", attr: { "aria-live": "polite" } });
    const save = new Setting(contentEl).addButton((button) =>
      button
        .setButtonText(say("star-set-title"))
        .setCta()
        .onClick(() => void this.#save()),
    );
    const show = () => {
      const draft = this.#draft();
      save.setDisabled(typeof draft === "string");
      if (typeof draft === "string") shown.setText(say(draft));
      else shown.setText(say(draft.target < draft.baseline ? "star-set-lower" : "star-set-higher"));
    };
    show();
    this.scope.register([], "Enter", (event) => {
      if (event.isComposing || typeof this.#draft() === "string") return;
      event.preventDefault();
      void this.#save();
    });
  }

  /** Fills in the fields from a sentence. */
  #take(sentence: string): void {
    const aim = aimOf(sentence, this.#source.settings.now.dayOrder, this.#today);
    if (!aim) return;
    const set = (key: string, value: string | null) => {
      if (value) this.#fields.get(key)?.setValue(value);
    };
    set("from", String(aim.from));
    set("to", String(aim.to));
    set("unit", aim.unit);
    set("metric", aim.metric);
    set("to-day", aim.by);
  }

  /** What is set, or which sentence says what is missing. */
  #draft(): StarDraft | SentenceKey {
    const value = (key: string) => this.#fields.get(key)?.getValue().trim() ?? "";
    const [baseline, target] = [quantityOf(value("from")), quantityOf(value("to"))];
    const [baselineDay, targetDay] = [toDay(value("from-day")), toDay(value("to-day"))];
    if (!baseline) return "star-set-need-from";
    if (!target || target.value === baseline.value) return "star-set-need-to";
    if (!baselineDay || !targetDay || targetDay <= baselineDay) return "star-set-need-day";
    const [statement = "", metric = "", unit = ""] = textFields.map(value);
    return {
      statement,
      metric,
      unit: unit || baseline.unit,
      baseline: baseline.value,
      baselineDay,
      target: target.value,
      targetDay,
      primary: this.#primary,
    };
  }

  async #save(): Promise<void> {
    const draft = this.#draft();
    if (typeof draft === "string") return;
    this.close();
    const { app, writer } = this.#source;
    const path = freePath(app, "Crossroads", fileName(draft.metric) || say("star-set-name"));
    const text = starNote(draft, {
      drivers: say("star-drivers"),
      driversHelp: say("star-drivers-help"),
      driver: say("star-driver"),
      checkIns: say("star-check-ins"),
      day: say("star-day"),
      note: say("star-note"),
    });
    if ((await writer.write({ plans: [newNote(path, text)] })).failure) return;
    const file = app.vault.getFileByPath(path);
    if (file) await app.workspace.getLeaf(false).openFile(file, { active: true });
  }
}

/** A name as every file system takes it. */
function fileName(words: string): string {
  const bare = words
    .replace(/[\\/:*?"<>|#^[\]]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^\.+/, "")
    .trim();
  return (bare.charAt(0).toUpperCase() + bare.slice(1)).slice(0, 80).trim();
}
