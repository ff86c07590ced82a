import type * as O from "obsidian";
import type { Public } from "../public";
import { PopoverSuggest } from "../ui/popover-suggest";

/** Suggestions at the cursor while somebody types. */
export abstract class EditorSuggest<T> extends PopoverSuggest<T> implements Public<O.EditorSuggest<T>> {
  context: O.EditorSuggestContext | null = null;
  limit = 100;
  readonly #instructionsEl: HTMLElement;

  constructor(app: O.App) {
    super(app);
    this.#instructionsEl = this.suggestEl.createDiv("prompt-instructions");
  }

  setInstructions(instructions: O.Instruction[]): void {
    this.#instructionsEl.empty();
    for (const { command, purpose } of instructions) {
      const el = this.#instructionsEl.createDiv("prompt-instruction");
      el.createSpan({ cls: "prompt-instruction-command", text: command });
      el.createSpan({ text: purpose });
    }
  }

  override close(): void {
    super.close();
    this.context = null;
  }

  async showSuggestions(at: { left: number; top: number; bottom: number } | null): Promise<void> {
    const { context } = this;
    if (context === null) return;
    const values = await this.getSuggestions(context);
    if (this.context !== context) return;
    if (values.length === 0) {
      this.close();
      return;
    }
    this.open();
    this.suggestions.setSuggestions(values.slice(0, this.limit > 0 ? this.limit : undefined));
    if (at !== null) this.placeAt(at);
  }

  abstract onTrigger(
    cursor: O.EditorPosition,
    editor: O.Editor,
    file: O.TFile | null,
  ): O.EditorSuggestTriggerInfo | null;
  abstract getSuggestions(context: O.EditorSuggestContext): T[] | Promise<T[]>;
}
