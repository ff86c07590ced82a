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
  const loose = text.slice(properties.start, properties.end).split("\n", 1000);
  // Without the marks of lists and quotations, and without lines across the page.
  const lines = linesOf(
    text.slice(properties.end, properties.end + reach),
    /^(?:\s*[-*+>]\s)*\s*/,
    /^[-*+>_]*$/,
  );
  const inline = lines.findIndex((line) => !inlineProperty.test(line));
  const heading = blocks.find(({ kind, level }) => level > 0 && kind !== "row");
  return {
    looseProperties: entries(
      loose,
      /^["'“”]?([^\s#\-[{"'“”][^:]{0,60}?)["'“”]?:[ \t]*["'“”]?(.*?)["'“”]?\s*$/,
    ),
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

function linesOf(text: string, marks: RegExp, blank: RegExp): string[] {
  const lines = text.split("\n", 100).map((line) => line.slice(0, longestLine).replace(marks, "").trim());
  return lines.filter((line) => !blank.test(line));
}

function entries(lines: readonly string[], pattern: RegExp): Entry[] {
  return lines.flatMap((line) => {
    const match = pattern.exec(line.slice(0, longestLine));
    return match ? [[match[1] ?? "", match[2] ?? ""] as const] : [];
  });
}
