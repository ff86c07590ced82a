/** Looking through notes before access ends: which of them name the employer, a colleague, a project. Nothing is changed in them. */

/** A line of a note in which a term stands. */
export interface SweepLine {
  /** 0-based. */
  readonly line: number;
  /** The line, cut to what stands around the term. */
  readonly context: string;
}

export interface SweepNote {
  readonly path: string;
  readonly lines: readonly SweepLine[];
  /** Lines beyond those kept. */
  readonly more: number;
}

/** Of a note so many lines are shown, and of a line so much on each side. */
const most = 20;
const around = 70;

/** The terms a person wrote: one a line, or with commas between. */
export function termsIn(text: string): string[] {
  return [...new Set(text.split(/[,;\n]/).map((term) => term.trim()))].filter((term) => term.length > 1);
}

/**
 * Finds terms as whole words, whatever their case; `Halden` also in `halden's`, not in `haldenite`. Null where there is nothing to
 * look for. Scripts without blanks between words are searched within them.
 */
export function sweeperFor(
  terms: readonly string[],
): ((path: string, text: string) => SweepNote | null) | null {
  if (terms.length === 0) return null;
  const letter = "[\\p{L}\\p{N}]";
  const words = terms.map((term) => {
    const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
    return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(term)
      ? escaped
      : `${escaped}(?!${letter})`;
  });
  const find = new RegExp(words.join("|"), "giu");
  const isLetter = new RegExp(`${letter}$`, "u");
  const standsAlone = (text: string, at: number, found: string): boolean =>
    !isLetter.test(text.slice(Math.max(0, at - 2), at)) ||
    !/^[\p{L}\p{N}]/u.test(found) ||
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(found);
  return (path, text) => {
    const lines: SweepLine[] = [];
    let [line, start, last, more] = [0, 0, -1, 0];
    let end = endOfLine(text, 0);
    for (const match of text.matchAll(find)) {
      if (!standsAlone(text, match.index, match[0])) continue;
      for (; end < match.index; end = endOfLine(text, start)) {
        line++;
        start = end + 1;
      }
      if (line === last) continue;
      last = line;
      if (lines.length >= most) more++;
      else lines.push({ line, context: contextOf(text, start, match.index, match[0].length) });
    }
    const inName = lines.length === 0 && standsIn(path);
    return lines.length > 0 || inName ? { path, lines, more } : null;
  };

  function standsIn(path: string): boolean {
    return [...path.matchAll(find)].some(({ 0: found, index }) => standsAlone(path, index, found));
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function contextOf(text: string, start: number, at: number, length: number): string {
  const end = endOfLine(text, at + length);
  const from = Math.max(start, at - around);
  const to = Math.min(end, at + length + around);
  const words = text.slice(from, to).replace(/\s+/g, " ").trim();
  return `${from > start ? "…" : ""}${words}${to < end ? "…" : ""}`;
}

/** The checklist of what was found: a task for each note, ticked where it was looked at, with the lines in it. */
export function sweepText(
  found: readonly SweepNote[],
  lookedAt: ReadonlySet<string>,
  words: {
    readonly intro: string;
    readonly link: (path: string) => string;
    readonly line: (line: number) => string;
  },
): string {
  const items = found.map(({ path, lines }) => {
    const below = lines.map(({ line, context }) => `\n\t- ${words.line(line + 1)}: ${plain(context)}`);
    return `- [${lookedAt.has(path) ? "x" : " "}] ${words.link(path)}${below.join("")}`;
  });
  return `${words.intro}\n\n${items.join("\n")}\n`;
}

/** Words quoted in a list: their marks make neither links, tags, code nor comments there. */
function plain(context: string): string {
  return context.replace(/[[\]#`%<>*_~=$|\\]/g, "\\$&");
}
