import type { Extension } from "@codemirror/state";
import type * as O from "obsidian";
import { Component } from "../base/component";
import { current } from "../base/current";
import { loud, type Public } from "../public";
import { codeBlockProcessor } from "../render/code-block-processor";
import type { Commands } from "./commands";
import type { SettingsRegistry } from "../settings/registry";

/** The undocumented parts of the app that the documented ones are made of. */
export interface AppInside {
  readonly commands: Commands;
  readonly setting: SettingsRegistry;
}

function inside(app: O.App): AppInside {
  return app as unknown as AppInside;
}

export abstract class Plugin extends Component implements Public<O.Plugin> {
  app: O.App;
  manifest: O.PluginManifest;
  settings?: unknown;
  onExternalSettingsChange?(): unknown;
  #saving: Promise<void> = Promise.resolve();

  constructor(app: O.App, manifest: O.PluginManifest) {
    super();
    this.app = app;
    this.manifest = manifest;
  }

  override onload(): Promise<void> | void {
    // For subclasses.
  }

  onUserEnable(): void {
    // For subclasses.
  }

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const ribbon = this.app.workspace.leftRibbon as unknown as {
      addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement;
    };
    const el = ribbon.addAction(icon, title, callback);
    this.register(() => el.remove());
    return el;
  }

  addStatusBarItem(): HTMLElement {
    const { statusBarEl } = this.app.workspace as unknown as { statusBarEl: HTMLElement };
    const el = statusBarEl.createDiv({ cls: ["status-bar-item", `plugin-${this.manifest.id}`] });
    this.register(() => el.remove());
    return el;
  }

  addCommand(command: O.Command): O.Command {
    const full = command;
    full.id = `${this.manifest.id}:${command.id}`;
    full.name = `${this.manifest.name}: ${command.name}`;
    inside(this.app).commands.addCommand(full);
    this.register(() => inside(this.app).commands.removeCommand(full.id));
    return full;
  }

  removeCommand(commandId: string): void {
    inside(this.app).commands.removeCommand(`${this.manifest.id}:${commandId}`);
  }

  addSettingTab(tab: O.PluginSettingTab): void {
    inside(this.app).setting.addSettingTab(tab);
    this.register(() => inside(this.app).setting.removeSettingTab(tab));
  }

  registerView(type: string, viewCreator: O.ViewCreator): void {
    const { views } = current().lists;
    if (views.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    views.set(type, viewCreator);
    this.#rebuild(type);
    this.register(() => {
      views.delete(type);
      this.#rebuild(type);
    });
  }

  registerHoverLinkSource(id: string, info: O.HoverLinkSource): void {
    const { hoverSources } = current().lists;
    hoverSources.set(id, info);
    this.register(() => hoverSources.delete(id));
  }

  registerExtensions(extensions: string[], viewType: string): void {
    const known = current().lists.extensions;
    for (const extension of extensions) {
      if (known.has(extension))
        throw new Error(`Attempting to register an existing file extension "${extension}"`);
      known.set(extension, viewType);
      this.register(() => known.delete(extension));
    }
  }

  registerMarkdownPostProcessor(
    processor: O.MarkdownPostProcessor,
    sortOrder?: number,
  ): O.MarkdownPostProcessor {
    if (sortOrder !== undefined) processor.sortOrder = sortOrder;
    const { postProcessors } = current().lists;
    postProcessors.push(processor);
    postProcessors.sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
    this.register(() => postProcessors.remove(processor));
    return processor;
  }

  registerMarkdownCodeBlockProcessor(
    language: string,
    handler: (
      source: string,
      el: HTMLElement,
      ctx: O.MarkdownPostProcessorContext,
    ) => Promise<unknown> | void,
    sortOrder?: number,
  ): O.MarkdownPostProcessor {
    return this.registerMarkdownPostProcessor(codeBlockProcessor(language, handler), sortOrder);
  }

  registerBasesView(viewId: string, registration: O.BasesViewRegistration): boolean {
    const { basesViews } = current().lists;
    if (!basesViews || basesViews.has(viewId)) return false;
    basesViews.set(viewId, registration);
    this.register(() => {
      basesViews.delete(viewId);
    });
    return true;
  }

  registerEditorExtension(extension: Extension): void {
    const { editorExtensions } = current().lists;
    editorExtensions.push(extension);
    this.app.workspace.updateOptions();
    this.register(() => {
      editorExtensions.remove(extension);
      this.app.workspace.updateOptions();
    });
  }

  registerObsidianProtocolHandler(action: string, handler: O.ObsidianProtocolHandler): void {
    const { protocols } = current().lists;
    if (protocols.has(action))
      throw new Error(`An obsidian:// handler for "${action}" is already registered`);
    protocols.set(action, handler);
    this.register(() => protocols.delete(action));
  }

  registerEditorSuggest(editorSuggest: O.EditorSuggest<unknown>): void {
    const { editorSuggests } = current().lists;
    editorSuggests.push(editorSuggest);
    this.register(() => editorSuggests.remove(editorSuggest));
  }

  registerCliHandler(
    command: string,
    description: string,
    flags: O.CliFlags | null,
    handler: O.CliHandler,
  ): void {
    const { cli } = current().lists;
    if (cli.has(command)) throw new Error(`CLI command "${command}" is already registered`);
    cli.set(command, { description, flags, handler });
    this.register(() => cli.delete(command));
  }

  async loadData(): Promise<unknown> {
    const { adapter } = this.app.vault;
    if (!(await adapter.exists(this.#dataPath))) return null;
    return JSON.parse(await adapter.read(this.#dataPath)) as unknown;
  }

  async saveData(data: unknown): Promise<void> {
    const { adapter } = this.app.vault;
    const text = JSON.stringify(data, null, 2);
    const write = async (): Promise<void> => {
      if (!(await adapter.exists(this.#folderPath))) await adapter.mkdir(this.#folderPath);
      await adapter.write(this.#dataPath, text);
    };
    this.#saving = this.#saving.catch(() => undefined).then(write);
    await this.#saving;
  }

  get #folderPath(): string {
    return this.manifest.dir ?? `${this.app.vault.configDir}/plugins/${this.manifest.id}`;
  }

  get #dataPath(): string {
    return `${this.#folderPath}/data.json`;
  }

  #rebuild(type: string): void {
    (this.app.workspace as unknown as { rebuildType(type: string): void }).rebuildType(type);
  }
}

loud(Plugin);
