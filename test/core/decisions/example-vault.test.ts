import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { readFolder } from "../../../scripts/vault-folder";
import { overviewOf, type Overview } from "../../../src/core/decisions/overview";
import { predictionDay } from "../../../src/core/decisions/prediction";
import { tripwireDay } from "../../../src/core/decisions/tripwire";
import type { NoteFacts } from "../../../src/core/notes/facts";
import { on } from "./said";

interface Label {
  readonly line: number;
  readonly text: string;
  readonly day?: string | null;
  readonly percent?: number;
  readonly optional?: boolean;
}

interface Labelled {
  readonly path: string;
  readonly decisions?: readonly Label[];
  readonly tripwires?: readonly Label[];
  readonly predictions?: readonly Label[];
}

/** The example vault against what its author labelled, line by line. */
describe("decisions of the example vault", () => {
  let notes: readonly NoteFacts[];
  let overview: Overview;
  const labels = readFileSync("test/fixtures/example-vault.jsonl", "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Labelled);
  beforeAll(async () => {
    ({ notes } = await readFolder("examples/vault"));
    overview = overviewOf(notes, [], on("2026-06-20"));
  });

  const compare = (
    labelled: (one: Labelled) => readonly Label[] | undefined,
    found: (note: NoteFacts) => readonly { readonly line: number }[],
  ) => {
    const given = notes.flatMap((note) => found(note).map(({ line }) => `${note.path}:${String(line + 1)}`));
    const named = labels.flatMap((one) =>
      (labelled(one) ?? []).map((label) => ({ path: one.path, ...label })),
    );
    const place = ({ path, line }: { path: string; line: number }) => `${path}:${String(line)}`;
    return {
      wrong: given.filter((one) => !named.some((label) => place(label) === one)),
      missed: named
        .filter(({ optional }) => optional !== true)
        .map(place)
        .filter((one) => !given.includes(one)),
    };
  };

  it("are found where they are labelled, and nowhere else", () => {
    const found = compare(
      ({ decisions }) => decisions,
      ({ decisions }) =>
        (decisions?.found ?? []).flatMap((one) => (one.announced ? [one, one.announced] : [one])),
    );
    expect(found).toEqual({ wrong: [], missed: [] });
  });

  it("have their tripwires, with their days", () => {
    expect(
      compare(
        ({ tripwires }) => tripwires,
        ({ decisions }) => decisions?.tripwires ?? [],
      ),
    ).toEqual({
      wrong: [],
      missed: [],
    });
    const days = notes.flatMap(({ path, date, decisions }) =>
      (decisions?.tripwires ?? []).map((one) => [`${path}:${String(one.line + 1)}`, tripwireDay(one, date)]),
    );
    const named = labels.flatMap(({ path, tripwires = [] }) =>
      tripwires
        .filter(({ optional, day }) => optional !== true || day !== null)
        .map(({ line, day }) => [`${path}:${String(line)}`, day]),
    );
    expect(days).toEqual(expect.arrayContaining(named));
  });

  it("have their predictions, with day and percentage", () => {
    const given = notes.flatMap(({ path, date, decisions }) =>
      (decisions?.predictions ?? []).map((one) => [
        path,
        one.line + 1,
        predictionDay(one, date),
        one.percent,
      ]),
    );
    const named = labels.flatMap(({ path, predictions = [] }) =>
      predictions.map(({ line, day, percent }) => [path, line, day, percent]),
    );
    expect(given).toEqual(expect.arrayContaining(named));
    // The one that is not labelled is scored in a list of predictions looked back on.
    expect(given.length - named.length).toBeLessThanOrEqual(1);
  });

  it("make one chain of staying and leaving, and one reason that changed sides", () => {
    expect(overview.chains).toHaveLength(1);
    expect(overview.chains[0]?.holds.map(({ from, days }) => [from, days])).toEqual([
      ["2025-01-20", 246],
      ["2025-09-23", 2],
      ["2025-09-25", 11],
      ["2025-10-06", 257],
    ]);
    expect(overview.drifts).toMatchObject([
      { before: { text: "money", side: "for", when: { start: "2025-01-01" } }, after: { side: "against" } },
    ]);
  });
});
