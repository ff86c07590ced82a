import type { PlanWords } from "../../../src/core/transition/plan";

/** Words by which a test knows what it reads. */
export const plainWords: PlanWords = {
  step: (id) => id,
  phase: (phase) => phase,
  legend: "legend",
  remark: (remark) => remark,
  dropped: (why, steps) => `${why}: ${steps}`,
  led: (link) => link,
  handover: ["Area", "Owner", "State", "Risk", "Next date"],
  talk: "",
};
