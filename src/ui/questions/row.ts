import { setIcon } from "obsidian";
import type { AskingRow, GroupRow, Row, ThreadRow } from "../../core/questions/list";
import type { QuestionStatus } from "../../core/questions/status";
import type { Asking } from "../../core/questions/thread";
import type { SentenceKey } from "../../i18n/en";
import { sayMonth, sayPeriod, sayPeriodInFull } from "../../i18n/dates";
import { say } from "../../i18n/say";
import { folderOf, noteName } from "../paths";

/** What a row says; two rows that say the same are drawn the same. Null and empty parts are not drawn. */
interface RowWords {
  readonly text: string | null;
  readonly answer: string | null;
  /** The quiet line: dates and how often. */
  readonly facts: readonly string[];
  /** A name at the end of the quiet line: hidden where texts are. */
  readonly name: string | null;
  readonly badges: readonly string[];
  /** How many rows a group holds. */
  readonly count: number | null;
  /** Null where there is nothing to expand. */
  readonly expanded: boolean | null;
}

const none: RowWords = {
  text: null,
  answer: null,
  facts: [],
  name: null,
  badges: [],
  count: null,
  expanded: null,
};

const drawnAs = new WeakMap<HTMLElement, string>();
let ids = 0;

/** Draws a row into `old`, or into a new element of `list`; an element that says the same already is left alone. */
export function drawRow(row: Row, old: HTMLElement | null, list: HTMLElement): HTMLElement {
  const element = old ?? makeElement(list);
  element.setAttrs({
    "aria-level": row.level,
    "aria-posinset": row.position,
    "aria-setsize": row.siblings,
  });
  const words = wordsOf(row);
  const signature = JSON.stringify([row.type, row.level, words]);
  if (drawnAs.get(element) === signature) return element;
  drawnAs.set(element, signature);
  element.setAttr("aria-expanded", words.expanded === null ? null : String(words.expanded));
  element.className = `crossroads-row mod-${row.type} mod-level-${String(row.level)}`;
  element.draggable = row.type !== "group";
  fillElement(element, words, row.type !== "group");
  return element;
}

function makeElement(list: HTMLElement): HTMLElement {
  ids += 1;
  return list.createDiv({
    attr: { role: "treeitem", id: `crossroads-row-${String(ids)}`, "aria-selected": "false" },
  });
}

function fillElement(element: HTMLElement, words: RowWords, hasMenu: boolean): void {
  element.empty();
  const twisty = element.createDiv({ cls: "crossroads-row-twisty", attr: { "aria-hidden": "true" } });
  if (words.expanded !== null) {
    setIcon(twisty, "chevron-right");
    twisty.toggleClass("is-expanded", words.expanded);
  }
  const body = element.createDiv("crossroads-row-body");
  if (words.text !== null) line(body, "crossroads-row-text", words.text);
  if (words.answer !== null) line(body, "crossroads-row-answer", words.answer);
  fillFacts(body, words);
  if (words.count !== null)
    element.createDiv({
      cls: "crossroads-row-count",
      text: String(words.count),
      attr: { "aria-label": say("group-count", { count: words.count }) },
    });
  if (!hasMenu) return;
  // The same menu is on the context-menu key, so a screen reader need not meet a button in every row.
  const more = element.createDiv({
    cls: "crossroads-row-more clickable-icon",
    attr: { "aria-hidden": "true" },
  });
  setIcon(more, "ellipsis-vertical");
}

function fillFacts(body: HTMLElement, { facts, name, badges }: RowWords): void {
  if (facts.length === 0 && name === null && badges.length === 0) return;
  const line = body.createDiv("crossroads-row-facts");
  for (const fact of facts) line.createSpan({ cls: "crossroads-row-fact", text: fact });
  if (name !== null) {
    const words = { cls: "crossroads-words", text: name, attr: { dir: "auto" } };
    line.createSpan("crossroads-row-fact").createSpan(words);
  }
  for (const badge of badges) {
    line.appendText(" ");
    line.createSpan({ cls: "crossroads-row-badge", text: badge });
  }
}

function line(body: HTMLElement, cls: string, text: string): void {
  body.createDiv({ cls, attr: { dir: "auto" } }).createSpan({ cls: "crossroads-words", text });
}

function wordsOf(row: Row): RowWords {
  switch (row.type) {
    case "group":
      return groupWords(row);
    case "thread":
      return threadWords(row);
    case "asking":
      return askingWords(row);
  }
}

function groupWords({ group, count, expanded }: GroupRow): RowWords {
  if ("month" in group)
    return {
      ...none,
      text: group.month ? sayPeriodInFull(group.month) : say("row-undated"),
      count,
      expanded,
    };
  const name = noteName(group.note);
  const facts = group.day && !tellsTheDay(name) ? [sayPeriod(group.day)] : [];
  return { ...none, text: name, facts, name: folderOf(group.note) || null, count, expanded };
}

function threadWords({ entry, expanded }: ThreadRow): RowWords {
  const { askings, status, first, last } = entry;
  const asking = askings.at(-1);
  if (!asking) return { ...none, text: entry.thread.text };
  const facts = [last ? sayPeriod(last) : say("row-undated")];
  const count = askings.length;
  const since = first && last && first.start !== last.start ? sayMonth(first) : null;
  if (count > 1) facts.push(since ? say("row-times-since", { count, since }) : say("row-times", { count }));
  return {
    ...none,
    text: asking.question.text,
    // Expanded, the answer stands in the row of the place it was given in.
    answer: count > 1 && expanded ? null : (asking.question.answer?.text ?? null),
    facts,
    name: toldName(asking),
    badges: badgesOf(asking, status),
    expanded: count > 1 ? expanded : null,
  };
}

function askingWords({ asking, status, showsText, underNote, thread }: AskingRow): RowWords {
  const { question, day } = asking;
  const facts: string[] = [];
  // Its note's row tells the day already, unless the question has one of its own.
  if (!underNote || question.dated) facts.push(day ? sayPeriod(day) : say("row-undated"));
  if (underNote && thread.askings.length > 1) facts.push(say("row-times", { count: thread.askings.length }));
  return {
    ...none,
    text: showsText ? question.text : null,
    answer: question.answer?.text ?? null,
    facts,
    name: underNote ? null : toldName(asking),
    badges: badgesOf(asking, status),
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

const kindBadges = {
  quoted: "badge-quoted",
  rhetorical: "badge-rhetorical",
  faq: "badge-faq",
  prompt: "badge-prompt",
  task: "badge-task",
} as const satisfies Partial<Record<Asking["question"]["kind"], SentenceKey>>;

function badgesOf({ question }: Asking, status: QuestionStatus): string[] {
  const badges: string[] = [];
  if (question.kind === "asked" || question.asker !== null)
    badges.push(
      question.asker === null ? say("badge-asked-of-me") : say("badge-asked", { asker: question.asker }),
    );
  else if (question.kind !== "own") badges.push(say(kindBadges[question.kind]));
  if (status === "half-answered") badges.push(say("badge-half-answered"));
  if (status === "settled") badges.push(say("badge-settled"));
  return badges;
}
