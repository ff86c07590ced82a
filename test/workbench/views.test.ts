// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { eventually, manifest, openVault, pluginSource } from "./temporary-vault";

const view = `
  window.log = [];
  class Probe extends o.ItemView {
    getViewType() { return "probe"; }
    getDisplayText() { return "Probe"; }
    getIcon() { return "star"; }
    getState() { return { query: this.query }; }
    async setState(state, result) { this.query = state.query; await super.setState(state, result); }
    async onOpen() { window.log.push("open"); this.contentEl.createEl("input", { cls: "field" }); }
    async onClose() { window.log.push("close"); }
    onResize() { window.log.push("resize"); }
  }`;
const source = pluginSource(`onload() { this.registerView("probe", (leaf) => new Probe(leaf)); }`, view);

function log(): string[] {
  return (window as unknown as { log: string[] }).log;
}

test("a view opens in the right sidebar, in the app's structure, and once", async () => {
  const { host, app } = await openVault({});
  await host.loadPlugin(manifest, source);
  const leaf = await app.workspace.ensureSideLeaf("probe", "right", { state: { query: "why" } });
  const again = await app.workspace.ensureSideLeaf("probe", "right");
  expect(again).toBe(leaf);
  expect(log().filter((line) => line !== "resize")).toEqual(["open"]);
  const selector =
    ".app-container > .horizontal-main-container > .workspace > .workspace-split.mod-right-split > .workspace-tabs " +
    '.workspace-leaf.mod-active > .workspace-leaf-content[data-type="probe"]';
  const content = document.querySelector(selector);
  expect([...(content?.children ?? [])].map((el) => el.className)).toEqual(["view-header", "view-content"]);
  expect(app.workspace.rightSplit.collapsed).toBe(false);
  expect(leaf.getViewState()).toEqual({ type: "probe", state: { query: "why" } });
  expect(
    document.querySelector('.workspace-tab-header[data-type="probe"] svg')?.classList.contains("lucide-star"),
  ).toBe(true);
});

test("a leaf out of view is deferred until it is revealed", async () => {
  const { host, app } = await openVault({}, { conditions: { deferredLeaves: true } });
  await host.loadPlugin(manifest, source);
  const leaf = app.workspace.getRightLeaf(false);
  await leaf?.setViewState({ type: "probe", state: { query: "later" } });
  expect(leaf?.isDeferred).toBe(true);
  expect(leaf?.view.getViewType()).toBe("probe");
  expect(app.workspace.getLeavesOfType("probe")).toEqual([leaf]);
  expect(log()).toEqual([]);
  if (leaf === null) throw new Error("no leaf");
  await app.workspace.revealLeaf(leaf);
  expect(leaf.isDeferred).toBe(false);
  expect(leaf.view.getState()).toEqual({ query: "later" });
  expect(log()[0]).toBe("open");
});

test("when the plugin goes its leaf stays, and the view comes back with it", async () => {
  const { host, app } = await openVault({});
  await host.loadPlugin(manifest, source);
  const leaf = await app.workspace.ensureSideLeaf("probe", "right", { state: { query: "kept" } });
  await host.unloadPlugin("probe");
  await eventually(() => log().includes("close"));
  expect(leaf.view.getViewType()).toBe("probe");
  expect(leaf.view.containerEl.querySelector(".field")).toBeNull();
  await host.loadPlugin(manifest, source);
  await eventually(() => leaf.view.getState()["query"] === "kept");
  expect(leaf.view.containerEl.querySelector(".field")).not.toBeNull();
});

test("leaves: tabs, splits, the most recent one, pinned ones", async () => {
  const { app } = await openVault({ "a.md": "a", "b.md": "b" });
  const { workspace } = app;
  await workspace.openLinkText("a", "");
  const first = workspace.getMostRecentLeaf();
  await workspace.openLinkText("b", "", "tab");
  expect(workspace.getLeavesOfType("markdown")).toHaveLength(2);
  expect(workspace.getActiveFile()?.path).toBe("b.md");
  if (first === null) throw new Error("no leaf");
  workspace.setActiveLeaf(first, { focus: true });
  expect(workspace.getActiveFile()?.path).toBe("a.md");
  expect(workspace.getLeaf(false)).toBe(first);
  first.setPinned(true);
  expect(workspace.getLeaf(false)).not.toBe(first);
  workspace.splitActiveLeaf("horizontal");
  expect(
    document.querySelectorAll(".mod-root .workspace-split.mod-horizontal > .workspace-tabs"),
  ).toHaveLength(2);
});

