import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alike, likeness } from "../../../../src/core/questions/likeness/likeness";
import { signatureOf } from "../../../../src/core/questions/likeness/signature";
import { different, same } from "./examples";
import { question } from "./arbitrary";

describe("the likeness of two questions", () => {
  it.each(same)("joins by %s: %s = %s", (_, one, other) => {
    expect(alike(signatureOf(one), signatureOf(other))).toBe(true);
  });

  it.each(different)("keeps apart by %s: %s ≠ %s", (_, one, other) => {
    expect(alike(signatureOf(one), signatureOf(other))).toBe(false);
  });

  it("does not depend on which comes first, and is 1 with itself", () => {
    fc.assert(
      fc.property(question, question, (a, b) => {
        const [one, other] = [signatureOf(a), signatureOf(b)];
        expect(likeness(one, other)).toBeCloseTo(likeness(other, one), 10);
        expect(likeness(one, one)).toBe(1);
      }),
    );
  });

  it("takes any text in any language", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ maxLength: 3 }), (text, language) => {
        const signature = signatureOf(text, language);
        expect(likeness(signature, signature)).toBe(1);
        expect(signature.weight).toBeGreaterThanOrEqual(0);
      }),
    );
    for (const text of [
      "",
      "?",
      "🙂?",
      "constructor",
      "__proto__ toString valueOf",
      "要不要离开？",
      "هل أبقى؟",
      "I'constructor",
    ])
      expect(alike(signatureOf(text), signatureOf(text))).toBe(true);
    expect(alike(signatureOf("🙂?"), signatureOf("🙁?"))).toBe(false);
  });

  it("reads very long texts in time by their length", () => {
    const text = `why ${"the hell have to what kind of ".repeat(20_000)}?`;
    expect(signatureOf(text).frame).toContain("why");
  });
});
