/** The public face of a class of the app: what the host's own class has to offer, checked by the compiler. */
export type Public<T> = Pick<T, keyof T>;

/** Says loudly that the host lacks something, instead of doing something else than the app would. */
export function notModelled(what: string): never {
  throw new Error(`not modelled: ${what}`);
}

/** Members that test runners, promises and debuggers look for on any object. */
const innocent = new Set([
  "then",
  "toJSON",
  "inspect",
  "asymmetricMatch",
  "nodeType",
  "tagName",
  "$$typeof",
  "constructor",
  "hasAttribute",
  "sample",
  "length",
  "_isMockFunction",
  "_isBuffer",
  "isBuffer",
  "__esModule",
]);

type AnyClass = { readonly name: string; readonly prototype: object };

/**
 * Makes reading an unknown member of the host's own objects an error. A plugin's subclasses are left alone:
 * they may look at fields that they have not set yet.
 */
export function loud(host: AnyClass): void {
  let last: object = host.prototype;
  for (;;) {
    const next = Object.getPrototypeOf(last) as object | null;
    if (next === null || next === Object.prototype || guards.has(next)) break;
    last = next;
  }
  const own = new Set<object>(watched.get(last) ?? []);
  own.add(host.prototype);
  watched.set(last, own);
  if (own.size > 1) return;
  const guard = new Proxy(Object.create(Object.prototype) as object, {
    get(target, key, receiver: object): unknown {
      if (typeof key === "symbol" || innocent.has(key) || key in target || key.startsWith("@@")) {
        return Reflect.get(target, key, receiver);
      }
      const made = Object.getPrototypeOf(receiver) as object | null;
      if (made !== null && (watched.get(last)?.has(made) ?? false)) {
        notModelled(`${(made.constructor as AnyClass).name}.${key}`);
      }
      return undefined;
    },
  });
  guards.add(guard);
  Object.setPrototypeOf(last, guard);
}

const guards = new WeakSet<object>();
const watched = new Map<object, Set<object>>();
