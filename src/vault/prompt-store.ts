import { TFile, type App } from "obsidian";
import { builtInDecks } from "../core/north-star/built-in-decks";
import { deckOf, type Deck } from "../core/north-star/deck";
import { readPromptLog, type PromptUse } from "../core/north-star/prompt-log";

/** The note that remembers which prompts came. */
export const promptLogPath = "Crossroads/Prompt log.md";

/** The decks there are: a person's own first, then those that come with Crossroads and were not replaced. */
export async function readDecks({ vault }: App, folder: string): Promise<Deck[]> {
  const files = (vault.getFolderByPath(folder)?.children ?? []).filter((file) => file instanceof TFile);
  const own = await Promise.all(
    files.map(async (file) => deckOf(await vault.cachedRead(file), file.basename)),
  );
  const names = new Set(own.map(({ name }) => name.toLowerCase()));
  const built = builtInDecks.map((text) => deckOf(text, ""));
  return [...own, ...built.filter(({ name }) => !names.has(name.toLowerCase()))];
}

/** Decks that come with Crossroads and are not in the folder yet, as notes to be made. */
export function missingDecks(
  { vault }: App,
  folder: string,
): { readonly path: string; readonly text: string }[] {
  return builtInDecks
    .map((text) => ({ path: `${folder}/${deckOf(text, "").name}.md`, text }))
    .filter(({ path }) => vault.getAbstractFileByPath(path) === null);
}

export async function readPromptUses({ vault }: App): Promise<PromptUse[]> {
  const file = vault.getFileByPath(promptLogPath);
  return file ? readPromptLog(await vault.cachedRead(file)) : [];
}
