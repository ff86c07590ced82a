import { FuzzySuggestModal, type App, type TFolder } from "obsidian";
import { say } from "../../i18n/say";

/** Lets a person choose a folder of the vault. */
export class FolderChoice extends FuzzySuggestModal<TFolder> {
  readonly #choose: (path: string | null) => void;

  constructor(app: App, choose: (path: string | null) => void) {
    super(app);
    this.#choose = choose;

    this.setPlaceholder(say("folder-placeholder"));
  }

  override getItems(): TFolder[] {
    const { vault } = this.app;
    return [
      vault.getRoot(),
      ...vault.getAllFolders(false).sort((one, other) => (one.path < other.path ? -1 : 1)),
    ];
  }

  override getItemText(folder: TFolder): string {
    return folder.isRoot() ? say("folder-root") : folder.path;
  }

  override onChooseItem(folder: TFolder): void {
    this.#choose(folder.isRoot() ? null : folder.path);
  }
}
