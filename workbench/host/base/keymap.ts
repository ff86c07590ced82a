import type * as O from "obsidian";
import type { Public } from "../public";
import { guarded } from "./report";
import { Platform } from "./platform";

type KeyLike = Pick<KeyboardEvent, "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** "Ctrl,Shift" for an event or a list of modifiers, with Mod spelled out for this machine. */
function normalise(modifiers: readonly string[]): string {
  const mod = Platform.isMacOS ? "Meta" : "Ctrl";
  return [...new Set(modifiers.map((m) => (m === "Mod" ? mod : m)))].sort().join(",");
}

function modifiersOf(event: KeyLike): string {
  const held: string[] = [];
  if (event.ctrlKey) held.push("Ctrl");
  if (event.metaKey) held.push("Meta");
  if (event.shiftKey) held.push("Shift");
  if (event.altKey) held.push("Alt");
  return normalise(held);
}

interface Handler extends O.KeymapEventHandler {
  readonly func: O.KeymapEventListener;
}

/** Keys that count while the scope is in force; a parent is asked when the scope has no handler. */
export class Scope implements Public<O.Scope> {
  private handlers: Handler[] = [];

  constructor(private readonly parent?: O.Scope) {}

  register(
    modifiers: O.Modifier[] | null,
    key: string | null,
    func: O.KeymapEventListener,
  ): O.KeymapEventHandler {
    const handler: Handler = {
      scope: this,
      modifiers: modifiers === null ? null : normalise(modifiers),
      key,
      func,
    };
    this.handlers.push(handler);
    return handler;
  }

  unregister(handler: O.KeymapEventHandler): void {
    this.handlers = this.handlers.filter((other) => other !== handler);
  }

  /** The first handler that fits decides: `false` from it means that the browser shall do nothing more. */
  handle(event: KeyboardEvent): { readonly found: boolean; readonly stop: boolean } {
    const held = modifiersOf(event);
    for (const handler of this.handlers) {
      if (handler.modifiers !== null && handler.modifiers !== held) continue;
      if (handler.key !== null && handler.key.toLowerCase() !== event.key.toLowerCase()) continue;
      const context = { modifiers: held, key: event.key, vkey: event.key };
      const stop = guarded(() => handler.func(event, context) as unknown) === false;
      if (stop) return { found: true, stop };
      if (handler.key !== null) return { found: true, stop };
    }
    const parent = this.parent as unknown as Scope | undefined;
    return parent === undefined ? { found: false, stop: false } : parent.handle(event);
  }
}

/** A stack of scopes; the topmost hears the keys. */
export class Keymap implements Public<O.Keymap> {
  private readonly scopes: Scope[] = [];

  constructor(
    private readonly root: Scope,
    private readonly viewScope: () => O.Scope | null,
  ) {}

  pushScope(scope: O.Scope): void {
    this.popScope(scope);
    this.scopes.push(scope as unknown as Scope);
  }

  popScope(scope: O.Scope): void {
    const index = this.scopes.lastIndexOf(scope as unknown as Scope);
    if (index >= 0) this.scopes.splice(index, 1);
  }

  /** True while a modal, a menu or a suggester holds the keyboard. */
  get held(): boolean {
    return this.scopes.length > 0;
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented) return;
    const view = this.viewScope() as unknown as Scope | null;
    const scope = this.scopes[this.scopes.length - 1] ?? view ?? this.root;
    let result = scope.handle(event);
    if (!result.found && scope === view) result = this.root.handle(event);
    if (result.stop) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: O.Modifier): boolean {
    if (modifier === "Mod") return Platform.isMacOS ? event.metaKey : event.ctrlKey;
    if (modifier === "Ctrl") return event.ctrlKey;
    if (modifier === "Meta") return event.metaKey;
    return modifier === "Shift" ? event.shiftKey : event.altKey;
  }

  /** Mod: a new tab; Mod+Alt: a split; Mod+Alt+Shift: a window; the middle mouse button: a new tab. */
  static isModEvent(event?: O.UserEvent | null): O.PaneType | boolean {
    if (event === null || event === undefined) return false;
    const middle = "button" in event && event.button === 1;
    if (!Keymap.isModifier(event, "Mod")) return middle ? "tab" : false;
    if (!event.altKey) return "tab";
    return event.shiftKey ? "window" : "split";
  }
}
