/**
 * The steps of a transition, as data: what is done, on what its day hangs, for whom. The words of a step are in `i18n`, by its
 * name; they name no country and no profession.
 */

/** What kind of a transition it is. */
export const variants = ["known", "unknown", "laid-off", "internal", "break", "today"] as const;
export type Variant = (typeof variants)[number];

export const phases = ["before", "notice", "handover", "last-day", "between", "first-days"] as const;
export type Phase = (typeof phases)[number];

export interface Step {
  readonly id: StepId;
  readonly phase: Phase;
  /** As it is written in a task: see `mark.ts`. */
  readonly mark: string;
  readonly variants: readonly Variant[];
  /** Still worth doing, today, when its phase is over. */
  readonly evenLate: boolean;
  /** Left out where there are not so many days: working days from notice to the last day, days from the last to the first. */
  readonly needs: number;
}

const initials: Readonly<Record<string, Variant>> = {
  k: "known",
  u: "unknown",
  l: "laid-off",
  i: "internal",
  b: "break",
  t: "today",
};

/** Phase by phase in the order of doing: name, mark, for whom (initials), `late` if even late, a number if it needs days. */
const table = {
  before: [
    ["offer", "N-14 d", "k"],
    ["contract", "N-14 d", "kuib", "late"],
    ["runway", "N-10 d", "kub", "late"],
    ["health-cover", "N-10 d", "kub", "late"],
    ["contacts", "N-7 d", "kub", "late"],
    ["papers", "N-7 d", "kub", "late"],
    ["own-files", "N-5 d", "kub", "late"],
    ["talk", "N-2 d", "kuib"],
    ["access", "N-1 d", "kub"],
  ],
  notice: [
    ["tell", "on N", "kuib"],
    ["written", "on N", "kub"],
    ["agree", "on N", "kuib"],
    ["in-writing", "on N", "l", "late"],
    ["sign-nothing", "on N", "l", "late"],
    ["said", "on N", "kuibl", "late"],
    ["block", "N+1 wd", "kuib", "late"],
    ["contract", "N+1 wd", "l", "late"],
    ["support", "N+1 wd", "l", "late"],
    ["runway", "N+2 wd", "l", "late"],
    ["health-cover", "N+2 wd", "l", "late"],
  ],
  handover: [
    ["list", "N+2 wd", "kuibl", "late"],
    ["half", "halfway N to L", "kuibl", 5],
    ["shadow", "L-5 wd", "kuib", 5],
    ["references", "L-5 wd", "kul"],
    ["expenses", "L-5 wd", "kulib"],
    ["leave", "L-5 wd", "kulb"],
    ["contacts", "L-5 wd", "l"],
    ["thanks", "L-3 wd", "kuibl"],
    ["sweep", "L-2 wd", "kuil"],
    ["papers", "L-2 wd", "l"],
    ["read-through", "L-1 wd", "kuibl"],
  ],
  "last-day": [
    ["own-things", "on L", "t"],
    ["open-lines", "on L", "t"],
    ["in-writing", "on L", "t", "late"],
    ["kit", "on L", "kult", "late"],
    ["accounts", "on L", "kult", "late"],
    ["exit", "on L", "kulb"],
    ["goodbye", "on L", "t"],
    ["address", "on L", "kult", "late"],
    ["contacts", "on L", "t", "late"],
    ["said", "on L", "t", "late"],
    ["learned", "on L", "kuilbt", "late"],
  ],
  between: [
    ["rest", "L+1 d", "kult", 3],
    ["contract", "L+1 wd", "t", "late"],
    ["health-cover", "L+1 wd", "t", "late"],
    ["support", "L+1 wd", "ut", "late"],
    ["runway", "L+3 d", "t", "late"],
    ["hours", "L+7 d", "ult"],
    ["want", "L+30 d", "ult"],
    ["pay", "L+30 d", "kultb", "late"],
    ["ready", "S-7 d", "kuiltb"],
    ["not-repeat", "S-7 d", "kuilt"],
  ],
  "first-days": [
    ["changed", "S+1 d", "b"],
    ["expectations", "S+1 d", "kuiltb"],
    ["people", "S+7 d", "kuilt"],
    ["conversations", "S+14 d", "kuiltb"],
    ["first-win", "S+30 d", "kuiltb"],
    ["feedback", "S+60 d", "kuilt"],
    ["review", "S+90 d", "kuiltb"],
  ],
} as const satisfies Record<Phase, readonly (readonly [string, string, string, ("late" | number)?])[]>;

export type StepId = (typeof table)[Phase][number][0];

export const steps: readonly Step[] = phases.flatMap((phase) =>
  table[phase].map(([id, mark, whom, more]) => ({
    id,
    phase,
    mark: `(${mark})`,
    variants: [...whom].flatMap((initial) => initials[initial] ?? []),
    evenLate: more === "late",
    needs: typeof more === "number" ? more : 0,
  })),
);
