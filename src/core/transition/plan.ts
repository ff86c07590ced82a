import { addDays, daysBetween } from "../calendar/arithmetic";
import type { Day } from "../calendar/day";
import { anchorLetters, anchorProperties, problemOf, type AnchorLetter, type Anchors } from "./anchors";
import { dayOf, later, markIn, writtenMark, type Mark } from "./mark";
import { daysOffProperty, laidOutProperty, planType, writtenLaidOut } from "./plan-note";
import { phases, steps, type Phase, type Step, type StepId, type Variant } from "./steps";
import { dueField } from "./task-line";
import { addWorkingDays, workingDaysBetween, type WorkCalendar } from "./working-days";

/** What a person said of the transition. Every anchor may be unknown. */
export interface PlanAsk {
  readonly variant: Variant;
  readonly anchors: Anchors;
  readonly calendar: WorkCalendar;
  readonly today: Day;
}

/** Why a step is not in the plan. */
export const dropReasons = ["notice-over", "last-over", "first-over", "little-time", "no-gap"] as const;
export type DropReason = (typeof dropReasons)[number];

export interface PlannedTask {
  readonly step: Step;
  readonly mark: Mark;
  /** Null until its anchor is known. */
  readonly day: Day | null;
}

export interface Plan {
  /** As asked, but for leaving today, where notice and last day are today. */
  readonly anchors: Anchors;
  readonly tasks: readonly PlannedTask[];
  readonly dropped: readonly { readonly step: Step; readonly why: DropReason }[];
  /** What a person should know of these days. */
  readonly remarks: readonly ("first-before-last" | "last-past" | "notice-past" | "short")[];
}

/** Windows shorter than these many days have their steps spread over what there is, in order. */
const daysBeforeNotice = 14;
const daysOfHandover = 10;

/**
 * Lays out a transition. With time enough each step has its usual day; with less the steps of a phase keep their order within
 * the days that are left, and those that make no sense any more are dropped and told. No task has a day before today. Each task's
 * mark says its day exactly. Null where the days contradict each other: see `problemOf`.
 */
export function planOf(ask: PlanAsk): Plan | null {
  const { variant, today, anchors } = ask;
  return layOut(variant === "today" ? { ...ask, anchors: { ...anchors, notice: today, last: today } } : ask);
}

/** The same for the days as they are given. */
export function layOut({ variant, anchors, calendar, today }: PlanAsk): Plan | null {
  if (problemOf(anchors)) return null;
  const { notice, last, first } = anchors;
  const window = notice && last ? workingDaysBetween(notice, last, calendar) : Infinity;
  const gap = last && first ? daysBetween(last, first) : Infinity;
  const over: Readonly<Record<Phase, DropReason | null>> = {
    before: isPast(notice) ? "notice-over" : isPast(last) ? "last-over" : null,
    notice: isPast(notice) ? "notice-over" : isPast(last) ? "last-over" : null,
    handover: isPast(last) ? "last-over" : null,
    "last-day": isPast(last) ? "last-over" : null,
    between: null,
    "first-days": null,
  };
  const tasks: PlannedTask[] = [];
  const dropped: { step: Step; why: DropReason }[] = [];
  for (const step of steps) {
    if (!step.variants.includes(variant)) continue;
    const { phase, needs, evenLate } = step;
    const drop = (why: DropReason) => dropped.push({ step, why });
    const mark = markIn(step.mark)?.mark as Mark;
    const usual = dayOf(mark, anchors, calendar);
    const late = over[phase];
    if (late && !evenLate) drop(late);
    else if (phase === "handover" && window < needs) drop("little-time");
    else if (phase === "between" && gap < needs) drop("no-gap");
    else if (usual && usual < today && !evenLate && phase === "first-days") drop("first-over");
    else if (usual && usual < today && !evenLate && phase === "between")
      drop(mark.anchor === "S" ? "first-over" : "last-over");
    else {
      const day = usual && later(spread(phase, mark, usual), today);
      tasks.push({ step, day, mark: day && day !== usual ? markFor(mark, day) : mark });
    }
  }
  const remarks: Plan["remarks"][number][] = [];
  if (first && last && first <= last) remarks.push("first-before-last");
  if (isPast(last)) remarks.push("last-past");
  else if (isPast(notice)) remarks.push("notice-past");
  else if (window < 5 && variant !== "today") remarks.push("short");
  return { anchors, tasks: inOrder(tasks), dropped, remarks };

  function isPast(day: Day | null): boolean {
    return day !== null && day < today;
  }

  /** The day of a step in the days that are left for its phase. */
  function spread(phase: Phase, mark: Mark, usual: Day): Day {
    if (phase === "before" && notice && mark.anchor === "N" && mark.offset < 0) {
      const left = Math.max(0, daysBetween(today, notice));
      if (left >= daysBeforeNotice) return usual;
      return addDays(today, Math.floor(((daysBeforeNotice + mark.offset) / daysBeforeNotice) * left));
    }
    if (phase !== "handover" || !last) return usual;
    const from = later(notice ?? today, today);
    const left = workingDaysBetween(from, last, calendar);
    if (left >= daysOfHandover) return usual;
    const place =
      mark.anchor === "half" ? 5 : mark.anchor === "N" ? mark.offset : daysOfHandover + mark.offset;
    const day = addWorkingDays(from, Math.floor((place / daysOfHandover) * left), calendar);
    return day < last ? day : last;
  }

  /** A mark that says this day: on the same anchor, counted as before, where that is possible. */
  function markFor({ anchor, unit }: Mark, day: Day): Mark {
    const near: AnchorLetter = anchor === "half" ? "L" : anchor;
    const candidates = [near, "L" as const, "N" as const].flatMap((letter): Mark[] => {
      const from = anchors[anchorLetters[letter]];
      if (!from) return [];
      const working =
        day < from ? -workingDaysBetween(day, from, calendar) : workingDaysBetween(from, day, calendar);
      const counted = { anchor: letter, offset: working + 0, unit: "wd" } as const;
      const plain = { anchor: letter, offset: daysBetween(from, day), unit: "d" } as const;
      return unit === "wd" ? [counted, plain] : [plain];
    });
    return (
      candidates.find((each) => dayOf(each, anchors, calendar) === day) ?? { anchor: near, offset: 0, unit }
    );
  }
}

