/**
 * `npx tsx scripts/evaluate-threads.ts FILE [--figures]`: how well questions asked again in other words become one thread, by a
 * file of families of questions. `--figures` leaves the texts out: a set held out stays unread.
 */
import { measureFamilies, readFamilies } from "./question-families";

const most = 20;
const [file, option] = process.argv.slice(2);
if (file === undefined || (option !== undefined && option !== "--figures")) {
  process.stderr.write("Usage: npx tsx scripts/evaluate-threads.ts FILE [--figures]\n");
  process.exit(2);
}
const questions = await readFamilies(file);
const { precision, recall, f1, confusions, splits } = measureFamilies(questions);
const lines = [
  `${questions.length} questions  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`,
];
if (option === undefined) {
  const byNeighbour = new Map<string, (typeof confusions)[number][]>();
  for (const one of confusions.slice(0, most))
    byNeighbour.set(one.neighbour, [...(byNeighbour.get(one.neighbour) ?? []), one]);
  lines.push("", "Joined and should not be (pairs):");
  for (const [neighbour, ones] of byNeighbour) {
    lines.push(`  ${neighbour}`);
    for (const { families, pairs, example } of ones) lines.push(`    ${pairs}  ${families}: ${example}`);
  }
  lines.push("", "Apart and should not be (pairs):");
  for (const { family, pairs, threads } of splits.slice(0, most)) {
    lines.push(`  ${pairs}  ${family}`);
    for (const texts of threads) lines.push(`       ${texts.join(" | ")}`);
  }
}
process.stdout.write(`${lines.join("\n")}\n`);
