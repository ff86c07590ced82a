/**
 * The question log: one plain note in which a person keeps what became of their questions, a task line each.
 *
 *     - [x] what gives me energy? — answered: the river, a number on a display ([[2025-06-11]]) ✅ 2025-06-11
 *     - [/] whose life is this? — half answered: mine, mostly ([[2026-06-14]])
 *     - [ ] should i stay? — parked until 2026-01-01 🛫 2026-01-01
 *     - [ ] should i stay? — parked until the september round is over
 *     - [-] who's cooking thursday? — let go: not a question ❌ 2026-05-04
 *     - [ ] is it tiredness? — same as: am i tired or bored?
 *     - [ ] am i tired or sick? — not the same as: am i tired or bored?
 *     - [ ] what do i want from this job? — open again
 *
 * The dates are those of the Tasks plugin. Every other line of the note belongs to the person and is kept as it stands.
 */
import { toDay, type Day } from "../calendar/day";
import { foldWords } from "./fold";

/** What became of a question. Later lines of the log win over earlier ones. */
export type LogState =
  | {
      readonly kind: "answered" | "half";
      readonly answer: string;
      readonly note: string | null;
      readonly day: Day | null;
    }
  | { readonly kind: "parked"; readonly until: Day | null; readonly condition: string }
  | { readonly kind: "let-go"; readonly reason: string; readonly day: Day | null }
  | { readonly kind: "same" | "apart"; readonly as: string }
  | { readonly kind: "open" };

/** A line of the log that says what became of a question. */
export interface LogEntry {
  /** The question as the log has it. */
  readonly question: string;
  readonly state: LogState;
  /** 0-based line in the log. */
  readonly line: number;
}

/** A task line of the log that cannot be understood: kept, and shown. */
export interface StrangeLine {
  readonly line: number;
  readonly text: string;
}

export interface QuestionLog {
  readonly entries: readonly LogEntry[];
  readonly strange: readonly StrangeLine[];
}

const taskLine = /^\s*[-*+] \[(.)\] (.*?)\s*$/u;
/** The dash with which what became of a question begins; the last one counts, for a question may hold one too. */
const parts = /^(.*)\s(?:—|–|--)\s(.*)$/su;
const doneDay = /\s*(?:✅|❌|🛫)\uFE0F?\s*(\d{4}-\d{2}-\d{2})/gu;
const noteLink = /\s*\((\[\[[^\]]+\]\])\)\s*$/u;

/** Reads a log. Takes any text; what it does not understand it hands out as strange and never drops. */
export function readLog(text: string): QuestionLog {
  const entries: LogEntry[] = [];
  const strange: StrangeLine[] = [];
  text.split("\n").forEach((raw, line) => {
    const task = taskLine.exec(raw);
    if (!task) return;
    const entry = readEntry(task[1] as string, task[2] as string);
    if (entry) entries.push({ ...entry, line });
    else strange.push({ line, text: raw.trim() });
  });
  return { entries, strange };
}

function readEntry(box: string, body: string): Omit<LogEntry, "line"> | null {
  const split = parts.exec(body);
  const question = (split?.[1] ?? body).replace(doneDay, "").trim();
  const day = lastDay(body);
  if (question === "") return null;
  if (!split) return ticked(box, question, day);
  const said = (split[2] as string).replace(doneDay, "").trim();
  const [, word = "", rest = ""] =
    /^([\p{L} ]+?)(?::\s*(.*)|\s+(until\b.*)|)$/su.exec(said)?.map((part) => part ?? "") ?? [];
  const tail = rest !== "" ? rest : said.slice(word.length).replace(/^[:\s]+/, "");
  const note = noteLink.exec(tail)?.[1] ?? null;
  const words = tail.replace(noteLink, "").trim();
  switch (word.trim().toLowerCase()) {
    case "answered":
      return { question, state: { kind: "answered", answer: words, note, day } };
    case "half answered":
      return { question, state: { kind: "half", answer: words, note, day } };
    case "parked":
      return { question, state: parked(words, day) };
    case "let go":
      return { question, state: { kind: "let-go", reason: words, day } };
    case "same as":
      return words === "" ? null : { question, state: { kind: "same", as: words } };
    case "not the same as":
      return words === "" ? null : { question, state: { kind: "apart", as: words } };
    case "open":
    case "open again":
      return { question, state: { kind: "open" } };
    default:
      // The dash belongs to the question: a line without a word of the log on it.
      return ticked(box, body.replace(doneDay, "").trim(), day);
  }
}

