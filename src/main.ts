import { getLanguage, Plugin } from "obsidian";
import { answerMenu } from "./commands/answer";
import { openDecisions } from "./commands/decisions";
import { commands } from "./commands/table";
import { noteMenus } from "./commands/menus";
import { templateMenu } from "./commands/templates";
import { openQuestions } from "./commands/show-questions";
import { useLanguage } from "./i18n/language";
import { say } from "./i18n/say";
import { addDecisionsToBases } from "./integrations/bases-decisions";
import { addStarsToBases } from "./integrations/bases-stars";
import { addCommandLine } from "./integrations/command-line";
import { addLinks } from "./integrations/links";
import { readSettings, type Settings } from "./settings/settings";
import { SettingsStore } from "./settings/store";
import { CrossroadsSettingTab } from "./settings/tab";
import { tellOfChanges } from "./ui/change-notices";
import { decisionsInReview, dueInCompass } from "./ui/decisions/elsewhere";
import { decisionsBlock } from "./ui/decisions/block";
import { addDueCount } from "./ui/decisions/due-count";
import { DecisionsView, decisionsViewType } from "./ui/decisions/view";
import { questionsBlock } from "./ui/questions/block";
import { questionsIcon, QuestionsView, questionsViewType } from "./ui/questions/view";
import { addCodeBlocks, registerBlock } from "./ui/code-block";
import { addNorthStar } from "./ui/north-star/register";
import { addStatusCount } from "./ui/status-count";
import { addTransition, transitionInCompass } from "./ui/transition/register";
import { editorSummaries } from "./ui/weighing/editor-summaries";
import { readingSummaries } from "./ui/weighing/reading-summaries";
import { DecisionStore } from "./vault/decision-store";
import { ThreadActs } from "./ui/questions/thread-acts";
import { Clock } from "./vault/clock";
import { KeptFacts } from "./vault/kept-facts";
import { LogNote } from "./vault/log-note";
import { NoteIndex } from "./vault/note-index";
import { QuestionStore } from "./vault/question-store";
import { TransitionStore } from "./vault/transition-store";
import { StarStore } from "./vault/star-store";
import { Writer } from "./vault/writer";

/** Wires Crossroads to Obsidian: it registers what there is and does nothing itself. */
export default class CrossroadsPlugin extends Plugin {
  declare settings: Settings;
  #store: SettingsStore | null = null;

  override async onload(): Promise<void> {
    useLanguage(getLanguage());
    this.settings = await this.#readSettings();
    const settings = new SettingsStore(this.settings, (now) => this.saveData(now));
    this.#store = settings;
    this.register(
      settings.changed.on((now) => {
        this.settings = now;
      }),
    );
    const clock = new Clock();
    const log = new LogNote(this.app, settings);
    const index = new NoteIndex(this.app, settings, new KeptFacts(this.app, this.manifest.dir));
    const store = new QuestionStore({ index, log, clock, settings });
    const writer = new Writer(this.app);
    const decisions = new DecisionStore({ app: this.app, index, settings, clock });
    const acts = new ThreadActs({ app: this.app, index, store, settings, clock, writer, decisions });
    const transition = new TransitionStore(index);
    const stars = new StarStore(index);
    const source = {
      app: this.app,
      index,
      store,
      settings,
      log,
      clock,
      writer,
      acts,
      decisions,
      transition,
      stars,
      moreOfReview: [decisionsInReview({ app: this.app, index, decisions, settings, writer })],
    };
    const open = () => void openQuestions(this.app);
    this.registerView(questionsViewType, (leaf) => new QuestionsView(leaf, source));
    this.registerHoverLinkSource(questionsViewType, { display: this.manifest.name, defaultMod: true });
    this.registerView(decisionsViewType, (leaf) => new DecisionsView(leaf, source));
    addDecisionsToBases(this, source);
    addStarsToBases(this, source);
    for (const command of commands(source)) this.addCommand(command);
    for (const menu of [...noteMenus(source), answerMenu(source), templateMenu(source)])
      this.registerEvent(menu);
    tellOfChanges(this, writer);
    this.addRibbonIcon(questionsIcon, say("command-show-questions"), open);
    this.registerEditorExtension(editorSummaries);
    this.registerMarkdownPostProcessor(readingSummaries);
    this.addSettingTab(new CrossroadsSettingTab(this.app, this, settings));
    addTransition(this, source);
    addNorthStar(this, source, [dueInCompass(source), transitionInCompass(source)]);
    registerBlock("questions", questionsBlock(source));
    registerBlock("decisions", decisionsBlock(source));
    addCodeBlocks(this);
    addCommandLine(this, source);
    addLinks(this);
    for (const part of [clock, log, store, decisions, transition, stars, index]) this.addChild(part);
    addStatusCount(this, source, open);
    addDueCount(this, source, () => void openDecisions(this.app));
  }

  /** Opens the sidebar the first time a person enables Crossroads in this vault, and never again unasked. */
  override onUserEnable(): void {
    if (this.settings.welcomed) return;
    this.app.workspace.onLayoutReady(() => {
      void this.#store?.change({ welcomed: true });
      void openQuestions(this.app);
    });
  }

  /** Settings that came by a sync program. */
  override async onExternalSettingsChange(): Promise<void> {
    this.#store?.take(await this.#readSettings());
  }

  /** A `data.json` that is no JSON counts as none; it stays as it is until a setting is changed. */
  async #readSettings(): Promise<Settings> {
    return readSettings(await this.loadData().catch(() => null));
  }
}
