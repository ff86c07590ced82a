/**
 * A line of the question log: what it says and how it is written.
 *
 *     - [x] what gives me energy? ([[2025-06-11]]) — answered: the river ([[2025-09-01]]) ✅ 2025-09-01
 *     - [/] whose life is this? ([[2026-06-14]]) — half answered: mine, mostly ✅ 2026-06-20
 *     - [ ] should i stay? ([[2025-11-03]]) — parked until 2026-02-01 ➕ 2026-01-10 🛫 2026-02-01
 *     - [ ] should i stay? — parked until the september round is over ➕ 2026-01-10
 *     - [ ] should i stay? — testing: one day a week in the workshop, until 2026-02-01 ➕ 2026-01-10 🛫 2026-02-01
 *     - [-] who's cooking thursday? — let go: not a question ❌ 2026-05-04
 *     - [ ] what do i want from this job? — open again: new information ➕ 2026-05-04
 *     - [ ] what do i want from this job? — kept at the top
 *     - [ ] is it tiredness? — same as: am i tired or bored?
 *     - [ ] am i tired or sick? — not the same as: am i tired or bored?
 *
 * Behind the question stands the note where it was asked, as a link, so that Obsidian follows a rename. The days are fields of
 * the Tasks plugin, at the end of the line as it wants them. A person writes and ticks such lines by hand too: any dash will
 * do, none where the question ends with its mark, and the box says more than the words.
 */
import { dateAt } from "../calendar/date-at";
import { toDay, type Day } from "../calendar/day";

/** What became of a question. `day` is the day it was written, null where a person left it out. */
export type LogState =
  | {
      readonly kind: "answered" | "half";
      readonly answer: string;
      /** The link to where the answer stands, as written: "[[2025-09-01]]". */
      readonly note: string | null;
      readonly day: Day | null;
    }
  | {
      readonly kind: "parked";
      /** With neither of the two it is parked for as long as a person leaves it so. */
      readonly until: Day | null;
      readonly condition: string;
      readonly day: Day | null;
    }
  | {
      readonly kind: "test";
      /** The small test that is to tell. */
      readonly what: string;
      readonly until: Day | null;
      readonly day: Day | null;
    }
  | { readonly kind: "let-go"; readonly reason: string; readonly day: Day | null }
  | { readonly kind: "open"; readonly why: string; readonly day: Day | null }
  | { readonly kind: "kept"; readonly day: Day | null }
  | {
      readonly kind: "same" | "apart";
      /** The other question. */
      readonly as: string;
      /** The link target of the note where the other one was asked. */
      readonly asNote?: string;
    };

/** What a line of the log says of a question. */
export interface Said {
  /** The question as the log has it. */
  readonly question: string;
  /** The link target of the note where it was asked: a name or a path, without heading and alias. */
  readonly note: string | null;
  readonly state: LogState;
}

/** The reasons for letting go that have a meaning of their own; any other words are as good. */
export const notAQuestion = "not a question";
export const noLongerMine = "no longer mine";

/** The day on which it was written what became of a question, where it says one. */
export function writtenOn(state: LogState): Day | null {
  return "day" in state ? state.day : null;
}

/** Whether it says what became of the question itself: not of a pair, not that it is kept at the top. */
export function isOutcome({ kind }: LogState): boolean {
  return kind !== "kept" && kind !== "same" && kind !== "apart";
}

const taskLine = /^([\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[(.)\](?:\s(.*))?$/su;

/** The words of the log: what stands behind the dash. */
const word =
  "(?:(?:half[- ])?answered|parked|testing|let[- ]go|(?:not the )?same as|open again|open|kept at the top|kept)(?= ?:|$| (?:un)?till?(?: |$))";
const pair = "(?:not the )?same as ";
const key = `(?=${word}|${pair})`;
/** Where it begins, the surest first: our own dash; any dash; right behind the question's mark or its link. */
const beginnings: readonly RegExp[] = [
  new RegExp(` (?:[—–―]|--) ${key}`, "iu"),
  new RegExp(`(?:([?？؟;)\\]]) ?| )(?:[—–―−]|-{1,3}) ?${key}`, "iu"),
  new RegExp(`([?？؟;)\\]]) ${key}`, "iu"),
];
/** An answer written by hand: "- [x] what gives me energy? — the river". */
const freeAnswer = /([?？؟;)\]]) (?:[—–―−]|-{1,3}) /u;
const opening = new RegExp(`^(${word}|${pair.trim()})[ :]*`, "iu");
const untilWord = /^(?:un)?till?\b[ :]*/i;
const untilDay = /(?:^|,? )(?:un)?till? (\d{4}-\d{2}-\d{2})$/i;

