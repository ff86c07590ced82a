/**
 * `npm run bench:vault -- FOLDER [FOLDER TEN TIMES AS LARGE]`: what a whole vault costs, each figure as a ratio to a named peer in
 * the same run: reading to commonmark, an edit to commonmark parsing that note, the list of questions to sorting as many plain
 * objects; with a second folder also how reading grows with the vault. In milliseconds of the processor, for other programs of
 * a busy machine do not count.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import process from "node:process";
import { Parser } from "commonmark";
import type { Day } from "../src/core/calendar/day";
import { overviewOf } from "../src/core/decisions/overview";
import { dayAsked } from "../src/core/notes/day-asked";
import type { NoteFacts } from "../src/core/notes/facts";
import { readNote, type NoteSource } from "../src/core/notes/read";
import { QuestionList } from "../src/core/questions/list";
import { sorts, usualQuery } from "../src/core/questions/query";
import { ThreadIndex, type ThreadChanges } from "../src/core/questions/threads";

const [folder = "examples/vault", larger] = process.argv.slice(2);
const today = "2026-11-27" as Day;
const parser = new Parser();

function notesBelow(root: string): NoteSource[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const text = readFileSync(path, "utf8");
      return { path: relative(root, path).split(sep).join("/"), text, properties: null };
    });
}

function busy(act: () => void): number {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const at = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? NaN;
const say = (text: string) => process.stdout.write(`${text}\n`);
const ms = (time: number) => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;
const against = (time: number, peer: number, name: string) => `${(time / peer).toFixed(2)} times ${name}`;

const notes = notesBelow(folder);
const megabytes = notes.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
const parseAll = (of: readonly NoteSource[]) => busy(() => of.forEach(({ text }) => parser.parse(text)));
const facts = new Map<string, NoteFacts>();
const readAll = (of: readonly NoteSource[]) =>
  busy(() => {
    for (const note of of) {
      const read = readNote(note);
      if (read) facts.set(note.path, read);
    }
  });

// Code is warm from the second time on.
parseAll(notes);
readAll(notes);
const [parsed, read] = [parseAll(notes), readAll(notes)];
say(`${notes.length} notes, ${megabytes.toFixed(1)} MB`);
say(`reading              ${ms(read)}, ${against(read, parsed, "commonmark")}`);

const index = new ThreadIndex((question, note) => dayAsked(question.dated, note.date));
const slices = [...facts.values()].map((note) => {
  const start = performance.now();
  index.set(note.path, note);
  return performance.now() - start;
});
const asked = [...facts.values()].reduce((sum, { questions }) => sum + questions.length, 0);
const threads = [...index.threads()];
say(
  `threads              ${asked} questions; a note p50 ${ms(at(slices, 0.5))} p99 ${ms(at(slices, 0.99))} longest ${ms(at(slices, 1))}`,
);

const query = { ...usualQuery, kinds: ["own", "asked"] as const, today };
const opened = { expanded: new Set<string>(), collapsed: new Set<string>() };
const list = new QuestionList(query, threads, opened);
const plain = threads.map(({ text, askings }) => ({ key: text, weight: askings.length + (text.length % 7) }));
const plainly = (one: (typeof plain)[number], other: (typeof plain)[number]): number =>
  other.weight - one.weight || (one.key < other.key ? -1 : 1);
plain.slice().sort(plainly);
const sorting = busy(() => plain.slice().sort(plainly));
for (const sort of sorts) {
  const took = busy(() => new QuestionList({ ...query, sort }, threads, opened).at(0));
  say(
    `list, ${sort.padEnd(14)} ${ms(took)}, ${against(took, sorting, `sorting ${threads.length} plain objects`)}`,
  );
}
const overview = busy(() => overviewOf(facts.values(), [], today));
const again = busy(() => overviewOf(facts.values(), [], today));
say(`decisions            ${ms(overview)}, again ${ms(again)}`);

/** A question more in a note of about that size: read, threads, list. */
function edits(name: string, size: number): void {
  const near = [...notes]
    .sort((one, other) => Math.abs(one.text.length - size) - Math.abs(other.text.length - size))
    .slice(0, 40);
  const times = { read: [] as number[], threads: [] as number[], list: [] as number[], peer: [] as number[] };
  const timed = (into: number[], act: () => void) => {
    const start = performance.now();
    act();
    into.push(performance.now() - start);
  };
  for (let round = 0; round < 5; round++)
    for (const note of near) {
      const text = `${note.text}\n\nwhat would round ${round} change?\n`;
      let now: NoteFacts | null = null;
      timed(times.peer, () => parser.parse(text));
      timed(times.read, () => (now = readNote({ ...note, text })));
      let changes: ThreadChanges = new Map();
      timed(times.threads, () => (changes = index.set(note.path, now)));
      timed(times.list, () => list.apply(changes));
      list.apply(index.set(note.path, facts.get(note.path) ?? null));
    }
  const [reading, threading, listing, peer] = [times.read, times.threads, times.list, times.peer].map(
    (each) => at(each, 0.5),
  ) as [number, number, number, number];
  const all = reading + threading + listing;
  say(
    `an edit, ${name.padEnd(11)} ${ms(all)} (reading ${ms(reading)}, threads ${ms(threading)}, list ${ms(listing)}), ${against(all, peer, "commonmark")}`,
  );
}
const sizes = notes.map(({ text }) => text.length);
edits("median note", at(sizes, 0.5));
edits("30 KB note", 30_000);

if (larger !== undefined) {
  const many = notesBelow(larger);
  const growth = readAll(many) / readAll(notes);
  say(`${many.length} notes take ${growth.toFixed(1)} times as long as ${notes.length}`);
}
