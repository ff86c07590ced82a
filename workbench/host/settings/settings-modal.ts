import type * as O from "obsidian";
import { guarded } from "../base/report";
import { loud } from "../public";
import { Modal } from "../ui/modal";
import { SearchComponent } from "./components";
import type { SettingsRegistry } from "./registry";
import type { SettingTab } from "./setting-tab";

/** The settings window, with one tab for each plugin that has one. */
export class SettingsModal extends Modal implements SettingsRegistry {
  readonly pluginTabs: O.SettingTab[] = [];
  activeTab: O.SettingTab | null = null;
  private readonly headersEl: HTMLElement;
  private readonly bodyEl: HTMLElement;
  private query = "";

  constructor(app: O.App) {
    super(app);
    this.modalEl.addClass("mod-settings", "mod-sidebar-layout");
    this.contentEl.addClass("vertical-tabs-container");
    const side = this.contentEl.createDiv("vertical-tab-header");
    new SearchComponent(side).setPlaceholder("Search settings").onChange((query) => {
      this.query = query.toLowerCase();
      this.drawHeaders();
    });
    this.headersEl = side.createDiv("vertical-tab-header-group");
    this.bodyEl = this.contentEl.createDiv("vertical-tab-content-container");
  }

  addSettingTab(tab: O.SettingTab): void {
    this.pluginTabs.push(tab);
    guarded(() => tab.update());
    if (this.containerEl.isConnected) this.drawHeaders();
  }

  removeSettingTab(tab: O.SettingTab): void {
    if (this.activeTab === tab) this.closeTab();
    this.pluginTabs.remove(tab);
    if (this.containerEl.isConnected) this.drawHeaders();
  }

  override onOpen(): void {
    this.drawHeaders();
    const first = this.activeTab ?? this.pluginTabs[0];
    if (first !== undefined) this.openTab(first);
  }

  override onClose(): void {
    this.closeTab();
  }

  openTabById(id: string): O.SettingTab | null {
    const tab = this.pluginTabs.find((other) => own(other).id === id);
    if (tab === undefined) return null;
    this.open();
    this.openTab(tab);
    return tab;
  }

  private openTab(tab: O.SettingTab): void {
    if (this.activeTab === tab && tab.containerEl.isConnected) return;
    this.closeTab();
    this.activeTab = tab;
    this.bodyEl.appendChild(tab.containerEl);
    guarded(() => own(tab).show());
    this.drawHeaders();
  }

  private closeTab(): void {
    const tab = this.activeTab;
    if (tab === null) return;
    this.activeTab = null;
    guarded(() => tab.hide());
    tab.containerEl.remove();
  }

  private drawHeaders(): void {
    this.headersEl.empty();
    for (const tab of this.pluginTabs) {
      if (!matches(tab, this.query)) continue;
      const el = this.headersEl.createDiv({
        cls: "vertical-tab-nav-item tappable",
        text: own(tab).name,
        attr: { role: "tab", tabindex: "0", "data-setting-id": own(tab).id },
      });
      el.toggleClass("is-active", tab === this.activeTab);
      el.addEventListener("click", () => this.openTab(tab));
    }
  }
}

function own(tab: O.SettingTab): SettingTab {
  return tab as unknown as SettingTab;
}

/** By the tab's name, and the names, descriptions and aliases of its settings. */
function matches(tab: O.SettingTab, query: string): boolean {
  if (query === "" || own(tab).name.toLowerCase().includes(query)) return true;
  const found = (item: O.SettingDefinitionItem): boolean => {
    if ("items" in item && (item.items ?? []).some((inner) => found(inner))) return true;
    if (!("name" in item)) return false;
    if (
      "searchable" in item &&
      (typeof item.searchable === "function" ? !item.searchable() : item.searchable === false)
    ) {
      return false;
    }
    const desc = typeof item.desc === "string" ? item.desc : (item.desc?.textContent ?? "");
    const aliases = "aliases" in item ? (item.aliases ?? []) : [];
    return [item.name, desc, ...aliases].some((text) => text.toLowerCase().includes(query));
  };
  return tab.settingItems.some(found);
}

loud(SettingsModal);
