import type * as O from "obsidian";
import type { Folder } from "../folder";

/** How an icon of the app is drawn: an element, the text of an `<svg>`, or null where the id is unknown. */
export type IconSource = (id: string) => SVGElement | string | null;

/** What differs between a fast machine with a small vault and the app in the wild. All times are milliseconds. */
export interface HostConditions {
  /** How long after a change of a file the metadata cache tells of it. Default 20. */
  readonly metadataDelayMs?: number;
  /** As on the first opening of a vault: "changed" is told for every note. Default false: the cache is there from last time. */
  readonly coldCache?: boolean;
  /** Notes are not parsed at the start, only when they change: for measuring a plugin by itself. Default false. */
  readonly withoutMetadata?: boolean;
  /** Leaves that are not in view hold a placeholder until they are revealed, as in the app after a restart. Default false. */
  readonly deferredLeaves?: boolean;
  /** Added to each reading of a file. Default 0. */
  readonly readDelayMs?: number;
  /** Time between the drawing of the layout and `onLayoutReady`. Default 0. */
  readonly layoutReadyDelayMs?: number;
}

export interface HostOptions {
  readonly folder: Folder;
  /** Where the app is drawn. Its document and window are the main window of the app. */
  readonly container: HTMLElement;
  readonly vaultName: string;
  readonly theme?: Theme;
  readonly phone?: boolean;
  /** As `getLanguage()` says it, "en" by default. */
  readonly language?: string;
  readonly conditions?: HostConditions;
  /** Whether the core plugin Bases is on, as far as plugins can tell. Default false. */
  readonly bases?: boolean;
  /** Lucide by default. */
  readonly icons?: IconSource;
  /**
   * True (default): reading the vault, `layout-ready` and the first "resolved" happen inside `createHost`.
   * False: they wait for `host.start()`, so that a plugin can be loaded before, as the app does at its own start.
   */
  readonly start?: boolean;
}

export type Theme = "light" | "dark";

export interface HostCommand {
  /** With the plugin's id in front: "crossroads:ask". */
  readonly id: string;
  readonly name: string;
  readonly icon: string | undefined;
  /** Whether the palette would show it now (`checkCallback`, `editorCallback` and `editorCheckCallback` are asked). */
  readonly available: boolean;
}

export interface HostCommands {
  list(): readonly HostCommand[];
  /** Runs a command as the palette does and waits for it; false when it is not available now. Throws when there is no such command. */
  run(id: string): Promise<boolean>;
}

export interface HostCli {
  list(): readonly {
    readonly name: string;
    readonly description: string;
    readonly flags: O.CliFlags | null;
  }[];
  /** Runs a handler as `obsidian NAME key=value flag` would. Throws when there is no such handler or a required flag is missing. */
  run(name: string, flags?: O.CliData): Promise<string>;
}

export interface LoadPluginOptions {
  /** The person has just switched it on in the settings: `onUserEnable` is called after loading. Default false (a start of the app). */
  readonly userEnabled?: boolean;
}

export interface Host {
  readonly app: O.App;
  /** Reads the vault, fires "create" for every file, then layout-ready, then "resolved". Done already unless `start: false` was given. */
  start(): Promise<void>;
  loadPlugin(
    manifest: O.PluginManifest,
    mainJs: string,
    stylesCss?: string,
    options?: LoadPluginOptions,
  ): Promise<O.Plugin>;
  unloadPlugin(id: string): Promise<void>;
  readonly commands: HostCommands;
  readonly cli: HostCli;
  /** Follows `obsidian://action?key=value` (what the app does after asking the user). Throws when nobody registered the action. */
  openUri(uri: string): Promise<void>;
  openPalette(): void;
  openSwitcher(): void;
  /** Opens the settings window, on a plugin's tab when its id is given. */
  openSettings(tabId?: string): void;
  /** Draws a view that a plugin offers to Bases on these notes. */
  drawBase(type: string, containerEl: HTMLElement, paths: readonly string[]): O.BasesView;
  setTheme(theme: Theme): void;
  setPhone(phone: boolean): void;
  /** The text of every notice shown since the start, oldest first. */
  notices(): readonly string[];
  /** Errors that were caught where the app would print them to the console (event handlers, callbacks, views). */
  errors(): readonly unknown[];
  /** Resolves when the metadata cache has told of every change so far. */
  settled(): Promise<void>;
  /** Writes what is unsaved, unloads the plugins, empties the container. */
  unload(): Promise<void>;
}
