import { moment } from "obsidian";
import type { Values } from "../../core/templates/render";
import { say } from "../../i18n/say";
import { isRecord } from "../../settings/settings";
import { readConfig } from "../../vault/note-formats";
import { liveLists, type ListSource } from "./lists";

/** The values that nobody is asked for, for a note at a path. The time is that at which a person chose the template. */
export async function knownValues(source: ListSource): Promise<(path: string) => Omit<Values, "asked">> {
  const usual = await readConfig(source.app, "templates.json");
  const formatOf = (key: string, fallback: string) => {
    const format = isRecord(usual) ? usual[key] : null;
    return typeof format === "string" && format.trim() !== "" ? format : fallback;
  };
  const formats = { date: formatOf("dateFormat", "YYYY-MM-DD"), time: formatOf("timeFormat", "HH:mm") };
  const now = moment();
  return (path) => ({
    title: path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/, ""),
    when: (kind, format, steps) =>
      steps
        .reduce((then, { count, unit }) => then.add(count, unit), now.clone())
        .format(format ?? formats[kind]),
    list: (name, argument) => liveLists[name]?.(source, argument, path) ?? null,
    emptyList: say("templates-list-empty"),
  });
}
