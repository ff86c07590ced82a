import type * as O from "obsidian";
import { cacheOf } from "./cache";

/**
 * The cache of a note, made when somebody first looks into it: a real parser takes seconds for the biggest notes,
 * and the app does that work on another thread.
 */
export function lazyCache(text: string): O.CachedMetadata {
  let made: O.CachedMetadata | null = null;
  const real = (): O.CachedMetadata => (made ??= cacheOf(text));
  return new Proxy(
    {},
    {
      get: (_target, key) => Reflect.get(real(), key) as unknown,
      set: (_target, key, value) => Reflect.set(real(), key, value),
      has: (_target, key) => Reflect.has(real(), key),
      ownKeys: () => Reflect.ownKeys(real()),
      getOwnPropertyDescriptor: (_target, key) => Reflect.getOwnPropertyDescriptor(real(), key),
      deleteProperty: (_target, key) => Reflect.deleteProperty(real(), key),
    },
  );
}
