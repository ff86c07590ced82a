import { createRequire } from "node:module";
import type Moment from "moment";
import { parse } from "yaml";
import type { ReadYaml } from "../../../src/core/templates/properties";
import type { Values } from "../../../src/core/templates/render";

const moment = createRequire(import.meta.url)("moment") as typeof Moment;

/** The afternoon of a Friday, for templates that say when. */
export const now = moment.utc("2026-11-27T15:04:05").locale("en");

const lists: Readonly<Record<string, readonly string[]>> = {
  questions: ["“should i stay?” [[2024-08-20]]", "“what gives me energy?” [[2024-09-12]]"],
  criteria: ["pay | hours", "people"],
  nothing: [],
};

export const values: Values = {
  title: 'What: a "title"',
  when: (kind, format, steps) => {
    const then = now.clone();
    for (const { count, unit } of steps) then.add(count, unit);
    return then.format(format ?? (kind === "date" ? "YYYY-MM-DD" : "HH:mm"));
  },
  asked: new Map([["What is the role?", 'lead | planner: it\'s "{{date}}"']]),
  list: (name, argument) =>
    argument === "never" ? null : (lists[name]?.slice(0, Number(argument) || 5) ?? null),
  emptyList: "Nothing right now",
};

export const readYaml: ReadYaml = (yaml) => {
  try {
    const value: unknown = parse(yaml, { logLevel: "error" });
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
};
