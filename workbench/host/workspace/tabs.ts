import type * as O from "obsidian";
import { loud, type Public } from "../public";
import { setIcon } from "../ui/icons";
import { WorkspaceParent, type WorkspaceItem } from "./items";
import type { WorkspaceLeaf } from "./leaf";

/** Leaves on top of each other, one in view. */
export class WorkspaceTabs extends WorkspaceParent implements Public<O.WorkspaceTabs> {
  parent: O.WorkspaceSplit = this;
  readonly containerEl: HTMLElement;
  currentTab = 0;
  private readonly headersEl: HTMLElement;
  private readonly tabsEl: HTMLElement;

  constructor(private readonly onSelect: (leaf: WorkspaceLeaf) => void) {
    super();
    this.containerEl = createDiv("workspace-tabs mod-top");
    const bar = this.containerEl.createDiv("workspace-tab-header-container");
    this.headersEl = bar.createDiv({
      cls: "workspace-tab-header-container-inner",
      attr: { role: "tablist" },
    });
    this.tabsEl = this.containerEl.createDiv("workspace-tab-container");
  }

  get leaves(): readonly WorkspaceLeaf[] {
    return this.children as unknown as WorkspaceLeaf[];
  }

  get current(): WorkspaceLeaf | undefined {
    return this.leaves[this.currentTab];
  }

  selectTab(leaf: WorkspaceLeaf): void {
    const index = this.leaves.indexOf(leaf);
    if (index < 0) return;
    this.currentTab = index;
    this.drawState();
    this.onSelect(leaf);
  }

  override removeChild(child: WorkspaceItem): void {
    const index = this.leaves.indexOf(child as unknown as WorkspaceLeaf);
    (child as unknown as WorkspaceLeaf).tabHeaderEl.remove();
    super.removeChild(child);
    if (index < this.currentTab || this.currentTab >= this.leaves.length) {
      this.currentTab = Math.max(0, this.currentTab - 1);
    }
    this.drawState();
    if (this.current !== undefined) this.onSelect(this.current);
  }

  /** Draws titles and icons anew. */
  drawHeaders(): void {
    for (const leaf of this.leaves) {
      setIcon(leaf.tabIconEl, leaf.getIcon());
      leaf.tabTitleEl.setText(leaf.getDisplayText());
      leaf.tabHeaderEl.setAttrs({
        "aria-label": leaf.getDisplayText(),
        "data-type": leaf.view.getViewType(),
      });
    }
  }

  protected override drawChild(child: WorkspaceItem, index: number): void {
    const leaf = child as unknown as WorkspaceLeaf;
    this.tabsEl.insertBefore(leaf.containerEl, index < 0 ? null : (this.tabsEl.children[index] ?? null));
    this.headersEl.insertBefore(
      leaf.tabHeaderEl,
      index < 0 ? null : (this.headersEl.children[index] ?? null),
    );
    this.drawHeaders();
    this.drawState();
  }

  private drawState(): void {
    for (const [index, leaf] of this.leaves.entries()) {
      const current = index === this.currentTab;
      leaf.containerEl.toggle(current);
      leaf.tabHeaderEl.toggleClass("is-active", current);
      leaf.tabHeaderEl.setAttr("aria-selected", current);
    }
  }
}

loud(WorkspaceTabs);
