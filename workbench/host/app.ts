import type * as O from "obsidian";
import { Keymap, Scope } from "./base/keymap";
import type { Lists } from "./base/lists";
import type { ActiveWindow } from "./globals/install";
import { MetadataCache } from "./metadata/metadata-cache";
import { Commands } from "./plugin/commands";
import { InternalPlugins } from "./plugin/internal-plugins";
import { Plugins } from "./plugin/plugins";
import type { Modules } from "./plugin/run-module";
import { loud, notModelled, type Public } from "./public";
import { SettingsModal } from "./settings/settings-modal";
import { ConfirmationModal } from "./ui/confirmation-modal";
import type { DataAdapter } from "./vault/adapter";
import { FileManager } from "./vault/file-manager";
import { Vault } from "./vault/vault";
import { Workspace } from "./workspace/workspace";
import type { Folder } from "../folder";

export interface AppParts {
  readonly folder: Folder;
  readonly adapter: DataAdapter;
  readonly vaultName: string;
  readonly appEl: HTMLElement;
  readonly active: ActiveWindow;
  readonly lists: Lists;
  readonly modules: () => Modules;
  readonly metadataDelayMs: number;
  readonly coldCache: boolean;
  readonly withoutMetadata: boolean;
  readonly deferredLeaves: boolean;
}

export class App implements Public<O.App> {
  readonly scope: O.Scope;
  readonly keymap: O.Keymap;
  readonly vault: O.Vault;
  readonly metadataCache: O.MetadataCache;
  readonly fileManager: O.FileManager;
  readonly workspace: O.Workspace;
  readonly renderContext: O.RenderContext = { hoverPopover: null };
  lastEvent: O.UserEvent | null = null;
  // Undocumented in the app, and used by many plugins.
  readonly commands: Commands;
  readonly plugins: Plugins;
  readonly internalPlugins: InternalPlugins;
  readonly setting: SettingsModal;
  readonly appId: string;
  readonly isMobile = false;
  private readonly doc: Document;

  constructor(parts: AppParts) {
    const self = this as unknown as O.App;
    this.doc = parts.appEl.doc;
    this.appId = `workbench-${parts.vaultName}`;
    const scope = new Scope();
    this.scope = scope;
    this.keymap = new Keymap(scope, () => this.workspace.activeLeaf?.view.scope ?? null);
    const vault = new Vault(parts.folder, parts.adapter, parts.vaultName);
    this.vault = vault;
    this.metadataCache = new MetadataCache(
      this.vault,
      parts.metadataDelayMs,
      parts.coldCache,
      parts.withoutMetadata,
    );
    this.fileManager = new FileManager(self, { confirm: (file) => this.confirmDeletion(file) });
    this.commands = new Commands(self);
    this.setting = new SettingsModal(self);
    this.internalPlugins = new InternalPlugins(this.vault);
    this.plugins = new Plugins(self, parts.modules(), this.doc);
    this.workspace = new Workspace(self, parts.lists, parts.active, parts.appEl, parts.deferredLeaves);
    vault.onConfigChange = (path) => {
      void this.internalPlugins.read();
      this.plugins.onConfigChange(path);
    };
  }

  get secretStorage(): O.SecretStorage {
    return notModelled("App.secretStorage");
  }

  isDarkMode(): boolean {
    return this.doc.body.hasClass("theme-dark");
  }

  /** Kept for each vault on each device. */
  loadLocalStorage(key: string): unknown {
    const text = this.doc.win.localStorage.getItem(`${this.appId}-${key}`);
    return text === null ? null : (JSON.parse(text) as unknown);
  }

  saveLocalStorage(key: string, data: unknown): void {
    const name = `${this.appId}-${key}`;
    if (data === null || data === undefined) this.doc.win.localStorage.removeItem(name);
    else this.doc.win.localStorage.setItem(name, JSON.stringify(data));
  }

  private async confirmDeletion(file: O.TAbstractFile): Promise<boolean> {
    return new Promise((resolve) => {
      const modal = new ConfirmationModal(this);
      modal.setTitle(`Delete ${file.name}`);
      modal.contentEl.createEl("p", { text: `“${file.name}” will be moved to the trash.` });
      modal.addButton((button) =>
        button
          .setButtonText("Delete")
          .setDestructive()
          .onClick(() => resolve(true)),
      );
      modal.addCancelButton();
      modal.setCloseCallback(() => resolve(false));
      modal.open();
    });
  }
}

loud(App);
