/**
 * What stands inside the words of a block and is not words itself: code, formulas, links and where they lead, comments,
 * tags of HTML and of templates. One pass over the block; a delimiter that is never closed is read as plain words.
 */
import type { Block } from "./blocks";

export type SpanKind =
  "code" | "math" | "url" | "link" | "note-link" | "embed" | "html" | "comment" | "template" | "struck";

/** A stretch of a block. `start` to `end` is the whole of it, `inner` to `innerEnd` what a reader sees of it. */
export interface Span {
  readonly kind: SpanKind;
  readonly start: number;
  readonly end: number;
  readonly inner: number;
  readonly innerEnd: number;
}

const rawElement = /^<(script|style|pre|textarea)\b/i;
const urlStart = /^(?:https?|ftp|file|obsidian|mailto|zotero|tel):/i;

/** What a span begins with, or an address holds. Most lines have none of it. */
const delimiter = /[\\`$%[\]<{~:]/;

/**
 * The spans of a block in order of their start. Only `link` and `struck` have words inside that count as the writer's prose
 * (other spans may stand within them); all others are passed over whole.
 */
export function spansOf(text: string, block: Block): Span[] {
  const spans: Span[] = [];
  for (let r = 0; r < block.rows.length; r += 2) {
    // Links and URLs never reach over a line; code, formulas and comments may, but not out of their block.
    readRow(text, block.rows[r] as number, block.rows[r + 1] as number, block.end, spans);
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return spans;
}

function readRow(text: string, from: number, end: number, blockEnd: number, spans: Span[]): void {
  const last = spans[spans.length - 1];
  if (!delimiter.test(text.slice(from, end))) return;
  let p = last !== undefined && !hasProse(last.kind) && last.end > from ? last.end : from;
  const brackets: number[] = [];
  const missing = new Set<string>();
  let struck = -1;
  // Targets that never close are looked for a few times only, so that a row of "](" takes no more than linear time.
  let patience = 16;

  const close = (closer: string, at: number, limit: number): number => {
    if (missing.has(closer)) return -1;
    const found = text.indexOf(closer, at);
    if (found < 0 || found + closer.length > limit) {
      missing.add(closer);
      return -1;
    }
    return found;
  };
  const take = (kind: SpanKind, start: number, stop: number, inner = stop, innerEnd = inner): void => {
    spans.push({ kind, start, end: stop, inner, innerEnd });
    p = stop;
  };

  while (p < end) {
    const code = text.charCodeAt(p);
    switch (code) {
      case 92: // backslash: the next character is itself
        p += 2;
        continue;
      case 96: {
        let run = p;
        while (text.charCodeAt(run) === 96) run++;
        const length = run - p;
        const found = length > 32 ? -1 : closingRun(text, run, blockEnd, length, missing);
        if (found > 0) take("code", p, found, run, found - length);
        else p = run;
        continue;
      }
      case 36: {
        const double = text.charCodeAt(p + 1) === 36;
        if (double) {
          const found = close("$$", p + 2, blockEnd);
          if (found >= 0) take("math", p, found + 2, p, found + 2);
          else p += 2;
          continue;
        }
        const found = closingDollar(text, p, end, missing);
        if (found > 0) take("math", p, found, p, found);
        else p++;
        continue;
      }
      case 37: // %% comment %%
        if (text.charCodeAt(p + 1) === 37) {
          const found = close("%%", p + 2, blockEnd);
          if (found >= 0) {
            take("comment", p, found + 2);
            continue;
          }
          p++;
        }
        p++;
        continue;
      case 33: // ![ ... embeds
        if (text.charCodeAt(p + 1) === 91) {
          if (text.charCodeAt(p + 2) === 91) {
            const found = close("]]", p + 3, end);
            if (found >= 0) {
              take("embed", p, found + 2);
              continue;
            }
          } else {
            const stop = patience > 0 ? linkEnd(text, p + 1, end, close) : -1;
            if (stop < 0) patience--;
            if (stop > 0) {
              take("embed", p, stop);
              continue;
            }
          }
        }
        p++;
        continue;
      case 91: // [[note]] or [text](target)
        if (text.charCodeAt(p + 1) === 91) {
          const found = close("]]", p + 2, end);
          if (found >= 0) {
            const bar = text.slice(p + 2, found).lastIndexOf("|");
            take("note-link", p, found + 2, bar < 0 ? p + 2 : p + 3 + bar, found);
            continue;
          }
          p += 2;
          continue;
        }
        brackets.push(p);
        p++;
        continue;
      case 93: {
        const open = brackets.pop();
        if (open !== undefined && text.charCodeAt(p + 1) === 40) {
          const stop = patience > 0 ? targetEnd(text, p + 1, end) : -1;
          if (stop < 0) patience--;
          if (stop > 0) {
            spans.push({ kind: "link", start: open, end: stop, inner: open + 1, innerEnd: p });
            // The target is passed over; the words before it were read on the way.
            spans.push({ kind: "url", start: p, end: stop, inner: stop, innerEnd: stop });
            p = stop;
            continue;
          }
        }
        p++;
        continue;
      }
      case 60: {
        // <!-- -->, <% %>, <tag ...>, <https://...>
        if (text.startsWith("<!--", p)) {
          const found = close("-->", p + 4, blockEnd);
          if (found >= 0) {
            take("comment", p, found + 3);
            continue;
          }
        } else if (text.charCodeAt(p + 1) === 37) {
          const found = close("%>", p + 2, blockEnd);
          if (found >= 0) {
            take("template", p, found + 2);
            continue;
          }
        } else if (isTagStart(text.charCodeAt(p + 1))) {
          const found = close(">", p + 1, blockEnd);
          if (found >= 0) {
            // What stands between the tags of a script or style sheet is not prose either.
            const raw = rawElement.exec(text.slice(p, p + 10));
            const closer = raw ? close(`</${(raw[1] as string).toLowerCase()}>`, found, blockEnd) : -1;
            take("html", p, closer >= 0 ? text.indexOf(">", closer) + 1 : found + 1);
            continue;
          }
        }
        p++;
        continue;
      }
      case 123: // {{ }}
        if (text.charCodeAt(p + 1) === 123) {
          const found = close("}}", p + 2, end);
          if (found >= 0) {
            take("template", p, found + 2);
            continue;
          }
        }
        p++;
        continue;
      case 126: // ~~struck~~
        if (text.charCodeAt(p + 1) === 126) {
          if (struck >= 0) {
            spans.push({ kind: "struck", start: struck, end: p + 2, inner: struck + 2, innerEnd: p });
            struck = -1;
          } else if (close("~~", p + 2, end) >= 0) struck = p;
          p += 2;
          continue;
        }
        p++;
        continue;
      case 58: {
        // A bare URL is known by its colon: the scheme stands before it.
        const start = schemeStart(text, p, from);
        if (start >= 0) {
          let stop = p;
          let depth = 0;
          for (; stop < end; stop++) {
            const c = text.charCodeAt(stop);
            if (c <= 32 || c === 60 || c === 62 || c === 34 || c === 0x3000 || c === 96) break;
            if (c === 40) depth++;
            if (c === 41 && --depth < 0) break;
            if (c === 93 && brackets.length > 0) break;
          }
          // Marks that end the sentence around it are no part of an address.
          while (stop > p + 1 && isTrailing(text.charCodeAt(stop - 1))) stop--;
          take("url", start, stop);
          continue;
        }
        p++;
        continue;
      }
      default:
        p++;
    }
  }
}

/**
 * The spans that touch a stretch of their block. Found by halving, for a line may hold thousands of both; spans stand within
 * each other a few deep at most.
 */
export function spansIn(spans: readonly Span[], from: number, to: number): readonly Span[] {
  if (spans.length === 0) return spans;
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < from) low = middle + 1;
    else high = middle;
  }
  let first = low;
  for (let back = 1; back <= 4 && low - back >= 0; back++)
    if ((spans[low - back] as Span).end > from) first = low - back;
  let last = low;
  while (last < spans.length && (spans[last] as Span).start < to) last++;
  return spans.slice(first, last).filter((span) => span.end > from);
}

/** True for the spans whose words are the writer's own prose. */
export function hasProse(kind: SpanKind): boolean {
  return kind === "link" || kind === "struck";
}

function closingRun(text: string, from: number, end: number, length: number, missing: Set<string>): number {
  const key = "`" + length;
  if (missing.has(key)) return -1;
  let p = text.indexOf("`", from);
  while (p >= 0 && p < end) {
    let run = p;
    while (text.charCodeAt(run) === 96) run++;
    if (run - p === length && run <= end) return run;
    p = text.indexOf("`", run);
  }
  missing.add(key);
  return -1;
}

