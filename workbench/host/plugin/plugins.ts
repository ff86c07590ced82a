import type * as O from "obsidian";
import { Component } from "../base/component";
import { report } from "../base/report";
import { loud } from "../public";
import { runModule, type Modules } from "./run-module";

type PluginClass = new (app: O.App, manifest: O.PluginManifest) => O.Plugin;

/** Undocumented in the app as `app.plugins`. */
export class Plugins {
  readonly plugins: Record<string, O.Plugin> = {};
  readonly manifests: Record<string, O.PluginManifest> = {};
  readonly enabledPlugins = new Set<string>();
  private readonly styles = new Map<string, HTMLStyleElement>();

  constructor(
    private readonly app: O.App,
    private readonly modules: Modules,
    private readonly doc: Document,
  ) {}

  getPlugin(id: string): O.Plugin | null {
    return this.plugins[id] ?? null;
  }

  isEnabled(): boolean {
    return true;
  }

  /** Runs `main.js` and waits for `onload`; when that fails everything registered so far is taken back. */
  async load(
    manifest: O.PluginManifest,
    mainJs: string,
    css: string,
    userEnabled: boolean,
  ): Promise<O.Plugin> {
    if (this.plugins[manifest.id] !== undefined)
      throw new Error(`The plugin ${manifest.id} is loaded already.`);
    const exported = runModule(mainJs, `plugin:${manifest.id}`, this.modules);
    const PluginMain = pluginClassIn(exported, manifest.id);
    const whole = { dir: `${this.app.vault.configDir}/plugins/${manifest.id}`, ...manifest };
    const plugin = new PluginMain(this.app, whole);
    this.plugins[manifest.id] = plugin;
    this.manifests[manifest.id] = whole;
    this.enabledPlugins.add(manifest.id);
    if (css !== "") {
      const style = this.doc.head.createEl("style", { attr: { "data-plugin": manifest.id }, text: css });
      this.styles.set(manifest.id, style);
    }
    try {
      plugin.load();
      await Component.whenLoaded(plugin as unknown as Component);
    } catch (error) {
      this.unload(manifest.id);
      throw error;
    }
    if (userEnabled) plugin.onUserEnable();
    this.app.workspace.trigger("css-change");
    return plugin;
  }

  unload(id: string): void {
    const plugin = this.plugins[id];
    if (plugin === undefined) throw new Error(`No plugin ${id} is loaded.`);
    delete this.plugins[id];
    this.enabledPlugins.delete(id);
    plugin.unload();
    this.styles.get(id)?.remove();
    this.styles.delete(id);
  }

  /** A file of the configuration folder was changed by another device or program. */
  onConfigChange(path: string): void {
    for (const plugin of Object.values(this.plugins)) {
      if (path !== `${plugin.manifest.dir}/data.json`) continue;
      try {
        const result = plugin.onExternalSettingsChange?.() as unknown;
        if (result instanceof Promise) result.catch(report);
      } catch (error) {
        report(error);
      }
    }
  }
}

function pluginClassIn(exported: unknown, id: string): PluginClass {
  const found = (exported as { default?: unknown } | null)?.default ?? exported;
  if (typeof found !== "function") throw new Error(`main.js of ${id} exports no class of a plugin.`);
  return found as PluginClass;
}

loud(Plugins);
