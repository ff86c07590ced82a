import { builtIn } from "../../core/templates/built-in";
import type { PlanWords } from "../../core/transition/plan";
import type { Variant } from "../../core/transition/steps";
import { say } from "../../i18n/say";

/** Nobody has to be told where others have done the telling, or where there is no time to prepare. */
const untold: readonly Variant[] = ["laid-off", "today"];

export function planWords(variant: Variant): PlanWords {
  return {
    step: (id) => say(`transition-step-${id}`),
    phase: (phase) => {
      if (variant === "laid-off" && phase === "notice") return say("transition-phase-told");
      if (variant === "today" && phase === "last-day") return say("transition-phase-walk-out");
      if (variant === "break" && phase === "first-days") return say("transition-phase-back");
      return say(`transition-phase-${phase}`);
    },
    legend: say("transition-legend", { n: "N", l: "L", s: "S" }),
    remark: (remark) => say(`transition-remark-${remark}`),
    dropped: (why, steps) => say(`transition-drop-${why}`, { steps }),
    led: (link) => say("transition-led", { link }),
    handover: (["area", "owner", "state", "risk", "next"] as const).map((head) =>
      say(`transition-handover-${head}`),
    ),
    // The template that comes along, its fields left for the person to fill.
    talk: untold.includes(variant)
      ? ""
      : builtIn("talkTrack")
          .text.replace(/\{\{ask[^{}]*\}\}\.?/g, "...")
          .replace(/\{\{[^{}]*\}\}/g, "")
          .trim(),
  };
}
