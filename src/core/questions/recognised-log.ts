import { foldWords } from "./fold";
import { likeness, alikeFrom } from "./likeness/likeness";
import { signatureOf, type Signature } from "./likeness/signature";
import { isMended } from "./likeness/typo";
import type { LogEntry } from "./log";
import { nameOf } from "./note-name";
import { byText } from "./sorted";

/** What the log has to know of what the vault asks. Words are folded. */
export interface AskedWords {
  /** A text in these words; undefined where nobody asks in them. */
  textOf(words: string): string | undefined;
  /** The words asked in the notes that a link may lead to. */
  inNote(target: string): Iterable<string>;
  /** The words that are likest to a text, if any are alike. */
  nearest(text: string): string | undefined;
}

/** Two wordings that a person put together, or the first out of the thread of the second. */
export interface Pair {
  readonly kind: "same" | "apart";
  readonly words: string;
  readonly as: string;
}

/** A question as a line of the log has it. */
interface Mention {
  readonly line: Line;
  readonly text: string;
  readonly words: string;
  /** The link target of the note where it was asked. */
  readonly note: string | null;
  /** The words it is recognised in. */
  found: string | null;
}

interface Line {
  readonly entry: LogEntry;
  /** Where it stands among the lines. */
  order: number;
  readonly question: Mention;
  /** The other question of a pair. */
  readonly as: Mention | null;
  /** What it says of two wordings, where both questions are recognised and not in the same words. */
  pair: Pair | null;
}

const none: readonly LogEntry[] = [];

/**
 * The question log, its questions recognised among those the vault asks: by their folded words; else, where a typo was mended
 * or a few words changed, by what is nearest in the note that the line names, then in all notes. What is not near enough stays
 * unattached.
 */
export class RecognisedLog {
  readonly #asked: AskedWords;
  readonly #lines = new Map<string, Line>();
  /** By the words they are recognised in. */
  readonly #mentions = new Map<string, Set<Mention>>();
  /** Those whose own words nobody asks in: what comes and goes may be nearer. */
  readonly #loose = new Map<Mention, Signature>();

  constructor(asked: AskedWords) {
    this.#asked = asked;
  }

