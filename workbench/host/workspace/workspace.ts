import type * as O from "obsidian";
import { debounce } from "../base/debounce";
import { Events } from "../base/events";
import type { Lists } from "../base/lists";
import { Platform } from "../base/platform";
import { guarded, report } from "../base/report";
import type { ActiveWindow } from "../globals/install";
import { loud, notModelled, type Public } from "../public";
import { parseLinktext } from "../text/links";
import { FileView } from "../views/file-view";
import type { View } from "../views/view";
import {
  WorkspaceMobileDrawer,
  WorkspaceRoot,
  WorkspaceSidedock,
  WorkspaceSplit,
  type WorkspaceItem,
  type WorkspaceParent,
} from "./items";
import { isKeptLayout, keepLeaf } from "./layout";
import { WorkspaceLeaf, type LeafHome } from "./leaf";
import { Popouts } from "./popouts";
import { WorkspaceRibbon } from "./ribbon";
import { WorkspaceTabs } from "./tabs";

function own(leaf: O.WorkspaceLeaf): WorkspaceLeaf {
  return leaf as unknown as WorkspaceLeaf;
}

function given(leaf: WorkspaceLeaf): O.WorkspaceLeaf {
  return leaf;
}

export class Workspace extends Events implements Public<O.Workspace>, LeafHome {
  readonly containerEl: HTMLElement;
  readonly rootSplit: WorkspaceRoot;
  readonly leftSplit: WorkspaceSidedock;
  readonly rightSplit: WorkspaceSidedock;
  readonly leftRibbon = new WorkspaceRibbon("left");
  readonly rightRibbon = new WorkspaceRibbon("right");
  readonly statusBarEl: HTMLElement;
  readonly popouts: Popouts;
  activeLeaf: O.WorkspaceLeaf | null = null;
  activeEditor: O.MarkdownFileInfo | null = null;
  layoutReady = false;
  private readyCallbacks: (() => unknown)[] = [];
  private activations = 0;
  private lastFile: O.TFile | null = null;
  private readonly openedPaths: string[] = [];
  private layoutTimer: number | null = null;

  constructor(
    readonly app: O.App,
    private readonly lists: Lists,
    private readonly active: ActiveWindow,
    appEl: HTMLElement,
    readonly deferring: boolean,
  ) {
    super();
    this.containerEl = appEl.createDiv("horizontal-main-container").createDiv("workspace");
    this.statusBarEl = appEl.createDiv("status-bar");
    const container = (): O.WorkspaceContainer => this.rootSplit;
    const toggled = (): void => this.sideToggled();
    const Side = Platform.isPhone ? WorkspaceMobileDrawer : WorkspaceSidedock;
    this.rootSplit = new WorkspaceRoot(active.win, active.doc);
    this.leftSplit = new Side("left", container, toggled);
    this.rightSplit = new Side("right", container, toggled);
    this.popouts = new Popouts(appEl, this, active);
    this.rightRibbon.containerEl.hide();
    for (const part of [this.leftRibbon, this.leftSplit, this.rootSplit, this.rightSplit, this.rightRibbon]) {
      this.containerEl.appendChild(part.containerEl);
    }
    this.rootSplit.insertChild(-1, this.newTabs());
  }

  readonly requestSaveLayout = debounce(async () => {
    await this.app.vault.adapter.write(
      `${this.app.vault.configDir}/workspace.json`,
      JSON.stringify(this.getLayout(), null, 2),
    );
  }, 2000);

  // Leaves and what they need.

  viewCreator(type: string): O.ViewCreator | undefined {
    return this.lists.views.get(type);
  }

  typeFor(file: O.TFile): string | undefined {
    return this.lists.extensions.get(file.extension);
  }

  leafChanged(leaf: WorkspaceLeaf): void {
    if (given(leaf) === this.activeLeaf) this.updateActive();
    this.layoutChanged();
  }

  leafDetached(leaf: WorkspaceLeaf): void {
    if (this.activeLeaf === given(leaf)) {
      this.activeLeaf = null;
      const next = this.mostRecent(() => true);
      if (next !== null) this.setActiveLeaf(given(next), { focus: true });
      else {
        this.updateActive();
        this.trigger("active-leaf-change", null);
      }
    }
    this.layoutChanged();
  }

