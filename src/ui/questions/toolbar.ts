import { Menu, SearchComponent, setIcon, setTooltip, type App } from "obsidian";
import type { QuestionKind } from "../../core/questions/question";
import type { SentenceKey } from "../../i18n/en";
import { say } from "../../i18n/say";
import { fillMenu, type MenuEntry } from "../menu";
import { noteName } from "../paths";
import { makeOneStop } from "../toolbar-keys";
import { FolderChoice } from "./folder-choice";
import { filterEntries, groupEntries, sortEntries, type ChangeState } from "./menus";
import { isFiltered, usualState, type ViewState } from "./view-state";

export interface ToolbarActions {
  readonly change: ChangeState;
  readonly collapseAll: () => void;
  readonly search: (text: string) => void;
  /** From the search field to the list. */
  readonly toList: () => void;
  readonly kindsShown: () => readonly QuestionKind[];
}

export interface Toolbar {
  show(state: ViewState): void;
  focusSearch(): void;
  clearSearch(): void;
}

/** Makes the buttons and the search field above the list, and what tells what the list is narrowed to. */
export function makeToolbar(parent: HTMLElement, app: App, actions: ToolbarActions): Toolbar {
  let shown = usualState;
  const { change, search, toList } = actions;
  const bar = parent.createDiv({
    cls: "crossroads-buttons",
    attr: { role: "toolbar", "aria-label": say("toolbar-label") },
  });

  const button = (icon: string, title: SentenceKey, act: () => void) => {
    const made = bar.createEl("button", { cls: "clickable-icon crossroads-button" });
    setIcon(made, icon);
    setTooltip(made, say(title));
    made.onClickEvent(act);
    return made;
  };
  const menuButton = (icon: string, title: SentenceKey, entries: () => readonly MenuEntry[]) => {
    const made = button(icon, title, () => {
      const { left, bottom } = made.getBoundingClientRect();
      const menu = fillMenu(new Menu(), entries()).setParentElement(made);
      made.setAttr("aria-expanded", "true");
      menu.onHide(() => {
        made.setAttr("aria-expanded", "false");
      });
      menu.showAtPosition({ x: left, y: bottom }, made.doc);
    });
    made.setAttrs({ "aria-haspopup": "menu", "aria-expanded": "false" });
    return made;
  };
  const chooseFolder = () => {
    new FolderChoice(app, (place) => {
      change({ place });
    }).open();
  };
  menuButton("arrow-up-narrow-wide", "button-sort", () => sortEntries(shown, change));
  menuButton("group", "button-group", () => groupEntries(shown, change));
  const filter = menuButton("list-filter", "button-filter", () =>
    filterEntries(shown, actions.kindsShown(), change, chooseFolder),
  );
  button("chevrons-down-up", "button-collapse", actions.collapseAll);
  const texts = button("eye-off", "button-hide-texts", () => {
    change({ textsHidden: !shown.textsHidden });
  });

  makeOneStop(bar);

  const field = new SearchComponent(parent.createDiv("crossroads-search"))
    .setPlaceholder(say("search-placeholder"))
    .onChange(search);
  const { inputEl } = field;
  const clearSearch = () => {
    field.setValue("");
    search("");
  };
  inputEl.setAttrs({ "aria-label": say("search-label"), spellcheck: "false", enterkeyhint: "search" });
  inputEl.addEventListener("keydown", (event) => {
    const leaves = event.key === "ArrowDown" || event.key === "Enter";
    if (event.isComposing || (!leaves && event.key !== "Escape")) return;
    if (leaves || field.getValue() === "") toList();
    else clearSearch();
    event.preventDefault();
    event.stopPropagation();
  });

  const chips = parent.createDiv("crossroads-chips");
  const chip = (what: string, undo: Partial<ViewState>) => {
    const made = chips.createEl("button", {
      cls: "crossroads-chip",
      attr: { "aria-label": say("chip-remove", { what }) },
    });
    made.createSpan({ cls: "crossroads-chip-name crossroads-words", text: what, attr: { dir: "auto" } });
    setIcon(made.createSpan("crossroads-chip-icon"), "x");
    made.onClickEvent(() => {
      change(undo);
      toList();
    });
  };

  return {
    show: (state) => {
      shown = state;
      const { place, undatedOnly, textsHidden } = state;
      const filtered = isFiltered(state);
      filter.toggleClass("is-active", filtered);
      setTooltip(filter, say(filtered ? "button-filter-on" : "button-filter"));
      texts.toggleClass("is-active", textsHidden);
      setTooltip(texts, say(textsHidden ? "button-show-texts" : "button-hide-texts"));
      chips.empty();
      if (place !== null) chip(noteName(place), { place: null });
      if (undatedOnly) chip(say("row-undated"), { undatedOnly: false });
    },
    focusSearch: () => {
      inputEl.focus();
      inputEl.select();
    },
    clearSearch,
  };
}
