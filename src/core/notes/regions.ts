/** Comments, formulas, raw elements and code of Org that take the lines up to their end with them. */
import { HASH, DOLLAR, PERCENT, PLUS, LESS } from "./codes";

const rawElement = /^<(script|style|pre|textarea)\b/i;
/** Code as Org and Logseq keep it. */
const orgCode = /^#\+begin_(?:src|query|example|export)/i;

/** What a region that begins with a character is. */
export function regionKind(text: string, p: number): "math" | "code" | "html" | "comment" {
  const first = text.charCodeAt(p);
  if (first === DOLLAR) return "math";
  if (first === HASH) return "code";
  return first === LESS && text.charCodeAt(p + 1) !== 33 ? "html" : "comment";
}

/** Looks for the ends of regions in a text. */
export class Regions {
  readonly #text: string;
  /** Delimiters of which no second one follows: not looked for again. */
  readonly #missing = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Where a comment, formula or raw element that this line opens ends; 0 where it opens none that reaches beyond the line.
   * One that is never closed is read as plain words: nothing of a note may be lost by a slip of the pen.
   */
  endOf(p: number, end: number, first: number): number {
    const text = this.#text;
    if (first === PERCENT && text.charCodeAt(p + 1) === PERCENT) return this.#beyond("%%", p + 2, end);
    if (first === DOLLAR && text.charCodeAt(p + 1) === DOLLAR) return this.#beyond("$$", p + 2, end);
    if (
      first === HASH &&
      text.charCodeAt(p + 1) === PLUS &&
      orgCode.test(text.slice(p, Math.min(end, p + 20)))
    )
      return this.#beyond(text.charCodeAt(p + 2) < 97 ? "#+END_" : "#+end_", p + 8, end);
    if (first === LESS) {
      if (text.startsWith("<!--", p)) return this.#beyond("-->", p + 4, end);
      const raw = rawElement.exec(text.slice(p, Math.min(end, p + 12)));
      if (raw) return this.#beyond(`</${(raw[1] as string).toLowerCase()}>`, p + 4, end);
    }
    return 0;
  }

  #beyond(closer: string, from: number, end: number): number {
    if (this.#missing.has(closer)) return 0;
    const found = this.#text.indexOf(closer, from);
    if (found < 0) {
      this.#missing.add(closer);
      return 0;
    }
    return found < end ? 0 : found + closer.length;
  }
}