/** `$x$` is a formula; `$5 and $10` is money: no blank inside the marks, no digit behind the second. */
function closingDollar(text: string, open: number, end: number, missing: Set<string>): number {
  if (text.charCodeAt(open + 1) <= 32 || missing.has("$")) return -1;
  for (let p = open + 1; p < end; p++) {
    const code = text.charCodeAt(p);
    if (code === 92) p++;
    else if (code === 36) {
      const next = text.charCodeAt(p + 1);
      if (text.charCodeAt(p - 1) <= 32 || (next >= 48 && next <= 57)) return -1;
      return p + 1;
    }
  }
  missing.add("$");
  return -1;
}

/** End of `[text](target)` that opens at `open`, for images, whose text is not prose; -1 where it is none. */
function linkEnd(
  text: string,
  open: number,
  end: number,
  close: (closer: string, at: number, limit: number) => number,
): number {
  const found = close("](", open + 1, end);
  return found < 0 ? -1 : targetEnd(text, found + 1, end);
}

/** End of a link's target in round brackets, which may hold balanced ones. */
function targetEnd(text: string, open: number, end: number): number {
  let depth = 0;
  const limit = Math.min(end, open + 4000);
  for (let p = open; p < limit; p++) {
    const code = text.charCodeAt(p);
    if (code === 92) p++;
    else if (code === 40) depth++;
    else if (code === 41 && --depth === 0) return p + 1;
  }
  return -1;
}

function schemeStart(text: string, colon: number, from: number): number {
  let start = colon;
  while (start > from && colon - start < 9 && isLetter(text.charCodeAt(start - 1))) start--;
  if (start === colon || !urlStart.test(text.slice(start, colon + 1))) return -1;
  const next = text.charCodeAt(colon + 1);
  return next === 47 || text.charCodeAt(start) === 109 || text.charCodeAt(start) === 116
    ? next > 32
      ? start
      : -1
    : -1;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isTagStart(code: number): boolean {
  return isLetter(code) || code === 47;
}

/** `.`, `,`, `;`, `:`, `!`, `?`, `'`, `)` and `*` at an address's end belong to the sentence. */
function isTrailing(code: number): boolean {
  return (
    code === 46 ||
    code === 44 ||
    code === 59 ||
    code === 58 ||
    code === 33 ||
    code === 63 ||
    code === 39 ||
    code === 42 ||
    code === 95
  );
}
