import { describe, expect, it } from "vitest";
import { fieldOf } from "../../../src/core/templates/field";

const date = (steps: readonly (readonly [count: number, unit: string])[], format: string | null = null) => ({
  kind: "date",
  steps: steps.map(([count, unit]) => ({ count, unit })),
  format,
});

describe("a field", () => {
  it.each([
    ["date", date([])],
    [" DATE ", date([])],
    ["date:dddd, MMMM Do YYYY", date([], "dddd, MMMM Do YYYY")],
    ["date: [at] HH:mm ", date([], "[at] HH:mm")],
    ["date:", date([])],
    ["date+7d", date([[7, "d"]])],
    ["date - 1w : gggg", date([[-1, "w"]], "gggg")],
    [
      "date+1M-1d",
      date([
        [1, "M"],
        [-1, "d"],
      ]),
    ],
    ["date+1m", date([[1, "M"]])],
    [
      "date+2Y+1q",
      date([
        [2, "y"],
        [1, "Q"],
      ]),
    ],
    ["time+90m", { ...date([[90, "m"]]), kind: "time" }],
    ["time-1M", { ...date([[-1, "M"]]), kind: "time" }],
    ["title", { kind: "title" }],
    ["Cursor", { kind: "cursor" }],
    ["ask:What is the role?", { kind: "ask", question: "What is the role?", usual: "" }],
    ["ask: Role | planner | lead ", { kind: "ask", question: "Role", usual: "planner | lead" }],
    ["questions", { kind: "other", name: "questions", argument: "" }],
    ["Decisions: due ", { kind: "other", name: "decisions", argument: "due" }],
    ["date+7x", { kind: "other", name: "date+7x", argument: "" }],
    ["tp.date.now()", { kind: "other", name: "tp.date.now()", argument: "" }],
    ["ask:", { kind: "other", name: "ask", argument: "" }],
    ["title:x", { kind: "other", name: "title", argument: "x" }],
    ["#if", null],
    ["", null],
    ["1", null],
  ])("is read from %j", (words, field) => {
    expect(fieldOf(words)).toEqual(field);
  });
});
