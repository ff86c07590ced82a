import type * as O from "obsidian";
import { Events } from "../base/events";
import { loud, type Public } from "../public";

/** A node in the tree of panes. */
export abstract class WorkspaceItem extends Events implements Public<O.WorkspaceItem> {
  abstract parent: O.WorkspaceParent;
  abstract readonly containerEl: HTMLElement;
  readonly id = Math.random().toString(16).slice(2, 18).padEnd(16, "0");

  getRoot(): O.WorkspaceItem {
    // The topmost item is its own parent here; the app leaves it unset.
    return this.isTop ? this : this.parent.getRoot();
  }

  getContainer(): O.WorkspaceContainer {
    return this.getRoot() as O.WorkspaceContainer;
  }

  protected get isTop(): boolean {
    return (this.parent as unknown) === this;
  }
}

export abstract class WorkspaceParent extends WorkspaceItem implements Public<O.WorkspaceParent> {
  readonly children: WorkspaceItem[] = [];

  insertChild(index: number, child: WorkspaceItem): void {
    this.children.splice(index < 0 ? this.children.length : index, 0, child);
    child.parent = this;
    this.drawChild(child, index);
  }

  removeChild(child: WorkspaceItem): void {
    const index = this.children.indexOf(child);
    if (index < 0) return;
    this.children.splice(index, 1);
    child.containerEl.remove();
    this.afterRemoval();
  }

  protected drawChild(child: WorkspaceItem, index: number): void {
    this.containerEl.insertBefore(
      child.containerEl,
      index < 0 ? null : (this.containerEl.children[index] ?? null),
    );
  }

  /** A pane that has lost its last child goes away itself, unless it is one of the fixed ones. */
  protected afterRemoval(): void {
    if (this.children.length === 0 && !this.isTop)
      (this.parent as unknown as WorkspaceParent).removeChild(this);
  }
}

export class WorkspaceSplit extends WorkspaceParent implements Public<O.WorkspaceSplit> {
  parent: O.WorkspaceParent = this;
  readonly containerEl: HTMLElement;

  constructor(direction: O.SplitDirection, cls: string[] = []) {
    super();
    this.containerEl = createDiv({ cls: ["workspace-split", `mod-${direction}`, ...cls] });
  }
}

export abstract class WorkspaceContainer extends WorkspaceSplit implements Public<O.WorkspaceContainer> {
  abstract win: Window;
  abstract doc: Document;

  protected override afterRemoval(): void {
    // The main area stays when it is empty.
  }
}

export class WorkspaceRoot extends WorkspaceContainer implements Public<O.WorkspaceRoot> {
  constructor(
    readonly win: Window,
    readonly doc: Document,
  ) {
    super("vertical", ["mod-root"]);
  }
}

export class WorkspaceFloating extends WorkspaceParent implements Public<O.WorkspaceFloating> {
  parent: O.WorkspaceParent = this;
  readonly containerEl = createDiv("workspace-floating");

  protected override afterRemoval(): void {
    // Stays, empty.
  }
}

/** The side areas; what they hold is out of view while they are collapsed. */
export class WorkspaceSidedock extends WorkspaceSplit implements Public<O.WorkspaceSidedock> {
  collapsed = true;

  constructor(
    readonly side: O.Side,
    private readonly container: () => O.WorkspaceContainer,
    private readonly onToggle: () => void,
  ) {
    super("horizontal", [`mod-${side}-split`, "mod-sidedock", "is-sidedock-collapsed"]);
  }

  override getContainer(): O.WorkspaceContainer {
    return this.container();
  }

  toggle(): void {
    if (this.collapsed) this.expand();
    else this.collapse();
  }

  collapse(): void {
    this.setCollapsed(true);
  }

  expand(): void {
    this.setCollapsed(false);
  }

  protected override afterRemoval(): void {
    if (this.children.length === 0) this.collapse();
  }

  private setCollapsed(collapsed: boolean): void {
    if (collapsed === this.collapsed) return;
    this.collapsed = collapsed;
    this.containerEl.toggleClass("is-sidedock-collapsed", collapsed);
    this.containerEl.toggleClass("is-collapsed", collapsed);
    this.onToggle();
  }
}

/** On phones the side areas are drawers over the note. */
export class WorkspaceMobileDrawer extends WorkspaceSidedock implements Public<O.WorkspaceMobileDrawer> {
  constructor(side: O.Side, container: () => O.WorkspaceContainer, onToggle: () => void) {
    super(side, container, onToggle);
    this.containerEl.addClasses(["workspace-drawer", `mod-${side}`]);
  }
}

for (const item of [
  WorkspaceSplit,
  WorkspaceRoot,
  WorkspaceFloating,
  WorkspaceSidedock,
  WorkspaceMobileDrawer,
]) {
  loud(item);
}
