import { energyFields } from "../core/north-star/energy-day";
import { defaultRules, type ReadingRules } from "../core/notes/read";
import { answerPlaces, type AnswerPlace } from "../core/questions/answer-plan";
import { questionKinds, type QuestionKind } from "../core/questions/question";

/** What a person can set. Everything is plain data, as it stands in the plugin's `data.json`. */
export interface Settings {
  readonly leftOutFolders: readonly string[];
  readonly leftOutTags: readonly string[];
  readonly leftOutHeadings: readonly string[];
  readonly leftOutPhrases: readonly string[];
  readonly templateFolders: readonly string[];
  /** Where a person's own templates are, and where the built-in ones are copied to. */
  readonly templateFolder: string;
  /** Where a person keeps decks of prompts. */
  readonly deckFolder: string;
  /** How the properties of an energy check-in are called, in the order of `energyFields`. */
  readonly energyKeys: readonly string[];
  readonly dateKeys: readonly string[];
  readonly dayOrder: ReadingRules["dayOrder"];
  readonly kindsShown: readonly QuestionKind[];
  readonly showCount: boolean;
  readonly answersGo: AnswerPlace;
  /** The heading of today's note that answers go under; empty for its end. */
  readonly answersHeading: string;
  /** The note that is the question log. */
  readonly logPath: string;
  /** Whether a sign behind the question in its note says as well what became of it. */
  readonly marksInNotes: boolean;
  /** The folder of new records of decisions. */
  readonly decisionFolder: string;
  /** The note that is the decision log. */
  readonly decisionLog: string;
  /** The days of the weekend, as a row of ISO numbers: `67` is Saturday and Sunday. */
  readonly weekend: string;
  /** Whether the sidebar was opened when the plugin was first enabled: it never opens unasked again. */
  readonly welcomed: boolean;
}

/** The weekends there are to choose from. */
export const weekends = ["67", "56", "7", "5", "45", ""] as const;

export const defaultSettings: Settings = {
  leftOutFolders: [],
  leftOutTags: [],
  leftOutHeadings: [],
  leftOutPhrases: [],
  templateFolders: [],
  templateFolder: "Crossroads/Templates",
  deckFolder: "Crossroads/Decks",
  energyKeys: energyFields,
  dateKeys: defaultRules.dateKeys,
  dayOrder: defaultRules.dayOrder,
  kindsShown: ["own", "asked"],
  showCount: true,
  answersGo: "todays-note",
  answersHeading: "",
  logPath: "Crossroads/Question log.md",
  marksInNotes: false,
  decisionFolder: "Crossroads/Decisions",
  decisionLog: "Crossroads/Decision log.md",
  weekend: "67",
  welcomed: false,
};

/**
 * Settings from whatever stands in `data.json`: of another version, edited by hand, merged by a sync program. A field that
 * cannot be read gets its default and costs no other field its value. Never throws.
 */
export function readSettings(data: unknown): Settings {
  const given = isRecord(data) ? data : {};
  const texts = (key: TextList, tidy = (text: string) => text): readonly string[] =>
    textsOf(given[key])?.map(tidy) ?? defaultSettings[key];
  const flag = (key: "showCount" | "marksInNotes" | "welcomed") =>
    typeof given[key] === "boolean" ? given[key] : defaultSettings[key];
  const { dayOrder, kindsShown } = defaultSettings;
  const dateKeys = texts("dateKeys");
  const energyKeys = texts("energyKeys");
  return {
    leftOutFolders: texts("leftOutFolders", folderPath),
    leftOutTags: texts("leftOutTags", tagName),
    leftOutHeadings: texts("leftOutHeadings"),
    leftOutPhrases: texts("leftOutPhrases"),
    templateFolders: texts("templateFolders", folderPath),
    templateFolder: templateFolderIn(given, "templateFolder"),
    deckFolder: templateFolderIn(given, "deckFolder"),
    energyKeys: energyFields.map((field, at) => energyKeys[at] || field),
    dateKeys: dateKeys.length > 0 ? dateKeys : defaultSettings.dateKeys,
    dayOrder: oneOf(given["dayOrder"], ["month-first", "day-first"]) ?? dayOrder,
    kindsShown: subset(textsOf(given["kindsShown"]), questionKinds) ?? kindsShown,
    showCount: flag("showCount"),
    answersGo: oneOf(given["answersGo"], answerPlaces) ?? defaultSettings.answersGo,
    answersHeading: textOf(given["answersHeading"]) ?? defaultSettings.answersHeading,
    logPath: notePath(textOf(given["logPath"]) ?? "") || defaultSettings.logPath,
    decisionFolder: folderPath(textOf(given["decisionFolder"]) ?? "") || defaultSettings.decisionFolder,
    decisionLog: notePath(textOf(given["decisionLog"]) ?? "") || defaultSettings.decisionLog,
    weekend: oneOf(given["weekend"], weekends) ?? defaultSettings.weekend,
    marksInNotes: flag("marksInNotes"),
    welcomed: flag("welcomed"),
  };
}

