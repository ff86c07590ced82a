/**
 * The question log: one plain note in which a person keeps what became of their questions, a task line each. How such a line
 * is written says `log-entry.ts`. Every other line of the note belongs to the person and is kept as it stands.
 */
import { foldWords } from "./fold";
import { logLine, readLine, writtenOn, type Said } from "./log-entry";
import { byText } from "./sorted";

/** A line of the log that says what became of a question. */
export interface LogEntry extends Said {
  /** 0-based line in the log; -1 where it stands only in a copy of the log that a sync program made. */
  readonly line: number;
}

/** A task line of the log that cannot be understood: kept, and shown. */
export interface StrangeLine {
  /** As that of an entry. */
  readonly line: number;
  readonly text: string;
}

export interface QuestionLog {
  /** As they stand in the log. Which of two lines on one question counts says `byWritten`. */
  readonly entries: readonly LogEntry[];
  readonly strange: readonly StrangeLine[];
}

/** Reads a log. Takes any text; what it does not understand it hands out as strange and never drops. */
export function readLog(text: string): QuestionLog {
  const entries: LogEntry[] = [];
  const strange: StrangeLine[] = [];
  text.split("\n").forEach((raw, line) => {
    const said = readLine(raw);
    if (said === "strange") strange.push({ line, text: raw.trim() });
    else if (said) entries.push({ ...said, line });
  });
  return { entries, strange };
}

/**
 * The lines on one question by when they were written, the last of which counts. A line without a day counts as written on the
 * day of the lines above it, so what a person adds by hand at the end comes last.
 */
export function byWritten(entries: readonly LogEntry[]): LogEntry[] {
  let latest = "";
  return entries
    .map((entry) => {
      const day: string = writtenOn(entry.state) ?? latest;
      if (day > latest) latest = day;
      return { entry, day };
    })
    .sort((one, other) => byText(one.day, other.day))
    .map(({ entry }) => entry);
}

/**
 * The log together with the copies that a sync program made of it: all that any of them says. What the copies alone say stands
 * in front, so that of two lines of one day the log's own counts.
 */
export function mergeLogs([log, ...copies]: readonly QuestionLog[]): QuestionLog {
  if (!log || copies.length === 0) return log ?? { entries: [], strange: [] };
  const idOf = (entry: LogEntry) => `${foldWords(entry.question)}\n${logLine({ ...entry, question: "" })}`;
  const known = new Set(log.entries.map(idOf));
  const odd = new Set(log.strange.map(({ text }) => text));
  const isNew = (seen: Set<string>, id: string) => seen.size < seen.add(id).size;
  return {
    entries: copies
      .flatMap(({ entries }) => entries.filter((entry) => isNew(known, idOf(entry))))
      .map((entry) => ({ ...entry, line: -1 }))
      .concat(log.entries),
    strange: copies
      .flatMap(({ strange }) => strange.filter(({ text }) => isNew(odd, text)))
      .map(({ text }) => ({ line: -1, text }))
      .concat(log.strange),
  };
}
