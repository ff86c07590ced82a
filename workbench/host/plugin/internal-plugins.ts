import type * as O from "obsidian";
import { loud } from "../public";

interface CorePlugin {
  readonly enabled: boolean;
  readonly _loaded: boolean;
  readonly instance: { readonly id: string; options: Record<string, unknown> };
}

/** The app's own plugins that keep options other plugins read, and the file each keeps them in. */
const known = {
  "daily-notes": "daily-notes.json",
  templates: "templates.json",
  bases: null,
  "page-preview": null,
} as const;

const enabledAtFirst = ["daily-notes", "templates", "page-preview"];

/** Undocumented in the app as `app.internalPlugins`; daily notes and templates can be asked for their options. */
export class InternalPlugins {
  readonly plugins: Record<string, CorePlugin> = {};

  constructor(private readonly vault: O.Vault) {}

  /** Reads which are switched on, and their options. Repeated when the configuration changes from outside. */
  async read(): Promise<void> {
    const vault = this.vault as unknown as { readJson(path: string): Promise<Record<string, unknown>> };
    const json = (file: string): Promise<Record<string, unknown>> =>
      vault.readJson(`${this.vault.configDir}/${file}`);
    const listed: unknown = await json("core-plugins.json");
    const isEnabled = (id: string): boolean => {
      if (Array.isArray(listed)) return listed.includes(id);
      const said = (listed as Record<string, unknown>)[id];
      return typeof said === "boolean" ? said : enabledAtFirst.includes(id);
    };
    for (const [id, file] of Object.entries(known)) {
      const options = file === null ? {} : await json(file);
      const enabled = isEnabled(id);
      this.plugins[id] = { enabled, _loaded: enabled, instance: { id, options } };
    }
  }

  getPluginById(id: string): CorePlugin | null {
    return this.plugins[id] ?? null;
  }

  getEnabledPluginById(id: string): CorePlugin["instance"] | null {
    const plugin = this.plugins[id];
    return plugin?.enabled === true ? plugin.instance : null;
  }
}

loud(InternalPlugins);
