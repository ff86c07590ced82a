/** What a token of moment's can say of a date. */
export type FormatField =
  | "year"
  | "shortYear"
  | "weekYear"
  | "shortWeekYear"
  | "isoYear"
  | "shortIsoYear"
  | "quarter"
  | "month"
  | "monthName"
  | "week"
  | "isoWeek"
  | "day"
  | "dayOfYear"
  | "weekdayName"
  | "weekdayFromSunday"
  | "weekdayOfLocale"
  | "isoWeekday";

/** One piece of a format: how it is matched, and the field its group holds (null: a group that is not used). */
export interface FormatPart {
  readonly source: string;
  readonly field?: FormatField | null;
}

const ordinal = "(?:[\\p{L}ªº]{1,3}|\\.)?";
const monthName = "([\\p{L}\\p{M}]{1,24}\\.?|\\d{1,2}[月월])";
const weekdayName = "([\\p{L}\\p{M}]{1,24}(?:-feira)?\\.?|[2-6]ª)";

/** Moment's tokens with what they print. Longest first where one begins with another. */
const tokens: Readonly<Record<string, FormatPart>> = {
  YYYY: { source: "(\\d{4})", field: "year" },
  YY: { source: "(\\d{2})", field: "shortYear" },
  Y: { source: "(\\d{4})", field: "year" },
  GGGG: { source: "(\\d{4})", field: "isoYear" },
  GG: { source: "(\\d{2})", field: "shortIsoYear" },
  gggg: { source: "(\\d{4})", field: "weekYear" },
  gg: { source: "(\\d{2})", field: "shortWeekYear" },
  Qo: { source: `([1-4])${ordinal}`, field: "quarter" },
  Q: { source: "([1-4])", field: "quarter" },
  MMMM: { source: monthName, field: "monthName" },
  MMM: { source: monthName, field: "monthName" },
  MM: { source: "(\\d{2})", field: "month" },
  Mo: { source: `(\\d{1,2})${ordinal}`, field: "month" },
  M: { source: "(\\d{1,2})", field: "month" },
  DDDD: { source: "(\\d{3})", field: "dayOfYear" },
  DDDo: { source: `(\\d{1,3})${ordinal}`, field: "dayOfYear" },
  DDD: { source: "(\\d{1,3})", field: "dayOfYear" },
  DD: { source: "(\\d{2})", field: "day" },
  Do: { source: `(\\d{1,2})${ordinal}`, field: "day" },
  D: { source: "(\\d{1,2})", field: "day" },
  ww: { source: "(\\d{2})", field: "week" },
  wo: { source: `(\\d{1,2})${ordinal}`, field: "week" },
  w: { source: "(\\d{1,2})", field: "week" },
  WW: { source: "(\\d{2})", field: "isoWeek" },
  Wo: { source: `(\\d{1,2})${ordinal}`, field: "isoWeek" },
  W: { source: "(\\d{1,2})", field: "isoWeek" },
  dddd: { source: weekdayName, field: "weekdayName" },
  ddd: { source: weekdayName, field: "weekdayName" },
  dd: { source: weekdayName, field: "weekdayName" },
  do: { source: `([0-6])${ordinal}`, field: "weekdayFromSunday" },
  d: { source: "([0-6])", field: "weekdayFromSunday" },
  E: { source: "([1-7])", field: "isoWeekday" },
  e: { source: "([0-6])", field: "weekdayOfLocale" },
  Hmm: { source: "\\d{3,4}" },
  hmm: { source: "\\d{3,4}" },
  Hmmss: { source: "\\d{5,6}" },
  hmmss: { source: "\\d{5,6}" },
  HH: { source: "\\d{2}" },
  hh: { source: "\\d{2}" },
  kk: { source: "\\d{2}" },
  mm: { source: "\\d{2}" },
  ss: { source: "\\d{2}" },
  SSS: { source: "\\d{3}" },
  H: { source: "\\d{1,2}" },
  h: { source: "\\d{1,2}" },
  k: { source: "\\d{1,2}" },
  m: { source: "\\d{1,2}" },
  s: { source: "\\d{1,2}" },
  A: { source: "[\\p{L}.]{1,12}" },
  a: { source: "[\\p{L}.]{1,12}" },
  X: { source: "\\d{1,12}" },
  x: { source: "\\d{1,15}" },
  ZZ: { source: "[+-]\\d{4}" },
  Z: { source: "[+-]\\d{2}:\\d{2}" },
};

/** Tokens of moment's that print what cannot be read back without the app's language: its own long forms, eras. */
const unreadable = /^(?:L{1,4}|l{1,4}|LTS?|N{1,5}|y{1,4}o?|z{1,2})$/;

/** As moment cuts a format: literals in brackets, escaped characters, tokens, and single characters. */
const cut =
  /\[[^[\]]*\]|\\.|[Hh]mm(?:ss)?|Mo|MM?M?M?|Do|DDDo|DD?D?D?|ddd?d?|do?|w[ow]?|W[oW]?|Qo?|N{1,5}|YYYYYY|YYYYY|YYYY|YY|Y|y{2,4}|yo|gg(?:ggg?)?|GG(?:GGG?)?|e|E|a|A|hh?|HH?|kk?|mm?|ss?|S{1,9}|x|X|zz?|ZZ?|LTS|LT|LL?L?L?|l{1,4}|[\s\S]/gu;

/** More than any format has. Few names in a row keep the pattern from trying all ways to divide a long word. */
const most = { parts: 80, fields: 12, names: 5 };

/** A format as pieces in order; null for one that cannot be read back, or holds no date. */
export function formatParts(format: string): FormatPart[] | null {
  const parts: FormatPart[] = [];
  for (const [piece] of format.matchAll(cut)) {
    if (parts.length >= most.parts || unreadable.test(piece)) return null;
    parts.push(partOf(piece));
  }
  const fields = parts.filter(({ field }) => field !== undefined).length;
  const names = parts.filter(({ source }) => source.includes("\\p{L}")).length;
  return fields > 0 && fields <= most.fields && names <= most.names ? parts : null;
}

function partOf(piece: string): FormatPart {
  const token = Object.hasOwn(tokens, piece) ? tokens[piece] : undefined;
  if (token !== undefined) return token;
  const bracketed = piece.length > 1 && piece.startsWith("[") && piece.endsWith("]");
  const literal = bracketed
    ? piece.slice(1, -1)
    : piece.length > 1 && piece.startsWith("\\")
      ? piece.slice(1)
      : piece;
  return { source: literal.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&") };
}
