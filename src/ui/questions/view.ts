import {
  debounce,
  ItemView,
  prepareSimpleSearch,
  Scope,
  type PaneType,
  type ViewStateResult,
  type WorkspaceLeaf,
} from "obsidian";
import { QuestionList, type Row } from "../../core/questions/list";
import type { ListQuery } from "../../core/questions/query";
import { questionKinds } from "../../core/questions/question";
import { questionStatuses } from "../../core/questions/status";
import type { ThreadChange } from "../../core/questions/threads";
import { say } from "../../i18n/say";
import type { SettingsStore } from "../../settings/store";
import type { NoteIndex } from "../../vault/note-index";
import type { QuestionStore } from "../../vault/question-store";
import { goTo } from "../jump";
import { UnreadModal } from "../unread-modal";
import { WhyHereModal } from "../why-here-modal";
import { createFirstNote } from "./create-note";
import { EmptyState, ReadingProgress, type Emptiness } from "./empty-state";
import { FolderChoice } from "./folder-choice";
import { ListPane } from "./list-pane";
import { filterMenu, groupMenu, sortMenu } from "./menus";
import { askingOf, linkTo, rowMenu } from "./row-menu";
import { Toolbar } from "./toolbar";
import { queryOf, readViewState, usualState, type ViewState } from "./view-state";

export const questionsViewType = "crossroads-questions";
export const questionsIcon = "signpost";

/** What the sidebar shows and asks for. */
export interface QuestionsSource {
  readonly index: NoteIndex;
  readonly store: QuestionStore;
  readonly settings: SettingsStore;
}

/** The sidebar of open questions. */
export class QuestionsView extends ItemView {
  override navigation = false;
  override icon = questionsIcon;
  #shown: ViewState = usualState;
  #search = "";
  #list: QuestionList;
  /** True while the pane is out of sight and its rows are not drawn. */
  #stale = false;
  #pane: ListPane | null = null;
  #toolbar: Toolbar | null = null;
  #empty: EmptyState | null = null;
  #progress: ReadingProgress | null = null;
  #count: HTMLElement | null = null;
  #unread: HTMLButtonElement | null = null;

  readonly #source: QuestionsSource;

  constructor(leaf: WorkspaceLeaf, source: QuestionsSource) {
    super(leaf);
    this.#source = source;

    this.#list = new QuestionList(this.#query(), []);
    this.scope = new Scope(this.app.scope);
    this.scope.register(["Mod"], "f", () => {
      this.#toolbar?.focusSearch();
      return false;
    });
  }

  override getViewType(): string {
    return questionsViewType;
  }

  override getDisplayText(): string {
    return say("view-title");
  }

  override getState(): Record<string, unknown> {
    return { ...this.#shown, collapsed: this.#list.openState.collapsedGroups };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const shown = readViewState(state);
    const same = JSON.stringify(shown) === JSON.stringify(this.#shown);
    this.#shown = shown;
    if (!same) this.#rebuild();
    await super.setState(state, result);
  }

  override onResize(): void {
    if (this.#stale) this.#draw();
  }

  /** Narrows the list to a note or a folder; null for the whole vault. */
  showOnly(place: string | null): void {
    this.#change({ place });
  }

  focusList(): void {
    this.#pane?.focus();
  }

  protected override onOpen(): Promise<void> {
    this.#build();
    const { index, store, settings } = this.#source;
    this.register(
      store.onChange((changes) => {
        this.#follow(changes);
      }),
    );
    this.register(
      index.onProgress(() => {
        this.#drawAround();
      }),
    );
    this.register(
      settings.onChange((now, before) => {
        if (now.kindsShown !== before.kindsShown) this.#rebuild();
      }),
    );
    this.#rebuild();
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    this.contentEl.empty();
    return Promise.resolve();
  }

  #build(): void {
    const { contentEl } = this;
    contentEl.empty();
    contentEl.addClass("crossroads-questions");
    const header = contentEl.createDiv("crossroads-header");
    this.#toolbar = this.addChild(new Toolbar(header, this.#toolbarActions()));
    this.#progress = new ReadingProgress(header);
    const line = header.createDiv("crossroads-line");
    const status = { cls: "crossroads-count", attr: { role: "status", "aria-live": "polite" } };
    this.#count = line.createDiv(status);
    this.#unread = line.createEl("button", { cls: "crossroads-unread", attr: { type: "button" } });
    this.#empty = new EmptyState(contentEl, (why) => {
      this.#actOnEmpty(why);
    });
    this.#pane = this.addChild(new ListPane(contentEl, this.#list, this.#rowActions()));
    this.registerDomEvent(this.#unread, "click", () => {
      new UnreadModal(this.app, this.#source.index).open();
    });
  }

  #query(): ListQuery {
    const found = this.#search.trim() === "" ? null : prepareSimpleSearch(this.#search);
    const matches = found && ((text: string) => found(text) !== null);
    return queryOf(this.#shown, this.#source.settings.now().kindsShown, matches);
  }

