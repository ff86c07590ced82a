import { setIcon } from "obsidian";
import type { Day } from "../../core/calendar/day";
import type { Context } from "../../core/questions/context";
import type { Row, RowOf } from "../../core/questions/list";
import { folderOf } from "../../core/notes/folder";
import { statusOf } from "../../core/questions/status";
import type { ThreadState } from "../../core/questions/state";
import type { Asking, Thread } from "../../core/questions/thread";
import type { Reason } from "../../core/reason";
import { placesIn, type Span } from "../../core/calendar/span";
import { sayMonth, sayPeriod, sayPeriodInFull, sayPeriodNear } from "../../i18n/dates";
import { say, sayReason } from "../../i18n/say";
import { noteName } from "../paths";

/** What rows are drawn with, beside what they say themselves. */
export interface RowLook {
  readonly today: Day;
  /** The stretch of the calendar that all timelines of the list show. */
  readonly span: Span;
  /** The words around an asking; null while they are not known. */
  readonly context: (asking: Asking) => Context | null;
  readonly isMarked: (row: Row) => boolean;
  /** Why a thread seems to turn in circles; empty where it does not. */
  readonly circling: (thread: Thread) => readonly Reason[];
}

/** A word or two in a box; `named` where a person's name or words stand in it, which are hidden where texts are. */
interface Badge {
  readonly text: string;
  readonly named?: boolean;
}

/** What a row says; two rows that say the same are drawn the same. Null and empty parts are not drawn. */
interface RowWords {
  readonly text: string | null;
  readonly answer?: string | null;
  readonly context?: Context | null;
  /** Where the days lie on which it was asked: 0 to 1 of the span. */
  readonly dots?: readonly number[];
  /** The quiet line: dates and how often. */
  readonly facts: readonly string[];
  /** A name at the end of the quiet line: hidden where texts are. */
  readonly name: string | null;
  readonly badges?: readonly Badge[];
  /** Why a way out is offered. */
  readonly hint?: string;
  /** How many rows a group holds. */
  readonly count?: number;
}

/** The class of words that are hidden while the screen is shared. */
const hidable = "crossroads-words";

const drawnAs = new WeakMap<HTMLElement, string>();
let ids = 0;

/** Draws a row into `old`, or into a new element of `list`; an element that says the same already is left alone. */
export function drawRow(row: Row, old: HTMLElement | null, list: HTMLElement, look: RowLook): HTMLElement {
  const { type, level, expanded } = row;
  const isMarked = look.isMarked(row);
  const element =
    old ?? list.createDiv({ attr: { role: "treeitem", id: `crossroads-row-${String((ids += 1))}` } });
  element.setAttrs({
    "aria-level": level,
    "aria-posinset": row.position,
    "aria-setsize": row.siblings,
  });
  const words = wordsOf(row, look);
  const signature = JSON.stringify([type, level, expanded, isMarked, words]);
  if (drawnAs.get(element) === signature) return element;
  drawnAs.set(element, signature);
  element.setAttr("aria-expanded", expanded === null ? null : String(expanded));
  element.className = `crossroads-row mod-${type} mod-level-${String(level)}`;
  element.toggleClass("is-marked", isMarked);
  element.draggable = type !== "group";
  element.empty();
  const twisty = icon(element, "twisty", isMarked ? "check" : expanded === null ? null : "chevron-right");
  twisty.toggleClass("is-expanded", expanded === true && !isMarked);
  fillBody(element.createDiv("crossroads-row-body"), words);
  const { count } = words;
  if (count !== undefined)
    element.createDiv({
      cls: "crossroads-row-count",
      text: String(count),
      attr: { "aria-label": say("count-shown", { count }) },
    });
  // The same menu is on the context-menu key, so a screen reader need not meet a button in every row.
  else icon(element, "more clickable-icon", "ellipsis-vertical");
  return element;
}

function icon(element: HTMLElement, name: string, shown: string | null): HTMLElement {
  const place = element.createDiv({ cls: `crossroads-row-${name}`, attr: { "aria-hidden": "true" } });
  if (shown) setIcon(place, shown);
  return place;
}

function fillBody(
  body: HTMLElement,
  { text, answer, context, dots, facts, name, badges = [], hint = "" }: RowWords,
): void {
  const fill = (cls: string, words: string | null | undefined) => {
    if (!words) return;
    body
      .createDiv({ cls: `crossroads-row-${cls}`, attr: { dir: "auto" } })
      .createSpan({ cls: hidable, text: words });
  };
  fill("text", text);
  if (context) fillContext(body.createDiv({ cls: "crossroads-row-context", attr: { dir: "auto" } }), context);
  fill("answer", answer);
  if (dots && dots.length > 1) fillTimeline(body.createDiv("crossroads-timeline"), dots);
  if (facts.length > 0 || name !== null || badges.length > 0) fillFacts(body, { facts, name, badges });
  if (hint === "") return;
  const line = body.createDiv({ cls: "crossroads-row-hint", text: `${hint} ` });
  line.createSpan({ cls: "crossroads-row-ways-out", text: say("row-hint-ways-out") });
}

function fillFacts(
  body: HTMLElement,
  { facts, name, badges }: Required<Pick<RowWords, "facts" | "name" | "badges">>,
): void {
  const line = body.createDiv("crossroads-row-facts");
  for (const fact of facts) line.createSpan({ cls: "crossroads-row-fact", text: fact });
  if (name !== null)
    line.createSpan("crossroads-row-fact").createSpan({ cls: hidable, text: name, attr: { dir: "auto" } });
  for (const { text, named = false } of badges) {
    line.appendText(" ");
    line.createSpan("crossroads-row-badge").createSpan({ cls: named ? hidable : "", text });
  }
}

