import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LikenessIndex } from "../../../../src/core/questions/likeness/likeness-index";
import { alike } from "../../../../src/core/questions/likeness/likeness";
import { signatureOf } from "../../../../src/core/questions/likeness/signature";
import { question } from "./arbitrary";

const threadsOf = (index: LikenessIndex): Map<string, string[]> =>
  new Map([...index.groups()].map(([name, keys]) => [name, [...keys].sort()]));

const built = (questions: Iterable<readonly [string, string]>): LikenessIndex => {
  const index = new LikenessIndex();
  for (const [key, text] of questions) index.add(key, text);
  return index;
};

/** Adds and removals over few keys, so that questions are replaced and taken out. */
const acts = fc.array(
  fc.record({
    key: fc.constantFrom(..."abcdefghijklmnop"),
    text: fc.option(question, { nil: null, freq: 4 }),
  }),
  { maxLength: 60 },
);

describe("threads of questions", () => {
  it("are the same in whatever order questions came and went", () => {
    fc.assert(
      fc.property(acts, fc.array(fc.nat(), { minLength: 16, maxLength: 16 }), (done, order) => {
        const index = new LikenessIndex();
        const left = new Map<string, string>();
        for (const { key, text } of done) {
          if (text === null) {
            index.remove(key);
            left.delete(key);
          } else {
            index.add(key, text);
            left.set(key, text);
          }
        }
        const shuffled = [...left]
          .map((entry, i) => ({ entry, place: order[i] ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ entry }) => entry);
        const sorted = (map: Map<string, string[]>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(sorted(threadsOf(index))).toEqual(sorted(threadsOf(built(shuffled))));
        expect(index.size).toBe(left.size);
      }),
      { numRuns: 400 },
    );
  });

  it("hold every question once, each alike to the core", () => {
    fc.assert(
      fc.property(fc.array(question, { maxLength: 30 }), (texts) => {
        const index = built(texts.map((text, i) => [String(i), text]));
        const all = [...threadsOf(index)].flatMap(([name, keys]) => keys.map((key) => ({ name, key })));
        expect(all.map(({ key }) => Number(key)).sort((a, b) => a - b)).toEqual(texts.map((_, i) => i));
        for (const { name, key } of all) {
          expect(index.groupOf(key)).toBe(name);
          const core = texts.map((text) => signatureOf(text)).find((signature) => signature.key === name);
          expect(core).toBeDefined();
          if (core) expect(alike(core, signatureOf(texts[Number(key)] ?? ""))).toBe(true);
        }
      }),
    );
  });

  it("names the threads that an act changed, and no act changes others", () => {
    fc.assert(
      fc.property(acts, (done) => {
        const index = new LikenessIndex();
        for (const { key, text } of done) {
          const before = threadsOf(index);
          const changed = text === null ? index.remove(key) : index.add(key, text);
          const after = threadsOf(index);
          for (const name of new Set([...before.keys(), ...after.keys()]))
            if (!changed.has(name)) expect(after.get(name)).toEqual(before.get(name));
        }
      }),
    );
  });

  it("do not wander from question to question", () => {
    const index = built([
      ["core", "should i take the offer"],
      ["museum", "should i take the offer from the museum?"],
      ["clinic", "should i take the offer from the clinic?"],
    ]);
    expect(index.groupOf("museum")).toBe(index.groupOf("core"));
    expect(index.groupOf("clinic")).toBe(index.groupOf("core"));
    index.remove("core");
    expect(index.groupOf("museum")).not.toBe(index.groupOf("clinic"));
  });

  it("finds what is likest to a text, whatever typo is in it", () => {
    const index = built([
      ["a", "what gives me energy at work?"],
      ["b", "what gives me energy?"],
      ["c", "what gives her energy?"],
    ]);
    expect(index.nearest("what gives me enregy")).toBe("b");
    expect(index.nearest("what really gives me energy at work")).toBe("a");
    expect(index.nearest("what gives him energy")).toBeUndefined();
    expect(index.size).toBe(3);
  });

  it("tells which questions differ by no more than fillers", () => {
    const index = built([
      ["a", "should i sell the boat?"],
      ["b", "so should i really sell the boat"],
      ["c", "should i sell the boat with the trailer?"],
    ]);
    expect([...index.twinsOf("b")].sort()).toEqual(["a", "b"]);
    expect(index.twinsOf("none")).toEqual([]);
  });

  it("forgets what is taken out", () => {
    const index = built([["a", "should i stay?"]]);
    expect(index.remove("a").size).toBe(1);
    expect(index.remove("a").size).toBe(0);
    expect(index.groupOf("a")).toBeUndefined();
    expect([...index.groups()]).toEqual([]);
    expect(index.membersOf("none")).toEqual([]);
  });
});
