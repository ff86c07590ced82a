import type { Day, Period } from "../calendar/day";
import { periodOf } from "../calendar/period";
import { applyEdits, type TextEdit } from "../edit";
import { foldKey } from "../notes/property-date";
import { propertiesIn, type ReadYaml } from "../templates/properties";
import { quantityOf } from "./quantity";

/** What a check-in of energy asks, in order; the first is a number, the others are yes or no. */
export const energyFields = ["energy", "sharp", "satisfied", "made"] as const;
export type EnergyField = (typeof energyFields)[number];
/** How the properties are called in this vault. */
export type EnergyKeys = Readonly<Record<EnergyField, string>>;

/** How a day was. What its note does not say is null, not no. */
export interface EnergyDay {
  readonly day: Day;
  readonly path: string;
  readonly energy: number | null;
  readonly sharp: boolean | null;
  readonly satisfied: boolean | null;
  readonly made: boolean | null;
}

/** Reads a day's check-in from its properties; null where there is none. */
export function energyDay(
  day: Day,
  path: string,
  properties: Readonly<Record<string, unknown>>,
  keys: EnergyKeys,
): EnergyDay | null {
  const folded = new Map(Object.entries(properties).map(([key, value]) => [foldKey(key), value]));
  const value = (field: EnergyField) => folded.get(foldKey(keys[field]));
  const energy = value("energy");
  const number =
    typeof energy === "number" ? energy : typeof energy === "string" ? quantityOf(energy)?.value : null;
  const found = {
    day,
    path,
    energy: number ?? null,
    sharp: yesOrNo(value("sharp")),
    satisfied: yesOrNo(value("satisfied")),
    made: yesOrNo(value("made")),
  };
  return energyFields.some((field) => found[field] !== null) ? found : null;
}

/** A word on what was made is a yes; 0 is a no. */
function yesOrNo(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value > 0;
  if (Array.isArray(value)) return value.length > 0 ? true : null;
  if (typeof value !== "string" || value.trim() === "") return null;
  return !/^(?:no|n|false|0|-|nothing)$/i.test(value.trim());
}

/** The check-ins of a week: how many days, the mean of their energy, and on how many of them each of the others was a yes. */
export interface EnergyWeek {
  readonly week: Period;
  readonly days: number;
  readonly energy: number | null;
  readonly sharp: number;
  readonly satisfied: number;
  readonly made: number;
}

/** The weeks that have a check-in, oldest first. */
export function energyWeeks(days: readonly EnergyDay[]): EnergyWeek[] {
  const weeks = new Map<Day, EnergyDay[]>();
  for (const day of days) {
    const { start } = periodOf(day.day, "week");
    weeks.set(start, [...(weeks.get(start) ?? []), day]);
  }
  return [...weeks]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([start, days]) => {
      const known = days.flatMap(({ energy }) => energy ?? []);
      const count = (field: "sharp" | "satisfied" | "made") =>
        days.filter((day) => day[field] === true).length;
      return {
        week: { start, precision: "week" },
        days: days.length,
        energy: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length,
        sharp: count("sharp"),
        satisfied: count("satisfied"),
        made: count("made"),
      };
    });
}

/**
 * The edits that give properties these plain values. Everything else of the properties stays as it is: order, spelling, comments,
 * also one behind a value that changes. Where there are none, they begin the note. Null where what stands there is no readable YAML,
 * or would not say this afterwards.
 */
export function setProperties(text: string, values: PropertyValues, read: ReadYaml): TextEdit[] | null {
  const edits = editsFor(text, values);
  const after = applyEdits(text, edits);
  const place = propertiesIn(after);
  const said = place && read(after.slice(place.from, place.to));
  const says = ([key, value]: readonly [string, string]) =>
    Object.entries(said ?? {}).some(([name, now]) => foldKey(name) === foldKey(key) && String(now) === value);
  return said && values.every(says) ? edits : null;
}

/** Keys with their values as YAML writes them. */
export type PropertyValues = readonly (readonly [key: string, value: string])[];

function editsFor(text: string, values: PropertyValues): TextEdit[] {
  const place = propertiesIn(text);
  const added = (missing: PropertyValues) => missing.map(([key, value]) => `${key}: ${value}\n`).join("");
  if (!place) return values.length === 0 ? [] : [{ start: 0, end: 0, text: `---\n${added(values)}---\n` }];
  const yaml = text.slice(place.from, place.to);
  const edits: TextEdit[] = [];
  const missing = values.filter(([key, value]) => {
    let at = place.from;
    for (const line of yaml.split("\n")) {
      const [head = "", name = "", old = ""] =
        /^["']?([^\s"'#:-][^"':]*?)["']?[ \t]*:[ \t]*([^#\n]*?)(?=[ \t]*(?:[ \t]#.*)?$)/.exec(line) ?? [];
      if (head !== "" && name.toLowerCase() === key.toLowerCase()) {
        const end = at + head.length;
        // Right behind the colon a blank is needed.
        const lead = old === "" && !/[ \t]$/.test(head) ? " " : "";
        if (old !== value) edits.push({ start: end - old.length, end, text: lead + value });
        return false;
      }
      at += line.length + 1;
    }
    return true;
  });
  edits.sort((one, other) => one.start - other.start);
  if (missing.length > 0) edits.push({ start: place.to, end: place.to, text: added(missing) });
  return edits;
}
