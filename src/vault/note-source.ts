import { getFrontMatterInfo, parseYaml, type CachedMetadata } from "obsidian";
import type { NoteFacts, Problem } from "../core/notes/facts";
import { readNote, type ReadingRules } from "../core/notes/read";
import { isRecord } from "../settings/settings";

/**
 * Reads a note by the rules; null where it is left out, by a tag or by its own property. The properties are those Obsidian
 * has read, else they are read here.
 */
export function readFrom(
  path: string,
  text: string,
  cache: CachedMetadata | null,
  rules: ReadingRules,
): NoteFacts | null {
  let known: unknown = cache?.frontmatter;
  let propertiesError: string | undefined;
  let isList = false;
  if (!isRecord(known)) {
    try {
      const { frontmatter } = getFrontMatterInfo(text);
      known = frontmatter.trim() === "" ? null : parseYaml(frontmatter);
      isList = !isRecord(known) && known != null;
    } catch (error) {
      propertiesError = messageOf(error);
    }
  }
  const properties = isRecord(known) ? known : null;
  const facts = readNote({ path, text, properties, ...(propertiesError && { propertiesError }) }, rules);
  const problem: Problem = { why: { id: "properties-not-a-map" }, line: 0 };
  return facts && isList ? { ...facts, problems: [...facts.problems, problem] } : facts;
}

/** Facts of a note whose file could not be read: nothing but that. */
export function unreadable(path: string, error: unknown): NoteFacts {
  const why = { id: "read-failed", values: { value: messageOf(error) } } as const;
  return { path, date: null, questions: [], problems: [{ why, line: null }] };
}

/** What an error says, in one line. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n")[0]?.trim() ?? "";
}
