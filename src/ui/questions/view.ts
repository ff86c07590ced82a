import {
  debounce,
  ItemView,
  prepareSimpleSearch,
  Scope,
  type ViewStateResult,
  type WorkspaceLeaf,
} from "obsidian";
import { QuestionList } from "../../core/questions/list";
import type { ListQuery } from "../../core/questions/query";
import { questionKinds } from "../../core/questions/question";
import { threadStatuses } from "../../core/questions/state";
import type { Asking, Thread } from "../../core/questions/thread";
import { say } from "../../i18n/say";
import type { SettingsStore } from "../../settings/store";
import type { Clock } from "../../vault/clock";
import type { LogNote } from "../../vault/log-note";
import type { NoteIndex } from "../../vault/note-index";
import type { QuestionStore } from "../../vault/question-store";
import { countUnread, listUnread } from "../unread";
import { createFirstNote } from "./create-note";
import { makeEmptyState, makeProgress, type Emptiness, type EmptyState } from "./empty-state";
import { Contexts } from "./contexts";
import { ListPane } from "./list-pane";
import { makeMarksBar } from "./marks-bar";
import { makeRowActions } from "./row-actions";
import type { ThreadActs } from "./thread-acts";
import { makeToolbar, type Toolbar } from "./toolbar";
import { queryOf, readViewState, usualFilters, usualState, type ViewState } from "./view-state";

export const questionsViewType = "crossroads-questions";
export const questionsIcon = "signpost";

/** What the sidebar shows and asks for. */
export interface QuestionsSource {
  readonly index: NoteIndex;
  readonly store: QuestionStore;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly log: LogNote;
  readonly acts: ThreadActs;
}

/** The sidebar of open questions. */
export class QuestionsView extends ItemView {
  override navigation = false;
  override icon = questionsIcon;
  #shown: ViewState = usualState;
  #search = "";
  /** Which threads are expanded and which groups collapsed, from list to list. */
  readonly #opened = { expanded: new Set<string>(), collapsed: new Set<string>() };
  #list: QuestionList;
  /** True while the pane is out of sight and its rows are not drawn. */
  #stale = false;
  readonly #pane: ListPane;
  readonly #toolbar: Toolbar;
  readonly #empty: EmptyState;
  readonly #showProgress: ReturnType<typeof makeProgress>;
  readonly #count: HTMLElement;
  readonly #unread: HTMLElement;
  readonly #source: QuestionsSource;

