import { say } from "../../i18n/say";
import type { Progress } from "../../vault/note-index";

/** Why there is nothing to list. */
export type Emptiness = "reading" | "no-notes" | "no-questions" | "no-match";

/** What stands in place of an empty list: one sentence, and one thing to do. */
export interface EmptyState {
  /** Null for nothing. */
  show(why: Emptiness | null): void;
  /** Puts the focus on what can be done, where there is something. */
  focus(): void;
}

export function makeEmptyState(parent: HTMLElement, act: (why: Emptiness) => void): EmptyState {
  const element = parent.createDiv("crossroads-empty");
  const words = element.createEl("p", { attr: { role: "status" } });
  const button = element.createEl("button");
  let shown: Emptiness | null | undefined;
  button.onClickEvent(() => {
    if (shown) act(shown);
  });
  return {
    show: (why) => {
      if (why === shown) return;
      shown = why;
      element.toggle(why !== null);
      // A screen reader tells what an empty list means, but is not interrupted for the start of reading.
      words.setAttr("aria-live", why === "reading" ? "off" : "polite");
      words.setText(why === null ? "" : say(`empty-${why}`));
      const offers = why !== null && why !== "reading";
      button.toggle(offers);
      button.setText(offers ? say(`empty-${why}-action`) : "");
    },
    focus: () => {
      button.focus();
    },
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
