import type * as O from "obsidian";
import { Component } from "../base/component";
import type { Public } from "../public";
import { DefinitionRenderer } from "./definition-renderer";

export abstract class SettingTab implements Public<O.SettingTab> {
  icon = "lucide-settings";
  app: O.App;
  containerEl: HTMLElement;
  settingItems: O.SettingDefinitionItem[] = [];
  id = "";
  name = "";
  readonly #renderer: DefinitionRenderer;

  constructor(app: O.App) {
    this.app = app;
    this.containerEl = createDiv("vertical-tab-content");
    this.#renderer = new DefinitionRenderer(app, this);
  }

  getSettingDefinitions(): O.SettingDefinitionItem[] {
    return [];
  }

  /** Asks for the definitions anew and, when the tab is in view, draws it anew. */
  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.containerEl.isConnected && this.settingItems.length > 0) this.#renderer.draw(this.settingItems);
  }

  getControlValue(key: string): unknown {
    return (this.app.vault as unknown as { getConfig(key: string): unknown }).getConfig(key);
  }

  setControlValue(key: string, value: unknown): void | Promise<void> {
    (this.app.vault as unknown as { setConfig(key: string, value: unknown): void }).setConfig(key, value);
  }

  refreshDomState(): void {
    this.#renderer.refresh();
  }

  display(): void {
    // For subclasses without definitions.
  }

  hide(): void {
    this.#renderer.clear();
    this.containerEl.empty();
  }

  /** Called by the settings window: by the definitions where there are any, by `display()` otherwise. */
  show(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.settingItems.length > 0) this.#renderer.draw(this.settingItems);
    else this.display();
  }
}

export abstract class PluginSettingTab extends SettingTab implements Public<O.PluginSettingTab> {
  readonly plugin: O.Plugin;

  constructor(app: O.App, plugin: O.Plugin) {
    super(app);
    this.plugin = plugin;
    this.id = plugin.manifest.id;
    this.name = plugin.manifest.name;
  }

  override getControlValue(key: string): unknown {
    return (this.plugin.settings as Record<string, unknown> | null | undefined)?.[key];
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const settings = (this.plugin.settings ??= {}) as Record<string, unknown>;
    settings[key] = value;
    await this.plugin.saveData(settings);
  }
}

/** A page of settings that the plugin draws itself. */
export abstract class SettingPage implements Public<O.SettingPage> {
  rootEl: HTMLElement;
  titlebarEl: HTMLElement;
  containerEl: HTMLElement;
  title = "";
  protected readonly children = new Component();

  constructor() {
    this.rootEl = createDiv("setting-page");
    this.titlebarEl = this.rootEl.createDiv("setting-page-titlebar");
    this.containerEl = this.rootEl.createDiv("setting-page-content");
  }

  abstract display(): void;

  hide(): void {
    this.children.unload();
    this.containerEl.empty();
  }
}
