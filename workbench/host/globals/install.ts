import { notModelled } from "../public";
import { installBuiltins } from "./builtins";
import { globalCreation, installCreation } from "./creation";
import type { Win } from "./define";
import { installElements } from "./elements";
import { installListening } from "./listening";
import { installNodes } from "./nodes";

/** Which window the person works in: the main one, or a pop-out. */
export interface ActiveWindow {
  win: Window;
  doc: Document;
}

function installPrototypes(win: Win): void {
  installNodes(win);
  installElements(win);
  installCreation(win);
  installListening(win);
}

function globals(active: ActiveWindow): Record<string, unknown> {
  return {
    ...globalCreation(() => active.doc),
    isBoolean: (value: unknown) => typeof value === "boolean",
    fish: (selector: string) => active.doc.querySelector(selector),
    fishAll: (selector: string) => [...active.doc.querySelectorAll(selector)],
    sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    nextFrame: () => new Promise<void>((resolve) => active.win.requestAnimationFrame(() => resolve())),
    ready: (callback: () => unknown) => {
      if (active.doc.readyState === "loading")
        active.doc.addEventListener("DOMContentLoaded", () => callback());
      else callback();
    },
    ajax: () => notModelled("ajax"),
    ajaxPromise: () => notModelled("ajaxPromise"),
  };
}

/** Puts the app's globals on a window, and on the global object where that is another (a test runner). */
export function installGlobals(win: Win, active: ActiveWindow): void {
  installBuiltins();
  installPrototypes(win);
  const targets = new Set<object>([win, globalThis]);
  for (const target of targets) {
    for (const [name, value] of Object.entries(globals(active))) {
      Object.defineProperty(target, name, { value, configurable: true, writable: true });
    }
    Object.defineProperty(target, "activeWindow", { get: () => active.win, configurable: true });
    Object.defineProperty(target, "activeDocument", { get: () => active.doc, configurable: true });
  }
}
