/** Later passages that may answer a question, found by its words alone. Better none than a wrong one. */
import type { Day, Period } from "../calendar/day";
import { isoText, lastDay } from "../calendar/period";
import type { Block } from "../notes/blocks";
import { isProse, NoteText } from "../notes/note-text";
import type { Reason } from "../reason";
import { conflictOriginal } from "./conflict-copy";
import { leadWords } from "./leads-words";
import { clausesOf } from "./likeness/clauses";
import { withoutPhrases } from "./likeness/phrases";
import { isTelling, signatureOf } from "./likeness/signature";
import { stem } from "./likeness/stem";
import { vocabularyFor } from "./likeness/vocabularies";
import { entryOf, isContent, Part, type PhraseNode, type Vocabulary } from "./likeness/vocabulary";
import { rankWords } from "./rank-words";
import { byText, lastOf } from "./sorted";
import type { Asking, Thread } from "./thread";

/** A passage that may answer a question. Offsets are UTF-16 units into the note's text, the line counts from 0. */
export interface Lead {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly text: string;
  readonly day: Period | null;
  readonly why: readonly Reason[];
  readonly score: number;
}

/** The best passage of a note, and the next best ones there. */
export interface NoteLead extends Lead {
  readonly others: readonly Lead[];
}

/** A note to look through. */
export interface LeadSource {
  readonly path: string;
  readonly text: string;
  readonly day: Period | null;
  /** Says when a place of the note was written, where parts of it have days of their own; else the note's day holds. */
  readonly days?: (note: NoteText) => (block: number, offset: number) => Period | null;
}

/** So many notes are offered, and so many other passages of one note. */
const mostLeads = 5;
const mostOthers = 4;
/** So many wordings of the thread are looked for, the latest first. */
const mostWordings = 4;
/** So much of what a question says has to be in the passage. */
const covered = 0.6;
const allCovered = 0.95;
/** A question that says more than one thing. */
const saysMore = 1.2;
const fewestWords = 4;
const mostWords = 60;
/** What the words of an answer count, and what a passage needs: see `LeadWords`. */
const weighs = { found: 1, cause: 0.6, causeOfWhy: 1, hint: 0.5, says: 1, another: 0.15 };
const enough = 1;
const enoughWithMore = 0.5;

/** One wording of the question, ready to be looked for. */
interface Wording {
  readonly vocabulary: Vocabulary;
  readonly asks: string;
  readonly ofSelf: boolean;
  /** Stems with their weights; persons left out. */
  readonly terms: ReadonlyMap<string, number>;
  readonly weight: number;
  /** Stems of its words that are none of the terms, with the term they were taken for: "stay" asks what "leave" asks. */
  readonly spoken: ReadonlyMap<string, string>;
  /** Finds any form of a telling term in a text in lower case, to pass over most texts unread. */
  readonly telling: readonly (readonly [weight: number, pattern: RegExp])[];
  /** Its words with a blank around each. */
  readonly said: string;
}

/** Looks through notes for what may answer a thread's question. Time linear in the text; most notes are passed over unread. */
export class LeadSearch {
  readonly #wordings: readonly Wording[];
  readonly #askings: readonly Asking[];
  readonly #after: Day | null;
  #found: Lead[] = [];

  constructor({ askings }: Pick<Thread, "askings">) {
    this.#askings = askings;
    const last = lastOf(askings, ({ day }) => day !== null)?.day;
    this.#after = last ? lastDay(last) : null;
    const texts = new Set(askings.map(({ question }) => question.text).reverse());
    this.#wordings = [...texts].slice(0, mostWordings).flatMap((text) => wordingOf(text) ?? []);
  }

  /** What was found so far: one for each note, the best first, with what else stands in the note. */
  get leads(): readonly NoteLead[] {
    const notes = new Map<string, Lead & { others: Lead[] }>();
    for (const lead of this.#found.sort(byScore)) {
      const best = notes.get(lead.path);
      if (!best) notes.set(lead.path, { ...lead, others: [] });
      else if (best.others.length < mostOthers) best.others.push(lead);
    }
    return [...notes.values()].slice(0, mostLeads);
  }

