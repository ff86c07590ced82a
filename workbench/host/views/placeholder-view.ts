import type * as O from "obsidian";
import { View } from "./view";

/** Stands where a view will be; it answers to the view's type and keeps its state. */
abstract class PlaceholderView extends View {
  constructor(
    leaf: O.WorkspaceLeaf,
    readonly state: O.ViewState,
    readonly ephemeral: unknown,
  ) {
    super(leaf);
    this.navigation = true;
  }

  getViewType(): string {
    return this.state.type;
  }

  getDisplayText(): string {
    const file = this.state.state?.["file"];
    return typeof file === "string" ? file.replace(/^.*\/|\.md$/g, "") : this.state.type;
  }

  override getState(): Record<string, unknown> {
    return this.state.state ?? {};
  }
}

/** Made when a leaf is not in view; the real view comes when the leaf is revealed. */
export class DeferredView extends PlaceholderView {}

/** Made when no plugin knows the type; the real view comes when one does. */
export class UnknownView extends PlaceholderView {
  override onload(): void {
    this.containerEl
      .createDiv("view-content")
      .createDiv({ cls: "pane-empty", text: "Plugin no longer active" });
  }
}
