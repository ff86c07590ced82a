/** Reason drift: what was a reason for, and later a reason against. */
import type { Period } from "../calendar/day";
import { comparePeriods } from "../calendar/period";
import { dayAsked } from "../notes/day-asked";
import { cueOf } from "../notes/cues";
import type { NoteText } from "../notes/note-text";
import { ownSentences } from "../notes/own-prose";
import type { OwnDate } from "../questions/question";
import type { Decision } from "./decision";
import type { DecisionAround, Place } from "./found";
import { shared, stanceOf, stemsOf } from "./stance";

/** A reason as it was given once. */
export interface Factor {
  readonly text: string;
  readonly side: "for" | "against";
  readonly when: Period;
  readonly path: string;
}

/** The same factor on one side, and then on the other. */
export interface Drift {
  readonly before: Factor;
  readonly after: Factor;
}

/** A reason that prose gives: "money was a reason for in january". */
export interface SaidFactor extends Place {
  readonly side: "for" | "against";
  readonly dated: OwnDate | null;
}

/** The factors of decisions that are records. Of two decisions to stay and to leave, a reason for one is one against the other. */
export function factorsOf(decisions: readonly Decision[]): Factor[] {
  return decisions.flatMap(({ record, day, path, choice }) => {
    if (!record || day === null) return [];
    const stance = stanceOf(choice);
    const isTurned = stance !== null && stance.isStaying && stance.side < 0;
    const factors = (texts: readonly string[], side: Factor["side"]) =>
      texts.map((text): Factor => ({ text, side, when: { start: day, precision: "day" }, path }));
    return [
      ...factors(record.reasonsFor, isTurned ? "against" : "for"),
      ...factors(record.reasonsAgainst, isTurned ? "for" : "against"),
    ];
  });
}

/** Factors said in prose, with the day of the note, or their own. */
export function saidFactors(said: readonly SaidFactor[], noteDate: Period | null, path: string): Factor[] {
  return said.flatMap(({ text, side, dated }) => {
    const when = dayAsked(dated, noteDate);
    return when ? [{ text, side, when, path }] : [];
  });
}

/** Words of two factors are the same from this share on. */
const enough = 0.6;

/** Factors that changed sides, the latest change first. Each factor is followed from one mention to the next. */
export function driftsOf(factors: readonly Factor[]): Drift[] {
  const inOrder = [...factors].sort((one, other) => comparePeriods(one.when, other.when));
  const stems = new Map(inOrder.map((factor) => [factor, stemsOf(factor.text)]));
  const drifts: Drift[] = [];
  inOrder.forEach((after, at) => {
    for (let i = at - 1; i >= 0; i--) {
      const before = inOrder[i] as Factor;
      if (!alike(stems.get(before), stems.get(after))) continue;
      if (before.side !== after.side && before.when.start < after.when.start) drifts.push({ before, after });
      return;
    }
  });
  return drifts.reverse();
}

/** "money" is the same factor as "money, so that nobody has to count": a short one may lie wholly within a longer. */
function alike(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  if (!one || !other || one.size === 0 || other.size === 0) return false;
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  return shared(one, other) >= enough || (small.size === 1 && [...small].every((word) => large.has(word)));
}

const pattern = /\breason\b/i;
const cue = cueOf(["reason"]);
const named =
  /(?:^|[.,;:–—-]\s*|\b(?:and|but|so|now|because) )(?:the |my )?([\p{L}][\p{L} '-]{1,30}?) (?:is|was|isn't|isnt|'s) (?:still |also |now |only )?(?:a|the|one|my|another)? ?reason (for|against|to stay|to leave|to go)\b/u;
const pronoun = /^(?:it|its|it's|that|that's|thats|this|which|there|what|one|he|she)$/;
const again =
  /^(?:[^\p{L}]*(?:now |but |and )*)(?:it's|its|it is|that's|thats) (?:now |still )?(?:a|my|the) reason (for|against|to stay|to leave|to go)\b/u;
const months = "january february march april may june july august september october november december".split(
  " ",
);

/** Reasons that a note's own prose calls by that name. "its a reason against now" speaks of the one named just before. */
export function factorsIn(note: NoteText, around: DecisionAround): SaidFactor[] {
  if (!note.mayTell(cue)) return [];
  const found: SaidFactor[] = [];
  for (const { said, start, end, line, block, ending } of ownSentences(note, around, pattern, cue)) {
    if (ending === "question") continue;
    const match = named.exec(said);
    const name = match?.[1]?.trim() ?? "";
    const last = found[found.length - 1];
    const follows = match && !pronoun.test(name) ? null : again.exec(said);
    const side = follows ? follows[1] : match?.[2];
    const text = follows ? (last && line - last.line <= 1 ? last.text : "") : name;
    if (side === undefined || text === "" || pronoun.test(text)) continue;
    const month = months.findIndex((one) => new RegExp(`\\b(?:was|were)\\b.*\\bin ${one}\\b`).test(said));
    const dated = month < 0 ? (around.datedAt(block, start)?.dated ?? null) : { month: month + 1 };
    found.push({ start, end, line, text, side: /^(?:for|to stay)$/.test(side) ? "for" : "against", dated });
  }
  return found;
}
