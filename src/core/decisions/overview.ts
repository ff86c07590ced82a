/** All that the view of decisions shows, from the facts of the notes and the decision log. */
import { addYears } from "../calendar/arithmetic";
import type { Day } from "../calendar/day";
import { dayAsked } from "../notes/day-asked";
import type { NoteFacts } from "../notes/facts";
import { conflictOriginal } from "../questions/conflict-copy";
import { foldWords } from "../questions/fold";
import type { Scored } from "./calibration";
import { chainsOf, type Chain } from "./chain";
import type { Decision } from "./decision";
import { driftsOf, factorsOf, saidFactors, type Drift } from "./drift";
import { reviewDue } from "./due";
import type { FoundDecision } from "./found";
import { baseName, sameNamed, type LogEntry, type Named } from "./log";
import { predictionDay, type Prediction } from "./prediction";
import { tripwireDay, type Tripwire } from "./tripwire";
import { choiceIn } from "./wording";

/** A tripwire of a note, with its day. */
export interface SetTripwire {
  readonly path: string;
  readonly tripwire: Tripwire;
  readonly day: Day | null;
}

/** A prediction of a note, with its day. */
export interface SetPrediction {
  readonly path: string;
  readonly prediction: Prediction;
  readonly day: Day | null;
}

export type Due =
  | { readonly kind: "review"; readonly day: Day; readonly decision: Decision }
  | ({ readonly kind: "tripwire" } & SetTripwire & { readonly day: Day })
  | ({ readonly kind: "prediction" } & SetPrediction & { readonly day: Day });

export interface Overview {
  /** Records, the last decided first. */
  readonly records: readonly Decision[];
  /** What is only said in prose, and neither kept as a record nor waved off; the last said first. */
  readonly found: readonly Decision[];
  /** Tripwires in prose that nobody has kept or waved off yet, and whose day is not past. */
  readonly foundTripwires: readonly SetTripwire[];
  /** Tripwires that were kept and are still ahead. */
  readonly tripwires: readonly SetTripwire[];
  /** Predictions that are still ahead, the next first. */
  readonly predictions: readonly SetPrediction[];
  /** What has come due, the longest first. */
  readonly due: readonly Due[];
  readonly chains: readonly Chain[];
  readonly drifts: readonly Drift[];
  /** Predictions with what came of them, those of records included. */
  readonly scored: readonly Scored[];
}

/** Tripwires without a day are offered for this many years. */
const stateLasts = 1;

export function overviewOf(notes: Iterable<NoteFacts>, log: readonly LogEntry[], today: Day): Overview {
  const all = [...notes];
  const paths = new Set(all.map(({ path }) => path));
  const told = all.filter(({ path }) => {
    const original = conflictOriginal(path);
    return original === null || !paths.has(original);
  });
  const records: Decision[] = [];
  const found: Decision[] = [];
  const tripwires: (SetTripwire & { readonly isKept: boolean; readonly said: Day | null })[] = [];
  const predictions: SetPrediction[] = [];
  for (const note of told) {
    const { path, date, decisions } = note;
    if (!decisions) continue;
    if (decisions.record) records.push(recordOf(note));
    found.push(...foundIn(note));
    for (const tripwire of decisions.tripwires) {
      const said = dayAsked(tripwire.dated, date);
      const day = tripwireDay(tripwire, said ?? periodOf(decisions.record?.decided ?? null));
      tripwires.push({ path, tripwire, day, isKept: decisions.record !== null, said: said?.start ?? null });
    }
    for (const prediction of decisions.predictions)
      predictions.push({
        path,
        prediction,
        day: predictionDay(prediction, dayAsked(prediction.dated, date)),
      });
  }

  const logged = byWords(log);
  const saidOf = (named: Named, kinds: readonly LogEntry["state"]["kind"][]) =>
    logged
      .get(foldWords(named.text))
      ?.filter((entry) => kinds.includes(entry.state.kind) && sameNamed(entry, named))
      .at(-1)?.state ?? null;
  const namedOf = (path: string, text: string): Named => ({ text, note: path });
  const left = found.filter(({ path, text }) => saidOf(namedOf(path, text), ["waved", "record"]) === null);
  const wires = tripwires.map((one) => {
    const state = saidOf(namedOf(one.path, one.tripwire.text), ["tripwire", "waved"]);
    const day = (state?.kind === "tripwire" ? state.day : null) ?? one.day;
    return { ...one, day, state };
  });
  const kept = wires.filter(({ state, isKept }) =>
    state === null ? isKept : state.kind === "tripwire" && state.is === "set",
  );
  const open = predictions.filter(({ prediction }) => prediction.cameTrue === null);

  const due: Due[] = [
    ...records.flatMap((decision): Due[] => {
      const day = reviewDue(decision, today);
      return day ? [{ kind: "review", day, decision }] : [];
    }),
    ...kept.flatMap(({ path, tripwire, day }): Due[] =>
      day !== null && day <= today ? [{ kind: "tripwire", path, tripwire, day }] : [],
    ),
    ...open.flatMap(({ path, prediction, day }): Due[] =>
      day !== null && day <= today ? [{ kind: "prediction", path, prediction, day }] : [],
    ),
  ];
  const factors = [
    ...factorsOf(records),
    ...told.flatMap(({ decisions, date, path }) => saidFactors(decisions?.factors ?? [], date, path)),
  ];
  return {
    records: records.sort(lastFirst),
    found: left.sort(lastFirst),
    foundTripwires: wires
      .filter(({ state, isKept, day, said }) => {
        if (state !== null || isKept) return false;
        return day !== null ? day >= today : said !== null && addYears(said, stateLasts) >= today;
      })
      .sort(byDay),
    tripwires: kept.filter(({ day }) => day === null || day > today).sort(byDay),
    predictions: open.filter(({ day }) => day !== null && day > today).sort(byDay),
    due: due.sort(byDay),
    chains: chainsOf([...records, ...left], tiesOf(log, records, left), today),
    drifts: driftsOf(factors),
    scored: [
      ...predictions.flatMap(({ prediction: { percent, cameTrue } }) =>
        cameTrue === null ? [] : [{ percent, cameTrue }],
      ),
      ...records.flatMap(({ record }) =>
        record && record.confidence !== null && record.cameTrue !== null
          ? [{ percent: record.confidence, cameTrue: record.cameTrue }]
          : [],
      ),
    ],
  };
}

