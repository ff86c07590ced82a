import { setTooltip, type Plugin } from "obsidian";
import { say } from "../i18n/say";
import type { QuestionsSource } from "./questions/view";

/** Puts into the status bar how many questions are open; a click shows them. Out of sight until the notes have been read. */
export function addStatusCount(
  plugin: Plugin,
  { index, store, settings }: QuestionsSource,
  open: () => void,
): void {
  const element = plugin.addStatusBarItem();
  element.addClass("mod-clickable", "crossroads-status");
  element.setAttrs({ role: "button", tabindex: "0" });
  setTooltip(element, say("command-show-questions"), { placement: "top" });
  element.hide();
  const show = () => {
    element.toggle(settings.now.showCount && index.progress.phase === "ready");
    const words = say("count-open", { count: store.openCount });
    if (element.textContent !== words) element.setText(words);
  };
  for (const signal of [store.changed, index.progressed, settings.changed]) plugin.register(signal.on(show));
  plugin.registerDomEvent(element, "click", open);
  plugin.registerDomEvent(element, "keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    open();
  });
}
