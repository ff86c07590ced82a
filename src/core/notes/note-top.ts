/** What stands at the top of a note, as far as it can date it. */
import type { NoteText } from "./note-text";

type Entry = readonly [key: string, value: string];

/** How far the top reaches, in characters. */
const reach = 4000;
/** Longer lines are prose: what dates a note is said in fewer characters. */
const longestLine = 400;
/** How many lines at the top may be labels: "Date: ...", "With: ...". */
const mostLabels = 10;

export interface NoteTop {
  /** The lines of frontmatter that could not be read as a whole, one by one. */
  readonly looseProperties: readonly Entry[];
  /** `key:: value` lines before any other text, as Logseq keeps a page's properties. */
  readonly inlineProperties: readonly Entry[];
  /** The first line that is neither blank nor a property. */
  readonly firstLine: string;
  /** The text of the first heading; empty where there is none. */
  readonly firstHeading: string;
  /** The `Label: value` lines among the first ones; a title may stand over them. */
  readonly labels: readonly Entry[];
}

export function noteTop({ text, blocks }: NoteText): NoteTop {
  const properties = blocks[0]?.kind === "properties" ? blocks[0] : { start: 0, end: 0 };
  // Without the marks of lists and quotations, and without lines across the page.
  const { lines, inline } = linesOf(text.slice(properties.end, properties.end + reach));
  const heading = blocks.find(({ kind, level }) => level > 0 && kind !== "row");
  return {
    get looseProperties() {
      return entries(text.slice(properties.start, properties.end).split("\n", 1000), looseProperty);
    },
    inlineProperties: entries(inline < 0 ? lines : lines.slice(0, inline), inlineProperty),
    firstLine: lines[inline] ?? "",
    firstHeading: heading
      ? text.slice(heading.start, Math.min(heading.end, heading.start + longestLine))
      : "",
    labels: entries(
      lines.slice(0, mostLabels),
      /^[*_`[]*([^#:*_`[\]][^:*_`[\]]{0,40})[*_`\]]*:[:*_\s]*(.*)$/,
    ),
  };
}

/** `date:: [[Oct 24th, 2023]]`; not `std::vector`, which is no line of its own. */
const inlineProperty = /^([\p{L}\p{N}_][\p{L}\p{N}_ /.-]{0,60})::\s*(.*)$/u;

const looseProperty = /^["'“”]?([^\s#\-[{"'“”][^:]{0,60}?)["'“”]?:[ \t]*["'“”]?(.*?)["'“”]?\s*$/;
const marks = /^(?:\s*[-*+>]\s)*\s*/;
const blank = /^[-*+>_]*$/;

/** The lines that tell something, as many as are asked about, and which of them is the first that is no property; -1 for none. */
function linesOf(text: string): { readonly lines: readonly string[]; readonly inline: number } {
  const lines: string[] = [];
  let inline = -1;
  let from = 0;
  for (let count = 0; count < 100 && from <= text.length; count++) {
    const stop = text.indexOf("\n", from);
    const end = stop < 0 ? text.length : stop;
    const line = text
      .slice(from, Math.min(end, from + longestLine))
      .replace(marks, "")
      .trim();
    from = end + 1;
    if (blank.test(line)) continue;
    if (inline < 0 && !inlineProperty.test(line)) inline = lines.length;
    lines.push(line);
    if (inline >= 0 && lines.length >= mostLabels) break;
  }
  return { lines, inline };
}

function entries(lines: readonly string[], pattern: RegExp): Entry[] {
  return lines.flatMap((line) => {
    const match = pattern.exec(line.slice(0, longestLine));
    return match ? [[match[1] ?? "", match[2] ?? ""] as const] : [];
  });
}