function recordOf({ path, decisions, date }: NoteFacts): Decision {
  const record = decisions?.record ?? null;
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
  const day = record?.decided ?? (date?.precision === "day" ? date.start : null);
  return { key: path, path, text: name, choice: record?.choice ?? name, day, record, found: null };
}

const decisionsOf = new WeakMap<NoteFacts, readonly Decision[]>();

/** What a note tells in prose: made once, for the overview is made anew whenever one note changes. */
function foundIn(note: NoteFacts): readonly Decision[] {
  let made = decisionsOf.get(note);
  if (!made)
    decisionsOf.set(note, (made = note.decisions?.found.map((found) => decisionIn(note, found)) ?? []));
  return made;
}

function decisionIn({ path, date }: NoteFacts, found: FoundDecision): Decision {
  const { text, dated } = found;
  return {
    key: `${path}#${foldWords(text)}`,
    path,
    text,
    choice: choiceIn(text),
    day: dayAsked(dated, date)?.start ?? null,
    record: null,
    found,
  };
}

/** What is said of pairs: by properties of records, and by the log. */
function tiesOf(log: readonly LogEntry[], records: readonly Decision[], found: readonly Decision[]) {
  const undoes: [string, string][] = [];
  const apart: [string, string][] = [];
  const keyOfLink = (target: string) =>
    (
      records.find(({ path }) => path.replace(/\.md$/i, "") === target.replace(/\.md$/i, "")) ??
      records.find(({ path }) => baseName(path) === baseName(target))
    )?.key;
  for (const { key, record } of records) {
    for (const target of record?.supersedes ?? []) {
      const earlier = keyOfLink(target);
      if (earlier !== undefined) undoes.push([key, earlier]);
    }
    for (const target of record?.supersededBy ?? []) {
      const later = keyOfLink(target);
      if (later !== undefined) undoes.push([later, key]);
    }
  }
  const all = byWords([...records, ...found]);
  const keyOf = (named: Named) =>
    all.get(foldWords(named.text))?.find(({ text, path }) => sameNamed(named, { text, note: path }))?.key;
  for (const { state, text, note } of log) {
    if (state.kind !== "undoes" && state.kind !== "apart") continue;
    const later = keyOf({ text, note });
    const earlier = keyOf(state.other);
    if (later !== undefined && earlier !== undefined)
      (state.kind === "undoes" ? undoes : apart).push([later, earlier]);
  }
  return { undoes, apart };
}

/** By the folded words of their texts: what is named alike has them in common. */
function byWords<Of extends { readonly text: string }>(
  all: readonly Of[],
): ReadonlyMap<string, readonly Of[]> {
  const groups = new Map<string, Of[]>();
  for (const one of all) {
    const words = foldWords(one.text);
    const group = groups.get(words);
    if (group) group.push(one);
    else groups.set(words, [one]);
  }
  return groups;
}

function periodOf(day: Day | null) {
  return day && ({ start: day, precision: "day" } as const);
}

function lastFirst(one: Decision, other: Decision): number {
  return (one.day ?? "") === (other.day ?? "") ? 0 : (one.day ?? "") < (other.day ?? "") ? 1 : -1;
}

function byDay(one: { readonly day: Day | null }, other: { readonly day: Day | null }): number {
  const [a, b] = [one.day ?? "9999", other.day ?? "9999"];
  return a < b ? -1 : a > b ? 1 : 0;
}
