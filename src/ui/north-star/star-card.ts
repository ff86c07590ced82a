import type { Day } from "../../core/calendar/day";
import { driverSum, paceOf } from "../../core/north-star/pace";
import { sayQuantity } from "../../i18n/quantity";
import { say, sayReason } from "../../i18n/say";
import type { StarNote } from "../../vault/star-store";
import { drawFigure } from "../chart/figure";
import { shareRow } from "./shares";
import { starFigure } from "./star-figure";
import { sayDrivers, sayGaps, sayPaces, sayStanding, sayWay, starName } from "./star-words";

/** What a person can do with a star where it is shown. */
export interface StarActions {
  readonly checkIn: (note: StarNote) => void;
  /** Goes to the star's note; null where one is in it already. */
  readonly open: ((note: StarNote, line: number | null) => void) | null;
}

/** Draws a star: what it stands for, its chart, what the chart says, how its drivers add up, and what is missing. */
export function drawStar(parent: HTMLElement, note: StarNote, today: Day, actions: StarActions): void {
  const { star } = note;
  const card = parent.createDiv("crossroads-star");
  const { open } = actions;
  const name = star.statement || starName(star);
  const title = card.createDiv({ cls: "crossroads-star-title", attr: { dir: "auto" } });
  if (open)
    link(title, name, () => {
      open(note, null);
    });
  else title.setText(name);
  if (star.metric !== "" && star.metric !== name)
    card.createDiv({ cls: "crossroads-star-metric", text: star.metric, attr: { dir: "auto" } });
  const pace = paceOf(star, today);
  if (pace) {
    drawFigure(card, starFigure(star, pace, today));
    card.createDiv({ cls: "crossroads-star-standing", text: sayStanding(star, pace) });
    lines(card, "crossroads-star-words", [sayWay(star, pace), ...sayPaces(star, pace), ...sayGaps(pace)]);
  }
  drawDrivers(card, note);
  if (star.problems.length > 0) {
    const list = card.createEl("ul", "crossroads-star-problems");
    for (const { why, line } of star.problems) {
      const item = list.createEl("li");
      const words =
        line === null
          ? sayReason(why)
          : say("star-problem-line", { number: line + 1, words: sayReason(why) });
      if (open)
        link(item, words, () => {
          open(note, line);
        });
      else item.setText(words);
    }
  }
  const button = card.createEl("button", { cls: "crossroads-star-check-in", text: say("command-check-in") });
  button.onClickEvent(() => {
    actions.checkIn(note);
  });
}

function drawDrivers(card: HTMLElement, { star }: StarNote): void {
  const words = sayDrivers(star);
  const sum = driverSum(star);
  if (words === null || !sum) return;
  const list = card.createEl("ul", { cls: "crossroads-shares", attr: { "aria-label": say("star-drivers") } });
  const row = (name: string, value: number | null) =>
    shareRow(
      list,
      name,
      value === null ? say("star-driver-unknown") : sayQuantity(value, star.unit),
      (value ?? 0) / (sum.gap || 1),
    );
  for (const driver of star.drivers) row(driver.name, driver.amount);
  if (sum.missing > 0) row(say("star-drivers-missing"), sum.missing).addClass("mod-missing");
  card.createDiv({ cls: "crossroads-star-words", text: words });
}

function lines(parent: HTMLElement, cls: string, texts: readonly string[]): void {
  const list = parent.createEl("ul", cls);
  for (const text of texts) list.createEl("li", { text });
}

function link(parent: HTMLElement, text: string, act: () => void): void {
  parent.createEl("a", { text, attr: { role: "button", tabindex: "0" } }, (element) => {
    element.onClickEvent(act);
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      act();
    });
  });
}