function fillContext(element: HTMLElement, { before, words, after }: Context): void {
  const span = element.createSpan(hidable);
  if (before !== "") span.appendText(`${before} `);
  span.createSpan({ cls: "crossroads-row-asked", text: words });
  if (after !== "") span.appendText(` ${after}`);
}

/** For the eye alone: what it shows stands in words beside it. */
function fillTimeline(element: HTMLElement, dots: readonly number[]): void {
  element.ariaHidden = "true";
  for (const dot of dots)
    element.createSpan("crossroads-timeline-dot").setCssProps({ "--crossroads-at": String(dot) });
}

function wordsOf(row: Row, look: RowLook): RowWords {
  if (row.type === "group") {
    const { note, day, items } = row;
    const count = items.length;
    if (note === null)
      return { text: day ? sayPeriodInFull(day) : say("row-undated"), facts: [], name: null, count };
    const text = noteName(note);
    const facts = day && !tellsTheDay(text) ? [sayPeriod(day)] : [];
    return { text, facts, name: folderOf(note) || null, count };
  }
  const { asking, thread } = row;
  const { question, day } = asking;
  const ofThread = row.type === "thread";
  const underNote = !ofThread && row.underNote;
  const asked = ofThread ? row.askings : underNote ? thread.askings : [];
  const facts: string[] = [];
  if (ofThread && asked.length > 1) facts.push(...timesAsked(row, look.today));
  // Its note's row tells the day already, unless the question has one of its own.
  else if (!underNote || question.dated)
    facts.push(day ? sayPeriodNear(day, look.today) : say("row-undated"));
  if (underNote && asked.length > 1) facts.push(say("row-times", { count: asked.length }));
  const context = !ofThread && !underNote ? look.context(asking) : null;
  return {
    text: !context && (ofThread || row.showsText) ? question.text : null,
    // Expanded, the answer stands in the row of the place it was given in, unless it stands in the log.
    answer: !ofThread
      ? answerBeside(question.answer?.text ?? null, context)
      : row.expanded && row.state.answer?.asking
        ? null
        : answerOf(row.state),
    context,
    dots: ofThread
      ? placesIn(
          look.span,
          row.askings.map((each) => each.day),
        )
      : [],
    facts,
    name: underNote || (ofThread && asked.length > 1) ? null : toldName(asking),
    hint: ofThread && row.expanded ? look.circling(thread).map(sayReason).join(" ") : "",
    badges: [...kindBadges(asking), ...(ofThread ? stateBadges(row.state) : placeBadges(asking))],
  };
}

/** An answer that the words around its question do not show already. */
function answerBeside(answer: string | null, context: Context | null): string | null {
  const plain = (text: string) => text.replace(/\s+/g, " ").trim();
  return answer !== null && context && plain(context.after).includes(plain(answer)) ? null : answer;
}

/** The answer at hand; where the question was asked again since, it is said to be the old one. */
function answerOf({ answer, reopened }: ThreadState): string | null {
  if (!answer || answer.text === "") return null;
  return reopened ? say("row-answer-before", { answer: answer.text }) : answer.text;
}

/** How often a thread was asked, since when, and when last. */
function timesAsked({ askings, first, asking: { day } }: RowOf<"thread">, today: Day): string[] {
  const times = say("row-times", { count: askings.length });
  if (!day || !first) return [times];
  const last = sayPeriodNear(day, today);
  return first.start === day.start
    ? [times, last]
    : [times, say("row-between", { first: sayMonth(first), last })];
}

/** The note's name, unless it is nothing but the day that is told already. */
function toldName({ path, day }: Asking): string | null {
  const name = noteName(path);
  return day?.precision === "day" && tellsTheDay(name) ? null : name;
}

/** Whether a note is named by digits alone, as daily notes are. */
function tellsTheDay(name: string): boolean {
  return !/\p{L}/u.test(name);
}

function kindBadges({ question: { kind, asker } }: Asking): Badge[] {
  if (asker !== null) return [{ text: say("badge-asker", { asker }), named: true }];
  return kind === "own" ? [] : [{ text: say(`badge-${kind}`) }];
}

function placeBadges({ question }: Asking): Badge[] {
  const status = statusOf(question);
  return status === "open" ? [] : [{ text: say(`status-${status}`) }];
}

/** In a word or two what the sentences of these reasons say. */
const again = {
  "asked-again": "again-asked",
  "asked-again-let-go": "again-asked",
  "day-has-come": "again-day",
  "test-due": "again-test",
  "something-new": "again-new",
} as const;

function stateBadges({ status, until, condition, reopened, kept, answer }: ThreadState): Badge[] {
  const badges: Badge[] = kept ? [{ text: say("badge-kept") }] : [];
  const add = (text: string, named = false) => badges.push({ text, named });
  if (reopened) add(say(again[reopened.id as keyof typeof again] ?? "again-opened"));
  else if (status === "parked" || status === "testing") {
    const what = until ? sayPeriod({ start: until, precision: "day" }) : condition;
    if (what === "") add(say(`status-${status}`));
    else add(say(`badge-${status}-until`, { what }), !until);
  } else if (status === "half-answered" || (status === "open" && answer)) add(say("status-half-answered"));
  else if (status !== "open") add(say(`status-${status}`));
  return badges;
}
