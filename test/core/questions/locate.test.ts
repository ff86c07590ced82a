import { describe, expect, it } from "vitest";
import { locate } from "../../../src/core/questions/locate";

/** Where a question stood in the text it was read from. */
function sought(text: string, before: string, written = text) {
  const start = before.indexOf(written);
  if (start === -1) throw new Error(`"${written}" is not in the sample`);
  return { text, start, end: start + written.length };
}

function found(now: string, what: ReturnType<typeof sought>): string | null {
  const stretch = locate(now, what);
  return stretch && now.slice(stretch.start, stretch.end);
}

describe("locating a question", () => {
  const before = "flat day\n\nwhat gives me energy?\nnothing today";

  it("finds it at its old place", () => {
    expect(locate(before, sought("what gives me energy?", before))).toEqual({ start: 10, end: 31 });
  });

  it("finds it in the first line", () => {
    expect(locate("why?", { text: "why?", start: 0, end: 4 })).toEqual({ start: 0, end: 4 });
  });

  it("finds it where the line has moved, mark included", () => {
    const now = `new first line\n\n${before}`;
    expect(found(now, sought("what gives me energy?", before))).toBe("what gives me energy?");
  });

  it("finds the one nearest to the old place of several", () => {
    const twice = `${before}\n${"x ".repeat(50)}\nwhat gives me energy?`;
    const second = { text: "what gives me energy?", start: twice.lastIndexOf("what"), end: twice.length };
    expect(locate(`yes ${twice}`, second)?.start).toBe(second.start + 4);
    expect(locate(`yes ${twice}`, sought("what gives me energy?", twice))?.start).toBe(14);
  });

  it.each([
    ["a mended typo", "what givs me energy?", "what gives me energy?"],
    ["a word more", "what gives me energy?", "what really gives me energy?"],
    ["a word less", "what still gives me energy?", "what gives me energy?"],
    ["a word changed", "what should i build next year?", "what could i build next year?"],
    ["letters swapped", "shuold i leave?", "should i leave?"],
  ])("finds it in spite of %s", (_what, old, now) => {
    const text = `a\nb ${now} c\nd`;
    expect(found(text, { text: old, start: 40, end: 60 })).toBe(now);
  });

  it("finds words that markup stands between", () => {
    const now = "- [ ] **what** gives [[people/sam|me]] _energy_?";
    expect(found(now, { text: "what gives me energy?", start: 6, end: now.length })).toBe(
      "**what** gives [[people/sam|me]] _energy_?",
    );
    expect(found(`one\ntwo\n${now}`, { text: "what gives me energy?", start: 6, end: 30 })).toContain(
      "[[people/sam|me]] _energy_?",
    );
  });

  it("finds words wrapped over two lines, also with other line ends", () => {
    const now = "what good thing are you postponing\r\nwith the life you have?";
    const text = "what good thing are you postponing with the life you have?";
    expect(found(`intro\r\n${now}`, { text, start: 6, end: 60 })).toBe(now);
  });

  it("finds questions in scripts without spaces", () => {
    const now = "今日は疲れた。\n私は何を作りたい？\n終わり";
    expect(found(now, { text: "私は何を作りたい？", start: 0, end: 9 })).toBe("私は何を作りたい？");
  });

  it("finds a question far from where it stood", () => {
    const now = `${"word ".repeat(12_000)}\nwhat gives me energy?`;
    expect(found(now, { text: "what gives me energy?", start: 5, end: 26 })).toBe("what gives me energy?");
  });

  it("finds nothing where the question is gone", () => {
    expect(
      locate("what is for dinner? i have no energy to give", sought("what gives me energy?", before)),
    ).toBeNull();
    expect(locate("", sought("what gives me energy?", before))).toBeNull();
  });

  it("finds a question without words by its characters", () => {
    expect(locate("ab 🤷? 🤷?", { text: "🤷?", start: 7, end: 10 })).toEqual({ start: 7, end: 10 });
  });
});
