import { setIcon } from "obsidian";
import type { SentenceKey } from "../../i18n/en";
import { say } from "../../i18n/say";

/** A button at a row, and the same in its menu. */
export interface RowAct {
  readonly title: SentenceKey;
  readonly icon: string;
  /** True where it stands on the row as words; the others are in its menu alone. */
  readonly isShown?: boolean;
  readonly act: () => void;
}

/** A row of the view: what it says, the facts under it, and what one can do. */
export interface Row {
  /** Stable from drawing to drawing: the focus stays on it. */
  readonly key: string;
  readonly text: string;
  readonly facts: readonly string[];
  readonly badge?: string;
  readonly open: (newTab: boolean) => void;
  readonly acts: readonly RowAct[];
}

/** Draws a row. The list it stands in moves the focus; Enter goes to the note, Tab to the buttons. */
export function drawRow(
  list: HTMLElement,
  row: Row,
  showMenu: (row: Row, at: MouseEvent) => void,
): HTMLElement {
  const element = list.createDiv({
    cls: "crossroads-decision",
    attr: { role: "listitem", tabindex: "-1", "data-key": row.key },
  });
  const main = element.createDiv("crossroads-decision-main");
  const head = main.createDiv("crossroads-decision-head");
  head.createSpan({ cls: "crossroads-decision-text", text: row.text, attr: { dir: "auto" } });
  if (row.badge !== undefined) head.createSpan({ cls: "crossroads-row-badge", text: row.badge });
  if (row.facts.length > 0)
    main.createDiv({ cls: "crossroads-decision-facts", text: row.facts.join(" · "), attr: { dir: "auto" } });
  main.onClickEvent((event) => {
    row.open(event.ctrlKey || event.metaKey);
  });
  // The same menu is on the context-menu key, so a screen reader need not meet a button in every row.
  const more = head.createDiv({ cls: "crossroads-row-more clickable-icon", attr: { "aria-hidden": "true" } });
  setIcon(more, "ellipsis-vertical");
  more.onClickEvent((event) => {
    event.stopPropagation();
    showMenu(row, event);
  });
  const shown = row.acts.filter(({ isShown }) => isShown);
  if (shown.length > 0) {
    const buttons = element.createDiv("crossroads-decision-acts");
    for (const { title, act } of shown)
      buttons.createEl("button", { text: say(title) }).onClickEvent((event) => {
        event.stopPropagation();
        act();
      });
  }
  element.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    showMenu(row, event);
  });
  element.addEventListener("keydown", (event) => {
    if (event.target !== element || event.key !== "Enter") return;
    event.preventDefault();
    row.open(event.ctrlKey || event.metaKey);
  });
  return element;
}
