import type * as O from "obsidian";
import type { ActiveWindow } from "../globals/install";
import type { Lists } from "./lists";

/**
 * What the parts of the app without an `app` argument need (a Notice, a Menu). As in the app there is one at a time:
 * the plugin's classes come from one module.
 */
export interface Current {
  readonly app: O.App;
  readonly active: ActiveWindow;
  readonly container: HTMLElement;
  readonly language: string;
  readonly lists: Lists;
}

let now: Current | null = null;

export function setCurrent(current: Current | null): void {
  now = current;
}

export function current(): Current {
  if (now === null) throw new Error("The host is not running: call createHost first.");
  return now;
}
