import type * as O from "obsidian";
import { prepareFuzzySearch, renderResults, sortSearchResults } from "../text/search";
import type { Commands } from "../plugin/commands";
import { SuggestModal } from "./suggest-modal";

/** Shared by all openings of the palette: the commands used last, newest first. */
const recent: string[] = [];

export class CommandPalette extends SuggestModal<O.FuzzyMatch<O.Command>> {
  constructor(
    app: O.App,
    private readonly commands: Commands,
  ) {
    super(app);
    this.setPlaceholder("Select a command...");
    this.setInstructions([
      { command: "↑↓", purpose: "to navigate" },
      { command: "↵", purpose: "to use" },
      { command: "esc", purpose: "to dismiss" },
    ]);
  }

  getSuggestions(query: string): O.FuzzyMatch<O.Command>[] {
    const available = this.commands.listCommands();
    const rank = (command: O.Command): number => {
      const at = recent.indexOf(command.id);
      return at < 0 ? recent.length : at;
    };
    available.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
    if (query.trim() === "") return available.map((item) => ({ item, match: { score: 0, matches: [] } }));
    const search = prepareFuzzySearch(query);
    const found: O.FuzzyMatch<O.Command>[] = [];
    for (const item of available) {
      const match = search(item.name);
      if (match !== null) found.push({ item, match });
    }
    sortSearchResults(found);
    return found;
  }

  renderSuggestion({ item, match }: O.FuzzyMatch<O.Command>, el: HTMLElement): void {
    el.addClass("mod-complex");
    renderResults(el.createDiv("suggestion-content").createDiv("suggestion-title"), item.name, match);
    const aux = el.createDiv("suggestion-aux");
    for (const { modifiers, key } of item.hotkeys ?? []) {
      aux.createSpan({ cls: "suggestion-hotkey", text: [...modifiers, key].join("+") });
    }
  }

  onChooseSuggestion({ item }: O.FuzzyMatch<O.Command>): void {
    recent.remove(item.id);
    recent.unshift(item.id);
    this.commands.executeCommand(item);
  }
}