  /** Takes what the log says now. Returns the words that lines come to, leave or change their place at. */
  set(entries: readonly LogEntry[]): Set<string> {
    const concerned = new Set<string>();
    const gone = new Map(this.#lines);
    const times = new Map<string, number>();
    const fresh: Line[] = [];
    entries.forEach((entry, order) => {
      const text = JSON.stringify(entry);
      const nth = times.get(text) ?? 0;
      times.set(text, nth + 1);
      const id = `${nth} ${text}`;
      const known = this.#lines.get(id);
      gone.delete(id);
      if (known) known.order = order;
      else {
        const line = toLine(entry, order);
        this.#lines.set(id, line);
        fresh.push(line);
      }
    });
    for (const [id, line] of gone) {
      this.#lines.delete(id);
      for (const mention of mentionsOf(line)) {
        this.#move(mention, null, concerned);
        this.#loose.delete(mention);
      }
    }
    for (const line of fresh) for (const mention of mentionsOf(line)) this.#recognise(mention, concerned);
    return concerned;
  }

  /** Recognises anew what words that came, went or read otherwise may concern, and a note that asks in other words now. */
  follow(stirred: ReadonlySet<string>, path: string): Set<string> {
    const concerned = new Set<string>();
    if (this.#lines.size === 0) return concerned;
    const waiting = new Set<Mention>();
    for (const words of stirred) for (const mention of this.#mentions.get(words) ?? []) waiting.add(mention);
    if (this.#loose.size > 0) {
      const texts = [...stirred].flatMap((words) => {
        const text = this.#asked.textOf(words);
        return text === undefined ? [] : [{ words, signature: signatureOf(text) }];
      });
      const name = nameOf(path);
      for (const [mention, its] of this.#loose) {
        const named = mention.note !== null && nameOf(mention.note) === name;
        if (named || texts.some(({ words, signature }) => nearness(mention, its, words, signature) > 0))
          waiting.add(mention);
      }
    }
    for (const mention of waiting) this.#recognise(mention, concerned);
    return concerned;
  }

  /** The pairs that some words are in: of two lines on the same pair the later one counts. */
  pairsOf(words: string): Pair[] {
    const last = new Map<string, Line>();
    for (const { line } of this.#mentions.get(words) ?? []) {
      if (!line.pair) continue;
      const other = line.pair.words === words ? line.pair.as : line.pair.words;
      if (line.order > (last.get(other)?.order ?? -1)) last.set(other, line);
    }
    return [...last.values()].flatMap(({ pair }) => pair ?? []);
  }

  /** The lines about some wordings, pairs left out, in the order of the log. */
  entriesOf(wordings: Iterable<string>): readonly LogEntry[] {
    if (this.#lines.size === 0) return none;
    const lines: Line[] = [];
    for (const words of wordings)
      for (const { line } of this.#mentions.get(words) ?? []) if (!line.as) lines.push(line);
    return lines.length === 0 ? none : inOrder(lines);
  }

  unattached(): readonly LogEntry[] {
    const lines = [...this.#lines.values()];
    return inOrder(lines.filter((line) => mentionsOf(line).some(({ found }) => found === null)));
  }

  #recognise(mention: Mention, concerned: Set<string>): void {
    const { words, text, note } = mention;
    const exact = this.#asked.textOf(words) !== undefined;
    if (exact) this.#loose.delete(mention);
    else {
      const signature = signatureOf(text);
      this.#loose.set(mention, signature);
      const there = note === null ? null : this.#nearestIn(note, mention, signature);
      this.#move(mention, there ?? this.#asked.nearest(text) ?? null, concerned);
      return;
    }
    this.#move(mention, words, concerned);
  }

  #nearestIn(note: string, mention: Mention, signature: Signature): string | null {
    let best: string | null = null;
    let most = 0;
    for (const words of this.#asked.inNote(note)) {
      const text = this.#asked.textOf(words);
      const its = text === undefined ? 0 : nearness(mention, signature, words, signatureOf(text));
      if (its === 0 || its < most || (its === most && best !== null && byText(words, best) > 0)) continue;
      best = words;
      most = its;
    }
    return best;
  }

  #move(mention: Mention, found: string | null, concerned: Set<string>): void {
    const { line } = mention;
    if (mention.found === found) return;
    const touch = (): void => {
      for (const one of mentionsOf(line)) if (one.found !== null) concerned.add(one.found);
    };
    touch();
    if (mention.found !== null) {
      const there = this.#mentions.get(mention.found);
      there?.delete(mention);
      if (there?.size === 0) this.#mentions.delete(mention.found);
    }
    mention.found = found;
    if (found !== null) this.#mentions.set(found, (this.#mentions.get(found) ?? new Set()).add(mention));
    touch();
    line.pair = pairOf(line);
  }
}

function toLine(entry: LogEntry, order: number): Line {
  const { question, note, state } = entry;
  const line = { entry, order, pair: null } as { -readonly [Key in keyof Line]: Line[Key] };
  const mention = (text: string, where: string | null): Mention => ({
    line,
    text,
    words: foldWords(text),
    note: where,
    found: null,
  });
  line.question = mention(question, note);
  line.as = state.kind === "same" || state.kind === "apart" ? mention(state.as, state.asNote ?? null) : null;
  return line;
}

function mentionsOf({ question, as }: Line): readonly Mention[] {
  return as ? [question, as] : [question];
}

function pairOf({ entry: { state }, question, as }: Line): Pair | null {
  if (state.kind !== "same" && state.kind !== "apart") return null;
  const [words, other] = [question.found, as?.found ?? null];
  return words === null || other === null || words === other ? null : { kind: state.kind, words, as: other };
}

/** How near a question of the log is to one that is asked: 0 where it is another, most where no more than slips were mended. */
function nearness(mention: Mention, its: Signature, words: string, signature: Signature): number {
  if (isMended(mention.words, words)) return 2;
  const alike = likeness(its, signature);
  return alike < alikeFrom ? 0 : alike;
}

function inOrder(lines: Line[]): readonly LogEntry[] {
  return lines.sort((one, other) => one.order - other.order).map(({ entry }) => entry);
}
