/** The templates that come with Crossroads. A person's own copy of the same name takes a template's place. */
import day90 from "../../templates/day-90.md";
import decisionJournal from "../../templates/decision-journal.md";
import decisionReview from "../../templates/decision-review.md";
import decisionShort from "../../templates/decision-short.md";
import goodTimeJournal from "../../templates/good-time-journal.md";
import happinessEquation from "../../templates/happiness-equation.md";
import lifesWork from "../../templates/lifes-work.md";
import monthlyReview from "../../templates/monthly-review.md";
import odysseyPlans from "../../templates/odyssey-plans.md";
import prediction from "../../templates/prediction.md";
import preMortem from "../../templates/pre-mortem.md";
import quarterlyReview from "../../templates/quarterly-review.md";
import regretAtEighty from "../../templates/regret-at-eighty.md";
import stayOrLeave from "../../templates/stay-or-leave.md";
import talkTrackBreak from "../../templates/talk-track-break.md";
import talkTrackMove from "../../templates/talk-track-move.md";
import talkTrack from "../../templates/talk-track.md";
import tenTenTen from "../../templates/ten-ten-ten.md";
import tripwire from "../../templates/tripwire.md";
import twoWayDoor from "../../templates/two-way-door.md";
import weeklyReview from "../../templates/weekly-review.md";
import weightedMatrix from "../../templates/weighted-matrix.md";
import wrap from "../../templates/wrap.md";

export interface BuiltIn {
  /** Also the name of its file, once it is copied into a vault. */
  readonly name: string;
  /** When it helps, in one line. */
  readonly helps: string;
  readonly text: string;
}

const table = {
  decisionShort: ["Short decision", "You decide today and want to remember why.", decisionShort],
  decisionJournal: ["Decision journal", "A large decision that deserves an hour.", decisionJournal],
  stayOrLeave: ["Stay or leave", "You keep asking yourself whether to go.", stayOrLeave],
  weightedMatrix: ["Weighted matrix", "A few options and many things that count.", weightedMatrix],
  wrap: ["WRAP", "You are choosing between yes and no, and there may be more.", wrap],
  preMortem: ["Pre-mortem", "The plan feels safe, and you want to know what could break it.", preMortem],
  tenTenTen: ["10-10-10", "Strong feelings now, and you want some distance.", tenTenTen],
  regretAtEighty: ["Regret at eighty", "It is something you might never try.", regretAtEighty],
  twoWayDoor: ["Two-way door", "You may be taking too long over something you can undo.", twoWayDoor],
  prediction: ["Prediction", "You have a hunch, and would like to know later if it was right.", prediction],
  tripwire: ["Tripwire", "You are waiting, and do not want to wait forever.", tripwire],
  decisionReview: ["Decision review", "Time has passed since you decided.", decisionReview],
  weeklyReview: ["Weekly review", "The end of a week, ten minutes.", weeklyReview],
  monthlyReview: ["Monthly review", "The end of a month, half an hour.", monthlyReview],
  quarterlyReview: ["Quarterly review", "Every three months, to see the direction.", quarterlyReview],
  goodTimeJournal: ["Good time journal", "You want to see what gives you energy.", goodTimeJournal],
  odysseyPlans: ["Odyssey plans", "You see one way ahead and want three.", odysseyPlans],
  lifesWork: ["Life's work", "You wonder what you are here to make.", lifesWork],
  happinessEquation: [
    "Happiness equation",
    "Something is missing, and you cannot name it.",
    happinessEquation,
  ],
  talkTrack: ["Telling them I leave", "The offer is signed, and the talk is ahead of you.", talkTrack],
  talkTrackMove: [
    "Telling them I change teams",
    "You stay in the company, and your team does not know it yet.",
    talkTrackMove,
  ],
  talkTrackBreak: [
    "Telling them I take a break",
    "You will be away for months, and plan to come back.",
    talkTrackBreak,
  ],
  day90: ["Day 90", "Three months in the new job.", day90],
} as const satisfies Readonly<Record<string, readonly [name: string, helps: string, text: string]>>;

export type BuiltInId = keyof typeof table;

export function builtIn(id: BuiltInId): BuiltIn {
  const [name, helps, text] = table[id];
  return { name, helps, text };
}

/** All of them, in the order of the picker. */
export const builtIns: readonly BuiltIn[] = (Object.keys(table) as BuiltInId[]).map(builtIn);
