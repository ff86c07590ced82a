import { existsSync } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import { test as base } from "vitest";
import { browserFlags, ensureBrowser } from "../../scripts/browser";
import { NodeFolder } from "../../workbench/node-folder";
import type {} from "../../workbench/page/app";
import { buildPage, type PageBundle } from "../../workbench/server/page-bundle";
import { startServer, type RunningServer } from "../../workbench/server/server";
import { writeFiles } from "../support/temporary-folder";

const project = fileURLToPath(new URL("../../", import.meta.url));

export interface OpenOptions {
  /** Notes to start with, by path. Without them the vault is empty but for its configuration folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** A folder whose copy is opened, in place of `files`. */
  readonly vault?: string;
  readonly dark?: boolean;
  /** The mobile app's layout on a screen of 390 by 844. */
  readonly phone?: boolean;
  readonly unkind?: boolean;
  /** The path of a note to open at first. */
  readonly open?: string;
  /** The day that the page takes for today, as YYYY-MM-DD. */
  readonly today?: string;
  /** True: the page as people see it, with the strip above the app. Default false: the app alone. */
  readonly strip?: boolean;
}

/** The app in a browser, and what a person would do with it. */
export class Workbench {
  /** What the page printed as an error, and exceptions nobody caught. The test fails with them. */
  readonly complaints: string[] = [];

  constructor(
    readonly page: Page,
    readonly server: RunningServer,
  ) {
    page.on("console", (message) => {
      // That a file is not there is an answer the app can live with; the browser prints it all the same.
      const missingFile = message.location().url.includes("/api/file") && message.text().includes("404");
      if (message.type() === "error" && !missingFile) this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(error.stack ?? error.message));
  }

  /** Waits until the app is drawn and the plugin is loaded. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => window.workbench !== undefined);
    await this.page.evaluate(async () => {
      await window.workbench;
    });
  }

  /** The folder that the page reads and writes. */
  get root(): string {
    return this.server.root;
  }

  /** Opens the palette, types the command's name and runs it, all by keyboard. */
  async runCommand(name: string): Promise<void> {
    await this.page.keyboard.press("Control+p");
    await this.choose(name);
  }

  /** Opens a note with the quick switcher, by keyboard. */
  async openNote(name: string): Promise<void> {
    await this.page.keyboard.press("Control+o");
    await this.choose(name);
    const basename = (name.split("/").at(-1) ?? name).replace(/\.md$/, "");
    await this.page.locator(".mod-root .workspace-tab-header.is-active", { hasText: basename }).waitFor();
  }

  /** The text of the note in the active editor, as the editor has it. */
  editorText(): Promise<string> {
    return this.page.evaluate(async () => {
      const editor = (await window.workbench)?.host.app.workspace.activeEditor?.editor;
      if (editor === undefined) throw new Error("No editor is active.");
      return editor.getValue();
    });
  }

  /** The editing area that is in view. */
  get editor(): Locator {
    return this.page.locator(".mod-root .workspace-leaf.mod-active .cm-content");
  }

  /** What the page's clock says is today: YYYY-MM-DD. */
  async setToday(today: string): Promise<void> {
    await this.page.evaluate(async (day) => (await window.workbench)?.setToday(day), today);
  }

  /** Resolves when the metadata cache has told of every change so far. */
  async settled(): Promise<void> {
    await this.page.evaluate(async () => (await window.workbench)?.host.settled());
  }

  /**
   * Takes a picture into .scratch/screens. With UPDATE_SCREENS=1 one of this name in docs/screens is renewed.
   * @returns the path of the picture
   */
  async screenshot(name: string): Promise<string> {
    const path = join(project, ".scratch/screens", `${name}.png`);
    await this.page.screenshot({ path, caret: "hide", animations: "disabled" });
    const kept = join(project, "docs/screens", `${name}.png`);
    if (process.env["UPDATE_SCREENS"] === "1" && existsSync(kept)) await copyFile(path, kept);
    return path;
  }

  private async choose(text: string): Promise<void> {
    const prompt = this.page.locator(".prompt");
    await prompt.locator("input").waitFor();
    await this.page.keyboard.type(text);
    await prompt.locator(".suggestion-item.is-selected", { hasText: text.replace(/\.md$/, "") }).waitFor();
    await this.page.keyboard.press("Enter");
    await prompt.waitFor({ state: "detached" });
  }
}

export type Open = (options?: OpenOptions) => Promise<Workbench>;

let browser: Promise<Browser> | null = null;
let bundle: Promise<PageBundle> | null = null;

function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureBrowser(), headless: true, args: [...browserFlags] });
}

/**
 * Vitest's `test` with `open`, which opens the workbench on a vault of its own. Everything is closed after the test,
 * and a test fails when the page complained, unless it took the complaints away with `complaints.length = 0`.
 */
export const test = base.extend<{ open: Open }>({
  open: async ({ task: _ }, use) => {
    const opened: Workbench[] = [];
    const folders: string[] = [];
    browser ??= launch();
    bundle ??= buildPage();
    const [running, page] = await Promise.all([browser, bundle]);

    await use(async (options = {}) => {
      let vault = options.vault;
      if (vault === undefined) {
        const folder = await mkdtemp(join(tmpdir(), "crossroads-test-"));
        folders.push(folder);
        vault = join(folder, "Test vault");
        await writeFiles(vault, { ".obsidian/app.json": "{}", ...options.files });
      }
      const server = await startServer({
        vault,
        write: false,
        private: false,
        port: 0,
        plugin: project,
        page,
        openFolder: (root) => new NodeFolder(root),
        today: options.today ?? null,
        unkind: options.unkind ?? false,
      });
      const viewport = options.phone === true ? { width: 390, height: 844 } : { width: 1280, height: 800 };
      const context = await running.newContext({ viewport });
      const workbench = new Workbench(await context.newPage(), server);
      opened.push(workbench);
      const query = new URLSearchParams();
      if (options.dark === true) query.set("theme", "dark");
      if (options.phone === true) query.set("phone", "1");
      if (options.open !== undefined) query.set("open", options.open);
      const path = options.strip === true ? "" : "app";
      await workbench.page.goto(`http://127.0.0.1:${server.port}/${path}?${query.toString()}`);
      if (options.strip !== true) await workbench.ready();
      return workbench;
    });

    for (const workbench of opened) {
      await workbench.page.context().close();
      await workbench.server.close();
    }
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
    const complaints = opened.flatMap((workbench) => workbench.complaints);
    if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join("\n")}`);
  },
});

/** To be called in `afterAll` of each file: closes the browser. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}
