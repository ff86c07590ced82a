/** The top of a note, read as far as it takes to date the note and no further. */
export interface NoteTop {
  /** `key:: value` lines before any other text, as Logseq keeps a page's properties. */
  readonly inlineProperties: readonly (readonly [key: string, value: string])[];
  /** The first line that is neither blank nor a property, without list marks. Heading marks are left on. */
  readonly firstLine: string;
  /** Offset of the text behind that line. */
  readonly end: number;
}

/** How far the first heading is looked for, in characters. */
const reach = 20_000;
/** Longer lines are prose: what dates a note is said in fewer characters. */
const longestLine = 400;
const mostProperties = 200;

export function noteTop(text: string): NoteTop {
  const inlineProperties: [string, string][] = [];
  let at = bodyStart(text);
  while (at < text.length && inlineProperties.length < mostProperties) {
    const line = lineAt(text, at);
    at = line.next;
    const bare = withoutMarks(line.text);
    if (bare === "") continue;
    const property = inlineProperty(bare);
    if (property === null) return { inlineProperties, firstLine: bare, end: at };
    inlineProperties.push(property);
  }
  return { inlineProperties, firstLine: "", end: at };
}

/** The first heading of a note, without its marks, outside of code; null where none is near the top. */
export function firstHeading(text: string, top: NoteTop): string | null {
  const first = withoutHeadingMarks(top.firstLine);
  if (first !== null) return first;
  let fence = fenceOf(top.firstLine);
  const end = Math.min(text.length, top.end + reach);
  for (let at = top.end; at < end;) {
    if (!mayMatter(text, at)) {
      const feed = text.indexOf("\n", at);
      at = feed < 0 ? end : feed + 1;
      continue;
    }
    const line = lineAt(text, at);
    at = line.next;
    const bare = withoutMarks(line.text);
    if (fence !== "") {
      if (bare.startsWith(fence)) fence = "";
      continue;
    }
    const heading = withoutHeadingMarks(bare);
    if (heading !== null) return heading;
    fence = fenceOf(bare);
  }
  return null;
}

/** Whether the line's first mark that is no list mark can open a heading or a fence. Most lines end here. */
function mayMatter(text: string, start: number): boolean {
  let at = start;
  let code = text.charCodeAt(at);
  // Blank, tab, and - * + >
  while (code === 32 || code === 9 || code === 45 || code === 42 || code === 43 || code === 62)
    code = text.charCodeAt(++at);
  return code === 35 || code === 96 || code === 126;
}

/** How many lines at the top may be labels: "Date: ...", "With: ...". */
const mostLabels = 10;

/** The `Label: value` lines at the top of a note's text, emphasis taken off; a title may stand over them. */
export function labelledLines(text: string): [label: string, value: string][] {
  const found: [string, string][] = [];
  let at = bodyStart(text);
  for (let lines = 0; at < text.length && lines < mostLabels;) {
    const line = lineAt(text, at);
    at = line.next;
    const bare = withoutMarks(line.text);
    if (bare === "") continue;
    lines++;
    const colon = bare.indexOf(":");
    if (colon < 1 || colon > 40 || bare.startsWith("#")) continue;
    const label = bare
      .slice(0, colon)
      .replace(/[*_`[\]]/g, "")
      .trim();
    found.push([label, bare.slice(colon + 1).replace(/^[\s:*_]+/, "")]);
  }
  return found;
}

/** The lines of a note's frontmatter, without its fences. */
export function frontmatterLines(text: string): string[] {
  const start = skipMark(text);
  const end = bodyStart(text);
  return end === start ? [] : text.slice(start, end).split("\n").slice(1, -1);
}

/** The text of a heading's line without its marks; null where it is none. */
export function withoutHeadingMarks(line: string): string | null {
  let level = 0;
  while (line.charCodeAt(level) === 35) level++;
  if (level < 1 || level > 6 || !/\s/.test(line.charAt(level))) return null;
  return line.slice(level).trim();
}

/** The `key: value` of a line of frontmatter that as a whole may be broken; null for any other line. */
export function looseProperty(line: string): [string, string] | null {
  const colon = line.indexOf(":");
  if (colon < 1 || colon > 60 || /^[\s#\-[{]/.test(line)) return null;
  const key = unquoted(line.slice(0, colon).trim());
  const value = line.slice(colon + 1, colon + longestLine).trim();
  return key === "" ? null : [key, unquoted(value)];
}

/** Where a note's text begins: behind a byte order mark and the frontmatter. */
function bodyStart(text: string): number {
  const start = skipMark(text);
  if (!text.startsWith("---", start) || lineAt(text, start).text.trimEnd() !== "---") return start;
  for (let at = text.indexOf("\n---", start); at >= 0; at = text.indexOf("\n---", at + 1)) {
    const fence = lineAt(text, at + 1);
    if (fence.text.trimEnd() === "---") return fence.next;
  }
  return start;
}

function skipMark(text: string): number {
  return text.startsWith("\uFEFF") ? 1 : 0;
}

/** A line from its first character, cut short, and where the next one starts. */
function lineAt(text: string, start: number): { text: string; next: number } {
  const feed = text.indexOf("\n", start);
  const end = feed < 0 ? text.length : feed;
  return {
    text: text.slice(start, Math.min(end, start + longestLine)),
    next: feed < 0 ? text.length : feed + 1,
  };
}

/** A line without its indent and list marks: `- `, `* `, `+ `, `> `. Empty for a line across the page. */
function withoutMarks(line: string): string {
  let bare = line.trim();
  while (/^[-*+>] /.test(bare)) bare = bare.slice(2).trimStart();
  return /^[-*+>_]+$/.test(bare) ? "" : bare;
}

function fenceOf(line: string): string {
  return line.startsWith("```") || line.startsWith("~~~") ? line.slice(0, 3) : "";
}

/** `date:: [[Oct 24th, 2023]]`; not `std::vector`, which is no line of its own. */
function inlineProperty(line: string): [string, string] | null {
  const colons = line.indexOf("::");
  if (colons < 1 || colons > 60) return null;
  const key = line.slice(0, colons).trim();
  return /^[\p{L}\p{N}_ /.-]+$/u.test(key) ? [key, line.slice(colons + 2).trim()] : null;
}

/** Quotes off, also where one of them is missing, as that is how properties break. */
function unquoted(text: string): string {
  return text.replace(/^["'“”]/, "").replace(/["'“”]$/, "");
}
