import type * as O from "obsidian";
import { Component } from "../base/component";
import type { Public } from "../public";
import { setIcon } from "../ui/icons";
import { Menu } from "../ui/menu";
import { setTooltip } from "../ui/tooltip";

export abstract class View extends Component implements Public<O.View> {
  app: O.App;
  icon = "lucide-file";
  navigation = false;
  leaf: O.WorkspaceLeaf;
  containerEl: HTMLElement;
  scope: O.Scope | null = null;
  #opened = false;

  constructor(leaf: O.WorkspaceLeaf) {
    super();
    this.leaf = leaf;
    this.app = (leaf as unknown as { app: O.App }).app;
    this.containerEl = createDiv("workspace-leaf-content");
  }

  /** Called by the leaf, once the element is in its place. */
  async open(): Promise<void> {
    this.#opened = true;
    this.load();
    await this.onOpen();
  }

  /** Called by the leaf: first `onClose`, then everything registered goes. */
  async close(): Promise<void> {
    if (!this.#opened) {
      this.unload();
      return;
    }
    this.#opened = false;
    try {
      await this.onClose();
    } finally {
      this.unload();
    }
  }

  getState(): Record<string, unknown> {
    return {};
  }

  async setState(_state: unknown, _result: O.ViewStateResult): Promise<void> {
    // For subclasses.
  }

  getEphemeralState(): Record<string, unknown> {
    return {};
  }

  setEphemeralState(state: unknown): void {
    const wanted = state as { focus?: unknown } | null | undefined;
    if (wanted?.focus === true) this.takeFocus();
  }

  getIcon(): string {
    return this.icon;
  }

  onResize(): void {
    // For subclasses.
  }

  onPaneMenu(_menu: O.Menu, _source: string): void {
    // For subclasses.
  }

  /** Puts the keyboard into the view when its leaf is activated with focus. */
  takeFocus(): void {
    const { activeElement } = this.containerEl.doc;
    if (this.containerEl.contains(activeElement)) return;
    (activeElement as HTMLElement | null)?.blur?.();
  }

  protected async onOpen(): Promise<void> {
    // For subclasses.
  }

  protected async onClose(): Promise<void> {
    // For subclasses.
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;
}

export abstract class ItemView extends View implements Public<O.ItemView> {
  contentEl: HTMLElement;
  readonly headerEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly actionsEl: HTMLElement;

  constructor(leaf: O.WorkspaceLeaf) {
    super(leaf);
    this.headerEl = this.containerEl.createDiv("view-header");
    this.headerEl.createDiv("view-header-left").createDiv("view-header-nav-buttons");
    this.titleEl = this.headerEl
      .createDiv("view-header-title-container mod-at-start")
      .createDiv("view-header-title");
    this.actionsEl = this.headerEl.createDiv("view-actions");
    this.contentEl = this.containerEl.createDiv("view-content");
    this.addAction("more-vertical", "More options", (event) => {
      const menu = new Menu();
      this.onPaneMenu(menu, "more-options");
      menu.showAtMouseEvent(event);
    });
  }

  override async open(): Promise<void> {
    this.titleEl.setText(this.getDisplayText());
    await super.open();
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = createEl("button", { cls: "clickable-icon view-action" });
    setTooltip(el, title);
    setIcon(el, icon);
    el.addEventListener("click", callback);
    this.actionsEl.prepend(el);
    return el;
  }
}
