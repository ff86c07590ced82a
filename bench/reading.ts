/**
 * `npm run bench -- FOLDER`: how fast notes are read, as a ratio to commonmark parsing the same notes in the same run. Machines
 * are noisy: the two take turns, and the median of the ratios counts.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "commonmark";
import { blocksOf } from "../src/core/notes/blocks";
import { noteDating } from "../src/core/notes/date";
import { defaultRules, readNote } from "../src/core/notes/read";

const folder = process.argv[2] ?? "examples/vault";
const limit = Number(process.argv[3] ?? 3000);
const notes = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
  .slice(0, limit)
  .map((entry) => ({
    path: entry.name,
    text: readFileSync(join(entry.parentPath, entry.name), "utf8"),
    properties: null,
  }));
const megabytes = notes.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;

const parser = new Parser();
const tasks: readonly [string, (note: (typeof notes)[number]) => unknown][] = [
  ["commonmark", (note) => parser.parse(note.text)],
  ["blocks", (note) => blocksOf(note.text)],
  ["date", (note) => noteDating(note, defaultRules)],
  ["everything", (note) => readNote(note)],
];
const times = new Map<string, number[]>(tasks.map(([name]) => [name, []]));
for (let round = 0; round < 6; round++) {
  for (const [name, task] of tasks) {
    const start = performance.now();
    for (const note of notes) task(note);
    if (round > 0) times.get(name)?.push(performance.now() - start);
  }
}
const median = (of: readonly number[]): number =>
  [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? NaN;
const peer = times.get("commonmark") ?? [];
process.stdout.write(`${notes.length} notes, ${megabytes.toFixed(1)} MB\n`);
for (const [name, took] of times) {
  const ratio = median(took.map((time, i) => (peer[i] ?? NaN) / time));
  process.stdout.write(
    `${name.padEnd(12)} ${(megabytes / (median(took) / 1000)).toFixed(0).padStart(5)} MB/s  ${ratio.toFixed(2).padStart(6)} times commonmark\n`,
  );
}