  look({ path, text, day, days }: LeadSource): void {
    const here = this.#askings.filter((asking) => asking.path === path);
    if (this.#after === null && here.length === 0) return;
    if (here.length === 0 && !days && !this.#isLater(day)) return;
    if (conflictOriginal(path) !== null) return;
    const lower = text.toLowerCase();
    const wordings = this.#wordings.filter((wording) => mayHold(wording, lower));
    if (wordings.length === 0) return;

    const note = new NoteText(text);
    const dayAt = days?.(note) ?? (() => day);
    // Below the last time it was asked in this note; an answer that stands there already is none to be found.
    const last = here.at(-1)?.question;
    const taken = here.flatMap(({ question }) =>
      question.answer ? [question, question.answer] : [question],
    );
    note.blocks.forEach((block, at) => {
      if (!isOwnProse(block)) return;
      const words = text.slice(block.start, block.end).toLowerCase();
      const near = wordings.filter((wording) => mayHold(wording, words));
      if (near.length === 0) return;
      for (const sentence of note.sentences(at)) {
        const { start, end } = sentence;
        if (sentence.ending === "question" || taken.some((one) => one.start < end && one.end > start))
          continue;
        const on = dayAt(at, start);
        const below = last !== undefined && start >= last.end;
        if (!this.#isLater(on) && !(below && this.#isLast(here))) continue;
        const written = text.slice(start, end).toLowerCase();
        const likely = near.filter((wording) => mayHold(wording, written));
        if (likely.length === 0) continue;
        const plain = note.plain(at, start, end);
        const found = best(likely, plain, note.words.code);
        if (!found) continue;
        const place: Reason =
          on && this.#isLater(on) ? { id: "lead-later", values: { day: isoText(on) } } : { id: "lead-below" };
        const line = note.lineOf(at, start);
        const why = [...found.why, place];
        this.#found.push({ path, start, end, line, text: plain, day: on, why, score: found.score });
      }
    });
    // A common word must not gather thousands.
    if (this.#found.length > 40 * mostLeads) this.#found = this.#found.sort(byScore).slice(0, 20 * mostLeads);
  }

  #isLater(day: Period | null): boolean {
    return day !== null && this.#after !== null && day.start > this.#after;
  }

  /** Whether the thread was last asked in this note. */
  #isLast(here: readonly Asking[]): boolean {
    return here.some(({ day }) => this.#after === null || (day !== null && lastDay(day) === this.#after));
  }
}

/** The leads of a thread in some notes. */
export function leadsIn(thread: Pick<Thread, "askings">, notes: Iterable<LeadSource>): readonly NoteLead[] {
  const search = new LeadSearch(thread);
  for (const note of notes) search.look(note);
  return search.leads;
}

function byScore(one: Lead, other: Lead): number {
  return (
    other.score - one.score ||
    byText(other.day?.start ?? "", one.day?.start ?? "") ||
    byText(one.path, other.path) ||
    one.start - other.start
  );
}

/** Neither headings, which announce, nor tasks, nor what others wrote. */
function isOwnProse(block: Block): boolean {
  return (
    isProse(block) &&
    block.kind !== "heading" &&
    block.box === null &&
    (block.quote === 0 || block.callout !== null)
  );
}

/** Null where a question says too little to be looked for. */
function wordingOf(text: string): Wording | null {
  const words = clausesOf(text).flat();
  const vocabulary = vocabularyFor(words, "en");
  const signature = signatureOf(text);
  const weighed = signature.terms.map((term, at) => [term, signature.weights[at] ?? 0] as const);
  const terms = new Map(weighed.filter(([term]) => !term.startsWith("=")));
  const telling = [...terms].filter(([term, its]) => isTelling(term, its));
  if (telling.length === 0) return null;
  const weight = sum(terms.values());
  const spoken = spokenFor(words, terms, vocabulary);
  const self = new Set(rankWords[vocabulary.code]?.self.split(" "));
  return {
    vocabulary,
    asks: signature.frame.split("|")[1] ?? "",
    ofSelf: words.some((word) => self.has(word)),
    terms,
    weight,
    spoken,
    telling: telling.map(([term, its]) => [its, formsOf(term, spoken, vocabulary)] as const),
    said: ` ${words.join(" ")} `,
  };
}

function spokenFor(
  words: readonly string[],
  terms: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
): ReadonlyMap<string, string> {
  const roots = words
    .filter((word) => isContent(entryOf(vocabulary, word)))
    .map((word) => stem(word, vocabulary));
  const [unsaid, another] = [...terms.keys()].filter((term) => !roots.includes(term));
  if (unsaid === undefined || another !== undefined) return new Map();
  return new Map(roots.filter((root) => !terms.has(root)).map((root) => [root, unsaid]));
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** Letters as they may stand in a note, by what is left of them without accents. */
const letters: Readonly<Record<string, string>> = {
  a: "[aàáâãäåą]",
  c: "[cçć]",
  e: "[eèéêëę]",
  i: "[iìíîïy]",
  l: "[lł]",
  n: "[nñń]",
  o: "[oòóôõö]",
  s: "[sśß]",
  u: "[uùúûü]",
  z: "[zźż]",
};

/** Finds the beginning of any word that a stem stands for. */
function formsOf(term: string, spoken: ReadonlyMap<string, string>, vocabulary: Vocabulary): RegExp {
  const forms = new Set([term]);
  for (const [root, stands] of spoken) if (stands === term) forms.add(root);
  for (const [word, head] of vocabulary.same) if (forms.has(head)) forms.add(word);
  for (const form of phraseForms(vocabulary).get(term) ?? []) forms.add(form);
  const source = [...forms].map((form) =>
    [...form].map((letter) => letters[letter] ?? (/[\p{L}\p{N}]/u.test(letter) ? letter : ".")).join(""),
  );
  return new RegExp(`(?:^|[^a-z\\u00c0-\\u024f])(?:${source.join("|")})`);
}

const formsByTerm = new WeakMap<Vocabulary, ReadonlyMap<string, ReadonlySet<string>>>();

/** By stem, the words by which the phrases are found that stand for it. */
function phraseForms(vocabulary: Vocabulary): ReadonlyMap<string, ReadonlySet<string>> {
  const known = formsByTerm.get(vocabulary);
  if (known) return known;
  const found = new Map<string, Set<string>>();
  const look = ({ next, phrases }: PhraseNode): void => {
    for (const { words, stands } of phrases ?? [])
      for (const word of stands) {
        const term = stem(word, vocabulary);
        found.set(term, (found.get(term) ?? new Set()).add(longestOf(words, vocabulary)));
      }
    for (const node of next?.values() ?? []) look(node);
  };
  for (const node of vocabulary.phrases.values()) look(node);
  formsByTerm.set(vocabulary, found);
  return found;
}

/** The longest word of a phrase that tells anything, by which it is found. */
function longestOf(words: readonly string[], vocabulary: Vocabulary): string {
  const telling = words.filter((word) => isContent(entryOf(vocabulary, word)));
  return (telling.length > 0 ? telling : words).reduce((long, word) =>
    word.length > long.length ? word : long,
  );
}

/** Whether so much of a wording may be in a text that it is worth reading. */
function mayHold({ telling, weight }: Wording, lower: string): boolean {
  let missing = 0;
  let any = false;
  for (const [its, pattern] of telling) {
    if (pattern.test(lower)) any = true;
    else missing += its;
    if (weight - missing < covered * weight) return false;
  }
  return any;
}

interface Found {
  readonly score: number;
  readonly why: readonly Reason[];
}

function best(wordings: readonly Wording[], sentence: string, language: string): Found | null {
  let most: Found | null = null;
  for (const wording of wordings) {
    const found = answerIn(sentence, wording, language);
    if (found && found.score > (most?.score ?? 0)) most = found;
  }
  return most;
}

const quoting = /^["“„«]/;
const label = /^(\p{L}+):\s/u;

/** How well a sentence may answer a wording; null where that is not likely enough to say so. */
function answerIn(sentence: string, wording: Wording, language: string): Found | null {
  const { vocabulary, terms, weight, asks, ofSelf, said, spoken } = wording;
  const clauses = clausesOf(sentence);
  const plain = clauses.flat();
  if (plain.length < fewestWords || plain.length > mostWords || quoting.test(sentence)) return null;
  const words = clauses.flatMap((clause) => withoutPhrases(clause, vocabulary));
  const shared = new Map<string, string>();
  let lastAt = -1;
  words.forEach((word, at) => {
    if (!isContent(entryOf(vocabulary, word))) return;
    const its = stem(word, vocabulary);
    const root = spoken.get(its) ?? its;
    if (!terms.has(root)) return;
    if (!shared.has(root)) shared.set(root, word);
    lastAt = at;
  });
  const told = [...terms].filter(([term]) => shared.has(term));
  const coverage = sum(told.map(([, its]) => its)) / weight;
  const telling = told.filter(([term, its]) => isTelling(term, its));
  if (telling.length === 0 || coverage < covered) return null;
  // A short question may be taken for one of a neighbouring language: the sentence tells better.
  const own = vocabularyFor(plain, language);
  const lists = listsOf(own.code);
  const text = ` ${plain.join(" ")} `;
  if (holds(text, lists.open, said)) return null;
  if (ofSelf && !isOfSelf(clauses, text, lists, own)) return null;
  // "maria: i decided to stay" is hers, "decision: i stay" is not.
  if (label.test(sentence) && !lists.found.some((phrase) => phrase.includes(` ${plain[0] ?? ""} `)))
    return null;

  // "what gives me energy is the river": everything is repeated, and then said to be something.
  const whole = coverage >= allCovered && weight >= saysMore;
  const is = words.slice(lastAt + 1).some((word) => isCopula(word, vocabulary));
  const begins = entryOf(vocabulary, words[0]);
  const asksOn = begins.asks !== "" || (begins.helper !== "" && entryOf(vocabulary, words[1]).subject !== "");
  if (asksOn && !(whole && is && begins.asks)) return null;

  // "the answer" is no sign of one where the question speaks of answering.
  const others = (phrases: readonly string[]) =>
    phrases.filter((phrase) => ![...shared.values()].some((word) => phrase.includes(` ${word} `)));
  const found = holds(text, others(lists.found), "");
  const cause = holds(text, others(lists.causes), "");
  const hint = holds(text, others(lists.hints), "");
  const cue = Math.max(
    found ? weighs.found : 0,
    cause ? (asks === "why" ? weighs.causeOfWhy : weighs.cause) : 0,
    hint ? weighs.hint : 0,
    whole && is ? weighs.says : 0,
  );
  // "i don't want to lead people" says it, without a word more.
  const says = asks === "yes" && ofSelf && whole;
  const more = telling.length > 1 || whole;
  if (!(cue >= enough || (more && cue >= enoughWithMore) || says)) return null;
  const value = [...shared.values()].join(", ");
  const by = (found ?? cause ?? hint)?.trim();
  return {
    score: coverage + cue + weighs.another * (telling.length - 1),
    why: [
      { id: "lead-shares", values: { value } },
      ...(by ? [{ id: "lead-says", values: { value: by } } as const] : []),
    ],
  };
}

function isCopula(word: string, vocabulary: Vocabulary): boolean {
  const { helper } = entryOf(vocabulary, word);
  return vocabulary.code === "en" ? helper === "be" : helper !== "";
}

/** Whether the writer speaks of themselves: says so, or begins with the verb ("decided to stay"). */
function isOfSelf(
  clauses: readonly (readonly string[])[],
  text: string,
  { self, found, causes, hints, verbsSayWho }: Lists,
  vocabulary: Vocabulary,
): boolean {
  const words = clauses.flat();
  // What is an article too, as "el", tells nothing.
  const who = words
    .map((word) => entryOf(vocabulary, word))
    .find(({ subject, parts }) => subject !== "" && subject !== "it" && !(parts & Part.small));
  if (who && who.subject !== "i") return false;
  if (words.some((word) => self.has(word))) return true;
  if (verbsSayWho && holds(text, found, "")) return true;
  const cues = [...found, ...causes, ...hints];
  return clauses.some((clause) => cues.some((cue) => ` ${clause.join(" ")} `.startsWith(cue)));
}

/** The phrase of a list that a text holds as whole words, unless `unless` holds it too. */
function holds(text: string, phrases: readonly string[], unless: string): string | undefined {
  return phrases.find((phrase) => text.includes(phrase) && !unless.includes(phrase));
}

/** Phrases with a blank on either side. */
interface Lists {
  readonly found: readonly string[];
  readonly causes: readonly string[];
  readonly hints: readonly string[];
  readonly open: readonly string[];
  readonly self: ReadonlySet<string>;
  readonly verbsSayWho: boolean;
}

const lists = new Map<string, Lists>();

function listsOf(code: string): Lists {
  let made = lists.get(code);
  if (!made) {
    const words = leadWords[code];
    const phrases = (list = "") => list.split("|").map((phrase) => ` ${phrase} `);
    made = {
      found: phrases(words?.found),
      causes: phrases(words?.causes),
      hints: phrases(words?.hints),
      open: phrases(words?.open),
      self: new Set(rankWords[code]?.self.split(" ")),
      verbsSayWho: words?.verbsSayWho ?? false,
    };
    lists.set(code, made);
  }
  return made;
}
