import {
  Platform,
  prepareFuzzySearch,
  setIcon,
  setTooltip,
  SuggestModal,
  type App,
  type Instruction,
} from "obsidian";
import type { Section } from "../../core/templates/sections";
import { say } from "../../i18n/say";
import type { TemplateChoice } from "./templates";

/** Where a template is put: at the cursor, into today's note, or as a note of its own. */
export type Goal = "cursor" | "today" | "new";

/** What a person has chosen: a template, whole or one of its sections, and where it goes. */
export interface Picked {
  readonly template: TemplateChoice;
  readonly section: Section | null;
  readonly goal: Goal;
}

/** Held with Enter, these send a template elsewhere than the command said. */
const modifiers = { today: "Mod", new: "Shift" } as const;
const elsewhere = ["today", "new"] as const;

interface PickerOptions {
  /** Where it goes unless a key is held. */
  readonly goal: Goal;
  readonly choose: (picked: Picked) => void;
}

/** A list to choose from by words, with keys for where the chosen one goes. */
abstract class Picker<Item> extends SuggestModal<Item> {
  constructor(
    app: App,
    protected readonly options: PickerOptions,
  ) {
    super(app);
    this.emptyStateText = say("templates-none-found");
    this.modalEl.addClass("crossroads-templates");
    for (const goal of this.others())
      this.scope.register([modifiers[goal]], "Enter", (event) => {
        this.selectActiveSuggestion(event);
        return false;
      });
  }

  protected others() {
    return elsewhere.filter((goal) => goal !== this.options.goal);
  }

  protected instruct(more: readonly Instruction[]): void {
    // A phone has no keys to hold: there is a command for each place.
    if (Platform.isPhone) return;
    const names = Platform.isMacOS ? { today: "⌘ ↵", new: "⇧ ↵" } : { today: "ctrl ↵", new: "shift ↵" };
    this.setInstructions([
      { command: "↵", purpose: say(`templates-goal-${this.options.goal}`) },
      ...this.others().map((goal) => ({ command: names[goal], purpose: say(`templates-goal-${goal}`) })),
      ...more,
    ]);
  }

  protected goalOf(event: MouseEvent | KeyboardEvent): Goal {
    const held = { today: event.ctrlKey || event.metaKey, new: event.shiftKey };
    return this.others().find((goal) => held[goal]) ?? this.options.goal;
  }

  protected draw(el: HTMLElement, title: string, note: string): HTMLElement {
    el.addClass("mod-complex");
    const content = el.createDiv("suggestion-content");
    content.createDiv({ cls: "suggestion-title", text: title, attr: { dir: "auto" } });
    if (note !== "") content.createDiv({ cls: "suggestion-note", text: note, attr: { dir: "auto" } });
    return el;
  }
}

/** All templates, each with one line on when it helps. Tab goes on to the sections of the chosen one. */
export class TemplatePicker extends Picker<TemplateChoice> {
  readonly #templates: readonly TemplateChoice[];
  #wantsSection = false;

  constructor(app: App, templates: readonly TemplateChoice[], options: PickerOptions) {
    super(app, options);
    this.#templates = templates;
    this.setPlaceholder(say("templates-choose"));
    this.instruct([{ command: "⇥", purpose: say("templates-only-section") }]);
    this.scope.register([], "Tab", (event) => {
      this.#wantsSection = true;
      this.selectActiveSuggestion(event);
      this.#wantsSection = false;
      return false;
    });
  }

  override getSuggestions(query: string): TemplateChoice[] {
    return found(this.#templates, query, ({ name, helps }) => `${name} ${helps}`);
  }

  override renderSuggestion(template: TemplateChoice, el: HTMLElement): void {
    this.draw(el, template.name, template.helps);
    if (template.sections.length === 0) return;
    // For hands without a Tab key.
    const button = el.createDiv("suggestion-aux").createDiv("clickable-icon");
    setIcon(button, "list");
    setTooltip(button, say("templates-only-section"));
    button.setAttribute("aria-label", say("templates-only-section"));
    button.onClickEvent((event) => {
      event.stopPropagation();
      this.close();
      this.#chooseSection(template);
    });
  }

  override onChooseSuggestion(template: TemplateChoice, event: MouseEvent | KeyboardEvent): void {
    if (this.#wantsSection && template.sections.length > 0) this.#chooseSection(template);
    else this.options.choose({ template, section: null, goal: this.goalOf(event) });
  }

  #chooseSection(template: TemplateChoice): void {
    new SectionPicker(this.app, template, this.options).open();
  }
}

/** The sections of one template, and all of it. */
class SectionPicker extends Picker<Section | null> {
  readonly #template: TemplateChoice;

  constructor(app: App, template: TemplateChoice, options: PickerOptions) {
    super(app, options);
    this.#template = template;
    this.setPlaceholder(say("templates-choose-section", { name: template.name }));
    this.instruct([]);
  }

  override getSuggestions(query: string): (Section | null)[] {
    return found([...this.#template.sections, null], query, titleOf);
  }

  override renderSuggestion(section: Section | null, el: HTMLElement): void {
    this.draw(el, titleOf(section), "");
  }

  override onChooseSuggestion(section: Section | null, event: MouseEvent | KeyboardEvent): void {
    this.options.choose({ template: this.#template, section, goal: this.goalOf(event) });
  }
}

/** A title may hold fields, which are not filled in yet. */
function titleOf(section: Section | null): string {
  return section ? section.title.replace(/\{\{[^{}]*\}\}/g, "…") : say("templates-whole");
}

/** Those that fit the words, the best first; without words all of them as they are. */
function found<Item>(items: readonly Item[], query: string, words: (item: Item) => string): Item[] {
  if (query.trim() === "") return [...items];
  const search = prepareFuzzySearch(query);
  return items
    .flatMap((item) => {
      const match = search(words(item));
      return match ? [{ item, score: match.score }] : [];
    })
    .sort((one, other) => other.score - one.score)
    .map(({ item }) => item);
}
