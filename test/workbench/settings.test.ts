// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { eventually, manifest, openVault, pluginSource, textIn, writeInto } from "./temporary-vault";

const source = pluginSource(
  `
  settings = { on: false, mode: "a", words: "x" };
  async onload() {
    Object.assign(this.settings, await this.loadData());
    this.addSettingTab(new Tab(this.app, this));
  }
  onExternalSettingsChange() { window.external = true; }`,
  `class Tab extends o.PluginSettingTab {
    getSettingDefinitions() {
      const { settings } = this.plugin;
      return [
        { name: "On", desc: "Switches it on.", control: { type: "toggle", key: "on" } },
        { name: "Mode", aliases: ["fashion"], control: { type: "dropdown", key: "mode", options: { a: "A", b: "B" } }, visible: () => settings.on },
        { type: "group", heading: "More", items: [
          { name: "Words", control: { type: "text", key: "words", validate: (v) => v === "" ? "Say something." : undefined, disabled: () => !settings.on } },
          { name: "Days", control: { type: "number", key: "days", min: 1, max: 9, defaultValue: 3 } },
          { name: "Own", render: (setting) => { setting.addButton((b) => b.setButtonText("Press")); return () => { window.cleaned = true; }; } },
        ] },
        { type: "list", heading: "Names", items: (settings.names ?? []).map((name) => ({ name })), emptyState: "None yet.",
          onDelete: (i) => { settings.names.splice(i, 1); this.update(); },
          addItem: { name: "Add", action: () => { (settings.names ??= []).push("new"); this.update(); } } },
        { type: "page", name: "Deeper", displayValue: () => "two", items: [{ name: "Inside", control: { type: "toggle", key: "deep" } }] },
      ];
    }
  }`,
);

function row(name: string): HTMLElement {
  const rows = [...document.querySelectorAll<HTMLElement>(".setting-item")];
  const found = rows.find((el) => el.querySelector(".setting-item-name")?.textContent === name);
  if (found === undefined) throw new Error(`There is no setting ${name}.`);
  return found;
}

function type(el: HTMLInputElement | null, value: string): void {
  if (el === null) throw new Error("no field");
  el.value = value;
  el.dispatchEvent(new Event("input"));
}

test("settings are drawn from their definitions and save themselves", async () => {
  const { host, root } = await openVault({});
  const plugin = await host.loadPlugin(manifest, source);
  const saved = async (): Promise<unknown> =>
    JSON.parse(await textIn(root, ".obsidian/plugins/probe/data.json"));
  host.openSettings("probe");
  expect(row("Mode").isShown()).toBe(false);
  const words = row("Words").querySelector("input");
  expect(words?.disabled).toBe(true);

  row("On").find(".checkbox-container").click();
  await eventually(() => row("Mode").isShown());
  expect(words?.disabled).toBe(false);
  expect(await saved()).toMatchObject({ on: true, mode: "a" });

  type(words, "");
  await eventually(() => row("Words").querySelector(".setting-item-error") !== null);
  expect(row("Words").querySelector(".setting-item-error")?.textContent).toBe("Say something.");
  expect((plugin.settings as { words: string }).words).toBe("x");
  type(words, "fine");
  await eventually(() => (plugin.settings as { words: string }).words === "fine");
  expect(row("Words").querySelector(".setting-item-error")).toBeNull();

  const days = row("Days").querySelector("input");
  expect(days?.value).toBe("3");
  type(days, "12");
  expect(row("Days").querySelector(".setting-item-error")?.textContent).toBe("The most is 9.");
  type(days, "5");
  await eventually(() => (plugin.settings as { days?: number }).days === 5);
});

test("lists and pages", async () => {
  const { host } = await openVault({});
  await host.loadPlugin(manifest, source);
  host.openSettings("probe");
  expect(document.querySelector(".setting-group.mod-list")?.textContent).toContain("None yet.");
  document.querySelector<HTMLElement>('.mod-list [aria-label="Add"]')?.click();
  expect(row("new")).toBeDefined();
  row("new").find('[aria-label="Delete"]').click();
  expect(() => row("new")).toThrow();
  expect(row("Deeper").find(".setting-item-display-value").getText()).toBe("two");
  row("Deeper").click();
  expect(row("Inside")).toBeDefined();
  expect(() => row("On")).toThrow();
  document.querySelector<HTMLElement>(".setting-page-back")?.click();
  expect(row("On")).toBeDefined();
  expect((window as unknown as { cleaned?: boolean }).cleaned).toBe(true);
});

test("settings are found by their words, and a plugin hears of a change from another device", async () => {
  const { host, root } = await openVault({});
  await host.loadPlugin(manifest, source);
  host.openSettings();
  const search = document.querySelector<HTMLInputElement>(".vertical-tab-header input");
  type(search, "fashion");
  expect(document.querySelectorAll(".vertical-tab-nav-item")).toHaveLength(1);
  type(search, "nothing of the kind");
  expect(document.querySelectorAll(".vertical-tab-nav-item")).toHaveLength(0);
  await writeInto(root, ".obsidian/plugins/probe/data.json", "{}");
  await eventually(() => (window as unknown as { external?: boolean }).external === true);
  await expect(async () => host.openSettings("nobody")).rejects.toThrow("no settings of nobody");
});
