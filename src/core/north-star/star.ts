import type { DayOrder } from "../calendar/date-at";
import type { Day } from "../calendar/day";
import { foldWord } from "../calendar/names";
import { lastDay } from "../calendar/period";
import { NoteText } from "../notes/note-text";
import { foldKey, textOf } from "../notes/property-date";
import { writtenDate } from "../notes/written-date";
import type { Reason } from "../reason";
import type { StarReasonId } from "../reasons";
import { aimOf } from "./aim";
import { quantityOf } from "./quantity";
import { tablesOf, type Table } from "./tables";

/** A number on a day. */
export interface Level {
  readonly value: number;
  readonly day: Day;
}

/** A row of the check-ins. A week or a month counts at its end. */
export interface CheckIn extends Level {
  readonly note: string;
  /** 0-based line in the note. */
  readonly line: number;
}

/** Something that moves the number, and by how much of the gap; null where no amount is said. */
export interface Driver {
  readonly name: string;
  readonly amount: number | null;
}

/** Something that a star's note does not say, or a row that cannot be read, with its 0-based line. */
export interface StarProblem {
  readonly why: Reason;
  readonly line: number | null;
}

/** A north star as its note has it. What the note does not say is null, and said to be missing under `problems`. */
export interface Star {
  readonly statement: string;
  readonly metric: string;
  readonly unit: string;
  readonly baseline: number | null;
  readonly baselineDay: Day | null;
  readonly target: number | null;
  readonly targetDay: Day | null;
  readonly better: "lower" | "higher" | null;
  /** Whether it is said to come first. */
  readonly primary: boolean;
  /** In order of their days; one for each day. */
  readonly checkIns: readonly CheckIn[];
  /** Whether a check-in may say a word: false where the table has no column for it. */
  readonly noted: boolean;
  readonly drivers: readonly Driver[];
  readonly problems: readonly StarProblem[];
}

/** The properties of a note by their folded keys. */
type Properties = ReadonlyMap<string, unknown>;
type Complain = (id: StarReasonId, line?: number | null, value?: string) => void;

