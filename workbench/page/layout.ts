import type { Folder, FolderStat } from "../folder";

/** The part of the host's arrangement that names notes. */
export interface Layout {
  readonly main: {
    readonly currentTab: number;
    readonly children: readonly { readonly state: { readonly state?: { readonly file?: string } } }[];
  };
}

/** The arrangement without the tabs of notes that are no longer there. */
export function withoutLostNotes(layout: Layout, isThere: (path: string) => boolean): Layout {
  const children = layout.main.children.filter(({ state }) => {
    const file = state.state?.file;
    return file === undefined || isThere(file);
  });
  const currentTab = Math.max(0, Math.min(layout.main.currentTab, children.length - 1));
  return { ...layout, main: { currentTab, children } };
}

/**
 * The app keeps the arrangement of its panes in `workspace.json`. The host's is of another shape than Obsidian's, so it is
 * kept in the browser: the file of somebody's own vault stays as Obsidian wrote it.
 */
export class KeptLayout {
  private readonly slot: string;

  /** `run` names the vault's folder: another one begins with an arrangement of its own. */
  constructor(
    private readonly storage: Storage,
    private readonly run: string,
    phone: boolean,
  ) {
    this.slot = phone ? "crossroads-layout-phone" : "crossroads-layout";
  }

  /** The arrangement of the last time, as the host's `changeLayout` takes it; null at the first time. */
  read(): Layout | null {
    const kept = this.storage.getItem(this.slot);
    if (kept === null) return null;
    const { run, layout } = JSON.parse(kept) as { readonly run: string; readonly layout: Layout };
    return run === this.run ? layout : null;
  }

  keep(layout: unknown): void {
    this.storage.setItem(this.slot, JSON.stringify({ run: this.run, layout }));
  }

  /** The same folder, but what is written to the layout's file is kept here. */
  apartFrom(folder: Folder): Folder {
    const writeText = (path: string, text: string): Promise<FolderStat> => {
      if (!/^\.[^/]+\/workspace\.json$/.test(path)) return folder.writeText(path, text);
      this.keep(JSON.parse(text));
      const now = Date.now();
      return Promise.resolve({ ctime: now, mtime: now, size: text.length });
    };
    return {
      list: () => folder.list(),
      stat: (path) => folder.stat(path),
      readBinary: (path) => folder.readBinary(path),
      readText: (path) => folder.readText(path),
      writeBinary: (path, data) => folder.writeBinary(path, data),
      writeText,
      makeFolder: (path) => folder.makeFolder(path),
      rename: (from, to) => folder.rename(from, to),
      remove: (path) => folder.remove(path),
      watch: (onChange) => folder.watch(onChange),
    };
  }
}
