/** Properties set by putting text in its place: comments, order and all that is not named stay as they are. */
import type { TextEdit } from "../edit";
import { foldKey } from "../notes/property-date";
import { propertiesIn, yamlScalar } from "../templates/properties";

export type PropertyValue = string | number | boolean | readonly string[];
export type Properties = readonly (readonly [name: string, value: PropertyValue])[];

/** Properties as lines of YAML, lists an item a line. */
export function propertyLines(properties: Properties): string {
  return properties.map(([name, value]) => `${name}:${valueText(value)}\n`).join("");
}

function valueText(value: PropertyValue): string {
  if (typeof value === "object") return value.map((item) => `\n  - ${yamlScalar(item)}`).join("");
  return ` ${yamlScalar(value)}`;
}

interface Standing {
  /** Behind the colon, and behind the value with all lines that belong to it. */
  readonly from: number;
  readonly to: number;
  /** Comments among those lines. */
  readonly comments: string;
}

/**
 * The edits that give a note these properties. Where it has one already, under any spelling, its value gives way and its comment
 * stays. The text's lines end with `\n`.
 */
export function propertyEdits(text: string, properties: Properties): TextEdit[] {
  const place = propertiesIn(text);
  if (!place) return [{ start: 0, end: 0, text: `---\n${propertyLines(properties)}---\n` }];
  const edits: TextEdit[] = [];
  const added: (readonly [string, PropertyValue])[] = [];
  for (const [name, value] of properties) {
    const there = standing(text, place.from, place.to, foldKey(name));
    if (there) edits.push({ start: there.from, end: there.to, text: valueText(value) + there.comments });
    else added.push([name, value]);
  }
  edits.sort((one, other) => one.start - other.start);
  if (added.length > 0) edits.push({ start: place.to, end: place.to, text: propertyLines(added) });
  return edits.filter(({ start, end, text: words }) => text.slice(start, end) !== words);
}

function standing(text: string, from: number, to: number, key: string): Standing | null {
  for (let at = from; at < to;) {
    const next = text.indexOf("\n", at) + 1 || to;
    const line = text.slice(at, next).replace(/\n$/, "");
    const [whole, name = ""] = /^(?:"([^"]*)"|'[^']*'|[^\s#:][^:]*):(?=\s|$)/.exec(line) ?? [];
    if (whole !== undefined && foldKey((name || whole.slice(0, -1)).replace(/^'|'$/g, "")) === key) {
      const comment = /\s+#(?![^"]*"\s*$).*$/.exec(line.slice(whole.length));
      const end = comment ? at + whole.length + comment.index : at + line.length;
      const below = belowLines(text, next, to);
      if (below.end === next) return { from: at + whole.length, to: end, comments: "" };
      const comments = [comment?.[0] ?? "", ...below.comments.map((one) => `\n${one}`)].join("");
      return { from: at + whole.length, to: below.end - 1, comments };
    }
    at = next;
  }
  return null;
}

/** The lines that go on with a value: indented ones, items of a list, and comments between them. */
function belowLines(text: string, from: number, to: number): { end: number; comments: string[] } {
  let end = from;
  let open: string[] = [];
  const comments: string[] = [];
  for (let at = from; at < to;) {
    const next = text.indexOf("\n", at) + 1 || to;
    const line = text.slice(at, next).replace(/\n$/, "");
    if (/^\s*#/.test(line)) open.push(line);
    else if (/^(?:\s+\S|-(?:\s|$))/.test(line)) {
      comments.push(...open);
      open = [];
      end = next;
    } else if (line.trim() !== "") break;
    at = next;
  }
  return { end, comments };
}
