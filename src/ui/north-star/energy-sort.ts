import { Modal } from "obsidian";
import { energySorted } from "../../core/north-star/energy-log";
import { say, sayReason } from "../../i18n/say";
import { energyLogPath, type EnergyFound } from "../../vault/energy-store";
import { noteName } from "../paths";
import type { CheckInSource } from "./check-in-modal";
import { openAt } from "./star-place";

/** Shows what was found to give and to drain energy, to be kept or waved off, one after the other. */
export class EnergySort extends Modal {
  readonly #source: CheckInSource;
  readonly #left: EnergyFound[];

  constructor(source: CheckInSource, left: readonly EnergyFound[]) {
    super(source.app);
    this.#source = source;
    this.#left = [...left];
    this.setTitle(say("energy-sort-title"));
    this.modalEl.addClass("crossroads-modal");
  }

  override onOpen(): void {
    const { app, writer } = this.#source;
    this.contentEl.empty();
    const help =
      this.#left.length === 0 ? say("energy-sort-none") : say("energy-sort-help", { note: energyLogPath });
    this.contentEl.createEl("p", { text: help, cls: "crossroads-muted" });
    const list = this.contentEl.createEl("ul", "crossroads-found");
    for (const found of this.#left) {
      const item = list.createEl("li");
      const words = item.createDiv("crossroads-found-words");
      words.createDiv({ text: found.text, attr: { dir: "auto", title: sayReason(found.why) } });
      const facts = words.createDiv("crossroads-muted");
      facts.appendText(`${say(`energy-${found.effect}-title`)} · `);
      facts.createEl("a", { text: noteName(found.path), href: "#" }).onClickEvent((event) => {
        event.preventDefault();
        this.close();
        void openAt(app, found.path, found.line);
      });
      for (const kept of [true, false]) {
        const name = say(kept ? "energy-keep" : "energy-wave");
        const button = item.createEl("button", {
          text: name,
          attr: { "aria-label": `${name}: ${found.text}` },
        });
        button.onClickEvent(() => {
          const plan = energySorted(energyLogPath, found, kept, noteName(found.path));
          const at = this.#left.indexOf(found);
          void writer.write({ plans: [plan] }).then(({ failure }) => {
            if (failure) return;
            this.#left.splice(at, 1);
            this.onOpen();
            const next = Math.min(at, this.#left.length - 1);
            const buttons = this.contentEl.querySelectorAll<HTMLElement>("li > button");
            (buttons[next * 2 + (kept ? 0 : 1)] ?? this.modalEl).focus();
          });
        });
      }
    }
  }
}
