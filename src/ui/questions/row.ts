import { setIcon } from "obsidian";
import type { AskingRow, GroupRow, Row, ThreadRow } from "../../core/questions/list";
import type { QuestionStatus } from "../../core/questions/status";
import type { Asking } from "../../core/questions/thread";
import type { SentenceKey } from "../../i18n/en";
import { sayMonth, sayPeriod, sayPeriodInFull } from "../../i18n/dates";
import { say } from "../../i18n/say";
import { folderOf, noteName } from "../paths";

/** What a row says; two rows that say the same are drawn the same. */
interface RowWords {
  readonly text: string | null;
  readonly answer: string | null;
  /** The quiet line: dates and counts, then names, which are hidden together with the texts. */
  readonly facts: readonly string[];
  readonly note: string | null;
  readonly badges: readonly string[];
  readonly expanded: boolean | null;
}

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
  const facts = body.createDiv("crossroads-row-facts");
  for (const fact of words.facts) facts.createSpan({ cls: "crossroads-row-fact", text: fact });
  if (words.note !== null) {
    const note = facts.createSpan("crossroads-row-fact");
    note.createSpan({ cls: "crossroads-words", text: words.note, attr: { dir: "auto" } });
  }
  for (const badge of words.badges) facts.createSpan({ cls: "crossroads-row-badge", text: badge });
  if (!hasMenu) return;
  // The same menu is on the context-menu key, so a screen reader need not meet a button in every row.
  const more = element.createDiv({
    cls: "crossroads-row-more clickable-icon",
    attr: { "aria-hidden": "true" },
  });
  setIcon(more, "more-vertical");
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
  const facts = [say("group-count", { count })];
  const none = { answer: null, note: null, badges: [], expanded };
  if ("note" in group) {
    const folder = folderOf(group.note);
    return { ...none, text: noteName(group.note), note: folder === "" ? null : folder, facts };
  }
  return { ...none, text: group.month ? sayPeriodInFull(group.month) : say("row-undated"), facts };
}

function threadWords({ entry, expanded }: ThreadRow): RowWords {
  const { askings, status, first, last } = entry;
  const asking = askings.at(-1);
  if (!asking)
    return { text: entry.thread.text, answer: null, facts: [], note: null, badges: [], expanded: null };
  const facts = [last ? sayPeriod(last) : say("row-undated")];
  const count = askings.length;
  const since = first && last && first.start !== last.start ? sayMonth(first) : null;
  if (count > 1) facts.push(since ? say("row-times-since", { count, since }) : say("row-times", { count }));
  return {
    text: asking.question.text,
    answer: asking.question.answer?.text ?? null,
    facts,
    note: toldName(asking),
    badges: badgesOf(asking, status),
    expanded: count > 1 ? expanded : null,
  };
}

function askingWords({ asking, status, showsText, underNote, thread }: AskingRow): RowWords {
  const facts = [asking.day ? sayPeriod(asking.day) : say("row-undated")];
  if (underNote && thread.askings.length > 1) facts.push(say("row-times", { count: thread.askings.length }));
  return {
    text: showsText ? asking.question.text : null,
    answer: asking.question.answer?.text ?? null,
    facts,
    note: underNote ? null : toldName(asking),
    badges: badgesOf(asking, status),
    expanded: null,
  };
}

/** The note's name, unless it is nothing but the day that is told already. */
function toldName({ path, day }: Asking): string | null {
  const name = noteName(path);
  return day?.precision === "day" && !/\p{L}/u.test(name) ? null : name;
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
