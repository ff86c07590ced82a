/** What the file system says of one file. Times are milliseconds since 1970, sizes are bytes. */
export interface FolderStat {
  readonly ctime: number;
  readonly mtime: number;
  readonly size: number;
}

/** One entry of a folder, by its path relative to the vault's root, with forward slashes and no leading one. */
export interface FolderEntry {
  readonly path: string;
  readonly kind: "file" | "folder";
  readonly stat: FolderStat | null;
}

/** Something that happened to the folder from outside the app: another program, a sync, a second device. */
export interface FolderChange {
  readonly kind: "written" | "removed" | "folder-made" | "folder-removed";
  readonly path: string;
}

/**
 * The real folder behind a vault. Two kinds exist: on Node's own file system (tests), and over HTTP (the page in a browser).
 * Every call that fails rejects with an Error whose message says what and which path.
 */
export interface Folder {
  /** All files and folders below the root, hidden ones (such as `.obsidian`) included. */
  list(): Promise<readonly FolderEntry[]>;
  stat(path: string): Promise<FolderEntry | null>;
  readBinary(path: string): Promise<ArrayBuffer>;
  /** UTF-8; a byte-order mark is kept, damaged bytes become U+FFFD, as Obsidian does. */
  readText(path: string): Promise<string>;
  writeBinary(path: string, data: ArrayBuffer): Promise<FolderStat>;
  writeText(path: string, text: string): Promise<FolderStat>;
  makeFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Calls back for each change from outside; the changes made through this object are not reported. Returns the way to stop. */
  watch(onChange: (change: FolderChange) => void): () => void;
}
