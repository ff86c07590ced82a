/**
 * `npm run eval -- FOLDER [--labels FILE] [--errors]`: reads a folder of labelled notes and prints how well questions and dates
 * are found, and how well threads follow the families of `test/fixtures`, in one table. Labels are FOLDER/labels.jsonl, dates
 * also FOLDER/dates.jsonl; paths in them start at FOLDER.
 */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { readLabels } from "./evaluation/labels";
import { scoreDates, scoreQuestions, type Score } from "./evaluation/score";
import { measureFamilies, readFamilies } from "./question-families";
import { readFolder } from "./vault-folder";

const fixtures = "test/fixtures";

const args = process.argv.slice(2);
const at = args.indexOf("--labels");
const given = at >= 0 ? args[at + 1] : undefined;
const folder = args.find((arg, i) => !arg.startsWith("--") && (at < 0 || i !== at + 1));
if (folder === undefined || (at >= 0 && given === undefined)) {
  process.stderr.write("Usage: npm run eval -- FOLDER [--labels FILE] [--errors]\n");
  process.exit(2);
}
const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
const labelFile = given ?? join(folder, "labels.jsonl");
if (!(await exists(labelFile))) {
  process.stderr.write(`There are no labels at ${labelFile}. Name them with --labels FILE.\n`);
  process.exit(1);
}

const { notes } = await readFolder(folder);
const facts = new Map(notes.map((note) => [note.path, note]));
const labels = await readLabels(labelFile);
const dateFile = join(folder, "dates.jsonl");
const rows: [string, Score][] = [
  ["questions, any", scoreQuestions(facts, labels, "any")],
  ["questions, own and open", scoreQuestions(facts, labels, "own and open")],
  ["dates of the notes", scoreDates(facts, labels)],
];
if (await exists(dateFile)) rows.push(["dates alone", scoreDates(facts, await readLabels(dateFile))]);

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);
process.stdout.write(`${notes.length} notes, ${labels.length} of them labelled\n\n`);
process.stdout.write(`${"".padEnd(30)}precision  recall   F1 (dates: right)   found  wrong  missed\n`);
for (const [name, score] of rows) {
  const counts = [score.found, score.wrong.length, score.missed.length]
    .map((count) => String(count).padStart(7))
    .join("");
  process.stdout.write(
    `${name.padEnd(30)}${percent(score.precision)} ${percent(score.recall)} ${percent(score.f1)}          ${counts}\n`,
  );
}
for (const file of (await readdir(fixtures)).filter((name) => name.startsWith("question-families")).sort()) {
  const { precision, recall, f1 } = measureFamilies(await readFamilies(join(fixtures, file)));
  const kind = /\.(?:(\w+)\.)?held-out/.exec(file);
  const set = `threads (pairs)${kind ? `, ${kind[1] ? `${kind[1]} ` : ""}held out` : ""}`;
  process.stdout.write(`${set.padEnd(30)}${percent(precision)} ${percent(recall)} ${percent(f1)}\n`);
}
if (args.includes("--errors")) {
  for (const [name, { wrong, missed }] of rows) {
    process.stdout.write(
      `\n${name}\n${[...wrong.map((one) => `  wrong  ${one}`), ...missed.map((one) => `  missed ${one}`)].join("\n")}\n`,
    );
  }
}
