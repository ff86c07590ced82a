import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { parseDocument } from "yaml";
import { orderByFolder } from "../src/core/notes/day-order";
import type { NoteFacts } from "../src/core/notes/facts";
import { monthDayInName } from "../src/core/notes/month-day";
import { defaultRules, readNote, type NoteSource, type ReadingRules } from "../src/core/notes/read";
import { settleYears } from "../src/core/notes/settle-years";
import { dailyNoteFormats, journalFormats, periodicNoteFormats } from "../src/core/notes/format-settings";

/** A folder of notes as the plugin would know it, read from the disk with the same core. */
export interface ReadFolder {
  /** By path, in the order of the paths. Notes that leave themselves out are not in it. */
  readonly notes: readonly NoteFacts[];
  readonly unreadable: readonly { readonly path: string; readonly why: string }[];
}

const batch = 32;

/** Reads every Markdown file below a folder. Hidden folders and node_modules are passed over. Rejects only where the folder itself cannot be listed. */
export async function readFolder(root: string, rules: Partial<ReadingRules> = {}): Promise<ReadFolder> {
  const paths = (await markdownBelow(root)).sort();
  const all = {
    ...defaultRules,
    noteFormats: await formatsOf(root),
    templateFolders: await templatesOf(root),
    orderByFolder: orderByFolder(paths),
    ...rules,
  };
  const notes = new Map<string, NoteFacts>();
  const linkedFrom = new Map<string, string[]>();
  const unreadable: { path: string; why: string }[] = [];
  for (let i = 0; i < paths.length; i += batch) {
    const part = paths.slice(i, i + batch);
    const read = await Promise.all(
      part.map((path) =>
        readFile(join(root, path), "utf8").catch((error: unknown) =>
          error instanceof Error ? error : new Error(String(error)),
        ),
      ),
    );
    part.forEach((path, at) => {
      const text = read[at];
      if (typeof text !== "string") {
        unreadable.push({ path, why: text?.message ?? "could not be read" });
        return;
      }
      const source = sourceOf(path, text);
      const facts = readNote(source, all);
      if (facts) notes.set(path, facts);
      if (source.propertiesError)
        unreadable.push({ path, why: `Its properties are not valid YAML: ${source.propertiesError}` });
      rememberLinks(path, text, all, linkedFrom);
    });
  }
  const settling = [...notes.values()].map((facts) => ({
    ...facts,
    linkedFrom: linkedFrom.get(nameOf(facts.path)) ?? [],
  }));
  for (const [path, date] of settleYears(settling)) {
    const facts = notes.get(path);
    if (facts) notes.set(path, { ...facts, date });
  }
  return { notes: [...notes.values()], unreadable };
}

/** Cuts the frontmatter out and reads it, as the app would. */
function sourceOf(path: string, text: string): NoteSource & { readonly propertiesError: string | null } {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n?---[ \t]*(?:\r?\n|$)/.exec(text);
  const none = { path, text, properties: null, propertiesError: null };
  const yaml = match?.[1];
  if (yaml === undefined || yaml.trim() === "") return none;
  const document = parseDocument(yaml, { logLevel: "silent" });
  const broken = document.errors[0];
  if (broken) return { ...none, propertiesError: broken.message.split("\n")[0] ?? "unreadable" };
  const value: unknown = document.toJS();
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return { ...none, properties: value as Record<string, unknown> };
  return value === null
    ? none
    : { ...none, propertiesError: "they are a list or a single value, not names with values" };
}

/** Links to notes named by a month and a day: the linking note tells in which year that was. */
function rememberLinks(
  path: string,
  text: string,
  rules: ReadingRules,
  linkedFrom: Map<string, string[]>,
): void {
  for (const match of text.matchAll(/\[\[([^\]|#\n]{3,200})/g)) {
    const name = nameOf(match[1] as string);
    if (monthDayInName(name, rules)) linkedFrom.set(name, [...(linkedFrom.get(name) ?? []), path]);
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}

async function markdownBelow(root: string): Promise<string[]> {
  const found: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await visit(path).catch(() => undefined);
      else if (entry.isFile() && /\.md$/i.test(entry.name))
        found.push(relative(root, path).split(sep).join("/"));
    }
  };
  await visit(root);
  return found;
}

async function formatsOf(root: string): Promise<ReadingRules["noteFormats"]> {
  const [daily, periodic, journals] = await Promise.all(
    ["daily-notes.json", "plugins/periodic-notes/data.json", "plugins/journals/data.json"].map((file) =>
      settingsOf(root, file),
    ),
  );
  return [...dailyNoteFormats(daily), ...periodicNoteFormats(periodic), ...journalFormats(journals)];
}

async function templatesOf(root: string): Promise<string[]> {
  const settings = await settingsOf(root, "templates.json");
  const folder =
    typeof settings === "object" && settings !== null ? (settings as { folder?: unknown }).folder : undefined;
  return typeof folder === "string" && folder !== "" ? [folder.replace(/^\/|\/$/g, "")] : [];
}

async function settingsOf(root: string, file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(root, ".obsidian", file), "utf8"));
  } catch {
    return null;
  }
}
