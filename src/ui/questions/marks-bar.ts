import { setIcon, setTooltip } from "obsidian";
import type { Thread } from "../../core/questions/thread";
import { say } from "../../i18n/say";
import { makeOneStop } from "../toolbar-keys";
import type { ThreadActs } from "./thread-acts";

/**
 * What can be done with the marked threads: a line above the list, out of sight while none is marked. Returns how to show it.
 * `toList` is called where the focus would be lost with a button of it.
 */
export function makeMarksBar(
  parent: HTMLElement,
  acts: ThreadActs,
  clear: () => void,
  toList: () => void,
): (threads: readonly Thread[]) => void {
  const bar = parent.createDiv({
    cls: "crossroads-marks",
    attr: { role: "toolbar", "aria-label": say("marks-label") },
  });
  bar.hide();
  return (threads) => {
    const hadFocus = bar.contains(bar.doc.activeElement);
    bar.toggle(threads.length > 0);
    bar.empty();
    if (hadFocus) toList();
    if (threads.length === 0) return;
    bar.createSpan({ cls: "crossroads-marks-count", text: say("marks-count", { count: threads.length }) });
    const button = (icon: string, title: string, act: () => unknown) => {
      const made = bar.createEl("button", { cls: "clickable-icon crossroads-button" });
      setIcon(made, icon);
      setTooltip(made, title);
      made.onClickEvent(() => void act());
    };
    for (const [, title, icon, act] of acts.entries(threads))
      if (typeof icon === "string" && act) button(icon, say(title), act);
    button("x", say("marks-clear"), clear);
    makeOneStop(bar);
  };
}