/** Phase by phase; within one by day, as far as days are known. Steps of the same day keep their order. */
function inOrder(tasks: readonly PlannedTask[]): PlannedTask[] {
  return phases.flatMap((phase) => {
    const inPhase = tasks.filter(({ step }) => step.phase === phase);
    if (inPhase.some(({ day }) => day === null)) return inPhase;
    return inPhase.sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? -1 : a.day === b.day ? 0 : 1));
  });
}

/** The words that a plan's note needs, from `i18n`. */
export interface PlanWords {
  readonly step: (id: StepId) => string;
  readonly phase: (phase: Phase) => string;
  /** What the letters mean. */
  readonly legend: string;
  readonly remark: (remark: Plan["remarks"][number]) => string;
  readonly dropped: (why: DropReason, steps: string) => string;
  readonly led: (link: string) => string;
  /** The heads of the handover's table. */
  readonly handover: readonly string[];
  /** Headings and lines of the talk, or nothing where nobody has to be told. */
  readonly talk: string;
}

/** The plan's note. `decision` is a link to the decision that led here, or empty. */
export function planText(ask: PlanAsk, plan: Plan, decision: string, words: PlanWords): string {
  const { anchors, tasks, dropped, remarks } = plan;
  const property = (key: string, value: string) => `${key}:${value === "" ? "" : ` ${value}`}`;
  const properties = [
    property("type", planType),
    property("kind", ask.variant),
    ...(["notice", "last", "first"] as const).map((name) =>
      property(anchorProperties[name], anchors[name] ?? ""),
    ),
    property(daysOffProperty, ask.calendar.daysOff.length > 0 ? `[${ask.calendar.daysOff.join(", ")}]` : ""),
    ...(decision === "" ? [] : [property("decision", `"${decision.replace(/["\\]/g, "\\$&")}"`)]),
    property(laidOutProperty, writtenLaidOut({ anchors, calendar: ask.calendar, on: [ask.today] })),
  ];
  const whys = [...new Set(dropped.map(({ why }) => why))];
  const paragraphs = [
    ...(decision === "" ? [] : [words.led(decision)]),
    ...remarks.map(words.remark),
    ...whys.map((why) =>
      words.dropped(
        why,
        dropped.flatMap((one) => (one.why === why ? [words.step(one.step.id)] : [])).join("; "),
      ),
    ),
    words.legend,
  ];
  const sections = phases.flatMap((phase) => {
    const lines = tasks.flatMap((task) =>
      task.step.phase === phase ? [`- [ ] ${writtenTask(task, words)}`] : [],
    );
    if (lines.length === 0) return [];
    const table = phase === "handover" ? ["", ...tableOf(words.handover)] : [];
    return [`## ${words.phase(phase)}`, [...lines, ...table].join("\n")];
  });
  const body = [
    "```crossroads\ntransition\n```",
    ...paragraphs,
    ...sections,
    ...(words.talk === "" ? [] : [words.talk]),
  ];
  return `---\n${properties.join("\n")}\n---\n${body.join("\n\n")}\n`;
}

/** A task's words with its mark and its day. */
export function writtenTask({ step, mark, day }: PlannedTask, words: Pick<PlanWords, "step">): string {
  return `${words.step(step.id)} ${writtenMark(mark)}${day ? dueField(day) : ""}`;
}

function tableOf(heads: readonly string[]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const empty = row(heads.map(() => " "));
  return [row(heads), row(heads.map(() => "---")), empty, empty, empty];
}
