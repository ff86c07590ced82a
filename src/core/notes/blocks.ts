/**
 * The first stage of reading: a note's text, cut into blocks as Obsidian would render them.
 * One pass over the lines, by character codes; what is not prose is kept as a block, so that later stages can see that
 * something stands there, but is never read.
 */

import { TAB, CR, SPACE, HASH, DASH, GREATER, OPEN, CLOSE, PIPE } from "./codes";
import {
  closesFence,
  fenceAt,
  indentation,
  isMarkerAhead,
  isRule,
  markerLength,
  type Fence,
} from "./line-start";
import { OpenItems } from "./open-items";
import { regionKind, Regions } from "./regions";

/** What a block is. Only headings, paragraphs, items and table rows hold prose. */
export type BlockKind =
  "properties" | "heading" | "paragraph" | "item" | "row" | "code" | "math" | "comment" | "html" | "rule";

/** One block of a note. Offsets are UTF-16 units into the text, lines are 0-based. */
export interface Block {
  readonly kind: BlockKind;
  /** First and one past the last character of the content: quote marks, list marker and box left out. */
  readonly start: number;
  end: number;
  readonly line: number;
  endLine: number;
  /** Start and end of the content on each line, in pairs; a block of one line has one pair. */
  readonly rows: number[];
  /** Column of the content's marker or first character; a tab counts to the next multiple of four. */
  readonly indent: number;
  /** How many `>` stand in front. */
  readonly quote: number;
  /** Type of the callout it stands in, lower case; null outside callouts. */
  readonly callout: string | null;
  /** 1 to 6 for a heading (also one behind a list marker), 1 for a table's head row, else 0. */
  readonly level: number;
  /** `-`, `*`, `+`, `1.`, or empty. */
  readonly marker: string;
  /** What stands in the brackets of a task, or null. */
  readonly box: string | null;
  /** Index of the item it is indented under, or -1. */
  readonly parent: number;
  /** Index of the heading it stands under, or -1. */
  readonly section: number;
  /** True where a blank line stands before it. */
  readonly gap: boolean;
}

