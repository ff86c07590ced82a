import { addDays, daysBetween } from "../calendar/arithmetic";
import type { Day } from "../calendar/day";
import type { Span } from "../calendar/span";
import { toNewlines } from "../edits/line-ends";
import { NoteText } from "../notes/note-text";
import { anchorLetters, letters, type AnchorLetter, type Anchors } from "./anchors";
import { handoverRows, type HandoverRow } from "./handover";
import { dayOf } from "./mark";
import { planType, readPlanProperties, type PlanProperties } from "./plan-note";
import { taskLines, type TaskLine } from "./task-line";
import type { WorkCalendar } from "./working-days";

/** What a plan's note says, as the index keeps it. */
export interface PlanFacts extends PlanProperties {
  readonly tasks: readonly TaskLine[];
  readonly handover: readonly HandoverRow[];
}

/** Whether properties are those of a plan. */
export function isPlan(properties: Readonly<Record<string, unknown>> | null): boolean {
  const type = properties?.["type"];
  return typeof type === "string" && type.trim().toLowerCase() === planType;
}

/** Reads a plan's note. Takes any text. */
export function readPlan(text: string): PlanFacts {
  const even = toNewlines(text);
  const note = new NoteText(even);
  return { ...readPlanProperties(even), tasks: taskLines(even, note), handover: handoverRows(note) };
}

/** Where a transition stands on a day. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Not done and before today, the longest due first. */
  readonly late: readonly TaskLine[];
  /** Today, and in the two weeks from it. */
  readonly today: readonly TaskLine[];
  readonly soon: readonly TaskLine[];
  /** Not done, and without a day. */
  readonly undated: readonly TaskLine[];
  /** The next anchor that is not past, and how many days there are to it. */
  readonly next: { readonly letter: AnchorLetter; readonly day: Day; readonly left: number } | null;
  readonly handover: {
    readonly areas: number;
    /** 0 to 1. */
    readonly done: number;
    /** By when half of it is to be done. */
    readonly half: Day | null;
    readonly isBehind: boolean;
  };
  /** From the first day that counts to the last; null where no day is known. */
  readonly span: Span | null;
}

/** How many days ahead are soon. */
const ahead = 14;

export function progressOf(plan: PlanFacts, weekend: WorkCalendar["weekend"], today: Day): Progress {
  const { anchors, daysOff, tasks, handover } = plan;
  const open = tasks.filter(({ isDone }) => !isDone);
  const dated = open
    .filter(({ due }) => due !== null)
    .sort((a, b) => ((a.due ?? "") < (b.due ?? "") ? -1 : a.due === b.due ? 0 : 1));
  const due = (from: Day, to: Day) => dated.filter((task) => task.due && task.due >= from && task.due <= to);
  const next = letters.flatMap((letter) => {
    const day = anchors[anchorLetters[letter]];
    return day && day >= today ? [{ letter, day, left: daysBetween(today, day) }] : [];
  });
  const half = dayOf({ anchor: "half", offset: 0, unit: "d" }, anchors, { weekend, daysOff });
  const done = handover.length === 0 ? 0 : handover.reduce((sum, row) => sum + row.done, 0) / handover.length;
  return {
    done: tasks.length - open.length,
    total: tasks.length,
    late: dated.filter((task) => task.due && task.due < today),
    today: due(today, today),
    soon: due(addDays(today, 1), addDays(today, ahead)),
    undated: open.filter((task) => task.due === null),
    next: next.sort((a, b) => a.left - b.left)[0] ?? null,
    handover: {
      areas: handover.length,
      done,
      half,
      isBehind: handover.length > 0 && half !== null && today >= half && done < 0.5,
    },
    span: spanOf(anchors, tasks, today),
  };
}

function spanOf(anchors: Anchors, tasks: readonly TaskLine[], today: Day): Span | null {
  const days = [anchors.notice, anchors.last, anchors.first, ...tasks.map(({ due }) => due)]
    .filter((day) => day !== null)
    .sort();
  const [from, to] = [days[0], days.at(-1)];
  if (!from || !to) return null;
  return { from: from < today ? from : today, to: to > today ? to : today };
}
