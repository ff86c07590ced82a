import fc from "fast-check";
import { expect, test } from "vitest";
import { RowHeights } from "../../src/ui/questions/row-heights";

test("says where rows begin and which row is where, after any changes", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 1, max: 90 })), { maxLength: 60 }),
      (length, changes) => {
        const heights = new RowHeights(length, 46);
        const plain = Array.from({ length }, () => 46);
        for (const [at, height] of changes) {
          if (at >= length) continue;
          expect(heights.set(at, height)).toBe(height - (plain[at] ?? 0));
          plain[at] = height;
        }
        let start = 0;
        plain.forEach((height, index) => {
          expect(heights.startOf(index)).toBe(start);
          expect(heights.heightOf(index)).toBe(height);
          expect(heights.indexAt(start)).toBe(index);
          expect(heights.indexAt(start + height - 0.5)).toBe(index);
          start += height;
        });
        expect(heights.total).toBe(start);
        expect(heights.indexAt(-5)).toBe(0);
        expect(heights.indexAt(start + 5)).toBe(length - 1);
      },
    ),
  );
});

test("knows a list without rows", () => {
  const none = new RowHeights(0, 46);
  expect([none.total, none.indexAt(10), none.startOf(3)]).toEqual([0, 0, 0]);
});
