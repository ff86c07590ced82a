import { describe, expect, it } from "vitest";
import { spelledRight } from "../../../../src/core/questions/likeness/spelling";
import { vocabularyFor } from "../../../../src/core/questions/likeness/vocabularies";

const english = vocabularyFor([], "en");
const right = (text: string): string => spelledRight(text.split(" "), english).join(" ");

describe("spelling", () => {
  it.each([
    ["waht do i wnat", "what do i want"],
    ["shoudl i qiut", "should i qiut"],
    ["reallly acutally", "really actually"],
    ["whatt doees he", "what does he"],
    ["becuse", "because"],
    ["maneger and managger", "maneger and manager"],
  ])("puts right what the lists know: %s", (written, meant) => {
    expect(right(written)).toBe(meant);
  });

  it.each(["quiet", "lunch", "form", "three", "exist", "cold", "tim", "allotment", "ottilie"])(
    "leaves %s as it is",
    (word) => {
      expect(right(word)).toBe(word);
    },
  );

  it("hands back the very words where nothing is wrong", () => {
    const words = ["what", "do", "i", "want"];
    expect(spelledRight(words, english)).toBe(words);
  });
});
