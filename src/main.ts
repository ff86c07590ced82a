import { getLanguage, Plugin } from "obsidian";
import { commands } from "./commands/table";
import { noteMenus } from "./commands/menus";
import { openQuestions } from "./commands/show-questions";
import { dayAsked } from "./core/notes/day-asked";
import { useLanguage } from "./i18n/language";
import { say } from "./i18n/say";
import { readSettings, type Settings } from "./settings/settings";
import { SettingsStore } from "./settings/store";
import { CrossroadsSettingTab } from "./settings/tab";
import { questionsIcon, QuestionsView, questionsViewType } from "./ui/questions/view";
import { StatusCount } from "./ui/status-count";
import { NoteIndex } from "./vault/note-index";
import { QuestionStore } from "./vault/question-store";

/** Wires Crossroads to Obsidian: it registers what there is and does nothing itself. */
export default class CrossroadsPlugin extends Plugin {
  declare settings: Settings;
  #store: SettingsStore | null = null;

  override async onload(): Promise<void> {
    useLanguage(getLanguage());
    const settings = await this.#loadSettings();
    const index = new NoteIndex(this.app, settings);
    const store = new QuestionStore(index, settings, (question, note) => dayAsked(question.dated, note.date));
    const context = { app: this.app, index, settings };
    const open = () => void openQuestions(this.app);

    this.registerView(questionsViewType, (leaf) => new QuestionsView(leaf, { index, store, settings }));
    this.registerHoverLinkSource(questionsViewType, { display: this.manifest.name, defaultMod: true });
    for (const command of commands(context)) this.addCommand(command);
    for (const menu of noteMenus(context)) this.registerEvent(menu);
    this.addRibbonIcon(questionsIcon, say("command-show-questions"), open);
    this.addSettingTab(new CrossroadsSettingTab(this.app, this, settings));
    this.addChild(store);
    this.addChild(index);
    this.addChild(new StatusCount(this.addStatusBarItem(), index, store, settings, open));
  }

  /** Opens the sidebar the first time a person enables Crossroads in this vault, and never again unasked. */
  override onUserEnable(): void {
    const store = this.#store;
    if (!store || store.now().welcomed) return;
    this.app.workspace.onLayoutReady(() => {
      void store.change({ welcomed: true });
      void openQuestions(this.app);
    });
  }

  /** Settings that came by a sync program. */
  override async onExternalSettingsChange(): Promise<void> {
    this.#store?.take(readSettings(await this.#readData()));
  }

  async #loadSettings(): Promise<SettingsStore> {
    this.settings = readSettings(await this.#readData());
    this.#store = new SettingsStore(this.settings, (settings) => this.saveData(settings));
    this.register(
      this.#store.onChange((settings) => {
        this.settings = settings;
      }),
    );
    return this.#store;
  }

  /** A `data.json` that is no JSON counts as none; it stays as it is until a setting is changed. */
  async #readData(): Promise<unknown> {
    try {
      return await this.loadData();
    } catch {
      return null;
    }
  }
}
