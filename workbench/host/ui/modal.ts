import type * as O from "obsidian";
import { Scope } from "../base/keymap";
import { guarded } from "../base/report";
import { current } from "../base/current";
import { loud, type Public } from "../public";
import { setIcon } from "./icons";

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])';

export class Modal implements Public<O.Modal> {
  readonly app: O.App;
  readonly scope: O.Scope;
  readonly containerEl: HTMLElement;
  readonly modalEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  readonly bgEl: HTMLElement;
  readonly headerEl: HTMLElement;
  shouldRestoreSelection = true;
  #returnFocus: HTMLElement | null = null;
  #closeCallback: (() => unknown) | null = null;

  constructor(app: O.App) {
    this.app = app;
    this.scope = new Scope();
    this.containerEl = createDiv("modal-container mod-dim");
    this.bgEl = this.containerEl.createDiv("modal-bg");
    this.modalEl = this.containerEl.createDiv({
      cls: "modal",
      attr: { role: "dialog", "aria-modal": "true", tabindex: "-1" },
    });
    const closeEl = this.modalEl.createDiv({
      cls: "modal-close-button clickable-icon",
      attr: { "aria-label": "Close" },
    });
    setIcon(closeEl, "x");
    this.headerEl = this.modalEl.createDiv("modal-header");
    this.titleEl = this.headerEl.createDiv("modal-title");
    this.contentEl = this.modalEl.createDiv("modal-content");
    this.bgEl.addEventListener("click", () => this.close());
    closeEl.addEventListener("click", () => this.close());
    this.scope.register([], "Escape", () => {
      this.close();
      return false;
    });
    this.containerEl.addEventListener("keydown", (event) => this.#keepFocusInside(event));
  }

  open(): void {
    if (this.containerEl.isConnected) return;
    const { doc } = current().active;
    this.#returnFocus = doc.activeElement as HTMLElement | null;
    this.app.keymap.pushScope(this.scope);
    doc.body.appendChild(this.containerEl);
    void guarded(() => this.onOpen());
    if (!this.containerEl.contains(doc.activeElement)) this.initialFocus().focus({ preventScroll: true });
  }

  close(): void {
    if (!this.containerEl.isConnected) return;
    this.app.keymap.popScope(this.scope);
    this.containerEl.remove();
    if (this.shouldRestoreSelection && this.#returnFocus?.isConnected === true) {
      this.#returnFocus.focus({ preventScroll: true });
    }
    guarded(() => this.onClose());
    const callback = this.#closeCallback;
    if (callback !== null) guarded(callback);
  }

  onOpen(): Promise<void> | void {
    // For subclasses.
  }

  onClose(): void {
    // For subclasses.
  }

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.#closeCallback = callback;
    return this;
  }

  onHistoryBack(): void {
    this.close();
  }

  /** What gets the keyboard when nothing in the modal has asked for it. */
  protected initialFocus(): HTMLElement {
    return this.modalEl;
  }

  #keepFocusInside(event: KeyboardEvent): void {
    if (event.key !== "Tab") return;
    const stops = this.modalEl.findAll(focusable).filter((el) => el.isShown());
    const first = stops[0];
    const last = stops[stops.length - 1];
    if (first === undefined || last === undefined) return;
    const at = this.modalEl.doc.activeElement;
    if (event.shiftKey ? at === first || at === this.modalEl : at === last) {
      event.preventDefault();
      (event.shiftKey ? last : first).focus();
    }
  }
}

loud(Modal);
