import { flipOf, standings, winners, type Matrix } from "../../core/weighing/matrix";
import { language } from "../../i18n/language";
import { say } from "../../i18n/say";

/** Draws under a table what it comes to: each option's mean as a bar, who is ahead, and how little would change that. */
export function drawSummary(element: HTMLElement, matrix: Matrix): void {
  element.empty();
  element.addClass("crossroads-weighing");
  element.setAttrs({ role: "group", "aria-label": say("weighing-label") });
  const all = standings(matrix);
  const ahead = winners(all);
  const most = Math.max(...all.map(({ mean }) => Math.abs(mean ?? 0)));
  const list = element.createEl("ul", "crossroads-weighing-options");
  for (const { option, mean, total, blanks } of all) {
    const item = list.createEl("li", { cls: ahead.includes(option) ? "is-ahead" : "" });
    item.createSpan({ cls: "crossroads-weighing-option", text: option, attr: { dir: "auto" } });
    const bar = item.createSpan({ cls: "crossroads-weighing-bar", attr: { "aria-hidden": "true" } });
    bar.createSpan().setCssProps({
      "--crossroads-share": String(mean === null || most === 0 ? 0 : Math.max(0, mean) / most),
    });
    const said =
      mean === null || total === null
        ? say("weighing-none")
        : say("weighing-total", { mean: number(mean), total: number(total) });
    item.createSpan({ cls: "crossroads-weighing-figures", text: said });
    if (blanks.length > 0)
      item.createDiv({
        cls: "crossroads-weighing-blanks",
        text: say("weighing-blank", { count: blanks.length, names: blanks.join(", ") }),
      });
  }
  for (const text of verdict(matrix, ahead)) element.createDiv({ cls: "crossroads-weighing-verdict", text });
  element.createDiv({ cls: "crossroads-weighing-note", text: say("weighing-note") });
}

function verdict(matrix: Matrix, [first, ...others]: readonly string[]): string[] {
  if (first === undefined) return [];
  if (others.length > 0) return [say("weighing-tie", { options: named([first, ...others]) })];
  const flip = flipOf(matrix);
  const ahead = say("weighing-ahead", { option: first });
  if (!flip) return matrix.options.length > 1 ? [ahead, say("weighing-sure")] : [ahead];
  const { criterion, from, to } = flip;
  const values = { criterion, from: number(from), to: number(to), option: named(flip.winners) };
  return [ahead, say(from === 0 && to === 0 ? "weighing-flip-zero" : "weighing-flip", values)];
}

function named(options: readonly string[]): string {
  return new Intl.ListFormat(language().tag).format(options);
}

function number(value: number): string {
  return new Intl.NumberFormat(language().tag, { maximumFractionDigits: 2 }).format(value);
}
