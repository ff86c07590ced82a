/** From a template and values to text. */
import type { Step } from "./field";
import { isPlainYaml } from "./properties";
import type { Part, Template } from "./template";

/** All that a template cannot know of itself. */
export interface Values {
  /** The name of the note it goes into, without its ending. */
  readonly title: string;
  /** Now, some steps on, in a format of moment's; without one, as the vault usually writes a date or a time. */
  readonly when: (kind: "date" | "time", format: string | null, steps: readonly Step[]) => string;
  /** What the person said, by question. */
  readonly asked: ReadonlyMap<string, string>;
  /** The items of a list such as `questions`, as Markdown of one line each; null for a name that means nothing. */
  readonly list: (name: string, argument: string) => readonly string[] | null;
  /** What stands in the place of a list without items. */
  readonly emptyList: string;
}

/** What a template says once its fields are filled in. */
export interface Rendered {
  /** The lines between the dashes; null where it has no properties. */
  readonly properties: string | null;
  readonly body: string;
  /** Where writing starts, as an offset into the body; null where the template does not say. */
  readonly cursor: number | null;
  /** Fields that mean nothing here, as they were written. They stay in the text. */
  readonly unknown: readonly string[];
}

export function render({ properties, body }: Template, values: Values): Rendered {
  const unknown = new Set<string>();
  const inProperties = properties && fillProperties(properties, values, unknown);
  const filled = fill(body, values, unknown);
  return { properties: inProperties, ...filled, unknown: [...unknown] };
}

/** The whole text of a note that is made from a template, and where writing starts in it. */
export function asNote({ properties, body, cursor }: Rendered): {
  readonly text: string;
  readonly cursor: number;
} {
  const top = properties === null ? "" : `---\n${properties}---\n`;
  return { text: top + body, cursor: top.length + (cursor ?? startOfWriting(body)) };
}

/**
 * Where one begins to fill in a text that does not say: the first item without words, label with nothing behind it, or blank
 * line under a heading; else its end.
 */
export function startOfWriting(text: string): number {
  let at = 0;
  let underHeading = false;
  const lines = text.split("\n");
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1] ?? "";
    const isItem = /^\s*(?:[-*+]|\d+\.)(?: \[.\])?\s+$/.test(line);
    const isLabel =
      /\S:\s+$/.test(line) || (/\S:$/.test(line) && next.trim() === "" && !goesOn(lines, i + 1));
    if (isItem || isLabel || (underHeading && line.trim() === "" && !goesOn(lines, i)))
      return at + line.length;
    underHeading = /^#{1,6}\s/.test(line);
    at += line.length + 1;
  }
  return text.trimEnd().length;
}

/** Whether the next line with words is an item, a row of a table, or words that belong to what stands above. */
function goesOn(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from).find((line) => line.trim() !== "");
  return next !== undefined && !/^#{1,6}\s/.test(next);
}

function fill(
  parts: readonly Part[],
  values: Values,
  unknown: Set<string>,
): { readonly body: string; readonly cursor: number | null } {
  let body = "";
  let cursor: number | null = null;
  // How the line begins that is being filled, no more of it than tells a marker or a table.
  let line = "";
  const add = (words: string) => {
    body += words;
    const end = words.lastIndexOf("\n") + 1;
    line = (end > 0 ? words.slice(end, end + 200) : line + words.slice(0, 200)).slice(0, 200);
  };
  parts.forEach((part, i) => {
    if (typeof part === "string") add(part);
    else if (part.field.kind === "cursor") cursor ??= body.length;
    else {
      const value = valueOf(part, values, unknown);
      // In a table a bar would begin another cell.
      const inCell = (words: string) => (line.startsWith("|") ? words.replace(/\|/g, "\\|") : words);
      if (typeof value !== "string")
        add(listed(value.map(inCell), line, restOfLine(parts, i), values.emptyList));
      else add(value === part.raw ? value : inCell(value));
    }
  });
  return { body, cursor };
}

/** What stands behind a part on its line; null where another field does. */
function restOfLine(parts: readonly Part[], at: number): string | null {
  const next = parts[at + 1] ?? "";
  if (typeof next !== "string") return null;
  const end = next.indexOf("\n");
  return end >= 0 ? next.slice(0, end) : at + 2 < parts.length ? null : next;
}

/**
 * A list goes on with the marker its line begins with; alone on its line it gets one; in the first cell of a table it makes a row
 * for each item; among words it is said in a row.
 */
function listed(items: readonly string[], before: string, rest: string | null, none: string): string {
  const marker = /^[\s>]*(?:(?:[-*+]|\d+\.)(?: \[.\])?\s+)?$/.exec(before)?.[0];
  if (items.length === 0) return none;
  if (/^\|\s*$/.test(before) && rest?.trimStart().startsWith("|")) return items.join(`${rest}\n${before}`);
  if (marker === undefined || rest !== "") return items.join(", ");
  const own = /[-*+.\]]\s+$/.test(marker) ? "" : "- ";
  return items.map((item) => own + item).join(`\n${marker}`);
}

/** A field's value: words, or the items of a list. A field that means nothing stays as it was written, and is named. */
function valueOf(
  { field, raw }: Exclude<Part, string>,
  { title, when, asked, list }: Values,
  unknown: Set<string>,
): string | readonly string[] {
  switch (field.kind) {
    case "date":
    case "time":
      return when(field.kind, field.format, field.steps);
    case "title":
      return title;
    case "cursor":
      return "";
    case "ask":
      return asked.get(field.question) ?? field.usual;
    case "other": {
      const found = list(field.name, field.argument);
      if (!found) unknown.add(raw);
      return found ?? raw;
    }
  }
}

/** Properties line by line: whatever a value holds, the line stays one property. */
function fillProperties(parts: readonly Part[], values: Values, unknown: Set<string>): string {
  const lines: Part[][] = [[]];
  for (const part of parts) {
    if (typeof part !== "string") lines[lines.length - 1]?.push(part);
    else
      part.split("\n").forEach((words, i) => {
        if (i > 0) lines.push([]);
        lines[lines.length - 1]?.push(words);
      });
  }
  return lines.map((line) => fillProperty(line, values, unknown)).join("\n");
}

function fillProperty(line: readonly Part[], values: Values, unknown: Set<string>): string {
  let text = "";
  /** Which quotes the value stands in; where it begins with a field and no quotes surround it. */
  let quote: string | undefined;
  let bare = -1;
  let isFirst = true;
  for (const part of line) {
    if (typeof part === "string") {
      text += part;
      continue;
    }
    const found = valueOf(part, values, unknown);
    const value = (typeof found === "string" ? found : found.join(", ")).replace(/\s*\n\s*/g, " ");
    if (isFirst) {
      quote = /^[^"']*[:-][ \t]+(["'])/.exec(text)?.[1];
      const isKnown = part.field.kind !== "other" || value !== part.raw;
      if (isKnown && /^(?:[^"'#[\]{}]*:|[ \t]*-)[ \t]+$/.test(text)) bare = text.length;
      isFirst = false;
    }
    if (quote === '"') text += JSON.stringify(value).slice(1, -1);
    else text += quote === "'" ? value.replace(/'/g, "''") : value;
  }
  if (bare < 0) return text;
  const value = text.slice(bare).trimEnd();
  return value === "" || isPlainYaml(value) ? text : text.slice(0, bare) + JSON.stringify(value);
}
