import type * as O from "obsidian";
import { report } from "../base/report";
import { loud, type Public } from "../public";
import { setIcon } from "../ui/icons";
import { Menu } from "../ui/menu";
import { DeferredView, UnknownView } from "../views/placeholder-view";
import { EmptyView } from "../views/empty-view";
import type { View } from "../views/view";
import { WorkspaceItem, type WorkspaceSidedock } from "./items";
import type { WorkspaceTabs } from "./tabs";

/** What a leaf needs of the workspace and of what plugins have registered. */
export interface LeafHome {
  readonly app: O.App;
  readonly deferring: boolean;
  viewCreator(type: string): O.ViewCreator | undefined;
  typeFor(file: O.TFile): string | undefined;
  leafChanged(leaf: WorkspaceLeaf): void;
  leafDetached(leaf: WorkspaceLeaf): void;
  groupLeaves(group: string): readonly WorkspaceLeaf[];
}

export class WorkspaceLeaf extends WorkspaceItem implements Public<O.WorkspaceLeaf> {
  parent: O.WorkspaceTabs;
  view: O.View;
  hoverPopover: O.HoverPopover | null = null;
  pinned = false;
  group: string | null = null;
  /** Counts up with each activation; the greatest is the most recent. */
  activeTime = 0;
  private loading: Promise<void> | null = null;
  readonly app: O.App;
  readonly containerEl: HTMLElement;
  readonly tabHeaderEl: HTMLElement;
  readonly tabIconEl: HTMLElement;
  readonly tabTitleEl: HTMLElement;

  constructor(private readonly home: LeafHome) {
    super();
    this.app = home.app;
    this.parent = this;
    this.containerEl = createDiv("workspace-leaf");
    this.tabHeaderEl = createDiv({
      cls: "workspace-tab-header tappable",
      attr: { role: "tab", draggable: "true" },
    });
    const inner = this.tabHeaderEl.createDiv("workspace-tab-header-inner");
    this.tabIconEl = inner.createDiv("workspace-tab-header-inner-icon");
    this.tabTitleEl = inner.createDiv("workspace-tab-header-inner-title");
    const close = inner.createDiv({
      cls: "workspace-tab-header-inner-close-button",
      attr: { "aria-label": "Close" },
    });
    setIcon(close, "x");
    this.tabHeaderEl.addEventListener("click", () =>
      this.app.workspace.setActiveLeaf(this.self, { focus: true }),
    );
    close.addEventListener("click", (event) => {
      event.stopPropagation();
      this.detach();
    });
    this.tabHeaderEl.addEventListener("contextmenu", (event) => this.showMenu(event));
    const activate = (): void => {
      if (this.app.workspace.activeLeaf !== this.self) this.app.workspace.setActiveLeaf(this.self);
    };
    this.containerEl.addEventListener("mousedown", activate, true);
    this.containerEl.addEventListener("focusin", activate);
    this.view = new EmptyView(this.self) as unknown as O.View;
    this.containerEl.appendChild(this.view.containerEl);
    this.view.load();
  }

  get tabs(): WorkspaceTabs {
    return this.parent as unknown as WorkspaceTabs;
  }

  get isDeferred(): boolean {
    return this.view instanceof DeferredView;
  }

  /** Its tab is the current one and its side area is not collapsed. */
  isVisible(): boolean {
    const root = this.getRoot() as unknown as Partial<WorkspaceSidedock>;
    return this.tabs.current === this && "collapsed" in root
      ? root.collapsed !== true
      : this.tabs.current === this;
  }

  /** Several may ask at the same time; the view is made once. */
  async loadIfDeferred(): Promise<void> {
    if (this.view instanceof DeferredView) {
      const { state, ephemeral } = this.view;
      this.loading ??= this.become(state, ephemeral, false).finally(() => {
        this.loading = null;
      });
    }
    await this.loading;
  }

  async openFile(file: O.TFile, openState: O.OpenViewState = {}): Promise<void> {
    const type = this.home.typeFor(file);
    if (type === undefined) {
      report(new Error(`No view can show ${file.path}; the app would hand it to the system.`));
      return;
    }
    const state: O.ViewState = {
      type,
      state: { ...openState.state, file: file.path },
      active: openState.active ?? true,
    };
    if (openState.group !== undefined) state.group = openState.group;
    await this.setViewState(state, openState.eState);
  }

