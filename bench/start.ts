/**
 * `npm run bench:start -- FOLDER`: how long the plugin takes in Chromium from being loaded until it has read the vault, cold and
 * with what it kept of the last time, beside the bare reading of the same files in the same page; and the longest task of each.
 */
import { copyFile, cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { chromium, type Page } from "playwright-core";
import { browserFlags, ensureBrowser } from "../scripts/browser";
import { NodeFolder } from "../workbench/node-folder";
import type {} from "../workbench/page/app";
import { buildPage } from "../workbench/server/page-bundle";
import { buildPlugin } from "../workbench/server/plugin-build";
import { startServer } from "../workbench/server/server";

const folder = process.argv[2] ?? "examples/vault";
const project = process.cwd();
const scratch = await mkdtemp(join(tmpdir(), "crossroads-start-"));
const vault = join(scratch, "vault");
await cp(folder, vault, { recursive: true });
const [page] = await Promise.all([buildPage(), buildPlugin(project)]);
// Where an installed plugin lies: by the state of this file it knows its own build.
await mkdir(join(vault, ".obsidian/plugins/crossroads"), { recursive: true });
await copyFile("main.js", join(vault, ".obsidian/plugins/crossroads/main.js"));
const server = await startServer({
  vault,
  write: true,
  private: false,
  port: 0,
  plugin: project,
  page,
  openFolder: (root) => new NodeFolder(root),
  today: null,
  unkind: false,
});
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  headless: true,
  args: [...browserFlags],
});

interface Took {
  readonly seconds: number;
  /** In milliseconds; 0 where no task took more than 50. */
  readonly longest: number;
  readonly longTasks: number;
}

/** Restarts the plugin in the running app and waits until everything is read. */
function startPlugin(tab: Page): Promise<Took> {
  return tab.evaluate(async () => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ entryTypes: ["longtask"] });
    const workbench = await window.workbench;
    const start = performance.now();
    await workbench?.reloadPlugin();
    await workbench?.host.commands.run("crossroads:show-open-questions");
    await new Promise((resolve) => setTimeout(resolve, 0));
    // The count of questions is said aloud once everything is read.
    while (!document.querySelector('.crossroads-header [aria-live="polite"]')?.textContent)
      await new Promise((resolve) => setTimeout(resolve, 5));
    const seconds = (performance.now() - start) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 3000));
    observer.disconnect();
    return { seconds, longest: Math.max(0, ...tasks), longTasks: tasks.length };
  });
}

function readBare(tab: Page): Promise<number> {
  return tab.evaluate(async () => {
    const vault = (await window.workbench)?.host.app.vault;
    const files = vault?.getMarkdownFiles() ?? [];
    const start = performance.now();
    for (let i = 0; i < files.length; i += 32)
      await Promise.all(files.slice(i, i + 32).map((file) => vault?.read(file) ?? Promise.resolve("")));
    return (performance.now() - start) / 1000;
  });
}

try {
  const tab = await (await browser.newContext()).newPage();
  await tab.goto(`http://127.0.0.1:${server.port}/app?`);
  await tab.waitForFunction(() => window.workbench !== undefined, undefined, { timeout: 300_000 });
  await tab.evaluate(async () => {
    await window.workbench;
  });
  const clear = (): Promise<void> =>
    tab.evaluate(async () => {
      // A plugin without the number of its database begins one anew.
      localStorage.clear();
      await Promise.resolve();
    });
  await clear();
  const bare = await readBare(tab);
  const cold = await startPlugin(tab);
  // What was read is written a little later.
  await tab.waitForTimeout(10_000);
  const warm = await startPlugin(tab);
  for (const [name, { seconds, longest, longTasks }] of [
    ["bare reading", { seconds: bare, longest: 0, longTasks: 0 }],
    ["cold", cold],
    ["warm", warm],
  ] as const) {
    process.stdout.write(
      `${name.padEnd(14)} ${seconds.toFixed(2).padStart(7)} s  ${(seconds / bare).toFixed(2).padStart(6)} times bare reading, longest task ${longest.toFixed(0)} ms (${longTasks} over 50 ms)\n`,
    );
  }
} finally {
  await browser.close();
  await server.close();
  await rm(scratch, { recursive: true, force: true });
}
