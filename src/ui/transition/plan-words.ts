import { builtIn, type BuiltInId } from "../../core/templates/built-in";
import type { PlanWords } from "../../core/transition/plan";
import type { Variant } from "../../core/transition/steps";
import { say } from "../../i18n/say";

/** The talk of each kind. Nobody has to be told where others have done the telling, or where there is no time to prepare. */
const talks: Readonly<Record<Variant, BuiltInId | null>> = {
  known: "talkTrack",
  unknown: "talkTrack",
  internal: "talkTrackMove",
  break: "talkTrackBreak",
  "laid-off": null,
  today: null,
};

export function planWords(variant: Variant): PlanWords {
  const talk = talks[variant];
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
    talk: talk ? unfilled(builtIn(talk).text) : "",
  };
}

/** A template with its fields left for the person to fill. */
function unfilled(template: string): string {
  return template
    .replace(/\{\{ask[^{}]*\}\}\.?/g, "...")
    .replace(/\{\{[^{}]*\}\}/g, "")
    .trim();
}
