import type * as O from "obsidian";
import type { Public } from "../public";
import { release } from "./events";
import { report } from "./report";

export class Component implements Public<O.Component> {
  #loaded = false;
  readonly #children: O.Component[] = [];
  #cleanups: (() => unknown)[] = [];
  /** What `onload` returned, when it was a promise: the app waits for it with plugins. */
  #loading: unknown = undefined;

  get _loaded(): boolean {
    return this.#loaded;
  }

  load(): void {
    if (this.#loaded) return;
    this.#loaded = true;
    this.#loading = this.onload();
    for (const child of [...this.#children]) child.load();
  }

  /** For subclasses. A plugin may return a promise. */
  onload(): unknown {
    return undefined;
  }

  unload(): void {
    if (!this.#loaded) return;
    this.#loaded = false;
    while (this.#children.length > 0) this.#children.pop()?.unload();
    while (this.#cleanups.length > 0) {
      try {
        const result = this.#cleanups.pop()?.();
        if (result instanceof Promise) result.catch(report);
      } catch (error) {
        report(error);
      }
    }
    this.onunload();
  }

  onunload(): void {
    // For subclasses.
  }

  addChild<T extends O.Component>(component: T): T {
    this.#children.push(component);
    if (this.#loaded) component.load();
    return component;
  }

  removeChild<T extends O.Component>(component: T): T {
    const index = this.#children.indexOf(component);
    if (index >= 0) {
      this.#children.splice(index, 1);
      component.unload();
    }
    return component;
  }

  register(callback: () => unknown): void {
    this.#cleanups.push(callback);
  }

  registerEvent(ref: O.EventRef): void {
    this.register(() => release(ref));
  }

  registerDomEvent(
    el: EventTarget,
    type: string,
    callback: (this: HTMLElement, event: never) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    const listener = callback as unknown as EventListener;
    el.addEventListener(type, listener, options);
    this.register(() => el.removeEventListener(type, listener, options));
  }

  registerInterval(id: number): number {
    this.register(() => window.clearInterval(id));
    return id;
  }

  /** Rejects when the component's `onload` did. */
  static async whenLoaded(component: Component): Promise<void> {
    await component.#loading;
  }
}
