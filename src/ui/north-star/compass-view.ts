import { ItemView, type WorkspaceLeaf } from "obsidian";
import { say } from "../../i18n/say";
import type { SentenceKey } from "../../i18n/en";
import type { Signal } from "../../signal";

export const compassViewType = "crossroads-compass";
export const compassIcon = "compass";

/** A part of the page. */
export interface CompassSection {
  readonly title: SentenceKey;
  /** Draws what there is; false where there is nothing, and the part with its title stays away. */
  readonly draw: (element: HTMLElement) => boolean;
}

/** What one can begin with where nothing is there yet. */
export interface CompassStart {
  readonly title: SentenceKey;
  readonly act: () => void;
}

export interface CompassSource {
  readonly sections: readonly CompassSection[];
  readonly starts: readonly CompassStart[];
  /** What makes the page out of date. */
  readonly changes: readonly Signal[];
  /** Whether the notes have been read: before that an empty page says nothing. */
  readonly isReady: () => boolean;
}

/** One calm page: the north star, what is due, what is asked most, this time last year. */
export class CompassView extends ItemView {
  override navigation = false;
  override icon = compassIcon;
  readonly #source: CompassSource;
  #stale = false;

  constructor(leaf: WorkspaceLeaf, source: CompassSource) {
    super(leaf);
    this.#source = source;
    this.contentEl.addClass("crossroads-compass");
    this.contentEl.tabIndex = -1;
  }

  override getViewType(): string {
    return compassViewType;
  }

  override getDisplayText(): string {
    return say("compass-title");
  }

  override onResize(): void {
    if (this.#stale) this.#draw();
  }

  /** From here the arrow keys scroll, and the tab key goes to the first thing there is to do. */
  focus(): void {
    this.contentEl.focus({ preventScroll: true });
  }

  protected override onOpen(): Promise<void> {
    for (const signal of this.#source.changes)
      this.register(
        signal.on(() => {
          this.#draw();
        }),
      );
    this.#draw();
    return Promise.resolve();
  }

  #draw(): void {
    const { contentEl } = this;
    this.#stale = !contentEl.isShown();
    if (this.#stale) return;
    // Who was at a button stays at it.
    const stops = () => [...contentEl.querySelectorAll<HTMLElement>('a, button, [tabindex="0"]')];
    const at = stops().findIndex((each) => each === contentEl.doc.activeElement);
    const { scrollTop } = contentEl;
    contentEl.empty();
    const page = contentEl.createDiv("crossroads-compass-page");
    let isEmpty = true;
    for (const { title, draw } of this.#source.sections) {
      const section = page.createEl("section");
      section.createEl("h2", { text: say(title) });
      if (draw(section)) isEmpty = false;
      else section.remove();
    }
    if (isEmpty) this.#drawStart(page);
    contentEl.scrollTop = scrollTop;
    if (at < 0) return;
    const left = stops();
    (left[Math.min(at, left.length - 1)] ?? contentEl).focus();
  }

  #drawStart(page: HTMLElement): void {
    if (!this.#source.isReady()) {
      page.createEl("p", { text: say("compass-reading") });
      return;
    }
    page.createEl("h2", { text: say("compass-empty-title") });
    page.createEl("p", { text: say("compass-empty") });
    const list = page.createDiv("crossroads-compass-starts");
    for (const { title, act } of this.#source.starts)
      list.createEl("button", { text: say(title) }).onClickEvent(act);
  }
}
