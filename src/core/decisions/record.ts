/**
 * A decision kept as a note: what its properties say. `docs/decisions.md` tells each of them; a person may write them by hand, so
 * names are read in any spelling (`state of mind`, `stateOfMind`), one text counts as a list of one, and what cannot be read
 * counts as not there.
 */
import type { Day } from "../calendar/day";
import { foldKey, textOf } from "../notes/property-date";
import { writtenDate } from "../notes/written-date";

export const decisionStatuses = ["open", "decided", "reversed", "dropped"] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];

export const grades = ["good", "fair", "poor"] as const;
export type Grade = (typeof grades)[number];

export interface DecisionRecord {
  readonly status: DecisionStatus;
  readonly decided: Day | null;
  readonly choice: string | null;
  /** 0 to 100: how sure the person was that what they expected would happen. */
  readonly confidence: number | null;
  /** The day to look at it again. */
  readonly review: Day | null;
  readonly expected: string | null;
  readonly stateOfMind: string | null;
  /** Targets of links, without brackets, heading and alias. */
  readonly supersedes: readonly string[];
  readonly supersededBy: readonly string[];
  readonly reasonsFor: readonly string[];
  readonly reasonsAgainst: readonly string[];
  readonly criteria: readonly string[];
  /** Where it was said, and the question it came from: targets of links. */
  readonly from: string | null;
  /** What happened; the expectation is hidden until this is there. */
  readonly outcome: string | null;
  /** Whether what was expected happened. */
  readonly cameTrue: boolean | null;
  readonly processGrade: Grade | null;
  readonly outcomeGrade: Grade | null;
  readonly learned: string | null;
  readonly reviewed: Day | null;
  /** What was changed after the day of the decision, a line each: "2026-11-27 confidence 70 → 60". */
  readonly changed: readonly string[];
}

/** What a note's properties say of a decision; null where it is no record of one. */
export function readRecord(properties: Readonly<Record<string, unknown>> | null): DecisionRecord | null {
  if (properties === null) return null;
  const values = new Map<string, unknown>();
  for (const [key, value] of Object.entries(properties)) {
    const name = foldKey(key);
    if (!values.has(name)) values.set(name, value);
  }
  if (!listOf(values.get("type")).some((type) => /^#?decision$/i.test(type))) return null;
  const text = (name: string): string | null => listOf(values.get(name)).join("; ") || null;
  const list = (name: string) => listOf(values.get(name));
  const day = (name: string) => dayIn(values.get(name));
  const links = (name: string) => list(name).flatMap(targetsIn);
  const decided = day("decided");
  const choice = text("choice");
  const outcome = text("outcome");
  return {
    status: statusOf(text("status"), decided, choice, links("supersededby")),
    decided,
    choice,
    confidence: percentIn(values.get("confidence")),
    review: day("review"),
    expected: text("expected"),
    stateOfMind: text("stateofmind"),
    supersedes: links("supersedes"),
    supersededBy: links("supersededby"),
    reasonsFor: list("reasonsfor"),
    reasonsAgainst: list("reasonsagainst"),
    criteria: list("criteria"),
    from: links("from")[0] ?? null,
    outcome,
    cameTrue: yesOrNo(values.get("cametrue")),
    processGrade: gradeOf(text("processgrade")),
    outcomeGrade: gradeOf(text("outcomegrade")),
    learned: text("learned"),
    reviewed: day("reviewed"),
    changed: list("changed"),
  };
}

/** Whether what was expected may be shown: not between the decision and the first look back. */
export function isFrozen({ status, outcome }: Pick<DecisionRecord, "status" | "outcome">): boolean {
  return status !== "open" && outcome === null;
}

/** What grades of the two apart say of luck; null where one of them is fair or not given. */
export function luckOf({
  processGrade,
  outcomeGrade,
}: Pick<DecisionRecord, "processGrade" | "outcomeGrade">): "earned" | "unlucky" | "lucky" | "lesson" | null {
  if (processGrade === "good")
    return outcomeGrade === "good" ? "earned" : outcomeGrade === "poor" ? "unlucky" : null;
  if (processGrade !== "poor") return null;
  return outcomeGrade === "good" ? "lucky" : outcomeGrade === "poor" ? "lesson" : null;
}

function statusOf(
  written: string | null,
  decided: Day | null,
  choice: string | null,
  supersededBy: readonly string[],
): DecisionStatus {
  const word = (written ?? "").toLowerCase().trim();
  const known = decisionStatuses.find((status) => status === word);
  // A choice with its day says more than a status that was left as it was.
  if (known === "open" && decided !== null && choice !== null) return "decided";
  if (known) return known;
  if (/^(?:superseded|undone|revoked)/.test(word)) return "reversed";
  if (/^(?:cancell?ed|rejected|abandoned|let go)/.test(word)) return "dropped";
  if (supersededBy.length > 0) return "reversed";
  return decided !== null || /^(?:final|made|accepted|done)/.test(word) ? "decided" : "open";
}

/** The texts of a property: a list's, or its one; numbers and booleans as text. */
function listOf(value: unknown): string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value.flat(3) : [value];
  return items.flatMap((item) => {
    const text =
      typeof item === "number" || typeof item === "boolean"
        ? String(item)
        : textOf(item).replace(/\s+/g, " ");
    return text === "" ? [] : [text];
  });
}

function dayIn(value: unknown): Day | null {
  for (const text of listOf(value)) {
    const period = writtenDate(text, { dayOrder: "month-first" });
    if (period?.precision === "day") return period.start;
  }
  return null;
}

/** `70`, `"70 %"`, `0.7`, `7/10`; null for anything else. */
function percentIn(value: unknown): number | null {
  const [, number, mark] =
    /^(\d{1,3}(?:[.,]\d+)?)\s*(%|percent|\/\s*10|\/\s*100)?$/.exec(listOf(value)[0] ?? "") ?? [];
  if (number === undefined) return null;
  const given = Number(number.replace(",", "."));
  const percent =
    mark?.replace(/\s/g, "") === "/10"
      ? given * 10
      : !mark && /[.,]/.test(number) && given < 1
        ? given * 100
        : given;
  return percent >= 0 && percent <= 100 ? Math.round(percent) : null;
}

function yesOrNo(value: unknown): boolean | null {
  const word = (listOf(value)[0] ?? "").toLowerCase();
  if (/^(?:yes|y|true|right|came true|happened)$/.test(word)) return true;
  return /^(?:no|n|false|wrong|did not|didn't)$/.test(word) ? false : null;
}

function gradeOf(text: string | null): Grade | null {
  const word = (text ?? "").toLowerCase();
  if (/^(?:good|great|well|a|1)$/.test(word)) return "good";
  if (/^(?:fair|mixed|ok|okay|so-so|b|2)$/.test(word)) return "fair";
  return /^(?:poor|bad|badly|c|3)$/.test(word) ? "poor" : null;
}

/** Targets of the links in a text, or the text itself where it is none. */
function targetsIn(text: string): string[] {
  const links = Array.from(text.matchAll(/\[\[([^\]|#]+)[^\]]*\]\]/g), (match) =>
    (match[1] as string).trim(),
  );
  return links.length > 0 ? links : [text.replace(/^\[|\]$/g, "").trim()].filter((name) => name !== "");
}
