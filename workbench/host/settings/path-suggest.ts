import type * as O from "obsidian";
import { AbstractInputSuggest } from "../ui/popover-suggest";

/** Offers the vault's files or folders below a text field of the settings. */
export class PathSuggest extends AbstractInputSuggest<string> {
  private picked: (path: string) => void = () => undefined;

  constructor(
    app: O.App,
    inputEl: HTMLInputElement,
    private readonly control: O.SettingFileControl | O.SettingFolderControl,
  ) {
    super(app, inputEl);
  }

  onPick(callback: (path: string) => void): void {
    this.picked = callback;
  }

  renderSuggestion(path: string, el: HTMLElement): void {
    el.setText(path);
  }

  override selectSuggestion(path: string): void {
    this.picked(path);
    this.close();
  }

  protected getSuggestions(query: string): string[] {
    const wanted = query.toLowerCase();
    return this.paths().filter((path) => path.toLowerCase().includes(wanted));
  }

  private paths(): string[] {
    const { control } = this;
    if (control.type === "folder") {
      const folders = this.app.vault.getAllFolders(control.includeRoot ?? false);
      return folders.filter((folder) => control.filter?.(folder) ?? true).map((folder) => folder.path);
    }
    return this.app.vault
      .getFiles()
      .filter((file) => control.filter?.(file) ?? true)
      .map((file) => file.path);
  }
}
