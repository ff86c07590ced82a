import { setTooltip, type Plugin } from "obsidian";
import { say } from "../../i18n/say";
import type { DecisionSource } from "./source";

/** Puts into the status bar how much has come due; out of sight while nothing has. A click shows it. */
export function addDueCount(
  plugin: Plugin,
  { decisions, index, settings }: DecisionSource,
  open: () => void,
): void {
  const element = plugin.addStatusBarItem();
  element.addClass("mod-clickable", "crossroads-due");
  element.setAttrs({ role: "button", tabindex: "0" });
  setTooltip(element, say("decisions-due-tooltip"), { placement: "top" });
  element.hide();
  const show = () => {
    const isReady = settings.now.showCount && index.progress.phase === "ready";
    const count = isReady ? decisions.overview.due.length : 0;
    element.toggle(count > 0);
    const words = say("decisions-due-count", { count });
    if (element.textContent !== words) element.setText(words);
  };
  for (const signal of [decisions.changed, index.progressed, settings.changed])
    plugin.register(signal.on(show));
  plugin.registerDomEvent(element, "click", open);
  plugin.registerDomEvent(element, "keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    open();
  });
}
