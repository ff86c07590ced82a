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
    this.titleEl.setText(this.getDisplayText());
  }

  async onLoadFile(_file: O.TFile): Promise<void> {
    // For subclasses.
  }

  async onUnloadFile(_file: O.TFile): Promise<void> {
    // For subclasses.
  }

  async onRename(_file: O.TFile): Promise<void> {
    this.titleEl.setText(this.getDisplayText());
    await Promise.resolve();
  }

  canAcceptExtension(_extension: string): boolean {
    return false;
  }

  override async close(): Promise<void> {
    const { file } = this;
    if (file !== null) await this.onUnloadFile(file);
    await super.close();
  }
}

export abstract class EditableFileView extends FileView implements Public<O.EditableFileView> {}

loud(FileView);
