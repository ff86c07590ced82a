import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { propertyEdits, type Properties } from "../../../src/core/decisions/set-properties";
import { applyEdits } from "../../../src/core/edit";

const set = (text: string, properties: Properties) => applyEdits(text, propertyEdits(text, properties));

describe("properties set in a note's text", () => {
  it("are put above a note without any", () => {
    expect(set("body\n", [["status", "decided"]])).toBe("---\nstatus: decided\n---\nbody\n");
  });

  it("take the place of a value, and keep its comment, its spelling and all the rest", () => {
    expect(
      set("---\n# mine\nState-Of-Mind: calm # then\nlist:\n  - a\n  # kept\n  - b\nend: 1\n---\n", [
        ["state of mind", "tired"],
        ["list", ["c"]],
        ["new", true],
      ]),
    ).toBe("---\n# mine\nState-Of-Mind: tired # then\nlist:\n  - c\n  # kept\nend: 1\nnew: true\n---\n");
  });

  it("fill a value that was left empty, and one that goes over lines", () => {
    expect(
      set("---\na:\nb: >\n  one\n  two\nc: 1\n---", [
        ["a", 5],
        ["b", "x"],
      ]),
    ).toBe("---\na: 5\nb: x\nc: 1\n---");
  });

  it("make no edit where they are there already", () => {
    expect(propertyEdits("---\na: b\n---\n", [["a", "b"]])).toEqual([]);
  });

  it("read back as what was set, whatever it is", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (value, list) => {
        const text = set("---\na: 1 # one\nb: [x, y]\nc: 3\n---\nbody", [
          ["a", value],
          ["b", list],
        ]);
        const yaml = /^---\n([\s\S]*?)\n---\nbody$/.exec(text)?.[1] ?? "";
        const read = parse(yaml) as Record<string, unknown>;
        expect([read["a"] ?? "", read["b"] ?? [], read["c"]]).toEqual([value, list, 3]);
      }),
    );
  });
});
