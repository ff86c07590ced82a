import { energyWeeks } from "../../core/north-star/energy-day";
import { byActivity, byWeek, goodTimesOf } from "../../core/north-star/good-time";
import { NoteText } from "../../core/notes/note-text";
import { sayPeriodInFull } from "../../i18n/dates";
import { sayNumber } from "../../i18n/quantity";
import { say } from "../../i18n/say";
import { energyDays, energySayings } from "../../vault/energy-store";
import type { NoteIndex } from "../../vault/note-index";
import type { BlockPlace } from "../code-block";
import { drawFigure } from "../chart/figure";
import type { CheckInSource } from "./check-in-modal";
import { energyFigure, type WeekMean } from "./energy-figure";
import { EnergySort } from "./energy-sort";

export interface EnergySource extends CheckInSource {
  readonly index: NoteIndex;
}

/** Draws the check-ins by week; false where there are none. */
export function drawEnergyWeeks(parent: HTMLElement, { app, index, settings }: EnergySource): boolean {
  const weeks = energyWeeks(energyDays(app, index, settings.now));
  const known = weeks.flatMap(({ week, energy }): WeekMean[] => (energy === null ? [] : [{ week, energy }]));
  const figure = energyFigure(known);
  if (figure) drawFigure(parent, figure);
  const last = weeks.at(-1);
  if (!last) return false;
  const { days, sharp, satisfied, made, energy, week } = last;
  parent.createEl("p", {
    cls: "crossroads-muted",
    text: say("energy-last", {
      week: sayPeriodInFull(week),
      energy: energy === null ? "–" : sayNumber(Math.round(energy * 10) / 10),
      days,
      sharp,
      satisfied,
      made,
    }),
  });
  return true;
}

/** A ```` ```crossroads energy ```` block: check-ins by week, what was kept of what gives and drains, and a good time journal in its note. */
export function energyBlock(source: EnergySource): (place: BlockPlace) => void {
  const { app, index, settings } = source;
  return ({ element, path, life }) => {
    const draw = async () => {
      const file = app.vault.getFileByPath(path);
      const note = new NoteText(file ? await app.vault.cachedRead(file) : "");
      const { kept, left } = await energySayings(app, index);
      element.empty();
      element.addClass("crossroads-energy");
      const times = goodTimesOf(note, index.get(path)?.date ?? null, settings.now.dayOrder);
      const activities = byActivity(times);
      const hasWeeks = drawEnergyWeeks(element, source);
      if (activities.length > 0) {
        element.createEl("h4", { text: say("energy-activities") });
        const figure = byWeek(times).length > 1 ? energyFigure(byWeek(times)) : null;
        if (figure) drawFigure(element, figure);
        list(
          element,
          activities.map(({ activity, energy, times }) => [
            activity,
            `${energy > 0 ? "+" : ""}${sayNumber(Math.round(energy * 10) / 10)} · ${say("energy-times", { count: times })}`,
          ]),
        );
      } else if (!hasWeeks) element.createEl("p", { text: say("energy-none") });
      for (const effect of ["gives", "drains"] as const) {
        const texts = kept.filter((entry) => entry.effect === effect);
        if (texts.length === 0) continue;
        element.createEl("h4", { text: say(`energy-${effect}-title`) });
        list(
          element,
          texts.map(({ text }) => [text]),
        );
      }
      if (left.length > 0)
        element.createEl("button", { text: say("energy-found", { count: left.length }) }).onClickEvent(() => {
          new EnergySort(source, left).open();
        });
    };
    life.register(index.changed.on(() => void draw()));
    void draw();
  };
}

function list(parent: HTMLElement, rows: readonly (readonly string[])[]): void {
  const element = parent.createEl("ul", "crossroads-pairs");
  for (const [name = "", value] of rows) {
    const item = element.createEl("li");
    item.createSpan({ text: name, attr: { dir: "auto" } });
    if (value !== undefined) item.createSpan({ cls: "crossroads-muted", text: value });
  }
}
