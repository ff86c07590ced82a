import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type * as O from "obsidian";
import { afterAll, beforeAll, beforeEach, vi } from "vitest";
import { eventually, openVault, type Opened, type VaultOptions } from "../workbench/temporary-vault";

export { editorOf, eventually, noteAt, press, writeInto } from "../workbench/temporary-vault";

const project = join(import.meta.dirname, "../..");

/** How high the list and its rows are for tests: happy-dom lays nothing out. */
const listHeight = 600;

let mainJs = "";

/** Builds the plugin as for a release before the tests of a file, and gives elements a size. */
export function usePlugin(): void {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "crossroads-build-"));
    const built = join(folder, "main.js");
    await promisify(execFile)(process.execPath, ["esbuild.config.mjs", "production", built], {
      cwd: project,
    });
    mainJs = await readFile(built, "utf8");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeEach(() => {
    for (const [name, size] of Object.entries({ clientHeight: listHeight, clientWidth: 300 }))
      Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
  });
}

export interface Crossroads extends Opened {
  readonly plugin: O.Plugin;
}

export interface OpenOptions extends VaultOptions {
  /** Whether a person has just switched the plugin on. Default false, as at a start of the app. */
  readonly userEnabled?: boolean;
  /** What stands in the plugin's data.json. */
  readonly data?: unknown;
  /** Looks at the app before the plugin is loaded. */
  readonly before?: (app: O.App) => void;
}

/** The app on a vault with these notes, with Crossroads loaded. */
export async function openCrossroads(
  files: Readonly<Record<string, string>>,
  { userEnabled = false, data, before, ...options }: OpenOptions = {},
): Promise<Crossroads> {
  const saved =
    data === undefined ? {} : { [dataPath]: typeof data === "string" ? data : JSON.stringify(data) };
  const opened = await openVault({ ".obsidian/app.json": "{}", ...files, ...saved }, options);
  before?.(opened.app);
  const plugin = await load(opened, userEnabled);
  if (options.start === false) await opened.host.start();
  return { ...opened, plugin };
}

async function load({ host }: Opened, userEnabled: boolean): Promise<O.Plugin> {
  const manifest = JSON.parse(await readFile(join(project, "manifest.json"), "utf8")) as O.PluginManifest;
  return host.loadPlugin(manifest, mainJs, "", { userEnabled });
}

/** Ends the plugin and starts it anew, as at the next start of the app; what happens `meanwhile` it does not see. */
export async function reloadPlugin(opened: Opened, meanwhile?: () => Promise<void>): Promise<void> {
  await opened.host.unloadPlugin("crossroads");
  await meanwhile?.();
  await opened.host.settled();
  await load(opened, false);
}

export const dataPath = ".obsidian/plugins/crossroads/data.json";

/** Shows the sidebar and waits until it lists this many questions. */
export async function showSidebar({ host }: Crossroads, count: number): Promise<void> {
  await host.commands.run("crossroads:show-open-questions");
  await eventually(() => countShown() === count);
}

/** Has the sidebar sort by the last asking, as a person would. */
export function sortByLastAsked(): void {
  button("Change sort order").click();
  chooseItem("Last asked");
  tree().focus();
}

/** How many questions the sidebar says it shows. */
export function countShown(): number {
  return Number.parseInt(document.querySelector(".crossroads-count")?.textContent ?? "", 10) || 0;
}

/** The rows on screen, in order. */
export function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".crossroads-row")];
}

/** What the rows on screen say first: the question, the group's name, or the day of a place. */
export function rowTexts(): string[] {
  return rows().map(
    (row) =>
      (row.querySelector(".crossroads-row-text") ?? row.querySelector(".crossroads-row-facts"))
        ?.textContent ?? "",
  );
}

export function tree(): HTMLElement {
  const element = document.querySelector<HTMLElement>(".crossroads-tree");
  if (!element) throw new Error("The sidebar is not open.");
  return element;
}

/** The row the tree names as the active one; null where it names none that is drawn. */
export function activeRow(): HTMLElement | null {
  const id = tree().getAttribute("aria-activedescendant");
  return id === null ? null : document.querySelector(`#${id}`);
}

export function button(name: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(`.crossroads-buttons [aria-label="${name}"]`);
  if (!element) throw new Error(`There is no button "${name}".`);
  return element;
}

/** Clicks an item of the open menu. */
export function chooseItem(title: string): void {
  const items = [...document.querySelectorAll<HTMLElement>(".menu .menu-item")];
  const item = items.find((each) => each.textContent.trim() === title);
  if (!item)
    throw new Error(`The menu has no "${title}", but: ${items.map((each) => each.textContent).join(", ")}`);
  item.click();
}

/** Collects the paths of the notes that Crossroads itself asks for; the app reads notes too, for its own index. */
export function collectReads({ vault, workspace }: O.App, paths: string[]): void {
  const read = vault.cachedRead.bind(vault);
  vi.spyOn(vault, "cachedRead").mockImplementation((file) => {
    if (new Error().stack?.includes("plugin:crossroads"))
      paths.push(workspace.layoutReady ? file.path : `too early: ${file.path}`);
    return read(file);
  });
}
