/** A template as a value: its text cut into words and fields. */
import { fieldOf, type Field } from "./field";
import { propertiesIn } from "./properties";

/** A stretch of a template: words as they are, or a field with the words it was written in. */
export type Part = string | { readonly field: Field; readonly raw: string };

export interface Template {
  /** What stands between the lines of dashes at its top; null where it has no properties. */
  readonly properties: readonly Part[] | null;
  readonly body: readonly Part[];
}

/** A value that is asked for when the template is used. */
export interface Asked {
  readonly question: string;
  /** What stands there at first. */
  readonly usual: string;
}

/** A backslash in front keeps a field as it is written. A field stands on one line and is not endless. */
const braces = /(\\?)\{\{([^{}\r\n]{1,400})\}\}/g;

/** Takes any text. Its line ends become `\n`, as a note has them while it is edited. */
export function parseTemplate(text: string): Template {
  const whole = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const properties = propertiesIn(whole);
  if (!properties) return { properties: null, body: partsOf(whole) };
  return {
    properties: partsOf(whole.slice(properties.from, properties.to)),
    body: partsOf(whole.slice(properties.bodyAt)),
  };
}

/** The questions a template asks, each once, in order. */
export function askedBy({ properties, body }: Template): Asked[] {
  const asked = new Map<string, Asked>();
  for (const part of [...(properties ?? []), ...body]) {
    if (typeof part === "string" || part.field.kind !== "ask") continue;
    const { question, usual } = part.field;
    if (!asked.get(question)?.usual) asked.set(question, { question, usual });
  }
  return [...asked.values()];
}

/** Whether a list of this name stands in its text. */
export function holdsList({ body }: Template, name: string): boolean {
  return body.some(
    (part) => typeof part !== "string" && part.field.kind === "other" && part.field.name === name,
  );
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(braces)) {
    const [raw, escape, words = ""] = match;
    const field = fieldOf(words);
    if (!field) continue;
    if (match.index > at) parts.push(text.slice(at, match.index));
    parts.push(escape ? raw.slice(1) : { field, raw });
    at = match.index + raw.length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}
