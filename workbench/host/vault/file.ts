import type * as O from "obsidian";
import { loud, type Public } from "../public";
import { basenameOf, extensionOf, nameOf } from "../text/paths";

export abstract class TAbstractFile implements Public<O.TAbstractFile> {
  path: string;
  name: string;
  parent: O.TFolder | null = null;
  deleted = false;

  constructor(
    readonly vault: O.Vault,
    path: string,
  ) {
    this.path = path;
    this.name = nameOf(path);
  }

  setPath(path: string): void {
    this.path = path;
    this.name = nameOf(path);
  }

  getNewPathAfterRename(newName: string): string {
    const folder = this.parent?.path ?? "/";
    return folder === "/" ? newName : `${folder}/${newName}`;
  }
}

export class TFile extends TAbstractFile implements Public<O.TFile> {
  stat: O.FileStats;
  basename: string;
  extension: string;

  constructor(vault: O.Vault, path: string, stat: O.FileStats) {
    super(vault, path);
    this.stat = stat;
    this.basename = basenameOf(this.name);
    this.extension = extensionOf(this.name);
  }

  override setPath(path: string): void {
    super.setPath(path);
    this.basename = basenameOf(this.name);
    this.extension = extensionOf(this.name);
  }
}

export class TFolder extends TAbstractFile implements Public<O.TFolder> {
  children: O.TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === "/";
  }
}

loud(TFile);
loud(TFolder);
