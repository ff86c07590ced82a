import { PluginSettingTab, type App, type Plugin, type SettingDefinitionItem } from "obsidian";
import { answerPlaces } from "../core/questions/answer-plan";
import { questionKinds } from "../core/questions/question";
import type { SentenceKey } from "../i18n/en";
import { sayWeekend } from "../i18n/dates";
import { say } from "../i18n/say";
import { defaultSettings, folderPath, oneOf, readSettings, weekends } from "./settings";
import type { SettingsStore } from "./store";

const folderLists = ["leftOutFolders", "templateFolders"] as const;
type FolderList = (typeof folderLists)[number];

/** Settings that are lists of texts, each edited as one text with this between the items. */
const separators = {
  dateKeys: ", ",
  energyKeys: ", ",
  leftOutTags: "\n",
  leftOutHeadings: "\n",
  leftOutPhrases: "\n",
} as const;
const textLists = Object.keys(separators) as readonly (keyof typeof separators)[];

/** A setting's sentences: its name, and with `-desc` behind it what it does. */
type Described = Extract<SentenceKey, `settings-${string}-desc`> extends `${infer Key}-desc` ? Key : never;

/**
 * The settings. Controls are bound by keys: a setting's own name, `folders/0` for an item of a list of folders, and
 * `kindsShown/own` for one kind.
 */
export class CrossroadsSettingTab extends PluginSettingTab {
  readonly #store: SettingsStore;

  constructor(app: App, plugin: Plugin, store: SettingsStore) {
    super(app, plugin);
    this.#store = store;
    this.icon = "signpost";
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const described = (key: Described) => ({ name: say(key), desc: say(`${key}-desc`) });
    const lines = (sentence: Described, key: string) => ({
      ...described(sentence),
      control: { type: "textarea" as const, key, rows: 3 },
    });
    return [
      {
        type: "group",
        heading: say("settings-shown"),
        items: [
          { ...described("settings-status-bar"), control: { type: "toggle", key: "showCount" } },
          {
            type: "page",
            ...described("settings-kinds"),
            items: questionKinds.map((kind) => ({
              name: say(`kind-${kind}`),
              control: { type: "toggle", key: `kindsShown/${kind}` },
            })),
          },
        ],
      },
      {
        type: "group",
        heading: say("settings-dates"),
        items: [
          {
            ...described("settings-date-keys"),
            control: {
              type: "text",
              key: "dateKeys",
              placeholder: "date",
              validate: (text) =>
                splitAt(text, ",").length === 0 ? say("settings-date-keys-none") : undefined,
            },
          },
          {
            ...described("settings-day-order"),
            control: {
              type: "dropdown",
              key: "dayOrder",
              options: {
                "month-first": say("settings-month-first"),
                "day-first": say("settings-day-first"),
              },
            },
          },
        ],
      },
      this.#folders("leftOutFolders", "settings-folders"),
      {
        type: "group",
        heading: say("settings-reading"),
        items: [
          lines("settings-tags", "leftOutTags"),
          lines("settings-headings", "leftOutHeadings"),
          lines("settings-phrases", "leftOutPhrases"),
        ],
      },
      this.#folders("templateFolders", "settings-templates"),
      {
        type: "group",
        heading: say("settings-answers"),
        items: [
          {
            ...described("settings-answers-go"),
            control: {
              type: "dropdown",
              key: "answersGo",
              options: Object.fromEntries(answerPlaces.map((place) => [place, say(`answer-in-${place}`)])),
            },
          },
          { ...described("settings-answers-heading"), control: { type: "text", key: "answersHeading" } },
          {
            ...described("settings-log-path"),
            control: { type: "text", key: "logPath", placeholder: defaultSettings.logPath },
          },
          { ...described("settings-marks"), control: { type: "toggle", key: "marksInNotes" } },
        ],
      },
      {
        type: "group",
        heading: say("settings-transition"),
        items: [
          {
            ...described("settings-weekend"),
            control: {
              type: "dropdown",
              key: "weekend",
              options: Object.fromEntries(weekends.map((days) => [days, sayWeekend(days)])),
            },
          },
        ],
      },
      {
        type: "group",
        heading: say("settings-own-templates"),
        items: [
          {
            ...described("settings-template-folder"),
            control: { type: "text", key: "templateFolder", placeholder: defaultSettings.templateFolder },
          },
        ],
      },
      {
        type: "group",
        heading: say("settings-decisions"),
        items: [
          {
            ...described("settings-decision-folder"),
            control: {
              type: "text",
              key: "decisionFolder",
              placeholder: defaultSettings.decisionFolder,
            },
          },
          {
            ...described("settings-decision-log"),
            control: { type: "text", key: "decisionLog", placeholder: defaultSettings.decisionLog },
          },
        ],
      },
      {
        type: "group",
        heading: say("settings-star"),
        items: [
          {
            ...described("settings-deck-folder"),
            control: { type: "text", key: "deckFolder", placeholder: defaultSettings.deckFolder },
          },
          {
            ...described("settings-energy-keys"),
            control: { type: "text", key: "energyKeys", placeholder: defaultSettings.energyKeys.join(", ") },
          },
        ],
      },
    ];
  }

  override getControlValue(key: string): unknown {
    const settings = this.#store.now;
    const [name, part = ""] = key.split("/");
    const value: unknown = Reflect.get(settings, name ?? "");
    const list = oneOf(name, textLists);
    if (list) return settings[list].join(separators[list]);
    if (name === "kindsShown") return settings.kindsShown.some((kind) => kind === part);
    return Array.isArray(value) ? (value[Number(part)] ?? "") : value;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const settings = this.#store.now;
    const [name = "", part = ""] = key.split("/");
    const list = oneOf(name, textLists);
    const folders = oneOf(name, folderLists);
    const kind = oneOf(part, questionKinds);
    let now = value;
    if (list) now = splitAt(String(value), separators[list].trim() || "\n");
    if (folders) now = settings[folders].map((folder, at) => (at === Number(part) ? String(value) : folder));
    if (kind)
      now = questionKinds.filter((each) => (each === kind ? value : settings.kindsShown.includes(each)));
    // Through the same reading as saved settings: what no one could read later is never saved.
    await this.#store.change(readSettings({ ...settings, [name]: now }));
  }

  /** A list of folders one can add to and take from, each with the vault's folders to choose from. */
  #folders(key: FolderList, sentence: "settings-folders" | "settings-templates"): SettingDefinitionItem {
    const change = async (folders: readonly string[]) => {
      await this.#store.change({ [key]: folders });
      this.update();
    };
    return {
      type: "list",
      heading: say(sentence),
      emptyState: `${say(`${sentence}-desc`)} ${say(`${sentence}-none`)}`,
      addItem: {
        name: say(`${sentence}-add`),
        action: () => void change([...this.#store.now[key], ""]),
      },
      onDelete: (index) => void change(this.#store.now[key].filter((_folder, at) => at !== index)),
      items: this.#store.now[key].map((_folder, index) => ({
        name: say("settings-folder", { number: index + 1 }),
        control: {
          type: "folder",
          key: `${key}/${String(index)}`,
          validate: (path: string) =>
            path === "" || this.app.vault.getFolderByPath(folderPath(path))
              ? undefined
              : say("settings-folder-missing"),
        },
      })),
    };
  }
}

function splitAt(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