test("events of the workspace come in the app's order", async () => {
  const { app } = await openVault({ "a.md": "a" });
  const heard: string[] = [];
  app.workspace.on("active-leaf-change", (leaf) => heard.push(`leaf ${leaf?.view.getViewType()}`));
  app.workspace.on("file-open", (file) => heard.push(`file ${file?.path}`));
  app.workspace.on("layout-change", () => heard.push("layout"));
  await app.workspace.openLinkText("a", "", "tab");
  await eventually(() => heard.includes("layout"));
  expect(heard.filter((line) => line !== "layout")).toEqual(["leaf empty", "file a.md"]);
});

test("a window of its own has its own document; a view moves there and back to rest", async () => {
  const { host, app } = await openVault({});
  await host.loadPlugin(manifest, source);
  const leaf = await app.workspace.ensureSideLeaf("probe", "right");
  const heard: string[] = [];
  app.workspace.on("window-open", () => heard.push("open"));
  app.workspace.on("window-close", () => heard.push("close"));
  const { doc } = app.workspace.moveLeafToPopout(leaf);
  expect(doc).not.toBe(document);
  expect(doc.querySelector(".workspace-leaf .field")).not.toBeNull();
  expect(leaf.view.containerEl.doc).toBe(doc);
  expect(activeDocument).toBe(doc);
  expect(leaf.getContainer().doc).toBe(doc);
  leaf.detach();
  expect(activeDocument).toBe(document);
  expect(heard).toEqual(["open", "close"]);
});

test("the menus of a tab and of a view hold what plugins add for its note", async () => {
  const { app } = await openVault({ "a.md": "a" });
  app.workspace.on("file-menu", (menu, file, from) => {
    menu.addItem((item) => item.setTitle(`${file.path} ${from}`));
  });
  await app.workspace.openLinkText("a", "");
  const texts = (): string[] =>
    [...document.querySelectorAll(".menu-item")].map((el) => el.textContent ?? "");
  document.querySelector<HTMLElement>('.mod-root [aria-label="More options"]')?.click();
  expect(texts()).toEqual(["a.md more-options"]);
  const header = document.querySelector(".mod-root .workspace-tab-header");
  document.body.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
  header?.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true }));
  expect(texts()).toEqual(["Close", "Pin", "a.md tab-header"]);
});

test("a link to nothing makes the note", async () => {
  const { app } = await openVault({});
  await app.workspace.openLinkText("fresh", "");
  expect(app.workspace.getActiveFile()?.path).toBe("fresh.md");
});

test("a layout can be kept and taken up again, deferred but for what is in view", async () => {
  const { host, app } = await openVault(
    { "a.md": "a", "b.md": "b" },
    { conditions: { deferredLeaves: true } },
  );
  await host.loadPlugin(manifest, source);
  await app.workspace.openLinkText("a", "");
  await app.workspace.openLinkText("b", "", "tab");
  await app.workspace.ensureSideLeaf("probe", "right", { state: { query: "kept" } });
  app.workspace.rightSplit.collapse();
  const layout = JSON.parse(JSON.stringify(app.workspace.getLayout())) as Record<string, unknown>;
  await app.workspace.changeLayout(layout);
  const notes = app.workspace.getLeavesOfType("markdown");
  expect(notes.map((leaf) => [leaf.getDisplayText(), leaf.isDeferred])).toEqual([
    ["a", true],
    ["b", false],
  ]);
  expect(app.workspace.getLeavesOfType("probe").map((leaf) => leaf.isDeferred)).toEqual([true]);
});