  async open(view: O.View): Promise<O.View> {
    await this.close();
    this.view = view;
    view.containerEl.setAttr("data-type", view.getViewType());
    this.containerEl.appendChild(view.containerEl);
    try {
      await (view as unknown as View).open();
    } catch (error) {
      report(error);
    }
    this.tabs.drawHeaders?.();
    return view;
  }

  getViewState(): O.ViewState {
    if (this.view instanceof DeferredView || this.view instanceof UnknownView) return { ...this.view.state };
    const state: O.ViewState = { type: this.view.getViewType(), state: this.view.getState() };
    if (this.pinned) state.pinned = true;
    return state;
  }

  async setViewState(viewState: O.ViewState, eState?: unknown): Promise<void> {
    if (viewState.pinned !== undefined) this.setPinned(viewState.pinned);
    if (viewState.group !== undefined) this.setGroupMember(viewState.group);
    const defer = this.home.deferring && viewState.active !== true && !this.isVisible();
    await this.become(viewState, eState, defer);
    if (viewState.active === true) this.app.workspace.setActiveLeaf(this.self, { focus: true });
    this.home.leafChanged(this);
  }

  getEphemeralState(): unknown {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  setPinned(pinned: boolean): void {
    if (pinned === this.pinned) return;
    this.pinned = pinned;
    this.tabHeaderEl.toggleClass("mod-pinned", pinned);
    this.trigger("pinned-change", pinned);
  }

  setGroupMember(other: O.WorkspaceLeaf): void {
    const { group, id } = other as unknown as WorkspaceLeaf;
    const name = group ?? id;
    (other as unknown as WorkspaceLeaf).setGroup(name);
    this.setGroup(name);
  }

  setGroup(group: string): void {
    if (group === this.group) return;
    this.group = group;
    this.trigger("group-change", group);
  }

  detach(): void {
    if (!this.containerEl.isConnected && this.tabs.leaves?.includes(this) !== true) return;
    void this.close();
    this.tabs.removeChild(this);
    this.home.leafDetached(this);
  }

  /** Detaches when what is under way is done, and waits for the view to close: a note is saved by then. */
  async finish(): Promise<void> {
    await this.loading;
    await this.close();
    this.tabs.removeChild(this);
  }

  getIcon(): string {
    return this.view.getIcon();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  onResize(): void {
    if (this.isVisible()) this.view.onResize();
  }

  /** The view's plugin went away, or came back. */
  async rebuild(): Promise<void> {
    await this.become(this.getViewState(), null, this.home.deferring && !this.isVisible());
    this.home.leafChanged(this);
  }

  get self(): O.WorkspaceLeaf {
    return this;
  }

  private async become(viewState: O.ViewState, eState: unknown, defer: boolean): Promise<void> {
    const create = this.home.viewCreator(viewState.type);
    const placeholder = this.view instanceof DeferredView || this.view instanceof UnknownView;
    if (create === undefined || defer) {
      const View = create === undefined ? UnknownView : DeferredView;
      await this.open(new View(this.self, { ...viewState, active: false }, eState) as unknown as O.View);
      return;
    }
    if (placeholder || this.view.getViewType() !== viewState.type) {
      let view: O.View;
      try {
        view = create(this.self);
      } catch (error) {
        report(error);
        return;
      }
      await this.open(view);
    }
    try {
      await this.view.setState(viewState.state ?? {}, { history: false });
      if (eState !== undefined && eState !== null) this.view.setEphemeralState(eState);
    } catch (error) {
      report(error);
    }
    this.tabs.drawHeaders?.();
  }

  private showMenu(event: MouseEvent): void {
    event.preventDefault();
    const menu = new Menu();
    menu.addItem((item) =>
      item
        .setSection("close")
        .setTitle("Close")
        .setIcon("x")
        .onClick(() => this.detach()),
    );
    menu.addItem((item) =>
      item
        .setSection("pane")
        .setTitle(this.pinned ? "Unpin" : "Pin")
        .setIcon("pin")
        .onClick(() => this.togglePinned()),
    );
    this.view.onPaneMenu(menu, "tab-header");
    menu.showAtMouseEvent(event);
  }

  private async close(): Promise<void> {
    const { view } = this;
    view.containerEl.remove();
    try {
      await (view as unknown as View).close();
    } catch (error) {
      report(error);
    }
  }
}

loud(WorkspaceLeaf);
