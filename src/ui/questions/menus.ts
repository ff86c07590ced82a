import { Menu } from "obsidian";
import { groupings, sorts, type Grouping, type Sort } from "../../core/questions/query";
import { questionKinds, type QuestionKind } from "../../core/questions/question";
import { questionStatuses } from "../../core/questions/status";
import { say } from "../../i18n/say";
import { isFiltered, toggled, usualState, type ViewState } from "./view-state";

const sortSentences = {
  "last-asked": "sort-last-asked",
  "times-asked": "sort-times-asked",
  oldest: "sort-oldest",
} as const;
const groupSentences = { thread: "group-thread", note: "group-note", month: "group-month" } as const;

export type ChangeState = (part: Partial<ViewState>) => void;

export function sortMenu(state: ViewState, change: ChangeState): Menu {
  return choice(
    sorts,
    state.sort,
    (sort: Sort) => say(sortSentences[sort]),
    (sort) => {
      change({ sort });
    },
  );
}

export function groupMenu(state: ViewState, change: ChangeState): Menu {
  return choice(
    groupings,
    state.grouping,
    (grouping: Grouping) => say(groupSentences[grouping]),
    (grouping) => {
      change({ grouping });
    },
  );
}

/** Kinds, statuses and places; `chooseFolder` lets a person pick one. */
export function filterMenu(
  state: ViewState,
  kindsShown: readonly QuestionKind[],
  change: ChangeState,
  chooseFolder: () => void,
): Menu {
  const menu = new Menu();
  const kinds = state.kinds ?? kindsShown;
  label(menu, say("filter-kinds"));
  for (const kind of questionKinds)
    check(menu, say(`kind-${kind}`), kinds.includes(kind), () => {
      change({ kinds: toggled(kinds, kind, questionKinds) });
    });
  menu.addSeparator();
  label(menu, say("filter-status"));
  for (const status of questionStatuses)
    check(menu, say(`status-${status}`), state.statuses.includes(status), () => {
      change({ statuses: toggled(state.statuses, status, questionStatuses) });
    });
  menu.addSeparator();
  label(menu, say("filter-where"));
  check(menu, say("filter-undated"), state.undatedOnly, () => {
    change({ undatedOnly: !state.undatedOnly });
  });
  menu.addItem((item) => item.setTitle(say("filter-folder")).setIcon("folder").onClick(chooseFolder));
  if (!isFiltered(state)) return menu;
  menu.addSeparator();
  return menu.addItem((item) =>
    item
      .setTitle(say("filter-reset"))
      .setIcon("rotate-ccw")
      .onClick(() => {
        const { kinds: usualKinds, statuses, undatedOnly, place } = usualState;
        change({ kinds: usualKinds, statuses, undatedOnly, place });
      }),
  );
}

function choice<Name extends string>(
  names: readonly Name[],
  chosen: Name,
  title: (name: Name) => string,
  choose: (name: Name) => void,
): Menu {
  const menu = new Menu();
  for (const name of names)
    check(menu, title(name), name === chosen, () => {
      choose(name);
    });
  return menu;
}

function check(menu: Menu, title: string, checked: boolean, act: () => void): void {
  menu.addItem((item) => item.setTitle(title).setChecked(checked).onClick(act));
}

function label(menu: Menu, title: string): void {
  menu.addItem((item) => item.setTitle(title).setIsLabel(true));
}
