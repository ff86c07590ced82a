import type { Day } from "../calendar/day";
import type { TextEdit } from "../edit";
import { NoteText } from "../notes/note-text";
import { foldWords } from "../questions/fold";
import type { Anchors } from "./anchors";
import { dropReasons, layOut, writtenTask, type PlannedTask, type PlanWords } from "./plan";
import { readPlanProperties } from "./plan-note";
import { steps } from "./steps";
import { taskLines, type TaskLine } from "./task-line";
import type { WorkCalendar } from "./working-days";

type Words = Pick<PlanWords, "step" | "phase" | "dropped">;

export interface ComingBack {
  readonly edits: readonly TextEdit[];
  /** What comes back, in words. */
  readonly steps: readonly string[];
}

/** Where a task goes, what stands before its words, and what has to follow it. */
interface Place {
  readonly at: number;
  readonly head: string;
  readonly behind: string;
}

/** A line of the plan that names steps left out. */
interface Naming {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
  readonly written: (names: readonly string[]) => string;
}

/**
 * The steps that a plan left out and that other days leave time for, put back in their place. What was left out is what the note
 * still says so of: a step that a person deleted, or whose name they took out of that line, does not come back, nor does one
 * that stands in a task of the note.
 */
export function comingBack(
  text: string,
  to: Anchors,
  calendar: WorkCalendar,
  today: Day,
  words: Words,
): ComingBack {
  const { variant } = readPlanProperties(text);
  const namings = variant ? namingsIn(text, words) : [];
  const plan = variant && namings.length > 0 ? layOut({ variant, anchors: to, calendar, today }) : null;
  if (!plan) return { edits: [], steps: [] };
  const tasks = taskLines(text).map((task) => ({ task, words: foldWords(task.text) }));
  const named = new Set(namings.flatMap(({ names }) => names));
  const folds = new Map(plan.tasks.map(({ step }) => [step.id, foldWords(words.step(step.id))]));
  const back = plan.tasks.filter(({ step }) => {
    const fold = folds.get(step.id) ?? "";
    return named.has(words.step(step.id)) && !tasks.some(({ words }) => `${words} `.startsWith(`${fold} `));
  });
  const names = back.map(({ step }) => words.step(step.id));
  const gone = new Set(names);
  const edits = namings.flatMap(({ start, end, names, written }): TextEdit[] => {
    const left = names.filter((name) => !gone.has(name));
    if (left.length === names.length) return [];
    if (left.length > 0) return [{ start, end, text: written(left) }];
    return [{ start, end: end + (/^\n*/.exec(text.slice(end))?.[0].length ?? 0), text: "" }];
  });
  /** What goes to the same place stays in order. */
  const places = new Map<number, { lines: string[]; behind: string }>();
  const whole: PlannedTask[] = [];
  for (const planned of back) {
    const place = placeOf(planned);
    if (!place) {
      whole.push(planned);
      continue;
    }
    const { lines } = places.get(place.at) ?? { lines: [] };
    places.set(place.at, {
      lines: [...lines, place.head + writtenTask(planned, words)],
      behind: place.behind,
    });
  }
  for (const [at, { lines, behind }] of places) {
    const block = lines.join("\n");
    const isOpen = at > 0 && text.charAt(at - 1) !== "\n";
    edits.push({ start: at, end: at, text: isOpen ? `\n${block}` : `${block}\n${behind}` });
  }
  // A phase that has no task and no heading in the note.
  const blocks = [...new Set(whole.map(({ step }) => step.phase))].map((phase) => {
    const lines = whole.flatMap((one) =>
      one.step.phase === phase ? [`- [ ] ${writtenTask(one, words)}`] : [],
    );
    return `## ${words.phase(phase)}\n\n${lines.join("\n")}`;
  });
  const ending = /\n{0,2}$/.exec(text)?.[0].length ?? 0;
  if (blocks.length > 0) {
    const added = `${"\n".repeat(2 - ending)}${blocks.join("\n\n")}\n`;
    edits.push({ start: text.length, end: text.length, text: added });
  }
  return { edits: edits.sort((a, b) => a.start - b.start || a.end - b.end), steps: names };

  /** Behind the step that comes before it in its phase, else before the one that comes after it, else under the phase's heading. */
  function placeOf({ step }: PlannedTask): Place | null {
    const phase = plan?.tasks.filter((each) => each.step.phase === step.phase) ?? [];
    const own = phase.findIndex((each) => each.step.id === step.id);
    const there = (among: readonly PlannedTask[]) =>
      among
        .map((each) => tasks.find(({ words }) => words === folds.get(each.step.id))?.task)
        .find((task) => task !== undefined);
    const before = there(phase.slice(0, own).reverse());
    if (before) return { at: endOfItem(text, before), head: headOf(text, before), behind: "" };
    const after = there(phase.slice(own + 1));
    if (after) return { at: startOfLine(text, after.boxAt), head: headOf(text, after), behind: "" };
    const at = headingEnd(text, words.phase(step.phase));
    if (at === null) return null;
    return {
      at,
      head: "- [ ] ",
      behind: /^(?:[-+*] |\d+[.)] |\n|$)/.test(text.slice(at, at + 12)) ? "" : "\n",
    };
  }
}

