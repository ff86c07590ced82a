import { calibrationOf, type Scored } from "../../core/decisions/calibration";
import { language } from "../../i18n/language";
import { say } from "../../i18n/say";
import { drawFigure } from "../chart/figure";

const steps = [0, 50, 100];

/** The Brier score and the curve; under ten only how many there are. */
export function drawCalibration(parent: HTMLElement, scored: readonly Scored[]): void {
  const calibration = calibrationOf(scored);
  if (!calibration) {
    parent.createDiv({
      cls: "crossroads-field-note",
      text: say("calibration-few", { count: scored.length }),
    });
    return;
  }
  const { bins, brier, count } = calibration;
  const score = new Intl.NumberFormat(language().tag, { maximumFractionDigits: 2 }).format(brier);
  parent.createDiv({ cls: "crossroads-field-note", text: say("calibration-brier", { score, count }) });
  const said = bins.map((bin) =>
    say("calibration-bin", { said: Math.round(bin.said), came: Math.round(bin.came), count: bin.count }),
  );
  const points = bins.map((bin) => ({ x: bin.said / 100, y: bin.came / 100 }));
  drawFigure(parent, {
    words: say("calibration-words", { bins: said.join("; ") }),
    x: steps.map((percent) => ({ at: percent / 100, text: say("calibration-x", { percent }) })),
    y: steps.map((percent) => ({ at: percent / 100, text: say("calibration-y", { percent }) })),
    marks: [
      {
        kind: "line",
        look: "plan",
        points: [
          { x: 0, y: 0 },
          { x: 1, y: 1 },
        ],
      },
      { kind: "line", look: "main", points },
      ...points.map((at, i) => ({ kind: "dot" as const, look: "main" as const, at, title: said[i] ?? "" })),
    ],
  });
}
