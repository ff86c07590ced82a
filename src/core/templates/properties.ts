/**
 * Properties as lines of text. Nothing here writes YAML anew: where something is added to a note's own properties, its
 * comments, order and spelling stay as they are.
 */
import { applyEdits, type TextEdit } from "../edit";

/** Where the properties of a text stand; offsets into it, lines end with `\n`. */
export interface PropertiesPlace {
  /** Begin of the first line between the dashes, and of the line of dashes behind it. */
  readonly from: number;
  readonly to: number;
  /** Begin of what follows. */
  readonly bodyAt: number;
}

/** Reads YAML; null where it is broken, or something other than names with values. */
export type ReadYaml = (yaml: string) => Readonly<Record<string, unknown>> | null;

export function propertiesIn(text: string): PropertiesPlace | null {
  const open = /^---[ \t]*\n/.exec(text);
  if (!open) return null;
  const from = open[0].length;
  const close = /^---[ \t]*(?:\n|$)/gm;
  close.lastIndex = from;
  for (let match = close.exec(text); match; match = close.exec(text)) {
    const bodyAt = match.index + match[0].length;
    // `$` holds at the end of each line; the dashes have to be all there is on theirs.
    if (match[0].endsWith("\n") || bodyAt === text.length) return { from, to: match.index, bodyAt };
  }
  return null;
}

/** One property: its name, and its lines as they stand, with the line ends. */
interface Entry {
  readonly name: string;
  readonly start: number;
  /** Behind its last line that is neither blank nor a comment. */
  readonly end: number;
  readonly lines: string;
}

const nameAndColon =
  /^(?:"([^"\n]*)"|'([^'\n]*)'|([^\s#"'[\]{}&*!|>%@`,-][^\n]*?|-[^\s\n][^\n]*?))[ \t]*:(?=[ \t\n]|$)/;

