import type { Day } from "../../core/calendar/day";
import { groupings, sorts, usualQuery, type ListQuery } from "../../core/questions/query";
import { questionKinds, type QuestionKind } from "../../core/questions/question";
import { threadStatuses } from "../../core/questions/state";
import { isRecord, oneOf, subset } from "../../settings/settings";

/** How one sidebar shows its questions. It is kept with the workspace's layout, not with the settings. */
export interface ViewState extends Omit<ListQuery, "kinds" | "matches" | "today"> {
  /** Null as long as a person has not chosen: then the kinds of the settings. */
  readonly kinds: readonly QuestionKind[] | null;
  /** Whether texts are hidden, while the screen is shared. */
  readonly textsHidden: boolean;
  /** Months and notes that are collapsed. Threads are collapsed unless expanded, and start so again. */
  readonly collapsed: readonly string[];
}

const { sort, grouping, statuses, undatedOnly, place } = usualQuery;

/** The part of the usual state that says what is shown, and not how. */
export const usualFilters = { kinds: null, statuses, undatedOnly, place };

export const usualState: ViewState = { sort, grouping, ...usualFilters, textsHidden: false, collapsed: [] };

/** More than these are not kept: they only spare a person some clicks. */
const mostCollapsed = 200;

/** The state as it stands in a saved layout; what cannot be read is as usual. */
export function readViewState(saved: unknown): ViewState {
  const given = isRecord(saved) ? saved : {};
  const path = given["place"];
  const collapsed: readonly unknown[] = Array.isArray(given["collapsed"]) ? given["collapsed"] : [];
  return {
    sort: oneOf(given["sort"], sorts) ?? sort,
    grouping: oneOf(given["grouping"], groupings) ?? grouping,
    kinds: subset(given["kinds"], questionKinds),
    statuses: subset(given["statuses"], threadStatuses) ?? statuses,
    undatedOnly: given["undatedOnly"] === true,
    place: typeof path === "string" && path !== "" ? path : null,
    textsHidden: given["textsHidden"] === true,
    collapsed: collapsed.filter((key) => typeof key === "string").slice(0, mostCollapsed),
  };
}

/** The query of a state and a search. */
export function queryOf(
  state: ViewState,
  kindsShown: readonly QuestionKind[],
  today: Day,
  matches: ListQuery["matches"],
): ListQuery {
  return { ...state, kinds: state.kinds ?? kindsShown, today, matches };
}

/** Whether something is filtered out that is usually shown, or in that is not. */
export function isFiltered(state: ViewState): boolean {
  return (
    state.kinds !== null ||
    state.undatedOnly ||
    state.place !== null ||
    state.statuses.join() !== statuses.join()
  );
}

/** The items with one more or one less, in the order of `all`. */
export function toggled<Item>(items: readonly Item[], item: Item, all: readonly Item[]): Item[] {
  return all.filter((each) => items.includes(each) !== (each === item));
}