  groupLeaves(group: string): readonly WorkspaceLeaf[] {
    return this.leaves().filter((leaf) => leaf.group === group);
  }

  /** All leaves: left, main, right, pop-outs. */
  leaves(): WorkspaceLeaf[] {
    return [this.leftSplit, this.rootSplit, this.rightSplit, ...this.popouts.windows].flatMap((part) =>
      leavesIn(part),
    );
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) guarded(callback);
    else this.readyCallbacks.push(callback);
  }

  becomeReady(): void {
    this.layoutReady = true;
    const callbacks = this.readyCallbacks;
    this.readyCallbacks = [];
    for (const callback of callbacks) guarded(callback);
    this.trigger("layout-ready");
    this.layoutChanged();
  }

  getLayout(): Record<string, unknown> {
    const side = (dock: WorkspaceSidedock): unknown => ({
      collapsed: dock.collapsed,
      currentTab: tabsIn(dock)[0]?.currentTab ?? 0,
      children: leavesIn(dock).map(keepLeaf),
    });
    return {
      main: {
        currentTab: tabsIn(this.rootSplit)[0]?.currentTab ?? 0,
        children: leavesIn(this.rootSplit).map(keepLeaf),
      },
      left: side(this.leftSplit),
      right: side(this.rightSplit),
      active: this.activeLeaf === null ? null : own(this.activeLeaf).id,
    };
  }

  /** Takes a layout of `getLayout`; splits of the main area come back as tabs. */
  async changeLayout(layout: unknown): Promise<void> {
    if (!isKeptLayout(layout)) throw new Error("This is not a layout: main, left and right are expected.");
    for (const leaf of this.leaves()) leaf.detach();
    for (const [part, kept] of [
      [this.leftSplit, layout.left],
      [this.rootSplit, layout.main],
      [this.rightSplit, layout.right],
    ] as const) {
      if ("collapsed" in kept && part instanceof WorkspaceSidedock)
        part.containerEl.toggleClass("is-sidedock-collapsed", kept.collapsed);
      const made = kept.children.map(() => this.addLeaf(this.tabsOf(part)));
      const tabs = made[0]?.tabs;
      if (tabs !== undefined) tabs.currentTab = kept.currentTab;
      if ("collapsed" in kept && part instanceof WorkspaceSidedock) part.collapsed = kept.collapsed;
      for (const [index, leaf] of made.entries()) {
        await leaf.setViewState({ ...(kept.children[index]?.state ?? { type: "empty" }), active: false });
      }
      if (tabs?.current === undefined) continue;
      tabs.selectTab(tabs.current);
      if (tabs.current.isVisible()) await tabs.current.loadIfDeferred();
    }
    const main = this.mostRecent(() => true);
    if (main !== null) this.setActiveLeaf(given(main), { focus: true });
  }

  // Making leaves.

  createLeafInParent(parent: O.WorkspaceSplit, index: number): O.WorkspaceLeaf {
    const tabs = this.newTabs();
    (parent as unknown as WorkspaceSplit).insertChild(index, tabs);
    return given(this.addLeaf(tabs));
  }

  createLeafBySplit(
    leaf: O.WorkspaceLeaf,
    direction: O.SplitDirection = "vertical",
    before = false,
  ): O.WorkspaceLeaf {
    const { tabs } = own(leaf);
    const parent = tabs.parent as unknown as WorkspaceSplit;
    const index = parent.children.indexOf(tabs);
    const fresh = this.newTabs();
    if (parent.containerEl.hasClass(`mod-${direction}`)) {
      parent.insertChild(index + (before ? 0 : 1), fresh);
    } else {
      const split = new WorkspaceSplit(direction);
      parent.children.splice(index, 1);
      tabs.containerEl.remove();
      parent.insertChild(index, split);
      for (const child of before ? [fresh, tabs] : [tabs, fresh]) split.insertChild(-1, child);
    }
    return given(this.addLeaf(fresh));
  }

  splitActiveLeaf(direction?: O.SplitDirection): O.WorkspaceLeaf {
    return this.createLeafBySplit(this.getMostRecentLeaf() ?? this.getLeaf(true), direction);
  }

  async duplicateLeaf(
    leaf: O.WorkspaceLeaf,
    leafType: O.PaneType | boolean | O.SplitDirection = "vertical",
    direction?: O.SplitDirection,
  ): Promise<O.WorkspaceLeaf> {
    const split = leafType === "vertical" || leafType === "horizontal";
    const copy = split
      ? this.createLeafBySplit(leaf, leafType)
      : leafType === "split"
        ? this.createLeafBySplit(leaf, direction)
        : this.getLeaf(leafType);
    await copy.setViewState({ ...leaf.getViewState(), active: true }, leaf.getEphemeralState());
    return copy;
  }

  getUnpinnedLeaf(): O.WorkspaceLeaf {
    return this.getLeaf(false);
  }

  /** False: the most recent leaf that may show something else; otherwise a new one, which becomes active. */
  getLeaf(newLeaf: O.PaneType | boolean = false, direction?: O.SplitDirection): O.WorkspaceLeaf {
    if (newLeaf === false) {
      const usable = this.mostRecent((leaf) => !leaf.pinned && leaf.view.navigation);
      if (usable !== null) return given(usable);
    }
    if (newLeaf === "split") return this.splitActiveLeaf(direction);
    if (newLeaf === "window") return this.openPopoutLeaf();
    const near = this.mostRecent(() => true);
    const tabs = near?.tabs ?? this.tabsOf(this.rootSplit);
    const leaf = this.addLeaf(tabs, near === null ? -1 : tabs.leaves.indexOf(near) + 1);
    this.setActiveLeaf(given(leaf));
    return given(leaf);
  }

  openPopoutLeaf(): O.WorkspaceLeaf {
    const popout = this.popouts.open();
    const tabs = this.newTabs();
    popout.insertChild(-1, tabs);
    const leaf = this.addLeaf(tabs);
    this.setActiveLeaf(given(leaf));
    return given(leaf);
  }

  moveLeafToPopout(leaf: O.WorkspaceLeaf): O.WorkspaceWindow {
    const popout = this.popouts.open();
    const tabs = this.newTabs();
    popout.insertChild(-1, tabs);
    own(leaf).tabs.removeChild(own(leaf));
    tabs.insertChild(-1, own(leaf));
    tabs.selectTab(own(leaf));
    this.setActiveLeaf(leaf, { focus: true });
    this.layoutChanged();
    return popout;
  }

  getLeftLeaf(split: boolean): O.WorkspaceLeaf | null {
    return given(this.addLeaf(split ? this.addTabs(this.leftSplit) : this.tabsOf(this.leftSplit)));
  }

  getRightLeaf(split: boolean): O.WorkspaceLeaf | null {
    return given(this.addLeaf(split ? this.addTabs(this.rightSplit) : this.tabsOf(this.rightSplit)));
  }

  async ensureSideLeaf(
    type: string,
    side: O.Side,
    options: { active?: boolean; split?: boolean; reveal?: boolean; state?: unknown } = {},
  ): Promise<O.WorkspaceLeaf> {
    const dock = side === "left" ? this.leftSplit : this.rightSplit;
    const known = leavesIn(dock).find((leaf) => leaf.view.getViewType() === type);
    const make = (): O.WorkspaceLeaf | null =>
      side === "left" ? this.getLeftLeaf(options.split ?? false) : this.getRightLeaf(options.split ?? false);
    const leaf = known === undefined ? make() : given(known);
    if (leaf === null) notModelled("Workspace.ensureSideLeaf without a side area");
    if (known === undefined || options.state !== undefined) {
      await leaf.setViewState({ type, state: (options.state ?? {}) as Record<string, unknown> });
    }
    if (options.reveal !== false) await this.revealLeaf(leaf);
    if (options.active !== false) this.setActiveLeaf(leaf, { focus: true });
    return leaf;
  }

  // Finding and showing.

  setActiveLeaf(leaf: O.WorkspaceLeaf, params?: { focus?: boolean } | boolean, focusFlag?: boolean): void {
    const focus = typeof params === "object" ? (params.focus ?? false) : (focusFlag ?? false);
    const next = own(leaf);
    const changed = this.activeLeaf !== leaf;
    if (changed && this.activeLeaf !== null) own(this.activeLeaf).containerEl.removeClass("mod-active");
    this.activeLeaf = leaf;
    this.activations += 1;
    next.activeTime = this.activations;
    next.containerEl.addClass("mod-active");
    this.active.win = next.containerEl.win;
    this.active.doc = next.containerEl.doc;
    if (next.tabs.current !== next) next.tabs.selectTab(next);
    if (changed) {
      this.updateActive();
      this.trigger("active-leaf-change", leaf);
    }
    const takeFocus = (): void => {
      if (focus && this.activeLeaf === leaf) (next.view as unknown as View).takeFocus();
    };
    if (!next.isDeferred) takeFocus();
    else if (next.isVisible()) void next.loadIfDeferred().then(() => (this.updateActive(), takeFocus()));
  }

  getLeafById(id: string): O.WorkspaceLeaf | null {
    const leaf = this.leaves().find((other) => other.id === id);
    return leaf === undefined ? null : given(leaf);
  }

  getGroupLeaves(group: string): O.WorkspaceLeaf[] {
    return this.groupLeaves(group).map(given);
  }

  getMostRecentLeaf(root: O.WorkspaceParent = this.rootSplit): O.WorkspaceLeaf | null {
    const found = mostRecentOf(leavesIn(root as unknown as WorkspaceParent));
    return found === null ? null : given(found);
  }

  getActiveViewOfType<T extends O.View>(type: O.Constructor<T>): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getActiveFile(): O.TFile | null {
    if (this.activeEditor?.file != null) return this.activeEditor.file;
    const active = this.activeLeaf?.view as unknown;
    if (active instanceof FileView && active.file !== null) return active.file;
    const recent = this.mostRecent(() => true)?.view as unknown;
    return recent instanceof FileView ? recent.file : null;
  }

  iterateRootLeaves(callback: (leaf: O.WorkspaceLeaf) => unknown): void {
    for (const leaf of leavesIn(this.rootSplit)) callback(given(leaf));
  }

  iterateAllLeaves(callback: (leaf: O.WorkspaceLeaf) => unknown): void {
    for (const leaf of this.leaves()) callback(given(leaf));
  }

  getLeavesOfType(viewType: string): O.WorkspaceLeaf[] {
    return this.leaves()
      .filter((leaf) => leaf.view.getViewType() === viewType)
      .map(given);
  }

  detachLeavesOfType(viewType: string): void {
    for (const leaf of this.getLeavesOfType(viewType)) leaf.detach();
  }

  /** Opens the side area, brings the tab to the front, and waits for a deferred view. */
  async revealLeaf(leaf: O.WorkspaceLeaf): Promise<void> {
    const root = own(leaf).getRoot() as unknown;
    if (root instanceof WorkspaceSidedock && root.collapsed) root.expand();
    own(leaf).tabs.selectTab(own(leaf));
    await own(leaf).loadIfDeferred();
  }

  async openLinkText(
    linktext: string,
    sourcePath: string,
    newLeaf: O.PaneType | boolean = false,
    openViewState: O.OpenViewState = {},
  ): Promise<void> {
    const { path, subpath } = parseLinktext(linktext);
    let file = this.app.metadataCache.getFirstLinkpathDest(path, sourcePath);
    if (file === null) {
      const parent = this.app.fileManager.getNewFileParent(sourcePath);
      const name = path.endsWith(".md") ? path : `${path}.md`;
      file = await this.app.vault.create(
        parent.isRoot() || name.includes("/") ? name : `${parent.path}/${name}`,
        "",
      );
    }
    const eState = subpath === "" ? openViewState.eState : { subpath, ...openViewState.eState };
    const state: O.OpenViewState = { active: true, ...openViewState };
    if (eState !== undefined) state.eState = eState;
    await this.getLeaf(newLeaf).openFile(file, state);
  }

  getLastOpenFiles(): string[] {
    return [...this.openedPaths];
  }

  /** Editors take up the registered extensions anew. */
  updateOptions(): void {
    this.trigger("editor-options-change");
  }

  handleLinkContextMenu(menu: O.Menu, linktext: string, sourcePath: string): boolean {
    const file = this.app.metadataCache.getFirstLinkpathDest(parseLinktext(linktext).path, sourcePath);
    const open = (where: O.PaneType): void =>
      void this.openLinkText(linktext, sourcePath, where).catch(report);
    menu.addItem((item) =>
      item
        .setSection("open")
        .setTitle("Open in new tab")
        .setIcon("file-plus")
        .onClick(() => open("tab")),
    );
    menu.addItem((item) =>
      item
        .setSection("open")
        .setTitle("Open to the right")
        .setIcon("separator-vertical")
        .onClick(() => open("split")),
    );
    if (file !== null) this.trigger("file-menu", menu, file, "link-context-menu");
    return file !== null;
  }

  /** For plugins that come and go: leaves of the type get their view, or lose it. */
  rebuildType(type: string): void {
    for (const leaf of this.leaves()) if (leaf.view.getViewType() === type) void leaf.rebuild().catch(report);
  }

  layoutChanged(): void {
    if (this.layoutTimer !== null) return;
    this.layoutTimer = window.setTimeout(() => {
      this.layoutTimer = null;
      for (const leaf of this.leaves()) leaf.tabs.drawHeaders();
      this.trigger("layout-change");
    }, 0);
  }

  private updateActive(): void {
    const view = this.activeLeaf?.view as unknown as (O.MarkdownFileInfo & { editor?: O.Editor }) | undefined;
    this.activeEditor = view !== undefined && "editor" in view ? view : null;
    const file = this.getActiveFile();
    if (file === this.lastFile) return;
    this.lastFile = file;
    if (file !== null) {
      this.openedPaths.remove(file.path);
      this.openedPaths.unshift(file.path);
      this.openedPaths.splice(10);
    }
    this.trigger("file-open", file);
  }

  private sideToggled(): void {
    for (const dock of [this.leftSplit, this.rightSplit]) {
      if (dock.collapsed) continue;
      for (const tabs of tabsIn(dock)) void tabs.current?.loadIfDeferred();
    }
    this.trigger("resize");
    this.layoutChanged();
  }

  private mostRecent(test: (leaf: WorkspaceLeaf) => boolean): WorkspaceLeaf | null {
    const main = [this.rootSplit, ...this.popouts.windows].flatMap((part) => leavesIn(part));
    return mostRecentOf(main.filter(test));
  }

  private newTabs(): WorkspaceTabs {
    return new WorkspaceTabs((leaf) => {
      if (!leaf.isVisible()) return;
      void leaf.loadIfDeferred();
      leaf.onResize();
    });
  }

  private addTabs(parent: WorkspaceParent): WorkspaceTabs {
    const tabs = this.newTabs();
    parent.insertChild(-1, tabs);
    return tabs;
  }

  private tabsOf(parent: WorkspaceParent): WorkspaceTabs {
    return tabsIn(parent)[0] ?? this.addTabs(parent);
  }

  private addLeaf(tabs: WorkspaceTabs, index = -1): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this);
    const { current } = tabs;
    tabs.insertChild(index, leaf);
    if (current !== undefined) tabs.currentTab = tabs.leaves.indexOf(current);
    this.layoutChanged();
    return leaf;
  }
}

function tabsIn(parent: WorkspaceItem): WorkspaceTabs[] {
  if (parent instanceof WorkspaceTabs) return [parent];
  return "children" in parent ? (parent as WorkspaceParent).children.flatMap(tabsIn) : [];
}

function leavesIn(parent: WorkspaceItem): WorkspaceLeaf[] {
  return tabsIn(parent).flatMap((tabs) => [...tabs.leaves]);
}

function mostRecentOf(leaves: readonly WorkspaceLeaf[]): WorkspaceLeaf | null {
  return leaves.reduce<WorkspaceLeaf | null>(
    (best, leaf) => (best === null || leaf.activeTime > best.activeTime ? leaf : best),
    null,
  );
}

loud(Workspace);
