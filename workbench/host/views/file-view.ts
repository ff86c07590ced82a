import type * as O from "obsidian";
import { loud, type Public } from "../public";
import { ItemView } from "./view";

export abstract class FileView extends ItemView implements Public<O.FileView> {
  allowNoFile = false;
  file: O.TFile | null = null;
  override navigation = true;

  override onload(): void {
    const { vault } = this.app;
    this.registerEvent(
      vault.on("rename", (file) => {
        if (file === this.file) void this.onRename(file as O.TFile);
      }),
    );
    this.registerEvent(
      vault.on("delete", (file) => {
        if (file !== this.file) return;
        this.file = null;
        if (this.allowNoFile) void this.loadFile(null);
        else void this.leaf.setViewState({ type: "empty" });
      }),
    );
  }

  getDisplayText(): string {
    return this.file?.basename ?? "No file";
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...(this.file === null ? {} : { file: this.file.path }) };
  }

  override async setState(state: unknown, result: O.ViewStateResult): Promise<void> {
    const path = (state as { file?: unknown } | null)?.file;
    if (typeof path === "string") {
      const file = this.app.vault.getFileByPath(path);
      if (file === null && !this.allowNoFile) throw new Error(`There is no file ${path} to show.`);
      await this.loadFile(file);
    }
    await super.setState(state, result);
  }

  /** Undocumented in the app, and the way every file view changes its file. */
  async loadFile(file: O.TFile | null): Promise<void> {
    if (this.file === file) return;
    const old = this.file;
    if (old !== null) await this.onUnloadFile(old);
    this.file = file;
    if (file !== null) await this.onLoadFile(file);
    this.drawTitle();
  }

  async onLoadFile(_file: O.TFile): Promise<void> {
    // For subclasses.
  }

  async onUnloadFile(_file: O.TFile): Promise<void> {
    // For subclasses.
  }

  override onPaneMenu(menu: O.Menu, source: string): void {
    super.onPaneMenu(menu, source);
    if (this.file !== null) this.app.workspace.trigger("file-menu", menu, this.file, source, this.leaf);
  }

  async onRename(_file: O.TFile): Promise<void> {
    this.drawTitle();
    await Promise.resolve();
  }

  canAcceptExtension(_extension: string): boolean {
    return false;
  }

  /** The folders that lead to the file stand before its name. */
  private drawTitle(): void {
    this.titleEl.setText(this.getDisplayText());
    const holder = this.titleEl.parentElement;
    holder?.querySelector(".view-header-title-parent")?.remove();
    const folders = this.file?.path.split("/").slice(0, -1) ?? [];
    if (holder === null || folders.length === 0) return;
    const parentEl = createDiv("view-header-title-parent");
    for (const folder of folders) {
      parentEl.createSpan({ cls: "view-header-breadcrumb", text: folder });
      parentEl.createSpan({ cls: "view-header-breadcrumb-separator", text: "/" });
    }
    holder.insertBefore(parentEl, this.titleEl);
  }

  override async close(): Promise<void> {
    const { file } = this;
    if (file !== null) await this.onUnloadFile(file);
    await super.close();
  }
}

export abstract class EditableFileView extends FileView implements Public<O.EditableFileView> {}

loud(FileView);
