/** `npm run scan -- DIR [--json]`: reads a folder of notes with the core of the plugin and prints what it found. */
import { stat } from "node:fs/promises";
import { tripwireDay } from "../src/core/decisions/tripwire";
import { dayAsked } from "../src/core/notes/day-asked";
import type { NoteFacts } from "../src/core/notes/facts";
import type { Question } from "../src/core/questions/question";
import { foldThreads } from "../src/core/questions/threads";
import { sayPeriod } from "../src/i18n/dates";
import { sayReason } from "../src/i18n/say";
import { readFolder, type ReadFolder } from "./vault-folder";

const usage =
  "Usage: npm run scan -- DIR [--json]\n\n  DIR     a folder with Markdown notes, such as a vault\n  --json  print everything as JSON";

const asked = (question: Question, note: NoteFacts) => dayAsked(question.dated, note.date);
const isAsked = ({ kind }: Question): boolean => kind === "own" || kind === "asked";

function threadsOf(notes: readonly NoteFacts[]) {
  const own = notes.map((note) => ({ ...note, questions: note.questions.filter(isAsked) }));
  return foldThreads(own, asked).sort(
    (a, b) => b.askings.length - a.askings.length || (a.text < b.text ? -1 : 1),
  );
}

/** What a note tells of decisions: a line that only announces one stands for itself as well. */
function decisionsOf({ decisions, date }: NoteFacts) {
  const found = decisions?.found ?? [];
  return {
    decisions: found.flatMap(({ announced, line, text, why }) =>
      [...(announced ? [announced] : []), { line, text }].map((place) => ({
        line: place.line + 1,
        text: place.text,
        why: why.map(sayReason).join(" "),
      })),
    ),
    tripwires: (decisions?.tripwires ?? []).map((tripwire) => ({
      line: tripwire.line + 1,
      text: tripwire.text,
      day: tripwireDay(tripwire, dayAsked(tripwire.dated, date)),
      why: sayReason(tripwire.why),
    })),
  };
}

function asJson({ notes, unreadable }: ReadFolder): string {
  return JSON.stringify({
    notes: notes.map((note) => ({
      path: note.path,
      day: note.date?.start ?? null,
      precision: note.date?.precision ?? null,
      dayFrom: note.date ? sayReason(note.date.why) : null,
      questions: note.questions.map((question) => ({
        line: question.line + 1,
        endLine: question.endLine + 1,
        text: question.text,
        kind: question.kind,
        asker: question.asker,
        open: question.open,
        answeredBy: question.answer?.text ?? null,
        day: asked(question, note)?.start ?? null,
        why: question.why.map(sayReason).join(" "),
      })),
      ...decisionsOf(note),
      branches: (note.branches ?? []).map(({ line, cue, lines }) => ({ line: line + 1, cue, lines })),
      energy: (note.energy ?? []).map(({ line, text, effect, why }) => ({
        line: line + 1,
        text,
        effect,
        why: sayReason(why),
      })),
    })),
    threads: threadsOf(notes).map((thread) => ({
      text: thread.text,
      asked: thread.askings.map(({ path, question, day }) => ({
        path,
        line: question.line + 1,
        day: day?.start ?? null,
      })),
    })),
    unreadable,
  });
}

function asTable({ notes, unreadable }: ReadFolder): string {
  const lines: string[] = [];
  const dated = notes.filter(({ date }) => date !== null).length;
  const open = notes.flatMap((note) =>
    note.questions
      .filter((question) => isAsked(question) && question.open)
      .map((question) => ({ note, question })),
  );
  lines.push(`${notes.length} notes, ${dated} of them dated; ${open.length} open questions.`, "");
  const threads = threadsOf(notes).filter(({ open: still }) => still);
  for (const thread of threads) {
    const times = thread.askings.length > 1 ? ` (${thread.askings.length} times)` : "";
    lines.push(`${thread.text}${times}`);
    for (const { path, question, day } of thread.askings) {
      lines.push(`    ${(day ? sayPeriod(day) : "undated").padEnd(14)} ${path}:${question.line + 1}`);
    }
  }
  if (unreadable.length > 0) {
    lines.push("", `Could not be read in full (${unreadable.length}):`);
    for (const { path, why } of unreadable) lines.push(`    ${path}: ${why}`);
  }
  return lines.join("\n");
}

async function main(args: readonly string[]): Promise<number> {
  const flags = args.filter((arg) => arg.startsWith("-"));
  const [dir, ...more] = args.filter((arg) => !arg.startsWith("-"));
  const wrong = flags.find((flag) => flag !== "--json" && flag !== "--help");
  if (flags.includes("--help")) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  if (dir === undefined || more.length > 0 || wrong !== undefined) {
    process.stderr.write(
      `${wrong ? `Unknown flag ${wrong}.` : dir === undefined ? "Which folder?" : "One folder at a time."}\n${usage}\n`,
    );
    return 2;
  }
  const found = await stat(dir).catch(() => null);
  if (!found?.isDirectory()) {
    process.stderr.write(`${found ? "Not a folder" : "No such folder"}: ${dir}\n`);
    return 1;
  }
  const result = await readFolder(dir);
  const out = flags.includes("--json") ? asJson(result) : asTable(result);
  await new Promise<void>((done) => process.stdout.write(`${out}\n`, () => done()));
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
