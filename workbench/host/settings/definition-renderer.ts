import type * as O from "obsidian";
import { guarded } from "../base/report";
import { setIcon } from "../ui/icons";
import { drawControl } from "./control";
import { SearchComponent } from "./components";
import { Setting, SettingGroup } from "./setting";

type Item = O.SettingDefinitionItem;
type Group = O.SettingDefinitionGroup;

interface Drawn {
  readonly el: HTMLElement;
  readonly visible: () => boolean;
  readonly setDisabled: (() => void) | null;
}

export function truth(value: boolean | (() => boolean) | undefined, otherwise: boolean): boolean {
  return typeof value === "function" ? value() : (value ?? otherwise);
}

function isGroup(item: Item): item is Group | O.SettingDefinitionList {
  return "type" in item && (item.type === "group" || item.type === "list");
}

function isPage(item: Item): item is O.SettingDefinitionPage {
  return "type" in item && item.type === "page";
}

/** Draws a tab from its definitions: rows, groups, lists, and pages one level down at a time. */
export class DefinitionRenderer {
  private drawn: Drawn[] = [];
  private cleanups: (() => void)[] = [];
  private readonly queries = new Map<string, string>();
  private readonly trail: O.SettingDefinitionPage[] = [];
  private page: O.SettingPage | null = null;

  constructor(
    private readonly app: O.App,
    private readonly tab: O.SettingTab,
  ) {}

  draw(items: readonly Item[]): void {
    this.clear(false);
    const open = this.trail[this.trail.length - 1];
    const root = this.tab.containerEl;
    root.empty();
    if (open === undefined) {
      this.drawItems(items, root);
      return;
    }
    const bar = root.createDiv("setting-page-titlebar");
    const back = bar.createEl("button", {
      cls: "clickable-icon setting-page-back",
      attr: { "aria-label": "Back" },
    });
    setIcon(back, "arrow-left");
    bar.createDiv({ cls: "setting-page-title", text: open.name });
    back.addEventListener("click", () => {
      this.trail.pop();
      this.tab.update();
    });
    if (open.page === undefined) this.drawItems(open.items ?? [], root.createDiv("setting-page-content"));
    else {
      const page = open.page();
      this.page = page;
      root.appendChild(page.rootEl);
      guarded(() => page.display());
    }
  }

  refresh(): void {
    for (const { el, visible, setDisabled } of this.drawn) {
      el.toggle(visible());
      setDisabled?.();
    }
  }

  clear(forget = true): void {
    for (const cleanup of this.cleanups) guarded(cleanup);
    this.cleanups = [];
    this.drawn = [];
    this.page?.hide();
    this.page = null;
    if (forget) this.trail.length = 0;
  }

  private drawItems(items: readonly Item[], el: HTMLElement): void {
    let loose: SettingGroup | null = null;
    for (const item of items) {
      if (isGroup(item)) {
        loose = null;
        this.drawGroup(item, el);
      } else {
        loose ??= new SettingGroup(el);
        this.drawRow(item, loose, this.drawn.length);
      }
    }
  }

  private drawGroup(group: Group | O.SettingDefinitionList, el: HTMLElement): void {
    const drawn = new SettingGroup(el);
    this.keep(drawn.groupEl, () => truth(group.visible, true), null);
    if (group.heading !== undefined) drawn.setHeading(group.heading);
    if (group.cls !== undefined) drawn.addClass(...group.cls.split(/\s+/));
    for (const button of group.extraButtons ?? []) drawn.addExtraButton(button);
    if (group.type === "list") this.drawListParts(group as O.SettingDefinitionList, drawn);
    const rows = (group.items ?? []).map((item, index) => ({ item, row: this.drawRow(item, drawn, index) }));
    if (group.type === "list") {
      for (const [index, { row }] of rows.entries())
        this.drawDelete(group as O.SettingDefinitionList, row, index);
    }
    const { search } = group;
    if (search === undefined) return;
    const key = group.heading ?? "";
    const filter = (query: string): void => {
      this.queries.set(key, query);
      for (const { item, row } of rows) {
        const always = "searchable" in item && !truth(item.searchable, true);
        const match = query === "" || always || search.match(item, query);
        row.settingEl.toggle(match && truth(item.visible, true));
      }
    };
    const field = new SearchComponent(drawn.headerEl).onChange(filter);
    if (search.placeholder !== undefined) field.setPlaceholder(search.placeholder);
    const query = this.queries.get(key) ?? "";
    field.setValue(query);
    if (query !== "") filter(query);
  }