/** Not the whole vault: then every note would be a template. */
function templateFolderIn(
  given: Readonly<Record<string, unknown>>,
  key: "templateFolder" | "deckFolder",
): string {
  const value = given[key];
  return (typeof value === "string" && folderPath(value)) || defaultSettings[key];
}

type TextList =
  | "leftOutFolders"
  | "leftOutTags"
  | "leftOutHeadings"
  | "leftOutPhrases"
  | "templateFolders"
  | "dateKeys"
  | "energyKeys";

/** What the vault says of reading: the formats of its daily notes, its own templates, the order of days in names. */
type VaultRules = Pick<ReadingRules, "noteFormats" | "templateFolders" | "orderByFolder">;

/** What the settings and the vault say of reading, and nothing that has no part in it. */
export function readingRules(settings: Settings, vault: VaultRules): ReadingRules {
  const { dateKeys, dayOrder, leftOutHeadings, leftOutPhrases, leftOutTags } = settings;
  const { templateFolders, templateFolder, deckFolder } = settings;
  return {
    ...vault,
    ...{ dateKeys, dayOrder, leftOutHeadings, leftOutPhrases, leftOutTags },
    // A row that is still empty in the settings means no folder, not the whole vault.
    templateFolders: [...templateFolders, templateFolder, deckFolder, ...vault.templateFolders].filter(
      (folder) => folder !== "",
    ),
  };
}

/** Whether a note is in one of the folders that are never read. */
export function isLeftOut(path: string, settings: Settings): boolean {
  return isIn(path, settings.leftOutFolders);
}

export function isIn(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => folder !== "" && path.startsWith(`${folder}/`));
}

/** A folder as Obsidian names it: slashes forward, none at the ends. */
export function folderPath(text: string): string {
  return text
    .replace(/[\\/]+/g, "/")
    .replace(/^\/|\/$/g, "")
    .trim();
}

/** A tag without its #. */
function tagName(text: string): string {
  return text.replace(/^#+/, "");
}

/** A note as Obsidian names it, with its ending; empty for none. */
function notePath(text: string): string {
  const path = folderPath(text);
  return path === "" || /\.md$/i.test(path) ? path : `${path}.md`;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value.trim() : null;
}

/** The texts of a list; a single text counts as a list of one. Null where it is neither. */
function textsOf(value: unknown): string[] | null {
  const list: readonly unknown[] | null =
    typeof value === "string" ? [value] : Array.isArray(value) ? value : null;
  return list && list.filter((item) => typeof item === "string").map((item) => item.trim());
}

/** One of the texts allowed, read from plain data; null where it is none of them. */
export function oneOf<Text extends string>(value: unknown, allowed: readonly Text[]): Text | null {
  return allowed.find((text) => text === value) ?? null;
}

/** Those of the texts that are in a list read from plain data; null where it is no list. */
export function subset<Text extends string>(value: unknown, all: readonly Text[]): Text[] | null {
  return Array.isArray(value) ? all.filter((text) => value.includes(text)) : null;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