function entriesOf(yaml: string): Entry[] {
  const entries: { name: string; start: number; end: number }[] = [];
  for (let at = 0; at < yaml.length;) {
    const next = yaml.indexOf("\n", at) + 1 || yaml.length;
    const line = yaml.slice(at, next).replace(/\n$/, "");
    const [, double, single, plain] = nameAndColon.exec(line) ?? [];
    const name = double ?? single ?? plain;
    const last = entries[entries.length - 1];
    if (name !== undefined) entries.push({ name, start: at, end: next });
    else if (last && /^[ \t]*[^\s#]|^[ \t]+#/.test(line)) last.end = next;
    at = next;
  }
  return entries.map((entry) => ({ ...entry, lines: yaml.slice(entry.start, entry.end) }));
}

/**
 * The edits that add a template's properties to a note's, as offsets into the note's text. A value that is there stays; one that
 * is left empty is filled in; of two lists, the note's gets the items that it lacks. Null where that cannot be done without
 * touching what is there: where either is no readable YAML, or the result would not say what it should.
 */
export function mergeProperties(text: string, added: string, read: ReadYaml): TextEdit[] | null {
  const wanted = valuesOf(added, read);
  if (!wanted) return null;
  if (Object.keys(wanted).length === 0) return [];
  const lines = added.endsWith("\n") || added === "" ? added : `${added}\n`;
  const place = propertiesIn(text);
  if (!place) return [{ start: 0, end: 0, text: `---\n${lines}---\n` }];
  const yaml = text.slice(place.from, place.to);
  const there = valuesOf(yaml, read);
  if (!there) return null;
  const entries = entriesOf(yaml);
  const edits: TextEdit[] = [];
  const newLines: string[] = [];
  for (const entry of entriesOf(lines)) {
    const mine = entries.find(({ name }) => sameName(name, entry.name));
    if (mine) edits.push(...into(mine, entry, there[mine.name], wanted[entry.name]));
    else if (!(entry.name in there)) newLines.push(entry.lines);
  }
  edits.sort((one, other) => one.start - other.start);
  if (newLines.length > 0) edits.push({ start: yaml.length, end: yaml.length, text: newLines.join("") });
  const after = valuesOf(applyEdits(yaml, edits), read);
  if (!after || !isMerged(after, there, wanted)) return null;
  return edits.map((edit) => ({ ...edit, start: edit.start + place.from, end: edit.end + place.from }));
}

function valuesOf(yaml: string, read: ReadYaml): Readonly<Record<string, unknown>> | null {
  // Nothing but comments is as good as nothing at all.
  return /^[ \t]*[^\s#]/m.test(yaml) ? read(yaml) : {};
}

/** What is added inside a property that the note has already. */
function into(mine: Entry, theirs: Entry, there: unknown, wanted: unknown): TextEdit[] {
  const insertion = (at: number, text: string): TextEdit[] => [
    { start: mine.start + at, end: mine.start + at, text },
  ];
  const colon = (nameAndColon.exec(mine.lines)?.[0] ?? "").length;
  if (there === null || there === undefined) {
    // Only where nothing at all stands behind the colon, no comment either.
    if (!/^[ \t]*\n?$/.test(mine.lines.slice(colon))) return [];
    const value = theirs.lines.slice((nameAndColon.exec(theirs.lines)?.[0] ?? "").length);
    return insertion(colon, value.replace(/\n$/, ""));
  }
  if (!Array.isArray(there) || !Array.isArray(wanted)) return [];
  const missing = wanted.filter((item) => !there.some((one) => same(one, item)));
  if (missing.length === 0 || !missing.every(isPlain)) return [];
  const inBrackets = /^[ \t]*\[[^\]\n]*(?=\][ \t]*(?:#.*)?\n?$)/.exec(mine.lines.slice(colon));
  if (inBrackets) {
    const items = missing.map((item) => yamlScalar(item, true)).join(", ");
    return insertion(colon + inBrackets[0].trimEnd().length, there.length > 0 ? `, ${items}` : items);
  }
  const bullets = [...mine.lines.matchAll(/^([ \t]*)- /gm)];
  if (bullets.length === 0) return [];
  const indent = bullets[0]?.[1] ?? "";
  const items = missing.map((item) => `${indent}- ${yamlScalar(item)}\n`).join("");
  return insertion(mine.lines.length, items);
}

/** Whether properties say all that was there, with empty values filled in and lists only longer, and all that was wanted. */
function isMerged(
  after: Readonly<Record<string, unknown>>,
  there: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
): boolean {
  const kept = Object.entries(there).every(([name, value]) => {
    const now = after[name];
    if (value === null || value === undefined) return name in after;
    if (Array.isArray(value) && Array.isArray(now)) return same(now.slice(0, value.length), value);
    return same(now, value);
  });
  const names = Object.keys(after);
  return kept && Object.keys(wanted).every((name) => names.some((one) => sameName(one, name)));
}

/** Obsidian takes `Tags` and `tags` for one property. */
function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function same(one: unknown, other: unknown): boolean {
  return (one ?? null) === (other ?? null) || JSON.stringify(one) === JSON.stringify(other);
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** Words that YAML would take for something else than words. */
const otherThanWords = /^(?:true|false|yes|no|on|off|null|~|[-+.]?\d[\d_.,:eExXa-fA-F+-]*)$/i;

/** Obsidian writes days without quotes, and reads them as text: in quotes they would only look odd. */
const day = /^\d{4}-\d{2}-\d{2}$/;

/** A value as YAML writes it on one line, in quotes where it has to be. */
export function yamlScalar(value: string | number | boolean, inBrackets = false): string {
  if (typeof value !== "string" || day.test(value)) return String(value);
  return isPlainYaml(value) && !otherThanWords.test(value) && !(inBrackets && /[,[\]{}]/.test(value))
    ? value
    : JSON.stringify(value);
}

/** Whether a text can stand as it is behind a colon. */
export function isPlainYaml(text: string): boolean {
  return (
    text !== "" && text === text.trim() && !/^[-?:](?:\s|$)|^[#"'[\]{}&*!|>%@`,]|: |:$| #|[\n\r\t]/.test(text)
  );
}