  private drawListParts(list: O.SettingDefinitionList, drawn: SettingGroup): void {
    drawn.addClass("mod-list");
    if ((list.items ?? []).length === 0 && list.emptyState !== undefined) {
      drawn.listEl.createDiv("setting-group-empty").setText(list.emptyState);
    }
    const { addItem } = list;
    if (addItem === undefined) return;
    drawn.addExtraButton((button) =>
      button
        .setIcon("plus")
        .setTooltip(addItem.name)
        .onClick(() => addItem.action(button.extraSettingsEl)),
    );
  }

  private drawDelete(list: O.SettingDefinitionList, row: Setting, index: number): void {
    const { onDelete } = list;
    if (onDelete === undefined) return;
    row.addExtraButton((button) =>
      button
        .setIcon("trash-2")
        .setTooltip("Delete")
        .onClick(() => onDelete(index)),
    );
    row.settingEl.setAttr("tabindex", "0");
    row.settingEl.addEventListener("keydown", (event) => {
      if (event.target === row.settingEl && (event.key === "Delete" || event.key === "Backspace"))
        onDelete(index);
    });
  }

  private drawRow(item: O.SettingGroupItem, group: SettingGroup, index: number): Setting {
    const setting = new Setting(group.listEl).setName(item.name);
    if (item.desc !== undefined) setting.setDesc(copyOf(item.desc));
    const visible = (): boolean => truth(item.visible, true);
    if (isPage(item)) {
      this.drawPageEntry(item, setting);
      this.keep(setting.settingEl, visible, null);
      return setting;
    }
    if (item.control !== undefined) {
      const setDisabled = drawControl(this.app, this.tab, setting, item.control, () => this.refresh());
      this.keep(setting.settingEl, visible, setDisabled);
    } else if (item.action !== undefined) {
      const { action, disabled } = item;
      setting.settingEl.addClass("mod-action", "tappable");
      setting.settingEl.setAttrs({ role: "button", tabindex: "0" });
      const act = (): void => {
        if (!truth(disabled, false)) guarded(() => action(setting.settingEl, index));
      };
      setting.settingEl.addEventListener("click", act);
      setting.settingEl.addEventListener("keydown", (event) => {
        if (event.key === "Enter") act();
      });
      this.keep(setting.settingEl, visible, () => void setting.setDisabled(truth(disabled, false)));
    } else {
      this.keep(setting.settingEl, visible, null);
      const { render } = item as O.SettingDefinitionRender;
      if (render !== undefined) {
        const cleanup = guarded(() =>
          render(setting as unknown as O.Setting, group as unknown as O.SettingGroup),
        );
        if (typeof cleanup === "function") this.cleanups.push(cleanup);
      }
    }
    return setting;
  }

  private drawPageEntry(page: O.SettingDefinitionPage, setting: Setting): void {
    setting.settingEl.addClass("mod-page", "tappable");
    setting.settingEl.setAttrs({ role: "button", tabindex: "0" });
    const value = typeof page.displayValue === "function" ? page.displayValue() : page.displayValue;
    const status = typeof page.status === "function" ? page.status() : page.status;
    setting.addDisplayValue((shown) => shown.setValue(value ?? null).setStatus(status ?? null));
    setIcon(setting.controlEl.createDiv("setting-item-page-arrow"), "chevron-right");
    const open = (): void => {
      this.trail.push(page);
      this.draw(this.tab.settingItems);
    };
    setting.settingEl.addEventListener("click", open);
    setting.settingEl.addEventListener("keydown", (event) => {
      if (event.key === "Enter") open();
    });
  }

  private keep(el: HTMLElement, visible: () => boolean, setDisabled: (() => void) | null): void {
    el.toggle(visible());
    setDisabled?.();
    this.drawn.push({ el, visible, setDisabled });
  }
}

/** A fragment is emptied when it is put into the page; the definition keeps its own. */
function copyOf(desc: string | DocumentFragment): string | DocumentFragment {
  return typeof desc === "string" ? desc : (desc.cloneNode(true) as DocumentFragment);
}
