import { isIn, isLeftOut, type Settings } from "./settings";

const rules = ["dateKeys", "dayOrder", "leftOutHeadings", "leftOutPhrases", "leftOutTags"] as const;
const folders = ["leftOutFolders", "templateFolders", "templateFolder", "deckFolder"] as const;

/** Which notes have to be read again after settings changed; null for none at all. */
export function whatToReread(now: Settings, before: Settings): ((path: string) => boolean) | null {
  const differs = (key: keyof Settings) => JSON.stringify(now[key]) !== JSON.stringify(before[key]);
  if (rules.some(differs)) return () => true;
  if (!folders.some(differs)) return null;
  return (path) =>
    isLeftOut(path, now) !== isLeftOut(path, before) || isTemplate(path, now) !== isTemplate(path, before);
}

function isTemplate(path: string, { deckFolder, templateFolder, templateFolders }: Settings): boolean {
  return isIn(path, [...templateFolders, templateFolder, deckFolder]);
}
