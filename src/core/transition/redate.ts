import type { Day } from "../calendar/day";
import type { TextEdit } from "../edit";
import { anchorProperties, type AnchorName, type Anchors } from "./anchors";
import { dayOf, later } from "./mark";
import {
  laidOutProperty,
  propertyEdits,
  readPlanProperties,
  writtenLaidOut,
  type LaidOut,
  type PlanProperties,
} from "./plan-note";
import { dueField, taskLines, type TaskLine } from "./task-line";
import type { WorkCalendar } from "./working-days";

/** A task whose day moves with its anchor. Null is no day. */
export interface Moved {
  readonly task: TaskLine;
  readonly from: Day | null;
  readonly to: Day | null;
}

export interface Redating {
  readonly edits: readonly TextEdit[];
  readonly moved: readonly Moved[];
  /** Tasks that hang on what moved and stay, because a person gave them a day of their own. */
  readonly kept: readonly TaskLine[];
}

/**
 * Moves a plan to other anchors, or to another calendar of working days. What is not done moves with its anchor, and never to
 * a day before `today`. Everything else stays to the character: what is ticked, wording, order, tasks of a person's own, and
 * dates set by hand, which are those that differ from what their mark said before. A task whose anchor was not known gets its
 * first date; where an anchor is no longer known its dates are taken out.
 */
export function redate(text: string, to: Anchors, calendar: WorkCalendar, today: Day): Redating {
  const { anchors, laidOut } = readPlanProperties(text);
  const before: LaidOut = laidOut ?? { anchors, calendar, on: [] };
  const moved: Moved[] = [];
  const kept: TaskLine[] = [];
  const edits: TextEdit[] = [];
  for (const task of taskLines(text)) {
    if (!task.mark || task.isDone) continue;
    const was = dayOf(task.mark, before.anchors, before.calendar);
    const will = dayOf(task.mark, to, calendar);
    if (was === will) continue;
    if (!isOurs(task.due, was, before.on)) {
      kept.push(task);
      continue;
    }
    const day = will && later(will, today);
    if (day === task.due) continue;
    moved.push({ task, from: task.due, to: day });
    edits.push(
      task.due && day
        ? { start: task.dueEnd - day.length, end: task.dueEnd, text: day }
        : { start: task.dueStart, end: task.dueEnd, text: day ? dueField(day) : "" },
    );
  }
  const values: Record<string, string> = {};
  for (const name of Object.keys(anchorProperties) as AnchorName[])
    if (anchors[name] !== to[name]) values[anchorProperties[name]] = to[name] ?? "";
  const on = before.on.includes(today) ? before.on : [...before.on, today];
  const record = writtenLaidOut({ anchors: to, calendar, on });
  if (!laidOut || record !== writtenLaidOut({ ...laidOut, on })) values[laidOutProperty] = record;
  return { edits: [...propertyEdits(text, values), ...edits], moved, kept };
}

/** Whether a date is as the plan put it: what its mark says, or the day of a laying out where that lay in the past by then. */
function isOurs(due: Day | null, was: Day | null, on: readonly Day[]): boolean {
  return due === was || (due !== null && was !== null && due > was && on.includes(due));
}

/** What moved since the dates were reckoned, where a person changed an anchor in the properties or the calendar: else null. */
export function pendingRedating(
  { anchors, daysOff, laidOut }: PlanProperties,
  weekend: readonly number[],
): { readonly anchors: Anchors; readonly calendar: WorkCalendar } | null {
  if (!laidOut) return null;
  const calendar = { weekend, daysOff };
  const now = writtenLaidOut({ anchors, calendar, on: laidOut.on });
  return now === writtenLaidOut(laidOut) ? null : { anchors, calendar };
}
