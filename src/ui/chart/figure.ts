import { areaOf, pathOf, side } from "../../core/chart/path";
import type { Point } from "../../core/chart/scale";

/** How a mark looks: the main line of a figure, the line it is held against, what stands behind both, or a warning. */
export type Look = "main" | "plan" | "faint" | "warning";

/** What is drawn, in order: later marks lie over earlier ones. */
export type Mark =
  | { readonly kind: "line"; readonly look: Look; readonly points: readonly Point[] }
  /** What lies between the points and a level (0 to 1). */
  | { readonly kind: "area"; readonly look: Look; readonly points: readonly Point[]; readonly level: number }
  /** A dot; `title` is shown where a pointer rests on it. */
  | { readonly kind: "dot"; readonly look: Look; readonly at: Point; readonly title?: string };

/** Words at a place of an axis (0 to 1). A line break in them is kept. */
export interface AxisLabel {
  readonly at: number;
  readonly text: string;
}

/** Words beside a place of the figure. */
export interface PointLabel {
  readonly at: Point;
  readonly text: string;
  readonly look: Look;
  /** Which side of the place has room. Default "above". */
  readonly place?: "above" | "below";
}

/** A chart as plain data. All that is drawn lies between 0 and 1. */
export interface Figure {
  /** What the chart shows, in words, for who cannot see it. */
  readonly words: string;
  readonly x: readonly AxisLabel[];
  readonly y: readonly AxisLabel[];
  readonly marks: readonly Mark[];
  readonly labels?: readonly PointLabel[];
}

/**
 * Draws a figure, as wide as its parent: lines are stretched with it, words and dots keep their size, so nothing has to be
 * drawn anew when a pane gets narrow. Colours are those of the theme.
 */
export function drawFigure(parent: HTMLElement, figure: Figure): HTMLElement {
  const element = parent.createDiv({
    cls: "crossroads-chart",
    attr: { role: "img", "aria-label": figure.words, dir: "ltr" },
  });
  const words = (into: HTMLElement, cls: string, text: string, place: Record<string, number>) => {
    const label = into.createDiv({ cls: `crossroads-chart-label ${cls}`, text, attr: { dir: "auto" } });
    label.setCssProps(
      Object.fromEntries(Object.entries(place).map(([name, at]) => [`--crossroads-${name}`, String(at)])),
    );
  };
  const y = element.createDiv("crossroads-chart-y");
  // The widest words make room for all of them.
  const widest = [...figure.y].sort((one, other) => other.text.length - one.text.length)[0];
  y.createDiv({ cls: "crossroads-chart-room", text: widest?.text ?? "" });
  for (const { at, text } of figure.y) words(y, "mod-y", text, { y: at });
  const plot = element.createDiv("crossroads-chart-plot");
  const svg = plot.createSvg("svg", {
    cls: "crossroads-chart-drawing",
    attr: { viewBox: `0 0 ${side} ${side}`, preserveAspectRatio: "none", "aria-hidden": "true" },
  });
  const path = (cls: string, d: string, title?: string) => {
    const made = svg.createSvg("path", {
      cls: `crossroads-chart-${cls}`,
      attr: { d, "vector-effect": "non-scaling-stroke" },
    });
    if (title !== undefined) made.createSvg("title").textContent = title;
  };
  for (const { at } of figure.y)
    path(
      "grid",
      pathOf([
        { x: 0, y: at },
        { x: 1, y: at },
      ]),
    );
  for (const mark of figure.marks) {
    if (mark.kind === "line") path(`line mod-${mark.look}`, pathOf(mark.points));
    else if (mark.kind === "area") path(`area mod-${mark.look}`, areaOf(mark.points, mark.level));
    else {
      // A stroke without length and with round ends is a circle that is not stretched. The ring parts it from the line.
      path("dot mod-ring", pathOf([mark.at]));
      path(`dot mod-${mark.look}`, pathOf([mark.at]), mark.title);
    }
  }
  for (const { at, text, look, place } of figure.labels ?? [])
    words(plot, `mod-point mod-${look} mod-${place ?? "above"}`, text, { x: at.x, y: at.y });
  const x = element.createDiv("crossroads-chart-x");
  for (const { at, text } of figure.x) words(x, at > 0.9 ? "mod-x mod-end" : "mod-x", text, { x: at });
  return element;
}