/** Reads a line; "strange" for a task that cannot be understood, null for any other line and for a pair taken back. */
export function readLine(raw: string): Said | "strange" | null {
  const task = taskLine.exec(raw.trimEnd());
  if (!task) return null;
  const box = task[2] as string;
  const { text, fields } = withoutFields((task[3] ?? "").replace(/\s+/g, " ").trim());
  const { asked, said } = parted(text, box);
  const { question, note } = withoutNote(asked);
  if (question === "") return "strange";
  const day = fields.get("✅") ?? fields.get("❌") ?? fields.get("➕") ?? null;
  const until = fields.get("🛫") ?? fields.get("⏳") ?? fields.get("📅") ?? null;
  const words = said === null ? null : stateOfWords(said, day, until);
  if (said !== null && words === null) return "strange";
  const state = byBox(box, words, day, until);
  if (state === null) return words === null ? "strange" : null;
  return { question, note, state };
}

/** Cuts the words of the log off a line's text; null where there are none. */
function parted(text: string, box: string): { readonly asked: string; readonly said: string | null } {
  for (const beginning of beginnings) {
    const found = beginning.exec(text);
    if (!found) continue;
    const asked = text.slice(0, found.index) + (found[1] ?? "");
    if (asked.trim() !== "") return { asked, said: text.slice(found.index + found[0].length) };
  }
  const free = /[xX/-]/.test(box) ? freeAnswer.exec(text) : null;
  if (!free) return { asked: text, said: null };
  const answer = text.slice(free.index + free[0].length);
  return {
    asked: text.slice(0, free.index) + (free[1] as string),
    said: `${box === "-" ? "let go" : "answered"}: ${answer}`,
  };
}

function stateOfWords(said: string, day: Day | null, until: Day | null): LogState | null {
  const [head = "", name = ""] = opening.exec(said) ?? [];
  const rest = said.slice(head.length).trim();
  switch (name.toLowerCase().replace("-", " ")) {
    case "answered":
    case "half answered": {
      const { text, link } = withoutLink(rest);
      const note = link?.startsWith("[[") ? link : null;
      const answer = note === null ? rest : text;
      return { kind: /^half/i.test(name) ? "half" : "answered", answer, note, day };
    }
    case "parked": {
      const condition = rest.replace(untilWord, "");
      const written = dayOf(condition);
      return { kind: "parked", until: written ?? until, condition: written ? "" : condition, day };
    }
    case "testing": {
      const written = untilDay.exec(rest);
      const on = written && toDay(written[1] as string);
      return { kind: "test", what: on ? rest.slice(0, written.index) : rest, until: on ?? until, day };
    }
    case "let go":
      return { kind: "let-go", reason: rest, day };
    case "open":
    case "open again":
      return { kind: "open", why: rest, day };
    case "kept":
    case "kept at the top":
      return { kind: "kept", day };
    default: {
      const { question, note } = withoutNote(rest);
      if (question === "") return null;
      const kind = /^not/i.test(name) ? "apart" : "same";
      return note === null ? { kind, as: question } : { kind, as: question, asNote: note };
    }
  }
}

/** A day as a person may write it: 2026-02-01, 1 February 2026. */
function dayOf(text: string): Day | null {
  const found = text.length < 40 ? dateAt(text, 0, "month-first") : null;
  return found?.start === 0 && found.end === text.length ? (found.period?.start ?? null) : null;
}

/**
 * What the box makes of the words: a ticked line is answered whatever it says, one crossed out is let go, and an answer that
 * is not ticked is not the last word. Of pairs and of what is kept at the top only a cross counts: it takes them back.
 */
function byBox(box: string, said: LogState | null, day: Day | null, until: Day | null): LogState | null {
  if (said?.kind === "same" || said?.kind === "apart" || said?.kind === "kept")
    return box === "-" ? null : said;
  const answer =
    said?.kind === "answered" || said?.kind === "half"
      ? { answer: said.answer, note: said.note, day }
      : { answer: "", note: null, day };
  if (/[xX]/.test(box)) return { kind: "answered", ...answer };
  if (box === "/") return { kind: "half", ...answer };
  if (box === "-") return { kind: "let-go", reason: said?.kind === "let-go" ? said.reason : "", day };
  if (said?.kind === "answered") return { kind: "half", ...answer };
  return said ?? (box === " " && until !== null ? { kind: "parked", until, condition: "", day } : null);
}

const field = /(✅|❌|🛫|➕|⏳|📅)\uFE0F? ?(\d{4}-\d{2}-\d{2})$/u;
/** No field is longer, in UTF-16 units. */
const longestField = 15;

