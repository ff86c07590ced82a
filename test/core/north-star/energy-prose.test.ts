import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NoteText } from "../../../src/core/notes/note-text";
import { energyIn } from "../../../src/core/north-star/energy-prose";

interface Label {
  readonly line: string;
  readonly gives?: string;
  readonly drains?: string;
}

const around = { template: false, leftOut: () => false };
const found = (text: string) => energyIn(new NoteText(text), around);
const lines = (path: string) => readFileSync(path, "utf8").trim().split("\n");
const labels = lines("test/fixtures/energy.jsonl").map((line) => JSON.parse(line) as Label);

describe("what gives energy and what drains it", () => {
  it.each(labels)("$line", ({ line, gives, drains }) => {
    const said = found(`some words before\n\n${line}\n\nand behind\n`);
    const of = (effect: string) => said.filter((each) => each.effect === effect).map(({ text }) => text);
    expect([of("gives"), of("drains")]).toEqual([gives ? [gives] : [], drains ? [drains] : []]);
    for (const each of said) expect(each.line).toBe(2);
  });

  it("is read line by line, with the words that tell", () => {
    expect(found("most alive when it clicks\nsteering drains me, not the rest\n")).toEqual([
      {
        line: 0,
        text: "most alive when it clicks",
        effect: "gives",
        why: { id: "energy-gives", values: { value: "most alive when" } },
      },
      {
        line: 1,
        text: "steering drains me",
        effect: "drains",
        why: { id: "energy-drains", values: { value: "drains me" } },
      },
    ]);
  });

  it("is found in the example vault where a careful reader finds it, and nowhere else", () => {
    const notes = lines("test/fixtures/example-vault.jsonl").map(
      (line) => JSON.parse(line) as { path: string; energy?: { line: number; effect: string }[] },
    );
    for (const { path, energy = [] } of notes) {
      const template = path.startsWith("templates/");
      const said = energyIn(new NoteText(readFileSync(`examples/vault/${path}`, "utf8")), {
        ...around,
        template,
      });
      expect([path, said.map(({ line, effect }) => `${line + 1} ${effect}`)]).toEqual([
        path,
        energy.map(({ line, effect }) => `${line} ${effect}`),
      ]);
    }
  });

  it("takes any text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("i love ", "drains me", "it ", "\n", ", ", "“", "İ", "?", "if ", "- ")),
        (parts) => {
          for (const { text } of found(parts.join(""))) expect(text).not.toBe("");
        },
      ),
    );
  });
});
