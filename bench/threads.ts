/**
 * `npm run bench:threads -- FILE`: how fast questions become threads and how well, on a made-up vault whose families are known.
 * FILE holds a note a line: {"path", "day", "truth": [{"line", "text", "fam"}]}, `fam` -1 for a question asked once. Times are
 * also given as a ratio to folding the same texts in the same run; machines are noisy.
 */
import { readFileSync } from "node:fs";
import { toDay } from "../src/core/calendar/day";
import type { NoteFacts } from "../src/core/notes/facts";
import { foldWords } from "../src/core/questions/fold";
import { readLog } from "../src/core/questions/log";
import type { Question } from "../src/core/questions/question";
import { ThreadIndex } from "../src/core/questions/threads";

interface TrueNote {
  readonly path: string;
  readonly day: string;
  readonly truth: readonly { readonly line: number; readonly text: string; readonly fam: number }[];
}

const file = process.argv[2];
if (file === undefined) {
  process.stderr.write("Usage: npm run bench:threads -- FILE\n");
  process.exit(2);
}
const truth = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as TrueNote);

function toQuestion(text: string, line: number): Question {
  const span = { start: line * 1000, end: line * 1000 + text.length, line, endLine: line };
  const settled = { open: true, answer: null, dated: null, under: [], why: [] };
  return { ...span, text, kind: "own", asker: null, ...settled };
}

function toFacts({ path, day, truth: questions }: TrueNote): NoteFacts {
  const start = toDay(day);
  return {
    path,
    date: start && { start, precision: "day", from: "file name", why: { id: "file-name" }, inferred: false },
    questions: questions.map(({ text, line }) => toQuestion(text, line)),
    problems: [],
  };
}

const percentile = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? NaN;
const percentiles = (times: readonly number[]): string =>
  [0.5, 0.99, 1].map((part) => `p${part * 100} ${percentile(times, part).toFixed(3)} ms`).join("  ");
const say = (text: string) => process.stdout.write(`${text}\n`);
/** In milliseconds of the processor: other programs of a busy machine do not count. */
const timed = (act: () => void): number => {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
const heap = (): number => {
  global.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

const notes = truth.map(toFacts);
const count = notes.reduce((sum, { questions }) => sum + questions.length, 0);
const folding = timed(() => {
  const byWords = new Map<string, number>();
  for (const { questions } of notes)
    for (const { text } of questions) byWords.set(foldWords(text), byWords.size);
});

const before = heap();
const index = new ThreadIndex((_question, note) => note.date);
const slices = notes.map((facts) => timed(() => index.set(facts.path, facts)));
const whole = slices.reduce((sum, time) => sum + time, 0);
say(
  `${count} questions in ${notes.length} notes: ${(whole / 1000).toFixed(2)} s, ${(whole / folding).toFixed(1)} times folding` +
    (global.gc ? `, ${(heap() - before).toFixed(0)} MB` : ""),
);
say(`a note at start       ${percentiles(slices)}`);

const few = notes.filter((_, i) => i % 13 === 0);
const edits = few.map((facts) => {
  const [first, ...rest] = facts.questions;
  const edited = { ...facts, questions: first ? [toQuestion(`${first.text} now`, first.line), ...rest] : [] };
  const time = timed(() => index.set(facts.path, edited));
  index.set(facts.path, facts);
  return time;
});
say(`a question edited     ${percentiles(edits)}`);
const added = few.flatMap(({ questions }, i) =>
  questions.slice(0, 1).map(({ text }) => {
    const facts = { path: `new ${i}.md`, date: null, questions: [toQuestion(text, 0)], problems: [] };
    const time = timed(() => index.set(facts.path, facts));
    index.set(facts.path, null);
    return time;
  }),
);
say(`a question added      ${percentiles(added)}`);

const lines = few.flatMap(({ path, questions }) =>
  questions.slice(0, 1).map(({ text }) => `- [ ] ${text} ([[${path}]]) — parked`),
);
const log = readLog(lines.join("\n")).entries;
const logged = timed(() => index.setLog(log));
const oneMore = log.slice(-100).map((_, i) => timed(() => index.setLog(log.slice(0, log.length - 100 + i))));
say(`a log of ${log.length} lines: ${logged.toFixed(0)} ms; a line more ${percentiles(oneMore)}`);
index.setLog([]);

const families = new Map<string, number>();
for (const note of truth)
  for (const { line, fam } of note.truth) if (fam >= 0) families.set(`${note.path}\n${line * 1000}`, fam);
const sizes = new Map<number, number>();
for (const fam of families.values()) sizes.set(fam, (sizes.get(fam) ?? 0) + 1);
let precision = 0;
let recall = 0;
for (const { askings } of index.threads()) {
  const here = new Map<number, number>();
  for (const { path, question } of askings) {
    const fam = families.get(`${path}\n${question.start}`) ?? -1;
    here.set(fam, (here.get(fam) ?? 0) + 1);
  }
  for (const [fam, times] of here) {
    if (fam < 0) continue;
    precision += (times * times) / askings.length;
    recall += (times * times) / (sizes.get(fam) ?? 1);
  }
}
say(
  `${sizes.size} families: precision ${(precision / families.size).toFixed(3)}, recall ${(recall / families.size).toFixed(3)} (B³)`,
);
