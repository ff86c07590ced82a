/** The fields of a template: what stands between two pairs of braces. */

/** A step from now, in moment's units: y years, Q quarters, M months, w weeks, d days, h hours, m minutes, s seconds. */
export interface Step {
  readonly count: number;
  readonly unit: "y" | "Q" | "M" | "w" | "d" | "h" | "m" | "s";
}

export type Field =
  /** `{{date}}`, `{{time:HH:mm}}`, `{{date+1M-1d:dddd}}`. Without a format the vault's usual one holds. */
  | {
      readonly kind: "date" | "time";
      readonly steps: readonly Step[];
      readonly format: string | null;
    }
  | { readonly kind: "title" | "cursor" }
  /** `{{ask:What is the role?}}`, with what stands there at first behind a bar: `{{ask:Role|planner}}`. */
  | { readonly kind: "ask"; readonly question: string; readonly usual: string }
  /** Any other name, such as that of a list: `{{questions:5}}`. */
  | { readonly kind: "other"; readonly name: string; readonly argument: string };

const moment = /^(date|time)((?:\s*[+-]\s*\d{1,5}\s*[a-z])*)\s*(?::(.*))?$/i;
const step = /([+-])\s*(\d+)\s*([a-z])/gi;
const named = /^(\p{L}[^:]*)(?::(.*))?$/u;

/** The field that these words between braces are; null for words that are none. */
export function fieldOf(words: string): Field | null {
  const inside = words.trim();
  const when = moment.exec(inside);
  if (when) {
    const kind = (when[1] as string).toLowerCase() === "date" ? "date" : "time";
    const steps = [...(when[2] as string).matchAll(step)].map(([, sign, count, unit]) => ({
      count: Number(count) * (sign === "-" ? -1 : 1),
      unit: unitOf(unit as string, kind),
    }));
    if (steps.every(isStep)) return { kind, steps, format: when[3]?.trim() || null };
  }
  const [, name = "", argument = ""] = named.exec(inside) ?? [];
  const plain = name.trim().toLowerCase();
  if ((plain === "title" || plain === "cursor") && plain.length === inside.length) return { kind: plain };
  if (plain === "ask" && argument.trim() !== "") {
    const bar = argument.indexOf("|");
    const question = (bar < 0 ? argument : argument.slice(0, bar)).trim();
    if (question !== "")
      return { kind: "ask", question, usual: bar < 0 ? "" : argument.slice(bar + 1).trim() };
  }
  return name === "" ? null : { kind: "other", name: plain, argument: argument.trim() };
}

/** A day has no minutes: `{{date+1m}}` is a month away, `{{time+1m}}` a minute. */
function unitOf(letter: string, kind: "date" | "time"): string {
  if (letter === "M" || (letter === "m" && kind === "date")) return "M";
  const small = letter.toLowerCase();
  return small === "q" ? "Q" : small;
}

function isStep(one: { readonly count: number; readonly unit: string }): one is Step {
  return "yQMwdhms".includes(one.unit);
}
