import type { TextEdit } from "../edit";
import { hash } from "./hash";

/** What a review gathers of one subject, as lines of Markdown. */
export interface ReviewPart {
  /** Letters and dashes alone. */
  readonly id: string;
  readonly heading: string;
  readonly lines: readonly string[];
}

/**
 * A generated part of a note. What is generated stands between two comments, and the first one keeps a mark of each line, so that
 * the lines of the person among them are known, also on another device:
 *
 *     %% crossroads:questions 3f2a1b9c %%
 *     - [[2026-10-04|what gives me energy?]] (asked 3 times)
 *     %% end %%
 */
function fenced({ id, lines }: ReviewPart, own: OwnLines = new Map()): string {
  const marks = lines.map((line) => markOf(line)).join("");
  const body = lines.flatMap((line) => [line, ...(own.get(line.trim()) ?? [])]);
  const there = lines.map((line) => line.trim());
  const loose = [...own].flatMap(([behind, words]) => (there.includes(behind) ? [] : words));
  const below = loose.some((line) => line.trim() !== "") ? ["", ...withoutBlankEnds(loose)] : [];
  return [`%% crossroads:${id} ${marks} %%`, ...body, "%% end %%", ...below].join("\n");
}

/** The lines of the person in a generated part, by the generated line they stand behind; "" where they stand first. */
type OwnLines = ReadonlyMap<string, readonly string[]>;

function withoutBlankEnds(lines: readonly string[]): string[] {
  return lines
    .join("\n")
    .replace(/^(?:[ \t]*\n)+|\s+$/g, "")
    .split("\n");
}

/** Four letters for a line. */
function markOf(line: string): string {
  return hash(line.trim()).toString(36).padStart(7, "0").slice(-4);
}

/** A new review: its parts under their headings, then prompts to write under. */
export function reviewNote(
  title: string,
  parts: readonly ReviewPart[],
  prompts: readonly string[],
  promptsHeading: string,
): string {
  const sections = parts.map((part) => `## ${part.heading}\n\n${fenced(part)}`);
  const own = `## ${promptsHeading}\n\n${prompts.map((prompt) => `- ${prompt} `).join("\n")}\n`;
  return [`# ${title}`, ...sections, own].join("\n\n");
}

const opening = /^[ \t]*%% crossroads:([a-z-]+)(?: ([0-9a-z]*))? %%[ \t]*$/;
const closing = /^[ \t]*%% end %%[ \t]*$/;

/**
 * The edits that bring the generated parts of a review up to date, and touch nothing else. A line between the comments that was not
 * generated, or that was changed since, is the person's: it stays behind the generated line it stood behind, and where that is
 * no longer there, it is kept right below the part. A part that was deleted stays so, and one whose end was deleted is left alone.
 */
export function refreshReview(text: string, parts: readonly ReviewPart[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let open: {
    readonly part: ReviewPart | undefined;
    readonly marks: string;
    readonly start: number;
    readonly lines: string[];
  } | null = null;
  let at = 0;
  for (const line of text.split("\n")) {
    const [opens, id, marks = ""] = opening.exec(line) ?? [];
    if (opens !== undefined)
      open = { part: parts.find((each) => each.id === id), marks, start: at, lines: [] };
    else if (open && closing.test(line)) {
      const { part, start, lines } = open;
      const known = new Set(open.marks.match(/.{4}/g) ?? []);
      const own = new Map<string, string[]>();
      let behind = "";
      for (const each of lines)
        if (known.has(markOf(each)) && each.trim() !== "") behind = each.trim();
        else own.set(behind, [...(own.get(behind) ?? []), each]);
      if (part) {
        const words = fenced(part, own);
        const end = at + line.length;
        if (words !== text.slice(start, end)) edits.push({ start, end, text: words });
      }
      open = null;
    } else open?.lines.push(line);
    at += line.length + 1;
  }
  return edits;
}

/**
 * Whether an offset of a note lies in a line that was generated and not changed since: such a line asks and decides nothing, for
 * it says what other notes say. What the person wrote between such lines is theirs.
 */
export function generatedAt(text: string): (offset: number) => boolean {
  if (!text.includes("%% crossroads:")) return () => false;
  const stretches: (readonly [start: number, end: number])[] = [];
  let known: ReadonlySet<string> | null = null;
  let at = 0;
  for (const line of text.split("\n")) {
    const [opens, , marks = ""] = opening.exec(line) ?? [];
    if (opens !== undefined) known = new Set(marks.match(/.{4}/g) ?? []);
    else if (closing.test(line)) known = null;
    else if (known?.has(markOf(line))) stretches.push([at, at + line.length]);
    at += line.length + 1;
  }
  return (offset) => stretches.some(([start, end]) => offset >= start && offset <= end);
}
