import { parse, stringify } from "yaml";

/** Throws on broken YAML, as the app's does. Dates stay strings. */
export function parseYaml(yaml: string): unknown {
  return parse(yaml, { logLevel: "error" }) as unknown;
}

export function stringifyYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, nullStr: "", aliasDuplicateObjects: false });
}