const calloutHead = /^\[!([^\]\n]{1,60})\][+-]?[ \t]*/;
const inlineField = /^(?:[\p{L}][\p{L}\p{N}._-]*::(?:\s|$)|:[A-Z]{2,}:$|(?:CLOCK|SCHEDULED|DEADLINE): [[<])/u;
const delimiterRow = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/**
 * Cuts a note into blocks, in order. Every line that is not blank belongs to exactly one of them.
 * Takes any text, never throws, takes time linear in its length.
 */
export function blocksOf(text: string): Block[] {
  return new Scanner(text).scan();
}

/** Which of a block's lines an offset lies in, counted from the block's first. */
export function rowAt(block: Block, offset: number): number {
  let low = 0;
  let high = block.rows.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((block.rows[middle * 2] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

class Scanner {
  readonly #blocks: Block[] = [];
  readonly #items = new OpenItems();
  /** The open heading of each level, by index. */
  readonly #headings: { level: number; index: number }[] = [];
  #section = -1;
  #gap = true;
  /** The block that a plain line would continue, or -1. */
  #open = -1;
  #callout: string | null = null;
  #calloutQuote = 0;
  #table = false;
  #pipe = -1;
  readonly #regions: Regions;

  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#regions = new Regions(text);
  }

  scan(): Block[] {
    const text = this.#text;
    let at = this.#properties();
    let line = this.#blocks.length > 0 ? (this.#blocks[0] as Block).endLine + 1 : 0;
    let fence: Fence | null = null;
    let verbatim: Block | null = null;

    while (at <= text.length) {
      let next = text.indexOf("\n", at);
      if (next < 0) next = text.length;
      const end = next > at && text.charCodeAt(next - 1) === CR ? next - 1 : next;

      // What stands in front: indentation and quote marks.
      let p = at;
      let column = 0;
      let quote = 0;
      for (; p < end; p++) {
        const code = text.charCodeAt(p);
        if (code === SPACE || code === 0xa0 || code === 0x3000) column++;
        else if (code === TAB) column += 4 - (column % 4);
        else if (code === GREATER && column < 40) {
          quote++;
          column = 0;
          if (text.charCodeAt(p + 1) === SPACE) p++;
        } else break;
      }

      if (fence !== null && verbatim !== null) {
        const left = p < end && (column < fence.column || quote < fence.quote);
        if (!left) {
          verbatim.end = end;
          verbatim.endLine = line;
          if (closesFence(text, p, end, fence)) fence = null;
          at = next + 1;
          line++;
          if (fence === null) this.#close();
          continue;
        }
        fence = null;
        this.#close();
      }

      if (p >= end) {
        if (quote < this.#calloutQuote) this.#callout = null;
        this.#gap = true;
        this.#open = -1;
        this.#table = false;
        at = next + 1;
        line++;
        continue;
      }

      const first = text.charCodeAt(p);

      // Indented code: only after a blank line, and deeper than any list it could belong to.
      if (
        this.#gap &&
        column >= 4 &&
        quote === 0 &&
        column >= this.#items.innermost(column) + 4 &&
        !isMarkerAhead(text, p, end, this.#items.any)
      ) {
        verbatim = this.#add("code", p, end, line, { indent: column, quote, gap: true });
        let stop = next + 1;
        let stopLine = line + 1;
        // The code goes on over blank lines for as long as lines are indented.
        let look = stop;
        let lookLine = stopLine;
        while (look < text.length) {
          let lookNext = text.indexOf("\n", look);
          if (lookNext < 0) lookNext = text.length;
          const width = indentation(text, look, lookNext);
          if (width === -1) {
            look = lookNext + 1;
            lookLine++;
            continue;
          }
          if (width < 4) break;
          verbatim.end = lookNext > look && text.charCodeAt(lookNext - 1) === CR ? lookNext - 1 : lookNext;
          verbatim.endLine = lookLine;
          stop = lookNext + 1;
          stopLine = lookLine + 1;
          look = stop;
          lookLine = stopLine;
        }
        this.#close();
        at = stop;
        line = stopLine;
        continue;
      }

      // A line that opens a comment or a formula which closes further down takes the lines between with it.
      const until = this.#regions.endOf(p, end, first);
      if (until > end) {
        const block = this.#add(regionKind(text, p), p, until, line, {
          indent: column,
          quote,
          gap: this.#gap,
        });
        let count = line;
        for (let i = text.indexOf("\n", p); i >= 0 && i < until; i = text.indexOf("\n", i + 1)) count++;
        block.endLine = count;
        this.#close();
        next = text.indexOf("\n", until);
        if (next < 0) next = text.length;
        at = next + 1;
        line = count + 1;
        continue;
      }

      // List markers; several may stand behind each other ("- - cleaning", "- 1. where it is headed").
      let marker = "";
      let box: string | null = null;
      let indent = column;
      let content = column;
      if (!isRule(text, p, end)) {
        for (;;) {
          const length = markerLength(
            text,
            p,
            end,
            marker === "" && this.#open >= 0 && this.#blocks[this.#open]?.kind === "paragraph",
          );
          if (length === 0) break;
          marker = text.slice(p, p + length);
          indent = content;
          p += length;
          content += length;
          while (p < end && (text.charCodeAt(p) === SPACE || text.charCodeAt(p) === TAB)) {
            content += text.charCodeAt(p) === TAB ? 4 - (content % 4) : 1;
            p++;
          }
          while (p < end && text.charCodeAt(p) === GREATER) {
            quote++;
            p++;
            while (p < end && text.charCodeAt(p) === SPACE) p++;
          }
          if (isRule(text, p, end)) break;
        }
        if (marker !== "" && text.charCodeAt(p) === OPEN && text.charCodeAt(p + 2) === CLOSE && p + 2 < end) {
          const after = p + 3;
          if (after >= end || text.charCodeAt(after) === SPACE || text.charCodeAt(after) === TAB) {
            box = text.charAt(p + 1);
            p = after;
            while (p < end && (text.charCodeAt(p) === SPACE || text.charCodeAt(p) === TAB)) p++;
          }
        }
      }

      const opening = fenceAt(text, p, end);
      if (opening > 0) {
        const container =
          marker !== ""
            ? content
            : this.#items.innermost(column) > 0 && column >= this.#items.innermost(column)
              ? this.#items.innermost(column)
              : 0;
        fence = { code: text.charCodeAt(p), length: opening, column: container, quote };
        if (marker !== "") this.#items.enter(this.#blocks.length, indent, content);
        else if (container === 0) this.#items.close();
        verbatim = this.#add("code", p, end, line, { indent, quote, marker, gap: this.#gap });
        this.#gap = false;
        this.#open = -1;
        at = next + 1;
        line++;
        continue;
      }

      this.#line({ p, end, line, next, indent, content, quote, marker, box, column });
      at = next + 1;
      line++;
    }
    return this.#blocks;
  }

  /** One line of something that may be prose. */
  #line(at: {
    p: number;
    end: number;
    line: number;
    next: number;
    indent: number;
    content: number;
    quote: number;
    marker: string;
    box: string | null;
    column: number;
  }): void {
    const text = this.#text;
    let { p, end } = at;
    const { line, indent, quote, marker, box } = at;
    while (end > p && (text.charCodeAt(end - 1) === SPACE || text.charCodeAt(end - 1) === TAB)) end--;
    const gap = this.#gap;
    this.#gap = false;

    if (quote === 0 || quote < this.#calloutQuote) this.#callout = null;
    if (quote > 0 && text.charCodeAt(p) === OPEN && text.charCodeAt(p + 1) === 33) {
      const head = calloutHead.exec(text.slice(p, Math.min(end, p + 80)));
      if (head) {
        this.#callout = (head[1] as string).trim().toLowerCase();
        this.#calloutQuote = quote;
        p += head[0].length;
        if (p > end) p = end;
        this.#add("paragraph", p, end, line, { indent, quote, gap });
        this.#open = -1;
        return;
      }
    }

    if (marker === "" && isRule(text, p, end)) {
      this.#add("rule", p, end, line, { indent, quote, gap });
      this.#items.close();
      this.#close();
      return;
    }

    let level = 0;
    if (text.charCodeAt(p) === HASH) {
      while (level < 7 && text.charCodeAt(p + level) === HASH) level++;
      const after = p + level;
      if (level > 6 || (after < end && text.charCodeAt(after) !== SPACE && text.charCodeAt(after) !== TAB))
        level = 0;
      else {
        p = Math.min(after + 1, end);
        while (p < end && (text.charCodeAt(p) === SPACE || text.charCodeAt(p) === TAB)) p++;
        // A closing run of # is no part of the heading's words.
        let tail = end;
        while (tail > p && text.charCodeAt(tail - 1) === HASH) tail--;
        if (tail < end && (tail === p || text.charCodeAt(tail - 1) === SPACE)) {
          end = tail;
          while (end > p && text.charCodeAt(end - 1) === SPACE) end--;
        }
      }
    }

    if (level > 0 && marker === "") {
      this.#items.close();
      while (
        this.#headings.length > 0 &&
        (this.#headings[this.#headings.length - 1] as { level: number }).level >= level
      ) {
        this.#headings.pop();
      }
      const above = this.#headings[this.#headings.length - 1];
      this.#section = above ? above.index : -1;
      const index = this.#blocks.length;
      this.#add("heading", p, end, line, { indent, quote, level, gap });
      this.#headings.push({ level, index });
      this.#section = index;
      this.#open = -1;
      this.#table = false;
      return;
    }

    if (marker !== "") {
      const index = this.#blocks.length;
      const parent = this.#items.enter(index, indent, at.content);
      this.#add("item", p, end, line, { indent, quote, marker, box, level, parent, gap });
      this.#open = index;
      this.#table = false;
      return;
    }

    const piped = this.#hasPipe(p, end);
    if (this.#table || (piped && this.#delimited(at.next))) {
      if (piped) {
        const head = !this.#table;
        const kind = !head && delimiterRow.test(text.slice(p, Math.min(end, p + 2000))) ? "rule" : "row";
        this.#add(kind, p, end, line, { indent, quote, gap, level: head ? 1 : 0 });
        this.#table = true;
        this.#open = -1;
        return;
      }
      this.#table = false;
    }

    const open = this.#open >= 0 ? this.#blocks[this.#open] : undefined;
    if (
      open &&
      open.level === 0 &&
      (open.quote === quote ||
        (quote === 0 && open.quote > 0 && (open.kind === "paragraph" || at.column > open.indent))) &&
      !(open.kind === "item" && this.#leavesItem(open, p, at.column))
    ) {
      // "collapsed:: true" under an item is a property of the item, not its words; so are the drawers of Org.
      if (open.kind === "item" && inlineField.test(text.slice(p, Math.min(end, p + 60)))) return;
      open.end = end;
      open.endLine = line;
      open.rows.push(p, end);
      return;
    }

    // A plain line after a gap: indented it belongs to the list above, else the list is over.
    const over = this.#items.over(at.column);
    const parent = at.column > 0 ? over : -1;
    if (parent < 0) this.#items.close();
    const index = this.#blocks.length;
    this.#add("paragraph", p, end, line, { indent, quote, parent, gap });
    this.#open = index;
  }

  #close(): void {
    this.#open = -1;
    this.#gap = false;
    this.#table = false;
  }

  /**
   * A line without indentation right behind an item: Markdown counts it to the item, but people who write a line a thought
   * mean a new one. Only what was wrapped by the editor goes on.
   */
  #leavesItem(item: Block, p: number, column: number): boolean {
    if (column > item.indent) return false;
    const rows = item.rows;
    const length = (rows[rows.length - 1] as number) - (rows[rows.length - 2] as number);
    const first = this.#text.charAt(p);
    return length < 60 || first !== first.toLowerCase();
  }

  /** Looks ahead for the next pipe once, not once a line. */
  #hasPipe(p: number, end: number): boolean {
    if (this.#pipe < p) {
      const found = this.#text.indexOf("|", p);
      this.#pipe = found < 0 ? this.#text.length : found;
    }
    return this.#pipe < end;
  }

  /** True where the line that starts behind `next` is the row of dashes under a table's head. */
  #delimited(next: number): boolean {
    const text = this.#text;
    if (next + 1 >= text.length) return false;
    const code = text.charCodeAt(next + 1);
    if (code !== PIPE && code !== DASH && code !== 58 && code !== SPACE && code !== GREATER && code !== TAB)
      return false;
    let end = text.indexOf("\n", next + 1);
    if (end < 0) end = text.length;
    if (end - next > 2000) return false;
    return delimiterRow.test(text.slice(next + 1, end).replace("\r", ""));
  }

  /** Reads the frontmatter, where there is one; returns where the rest begins. */
  #properties(): number {
    const text = this.#text;
    const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    if (!text.startsWith("---", at)) return at;
    const first = text.indexOf("\n", at);
    if (first < 0 || text.slice(at + 3, first).trim() !== "") return at;
    let line = 0;
    for (let start = first + 1; start < text.length;) {
      line++;
      let next = text.indexOf("\n", start);
      if (next < 0) next = text.length;
      if (text.startsWith("---", start) && text.slice(start + 3, next).trim() === "") {
        const block = this.#add("properties", at, next, 0, { gap: true });
        block.endLine = line;
        this.#gap = true;
        return next + 1;
      }
      start = next + 1;
    }
    return at;
  }

  #add(
    kind: BlockKind,
    start: number,
    end: number,
    line: number,
    more: {
      indent?: number;
      quote?: number;
      level?: number;
      marker?: string;
      box?: string | null;
      parent?: number;
      gap: boolean;
    },
  ): Block {
    const block: Block = {
      kind,
      start,
      end: Math.max(start, end),
      line,
      endLine: line,
      rows: [start, Math.max(start, end)],
      indent: more.indent ?? 0,
      quote: more.quote ?? 0,
      callout: (more.quote ?? 0) > 0 ? this.#callout : null,
      level: more.level ?? 0,
      marker: more.marker ?? "",
      box: more.box ?? null,
      parent: more.parent ?? -1,
      section: this.#section,
      gap: more.gap,
    };
    this.#blocks.push(block);
    return block;
  }
}
