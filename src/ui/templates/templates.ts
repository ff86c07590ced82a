import { TFile, Vault, type App } from "obsidian";
import { builtIns } from "../../core/templates/built-in";
import { describedIn, type Description } from "../../core/templates/description";
import { sectionsOf, type Section } from "../../core/templates/sections";

/** A template to choose: one that comes with Crossroads, or a note of the template folder. */
export interface TemplateChoice {
  readonly name: string;
  /** When it helps, in one line; empty where nobody said. */
  readonly helps: string;
  readonly text: string;
  readonly sections: readonly Section[];
  /** Its properties go only into a note that it makes. */
  readonly isForOwnNote: boolean;
  /** The note it was read from; null for one that comes with Crossroads. */
  readonly file: TFile | null;
}

/** All templates, those used last first. A note of the folder takes the place of a built-in template of its name. */
export async function templatesIn(app: App, folder: string): Promise<TemplateChoice[]> {
  const own = await Promise.all(notesIn(app, folder).map((file) => readTemplate(app, file)));
  const taken = new Set(own.map(({ name }) => name.toLowerCase()));
  const all: TemplateChoice[] = [
    ...builtIns
      .filter(({ name }) => !taken.has(name.toLowerCase()))
      .map(({ name, helps, text }) => toChoice(name, helps, describedIn(text), null)),
    ...own,
  ];
  const used = usedLast(app);
  const order = builtIns.map(({ name }) => name.toLowerCase());
  const rank = (names: readonly string[], name: string) =>
    names.indexOf(name.toLowerCase()) + 1 || names.length + 1;
  return all.sort(
    (one, other) =>
      rank(used, one.name) - rank(used, other.name) ||
      rank(order, one.name) - rank(order, other.name) ||
      one.name.localeCompare(other.name),
  );
}

/**
 * The built-in templates of which there is no note in the folder, by the paths they would have. What they say of themselves stands
 * first, so that Obsidian takes the properties below it for none of the copy's own: it is no record of a decision.
 */
export function missingIn(app: App, folder: string): { readonly path: string; readonly text: string }[] {
  const taken = new Set(notesIn(app, folder).map(({ basename }) => basename.toLowerCase()));
  return builtIns
    .filter(({ name }) => !taken.has(name.toLowerCase()))
    .map(({ name, helps, text }) => ({ path: `${folder}/${name}.md`, text: `%% ${helps} %%\n${text}` }));
}

/** Kept on this device alone: what one uses most at a desk may not be what one uses on a phone. */
const storageKey = "crossroads-templates-used";
const mostKept = 40;

export function noteUsed(app: App, name: string): void {
  const before = usedLast(app).filter((one) => one !== name.toLowerCase());
  app.saveLocalStorage(storageKey, [name.toLowerCase(), ...before].slice(0, mostKept));
}

function usedLast(app: App): string[] {
  const kept: unknown = app.loadLocalStorage(storageKey);
  return Array.isArray(kept) ? kept.filter((name) => typeof name === "string") : [];
}

function notesIn({ vault }: App, path: string): TFile[] {
  const folder = path === "" ? null : vault.getFolderByPath(path);
  const notes: TFile[] = [];
  if (folder)
    Vault.recurseChildren(folder, (file) => {
      if (file instanceof TFile && file.extension === "md") notes.push(file);
    });
  return notes;
}

async function readTemplate(app: App, file: TFile): Promise<TemplateChoice> {
  const described = describedIn(await app.vault.cachedRead(file));
  const name = file.basename;
  const usual = builtIns.find((one) => one.name.toLowerCase() === name.toLowerCase())?.helps;
  return toChoice(name, described.helps ?? usual ?? "", described, file);
}

function toChoice(
  name: string,
  helps: string,
  { text, isForOwnNote }: Description,
  file: TFile | null,
): TemplateChoice {
  return { name, helps, text, sections: sectionsOf(text), isForOwnNote, file };
}
