/** A record as a note: how a new one is written, and what a review and a later change put into it. */
import type { Day } from "../calendar/day";
import type { TextEdit } from "../edit";
import type { DecisionRecord, Grade } from "./record";
import { propertyEdits, propertyLines, type Properties, type PropertyValue } from "./set-properties";

/** What a person says when they record a decision. Empty texts and lists are left out of the note. */
export interface DecisionDraft {
  readonly what: string;
  readonly options: readonly string[];
  /** Empty: it is still open. */
  readonly choice: string;
  readonly reasonsFor: readonly string[];
  readonly reasonsAgainst: readonly string[];
  readonly criteria: readonly string[];
  readonly expected: string;
  readonly confidence: number | null;
  readonly stateOfMind: string;
  readonly review: Day | null;
  /** The day it was decided. */
  readonly day: Day;
  /** Links as they are written: "[[2025-01-20]]". */
  readonly from: string;
  readonly supersedes: readonly string[];
  /** The question it began with. */
  readonly question: string;
}

/** The text of a new record. */
export function recordText(draft: DecisionDraft): string {
  const isOpen = draft.choice === "";
  const properties = given([
    ["type", "decision"],
    ["status", isOpen ? "open" : "decided"],
    ["decided", isOpen ? "" : draft.day],
    ["choice", draft.choice],
    ["reasons for", draft.reasonsFor],
    ["reasons against", draft.reasonsAgainst],
    ["criteria", draft.criteria],
    ["expected", draft.expected],
    ["confidence", draft.confidence ?? ""],
    ["state of mind", draft.stateOfMind],
    ["review", draft.review ?? ""],
    ["question", draft.question],
    ["from", draft.from],
    ["supersedes", draft.supersedes],
  ]);
  const options = draft.options.map((option) => `- ${option}\n`).join("");
  return `---\n${propertyLines(properties)}---\n${options === "" ? "" : `## Options\n\n${options}`}`;
}

function given(properties: Properties): Properties {
  return properties.filter(([, value]) => value !== "" && !(typeof value === "object" && value.length === 0));
}

/** A file name for a decision: what no system or link can hold is taken out. Without ".md". */
export function recordName(what: string, otherwise: string): string {
  const name = what
    .replace(/[\\/:*?"<>|#^[\]]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80)
    .replace(/^[.\s]+|[.\s]+$/g, "");
  return name === "" ? otherwise : name;
}

/** What a person writes when they look back. */
export interface Review {
  readonly outcome: string;
  readonly cameTrue: boolean | null;
  readonly processGrade: Grade | null;
  readonly outcomeGrade: Grade | null;
  readonly learned: string;
  /** The next day to look again, or null. */
  readonly next: Day | null;
}

/** The headings and labels of a review in the note's body. */
export interface ReviewWords {
  readonly heading: string;
  readonly happened: string;
  readonly learned: string;
}

/** The edits that write a review into its record: properties, and a section at the end. */
export function reviewEdits(text: string, review: Review, today: Day, words: ReviewWords): TextEdit[] {
  const yesNo = review.cameTrue === null ? "" : review.cameTrue ? "yes" : "no";
  const edits = propertyEdits(
    text,
    given([
      ["outcome", review.outcome],
      ["came true", yesNo],
      ["process grade", review.processGrade ?? ""],
      ["outcome grade", review.outcomeGrade ?? ""],
      ["learned", review.learned],
      ["reviewed", today],
      ["review", review.next ?? ""],
    ]),
  );
  const said = [
    [words.happened, review.outcome],
    [words.learned, review.learned],
  ].filter(([, value]) => value !== "");
  const section = `## ${words.heading}\n\n${said.map(([label, value]) => `- ${label}: ${value}\n`).join("")}`;
  return [...edits, appended(text, section)];
}

/** The edit that puts a section behind all there is, with a blank line before it. */
function appended(text: string, section: string): TextEdit {
  const gap = text.endsWith("\n\n") || text === "" ? "" : text.endsWith("\n") ? "\n" : "\n\n";
  return { start: text.length, end: text.length, text: gap + section };
}

/** What was frozen when it was decided, and can be changed only so that one sees it. */
export interface Frozen {
  readonly expected: string;
  readonly confidence: number | null;
  readonly stateOfMind: string;
}

/** The edits that change what was frozen, with a line for each change under `changed`. None where nothing differs. */
export function frozenEdits(text: string, record: DecisionRecord, now: Frozen, today: Day): TextEdit[] {
  const before: Frozen = {
    expected: record.expected ?? "",
    confidence: record.confidence,
    stateOfMind: record.stateOfMind ?? "",
  };
  const names = [
    ["expected", before.expected, now.expected],
    ["confidence", before.confidence ?? "", now.confidence ?? ""],
    ["state of mind", before.stateOfMind, now.stateOfMind],
  ] as const;
  const changes = names.filter(([, was, is]) => was !== is);
  if (changes.length === 0) return [];
  const lines = changes.map(([name, was]) => `${today} ${name}, was: ${was === "" ? "–" : String(was)}`);
  const properties = changes.map(([name, , is]): readonly [string, PropertyValue] => [name, is]);
  return propertyEdits(text, [...properties, ["changed", [...record.changed, ...lines]]]);
}

/** The edits by which a later record undoes this one. */
export function supersededEdits(text: string, record: DecisionRecord, by: string): TextEdit[] {
  const links = [...record.supersededBy.map((target) => `[[${target}]]`), by];
  return propertyEdits(text, [
    ["status", "reversed"],
    ["superseded-by", [...new Set(links)]],
  ]);
}

/** The edits by which a record names one that it undoes. */
export function supersedesEdits(text: string, record: DecisionRecord, earlier: string): TextEdit[] {
  const links = [...record.supersedes.map((target) => `[[${target}]]`), earlier];
  return propertyEdits(text, [["supersedes", [...new Set(links)]]]);
}
