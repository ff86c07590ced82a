import type { SentenceKey } from "../../i18n/en";
import { say } from "../../i18n/say";
import type { Progress } from "../../vault/note-index";

/** Why there is nothing to list. */
export type Emptiness = "reading" | "no-notes" | "no-questions" | "no-match";

const sentences = {
  reading: ["empty-reading", null],
  "no-notes": ["empty-no-notes", "empty-no-notes-action"],
  "no-questions": ["empty-no-questions", "empty-no-questions-action"],
  "no-match": ["empty-no-match", "empty-no-match-action"],
} as const satisfies Record<Emptiness, readonly [SentenceKey, SentenceKey | null]>;

/** What stands in place of an empty list: one sentence, and one thing to do. */
export class EmptyState {
  readonly #element: HTMLElement;
  #shown: Emptiness | null = null;

  readonly #act: (why: Emptiness) => void;

  constructor(parent: HTMLElement, act: (why: Emptiness) => void) {
    this.#act = act;

    this.#element = parent.createDiv("crossroads-empty");
    this.#element.hide();
  }

  show(why: Emptiness | null): void {
    if (why === this.#shown) return;
    this.#shown = why;
    this.#element.empty();
    this.#element.toggle(why !== null);
    if (why === null) return;
    const [sentence, action] = sentences[why];
    this.#element.createEl("p", { text: say(sentence) });
    if (action === null) return;
    const button = this.#element.createEl("button", { text: say(action), attr: { type: "button" } });
    button.onClickEvent(() => {
      this.#act(why);
    });
  }
}

/** How far the first reading has come: a bar and a sentence, which no screen reader is interrupted for. */
export class ReadingProgress {
  readonly #element: HTMLElement;
  readonly #bar: HTMLProgressElement;
  readonly #words: HTMLElement;

  constructor(parent: HTMLElement) {
    this.#element = parent.createDiv("crossroads-progress");
    this.#bar = this.#element.createEl("progress");
    this.#words = this.#element.createDiv("crossroads-progress-words");
    this.#element.hide();
  }

  show({ phase, done, total }: Progress): void {
    this.#element.toggle(phase === "reading" && total > 0);
    if (phase !== "reading") return;
    const words = say("reading-progress", { done, total });
    this.#bar.max = Math.max(1, total);
    this.#bar.value = done;
    this.#bar.setAttr("aria-label", words);
    this.#words.setText(words);
  }
}
