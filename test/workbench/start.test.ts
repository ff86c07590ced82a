// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { manifest, openVault, pluginSource } from "./temporary-vault";

const watcher = pluginSource(`
  onload() {
    this.seen = [];
    this.registerEvent(this.app.vault.on("create", (file) => this.seen.push("create " + file.path)));
    this.registerEvent(this.app.metadataCache.on("changed", (file) => this.seen.push("changed " + file.path)));
    this.registerEvent(this.app.metadataCache.on("resolved", () => this.seen.push("resolved")));
    this.app.workspace.onLayoutReady(() => this.seen.push("ready"));
  }`);

const files = { "b.md": "two", "deep/a.md": "one", ".obsidian/app.json": "{}", ".hidden/c.md": "no" };

test("every file that was there arrives as created before the layout is ready", async () => {
  const { host } = await openVault(files, { start: false });
  const plugin = (await host.loadPlugin(manifest, watcher)) as unknown as { seen: string[] };
  expect(plugin.seen).toEqual([]);
  await host.start();
  expect(plugin.seen).toEqual(["create deep", "create b.md", "create deep/a.md", "resolved", "ready"]);
});

test("a plugin that comes later hears of no file and is told at once that the layout is ready", async () => {
  const { host } = await openVault(files);
  const plugin = (await host.loadPlugin(manifest, watcher)) as unknown as { seen: string[] };
  await host.settled();
  expect(plugin.seen).toEqual(["ready"]);
});

test("on the first opening of a vault the cache tells of every note", async () => {
  const { host } = await openVault(files, { start: false, conditions: { coldCache: true } });
  const plugin = (await host.loadPlugin(manifest, watcher)) as unknown as { seen: string[] };
  await host.start();
  expect(plugin.seen.filter((line) => line.startsWith("changed"))).toEqual([
    "changed b.md",
    "changed deep/a.md",
  ]);
});

test("ending the host takes everything away, from the document and from the plugin", async () => {
  const { host } = await openVault(files);
  const source = pluginSource(`
    onload() {
      this.addStatusBarItem().setText("here");
      this.addRibbonIcon("star", "Star", () => {});
      this.register(() => { window.ended = true; });
      new o.Notice("Hello");
    }`);
  await host.loadPlugin(manifest, source, ".x { color: red }");
  expect(document.querySelector(".status-bar-item")?.textContent).toBe("here");
  expect(document.querySelector("style[data-plugin=probe]")?.textContent).toContain("red");
  expect(host.notices()).toEqual(["Hello"]);
  await host.unloadPlugin("probe");
  expect(document.querySelector(".status-bar-item, .side-dock-ribbon-action, style[data-plugin]")).toBeNull();
  expect((window as unknown as { ended: boolean }).ended).toBe(true);
  await host.unload();
  expect(document.body.childElementCount).toBe(0);
});

test("a plugin whose onload fails leaves nothing behind", async () => {
  const { host } = await openVault(files);
  const source = pluginSource(`
    async onload() {
      this.addCommand({ id: "half", name: "Half", callback() {} });
      throw new Error("not today");
    }`);
  await expect(host.loadPlugin(manifest, source)).rejects.toThrow("not today");
  expect(host.commands.list().some(({ id }) => id.startsWith("probe"))).toBe(false);
});

test("what the host lacks is said, not guessed", async () => {
  const { host, app } = await openVault(files);
  const missing = pluginSource(`onload() { o.loadMathJax(); }`);
  await expect(host.loadPlugin(manifest, missing)).rejects.toThrow("not modelled: obsidian.loadMathJax");
  const electron = `require("electron");`;
  await expect(host.loadPlugin({ ...manifest, id: "other" }, electron)).rejects.toThrow(
    'not modelled: require("electron")',
  );
  expect(() => (app.vault as unknown as { getSomething: unknown }).getSomething).toThrow(
    "not modelled: Vault.getSomething",
  );
});
