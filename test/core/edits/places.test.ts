import { describe, expect, it } from "vitest";
import { placesIn } from "../../../src/core/edits/places";

describe("places in a text", () => {
  it("count lines as an editor does, whatever ends them", () => {
    const place = placesIn("ab\ncd\r\n\rx");
    const places = [0, 2, 3, 5, 7, 8, 9].map(place);
    expect(places.map(({ line, ch }) => [line, ch])).toEqual([
      [0, 0],
      [0, 2],
      [1, 0],
      [1, 2],
      [2, 0],
      [3, 0],
      [3, 1],
    ]);
  });
});
