import { dayParts, type Day } from "../calendar/day";
import { isoText } from "../calendar/period";
import type { Reason } from "../reason";
import { plain } from "./likeness/clauses";
import { stem } from "./likeness/stem";
import { vocabularyFor } from "./likeness/vocabularies";
import { entryOf, isContent, type Vocabulary } from "./likeness/vocabulary";
import type { QuestionKind } from "./question";
import { ownPlaces, rankWords, workPlaces } from "./rank-words";
import type { KnownThread } from "./state";
import type { Asking } from "./thread";

/** How much a thread matters, as far as it can be told from how it is asked. */
export interface Rank {
  /** The higher the more; below 1 for a question of a meeting, about 4 for one about oneself, 10 and more where that was asked for years. */
  readonly score: number;
  /** Why it stands where it does, the weightiest first. */
  readonly why: readonly Reason[];
}

/** What a question says of whom it is about. */
interface About {
  readonly score: number;
  readonly self: boolean;
  /** A word of it that a life is about; empty without one. */
  readonly life: string;
}

/** Set on the threads of the example vault and on meetings beside them. */
const weighs = {
  kept: 1000,
  self: 3,
  asksYou: 2.5,
  toldYou: 1.2,
  us: 0.8,
  life: 1.2,
  work: -1,
  figure: -0.7,
  /** "can i lock it?" */
  practical: -0.8,
  /** "why am i like this?" */
  why: 0.5,
  short: -0.5,
  /** For every doubling of how often it was asked. */
  doubling: 1.6,
  month: 0.8,
  year: 1,
  asked: -1,
  /** Quoted, rhetorical, of a template, a task. */
  notOwn: -4,
  ownPlace: 1,
  workPlace: -2.5,
};
/** More of these than so many count as so many. */
const most = { life: 2, work: 2, doublings: 4, months: 6, years: 2 };
/** Asked within so many days it counts as lately asked. */
const lately: readonly (readonly [days: number, score: number])[] = [
  [31, 1],
  [120, 0.6],
  [365, 0.3],
];
/** So many wordings of a thread are looked at, the latest first: the one that is most about oneself counts. */
const mostWordings = 6;
const tooShort = 2;
/** A part of the score as small as this needs no sentence. */
const worthSaying = 0.5;
/** How often it was asked says nothing of a question about nobody: "any blockers?" */
const leastAbout = 0.15;

/** Ranks a thread on a day. Deterministic; takes time by its askings. */
export function rankOf({ askings, entries }: KnownThread, today: Day): Rank {
  const kept = entries.some(({ state }) => state.kind === "kept");
  const about = aboutOf(askings);
  const { times, months, score: often } = recurrence(askings);
  const share = places(askings);
  const asks = (kind: QuestionKind) => askings.some(({ question }) => question.kind === kind);
  const last = askings.at(-1)?.day ?? null;
  const age = last && dayNumber(today) - dayNumber(last.start);
  const recent = age === null ? 0 : (lately.find(([days]) => age <= days)?.[1] ?? 0);
  const recurs = often * Math.min(1, Math.max(leastAbout, (about.score + 1) / 4));
  const place = share.own * weighs.ownPlace + share.work * weighs.workPlace;

  const parts: readonly (readonly [score: number, reason: Reason | null])[] = [
    [kept ? weighs.kept : 0, { id: "rank-kept" }],
    [
      recurs,
      months > 1
        ? { id: "rank-months", values: { count: times, months } }
        : { id: "rank-times", values: { count: times } },
    ],
    [
      about.score,
      about.self
        ? { id: "rank-self" }
        : about.life !== ""
          ? { id: "rank-life", values: { value: about.life } }
          : null,
    ],
    [place, place > 0 ? { id: "rank-own-place" } : { id: "rank-work-place" }],
    [recent, last && { id: "rank-lately", values: { day: isoText(last) } }],
    asks("own")
      ? [0, null]
      : asks("asked")
        ? [weighs.asked, { id: "rank-asked-of-you" }]
        : [weighs.notOwn, null],
  ];
  return {
    score: parts.reduce((sum, [score]) => sum + score, 0),
    why: parts
      .filter(([score]) => Math.abs(score) >= worthSaying)
      .sort(([one], [other]) => Math.abs(other) - Math.abs(one))
      .flatMap(([, reason]) => reason ?? []),
  };
}

function recurrence(askings: readonly Asking[]): { times: number; months: number; score: number } {
  // Twice on one day of one note is once, said twice.
  const times = new Set(askings.map(({ path, day }) => (day?.precision === "day" ? day.start : path))).size;
  const dated = askings.flatMap(({ day }) => (day ? [day.start] : []));
  const months = new Set(dated.map((day) => day.slice(0, 7))).size;
  const [first, last] = [dated[0], dated.at(-1)];
  const years = first && last ? (dayNumber(last) - dayNumber(first)) / 365 : 0;
  const score =
    weighs.doubling * Math.min(most.doublings, Math.log2(Math.max(1, times))) +
    weighs.month * Math.min(most.months, Math.max(0, months - 1)) +
    weighs.year * Math.min(most.years, years);
  return { times, months, score };
}

