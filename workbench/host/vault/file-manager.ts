import type * as O from "obsidian";
import { loud, notModelled, type Public } from "../public";
import { getFrontMatterInfo } from "../text/frontmatter";
import { basenameOf, extensionOf, join } from "../text/paths";
import { parseYaml, stringifyYaml } from "../text/yaml";
import { retarget } from "./retarget";
import { TFile } from "./file";

export interface DeletionPrompt {
  confirm(file: O.TAbstractFile): Promise<boolean>;
}

export class FileManager implements Public<O.FileManager> {
  constructor(
    private readonly app: O.App,
    private readonly prompt: DeletionPrompt,
  ) {}

  getNewFileParent(sourcePath: string): O.TFolder {
    const { vault } = this.app;
    const config = vault as unknown as { getConfig(key: string): unknown };
    const where = config.getConfig("newFileLocation");
    if (where === "current") return vault.getFileByPath(sourcePath)?.parent ?? vault.getRoot();
    const folder = config.getConfig("newFileFolderPath");
    const named = where === "folder" && typeof folder === "string" ? vault.getFolderByPath(folder) : null;
    return named ?? vault.getRoot();
  }

  /** Renames or moves, and lets the links of other notes follow. */
  async renameFile(file: O.TAbstractFile, newPath: string): Promise<void> {
    const { vault, metadataCache } = this.app;
    const links = metadataCache.resolvedLinks;
    const sources = Object.keys(links).filter((path) => links[path]?.[file.path] !== undefined);
    const pointing = file instanceof TFile ? sources.map((path) => vault.getFileByPath(path)) : [];
    const oldTexts = pointing.map((note) => note && metadataCache.getFileCache(note));
    const oldPath = file.path;
    await vault.rename(file, newPath);
    for (const [index, note] of pointing.entries()) {
      const cache = oldTexts[index];
      if (note === null || cache === null || cache === undefined) continue;
      const leadsHere = (link: string): boolean =>
        metadataCache.getFirstLinkpathDest(link, note.path) === null &&
        oldPath.toLowerCase().includes(link.toLowerCase());
      const shown = metadataCache.fileToLinktext(file as unknown as O.TFile, note.path);
      await vault.process(note, (text) => retarget(text, cache, leadsHere, shown));
    }
  }

  async promptForDeletion(file: O.TAbstractFile): Promise<boolean> {
    if (!(await this.prompt.confirm(file))) return false;
    await this.trashFile(file);
    return true;
  }

  /** To `.trash`, or gone for good where the vault's settings say so. */
  async trashFile(file: O.TAbstractFile): Promise<void> {
    const config = this.app.vault as unknown as { getConfig(key: string): unknown };
    const how = config.getConfig("trashOption");
    if (how === "none") await this.app.vault.delete(file, true);
    else await this.app.vault.trash(file, how !== "local");
  }

  generateMarkdownLink(file: O.TFile, sourcePath: string, subpath = "", alias = ""): string {
    const config = this.app.vault as unknown as { getConfig(key: string): unknown };
    const embed = file.extension === "md" ? "" : "!";
    if (config.getConfig("useMarkdownLinks") === true) {
      const target = encodeURI(this.app.metadataCache.fileToLinktext(file, sourcePath, false) + subpath);
      return `${embed}[${alias === "" ? file.basename : alias}](${target})`;
    }
    const target = this.app.metadataCache.fileToLinktext(file, sourcePath) + subpath;
    return alias === "" || alias === target ? `${embed}[[${target}]]` : `${embed}[[${target}|${alias}]]`;
  }

  /** Writes the YAML anew, so comments in it are lost, as in the app. Throws on broken YAML and when `fn` throws. */
  async processFrontMatter(file: O.TFile, fn: (frontmatter: unknown) => void): Promise<void> {
    await this.app.vault.process(file, (text) => {
      const info = getFrontMatterInfo(text);
      const parsed = info.exists ? parseYaml(info.frontmatter) : {};
      const frontmatter = typeof parsed === "object" && parsed !== null ? parsed : {};
      fn(frontmatter);
      const body = text.slice(info.contentStart);
      if (Object.keys(frontmatter).length === 0) return info.exists ? `---\n---\n${body}` : text;
      return `---\n${stringifyYaml(frontmatter)}---\n${body}`;
    });
  }

  async getAvailablePathForAttachment(filename: string): Promise<string> {
    const config = this.app.vault as unknown as { getConfig(key: string): unknown };
    if (config.getConfig("attachmentFolderPath") !== undefined)
      notModelled("FileManager.getAvailablePathForAttachment");
    const [base, extension] = [basenameOf(filename), extensionOf(filename)];
    for (let n = 0; ; n++) {
      const path = join("/", `${base}${n === 0 ? "" : ` ${n}`}${extension === "" ? "" : `.${extension}`}`);
      if (!(await this.app.vault.adapter.exists(path))) return path;
    }
  }
}

loud(FileManager);
