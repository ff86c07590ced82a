import { describe, expect, it } from "vitest";
import { isMended, isTypo, skeleton } from "../../../../src/core/questions/likeness/typo";

describe("slips of the hand", () => {
  it.each([
    ["energi", "enregi"],
    ["patienc", "patinc"],
    ["schedul", "scheduul"],
  ])("%s and %s are one apart", (one, other) => {
    expect(isTypo(one, other)).toBe(true);
    expect(isTypo(other, one)).toBe(true);
  });

  it.each([
    ["lead", "led"],
    ["worker", "barker"],
    ["energi", "engergii"],
  ])("%s and %s are not", (one, other) => {
    expect(isTypo(one, other)).toBe(false);
  });

  it("are all that two questions may differ by", () => {
    expect(isMended("waht gives me energy", "what gives me enery")).toBe(true);
    expect(isMended("how bady do i want out", "how badly do i want out")).toBe(true);
    expect(isMended("what gives me energy", "what gives her energy")).toBe(false);
    expect(isMended("what gives me energy", "what gives me energy now")).toBe(false);
  });

  it("mostly leave a word's skeleton as it is, and other words have others", () => {
    expect(skeleton("enregi")).toBe(skeleton("energi"));
    expect(skeleton("energi")).not.toBe(skeleton("garnier"));
    expect(skeleton("boat")).toBe("boat");
  });
});
