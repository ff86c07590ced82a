import type { Day } from "../calendar/day";
import { lineOf } from "./tables";

/** What a person says of a star when they set it. */
export interface StarDraft {
  readonly statement: string;
  readonly metric: string;
  readonly unit: string;
  readonly baseline: number;
  readonly baselineDay: Day;
  readonly target: number;
  readonly targetDay: Day;
  /** Whether it comes first. */
  readonly primary: boolean;
}

/** The words of a new star's note, in the language of the person. */
export interface StarNoteWords {
  readonly drivers: string;
  readonly driversHelp: string;
  readonly driver: string;
  readonly checkIns: string;
  readonly day: string;
  readonly note: string;
}

/** The text of a note for a new star: properties, its chart as a code block, and two tables to fill. */
export function starNote(draft: StarDraft, words: StarNoteWords): string {
  const properties = [
    ["type", "north-star"],
    ["statement", quoted(draft.statement)],
    ["metric", quoted(draft.metric)],
    ["unit", quoted(draft.unit)],
    ["baseline", String(draft.baseline)],
    ["baseline-day", draft.baselineDay],
    ["target", String(draft.target)],
    ["target-day", draft.targetDay],
    ...(draft.primary ? [["primary", "true"]] : []),
  ].map(([key = "", value = ""]) => `${key}: ${value}`.trim());
  const value = capitalised(draft.unit || draft.metric);
  const table = (heads: readonly string[]) => `${lineOf(heads)}\n${lineOf(heads.map(() => "---"))}`;
  return [
    `---\n${properties.join("\n")}\n---`,
    "```crossroads\nstar\n```",
    `## ${words.drivers}`,
    words.driversHelp,
    table([words.driver, value]),
    `## ${words.checkIns}`,
    `${table([words.day, value, words.note])}\n`,
  ].join("\n\n");
}

/** A text as YAML reads it back, whatever stands in it. */
function quoted(text: string): string {
  const tidy = text.replace(/\s+/g, " ").trim();
  return tidy === "" ? "" : JSON.stringify(tidy);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
