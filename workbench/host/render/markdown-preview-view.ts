import type * as O from "obsidian";
import { Component } from "../base/component";
import { debounce } from "../base/debounce";
import { Keymap } from "../base/keymap";
import { report } from "../base/report";
import { loud, type Public } from "../public";
import { Menu } from "../ui/menu";
import { drawDocument, type DrawnSection } from "./document";
import { MarkdownRenderer } from "./markdown-renderer";
import { toggleTask } from "./task-toggle";

const flashMs = 1500;

/** Reading view. It is drawn when it is in view, and anew after each change. */
export class MarkdownPreviewView extends MarkdownRenderer implements Public<O.MarkdownPreviewView> {
  readonly holderEl: HTMLElement;
  private text = "";
  private drawnText: string | null = null;
  private sections: DrawnSection[] = [];
  private parts = new Component();
  private drawing: Promise<void> = Promise.resolve();
  private readonly sizerEl: HTMLElement;
  private readonly redraw = debounce(() => void this.draw().catch(report), 20, true);

  constructor(
    app: O.App,
    holderEl: HTMLElement,
    private readonly fileNow: () => O.TFile | null,
  ) {
    const el = holderEl.createDiv({
      cls: "markdown-preview-view markdown-rendered node-insert-event allow-fold-headings allow-fold-lists show-indentation-guide",
      attr: { tabindex: "-1" },
    });
    super(app, el);
    this.holderEl = holderEl;
    this.sizerEl = el.createDiv("markdown-preview-sizer markdown-preview-section");
    el.on("click", "a.internal-link", (event, link) => this.follow(event, link));
    el.on("auxclick", "a.internal-link", (event, link) => this.follow(event, link));
    el.on("mouseover", "a.internal-link", (event, link) => this.hover(event, link));
    el.on("contextmenu", "a.internal-link", (event, link) => this.linkMenu(event, link));
    el.on("click", "input.task-list-item-checkbox", (_event, box) => this.toggle(box as HTMLInputElement));
  }

  get file(): O.TFile {
    return this.fileNow() as O.TFile;
  }

  override onload(): void {
    this.parts.load();
  }

  override onunload(): void {
    this.redraw.cancel();
    this.parts.unload();
  }

  get(): string {
    return this.text;
  }

  set(data: string, clear: boolean): void {
    this.text = data;
    if (clear) this.drawnText = null;
    if (this.shown) this.redraw();
  }

  clear(): void {
    this.text = "";
    this.drawnText = null;
    this.sizerEl.empty();
    this.sections = [];
  }

  rerender(full = false): void {
    if (full) this.drawnText = null;
    if (this.shown) this.redraw();
  }

  /** In lines, with a fraction for the part of a block that is scrolled away. */
  getScroll(): number {
    const top = this.containerEl.scrollTop;
    for (const { el, lineStart, lineEnd } of this.sections) {
      const bottom = el.offsetTop + el.offsetHeight;
      if (bottom <= top) continue;
      const part = el.offsetHeight === 0 ? 0 : Math.max(0, top - el.offsetTop) / el.offsetHeight;
      return lineStart + part * (lineEnd - lineStart + 1);
    }
    return 0;
  }

  applyScroll(scroll: number): void {
    void this.drawn().then(() => {
      const section = this.sectionAt(scroll);
      if (section === undefined) return;
      const lines = section.lineEnd - section.lineStart + 1;
      const part = Math.max(0, (scroll - section.lineStart) / lines);
      this.containerEl.scrollTop = section.el.offsetTop + part * section.el.offsetHeight;
    });
  }

  /** Scrolls to a line and shows its block for a moment. */
  show(line: number): void {
    void this.drawn().then(() => {
      const section = this.sectionAt(line);
      if (section === undefined) return;
      const item = section.el.querySelector<HTMLElement>(`li[data-line="${line}"]`);
      const el = item ?? section.el;
      el.scrollIntoView?.({ block: "center" });
      el.addClass("is-flashing");
      window.setTimeout(() => el.removeClass("is-flashing"), flashMs);
    });
  }

  private get shown(): boolean {
    return this.holderEl.style.display !== "none";
  }

  private async drawn(): Promise<void> {
    this.redraw.run();
    await this.draw();
  }

  private draw(): Promise<void> {
    this.drawing = this.drawing.then(() => this.drawNow());
    return this.drawing;
  }

  private async drawNow(): Promise<void> {
    const { text } = this;
    if (text === this.drawnText) return;
    this.drawnText = text;
    const scroll = this.containerEl.scrollTop;
    this.parts.unload();
    this.parts = new Component();
    if (this._loaded) this.parts.load();
    const holder = createDiv();
    const path = this.fileNow()?.path ?? "";
    this.sections = await drawDocument(this.app, text, holder, path, this.parts, true);
    this.sizerEl.setChildrenInPlace([...holder.childNodes]);
    this.containerEl.scrollTop = scroll;
  }

  private sectionAt(line: number): DrawnSection | undefined {
    return (
      this.sections.find(({ lineEnd }) => lineEnd >= Math.floor(line)) ??
      this.sections[this.sections.length - 1]
    );
  }

  private follow(event: MouseEvent, link: HTMLElement): void {
    event.preventDefault();
    if (event.button > 1) return;
    const target = link.getAttr("data-href") ?? "";
    const where = Keymap.isModEvent(event);
    this.app.workspace.openLinkText(target, this.fileNow()?.path ?? "", where).catch(report);
  }

  private linkMenu(event: MouseEvent, link: HTMLElement): void {
    event.preventDefault();
    const menu = new Menu();
    const target = link.getAttr("data-href") ?? "";
    this.app.workspace.handleLinkContextMenu(menu, target, this.fileNow()?.path ?? "");
    menu.showAtMouseEvent(event);
  }

  private hover(event: MouseEvent, link: HTMLElement): void {
    this.app.workspace.trigger("hover-link", {
      event,
      source: "preview",
      hoverParent: this,
      targetEl: link,
      linktext: link.getAttr("data-href") ?? "",
      sourcePath: this.fileNow()?.path ?? "",
    });
  }

  private toggle(box: HTMLInputElement): void {
    const file = this.fileNow();
    const line = Number(box.getAttr("data-line"));
    if (file !== null) this.app.vault.process(file, (text) => toggleTask(text, line)).catch(report);
  }
}

loud(MarkdownPreviewView);
