/** A browser window with its constructors. */
export type Win = Window & typeof globalThis;

/** Puts methods on a prototype as the app does: not enumerable, replaceable. */
export function define<T extends object>(target: T, members: Record<string, unknown> & ThisType<T>): void {
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: false });
  }
}

export function defineGetter<T extends object>(target: T, name: string, get: (this: T) => unknown): void {
  Object.defineProperty(target, name, { get, configurable: true, enumerable: false });
}
