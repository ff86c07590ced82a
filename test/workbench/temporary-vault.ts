import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type * as O from "obsidian";
import { afterEach } from "vitest";
import { createHost, type Host, type HostOptions } from "../../workbench/host";
import type { Folder } from "../../workbench/folder";
import { NodeFolder } from "../../workbench/node-folder";

const endings: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** A folder with these files, by their paths; it is gone after the test. */
export async function temporaryFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "workbench-"));
  endings.push(() => rm(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) await writeInto(root, path, text);
  return root;
}

/** As another program would: past the app. */
export async function writeInto(root: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

export async function textIn(root: string, path: string): Promise<string> {
  return readFile(join(root, path), "utf8");
}

export interface Opened {
  readonly host: Host;
  readonly root: string;
  readonly app: O.App;
}

export interface VaultOptions extends Partial<HostOptions> {
  /** The folder as the app gets it; by default it is as it is. */
  readonly folderAt?: (root: string) => Folder;
}

/** The app on such a folder, ended after the test. */
export async function openVault(
  files: Readonly<Record<string, string>>,
  { folderAt = (root) => new NodeFolder(root), ...options }: VaultOptions = {},
): Promise<Opened> {
  const root = await temporaryFolder(files);
  const host = await createHost({
    folder: folderAt(root),
    container: document.body,
    vaultName: "Test vault",
    conditions: { metadataDelayMs: 1 },
    ...options,
  });
  endings.push(() => host.unload());
  return { host, root, app: host.app };
}

export const manifest: O.PluginManifest = {
  id: "probe",
  name: "Probe",
  author: "Nobody",
  version: "1.0.0",
  minAppVersion: "1.13.0",
  description: "Looks at the host.",
};

/** The source of a `main.js` whose class has this body. All of the app's module is in scope as `o`. */
export function pluginSource(body: string, before = ""): string {
  return `const o = require("obsidian"); ${before}\nmodule.exports = class extends o.Plugin { ${body} };`;
}

/** What is true at once, or becomes true within two seconds. */
export async function eventually(test: () => boolean): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (test()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`This never became true: ${test.toString()}`);
}

export function noteAt(app: O.App, path: string): O.TFile {
  const file = app.vault.getFileByPath(path);
  if (file === null) throw new Error(`There is no note ${path}.`);
  return file;
}

export function editorOf(app: O.App): O.Editor {
  const editor = app.workspace.activeEditor?.editor;
  if (editor === undefined) throw new Error("No note is open in an editor.");
  return editor;
}

export function press(
  key: string,
  options: KeyboardEventInit = {},
  target: Element | null = document.activeElement,
): void {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...options });
  (target ?? document.body).dispatchEvent(event);
}
