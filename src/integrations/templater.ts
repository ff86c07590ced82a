import type { App, TFile } from "obsidian";
import { isRecord } from "../settings/settings";

/** As much of Templater as is used here. It has no documented interface, so all of it is looked for before it is called. */
interface Templater {
  create_running_config(template: TFile | undefined, target: TFile, mode: number): unknown;
  parse_template(config: unknown, text: string): Promise<unknown>;
  overwrite_file_commands(file: TFile): Promise<void>;
}

/** Templater's own number for "append to a note that is there". */
const appending = 1;
const cursor = /<%[-_]?\s*tp\.file\.cursor\(\s*\d*\s*\)\s*[-_]?%>/g;

/** Whether a text holds something for Templater to run. */
export function isForTemplater(text: string): boolean {
  return text.includes("<%");
}

export function hasTemplater(app: App): boolean {
  return templaterOf(app) !== null;
}

/**
 * A template with Templater's commands run, for a note that is there. Where Templater moves the cursor stands our own field
 * for it. Null where Templater is not there.
 */
export async function runTemplater(
  app: App,
  text: string,
  template: TFile | null,
  target: TFile,
): Promise<string | null> {
  const templater = templaterOf(app);
  if (!templater) return null;
  const config = templater.create_running_config(template ?? undefined, target, appending);
  const parsed = await templater.parse_template(config, text);
  return typeof parsed === "string" ? parsed.replace(cursor, "{{cursor}}") : null;
}

/** Has Templater run the commands of a note that was just made. */
export async function runTemplaterIn(app: App, file: TFile): Promise<void> {
  await templaterOf(app)?.overwrite_file_commands(file);
}

function templaterOf(app: App): Templater | null {
  const plugins: unknown = Reflect.get(app, "plugins");
  const enabled: unknown = isRecord(plugins) ? plugins["plugins"] : null;
  const plugin: unknown = isRecord(enabled) ? enabled["templater-obsidian"] : null;
  const templater: unknown = isRecord(plugin) ? plugin["templater"] : null;
  return isTemplater(templater) ? templater : null;
}

function isTemplater(value: unknown): value is Templater {
  const names = ["create_running_config", "parse_template", "overwrite_file_commands"];
  return isRecord(value) && names.every((name) => typeof value[name] === "function");
}
