import type { Day } from "../calendar/day";
import { lastDay } from "../calendar/period";
import { laterDay } from "../calendar/later-day";
import { writtenDate } from "../notes/written-date";
import type { DayOrder } from "../calendar/date-at";
import { quantityOf } from "./quantity";

/** What "from 36 hours of meetings a week to 3 by June 2027" says. */
export interface Aim {
  readonly from: number;
  readonly to: number;
  /** "hours" */
  readonly unit: string;
  /** "hours of meetings a week" */
  readonly metric: string;
  readonly by: Day | null;
}

const number = "[\\p{Sc}]?[+\\-−]?\\d[\\d.,'’]{0,14}";
const shape = new RegExp(
  `(?:^|[^\\p{L}])from\\s+(?<from>${number})\\s*(?<what>[^\\d\\n]{0,60}?)\\s*\\bto\\s+(?<to>${number})(?<rest>[^\\n]{0,80})`,
  "iu",
);

/** Reads an aim that is said in a sentence. `today` is needed for days without a year; without it they stay unknown. */
export function aimOf(text: string, order: DayOrder, today: Day | null = null): Aim | null {
  const groups = shape.exec(text.slice(0, 2000))?.groups;
  if (!groups) return null;
  const quantities = [groups["from"] ?? "", groups["to"] ?? ""].map((each) =>
    quantityOf(each.replace(/[.,]+$/, "")),
  );
  const [from, to] = quantities;
  if (!from || !to) return null;
  const rest = groups["rest"] ?? "";
  // "from 60 to 85 % of my weeks": the unit may stand behind either number.
  const behind = /^\s*([^\d,.;*_]*?)(?=\s*(?:[,.;*_]|$|\b(?:by|until|before)\b))/u.exec(rest)?.[1] ?? "";
  const metric = tidy((groups["what"] ?? "") || behind);
  const unit = from.unit || to.unit || (metric.split(" ")[0] ?? "");
  const [, until = "", when = ""] = /\b(by|until|before)\s+([^.;*_\n]{3,40})/i.exec(rest) ?? [];
  return {
    from: from.value,
    to: to.value,
    unit,
    metric,
    by: until === "" ? null : dayIn(when, order, today),
  };
}

/** The day by which something is to be: "june 2026" is its first, "end of june 2026" its last. */
function dayIn(text: string, order: DayOrder, today: Day | null): Day | null {
  const words = text.trim().replace(/^the\s+/i, "");
  const end = /^end of\s+(.*)$/i.exec(words)?.[1];
  const period = writtenDate(end ?? words, { dayOrder: order, years: true });
  if (period) return end === undefined ? period.start : lastDay(period);
  return today && laterDay(words, today, order);
}

function tidy(words: string): string {
  return words.replace(/[*_]+/g, "").replace(/\s+/g, " ").trim();
}
