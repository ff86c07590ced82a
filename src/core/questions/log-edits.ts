/** What the question log becomes when a person says what became of a question: planned as edits of its text. */
import type { TextEdit } from "../edit";
import { foldWords } from "./fold";
import { readLog } from "./log";
import { isOutcome, lineInPlaceOf, logLine, plainItem, type LogState, type Said } from "./log-entry";

/** What is to be said of a question. */
export interface LogChange extends Said {
  /** Other wordings under which the log knows the question: what it says of them gives way too. */
  readonly also?: readonly string[];
}

/** A line of the log while changes are made. Behind the last line of the text stand those that are added. */
interface Standing extends Said {
  readonly line: number;
}

const heading = "# Question log";

/**
 * The changes of one act as edits of the log, in order. Lines that speak of the same thing give way: an answer takes the place of
 * every line on what became of the question, anything else that of all but the answer, which stays at hand. What takes no
 * line's place is added at the end, so that two devices that add at one time merge line by line.
 */
export function logEdits(text: string, changes: readonly LogChange[]): readonly TextEdit[] {
  const sheet = new Sheet(text);
  for (const change of changes) sheet.say(change);
  return sheet.edits();
}

/** The edits that take a line of the log back: what it says of the question is gone, an older line on it counts again. */
export function withoutEntry(
  text: string,
  { question, state }: Pick<Said, "question" | "state">,
): readonly TextEdit[] {
  const sheet = new Sheet(text);
  sheet.forget(question, state);
  return sheet.edits();
}

/** The lines of a log, some of them with something else in their place. */
class Sheet {
  readonly #text: string;
  readonly #lines: readonly string[];
  /** What stands in place of a line; null where it is taken out. */
  readonly #instead = new Map<number, string | null>();
  readonly #added: string[] = [];
  /** By the question's folded words, in order. */
  readonly #known = new Map<string, Standing[]>();

  constructor(text: string) {
    this.#text = text;
    this.#lines = text.split("\n");
    for (const entry of readLog(text).entries) this.#know(entry);
  }

  say({ question, note, state, also = [] }: LogChange): void {
    const keys = new Set([question, ...also].map(foldWords));
    const found = [...keys].flatMap((key) => this.#known.get(key) ?? []);
    const old = found.filter((one) => givesWay(one, { question, note, state }));
    const last = old.reduce((most, { line }) => Math.max(most, line), -1);
    // The line that counts is the later one: it cannot stay above one that it outdoes.
    const outdoes = found.some((one) => one.line > last && isOutcome(one.state) && !old.includes(one));
    const place = isOutcome(state) && outdoes ? undefined : old.find(({ line }) => line === last);
    for (const one of old) {
      this.#known.set(
        foldWords(one.question),
        (this.#known.get(foldWords(one.question)) ?? []).filter((other) => other !== one),
      );
      if (one !== place) this.#takeOut(one);
    }
    const said: Said = { question, note: note ?? place?.note ?? null, state };
    const written = logLine(said);
    const line = place?.line ?? this.#lines.length + this.#added.length;
    if (!place) this.#added.push(written);
    else if (line < this.#lines.length) this.#instead.set(line, lineInPlaceOf(this.#lineAt(line), written));
    else this.#added[line - this.#lines.length] = written;
    this.#know({ ...said, line });
  }

  forget(question: string, state: LogState): void {
    for (const one of this.#known.get(foldWords(question)) ?? []) {
      const same = one.state.kind === state.kind && isSamePair(one.state, state);
      if (same) this.#takeOut(one);
    }
  }

  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    const eol = this.#text.includes("\r\n") ? "\r\n" : "\n";
    let start = 0;
    this.#lines.forEach((raw, line) => {
      const next = Math.min(start + raw.length + 1, this.#text.length);
      const instead = this.#instead.get(line);
      const old = this.#lineAt(line);
      if (instead === null) edits.push({ start, end: next, text: "" });
      else if (instead !== undefined && instead !== old)
        edits.push({ start, end: start + old.length, text: instead });
      start = next;
    });
    const added = this.#added.filter((line) => line !== "").map((line) => line + eol);
    if (added.length > 0) {
      const ended = this.#lines.at(-1) === "" || this.#instead.get(this.#lines.length - 1) === null;
      const before = this.#text.trim() === "" ? `${heading}${eol}${eol}` : ended ? "" : eol;
      edits.push({ start: this.#text.length, end: this.#text.length, text: before + added.join("") });
    }
    return edits;
  }

  #know(entry: Standing): void {
    const key = foldWords(entry.question);
    const known = this.#known.get(key);
    if (known) known.push(entry);
    else this.#known.set(key, [entry]);
  }

  #takeOut(one: Standing): void {
    const { line } = one;
    if (line >= this.#lines.length) this.#added[line - this.#lines.length] = "";
    else this.#instead.set(line, this.#hasBelow(line) ? plainItem(this.#lineAt(line), one) : null);
  }

  /** Whether something is indented under a line. */
  #hasBelow(line: number): boolean {
    const next = this.#lines[line + 1]?.trimEnd() ?? "";
    return next !== "" && indentOf(next) > indentOf(this.#lineAt(line));
  }

  /** A line without the break at its end. */
  #lineAt(line: number): string {
    return (this.#lines[line] ?? "").replace(/\r$/, "");
  }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function isAnswer({ kind }: LogState): boolean {
  return kind === "answered" || kind === "half";
}

function givesWay(old: Said, fresh: Said): boolean {
  if (!isOutcome(old.state) || !isOutcome(fresh.state))
    return isOutcome(old.state) === isOutcome(fresh.state) && isSamePair(old.state, fresh.state);
  return isAnswer(fresh.state) || !isAnswer(old.state);
}

/** True also where both say that the question is kept at the top. */
function isSamePair(one: LogState, other: LogState): boolean {
  if (!("as" in one) || !("as" in other)) return "as" in one === "as" in other;
  return foldWords(one.as) === foldWords(other.as);
}
