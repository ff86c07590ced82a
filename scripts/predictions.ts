/**
 * `npm run predictions -- FOLDER OUT`: reads a folder of labelled notes and writes what was found, a JSON a line, in the form
 * that a scorer takes: OUT/any.jsonl (every question), OUT/own-open.jsonl (the writer's open ones, and those put to them),
 * OUT/days.jsonl (the day of every note).
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readFolder } from "./vault-folder";

const [folder, out] = process.argv.slice(2);
if (folder === undefined || out === undefined) {
  process.stderr.write("Usage: npm run predictions -- FOLDER OUT\n");
  process.exit(2);
}
const { notes } = await readFolder(folder);
const lines = (keep: (kind: string, open: boolean) => boolean): string =>
  notes
    .map(({ path, date, questions }) =>
      JSON.stringify({
        path,
        date: date?.start ?? null,
        date_precision: date?.precision ?? null,
        questions: questions
          .filter(({ kind, open }) => keep(kind, open))
          .map(({ line, text, kind, open }) => ({ line: line + 1, text, kind, open })),
      }),
    )
    .join("\n");
await mkdir(out, { recursive: true });
await writeFile(
  join(out, "any.jsonl"),
  lines(() => true),
);
await writeFile(
  join(out, "own-open.jsonl"),
  lines((kind, open) => open && (kind === "own" || kind === "asked")),
);
await writeFile(
  join(out, "days.jsonl"),
  notes
    .map(({ path, date }) =>
      JSON.stringify({ path, date: date?.start ?? null, date_precision: date?.precision ?? null }),
    )
    .join("\n"),
);