  constructor(leaf: WorkspaceLeaf, source: QuestionsSource) {
    super(leaf);
    this.#source = source;
    this.#list = new QuestionList(this.#query(), [], this.#opened);
    this.scope = new Scope(this.app.scope);
    this.scope.register(["Mod"], "f", () => {
      this.#toolbar.focusSearch();
      return false;
    });
    const { app, contentEl } = this;
    contentEl.addClass("crossroads-questions");
    const header = contentEl.createDiv("crossroads-header");
    const search = debounce(() => {
      this.#rebuild();
    }, 120);
    this.#toolbar = makeToolbar(header, app, {
      change: (part) => {
        this.change(part);
      },
      kindsShown: () => source.settings.now.kindsShown,
      collapseAll: () => {
        this.#list.toggleAll();
        this.#draw();
        this.#save();
      },
      search: (text) => {
        this.#search = text;
        search();
      },
      toList: () => {
        this.focusList();
      },
    });
    this.#showProgress = makeProgress(header);
    const line = header.createDiv("crossroads-line");
    this.#count = line.createDiv({ cls: "crossroads-count", attr: { role: "status" } });
    this.#unread = line.createEl("button", { cls: "crossroads-unread" });
    this.#unread.onClickEvent(() => {
      listUnread(app, source);
    });
    this.#empty = makeEmptyState(contentEl, (why) => {
      this.#actOnEmpty(why);
    });
    const rowActions = makeRowActions(app, leaf, source.index, source.acts, (place) => {
      this.change({ place });
    });
    const contexts = new Contexts(app, () => {
      this.#draw();
    });
    const today = () => source.clock.today;
    const list = () => this.#list;
    const look = {
      get today() {
        return today();
      },
      get span() {
        return { from: list().firstDay ?? today(), to: today() };
      },
      context: (asking: Asking) => contexts.of(asking),
      circling: (thread: Thread) => source.acts.circling(thread),
    };
    const toList = () => {
      this.focusList();
    };
    const clearMarks = () => {
      this.#pane.clearMarks();
    };
    const marks = makeMarksBar(header, source.acts, clearMarks, toList);
    this.#pane = new ListPane(contentEl, this.#list, look, rowActions, {
      marked: marks,
      search: () => {
        this.#toolbar.focusSearch();
      },
      leave: () => {
        const editor = app.workspace.getMostRecentLeaf();
        if (editor) app.workspace.setActiveLeaf(editor, { focus: true });
      },
      toggled: () => {
        this.#save();
      },
    });
  }

  override getViewType(): string {
    return questionsViewType;
  }

  override getDisplayText(): string {
    return say("view-title");
  }

  override getState(): Record<string, unknown> {
    return { ...this.#shown, collapsed: [...this.#opened.collapsed] };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    this.#shown = readViewState(state);
    this.#opened.collapsed.clear();
    for (const id of this.#shown.collapsed) this.#opened.collapsed.add(id);
    this.#rebuild();
    await super.setState(state, result);
  }

  override onResize(): void {
    if (this.#stale) this.#draw();
  }

  /** Changes how the questions are shown, such as to those of one note. */
  change(part: Partial<ViewState>): void {
    this.#shown = { ...this.#shown, ...part };
    this.#rebuild();
    this.#save();
  }

  /** The list, or what is offered in its place. */
  focusList(): void {
    this.#pane.focus();
    if (this.#list.length === 0) this.#empty.focus();
  }

  protected override onOpen(): Promise<void> {
    const { index, store, settings, clock } = this.#source;
    this.addChild(this.#pane);
    this.register(
      store.changed.on((changes) => {
        this.#pane.follow(this.#list.apply(changes));
        this.#draw();
      }),
    );
    this.register(
      clock.changed.on(() => {
        this.#rebuild();
      }),
    );
    this.register(
      index.progressed.on(() => {
        this.#drawAround();
      }),
    );
    this.register(
      settings.changed.on((now, before) => {
        if (now.kindsShown !== before.kindsShown) this.#rebuild();
      }),
    );
    this.#rebuild();
    return Promise.resolve();
  }

  #query(): ListQuery {
    const found = this.#search.trim() === "" ? null : prepareSimpleSearch(this.#search);
    const matches = found && ((text: string) => found(text) !== null);
    return queryOf(this.#shown, this.#source.settings.now.kindsShown, this.#source.clock.today, matches);
  }

  #save(): void {
    void this.app.workspace.requestSaveLayout();
  }

  /** Makes the list anew: the query has changed. */
  #rebuild(): void {
    this.#list = new QuestionList(this.#query(), this.#source.store.threads(), this.#opened);
    this.#draw();
  }

  #draw(): void {
    this.#stale = !this.contentEl.isShown();
    if (this.#stale) return;
    this.#toolbar.show(this.#shown);
    this.#pane.hideTexts(this.#shown.textsHidden);
    this.contentEl.toggleClass("is-hiding-texts", this.#shown.textsHidden);
    this.#pane.refresh(this.#list);
    this.#drawAround();
  }

  /** What stands around the rows: how many there are, the progress, why it is empty, what could not be read. */
  #drawAround(): void {
    const { progress } = this.#source.index;
    const unread = countUnread(this.#source);
    const { count } = this.#list;
    const isReady = progress.phase === "ready";
    this.#showProgress(progress);
    this.#empty.show(count > 0 ? null : this.#emptiness());
    const words = count > 0 ? say("count-shown", { count }) : "";
    // While notes are being read the count runs: a screen reader is told the last one.
    this.#count.setAttr("aria-live", isReady ? "polite" : "off");
    if (this.#count.textContent !== words) this.#count.setText(words);
    this.#unread.toggle(isReady && unread > 0);
    this.#unread.setText(say("count-unread", { count: unread }));
  }

  #emptiness(): Emptiness {
    const { index, store } = this.#source;
    if (index.progress.phase !== "ready") return "reading";
    if (index.size === 0) return "no-notes";
    const { place, undatedOnly } = this.#shown;
    const narrowed = this.#search.trim() !== "" || place !== null || undatedOnly;
    return narrowed || store.openCount > 0 ? "no-match" : "no-questions";
  }

  #actOnEmpty(why: Emptiness): void {
    if (why === "no-notes") void createFirstNote(this.app);
    else if (why === "no-questions") this.change({ kinds: questionKinds, statuses: threadStatuses });
    else {
      this.#toolbar.clearSearch();
      this.change(usualFilters);
    }
    this.focusList();
  }
}
