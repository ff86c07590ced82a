import { setIcon } from "obsidian";
import { daysBetween } from "../../core/calendar/arithmetic";
import type { Day } from "../../core/calendar/day";
import { placesIn } from "../../core/calendar/span";
import { PlanError } from "../../core/edit";
import { anchorLetters, letters, type AnchorName } from "../../core/transition/anchors";
import { progressOf, type Progress } from "../../core/transition/progress";
import { pendingRedating } from "../../core/transition/redate";
import { taskLines, tickEdits, type TaskLine } from "../../core/transition/task-line";
import { sayDay, sayPeriodNear } from "../../i18n/dates";
import { say } from "../../i18n/say";
import type { PlanNote } from "../../vault/transition-store";
import { RedateModal } from "./redate-modal";
import { RehearsalModal } from "./rehearsal-modal";
import { openNote, weekendOf, type TransitionSource } from "./source";

/** Which parts a person has folded open, by name: it outlives each drawing. */
export type Unfolded = Set<string>;

/** Draws where a transition stands. Called again at every change: the element is emptied, and the focus stays where it was. */
export function drawBoard(
  parent: HTMLElement,
  source: TransitionSource,
  note: PlanNote,
  unfolded: Unfolded,
): void {
  const focusAgain = rememberFocus(parent);
  parent.empty();
  const { plan, path } = note;
  const { today } = source.clock;
  const progress = progressOf(plan, weekendOf(source), today);
  drawAnchors(parent, source, note, today);
  drawTimeline(parent, note, progress, today);
  drawPending(parent, source, note);
  const facts = parent.createDiv("crossroads-transition-facts");
  facts.createSpan({ text: say("transition-done", { done: progress.done, total: progress.total }) });
  if (progress.next)
    facts.createSpan({ text: sayLeft(anchorLetters[progress.next.letter], progress.next.left) });
  drawHandover(parent, progress);
  const tasks = (name: "late" | "today" | "soon" | "undated") => {
    const list = progress[name];
    if (list.length === 0) return;
    const section = drawSection(
      parent,
      say(`transition-tasks-${name}`),
      list.length,
      name,
      unfolded,
      name !== "undated",
    );
    const items = section.createEl("ul", { cls: `crossroads-transition-tasks mod-${name}` });
    for (const task of list) drawTask(items, source, path, task, today);
  };
  tasks("late");
  tasks("today");
  tasks("soon");
  tasks("undated");
  if (progress.late.length + progress.today.length + progress.soon.length === 0)
    parent.createDiv({ cls: "crossroads-transition-quiet", text: say("transition-nothing-due") });
  drawTalk(parent, source, unfolded);
  focusAgain();
}

/** The focus stays where it was; where that is gone, as a task is that was ticked, it goes to what came into its place. */
function rememberFocus(parent: HTMLElement): () => void {
  const keyed = () => [...parent.querySelectorAll<HTMLElement>("[data-crossroads-key]")];
  const keyOf = (element: Element | null) => element?.getAttribute("data-crossroads-key") ?? null;
  const { activeElement } = parent.doc;
  const key = parent.contains(activeElement) ? keyOf(activeElement) : null;
  if (key === null) return () => undefined;
  const alike = () => keyed().filter((each) => keyOf(each)?.split("-")[0] === key.split("-")[0]);
  const at = alike().findIndex((each) => each === activeElement);
  return () => {
    const left = alike();
    const again = keyed().find((each) => keyOf(each) === key) ?? left[Math.min(at, left.length - 1)];
    (again ?? keyed()[0])?.focus();
  };
}

function drawAnchors(parent: HTMLElement, source: TransitionSource, note: PlanNote, today: Day): void {
  const row = parent.createDiv("crossroads-transition-anchors");
  for (const letter of letters) {
    const name = anchorLetters[letter];
    const day = note.plan.anchors[name];
    const button = row.createEl("button", {
      cls: "crossroads-transition-anchor",
      attr: { "data-crossroads-key": `anchor-${name}` },
    });
    button.createSpan({ cls: "crossroads-transition-name", text: say(`transition-${name}`) });
    button.createSpan({
      cls: "crossroads-transition-day",
      text: day ? sayDay(day) : say("transition-not-set"),
    });
    if (day)
      button.createSpan({ cls: "crossroads-transition-when", text: sayDistance(daysBetween(today, day)) });
    button.onClickEvent(() => {
      new RedateModal(source, note, name).open();
    });
  }
}

function sayLeft(name: AnchorName, count: number): string {
  if (count === 0) return `${say(`transition-${name}`)} · ${say("transition-today")}`;
  return say(`transition-left-${name}`, { count });
}

function sayDistance(days: number): string {
  if (days === 0) return say("transition-today");
  return days > 0 ? say("transition-in-days", { count: days }) : say("transition-days-ago", { count: -days });
}

