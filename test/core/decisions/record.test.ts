import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { applyEdits } from "../../../src/core/edit";
import { isFrozen, luckOf, readRecord, type DecisionRecord } from "../../../src/core/decisions/record";
import {
  frozenEdits,
  recordName,
  recordText,
  reviewEdits,
  supersededEdits,
  type DecisionDraft,
} from "../../../src/core/decisions/record-note";
import { on } from "./said";

const draft: DecisionDraft = {
  what: "Stay or leave: the mill?",
  options: ["stay", "leave"],
  choice: "leave",
  reasonsFor: ["the work", "learn: more"],
  reasonsAgainst: ["money"],
  criteria: [],
  expected: "a quiet first year",
  confidence: 70,
  stateOfMind: "tired, clear",
  review: on("2027-05-27"),
  day: on("2026-11-27"),
  from: "[[2026-11-20]]",
  supersedes: [],
  question: "",
};

const yamlOf = (text: string) =>
  parse(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "") as Record<string, unknown>;
const read = (text: string) => readRecord(yamlOf(text)) as DecisionRecord;

describe("a record", () => {
  it("is written with the properties it has, and read again", () => {
    const text = recordText(draft);
    expect(text).toBe(`---
type: decision
status: decided
decided: 2026-11-27
choice: leave
reasons for:
  - the work
  - "learn: more"
reasons against:
  - money
expected: a quiet first year
confidence: 70
state of mind: tired, clear
review: 2027-05-27
from: "[[2026-11-20]]"
---
## Options

- stay
- leave
`);
    expect(read(text)).toMatchObject({
      status: "decided",
      decided: "2026-11-27",
      choice: "leave",
      confidence: 70,
      review: "2027-05-27",
      reasonsFor: ["the work", "learn: more"],
      from: "2026-11-20",
      outcome: null,
    });
  });

  it("is open while nothing is chosen", () => {
    expect(read(recordText({ ...draft, choice: "" }))).toMatchObject({ status: "open", decided: null });
  });

  it("is read as people write by hand", () => {
    expect(
      readRecord({
        Type: "Decision",
        status: "Superseded",
        Decided: "30 June 2025",
        confidence: "65 %",
        stateOfMind: "calm",
        "superseded-by": "[[Leave|that]]",
        "process-grade": "Bad",
        reasons_for: "one thing",
        review: "[[2026-01-01]]",
        "came true": true,
      }),
    ).toMatchObject({
      status: "reversed",
      decided: "2025-06-30",
      confidence: 65,
      stateOfMind: "calm",
      supersededBy: ["Leave"],
      processGrade: "poor",
      reasonsFor: ["one thing"],
      review: "2026-01-01",
      cameTrue: true,
    });
    expect(readRecord({ type: "decision", confidence: "very", review: "soon", status: 3 })).toMatchObject({
      status: "open",
      confidence: null,
      review: null,
    });
    expect(readRecord({ type: "note" })).toBeNull();
    expect(readRecord(null)).toBeNull();
  });

  it("has a name that any system takes", () => {
    expect(recordName("Stay or leave: the mill?", "Decision")).toBe("Stay or leave the mill");
    expect(recordName(" ?/ ", "Decision")).toBe("Decision");
  });

  it("is frozen from the decision to the first look back", () => {
    const text = recordText(draft);
    expect(isFrozen(read(text))).toBe(true);
    expect(isFrozen({ status: "open", outcome: null })).toBe(false);
    expect(isFrozen({ status: "decided", outcome: "rain" })).toBe(false);
  });

  it("takes a review, keeping comments and what it does not know", () => {
    const text = `---\ntype: decision # mine\nstatus: decided\nreview: 2026-11-20   # half a year\nmood: [a, b]\n---\nbody`;
    const after = applyEdits(
      text,
      reviewEdits(
        text,
        {
          outcome: "It rained: a lot",
          cameTrue: false,
          processGrade: "good",
          outcomeGrade: "poor",
          learned: "ask earlier",
          next: on("2027-05-27"),
        },
        on("2026-11-27"),
        { heading: "Review, 2026-11-27", happened: "What happened", learned: "What I learned" },
      ),
    );
    expect(after).toBe(
      `---\ntype: decision # mine\nstatus: decided\nreview: 2027-05-27   # half a year\nmood: [a, b]\noutcome: "It rained: a lot"\ncame true: "no"\nprocess grade: good\noutcome grade: poor\nlearned: ask earlier\nreviewed: 2026-11-27\n---\nbody\n\n## Review, 2026-11-27\n\n- What happened: It rained: a lot\n- What I learned: ask earlier\n`,
    );
    expect(luckOf(read(after))).toBe("unlucky");
    expect(read(after).cameTrue).toBe(false);
  });

  it("shows what was changed after it was frozen", () => {
    const text = recordText(draft);
    const frozen = { expected: "a quiet first year", confidence: 55, stateOfMind: "tired, clear" };
    const after = applyEdits(text, frozenEdits(text, read(text), frozen, on("2026-12-01")));
    expect(read(after)).toMatchObject({ confidence: 55, changed: ["2026-12-01 confidence, was: 70"] });
    expect(frozenEdits(after, read(after), frozen, on("2026-12-02"))).toEqual([]);
  });

  it("is undone by a later one", () => {
    const text = recordText(draft);
    const after = applyEdits(text, supersededEdits(text, read(text), "[[Stay after all]]"));
    expect(read(after)).toMatchObject({ status: "reversed", supersededBy: ["Stay after all"] });
  });
});
