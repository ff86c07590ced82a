import { cjkUnits } from "./languages";
import { foldWord } from "./words";

/** A number or a word of a text. Offsets in UTF-16 units. */
export interface Token {
  /** -1 for a word. */
  readonly value: number;
  /** How many digits a number is written with; 0 for a word. */
  readonly digits: number;
  /** The word folded, or the number as written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What stands between two tokens: nothing, blanks, a dash (of any kind), an underscore, a point, a slash, a comma,
 * an apostrophe, the `___` that stands for a slash in file names, or anything else.
 */
export type Joint = "" | " " | "-" | "_" | "." | "/" | "," | "'" | "___" | "else";

/** A text as numbers and words, with what stands between them. */
export interface Tokens {
  readonly text: string;
  readonly list: readonly Token[];
}

/** Longer runs of digits are no part of any date. */
const longestNumber = 17;
const cjkUnit = new Set(Object.values(cjkUnits).join(""));
const letter = /[\p{L}\p{M}]/u;

/** Cuts a text into numbers and words. "W07", "11th" and "6月" are two each. Linear in the text. */
export function tokensOf(text: string): Tokens {
  const list: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    if (isDigit(text.charCodeAt(at))) {
      while (isDigit(text.charCodeAt(at))) at++;
      const digits = text.slice(start, at);
      const value = digits.length > longestNumber ? Number.NaN : Number(digits);
      list.push({ value, digits: digits.length, text: digits, start, end: at });
    } else if (isLetter(text, at)) {
      // A unit that closes a number stands alone, though the next word follows without a gap.
      if (start > 0 && isDigit(text.charCodeAt(start - 1)) && cjkUnit.has(text.charAt(at))) at++;
      else while (at < text.length && isLetter(text, at)) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      list.push({ value: -1, digits: 0, text: foldWord(text.slice(start, at)), start, end: at });
    } else at++;
  }
  return { text, list };
}

/** What stands in front of a token, up to the one before it. */
export function jointBefore({ text, list }: Tokens, index: number): Joint {
  const token = list[index];
  const from = index > 0 ? (list[index - 1]?.end ?? 0) : 0;
  return token === undefined ? "else" : joint(text.slice(from, token.start));
}

function joint(gap: string): Joint {
  if (gap === "" || gap === " " || gap === "-" || gap === "_" || gap === "." || gap === "/" || gap === "___")
    return gap;
  const bare = gap.trim();
  switch (bare) {
    case "":
      return " ";
    case "-":
    case "‐":
    case "‑":
    case "‒":
    case "–":
    case "—":
    case "−":
      return "-";
    case "_":
    case ".":
    case ",":
    case "/":
      return bare;
    case ".,":
      return ",";
    case "'":
    case "’":
      return "'";
    case "⁄":
    case "∕":
    case "／":
      return "/";
    default:
      return "else";
  }
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return letter.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