function namingsIn(text: string, words: Words): Naming[] {
  const gap = "\u0000";
  const patterns = dropReasons.map((why) => {
    const [head = "", tail = ""] = words.dropped(why, gap).split(gap);
    return { head, tail };
  });
  const found: Naming[] = [];
  for (let start = 0; start < text.length;) {
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end);
    const pattern = patterns.find(
      ({ head, tail }) =>
        line.length > head.length + tail.length && line.startsWith(head) && line.endsWith(tail),
    );
    if (pattern) {
      const { head, tail } = pattern;
      const names = namesIn(line.slice(head.length, line.length - tail.length), words);
      found.push({ start, end, names, written: (left) => head + left.join("; ") + tail });
    }
    start = end + 1;
  }
  return found;
}

/** The names of a line; some have a semicolon in them. */
function namesIn(line: string, words: Words): string[] {
  const known = new Set<string>(steps.map(({ id }) => words.step(id)));
  const parts = line.split("; ");
  const names: string[] = [];
  for (let at = 0; at < parts.length;) {
    const pair = parts.slice(at, at + 2).join("; ");
    const name = known.has(pair) ? pair : (parts[at] ?? "");
    names.push(name);
    at += name === pair ? 2 : 1;
  }
  return names;
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** What stands before a task's words: its indentation, its marker and an empty box. */
function headOf(text: string, task: TaskLine): string {
  return `${text.slice(startOfLine(text, task.boxAt), task.boxAt)} ] `;
}

/** Where the line after a task and all that is indented below it begins. */
function endOfItem(text: string, task: TaskLine): number {
  const indent = /^[\t ]*/.exec(text.slice(startOfLine(text, task.boxAt), task.boxAt))?.[0].length ?? 0;
  let at = task.end;
  for (;;) {
    const next = text.indexOf("\n", at);
    if (next < 0) return text.length;
    const below = /^[\t ]*(?=\S)/.exec(text.slice(next + 1, next + 200));
    if (!below || below[0].length <= indent) return next + 1;
    at = next + 1;
  }
}

/** Where the first line under a heading begins, behind a blank line; null where there is no such heading. */
function headingEnd(text: string, name: string): number | null {
  const note = new NoteText(text);
  const fold = foldWords(name);
  const at = note.blocks.findIndex(
    (block, index) => block.kind === "heading" && foldWords(note.plainBlock(index)) === fold,
  );
  const heading = note.blocks[at];
  if (!heading) return null;
  const end = text.indexOf("\n", heading.end);
  return end < 0 ? text.length : end + (text.startsWith("\n\n", end) ? 2 : 1);
}
