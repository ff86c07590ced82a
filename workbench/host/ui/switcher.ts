import type * as O from "obsidian";
import { Keymap } from "../base/keymap";
import { report } from "../base/report";
import { FuzzySuggestModal } from "./suggest-modal";

/** Opens a note by its name; with Mod in a new tab. */
export class QuickSwitcher extends FuzzySuggestModal<O.TFile> {
  constructor(app: O.App) {
    super(app);
    this.setPlaceholder("Find or create a note...");
  }

  getItems(): O.TFile[] {
    const recent = this.app.workspace.getLastOpenFiles();
    const rank = (file: O.TFile): number => {
      const at = recent.indexOf(file.path);
      return at < 0 ? recent.length : at;
    };
    return this.app.vault.getMarkdownFiles().sort((a, b) => rank(a) - rank(b) || b.stat.mtime - a.stat.mtime);
  }

  getItemText(file: O.TFile): string {
    return file.path.replace(/\.md$/, "");
  }

  onChooseItem(file: O.TFile, event: MouseEvent | KeyboardEvent): void {
    this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file).catch(report);
  }
}
