import { setIcon } from "obsidian";
import type { Row } from "../../core/questions/list";
import { statusOf, type QuestionStatus } from "../../core/questions/status";
import type { Asking } from "../../core/questions/thread";
import { sayMonth, sayPeriod, sayPeriodInFull } from "../../i18n/dates";
import { say } from "../../i18n/say";
import { folderOf, noteName } from "../paths";

/** What a row says; two rows that say the same are drawn the same. Null and empty parts are not drawn. */
interface RowWords {
  readonly text: string | null;
  readonly answer?: string | null;
  /** The quiet line: dates and how often. */
  readonly facts: readonly string[];
  /** A name at the end of the quiet line: hidden where texts are. */
  readonly name: string | null;
  readonly badges?: readonly string[];
  /** How many rows a group holds. */
  readonly count?: number;
}

/** The class of words that are hidden while the screen is shared. */
const hidable = "crossroads-words";

const drawnAs = new WeakMap<HTMLElement, string>();
let ids = 0;

/** Draws a row into `old`, or into a new element of `list`; an element that says the same already is left alone. */
export function drawRow(row: Row, old: HTMLElement | null, list: HTMLElement): HTMLElement {
  const { type, level, expanded } = row;
  const element =
    old ?? list.createDiv({ attr: { role: "treeitem", id: `crossroads-row-${String((ids += 1))}` } });
  element.setAttrs({
    "aria-level": level,
    "aria-posinset": row.position,
    "aria-setsize": row.siblings,
  });
  const words = wordsOf(row);
  const signature = JSON.stringify([type, level, expanded, words]);
  if (drawnAs.get(element) === signature) return element;
  drawnAs.set(element, signature);
  element.setAttr("aria-expanded", expanded === null ? null : String(expanded));
  element.className = `crossroads-row mod-${type} mod-level-${String(level)}`;
  element.draggable = type !== "group";
  element.empty();
  const twisty = icon(element, "twisty", expanded === null ? null : "chevron-right");
  twisty.toggleClass("is-expanded", expanded === true);
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

function fillBody(body: HTMLElement, { text, answer, facts, name, badges = [] }: RowWords): void {
  for (const [cls, words] of Object.entries({ text, answer }))
    if (words)
      body
        .createDiv({ cls: `crossroads-row-${cls}`, attr: { dir: "auto" } })
        .createSpan({ cls: hidable, text: words });
  if (facts.length === 0 && name === null && badges.length === 0) return;
  const line = body.createDiv("crossroads-row-facts");
  for (const fact of facts) line.createSpan({ cls: "crossroads-row-fact", text: fact });
  if (name !== null)
    line.createSpan("crossroads-row-fact").createSpan({ cls: hidable, text: name, attr: { dir: "auto" } });
  for (const badge of badges) {
    line.appendText(" ");
    line.createSpan({ cls: "crossroads-row-badge", text: badge });
  }
}

function wordsOf(row: Row): RowWords {
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
  const facts: string[] = [];
  // Its note's row tells the day already, unless the question has one of its own.
  if (!underNote || question.dated) facts.push(day ? sayPeriod(day) : say("row-undated"));
  const count = ofThread ? row.askings.length : underNote ? thread.askings.length : 1;
  const first = ofThread && day && row.first?.start !== day.start ? row.first : null;
  if (count > 1)
    facts.push(
      first ? say("row-times-since", { count, since: sayMonth(first) }) : say("row-times", { count }),
    );
  return {
    text: ofThread || row.showsText ? question.text : null,
    // Expanded, the answer stands in the row of the place it was given in.
    answer: ofThread && row.expanded ? null : (question.answer?.text ?? null),
    facts,
    name: underNote ? null : toldName(asking),
    badges: badgesOf(asking, ofThread ? row.status : statusOf(question)),
  };
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

function badgesOf({ question: { kind, asker } }: Asking, status: QuestionStatus): string[] {
  const badges: string[] = [];
  if (asker !== null) badges.push(say("badge-asker", { asker }));
  else if (kind !== "own") badges.push(say(`badge-${kind}`));
  if (status !== "open") badges.push(say(`status-${status}`));
  return badges;
}