/** Whether a note says that it is a north star: by `type: north-star`, or by a tag of that name. */
export function isStar(properties: Readonly<Record<string, unknown>> | null): boolean {
  if (!properties) return false;
  const says = (value: unknown) =>
    [value].flat().some((each) => typeof each === "string" && /^#?north[- _]?star$/i.test(each.trim()));
  return says(properties["type"]) || says(properties["tags"]) || says(properties["tag"]);
}

/**
 * The star a note holds. Values come from its properties, else from a sentence such as "from 31 hours to 8 by June 2026", else from
 * the table of check-ins; nothing is guessed, and every row that cannot be read is told of.
 */
export function readStar(
  note: NoteText,
  given: Readonly<Record<string, unknown>> | null,
  order: DayOrder,
): Star {
  const problems: StarProblem[] = [];
  const complain: Complain = (id, line = null, value = "") => {
    problems.push({ why: { id, values: { value } }, line });
  };
  const properties: Properties = new Map(
    Object.entries(given ?? {}).map(([key, value]) => [foldKey(key), value]),
  );
  const number = (key: string) => numberAt(properties, key, complain);
  const day = (key: string) => dayAt(properties, key, order, complain);
  const text = (key: string) => textAt(properties, key);

  const said = aimLine(note);
  const aim = aimOf(said, order);
  const metric = text("metric") || (aim?.metric ?? "");
  const unit = text("unit") || (aim?.unit ?? "");
  const tables = tablesOf(note);
  const drivers = driversOf(note, tables);
  const table = checkInTable(tables, order);
  const columns = table && columnsOf(table, [unit, metric], order);
  const checkIns = table && columns ? checkInsOf(table, columns, order, complain) : [];
  const target = number("target") ?? aim?.to ?? null;
  const first = checkIns[0];
  const start = number("baseline") ?? aim?.from ?? null;
  const baseline = start ?? first?.value ?? null;
  const baselineDay = day("baselineday") ?? (first && first.value === baseline ? first.day : null);
  const targetDay = day("targetday") ?? aim?.by ?? null;
  if (start === null && first) complain("star-baseline-from-check-in");
  else if (baseline === null) complain("star-no-baseline");
  if (baseline !== null && baselineDay === null) complain("star-no-baseline-day");
  if (target === null) complain("star-no-target");
  if (targetDay === null) complain("star-no-target-day");
  if (baselineDay && targetDay && targetDay <= baselineDay) complain("star-target-before-baseline");
  const better =
    baseline === null || target === null || baseline === target
      ? null
      : target < baseline
        ? ("lower" as const)
        : ("higher" as const);
  const wanted = text("better").toLowerCase();
  if (better && wanted !== "" && wanted !== better) complain("star-better-other", null, wanted);
  return {
    statement: text("statement") || said || (metric === "" ? firstParagraph(note) : ""),
    metric,
    unit,
    baseline,
    baselineDay,
    target,
    targetDay,
    better: better ?? (wanted === "lower" || wanted === "higher" ? wanted : null),
    primary: properties.get("primary") === true,
    checkIns,
    noted: !columns || columns.note >= 0,
    drivers,
    problems,
  };
}

function textAt(properties: Properties, key: string): string {
  const value = properties.get(key);
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}

function numberAt(properties: Properties, key: string, complain: Complain): number | null {
  const text = textAt(properties, key);
  const found = text === "" ? null : quantityOf(text);
  if (text !== "" && !found) complain("star-property-no-number", null, `${key}: ${text}`);
  return found?.value ?? null;
}

function dayAt(properties: Properties, key: string, order: DayOrder, complain: Complain): Day | null {
  const text = textOf(properties.get(key));
  const period = text === "" ? null : writtenDate(text, { dayOrder: order });
  if (text !== "" && !period) complain("star-property-no-day", null, `${key}: ${text}`);
  return period && (key === "targetday" ? lastDay(period) : period.start);
}

function firstParagraph(note: NoteText): string {
  const at = note.blocks.findIndex(({ kind }) => kind === "paragraph");
  return at < 0 ? "" : note.plainBlock(at).slice(0, 300);
}

/** The line near the top of a note that says an aim; empty for none. */
function aimLine(note: NoteText): string {
  let left = 20;
  for (const [at, { kind }] of note.blocks.entries()) {
    if (kind !== "paragraph" && kind !== "item" && kind !== "heading") continue;
    const line = note.plainBlock(at).slice(0, 400);
    if (aimOf(line, "month-first")) return line;
    if ((left -= 1) === 0) break;
  }
  return "";
}

const dayHeads = /^(?:day|date|when|week|month|datum|tag|fecha|data|jour|dag)$/;
const noteHeads = /^(?:notes?|why|remark|comment|what)$/;
const driverHeads = /^(?:drivers?|what moves it|lever)$/;

function checkInTable(tables: readonly Table[], order: DayOrder): Table | undefined {
  const own = tables.filter(({ head }) => !driverHeads.test(head[0] ?? ""));
  const dated = own.filter((table) => dayColumn(table, order) >= 0);
  return dated.find(({ heading }) => /check[- ]?ins?\b/i.test(heading)) ?? dated[0];
}

/** The column of the days: called so, or the first in which a day stands. -1 for none. */
function dayColumn({ head, rows }: Table, dayOrder: DayOrder): number {
  const called = head.findIndex((name) => dayHeads.test(name));
  if (called >= 0) return called;
  return head.findIndex((_, column) =>
    rows.some(({ cells }) => writtenDate(cells[column] ?? "", { dayOrder })),
  );
}

/** The column of the numbers: called as the star's unit or metric, or the first in which a number stands. -1 for none. */
function valueColumn({ head, rows }: Table, names: readonly string[], days: number): number {
  const wanted = [...names.filter((name) => name !== "").map(foldWord), "value", "number", "level"];
  const called = head.findIndex((name, column) => column !== days && wanted.includes(name));
  if (called >= 0) return called;
  const holds = head.findIndex(
    (_, column) => column !== days && rows.some(({ cells }) => quantityOf(cells[column] ?? "") !== null),
  );
  if (holds >= 0) return holds;
  return head.findIndex((name, column) => column !== days && !noteHeads.test(name));
}

/** Where a table keeps a check-in's day, number and note; -1 for what it has no column for. */
export interface Columns {
  readonly day: number;
  readonly value: number;
  readonly note: number;
}

function columnsOf(table: Table, names: readonly string[], order: DayOrder): Columns {
  const day = dayColumn(table, order);
  const value = valueColumn(table, names, day);
  return {
    day,
    value,
    note: table.head.findIndex((name, at) => at !== day && at !== value && noteHeads.test(name)),
  };
}

/** The table of a star's note into which check-ins go, with its columns; null where it has none yet. */
export function checkInPlace(
  text: string,
  star: Pick<Star, "unit" | "metric">,
  order: DayOrder,
): { readonly table: Table; readonly columns: Columns } | null {
  const table = checkInTable(tablesOf(new NoteText(text)), order);
  return table ? { table, columns: columnsOf(table, [star.unit, star.metric], order) } : null;
}

function checkInsOf(table: Table, columns: Columns, order: DayOrder, complain: Complain): CheckIn[] {
  const byDay = new Map<Day, CheckIn>();
  for (const { line, cells } of table.rows) {
    const [when = "", number = ""] = [cells[columns.day], cells[columns.value]];
    const period = writtenDate(when, { dayOrder: order });
    const quantity = quantityOf(number);
    if (!period) complain("star-row-no-day", line, when);
    else if (!quantity) complain("star-row-no-number", line, number);
    else {
      const day = lastDay(period);
      if (byDay.has(day)) complain("star-row-twice", line, when);
      byDay.set(day, { day, value: quantity.value, note: cells[columns.note] ?? "", line });
    }
  }
  return [...byDay.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** From a table of drivers, or from the list below a line that says "drivers". */
function driversOf(note: NoteText, tables: readonly Table[]): Driver[] {
  const table = tables.find(({ head }) => driverHeads.test(head[0] ?? ""));
  if (table)
    return table.rows.flatMap(({ cells: [name = "", ...rest] }) => {
      const amount = rest.map((cell) => quantityOf(cell)).find((each) => each !== null);
      return name === "" ? [] : [{ name, amount: amount ? Math.abs(amount.value) : null }];
    });
  const label = note.blocks.findIndex(
    ({ kind }, at) =>
      kind !== "code" &&
      kind !== "properties" &&
      driverHeads.test(foldWord(note.plainBlock(at)).replace(/:$/, "")),
  );
  if (label < 0) return [];
  const drivers: Driver[] = [];
  for (let at = label + 1; at < note.blocks.length; at += 1) {
    const { kind, parent, level } = note.at(at);
    const inside = note.at(label).kind === "item" ? parent === label : kind === "item" && level === 0;
    if (!inside) break;
    drivers.push(driverIn(note.plainBlock(at)));
  }
  return drivers;
}

/** "syncs that could be a note: 9" */
function driverIn(words: string): Driver {
  const cut = Math.max(...[":", "=", "–", "—", "("].map((sign) => words.lastIndexOf(sign)));
  const amount = cut < 0 ? null : quantityOf(words.slice(cut + 1).replace(/\)$/, ""));
  return amount
    ? { name: words.slice(0, cut).trim(), amount: Math.abs(amount.value) }
    : { name: words.trim(), amount: null };
}
