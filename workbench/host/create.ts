import type * as O from "obsidian";
import { App } from "./app";
import { setCurrent } from "./base/current";
import { Lists } from "./base/lists";
import { setPlatform } from "./base/platform";
import { forgetReports, reports } from "./base/report";
import type { Host, HostOptions } from "./contract";
import { CoreCommands } from "./core-commands";
import { installGlobals, type ActiveWindow } from "./globals/install";
import { appModules } from "./modules";
import { openUri, runCli } from "./outside";
import { quietSelections } from "./globals/quirks";
import { useIcons } from "./ui/icons";
import { watchHoverLinks } from "./ui/page-preview";
import { watchTooltips } from "./ui/tooltip";
import { DataAdapter } from "./vault/adapter";
import type { Keymap } from "./base/keymap";
import type { MetadataCache } from "./metadata/metadata-cache";
import type { Vault } from "./vault/vault";
import { drawBase } from "./views/bases-view";
import { FileExplorerView } from "./views/file-explorer";
import { EmptyView } from "./views/empty-view";
import { MarkdownView } from "./views/markdown-view";
import { followUse } from "./workspace/popouts";
import type { Workspace } from "./workspace/workspace";

/** How long the start waits for the notes to be indexed; a big vault goes on behind the scenes. */
const indexingPatienceMs = 3000;

