import { groupings, sorts, type Grouping, type ListQuery, type Sort } from "../../core/questions/query";
import { questionKinds, type QuestionKind } from "../../core/questions/question";
import { questionStatuses, type QuestionStatus } from "../../core/questions/status";

/** How one sidebar shows its questions. It is kept with the workspace's layout, not with the settings. */
export interface ViewState {
  readonly sort: Sort;
  readonly grouping: Grouping;
  /** Null as long as a person has not chosen: then the kinds of the settings. */
  readonly kinds: readonly QuestionKind[] | null;
  readonly statuses: readonly QuestionStatus[];
  readonly undatedOnly: boolean;
  /** A folder's or a note's path; null for the whole vault. */
  readonly place: string | null;
  /** Whether texts are hidden, while the screen is shared. */
  readonly textsHidden: boolean;
  /** Months and notes that are collapsed. Threads are collapsed unless expanded, and start so again. */
  readonly collapsed: readonly string[];
}

export const usualState: ViewState = {
  sort: "last-asked",
  grouping: "thread",
  kinds: null,
  statuses: ["open", "half-answered"],
  undatedOnly: false,
  place: null,
  textsHidden: false,
  collapsed: [],
};

/** More than these are not kept: they only spare a person some clicks. */
const mostCollapsed = 200;

/** The state as it stands in a saved layout; what cannot be read is as usual. */
export function readViewState(saved: unknown): ViewState {
  const given = (typeof saved === "object" && saved !== null ? saved : {}) as Readonly<
    Record<string, unknown>
  >;
  const { place, undatedOnly, textsHidden, collapsed } = given;
  return {
    sort: sorts.find((sort) => sort === given["sort"]) ?? usualState.sort,
    grouping: groupings.find((grouping) => grouping === given["grouping"]) ?? usualState.grouping,
    kinds: subset(given["kinds"], questionKinds),
    statuses: subset(given["statuses"], questionStatuses) ?? usualState.statuses,
    undatedOnly: undatedOnly === true,
    place: typeof place === "string" && place !== "" ? place : null,
    textsHidden: textsHidden === true,
    collapsed: Array.isArray(collapsed)
      ? collapsed.filter((key) => typeof key === "string").slice(0, mostCollapsed)
      : [],
  };
}

/** The query of a state and a search. */
export function queryOf(
  state: ViewState,
  kindsShown: readonly QuestionKind[],
  matches: ListQuery["matches"],
): ListQuery {
  const { sort, grouping, undatedOnly, place } = state;
  const kinds = new Set(state.kinds ?? kindsShown);
  return { matches, sort, grouping, kinds, statuses: new Set(state.statuses), undatedOnly, place };
}

/** Whether something is filtered out that is usually shown, or in that is not. */
export function isFiltered({ kinds, statuses, undatedOnly, place }: ViewState): boolean {
  return kinds !== null || undatedOnly || place !== null || statuses.join() !== usualState.statuses.join();
}

/** The items with one more or one less, in the order of `all`. */
export function toggled<Item>(items: readonly Item[], item: Item, all: readonly Item[]): Item[] {
  return all.filter((each) => items.includes(each) !== (each === item));
}

function subset<Text extends string>(value: unknown, all: readonly Text[]): Text[] | null {
  return Array.isArray(value) ? all.filter((text) => value.includes(text)) : null;
}
