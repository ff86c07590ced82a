import { readingRules, isLeftOut, type Settings } from "./settings";

/** What has to be read again after settings changed. */
export type Reread =
  | { readonly what: "nothing" }
  | { readonly what: "everything" }
  /** Only notes for which the two settings differ: those of folders that were left out or are so now. */
  | { readonly what: "some"; readonly touches: (path: string) => boolean };

export function whatToReread(now: Settings, before: Settings): Reread {
  const rules = { ...readingRules(now, []), templateFolders: [] };
  const rulesBefore = { ...readingRules(before, []), templateFolders: [] };
  if (JSON.stringify(rules) !== JSON.stringify(rulesBefore)) return { what: "everything" };
  const folders = (settings: Settings) => JSON.stringify([settings.leftOutFolders, settings.templateFolders]);
  if (folders(now) === folders(before)) return { what: "nothing" };
  return {
    what: "some",
    touches: (path) =>
      isLeftOut(path, now) !== isLeftOut(path, before) || isTemplate(path, now) !== isTemplate(path, before),
  };
}

function isTemplate(path: string, settings: Settings): boolean {
  return settings.templateFolders.some((folder) => folder !== "" && path.startsWith(`${folder}/`));
}
