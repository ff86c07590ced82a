import { addDays, dayOfIsoWeek, startOfWeekNumber, weekday, type WeekRule } from "../calendar/arithmetic";
import { day, type Day, type Period, type Precision } from "../calendar/day";
import { monthOf, weekdaysOf } from "../calendar/names";

/** A note format of the vault, as its daily notes or a plugin for periodic notes has it. */
export interface NoteFormat {
  /** The folder the format starts in; "" for the vault's root. */
  readonly folder: string;
  /** In moment's tokens: `YYYY-MM-DD`, `gggg-[W]ww`, `YYYY/MM/DD`. */
  readonly format: string;
  /** How the app's language counts the weeks of `gggg` and `ww`. Left out: as ISO 8601 does. */
  readonly weeks?: WeekRule;
}

/** What a path says, by the letter of moment's tokens; names of weekdays are `E`, as their number is. */
type Fields = Partial<Record<string, number>>;

interface Reader {
  readonly pattern: RegExp;
  /** The token that each group of the pattern holds. */
  readonly tokens: readonly string[];
}

/** Formats are few and paths are many. Bounded, as settings may be edited letter by letter. */
const readers = new Map<string, Reader | null>();
const mostReaders = 64;
const longestPath = 1024;
/** More than any format has. Few in a row keep the pattern from trying all ways to divide a long word. */
const most = { parts: 80, tokens: 12, names: 5 };

/** Cuts a format as moment does: literals in brackets, escaped characters, tokens, single characters. */
const cut = /\[([^[\]]*)\]|\\(.)|([A-Za-z])\3*o?|[^]/gu;
/** Letters of moment's tokens; others print themselves. */
const unreadable = /[YGgQMDdwWEeHhkmsSaAxXZzLlNy]/;
const name = "[\\p{L}\\p{M}]{1,24}";

/** What moment prints for its tokens. Those that print what cannot be read back, as `LL`, or what no name has are none of these. */
const printed: readonly (readonly [tokens: RegExp, source: string])[] = [
  [/^(?:YYYY|GGGG|gggg|Y)$/, "(\\d{4})"],
  [/^(?:YY|GG|gg|MM|DD|ww|WW|HH|hh|kk|mm|ss)$/, "(\\d\\d)"],
  [/^[MDwWHhkms]o?$/, "(\\d{1,2})"],
  [/^(?:Qo?|do?|E|e)$/, "([0-7])"],
  [/^DDDo?$/, "(\\d{1,3})"],
  [/^(?:DDDD|SSS)$/, "(\\d{3})"],
  [/^MMMM?$/, `(${name}|\\d{1,2}[月월])\\.?`],
  [/^dd{1,3}$/, `(${name}(?:-feira)?|[2-6]ª)\\.?`],
  [/^[aA]$/, "([\\p{L}.]{1,12})"],
];

/**
 * The period a path stands for by a note format. The whole path has to fit, without its `.md`. A format that names a
 * week, a month, a quarter or a year alone gives that period. Null where the path does not fit, where the calendar has
 * no such date, and for a format that names none.
 */
export function periodByFormat(path: string, { folder, format, weeks }: NoteFormat): Period | null {
  const start = trimSlashes(folder).replace(/.$/, "$&/");
  const bare = path.normalize("NFC").replace(/\.md$/, "");
  if (path.length > longestPath || !bare.startsWith(start)) return null;
  const reader = readerOf(trimSlashes(format));
  const match = reader?.pattern.exec(bare.slice(start.length));
  const fields: Fields = {};
  for (const [index, token] of match ? (reader?.tokens.entries() ?? []) : []) {
    const [field, value] = fieldOf(token, match?.[index + 1] ?? "");
    // The same part twice, in the folder and in the name, has to say the same.
    if (!Number.isNaN(value) && (fields[field] ??= value) !== value) return null;
  }
  return periodOfFields(fields, weeks);
}

function readerOf(format: string): Reader | null {
  let reader = readers.get(format);
  if (reader === undefined) {
    if (readers.size >= mostReaders) readers.clear();
    readers.set(format, (reader = newReader(format)));
  }
  return reader;
}

/** Null for a format that cannot be read back. */
function newReader(format: string): Reader | null {
  const sources: string[] = [];
  const tokens: string[] = [];
  for (const [piece, bracketed, escaped, letter] of format.matchAll(cut)) {
    const token = letter === undefined ? undefined : printed.find(([fits]) => fits.test(piece));
    if (token) {
      tokens.push(piece);
      // Nth: 1st, 1er, 1º, 1.
      sources.push(piece.endsWith("o") ? `${token[1]}(?:\\p{L}{1,3}|\\.)?` : token[1]);
    } else if (letter && unreadable.test(letter)) return null;
    else sources.push((bracketed ?? escaped ?? piece).replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  }
  const names = sources.filter((source) => source.includes(name)).length;
  return sources.length > most.parts || tokens.length > most.tokens || names > most.names
    ? null
    : { pattern: new RegExp(`^${sources.join("")}$`, "iu"), tokens };
}

/** What a token's text says; NaN where it says nothing of the date. */
function fieldOf(token: string, text: string): readonly [field: string, value: number] {
  const value = parseInt(text);
  const letter = token.charAt(0);
  // 6月, 6월
  if (token.startsWith("MMM")) return [letter, value || monthOf(text)];
  if (token.startsWith("DDD")) return ["DDD", value];
  // A weekday that is none we know, or one of two, is not held against the note.
  const weekday = Math.log2(weekdaysOf(text.replace(/-.*/, ""))) + 1;
  if (token.startsWith("dd")) return ["E", Number.isInteger(weekday) ? weekday : NaN];
  if (letter === "d") return ["E", value || 7];
  return [letter, /^(?:YY|GG|gg)$/.test(token) ? value + (value > 68 ? 1900 : 2000) : value];
}

function periodOfFields(
  { Y, G, g, Q, M, D, DDD, W, w, E, e }: Fields,
  weeks: WeekRule | undefined,
): Period | null {
  const year = Y ?? G ?? g ?? 0;
  if (D !== undefined && M !== undefined) return period(day(year, M, D), "day");
  const newYear = day(year, 1, 1);
  if (DDD !== undefined && newYear !== null) {
    const reached = addDays(newYear, DDD - 1);
    return reached.startsWith(newYear.slice(0, 4)) ? period(reached, "day") : null;
  }
  if (W !== undefined || w !== undefined) {
    // `YYYY` beside a week number is common and wrong around New Year only; the week's own year goes before it.
    const start =
      W !== undefined || weeks === undefined
        ? dayOfIsoWeek(G ?? g ?? year, W ?? w ?? 0)
        : startOfWeekNumber(g ?? G ?? year, w ?? 0, weeks);
    if (start === null) return null;
    const next = (dayOfWeek: number): Day => addDays(start, (dayOfWeek - weekday(start) + 7) % 7);
    // A weekday beside a week makes a day of it. A week that starts on a Sunday is told by its Monday.
    const named = E ?? (weeks && e !== undefined ? e + weeks.dow : undefined);
    return named === undefined ? period(next(1), "week") : period(next(named), "day");
  }
  if (D !== undefined) return null;
  if (M !== undefined) return period(day(year, M, 1), "month");
  return Q === undefined ? period(newYear, "year") : period(day(year, Q * 3 - 2, 1), "quarter");
}

function period(start: Day | null, precision: Precision): Period | null {
  return start && { start, precision };
}

/** A path as formats and folders are compared. */
export function trimSlashes(path: string): string {
  return path.replace(/^\/+|\/+$/g, "").normalize("NFC");
}