/** Takes the fields of the Tasks plugin, and a block's name, off the end. */
function withoutFields(text: string): { readonly text: string; readonly fields: ReadonlyMap<string, Day> } {
  const fields = new Map<string, Day>();
  let end = text.length - blockName(text).length;
  for (;;) {
    while (text.charAt(end - 1) === " ") end--;
    const found = field.exec(text.slice(Math.max(0, end - longestField), end));
    if (!found) break;
    const day = toDay(found[2] as string);
    if (day && !fields.has(found[1] as string)) fields.set(found[1] as string, day);
    end -= found[0].length;
  }
  return { text: text.slice(0, end), fields };
}

/** " ^a1b2c3" at the end of a line, by which something links to it; else empty. */
function blockName(line: string): string {
  const name = line.slice(Math.max(0, line.lastIndexOf(" ^")));
  return /^ \^[A-Za-z0-9-]+$/.test(name) ? name : "";
}

/** Takes a link in round brackets off the end: "([[2025-06-11]])", "([June](2025-06-11.md))". */
function withoutLink(text: string): { readonly text: string; readonly link: string | null } {
  const open = text.endsWith("]])")
    ? text.lastIndexOf("([[")
    : text.endsWith("))")
      ? text.lastIndexOf("([")
      : -1;
  const link = open < 0 ? "" : text.slice(open + 1, -1);
  return /^(?:\[\[[^[\]]+\]\]|\[[^[\]]*\]\([^[\]]+\))$/.test(link)
    ? { text: text.slice(0, open).trimEnd(), link }
    : { text, link: null };
}

function withoutNote(asked: string): { readonly question: string; readonly note: string | null } {
  const { text, link } = withoutLink(asked.trim());
  return { question: text, note: link === null ? null : targetOf(link) };
}

/** Where a link leads, without heading, block and alias; null where it leads to a place of its own note. */
function targetOf(link: string): string | null {
  const [, wiki, web = ""] = /^\[\[(.+)\]\]$|\]\((?:<(?=.*>\)$))?(.+?)>?\)$/.exec(link) ?? [];
  const target = (wiki === undefined ? decoded(web) : wiki.split("|")[0])?.split("#")[0]?.trim() ?? "";
  return target === "" ? null : target.replace(/\\$/, "");
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const boxes: Readonly<Record<LogState["kind"], string>> = {
  answered: "x",
  half: "/",
  parked: " ",
  test: " ",
  "let-go": "-",
  open: " ",
  kept: " ",
  same: " ",
  apart: " ",
};

/** The line by which the log says what became of a question. Reading it gives the same back. */
export function logLine({ question, note, state }: Said): string {
  return `- [${boxes[state.kind]}] ${asked(question, note)} — ${said(state)}`;
}

/** The same in place of an old line, whose indentation, marker and block name are kept. */
export function lineInPlaceOf(old: string, line: string): string {
  const lead = taskLine.exec(old)?.[1] ?? "- ";
  return `${lead}${line.slice(2)}${blockName(old)}`;
}

/** An old line as a plain item: what a person wrote below it still hangs on it, and it says nothing of the question any more. */
export function plainItem(old: string, { question, note }: Said): string {
  return lineInPlaceOf(old, `- ${asked(question, note)}`);
}

function said(state: LogState): string {
  switch (state.kind) {
    case "answered":
    case "half": {
      const answer = [oneLine(state.answer), state.note ? `(${state.note})` : ""].filter(Boolean).join(" ");
      return `${withWords(state.kind === "half" ? "half answered" : "answered", answer)}${on("✅", state.day)}`;
    }
    case "parked": {
      const until = state.until ?? oneLine(state.condition);
      return `parked${until === "" ? "" : ` until ${until}`}${on("➕", state.day)}${on("🛫", state.until)}`;
    }
    case "test": {
      const what = [oneLine(state.what), state.until ? `until ${state.until}` : ""]
        .filter(Boolean)
        .join(", ");
      return `${withWords("testing", what)}${on("➕", state.day)}${on("🛫", state.until)}`;
    }
    case "let-go":
      return `${withWords("let go", oneLine(state.reason))}${on("❌", state.day)}`;
    case "open":
      return `${withWords("open again", oneLine(state.why))}${on("➕", state.day)}`;
    case "kept":
      return `kept at the top${on("➕", state.day)}`;
    case "same":
    case "apart":
      return `${state.kind === "same" ? "same as" : "not the same as"}: ${asked(state.as, state.asNote ?? null)}`;
  }
}

function asked(question: string, note: string | null): string {
  return `${oneLine(question)}${note === null ? "" : ` ([[${note}]])`}`;
}

function withWords(name: string, words: string): string {
  return words === "" ? name : `${name}: ${words}`;
}

function on(sign: string, day: Day | null): string {
  return day === null ? "" : ` ${sign} ${day}`;
}

/** A log line is one line, and its dash is the only one of its kind. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/ (?:[—–―]|--)(?= )/g, " -")
    .trim();
}
