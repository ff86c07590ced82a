import { say } from "../../i18n/say";
import type { Progress } from "../../vault/note-index";

/** Why there is nothing to list. */
export type Emptiness = "reading" | "no-notes" | "no-questions" | "no-match";

/** What stands in place of an empty list: one sentence, and one thing to do. Returns how to show it; null for nothing. */
export function makeEmptyState(
  parent: HTMLElement,
  act: (why: Emptiness) => void,
): (why: Emptiness | null) => void {
  const element = parent.createDiv("crossroads-empty");
  let shown: Emptiness | null | undefined;
  return (why) => {
    if (why === shown) return;
    shown = why;
    element.empty();
    element.toggle(why !== null);
    if (why === null) return;
    element.createEl("p", { text: say(`empty-${why}`) });
    if (why === "reading") return;
    element.createEl("button", { text: say(`empty-${why}-action`) }).onClickEvent(() => {
      act(why);
    });
  };
}

/** How far the first reading has come: a bar and a sentence, which no screen reader is interrupted for. */
export function makeProgress(parent: HTMLElement): (progress: Progress) => void {
  const element = parent.createDiv("crossroads-progress");
  const bar = element.createEl("progress");
  const line = element.createDiv("crossroads-progress-words");
  return ({ phase, done, total }) => {
    element.toggle(phase === "reading" && total > 0);
    const words = say("reading-progress", { done, total });
    bar.setAttrs({ max: Math.max(1, total), value: done, "aria-label": words });
    line.setText(words);
  };
}
