/**
 * The decision log: one plain note in which a person keeps what became of what was found in their prose, a task line each.
 *
 *     - [-] decided on the grey enclosure ([[2025-01-20]]) — not a decision ❌ 2026-11-27
 *     - [x] i've decided to leave. ([[2025-09-23]]) — record: [[Leave Halden]] ✅ 2026-11-27
 *     - [x] i've decided to leave. ([[2025-09-23]]) — undoes: decided to stay ([[2025-01-20]]) ✅ 2026-11-27
 *     - [-] i've decided to leave. ([[2025-09-23]]) — does not undo: decided to stay ([[2025-01-20]]) ❌ 2026-11-27
 *     - [ ] if not by march then i look properly ([[2025-01-20]]) — tripwire 📅 2025-03-31
 *
 * The days are fields of the Tasks plugin. A tripwire that is ticked was looked at; one crossed out is called off. Every other line
 * belongs to the person and is kept as it stands.
 */
import { toDay, type Day } from "../calendar/day";
import type { TextEdit } from "../edit";
import { foldWords } from "../questions/fold";

/** Words of a note, and the note as a link's target; null where a person left the link out. */
export interface Named {
  readonly text: string;
  readonly note: string | null;
}

export type LogState =
  /** Waved off for good. */
  | { readonly kind: "waved" }
  /** Kept as a record: the target of a link to it. */
  | { readonly kind: "record"; readonly note: string }
  | { readonly kind: "undoes" | "apart"; readonly other: Named }
  | { readonly kind: "tripwire"; readonly day: Day | null; readonly is: "set" | "met" | "off" };

export interface LogEntry extends Named {
  readonly state: LogState;
  /** 0-based line in the log. */
  readonly line: number;
}

const taskLine = /^\s*[-*+] \[(.)\] (.*?)\s*$/u;
const parts =
  /^(.*?)\s(?:—|–|--)\s(not a decision|waved off|record|undoes|does not undo|tripwire|not a tripwire)\b:?\s*(.*)$/iu;
const field = /\s*(?:✅|❌|➕|📅|⏳|🛫)\uFE0F?\s*(\d{4}-\d{2}-\d{2})/gu;
const dueField = /(?:📅|⏳|🛫)\uFE0F?\s*(\d{4}-\d{2}-\d{2})/u;
const noteLink = /\s*\(\[\[([^\]|#]+)[^\]]*\]\]\)\s*$/u;

/** Reads a log. Takes any text; lines that it does not understand belong to the person. */
export function readDecisionLog(text: string): LogEntry[] {
  return text.split("\n").flatMap((raw, line) => {
    const [, box = "", body = ""] = taskLine.exec(raw) ?? [];
    const [, about = "", word = "", rest = ""] = parts.exec(body) ?? [];
    if (about === "") return [];
    const tail = rest.replace(field, "").trim();
    const state = stateOf(word.toLowerCase(), tail, box, toDay(dueField.exec(body)?.[1] ?? ""));
    return state ? [{ ...namedIn(about), state, line }] : [];
  });
}

function stateOf(word: string, tail: string, box: string, due: Day | null): LogState | null {
  switch (word) {
    case "record": {
      const note = /\[\[([^\]|#]+)/.exec(tail)?.[1]?.trim() ?? tail;
      return note === "" ? null : { kind: "record", note };
    }
    case "undoes":
    case "does not undo":
      return tail === "" ? null : { kind: word === "undoes" ? "undoes" : "apart", other: namedIn(tail) };
    case "tripwire":
      return { kind: "tripwire", day: due, is: /x/i.test(box) ? "met" : box === "-" ? "off" : "set" };
    default:
      return { kind: "waved" };
  }
}

function namedIn(text: string): Named {
  const note = noteLink.exec(text)?.[1]?.trim() ?? null;
  return { text: text.replace(noteLink, "").trim(), note };
}

function written({ text, note }: Named): string {
  const words = text.replace(/\s+/g, " ").trim();
  return note === null ? words : `${words} ([[${note}]])`;
}

/** The line that says what became of it. Reading it gives the same back. */
export function decisionLogLine(named: Named, state: LogState, today: Day): string {
  const line = (box: string, said: string) => `- [${box}] ${written(named)} — ${said}`;
  switch (state.kind) {
    case "waved":
      return line("-", `not a decision ❌ ${today}`);
    case "record":
      return line("x", `record: [[${state.note}]] ✅ ${today}`);
    case "undoes":
      return line("x", `undoes: ${written(state.other)} ✅ ${today}`);
    case "apart":
      return line("-", `does not undo: ${written(state.other)} ❌ ${today}`);
    case "tripwire": {
      const box = { set: " ", met: "x", off: "-" }[state.is];
      const days = [
        state.day ? ` 📅 ${state.day}` : "",
        { set: "", met: ` ✅ ${today}`, off: ` ❌ ${today}` }[state.is],
      ];
      return line(box, `tripwire${days.join("")}`);
    }
  }
}

/** Whether two texts name the same words of the same note, as far as notes are named. */
export function sameNamed(one: Named, other: Named): boolean {
  if (foldWords(one.text) !== foldWords(other.text)) return false;
  return one.note === null || other.note === null || baseName(one.note) === baseName(other.note);
}

/** A note's name without folders and ending: what is left of a link however it was made. */
export function baseName(target: string): string {
  return target
    .slice(target.lastIndexOf("/") + 1)
    .replace(/\.md$/i, "")
    .toLowerCase();
}

const heading = "# Decision log";

/** The edits that say it in the log: in place of the line that said so before, else at the end. */
export function decisionLogEdits(text: string, named: Named, state: LogState, today: Day): TextEdit[] {
  const words = decisionLogLine(named, state, today);
  const old = readDecisionLog(text)
    .filter((entry) => sameNamed(entry, named) && givesWay(entry.state, state))
    .at(-1);
  if (old) {
    const lines = text.split("\n");
    const start = lines.slice(0, old.line).reduce((at, line) => at + line.length + 1, 0);
    const indent = /^\s*/.exec(lines[old.line] ?? "")?.[0] ?? "";
    return [{ start, end: start + (lines[old.line] ?? "").length, text: indent + words }];
  }
  const before = text.trim() === "" ? `${heading}\n\n` : text.endsWith("\n") ? "" : "\n";
  return [{ start: text.length, end: text.length, text: `${before}${words}\n` }];
}

/** What is said of a pair gives way to what is said of the same pair; anything else to anything else, but tripwires apart. */
function givesWay(old: LogState, fresh: LogState): boolean {
  if ("other" in old || "other" in fresh)
    return "other" in old && "other" in fresh && sameNamed(old.other, fresh.other);
  return (old.kind === "tripwire") === (fresh.kind === "tripwire");
}