/** Good to a day or two, and a hundred times faster than a calendar: all threads of a vault are ranked at once. */
function dayNumber(of: Day): number {
  const { year, month, day } = dayParts(of);
  return year * 365.25 + month * 30.44 + day;
}

function aboutOf(askings: readonly Asking[]): About {
  let best: About | null = null;
  const seen = new Set<string>();
  for (let at = askings.length - 1; at >= 0 && seen.size < mostWordings; at--) {
    const { question } = askings[at] as Asking;
    if (seen.has(question.text)) continue;
    seen.add(question.text);
    const about = remembered(question.text, question.kind === "asked");
    if (!best || about.score > best.score) best = about;
  }
  return best ?? { score: 0, self: false, life: "" };
}

const known = new Map<string, About>();
const roomForTexts = 20_000;

/** A thread is ranked anew at each change of a note of its, its wordings stay. */
function remembered(text: string, asked: boolean): About {
  const key = `${asked ? "?" : ""}${text}`;
  let about = known.get(key);
  if (!about) {
    if (known.size >= roomForTexts) known.clear();
    known.set(key, (about = aboutIn(text, asked)));
  }
  return about;
}

/** "i'm" is two words. */
function wordsIn(text: string): readonly string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function aboutIn(text: string, asked: boolean): About {
  const words = wordsIn(text);
  const vocabulary = vocabularyFor(words, "en");
  const { self, us, you, can, life, work } = setsOf(vocabulary);
  let person = 0;
  let lived = 0;
  let worked = 0;
  let said = "";
  let figures = 0;
  let way = 0;
  words.forEach((word, at) => {
    if (self.has(word)) {
      person = Math.max(person, weighs.self);
      if (can.has(words[at - 1] ?? "")) way = weighs.practical;
    } else if (you.has(word)) person = Math.max(person, asked ? weighs.asksYou : weighs.toldYou);
    else if (us.has(word)) person = Math.max(person, weighs.us);
    if (/\d/.test(word)) figures = 1;
    const entry = entryOf(vocabulary, word);
    if (entry.asks === "why" && way === 0) way = weighs.why;
    if (!isContent(entry)) return;
    const root = stem(word, vocabulary);
    if (work.has(root)) worked++;
    if (!life.has(root)) return;
    if (said === "") said = word;
    lived++;
  });
  const score =
    person +
    (person === weighs.self ? way : 0) +
    weighs.life * Math.min(most.life, lived) +
    weighs.work * Math.min(most.work, worked) +
    weighs.figure * figures +
    (words.length <= tooShort && person === 0 ? weighs.short : 0);
  return { score, self: person === weighs.self || (asked && person === weighs.asksYou), life: said };
}

interface WordSets {
  readonly self: ReadonlySet<string>;
  readonly us: ReadonlySet<string>;
  readonly you: ReadonlySet<string>;
  readonly can: ReadonlySet<string>;
  /** Stems. */
  readonly life: ReadonlySet<string>;
  readonly work: ReadonlySet<string>;
}

const sets = new Map<string, WordSets>();

function setsOf(vocabulary: Vocabulary): WordSets {
  let made = sets.get(vocabulary.code);
  if (!made) {
    const lists = rankWords[vocabulary.code];
    const words = (list = ""): string[] => list.split(" ");
    const stems = (list: string | undefined) => new Set(words(list).map((word) => stem(word, vocabulary)));
    made = {
      self: new Set(words(lists?.self)),
      us: new Set(words(lists?.us)),
      you: new Set(words(lists?.you)),
      can: new Set(words(lists?.can)),
      life: stems(lists?.life),
      work: stems(lists?.work),
    };
    sets.set(vocabulary.code, made);
  }
  return made;
}

const workWords = new Set(workPlaces.split(" "));
const ownWords = new Set(ownPlaces.split(" "));

const knownPlaces = new Map<string, "work" | "own" | "neither">();

/** Notes and headings have many questions. */
function placeOf(name: string): "work" | "own" | "neither" {
  let place = knownPlaces.get(name);
  if (!place) {
    const words = wordsIn(name);
    const isWork = words.some((word) => workWords.has(word));
    const isOwn = words.some((word) => ownWords.has(word));
    place = isWork === isOwn ? "neither" : isWork ? "work" : "own";
    if (knownPlaces.size >= roomForTexts) knownPlaces.clear();
    knownPlaces.set(name, place);
  }
  return place;
}

/** Which parts of the askings stand among work, and among what is written about oneself. The nearest heading says it, else the path. */
function places(askings: readonly Asking[]): { readonly work: number; readonly own: number } {
  let work = 0;
  let own = 0;
  for (const { path, question } of askings) {
    for (const name of [path, ...question.under].reverse()) {
      const place = placeOf(name);
      if (place === "neither") continue;
      if (place === "work") work++;
      else own++;
      break;
    }
  }
  const all = Math.max(1, askings.length);
  return { work: work / all, own: own / all };
}
