import type * as O from "obsidian";
import { Keymap } from "../base/keymap";
import { report } from "../base/report";
import { setIcon } from "../ui/icons";
import { Menu } from "../ui/menu";
import { TFile, TFolder } from "../vault/file";
import { View } from "./view";

/** The tree of the vault. It is drawn folder by folder as these are opened, so that a big vault costs little. */
export class FileExplorerView extends View {
  override icon = "lucide-folder-closed";
  private readonly unfolded = new Set<string>();
  private treeEl = createDiv();
  private timer: number | null = null;

  getViewType(): string {
    return "file-explorer";
  }

  getDisplayText(): string {
    return "Files";
  }

  override onload(): void {
    const header = this.containerEl.createDiv("nav-header").createDiv("nav-buttons-container");
    const button = (icon: string, label: string, act: () => void): void => {
      const el = header.createDiv({ cls: "clickable-icon nav-action-button", attr: { "aria-label": label } });
      setIcon(el, icon);
      el.addEventListener("click", act);
    };
    button("square-pen", "New note", () => void this.newNote().catch(report));
    button("chevrons-down-up", "Collapse all", () => {
      this.unfolded.clear();
      this.draw();
    });
    this.treeEl = this.containerEl.createDiv("nav-files-container node-insert-event");
    for (const name of ["create", "delete", "rename"] as const) {
      this.registerEvent(this.app.vault.on(name as "create", () => this.later()));
    }
    this.registerEvent(this.app.workspace.on("file-open", () => this.markActive()));
    this.treeEl.on("click", ".nav-folder-title", (event, el) => this.toggle(event, el));
    this.treeEl.on("click", ".nav-file-title", (event, el) => this.openFile(event, el));
    this.treeEl.on("auxclick", ".nav-file-title", (event, el) => this.openFile(event, el));
    this.treeEl.on("contextmenu", ".nav-file-title, .nav-folder-title", (event, el) =>
      this.showMenu(event, el),
    );
    this.draw();
  }

  private later(): void {
    this.timer ??= window.setTimeout(() => {
      this.timer = null;
      this.draw();
    }, 50);
  }

  private draw(): void {
    this.treeEl.empty();
    this.drawChildren(this.app.vault.getRoot(), this.treeEl);
    this.markActive();
  }

  private drawChildren(folder: O.TFolder, el: HTMLElement): void {
    const order = (file: O.TAbstractFile): string =>
      (file instanceof TFolder ? "0" : "1") + file.name.toLowerCase();
    for (const child of [...folder.children].sort((a, b) => order(a).localeCompare(order(b)))) {
      if (child instanceof TFolder) this.drawFolder(child, el);
      else if (child instanceof TFile) this.drawFile(child, el);
    }
  }

  private drawFolder(folder: O.TFolder, el: HTMLElement): void {
    const isOpen = this.unfolded.has(folder.path);
    const item = el.createDiv(`tree-item nav-folder ${isOpen ? "" : "is-collapsed"}`);
    const title = item.createDiv({
      cls: "tree-item-self nav-folder-title is-clickable",
      attr: { "data-path": folder.path, tabindex: "0" },
    });
    setIcon(
      title.createDiv(`tree-item-icon collapse-icon ${isOpen ? "" : "is-collapsed"}`),
      "right-triangle",
    );
    title.createDiv({ cls: "tree-item-inner nav-folder-title-content", text: folder.name });
    if (isOpen) this.drawChildren(folder, item.createDiv("tree-item-children nav-folder-children"));
  }

  private drawFile(file: O.TFile, el: HTMLElement): void {
    const title = el.createDiv("tree-item nav-file").createDiv({
      cls: "tree-item-self nav-file-title is-clickable",
      attr: { "data-path": file.path, draggable: "true", tabindex: "0" },
    });
    const md = file.extension === "md";
    title.createDiv({ cls: "tree-item-inner nav-file-title-content", text: md ? file.basename : file.name });
  }

  private markActive(): void {
    const path = this.app.workspace.getActiveFile()?.path;
    for (const el of this.treeEl.findAll(".nav-file-title"))
      el.toggleClass("is-active", el.getAttr("data-path") === path);
  }

  private toggle(_event: Event, el: HTMLElement): void {
    const path = el.getAttr("data-path") ?? "";
    if (!this.unfolded.delete(path)) this.unfolded.add(path);
    this.draw();
  }

  private openFile(event: MouseEvent, el: HTMLElement): void {
    const file = this.app.vault.getFileByPath(el.getAttr("data-path") ?? "");
    if (file !== null && event.button < 2)
      this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file).catch(report);
  }

  private showMenu(event: MouseEvent, el: HTMLElement): void {
    const file = this.app.vault.getAbstractFileByPath(el.getAttr("data-path") ?? "");
    if (file === null) return;
    event.preventDefault();
    const menu = new Menu();
    menu.addItem((item) =>
      item
        .setSection("danger")
        .setTitle("Delete")
        .setIcon("trash-2")
        .setWarning(true)
        .onClick(() => void this.app.fileManager.promptForDeletion(file).catch(report)),
    );
    this.app.workspace.trigger("file-menu", menu, file, "file-explorer-context-menu");
    menu.showAtMouseEvent(event);
  }

  private async newNote(): Promise<void> {
    const { vault, workspace } = this.app;
    for (let n = 0; ; n++) {
      const path = n === 0 ? "Untitled.md" : `Untitled ${n}.md`;
      if (vault.getAbstractFileByPath(path) !== null) continue;
      await workspace.getLeaf(false).openFile(await vault.create(path, ""));
      return;
    }
  }
}
