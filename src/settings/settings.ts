import { defaultRules, type ReadingRules } from "../core/notes/read";
import { questionKinds, type QuestionKind } from "../core/questions/question";

/** What a person can set. Everything is plain data, as it stands in the plugin's `data.json`. */
export interface Settings {
  readonly leftOutFolders: readonly string[];
  readonly leftOutTags: readonly string[];
  readonly leftOutHeadings: readonly string[];
  readonly leftOutPhrases: readonly string[];
  readonly templateFolders: readonly string[];
  readonly dateKeys: readonly string[];
  readonly dayOrder: ReadingRules["dayOrder"];
  readonly kindsShown: readonly QuestionKind[];
  readonly showCount: boolean;
  /** Whether the sidebar was opened when the plugin was first enabled: it never opens unasked again. */
  readonly welcomed: boolean;
}

export const defaultSettings: Settings = {
  leftOutFolders: [],
  leftOutTags: [],
  leftOutHeadings: [],
  leftOutPhrases: [],
  templateFolders: [],
  dateKeys: defaultRules.dateKeys,
  dayOrder: defaultRules.dayOrder,
  kindsShown: ["own", "asked"],
  showCount: true,
  welcomed: false,
};

/**
 * Settings from whatever stands in `data.json`: of another version, edited by hand, merged by a sync program. A field that
 * cannot be read gets its default and costs no other field its value. Never throws.
 */
export function readSettings(data: unknown): Settings {
  const given: Readonly<Record<string, unknown>> = isRecord(data) ? data : {};
  const kinds = texts(given["kindsShown"])?.filter((kind) => isKind(kind));
  const dateKeys = texts(given["dateKeys"]);
  return {
    leftOutFolders: texts(given["leftOutFolders"])?.map(folderPath) ?? defaultSettings.leftOutFolders,
    leftOutTags: texts(given["leftOutTags"])?.map(tagName) ?? defaultSettings.leftOutTags,
    leftOutHeadings: texts(given["leftOutHeadings"]) ?? defaultSettings.leftOutHeadings,
    leftOutPhrases: texts(given["leftOutPhrases"]) ?? defaultSettings.leftOutPhrases,
    templateFolders: texts(given["templateFolders"])?.map(folderPath) ?? defaultSettings.templateFolders,
    dateKeys: dateKeys && dateKeys.length > 0 ? dateKeys : defaultSettings.dateKeys,
    dayOrder: oneOf(given["dayOrder"], ["month-first", "day-first"] as const) ?? defaultSettings.dayOrder,
    kindsShown: kinds ? questionKinds.filter((kind) => kinds.includes(kind)) : defaultSettings.kindsShown,
    showCount: flag(given["showCount"]) ?? defaultSettings.showCount,
    welcomed: flag(given["welcomed"]) ?? defaultSettings.welcomed,
  };
}

/** What the settings say of reading, together with the formats of the vault's own daily notes. */
export function readingRules(settings: Settings, noteFormats: ReadingRules["noteFormats"]): ReadingRules {
  const { dateKeys, dayOrder, leftOutHeadings, leftOutPhrases, leftOutTags } = settings;
  // A row that is still empty in the settings means no folder, not the whole vault.
  const templateFolders = settings.templateFolders.filter((folder) => folder !== "");
  return { dateKeys, dayOrder, leftOutHeadings, leftOutPhrases, leftOutTags, templateFolders, noteFormats };
}

/** Whether a note is in one of the folders that are never read. */
export function isLeftOut(path: string, settings: Settings): boolean {
  return settings.leftOutFolders.some((folder) => folder !== "" && path.startsWith(`${folder}/`));
}

/** A folder as Obsidian names it: slashes forward, none at the ends. */
export function folderPath(text: string): string {
  return text
    .replace(/[\\/]+/g, "/")
    .replace(/^\/|\/$/g, "")
    .trim();
}

/** A tag without its #. */
export function tagName(text: string): string {
  return text.replace(/^#+/, "");
}

/** The texts of a list; a single text counts as a list of one. Null where it is neither. */
function texts(value: unknown): string[] | null {
  const list: readonly unknown[] | null = Array.isArray(value)
    ? value
    : typeof value === "string"
      ? [value]
      : null;
  return list && list.flatMap((item) => (typeof item === "string" ? [item.trim()] : []));
}

function flag(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}

function oneOf<Text extends string>(value: unknown, allowed: readonly Text[]): Text | null {
  return allowed.find((text) => text === value) ?? null;
}

function isKind(text: string): text is QuestionKind {
  return questionKinds.some((kind) => kind === text);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
