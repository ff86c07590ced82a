import { Signal } from "../signal";
import type { Settings } from "./settings";

/** The settings as they are now: one place that holds them, saves them and says when they changed. */
export class SettingsStore {
  readonly changed = new Signal<[now: Settings, before: Settings]>();
  #settings: Settings;
  readonly #save: (settings: Settings) => Promise<void>;

  constructor(settings: Settings, save: (settings: Settings) => Promise<void>) {
    this.#settings = settings;
    this.#save = save;
  }

  get now(): Settings {
    return this.#settings;
  }

  /** Changes some settings and saves them all. */
  async change(part: Partial<Settings>): Promise<void> {
    this.take({ ...this.#settings, ...part });
    await this.#save(this.#settings);
  }

  /** Takes settings that were changed elsewhere, such as on another device; they are not saved again. */
  take(settings: Settings): void {
    const before = this.#settings;
    this.#settings = settings;
    this.changed.tell(settings, before);
  }
}