function sleepMs(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Starts the app in an element. One host at a time: the plugin's classes and the globals belong to the last one made. */
export async function createHost(options: HostOptions): Promise<Host> {
  const { conditions = {}, container } = options;
  const doc = container.ownerDocument;
  const win = doc === globalThis.document ? window : (doc.defaultView ?? window);
  const active: ActiveWindow = { win, doc };
  installGlobals(win, active);
  useIcons(options.icons);
  setPlatform(options.phone ?? false);
  forgetReports();

  const lists = new Lists();
  if (options.bases === true) lists.basesViews = new Map();
  const appEl = container.createDiv("app-container");
  const adapter = new DataAdapter(options.folder, options.vaultName, conditions.readDelayMs ?? 0);
  const app = new App({
    folder: options.folder,
    adapter,
    vaultName: options.vaultName,
    appEl,
    active,
    lists,
    modules: () => appModules(win),
    metadataDelayMs: conditions.metadataDelayMs ?? 20,
    coldCache: conditions.coldCache ?? false,
    withoutMetadata: conditions.withoutMetadata ?? false,
    deferredLeaves: conditions.deferredLeaves ?? false,
  });
  const given = app as unknown as O.App;
  const workspace = app.workspace as unknown as Workspace;
  const vault = app.vault as unknown as Vault;
  const cache = app.metadataCache as unknown as MetadataCache;
  const keymap = app.keymap as unknown as Keymap;
  setCurrent({ app: given, active, container, language: options.language ?? "en", lists });
  for (const target of new Set<object>([win, globalThis])) {
    Object.defineProperty(target, "app", { value: given, configurable: true, writable: true });
  }

  const ownViews = {
    markdown: (leaf: O.WorkspaceLeaf) => new MarkdownView(leaf),
    empty: (leaf: O.WorkspaceLeaf) => new EmptyView(leaf),
    "file-explorer": (leaf: O.WorkspaceLeaf) => new FileExplorerView(leaf),
  };
  for (const [type, create] of Object.entries(ownViews))
    lists.views.set(type, create as unknown as O.ViewCreator);
  lists.extensions.set("md", "markdown");
  const core = new CoreCommands(given, app.commands);
  core.register();
  workspace.popouts.onKeydown = keymap.onKeydown;
  // Before the keys, so that what they open appears where they were pressed.
  const stopFollowing = followUse(win, win, doc, active);
  win.addEventListener("keydown", keymap.onKeydown, true);
  const noteEvent = (event: Event): void => {
    app.lastEvent = event as O.UserEvent;
  };
  for (const type of ["click", "keydown", "auxclick"]) win.addEventListener(type, noteEvent, true);
  const stopTooltips = watchTooltips(doc);
  const stopQuiet = quietSelections(win);
  watchHoverLinks(given);

  const setTheme = (theme: "light" | "dark"): void => {
    for (const target of [doc, ...workspace.popouts.windows.map((popout) => popout.doc)]) {
      target.body.toggleClass("theme-dark", theme === "dark");
      target.body.toggleClass("theme-light", theme === "light");
    }
    workspace.trigger("css-change");
  };
  const setPhone = (phone: boolean): void => {
    setPlatform(phone);
    doc.body.toggleClass(["is-mobile", "is-phone"], phone);
    workspace.trigger("resize");
    workspace.layoutChanged();
  };
  setTheme(options.theme ?? "light");
  setPhone(options.phone ?? false);

  const left = workspace.getLeftLeaf(false);
  await left?.setViewState({ type: "file-explorer" });
  if (options.phone !== true) workspace.leftSplit.expand();
  await left?.loadIfDeferred();
  const main = workspace.getLeaf(true);
  workspace.setActiveLeaf(main);

  let started = false;
  const start = async (): Promise<void> => {
    if (started) return;
    started = true;
    await vault.open();
    await app.internalPlugins.read();
    const indexing = cache.open();
    await Promise.race([indexing, sleepMs(indexingPatienceMs)]);
    if (conditions.layoutReadyDelayMs !== undefined) await sleepMs(conditions.layoutReadyDelayMs);
    workspace.becomeReady();
  };
  if (options.start !== false) await start();

  return {
    app: given,
    start,
    async loadPlugin(manifest, mainJs, stylesCss = "", load = {}) {
      return app.plugins.load(manifest, mainJs, stylesCss, load.userEnabled ?? false);
    },
    async unloadPlugin(id) {
      app.plugins.unload(id);
      await sleepMs(0);
    },
    commands: {
      list: () =>
        Object.values(app.commands.commands).map((command) => ({
          id: command.id,
          name: command.name,
          icon: command.icon,
          available: app.commands.isAvailable(command),
        })),
      async run(id) {
        const command = app.commands.findCommand(id);
        if (command === undefined) throw new Error(`There is no command ${id}.`);
        const running = app.commands.start(command);
        await running;
        return running !== null;
      },
    },
    cli: {
      list: () => [...lists.cli].map(([name, { description, flags }]) => ({ name, description, flags })),
      run: (name, flags = {}) => runCli(lists, name, flags),
    },
    openUri: (uri) => openUri(given, lists, uri),
    openPalette: () => core.openPalette(),
    openSwitcher: () => core.openSwitcher(),
    openSettings(tabId) {
      if (tabId === undefined) app.setting.open();
      else if (app.setting.openTabById(tabId) === null) throw new Error(`There are no settings of ${tabId}.`);
    },
    drawBase: (type, containerEl, paths) => drawBase(type, lists.basesViews?.get(type), containerEl, paths),
    setTheme,
    setPhone,
    notices: () => [...lists.notices],
    errors: () => reports(),
    async settled() {
      while (!cache.idle) await sleepMs(5);
      await sleepMs(0);
    },
    async unload() {
      workspace.trigger("quit", {
        add: () => undefined,
        addPromise: () => undefined,
        isEmpty: () => true,
        promise: () => Promise.resolve(),
      });
      app.setting.close();
      for (const id of Object.keys(app.plugins.plugins)) app.plugins.unload(id);
      for (const leaf of workspace.leaves()) await leaf.finish();
      await sleepMs(0);
      workspace.requestSaveLayout.cancel();
      vault.close();
      cache.close();
      stopTooltips();
      stopFollowing();
      stopQuiet();
      win.removeEventListener("keydown", keymap.onKeydown, true);
      for (const type of ["click", "keydown", "auxclick"]) win.removeEventListener(type, noteEvent, true);
      const drawn = ".modal-container, .menu, .notice-container, .popover, .suggestion-container, .tooltip";
      for (const el of doc.querySelectorAll(drawn)) el.remove();
      appEl.remove();
      setCurrent(null);
    },
  };
}
