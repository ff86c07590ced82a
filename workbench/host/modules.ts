import * as commands from "@codemirror/commands";
import * as language from "@codemirror/language";
import * as state from "@codemirror/state";
import * as view from "@codemirror/view";
import * as lezerCommon from "@lezer/common";
import * as lezerHighlight from "@lezer/highlight";
import * as lezerLr from "@lezer/lr";
import type { Win } from "./globals/define";
import { obsidianModule } from "./obsidian-module";
import type { Modules } from "./plugin/run-module";
import { notModelled } from "./public";

/** A module of which only the parts exist that are modelled; asking for another is an error. */
function loudModule(name: string, parts: Record<string, unknown>): object {
  return new Proxy(parts, {
    get(target, key): unknown {
      if (
        typeof key === "symbol" ||
        key in target ||
        key === "__esModule" ||
        key === "default" ||
        key === "then"
      ) {
        return Reflect.get(target, key);
      }
      return notModelled(`${name}.${key}`);
    },
  });
}

/** What a plugin can `require`. The CodeMirror modules are the host's own copies, as in the app. */
export function appModules(win: Win): Modules {
  const obsidian = obsidianModule();
  Object.defineProperty(win, "moment", { value: obsidian["moment"], configurable: true, writable: true });
  return {
    obsidian: loudModule("obsidian", obsidian),
    "@codemirror/commands": commands,
    "@codemirror/language": language,
    "@codemirror/state": state,
    "@codemirror/view": view,
    "@lezer/common": lezerCommon,
    "@lezer/highlight": lezerHighlight,
    "@lezer/lr": lezerLr,
  };
}
