import { toDay, type Day } from "../calendar/day";
import type { TextEdit } from "../edit";
import {
  anchorLetters,
  anchorProperties,
  letters,
  noAnchors,
  type AnchorName,
  type Anchors,
} from "./anchors";
import { variants, type Variant } from "./steps";
import type { WorkCalendar } from "./working-days";

/** What a plan's dates were reckoned from, and on which days. Kept in the plan's own property `laid-out`, in words. */
export interface LaidOut {
  readonly anchors: Anchors;
  readonly calendar: WorkCalendar;
  /** The days on which the plan was laid out or re-dated: no date was put before them. */
  readonly on: readonly Day[];
}

/** The properties of a plan that the core reads. They stand in the note's text, which is all that a re-dating is given. */
export interface PlanProperties {
  /** What kind of a transition it is; null where the note names none that is known. */
  readonly variant: Variant | null;
  readonly anchors: Anchors;
  readonly daysOff: readonly Day[];
  /** The decision that led here, as it is written: a link. */
  readonly decision: string;
  /** Null where a person took it out, or wrote the plan by hand. */
  readonly laidOut: LaidOut | null;
}

export const planType = "transition";
export const laidOutProperty = "laid-out";
export const daysOffProperty = "days-off";

const days = /\d{4}-\d{2}-\d{2}/g;

function daysIn(text: string): Day[] {
  return [...text.matchAll(days)].flatMap(([written]) => toDay(written) ?? []);
}

export function readPlanProperties(text: string): PlanProperties {
  const value = (key: string): string => {
    const at = propertyIn(text, key);
    return at ? text.slice(at.value, at.end) : "";
  };
  const anchors = { ...noAnchors };
  for (const name of Object.keys(anchorProperties) as AnchorName[])
    anchors[name] = daysIn(value(anchorProperties[name]))[0] ?? null;
  const kind = value("kind").trim();
  return {
    variant: variants.find((each) => each === kind) ?? null,
    anchors,
    daysOff: daysIn(value(daysOffProperty)),
    decision: value("decision").trim(),
    laidOut: readLaidOut(value(laidOutProperty).slice(0, 2000)),
  };
}

function readLaidOut(value: string): LaidOut | null {
  const [, head = "", weekend = "", off = "", on = ""] =
    /^(.*?)[,\s]+weekend (\w+)[,\s]+off (.*?)[,\s]+on (.*)$/s.exec(value) ?? [];
  if (head === "") return null;
  const anchors = { ...noAnchors };
  for (const letter of letters)
    anchors[anchorLetters[letter]] = toDay(new RegExp(`${letter} (\\S{10})`).exec(head)?.[1] ?? "");
  return {
    anchors,
    calendar: { weekend: [...weekend].map(Number).filter((each) => each > 0), daysOff: daysIn(off) },
    on: daysIn(on),
  };
}

/** `N 2026-12-01 L 2026-12-18 S none weekend 67 off none on 2026-11-27`: plain words that need no quotes in YAML. */
export function writtenLaidOut({ anchors, calendar, on }: LaidOut): string {
  const none = "none";
  const hung = letters.map((letter) => `${letter} ${anchors[anchorLetters[letter]] ?? none}`).join(" ");
  return `${hung} weekend ${calendar.weekend.join("") || none} off ${calendar.daysOff.join(" ") || none} on ${on.join(" ")}`;
}

/** Where the value of a property of a note's own stands, with the lines that go on with it. */
function propertyIn(text: string, key: string): { readonly value: number; readonly end: number } | null {
  const close = endOfProperties(text);
  const at = close < 0 ? -1 : `\n${text.slice(4, close)}`.indexOf(`\n${key}:`);
  if (at < 0) return null;
  const value = 4 + at + key.length + 1;
  let end = lineEnd(text, value);
  while (end + 1 < close && /^[ \t-]/.test(text.charAt(end + 1))) end = lineEnd(text, end + 1);
  return { value, end };
}

/** Where the line that closes the properties begins, or -1. */
function endOfProperties(text: string): number {
  if (!text.startsWith("---\n")) return -1;
  const close = /\n---[ \t]*(?:\n|$)/.exec(text.slice(3));
  return close ? close.index + 4 : -1;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** The edits by which properties get new values; the lines of all others stay as they are. In order. */
export function propertyEdits(text: string, values: Readonly<Record<string, string>>): TextEdit[] {
  const edits: TextEdit[] = [];
  let added = "";
  for (const [key, value] of Object.entries(values)) {
    const at = propertyIn(text, key);
    const words = value === "" ? "" : ` ${value}`;
    if (!at) added += `${key}:${words}\n`;
    else if (text.slice(at.value, at.end) !== words)
      edits.push({ start: at.value, end: at.end, text: words });
  }
  const close = endOfProperties(text);
  if (added !== "") {
    const at = Math.max(0, close);
    edits.push({ start: at, end: at, text: close < 0 ? `---\n${added}---\n` : added });
  }
  return edits.sort((a, b) => a.start - b.start);
}
