import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/edit";
import {
  decisionLogEdits,
  decisionLogLine,
  readDecisionLog,
  type LogState,
} from "../../../src/core/decisions/log";
import { on } from "./said";

const named = { text: "i've decided to leave — really.", note: "Journal/2025-09-23" };
const today = on("2026-11-27");
const states: readonly LogState[] = [
  { kind: "waved" },
  { kind: "record", note: "Leave the mill" },
  { kind: "undoes", other: { text: "decided to stay", note: "2025-01-20" } },
  { kind: "apart", other: { text: "decided to stay", note: null } },
  { kind: "tripwire", day: on("2025-03-31"), is: "set" },
  { kind: "tripwire", day: on("2025-03-31"), is: "met" },
  { kind: "tripwire", day: null, is: "off" },
];

describe("the decision log", () => {
  it.each(states)("says $kind in a line that reads back", (state) => {
    expect(readDecisionLog(decisionLogLine(named, state, today))).toEqual([{ ...named, state, line: 0 }]);
  });

  it("begins with a heading, and grows at its end", () => {
    const once = applyEdits("", decisionLogEdits("", named, { kind: "waved" }, today));
    expect(once).toBe(
      "# Decision log\n\n- [-] i've decided to leave — really. ([[Journal/2025-09-23]]) — not a decision ❌ 2026-11-27\n",
    );
    const other = { text: "decided on grey", note: "a" };
    expect(applyEdits(once, decisionLogEdits(once, other, { kind: "waved" }, today))).toBe(
      `${once}- [-] decided on grey ([[a]]) — not a decision ❌ 2026-11-27\n`,
    );
  });

  it("has one line for each decision, one for each tripwire, one for each pair", () => {
    let text = "my own words\n";
    for (const state of states) text = applyEdits(text, decisionLogEdits(text, named, state, today));
    expect(readDecisionLog(text).map(({ state }) => state.kind)).toEqual(["record", "apart", "tripwire"]);
    expect(text.startsWith("my own words\n")).toBe(true);
  });

  it("is understood when edited by hand", () => {
    expect(
      readDecisionLog(
        "* [X] if not by march i look -- Tripwire 📅 2025-03-31\n- [ ] a task of mine — soon\n- [-] grey – not a decision\n",
      ),
    ).toEqual([
      {
        text: "if not by march i look",
        note: null,
        line: 0,
        state: { kind: "tripwire", day: "2025-03-31", is: "met" },
      },
      { text: "grey", note: null, line: 2, state: { kind: "waved" } },
    ]);
  });
});
