import type { Period } from "../calendar/day";
import { comparePeriods } from "../calendar/period";
import { conflictOriginal } from "./conflict-copy";
import { foldWords } from "./fold";
import type { LogEntry } from "./log";
import type { Question } from "./question";
import { byText, countWhile, lastOf } from "./sorted";

/** One place where a thread's question was asked. */
export interface Asking {
  readonly path: string;
  readonly question: Question;
  /** The day it was asked there: its own date, else the note's; null when undated. */
  readonly day: Period | null;
}

/** The same question, asked once or many times, in the same words or in others. */
export interface Thread {
  /**
   * The folded words it was first asked in, by day; in undated notes only where no note is dated. They stay while wordings
   * come and go, as long as the first asking does.
   */
  readonly key: string;
  /** The question as it was last asked. */
  readonly text: string;
  /** What it was asked in, by folded words: each as it was last asked, the newest first. */
  readonly wordings: readonly string[];
  /** Every place, oldest first; undated ones come before all dated ones. */
  readonly askings: readonly Asking[];
  readonly first: Period | null;
  readonly last: Period | null;
  /** True while at least one asking is open. */
  readonly open: boolean;
  /** The lines of the question log that say what became of it, as they stand in the log. */
  readonly entries: readonly LogEntry[];
}

/** Oldest first; an undated asking comes before all dated ones. */
export function byAge(one: Period | null, other: Period | null): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  return comparePeriods(one, other);
}

/** By day, then by path and place, so that the order never depends on which note was read first. */
export function compareAskings(one: Asking, other: Asking): number {
  return (
    byAge(one.day, other.day) || byText(one.path, other.path) || one.question.start - other.question.start
  );
}

/** All askings in the same folded words. */
export interface AskedAlike {
  /** Oldest first, conflict copies included: a copy counts again once its original is gone. */
  readonly askings: readonly Asking[];
  /** Whether there may be a conflict copy among their notes. */
  readonly copied: boolean;
}

export const isCopy = ({ path }: Asking): boolean => conflictOriginal(path) !== null;

/** Two lists of askings as one, each given oldest first. */
export function mergeAskings(many: readonly Asking[], few: readonly Asking[]): readonly Asking[] {
  if (few.length === 0) return many;
  const [one] = few;
  if (few.length > 1 || !one) return many.concat(few).sort(compareAskings);
  // The one more asking of a thread asked a thousand times.
  const place = countWhile(many, (asking) => compareAskings(asking, one) < 0);
  return [...many.slice(0, place), one, ...many.slice(place)];
}

/** The thread of some wordings; null where nobody asks in them. `every` are all their askings, where they are known. */
export function toThread(
  wordings: readonly AskedAlike[],
  entries: readonly LogEntry[],
  every: readonly Asking[] | null,
): Thread | null {
  const [only] = wordings;
  const sorted =
    every ??
    (wordings.length > 1
      ? wordings.flatMap(({ askings }) => askings).sort(compareAskings)
      : (only?.askings ?? []));
  const copied = wordings.some((wording) => wording.copied);
  const askings = copied ? withoutCopies(sorted) : sorted;
  const last = askings.at(-1);
  if (last === undefined) return null;
  const dated = askings.find((asking) => asking.day !== null);
  return {
    key: foldWords((dated ?? askings[0] ?? last).question.text),
    text: last.question.text,
    wordings:
      wordings.length === 1 ? [last.question.text] : textsOf(wordings, copied ? new Set(askings) : null),
    askings,
    first: dated?.day ?? null,
    last: last.day,
    open: askings.some((asking) => asking.question.open),
    entries,
  };
}

/** What each wording was last asked in, the newest first; of all askings or, where some do not count, of the others. */
function textsOf(wordings: readonly AskedAlike[], counted: ReadonlySet<Asking> | null): string[] {
  return wordings
    .flatMap(
      ({ askings }) => (counted ? lastOf(askings, (asking) => counted.has(asking)) : askings.at(-1)) ?? [],
    )
    .sort((one, other) => compareAskings(other, one))
    .map(({ question }) => question.text);
}

/**
 * Askings without those that a sync program copied: of a note and its conflict copies, a question asked on one day counts
 * as often as the version that asks it most, the note itself first.
 */
function withoutCopies(askings: readonly Asking[]): readonly Asking[] {
  const best = new Map<string, readonly Asking[]>();
  const sameDay = (one: Asking, other: Asking) => byAge(one.day, other.day) === 0;
  for (const first of askings) {
    const version = askings.filter((asking) => asking.path === first.path && sameDay(asking, first));
    const original = conflictOriginal(first.path);
    const slot = `${first.day?.start ?? ""} ${first.day?.precision ?? ""}\n${original ?? first.path}`;
    const kept = best.get(slot);
    const more = version.length - (kept?.length ?? 0);
    if (more > 0 || (more === 0 && original === null)) best.set(slot, version);
  }
  const counted = new Set([...best.values()].flat());
  return askings.filter((asking) => counted.has(asking));
}