function drawTimeline(parent: HTMLElement, { plan }: PlanNote, { span }: Progress, today: Day): void {
  if (!span) return;
  const place = (day: Day) => String(placesIn(span, [{ start: day, precision: "day" }])[0] ?? 0);
  const known = letters.flatMap((letter) => {
    const name: AnchorName = anchorLetters[letter];
    const day = plan.anchors[name];
    return day ? [{ name, day }] : [];
  });
  const line = parent.createDiv({
    cls: "crossroads-transition-line",
    attr: {
      role: "img",
      "aria-label": [
        ...known.map(({ name, day }) => `${say(`transition-${name}`)}: ${sayDay(day)}`),
        `${say("transition-today")}: ${sayDay(today)}`,
      ].join(", "),
    },
  });
  const put = (cls: string, day: Day, text = "") =>
    line.createSpan({ cls, text }).setCssProps({ "--crossroads-place": place(day) });
  put("crossroads-transition-past", today);
  for (const { due, isDone } of plan.tasks) {
    if (!due) continue;
    put(`crossroads-transition-dot${isDone ? " mod-done" : due < today ? " mod-late" : ""}`, due);
  }
  for (const { name, day } of known) put("crossroads-transition-post", day, say(`transition-letter-${name}`));
  put("crossroads-transition-now", today);
}

/** Says so where the days in the note are no longer those its dates were reckoned from. */
function drawPending(parent: HTMLElement, source: TransitionSource, note: PlanNote): void {
  if (!pendingRedating(note.plan, weekendOf(source))) return;
  const box = parent.createDiv({ cls: "crossroads-transition-pending", attr: { role: "status" } });
  box.createSpan({ text: say("transition-pending") });
  box
    .createEl("button", { text: say("transition-show-moves"), attr: { "data-crossroads-key": "pending" } })
    .onClickEvent(() => {
      new RedateModal(source, note).open();
    });
}

function drawHandover(parent: HTMLElement, { handover }: Progress): void {
  if (handover.areas === 0) return;
  const percent = Math.round(handover.done * 100);
  const box = parent.createDiv({ cls: "crossroads-transition-handover" });
  const words = [
    say("transition-handover-done", { percent, count: handover.areas }),
    ...(handover.half ? [say("transition-handover-half", { day: sayDay(handover.half) })] : []),
  ].join(" ");
  box.toggleClass("mod-behind", handover.isBehind);
  box.createSpan({ text: words });
  const bar = box.createDiv({
    cls: "crossroads-transition-bar",
    attr: {
      role: "progressbar",
      "aria-valuenow": String(percent),
      "aria-label": say("transition-phase-handover"),
    },
  });
  bar.createDiv().setCssProps({ "--crossroads-place": String(handover.done) });
}

function drawSection(
  parent: HTMLElement,
  title: string,
  count: number,
  name: string,
  unfolded: Unfolded,
  usually: boolean,
): HTMLElement {
  const details = parent.createEl("details", { cls: "crossroads-transition-section" });
  // What is usually open is remembered when it is closed, and the other way round.
  details.open = unfolded.has(name) !== usually;
  details.addEventListener("toggle", () => {
    if (details.open === usually) unfolded.delete(name);
    else unfolded.add(name);
  });
  const summary = details.createEl("summary", { attr: { "data-crossroads-key": `section-${name}` } });
  summary.createSpan({ text: title });
  summary.createSpan({ cls: "crossroads-transition-count", text: String(count) });
  return details;
}

function drawTask(
  items: HTMLElement,
  source: TransitionSource,
  path: string,
  task: TaskLine,
  today: Day,
): void {
  const item = items.createEl("li");
  const key = `task-${task.line}`;
  const box = item.createEl("input", {
    cls: "task-list-item-checkbox",
    type: "checkbox",
    attr: { "aria-label": task.text, "data-crossroads-key": key },
  });
  box.checked = task.isDone;
  box.addEventListener("change", () => {
    // Once: a box that is disabled would lose the focus.
    if (item.hasClass("is-ticked")) return;
    item.addClass("is-ticked");
    void tick(source, path, task, today).then(() => {
      item.removeClass("is-ticked");
    });
  });
  const words = item.createEl("button", {
    cls: "crossroads-transition-task",
    text: task.text,
    attr: { dir: "auto", "data-crossroads-key": `go-${task.line}` },
  });
  words.onClickEvent(() => void openNote(source.app, path, task.line));
  if (task.due)
    item.createSpan({
      cls: "crossroads-transition-due",
      text: sayPeriodNear({ start: task.due, precision: "day" }, today),
    });
}

/** Ticks the task in its note, also where its line has moved since. */
async function tick(source: TransitionSource, path: string, task: TaskLine, today: Day): Promise<void> {
  await source.writer.write({
    plans: [
      {
        path,
        edits: (text) => {
          const same = taskLines(text).filter((each) => each.text === task.text && !each.isDone);
          const found = same.find(({ line }) => line === task.line) ?? same[0];
          if (!found) throw new PlanError("place-gone", path);
          return tickEdits(text, found, today);
        },
      },
    ],
  });
}

function drawTalk(parent: HTMLElement, source: TransitionSource, unfolded: Unfolded): void {
  const [talk] = source.transition.talks();
  if (!talk) return;
  const section = drawSection(parent, say("transition-talk"), talk.branches.length, "talk", unfolded, false);
  for (const { cue, lines, line } of talk.branches) {
    const branch = section.createEl("details", { cls: "crossroads-transition-branch" });
    branch.createEl("summary", { text: cue, attr: { dir: "auto" } });
    for (const text of lines) branch.createEl("p", { text, attr: { dir: "auto" } });
    const go = branch.createEl("button", {
      cls: "clickable-icon",
      attr: { "aria-label": say("transition-go") },
    });
    setIcon(go, "arrow-up-right");
    go.onClickEvent(() => void openNote(source.app, talk.path, line));
  }
  section
    .createEl("button", { text: say("command-rehearse-talk"), attr: { "data-crossroads-key": "rehearse" } })
    .onClickEvent(() => void RehearsalModal.start(source, talk));
}