  #change(part: Partial<ViewState>): void {
    this.#shown = { ...this.#shown, ...part };
    this.#rebuild();
    void this.app.workspace.requestSaveLayout();
  }

  /** Makes the list anew: the query has changed. */
  #rebuild(): void {
    const { expandedThreads } = this.#list.openState;
    const collapsedGroups =
      this.#list.length > 0 ? this.#list.openState.collapsedGroups : this.#shown.collapsed;
    const query = this.#query();
    const regrouped = query.grouping !== this.#list.query.grouping;
    this.#list = new QuestionList(query, this.#source.store.threads(), {
      expandedThreads,
      collapsedGroups: regrouped ? [] : collapsedGroups,
    });
    this.#draw();
  }

  #follow(changes: readonly ThreadChange[]): void {
    this.#list.apply(changes);
    this.#draw();
  }

  #draw(): void {
    this.#stale = !this.contentEl.isShown();
    if (this.#stale) return;
    this.#toolbar?.show(this.#shown);
    this.#pane?.setTextsHidden(this.#shown.textsHidden);
    this.#pane?.setShown(this.#list.length > 0);
    this.#pane?.refresh(this.#list);
    this.#drawAround();
  }

  /** Draws what stands around the list: the count, the progress, why it is empty, what could not be read. */
  #drawAround(): void {
    const { index } = this.#source;
    const progress = index.progress();
    this.#progress?.show(progress);
    this.#empty?.show(this.#list.length > 0 ? null : this.#emptiness());
    const words = this.#list.count > 0 ? say("count-shown", { count: this.#list.count }) : "";
    // While notes are being read the count runs: a screen reader is told the last one.
    this.#count?.setAttr("aria-live", progress.phase === "ready" ? "polite" : "off");
    if (this.#count && this.#count.textContent !== words) this.#count.setText(words);
    const unread = progress.phase === "ready" ? index.unreadCount : 0;
    this.#unread?.toggle(unread > 0);
    this.#unread?.setText(say("count-unread", { count: unread }));
  }

  #emptiness(): Emptiness {
    const { index, store } = this.#source;
    if (index.progress().phase !== "ready") return "reading";
    if (index.notes().size === 0) return "no-notes";
    const narrowed = this.#search.trim() !== "" || this.#shown.place !== null || this.#shown.undatedOnly;
    return narrowed || store.countOpen() > 0 ? "no-match" : "no-questions";
  }

  #actOnEmpty(why: Emptiness): void {
    if (why === "no-notes") void createFirstNote(this.app);
    else if (why === "no-questions") this.#change({ kinds: questionKinds, statuses: questionStatuses });
    else {
      this.#search = "";
      this.#toolbar?.clearSearch();
      const { kinds, statuses, undatedOnly, place } = usualState;
      this.#change({ kinds, statuses, undatedOnly, place });
    }
    this.#pane?.focus();
  }

  #toolbarActions(): ConstructorParameters<typeof Toolbar>[1] {
    const change = (part: Partial<ViewState>) => {
      this.#change(part);
    };
    const search = debounce(() => {
      this.#rebuild();
    }, 120);
    return {
      sortMenu: () => sortMenu(this.#shown, change),
      groupMenu: () => groupMenu(this.#shown, change),
      filterMenu: () =>
        filterMenu(this.#shown, this.#source.settings.now().kindsShown, change, () => {
          new FolderChoice(this.app, (place) => {
            this.#change({ place });
          }).open();
        }),
      collapseAll: () => {
        this.#list.toggleAll();
        this.#draw();
        void this.app.workspace.requestSaveLayout();
      },
      toggleTexts: () => {
        this.#change({ textsHidden: !this.#shown.textsHidden });
      },
      clearPlace: () => {
        this.#change({ place: null });
        this.#pane?.focus();
      },
      clearUndated: () => {
        this.#change({ undatedOnly: false });
        this.#pane?.focus();
      },
      search: (text) => {
        this.#search = text;
        search();
      },
      toList: () => {
        this.#pane?.focus();
      },
    };
  }

  #rowActions(): ConstructorParameters<typeof ListPane>[2] {
    return {
      open: (row, pane) => {
        this.#openRow(row, pane);
      },
      menu: (row, at) => {
        const menu = rowMenu(this.app, row, {
          open: (pane) => {
            this.#openRow(row, pane);
          },
          why: () => {
            this.#why(row);
          },
          only: (place) => {
            this.#change({ place });
          },
        });
        if ("clientX" in at) menu?.showAtMouseEvent(at);
        else menu?.showAtPosition({ x: at.left, y: at.bottom }, this.contentEl.doc);
      },
      why: (row) => {
        this.#why(row);
      },
      hover: (row, event, targetEl) => {
        this.#preview(row, event, targetEl);
      },
      drag: (row, event) => {
        const asking = askingOf(row);
        if (asking) event.dataTransfer?.setData("text/plain", linkTo(this.app, asking.path));
      },
      search: () => {
        this.#toolbar?.focusSearch();
      },
      leave: () => {
        const editor = this.app.workspace.getMostRecentLeaf();
        if (editor) this.app.workspace.setActiveLeaf(editor, { focus: true });
      },
      toggled: () => {
        void this.app.workspace.requestSaveLayout();
      },
    };
  }

  #openRow(row: Row, pane: PaneType | boolean): void {
    const asking = askingOf(row);
    if (asking) void goTo(this.app, asking, pane, this.leaf);
  }

  #why(row: Row): void {
    const asking = askingOf(row);
    if (!asking) return;
    new WhyHereModal(this.app, asking, this.#source.index.get(asking.path), () => {
      void goTo(this.app, asking, false, this.leaf);
    }).open();
  }

  /** Page preview, which shows the note; never while texts are hidden. */
  #preview(row: Row, event: MouseEvent, targetEl: HTMLElement): void {
    const asking = askingOf(row);
    if (!asking || this.#shown.textsHidden) return;
    this.app.workspace.trigger("hover-link", {
      event,
      source: questionsViewType,
      hoverParent: this.leaf,
      targetEl,
      linktext: asking.path,
      sourcePath: "",
      state: { scroll: asking.question.line },
    });
  }
}
