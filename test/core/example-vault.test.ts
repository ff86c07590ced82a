import { beforeAll, describe, expect, it } from "vitest";
import { readLabels, type LabelledNote } from "../../scripts/evaluation/labels";
import { scoreDates, scoreQuestions } from "../../scripts/evaluation/score";
import { readFolder } from "../../scripts/vault-folder";
import type { NoteFacts } from "../../src/core/notes/facts";

/** The example vault, read by the core and held against what its author labelled. The floors are a little below today's figures. */
describe("the example vault as its author reads it", () => {
  let notes: ReadonlyMap<string, NoteFacts>;
  let labels: readonly LabelledNote[];
  beforeAll(async () => {
    const read = await readFolder("examples/vault");
    notes = new Map(read.notes.map((note) => [note.path, note]));
    labels = await readLabels("test/fixtures/example-vault.jsonl");
  });

  it("has a label for every note and a note for every label", () => {
    expect(labels.length).toBeGreaterThan(60);
    expect(
      labels.filter(({ path, ignored }) => !ignored && !notes.has(path)).map(({ path }) => path),
    ).toEqual([]);
    expect(labels.filter(({ ignored, path }) => ignored && notes.has(path))).toEqual([]);
  });

  it("finds its questions", () => {
    const { precision, recall } = scoreQuestions(notes, labels, "any");
    expect(precision).toBeGreaterThan(0.97);
    expect(recall).toBeGreaterThan(0.95);
  });

  it("finds the open ones that are the writer's own", () => {
    const { precision, recall } = scoreQuestions(notes, labels, "own and open");
    expect(precision).toBeGreaterThan(0.92);
    expect(recall).toBeGreaterThan(0.93);
  });

  it("dates its notes, and invents no day where there is none", () => {
    const { wrong, missed } = scoreDates(notes, labels);
    expect(wrong).toEqual([]);
    expect(missed).toEqual([]);
  });
});
