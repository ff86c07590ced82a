import { getFrontMatterInfo, parseYaml, type CachedMetadata } from "obsidian";
import type { NoteFacts, Problem } from "../core/notes/facts";
import { readNote, type NoteSource, type ReadingRules } from "../core/notes/read";

/** Reads a note by the rules; null where it is left out, by a tag or by its own property. */
export function readFrom(
  path: string,
  text: string,
  cache: CachedMetadata | null,
  rules: ReadingRules,
): NoteFacts | null {
  const { source, problem } = noteSource(path, text, cache);
  const facts = readNote(source, rules);
  return facts && problem ? { ...facts, problems: [...facts.problems, problem] } : facts;
}

/** Facts of a note whose file could not be read: nothing but that. */
export function unreadable(path: string, error: unknown): NoteFacts {
  const why = { id: "read-failed", values: { value: messageOf(error) } } as const;
  return { path, date: null, questions: [], problems: [{ why, line: null }] };
}

/** A note as the core reads it. The properties are those Obsidian has read, else they are read here. */
function noteSource(
  path: string,
  text: string,
  cache: CachedMetadata | null,
): { source: NoteSource; problem?: Problem } {
  const known: unknown = cache?.frontmatter;
  if (isRecord(known)) return { source: { path, text, properties: known } };
  const none = { path, text, properties: null };
  const { exists, frontmatter } = getFrontMatterInfo(text);
  if (!exists || frontmatter.trim() === "") return { source: none };
  try {
    const parsed: unknown = parseYaml(frontmatter);
    if (isRecord(parsed)) return { source: { path, text, properties: parsed } };
    if (parsed === null || parsed === undefined) return { source: none };
    return { source: none, problem: { why: { id: "properties-not-a-map" }, line: 0 } };
  } catch (error) {
    return { source: { ...none, propertiesError: messageOf(error) } };
  }
}

/** What an error says, in one line. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n")[0]?.trim() ?? "";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
