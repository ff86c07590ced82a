import { ItemView } from "./view";

/** A new tab. */
export class EmptyView extends ItemView {
  override icon = "lucide-file";
  override navigation = true;

  getViewType(): string {
    return "empty";
  }

  getDisplayText(): string {
    return "New tab";
  }

  override onload(): void {
    const state = this.contentEl.createDiv("empty-state").createDiv("empty-state-container");
    state.createDiv({ cls: "empty-state-title", text: "No file is open" });
  }
}
