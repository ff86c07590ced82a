import type { Day } from "../../src/core/calendar/day";
import { describe, expect, it } from "vitest";
import { isFiltered, queryOf, readViewState, toggled, usualState } from "../../src/ui/questions/view-state";

const today = "2025-07-01" as Day;

describe("the sidebar's saved state", () => {
  it.each([null, undefined, 3, "x", [], {}])("is the usual one from %j", (saved) => {
    expect(readViewState(saved)).toEqual(usualState);
  });

  it("is taken back as it was given out, and what is odd is as usual", () => {
    const state = {
      ...usualState,
      sort: "oldest",
      kinds: ["own", "task"],
      place: "journal",
      collapsed: ["2024-01-01 month"],
    };
    expect(readViewState(JSON.parse(JSON.stringify(state)))).toEqual(state);
    expect(readViewState({ ...state, sort: "up", kinds: "own", collapsed: [1], place: 4 })).toEqual({
      ...usualState,
      sort: "matters",
    });
  });

  it("shows the kinds of the settings until a person chooses others", () => {
    expect([...queryOf(usualState, ["own"], today, null).kinds]).toEqual(["own"]);
    expect([...queryOf({ ...usualState, kinds: ["task"] }, ["own"], today, null).kinds]).toEqual(["task"]);
  });

  it("knows when it is narrowed", () => {
    expect(isFiltered(usualState)).toBe(false);
    expect(isFiltered({ ...usualState, sort: "oldest", textsHidden: true })).toBe(false);
    expect(isFiltered({ ...usualState, place: "a" })).toBe(true);
    expect(isFiltered({ ...usualState, statuses: ["settled"] })).toBe(true);
  });

  it("toggles in the order of the whole", () => {
    expect(toggled(["c"], "a", ["a", "b", "c"])).toEqual(["a", "c"]);
    expect(toggled(["a", "c"], "c", ["a", "b", "c"])).toEqual(["a"]);
  });
});