/** A line that a person ticked or crossed out by hand, with nothing behind the question. */
function ticked(box: string, question: string, day: Day | null): Omit<LogEntry, "line"> | null {
  if (/[xX]/.test(box)) return { question, state: { kind: "answered", answer: "", note: null, day } };
  if (box === "-") return { question, state: { kind: "let-go", reason: "", day } };
  if (box === "/") return { question, state: { kind: "half", answer: "", note: null, day } };
  return box === " " && day !== null
    ? { question, state: { kind: "parked", until: day, condition: "" } }
    : null;
}

function parked(words: string, day: Day | null): LogState {
  const until = words.replace(/^until\s+/i, "").trim();
  const written = toDay(until);
  return { kind: "parked", until: written ?? day, condition: written ? "" : until };
}

function lastDay(body: string): Day | null {
  let day: Day | null = null;
  for (const match of body.matchAll(doneDay)) day = toDay(match[1] as string) ?? day;
  return day;
}

const boxes: Readonly<Record<LogState["kind"], string>> = {
  answered: "x",
  half: "/",
  parked: " ",
  "let-go": "-",
  same: " ",
  apart: " ",
  open: " ",
};

/** The line by which the log says what became of a question. Reading it gives the same back. */
export function logLine(question: string, state: LogState): string {
  return `- [${boxes[state.kind]}] ${oneLine(question)} — ${said(state)}`;
}

function said(state: LogState): string {
  switch (state.kind) {
    case "answered":
    case "half": {
      const word = state.kind === "half" ? "half answered" : "answered";
      const answer = oneLine(state.answer);
      const where = state.note ? ` (${state.note})` : "";
      return `${word}${answer !== "" || where !== "" ? ":" : ""}${answer !== "" ? ` ${answer}` : ""}${where}${state.day ? ` ✅ ${state.day}` : ""}`;
    }
    case "parked":
      return `parked until ${state.condition !== "" ? oneLine(state.condition) : (state.until ?? "there is something new")}${state.until ? ` 🛫 ${state.until}` : ""}`;
    case "let-go":
      return `let go${state.reason !== "" ? `: ${oneLine(state.reason)}` : ""}${state.day ? ` ❌ ${state.day}` : ""}`;
    case "same":
      return `same as: ${oneLine(state.as)}`;
    case "apart":
      return `not the same as: ${oneLine(state.as)}`;
    case "open":
      return "open again";
  }
}

/** A log line is one line, and its dash is the only one of its kind. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\s(?:—|–|--)\s/g, " - ")
    .trim();
}

/** One change of a text, as an editor makes it: offsets in UTF-16 units. */
export interface LogEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const heading = "# Question log\n\n";

/**
 * The one change by which a log says what became of a question. A line that says the same kind of thing of the same question
 * gives way; else the line is appended. Two devices that append at the same time merge line by line.
 */
export function logEdit(text: string, question: string, state: LogState): LogEdit {
  const line = logLine(question, state);
  const key = foldWords(question);
  const pairs = state.kind === "same" || state.kind === "apart";
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const old = readLog(text).entries.find((entry) => {
    if (foldWords(entry.question) !== key) return false;
    const { state: was } = entry;
    if (was.kind === "same" || was.kind === "apart")
      return pairs && foldWords(was.as) === foldWords(state.as);
    return !pairs;
  });
  if (old) {
    const lines = text.split("\n");
    const start = lines.slice(0, old.line).reduce((sum, one) => sum + one.length + 1, 0);
    return { start, end: start + (lines[old.line] as string).replace(/\r$/, "").length, text: line };
  }
  const before = text.trim() === "" ? heading.replace(/\n/g, eol) : text.endsWith("\n") ? "" : eol;
  return { start: text.length, end: text.length, text: `${before}${line}${eol}` };
}
