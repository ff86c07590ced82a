import { Modal, Notice, parseYaml, Setting } from "obsidian";
import { PlanError } from "../../core/edit";
import { energyFields, setProperties, type PropertyValues } from "../../core/north-star/energy-day";
import { say } from "../../i18n/say";
import { isRecord } from "../../settings/settings";
import { energyKeys } from "../../vault/energy-store";
import { today } from "../../vault/today";
import { noteOfDay } from "../../vault/todays-note";
import { noteName } from "../paths";
import type { CheckInSource } from "./check-in-modal";

/** How full one can be. */
const steps = ["1", "2", "3", "4", "5"] as const;

/** Asks for today's energy: a number, three ticks, Enter. It goes into the properties of today's note. */
export class EnergyModal extends Modal {
  readonly #source: CheckInSource;
  #energy = "";
  readonly #ticked = new Set<string>();

  constructor(source: CheckInSource) {
    super(source.app);
    this.#source = source;
    this.setTitle(say("energy-title"));
    this.modalEl.addClass("crossroads-modal", "crossroads-form");
  }

  override onOpen(): void {
    const buttons: HTMLElement[] = [];
    const show = () => {
      for (const [at, button] of buttons.entries()) {
        const isChosen = steps[at] === this.#energy;
        button.toggleClass("mod-cta", isChosen);
        button.setAttr("aria-pressed", String(isChosen));
      }
      save.setDisabled(this.#energy === "");
    };
    const choose = (step: string) => {
      this.#energy = step;
      show();
      buttons[steps.findIndex((each) => each === step)]?.focus();
    };
    const row = new Setting(this.contentEl)
      .setClass("mod-steps")
      .setName(say("energy-energy"))
      .setDesc(say("energy-energy-desc"));
    for (const step of steps) {
      row.addButton((button) => {
        buttons.push(button.buttonEl);
        button.setButtonText(step).onClick(() => {
          choose(step);
        });
      });
      this.scope.register([], step, () => {
        choose(step);
        return false;
      });
    }
    for (const field of energyFields.slice(1)) {
      const key = `energy-${field}` as "energy-sharp";
      new Setting(this.contentEl).setName(say(key)).addToggle((toggle) => {
        toggle.toggleEl.setAttr("aria-label", say(key));
        toggle.onChange((on) => {
          if (on) this.#ticked.add(field);
          else this.#ticked.delete(field);
        });
      });
    }
    const save = new Setting(this.contentEl).addButton((button) =>
      button
        .setButtonText(say("energy-save"))
        .setCta()
        .onClick(() => void this.#save()),
    );
    this.scope.register([], "Enter", () => {
      void this.#save();
      return false;
    });
    show();
    buttons[2]?.focus();
  }

  async #save(): Promise<void> {
    if (this.#energy === "") return;
    const { app, settings, writer } = this.#source;
    this.close();
    const keys = energyKeys(settings.now);
    const values: PropertyValues = energyFields.map((field) => [
      keys[field],
      field === "energy" ? this.#energy : String(this.#ticked.has(field)),
    ]);
    const note = await noteOfDay(app, today());
    const change = {
      plans: [
        {
          ...note,
          edits: (text: string) => {
            const edits = setProperties(text, values, readYaml);
            if (!edits) throw new PlanError("no-room", note.path);
            return edits;
          },
        },
      ],
    };
    try {
      await writer.preview(change);
    } catch {
      new Notice(say("energy-properties", { note: noteName(note.path) }));
      return;
    }
    await writer.write(change);
  }
}

function readYaml(yaml: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = parseYaml(yaml);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
