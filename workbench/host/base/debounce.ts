import type * as O from "obsidian";

/** Calls `cb` once, `timeout` ms after the first call, or after the last one with `resetTimer`; with the last arguments. */
export function debounce<T extends unknown[], V>(
  cb: (...args: [...T]) => V,
  timeout = 0,
  resetTimer = false,
): O.Debouncer<T, V> {
  let timer: number | null = null;
  let last: [...T] | null = null;

  const fire = (): V | void => {
    timer = null;
    const args = last;
    last = null;
    if (args !== null) return cb(...args);
  };
  const debouncer = (...args: [...T]): unknown => {
    last = args;
    if (timer !== null && resetTimer) {
      window.clearTimeout(timer);
      timer = null;
    }
    timer ??= window.setTimeout(fire, timeout);
    return debouncer;
  };
  debouncer.cancel = (): unknown => {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
    last = null;
    return debouncer;
  };
  debouncer.run = (): V | void => {
    if (timer === null) return;
    window.clearTimeout(timer);
    return fire();
  };
  return debouncer as unknown as O.Debouncer<T, V>;
}
