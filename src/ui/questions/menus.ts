import { groupings, sorts } from "../../core/questions/query";
import { questionKinds, type QuestionKind } from "../../core/questions/question";
import { threadStatuses } from "../../core/questions/state";
import type { MenuEntry } from "../menu";
import { isFiltered, toggled, usualFilters, type ViewState } from "./view-state";

export type ChangeState = (part: Partial<ViewState>) => void;

export function sortEntries(state: ViewState, change: ChangeState): MenuEntry[] {
  return sorts.map((sort) => ["", `sort-${sort}`, sort === state.sort, () => change({ sort })]);
}

export function groupEntries(state: ViewState, change: ChangeState): MenuEntry[] {
  return groupings.map((grouping) => [
    "",
    `group-${grouping}`,
    grouping === state.grouping,
    () => change({ grouping }),
  ]);
}

/** Kinds, statuses and places; `chooseFolder` lets a person pick one. */
export function filterEntries(
  state: ViewState,
  kindsShown: readonly QuestionKind[],
  change: ChangeState,
  chooseFolder: () => void,
): MenuEntry[] {
  const { statuses, undatedOnly } = state;
  const kinds = state.kinds ?? kindsShown;
  const entries: MenuEntry[] = [
    ["kinds", "filter-kinds"],
    ...questionKinds.map((kind): MenuEntry => {
      const act = () => change({ kinds: toggled(kinds, kind, questionKinds) });
      return ["kinds", `kind-${kind}`, kinds.includes(kind), act];
    }),
    ["status", "filter-status"],
    ...threadStatuses.map((status): MenuEntry => {
      const act = () => change({ statuses: toggled(statuses, status, threadStatuses) });
      return ["status", `status-${status}`, statuses.includes(status), act];
    }),
    ["where", "filter-where"],
    ["where", "filter-undated", undatedOnly, () => change({ undatedOnly: !undatedOnly })],
    ["where", "filter-folder", "folder", chooseFolder],
  ];
  if (isFiltered(state)) entries.push(["reset", "filter-reset", "rotate-ccw", () => change(usualFilters)]);
  return entries;
}
