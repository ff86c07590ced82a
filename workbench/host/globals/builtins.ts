import { define } from "./define";

/** The helpers that the app puts on JavaScript's own objects. */
export function installBuiltins(): void {
  define(Object, {
    isEmpty(object: object): boolean {
      for (const key in object) if (Object.hasOwn(object, key)) return false;
      return true;
    },
    each<T>(
      object: Record<string, T>,
      callback: (value: T, key?: string) => boolean | void,
      context?: unknown,
    ): boolean {
      for (const key of Object.keys(object)) {
        if (callback.call(context, object[key] as T, key) === false) return false;
      }
      return true;
    },
  });
  define(Array, {
    combine: <T>(arrays: T[][]): T[] => arrays.flat(),
  });
  define<unknown[]>(Array.prototype, {
    first() {
      return this[0];
    },
    last() {
      return this[this.length - 1];
    },
    contains(target: unknown) {
      return this.includes(target);
    },
    remove(target: unknown) {
      for (let i = this.length - 1; i >= 0; i--) if (this[i] === target) this.splice(i, 1);
    },
    shuffle() {
      for (let i = this.length - 1; i > 0; i--) {
        const j = Math.floor(Math.random() * (i + 1));
        [this[i], this[j]] = [this[j], this[i]];
      }
      return this;
    },
    unique() {
      return [...new Set(this)];
    },
  });
  define(Math, {
    clamp: (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max),
    square: (value: number): number => value * value,
  });
  define(String, { isString: (value: unknown): value is string => typeof value === "string" });
  define(Number, { isNumber: (value: unknown): value is number => typeof value === "number" });
  define(String.prototype, {
    contains(this: string, target: string) {
      return this.includes(target);
    },
    format(this: string, ...args: string[]) {
      return this.replace(/\{(\d+)\}/g, (whole, index: string) => args[Number(index)] ?? whole);
    },
  });
}
