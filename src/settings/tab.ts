import { PluginSettingTab, type App, type Plugin, type SettingDefinitionItem } from "obsidian";
import { questionKinds, type QuestionKind } from "../core/questions/question";
import { say } from "../i18n/say";
import { toggled } from "../ui/questions/view-state";
import { folderPath, readSettings, type Settings } from "./settings";
import type { SettingsStore } from "./store";

type FolderList = "leftOutFolders" | "templateFolders";
type LineList = "leftOutTags" | "leftOutHeadings" | "leftOutPhrases";

const lineLists: readonly LineList[] = ["leftOutTags", "leftOutHeadings", "leftOutPhrases"];
const folderLists: readonly FolderList[] = ["leftOutFolders", "templateFolders"];

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
    return [
      {
        type: "group",
        heading: say("settings-shown"),
        items: [
          {
            name: say("settings-status-bar"),
            desc: say("settings-status-bar-desc"),
            control: { type: "toggle", key: "showCount" },
          },
          {
            type: "page",
            name: say("settings-kinds"),
            desc: say("settings-kinds-desc"),
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
            name: say("settings-date-keys"),
            desc: say("settings-date-keys-desc"),
            control: {
              type: "text",
              key: "dateKeys",
              placeholder: "date",
              validate: (text) =>
                splitAt(text, ",").length === 0 ? say("settings-date-keys-none") : undefined,
            },
          },
          {
            name: say("settings-day-order"),
            desc: say("settings-day-order-desc"),
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
          this.#lines("leftOutTags", say("settings-tags"), say("settings-tags-desc")),
          this.#lines("leftOutHeadings", say("settings-headings"), say("settings-headings-desc")),
          this.#lines("leftOutPhrases", say("settings-phrases"), say("settings-phrases-desc")),
        ],
      },
      this.#folders("templateFolders", "settings-templates"),
    ];
  }

  override getControlValue(key: string): unknown {
    const settings = this.#store.now();
    const [name = "", part = ""] = key.split("/");
    const folders = folderLists.find((list) => list === name);
    if (folders) return settings[folders][Number(part)] ?? "";
    if (name === "kindsShown") return settings.kindsShown.some((kind) => kind === part);
    if (name === "dateKeys") return settings.dateKeys.join(", ");
    const lines = lineLists.find((list) => list === name);
    if (lines) return settings[lines].join("\n");
    return name === "dayOrder" || name === "showCount" ? settings[name] : undefined;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const [name = "", part = ""] = key.split("/");
    const change = this.#changeOf(name, part, value);
    // Through the same reading as saved settings: what no one could read later is never saved.
    if (change) await this.#store.change(readSettings({ ...this.#store.now(), ...change }));
  }

  #changeOf(name: string, part: string, value: unknown): Partial<Record<keyof Settings, unknown>> | null {
    const settings = this.#store.now();
    const folders = folderLists.find((list) => list === name);
    if (folders)
      return {
        [folders]: settings[folders].map((folder, at) =>
          at === Number(part) ? folderPath(String(value)) : folder,
        ),
      };
    if (name === "kindsShown") {
      const kind = questionKinds.find((each) => each === part);
      const on = settings.kindsShown.some((each) => each === kind);
      return kind && on !== value
        ? { kindsShown: toggled<QuestionKind>(settings.kindsShown, kind, questionKinds) }
        : null;
    }
    if (name === "dateKeys") return { dateKeys: splitAt(String(value), ",") };
    if (lineLists.some((list) => list === name)) return { [name]: splitAt(String(value), "\n") };
    return name === "dayOrder" || name === "showCount" ? { [name]: value } : null;
  }

  #lines(
    key: LineList,
    name: string,
    desc: string,
  ): {
    name: string;
    desc: string;
    control: { type: "textarea"; key: string; rows: number };
  } {
    return { name, desc, control: { type: "textarea", key, rows: 3 } };
  }

  /** A list of folders one can add to and take from, each with the vault's folders to choose from. */
  #folders(key: FolderList, sentence: "settings-folders" | "settings-templates"): SettingDefinitionItem {
    const change = async (folders: readonly string[]) => {
      await this.#store.change({ [key]: folders });
      this.update();
    };
    const chosen = this.#store.now()[key];
    return {
      type: "list",
      heading: say(sentence),
      emptyState: `${say(`${sentence}-desc`)} ${say(`${sentence}-none`)}`,
      addItem: {
        name: say(`${sentence}-add`),
        action: () => void change([...this.#store.now()[key], ""]),
      },
      onDelete: (index) => void change(this.#store.now()[key].filter((_folder, at) => at !== index)),
      items: chosen.map((_folder, index) => ({
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
