// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { editorOf, manifest, openVault, pluginSource, press } from "./temporary-vault";

const source = pluginSource(`
  onload() {
    window.ran = [];
    this.allowed = false;
    this.addCommand({ id: "plain", name: "Plain", callback: async () => { await null; window.ran.push("plain"); } });
    this.addCommand({ id: "check", name: "Check", checkCallback: (checking) => {
      if (!this.allowed) return false;
      if (!checking) window.ran.push("check");
      return true;
    } });
    this.addCommand({ id: "edit", name: "Edit", editorCallback: (editor, info) => {
      editor.replaceSelection("typed");
      window.ran.push("edit " + info.file.path);
    }, hotkeys: [{ modifiers: ["Mod", "Shift"], key: "y" }] });
    this.addCommand({ id: "fail", name: "Fail", callback: async () => { throw new Error("did not work"); } });
    this.registerCliHandler("probe:list", "Lists", { format: { description: "text or json" }, need: { description: "x", required: true } },
      (params) => JSON.stringify(params));
    this.registerObsidianProtocolHandler("probe", (params) => { window.ran.push(params); });
  }`);

function ran(): unknown[] {
  return (window as unknown as { ran: unknown[] }).ran;
}

describe("commands", () => {
  test("are there when they can be run", async () => {
    const { host, app } = await openVault({ "a.md": "" });
    const plugin = (await host.loadPlugin(manifest, source)) as unknown as { allowed: boolean };
    const available = (): string[] =>
      host.commands
        .list()
        .filter(({ id, available: is }) => is && id.startsWith("probe"))
        .map(({ name }) => name);
    expect(available()).toEqual(["Probe: Plain", "Probe: Fail"]);
    expect(await host.commands.run("probe:edit")).toBe(false);
    plugin.allowed = true;
    await app.workspace.openLinkText("a", "");
    expect(available()).toEqual(["Probe: Plain", "Probe: Check", "Probe: Edit", "Probe: Fail"]);
    for (const id of ["plain", "check", "edit"]) expect(await host.commands.run(`probe:${id}`)).toBe(true);
    expect(ran()).toEqual(["plain", "check", "edit a.md"]);
    expect(editorOf(app).getValue()).toBe("typed");
    await expect(host.commands.run("probe:fail")).rejects.toThrow("did not work");
    await expect(host.commands.run("probe:none")).rejects.toThrow("There is no command probe:none");
  });

  test("for the editor are not there in reading view", async () => {
    const { host, app } = await openVault({ "a.md": "" });
    await host.loadPlugin(manifest, source);
    await app.workspace.openLinkText("a", "", false, { state: { mode: "preview" } });
    expect(await host.commands.run("probe:edit")).toBe(false);
  });

  test("a hotkey runs one", async () => {
    const { host, app } = await openVault({ "a.md": "" });
    await host.loadPlugin(manifest, source);
    await app.workspace.openLinkText("a", "");
    press("y", { ctrlKey: true, shiftKey: true });
    expect(editorOf(app).getValue()).toBe("typed");
    press("y", { ctrlKey: true });
    expect(editorOf(app).getValue()).toBe("typed");
  });

  test("the palette is searched and used with the keyboard, and the editor has the focus again", async () => {
    const { host, app } = await openVault({ "a.md": "" });
    await host.loadPlugin(manifest, source);
    await app.workspace.openLinkText("a", "");
    const before = document.activeElement;
    expect(before?.className).toContain("cm-content");
    press("p", { ctrlKey: true });
    const input = document.querySelector<HTMLInputElement>(".prompt input.prompt-input");
    expect(document.activeElement).toBe(input);
    if (input === null) throw new Error("no palette");
    input.value = "pro";
    input.dispatchEvent(new Event("input"));
    const titles = (): string[] =>
      [...document.querySelectorAll(".suggestion-item")].map((el) => el.textContent ?? "");
    expect(titles()).toContain("Probe: EditMod+Shift+y");
    while (document.querySelector(".is-selected")?.textContent?.startsWith("Probe: Edit") !== true)
      press("ArrowDown");
    press("Enter");
    expect(document.querySelector(".prompt")).toBeNull();
    expect(document.activeElement).toBe(before);
    expect(editorOf(app).getValue()).toBe("typed");
  });
});

describe("from outside", () => {
  test("the command line", async () => {
    const { host } = await openVault({});
    await host.loadPlugin(manifest, source);
    expect(host.cli.list().map(({ name, description }) => [name, description])).toEqual([
      ["probe:list", "Lists"],
    ]);
    expect(await host.cli.run("probe:list", { format: "json", need: "true" })).toBe(
      '{"format":"json","need":"true"}',
    );
    await expect(host.cli.run("probe:list")).rejects.toThrow("needs the flag need");
    await expect(host.cli.run("other")).rejects.toThrow("no command-line handler other");
    const second = pluginSource(`onload() { this.registerCliHandler("probe:list", "", null, () => ""); }`);
    await expect(host.loadPlugin({ ...manifest, id: "second" }, second)).rejects.toThrow(
      "already registered",
    );
    await host.unloadPlugin("probe");
    expect(host.cli.list()).toEqual([]);
  });

  test("obsidian:// links", async () => {
    const { host } = await openVault({});
    await host.loadPlugin(manifest, source);
    await host.openUri("obsidian://probe?q=why%20me%3F&open");
    expect(ran()).toEqual([{ action: "probe", q: "why me?", open: "true" }]);
    await expect(host.openUri("obsidian://nobody")).rejects.toThrow("Nothing answers");
    await expect(host.openUri("https://example.org")).rejects.toThrow("no obsidian:// link");
  });
});
