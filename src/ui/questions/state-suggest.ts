import { SuggestModal, type App } from "obsidian";
import { say } from "../../i18n/say";

/** One thing that can become of a question, as it is offered. */
export interface Outcome {
  readonly title: string;
  /** What is written into the log for it, as it will stand there. */
  readonly line: string;
  readonly choose: () => unknown;
}

/**
 * Asks what is to become of questions: one of the offered outcomes, or what a person types. Under each stands the line that
 * is written for it, so that nothing is written that was not shown. Without a log nothing is: each outcome only leads on.
 */
export class OutcomeSuggest extends SuggestModal<Outcome> {
  readonly #offer: (typed: string) => readonly Outcome[];

  constructor(
    app: App,
    placeholder: string,
    logPath: string | null,
    offer: (typed: string) => readonly Outcome[],
    /** What is said while nothing is offered. */
    wanted = "",
  ) {
    super(app);
    this.#offer = offer;
    if (wanted !== "") this.emptyStateText = wanted;
    this.setPlaceholder(placeholder);
    this.setInstructions([
      {
        command: "↵",
        purpose: logPath === null ? say("suggest-on") : say("suggest-writes", { path: logPath }),
      },
      { command: "esc", purpose: say("suggest-leave") },
    ]);
  }

  override getSuggestions(typed: string): Outcome[] {
    return [...this.#offer(typed.trim())];
  }

  override renderSuggestion({ title, line }: Outcome, element: HTMLElement): void {
    element.addClass("crossroads-outcome");
    element.createDiv({ text: title, attr: { dir: "auto" } });
    if (line !== "") element.createDiv({ cls: "crossroads-outcome-line", text: line, attr: { dir: "auto" } });
  }

  override onChooseSuggestion({ choose }: Outcome): void {
    void choose();
  }
}
