import type * as O from "obsidian";
import { loud, type Public } from "../public";
import { setIcon } from "../ui/icons";
import { setTooltip } from "../ui/tooltip";

export class WorkspaceRibbon implements Public<O.WorkspaceRibbon> {
  readonly containerEl: HTMLElement;
  private readonly actionsEl: HTMLElement;

  constructor(side: O.Side) {
    this.containerEl = createDiv(`workspace-ribbon side-dock-ribbon mod-${side}`);
    this.actionsEl = this.containerEl.createDiv("side-dock-actions");
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = this.actionsEl.createDiv({
      cls: "clickable-icon side-dock-ribbon-action",
      attr: { role: "button", tabindex: "0" },
    });
    setTooltip(el, title, { placement: "right" });
    setIcon(el, icon);
    el.addEventListener("click", callback);
    return el;
  }
}

loud(WorkspaceRibbon);
