import { expect, test } from "vitest";
import type { Day } from "../../../src/core/calendar/day";
import { applyEdits } from "../../../src/core/edit";
import { readNote } from "../../../src/core/notes/read";
import { markEdits } from "../../../src/core/questions/inline-mark";
import type { LogState } from "../../../src/core/questions/log-entry";

const day = "2025-10-01" as Day;
const answered: LogState = { kind: "answered", answer: "yes", note: null, day };
const letGo: LogState = { kind: "let-go", reason: "", day };
const open: LogState = { kind: "open", why: "", day };
const sought = { text: "should i stay?", start: 4, end: 18 };
const marked = (text: string, state: LogState) => applyEdits(text, markEdits(text, sought, state));

test("a mark stands behind the question, gives way to another, and goes when it is open again", () => {
  const text = "hm. should i stay? or not\n";
  const first = marked(text, answered);
  expect(first).toBe("hm. should i stay? ✅ 2025-10-01 or not\n");
  const second = marked(first, letGo);
  expect(second).toBe("hm. should i stay? ❌ 2025-10-01 or not\n");
  expect(marked(second, open)).toBe(text);
});

test("nothing is marked where the words are gone", () => {
  expect(markEdits("who is the piano for?", sought, answered)).toEqual([]);
});

test("a marked question reads as it did", () => {
  const text = marked("hm. should i stay?\n", answered);
  const facts = readNote({ path: "a.md", text, properties: null });
  expect(facts?.questions.map((question) => question.text)).toEqual(["should i stay?"]);
});
