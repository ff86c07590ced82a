/** Chains of reversal: which decision undid which, and how many days each held. */
import { addYears, daysBetween } from "../calendar/arithmetic";
import type { Day } from "../calendar/day";
import type { Decision } from "./decision";
import { Matters } from "./matters";

/** A decision for as long as it held. */
export interface Hold {
  /** The one that began it, and those that only said it again. */
  readonly decisions: readonly Decision[];
  readonly from: Day;
  /** The day it was undone; null where it still stands. */
  readonly until: Day | null;
  /** From the day it was made to the day it was undone, or to today. */
  readonly days: number;
  /** False where nobody said that it undoes the one before: it is suggested. True for the first. */
  readonly isSure: boolean;
}

export interface Chain {
  /** Oldest first, at least two. */
  readonly holds: readonly Hold[];
}

/** What a person has said of two decisions, by their keys. */
export interface Ties {
  /** The later one undoes the earlier one. */
  readonly undoes: readonly (readonly [later: string, earlier: string])[];
  /** It does not. */
  readonly apart: readonly (readonly [later: string, earlier: string])[];
}

/** Decisions on one matter that lie further apart are not suggested. */
const farthestYears = 3;

type Dated = Decision & { readonly day: Day };

interface Link {
  readonly earlier: Dated;
  readonly isSure: boolean;
  /** False where it says the same again. */
  readonly undoes: boolean;
}

/** The chains among decisions, the one that changed last first. Undated decisions are in none. */
export function chainsOf(decisions: readonly Decision[], ties: Ties, today: Day): Chain[] {
  const dated = decisions
    .filter((one): one is Dated => one.day !== null && one.day <= today)
    .sort((one, other) =>
      one.day === other.day ? (one.key < other.key ? -1 : 1) : one.day < other.day ? -1 : 1,
    );
  const byKey = new Map(dated.map((one) => [one.key, one]));
  const places = new Map(dated.map((one, at) => [one, at]));
  const apart = new Set(ties.apart.map(([later, earlier]) => `${later}\n${earlier}`));
  const links = new Map<Dated, Link>();
  for (const [laterKey, earlierKey] of ties.undoes) {
    const later = byKey.get(laterKey);
    const earlier = byKey.get(earlierKey);
    // Of two on one day the order of the list counts, so that no chain bites its tail.
    if (later && earlier && (places.get(earlier) ?? 0) < (places.get(later) ?? 0))
      links.set(later, { earlier, isSure: true, undoes: true });
  }
  const matters = new Matters<Dated>();
  for (const later of dated) {
    const link = links.has(later) ? null : suggested(later, matters, apart);
    if (link) links.set(later, link);
    matters.add(later);
  }

  const heads = new Map<Dated, Dated>();
  const headOf = (one: Dated): Dated => {
    const known = heads.get(one);
    if (known) return known;
    const link = links.get(one);
    const head = link ? headOf(link.earlier) : one;
    heads.set(one, head);
    return head;
  };
  const groups = new Map<Dated, Dated[]>();
  for (const one of dated) {
    const group = groups.get(headOf(one));
    if (group) group.push(one);
    else groups.set(headOf(one), [one]);
  }
  return [...groups.values()]
    .map((group) => ({ holds: holdsOf(group, links, today) }))
    .filter(({ holds }) => holds.length > 1)
    .sort((one, other) => (lastFrom(one) < lastFrom(other) ? 1 : -1));
}

function lastFrom({ holds }: Chain): Day {
  return (holds[holds.length - 1] as Hold).from;
}

/** The latest earlier decision on the same matter, if it is near enough in time. */
function suggested(later: Dated, before: Matters<Dated>, apart: ReadonlySet<string>): Link | null {
  const found = before.latestOn(later, (earlier) => !apart.has(`${later.key}\n${earlier.key}`));
  if (!found || addYears(found.earlier.day, farthestYears) < later.day) return null;
  return { ...found, isSure: false };
}

function holdsOf(group: readonly Dated[], links: ReadonlyMap<Dated, Link>, today: Day): Hold[] {
  const runs: { decisions: Dated[]; isSure: boolean }[] = [];
  for (const one of group) {
    const link = links.get(one);
    const last = runs[runs.length - 1];
    if (last && link && !link.undoes) last.decisions.push(one);
    else runs.push({ decisions: [one], isSure: link?.isSure ?? true });
  }
  return runs.map(({ decisions, isSure }, i) => {
    const from = (decisions[0] as Dated).day;
    const until = runs[i + 1]?.decisions[0]?.day ?? null;
    return { decisions, from, until, days: daysBetween(from, until ?? today), isSure };
  });
}
