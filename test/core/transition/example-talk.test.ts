import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readFolder } from "../../../scripts/vault-folder";

interface Label {
  readonly path: string;
  readonly branches?: readonly { readonly line: number; readonly cue: string }[];
}

it("finds the branches of the example vault, and no others", async () => {
  const labels = readFileSync("test/fixtures/example-vault.jsonl", "utf8").trim().split("\n");
  const wanted = labels
    .map((line) => JSON.parse(line) as Label)
    .flatMap(({ path, branches = [] }) => branches.map(({ line, cue }) => `${path}:${line} ${cue}`));
  const { notes } = await readFolder("examples/vault");
  const found = notes.flatMap(({ path, branches = [] }) =>
    branches.map(({ line, cue }) => `${path}:${line + 1} ${cue}`),
  );
  expect(found.sort()).toEqual(wanted.sort());
});
