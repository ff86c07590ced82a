/** Errors that the app would print to the console and survive. Tests read them through `host.errors()`. */
const caught: unknown[] = [];

export function report(error: unknown): void {
  caught.push(error);
  console.error(error);
}

export function reports(): readonly unknown[] {
  return [...caught];
}

export function forgetReports(): void {
  caught.length = 0;
}

/** Runs a callback of the plugin; what it throws, now or later, is reported and goes no further. */
export function guarded<T>(run: () => T): T | undefined {
  try {
    const result = run();
    if (result instanceof Promise) result.catch(report);
    return result;
  } catch (error) {
    report(error);
    return undefined;
  }
}
