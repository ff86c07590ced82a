import type * as O from "obsidian";
import { merge } from "../editor/merge";
import { loud, notModelled, type Public } from "../public";
import { MarkdownPreviewView } from "../render/markdown-preview-view";
import { resolveSubpath } from "../text/links";
import { Menu } from "../ui/menu";
import { EditorSuggester } from "./editor-suggester";
import { MarkdownEditView } from "./markdown-edit-view";
import { TextFileView } from "./text-file-view";

/** Where to go in a note, as leaves hand it over. */
interface Ephemeral {
  readonly line?: number;
  readonly startLoc?: O.Loc;
  readonly endLoc?: O.Loc;
  readonly subpath?: string;
  readonly scroll?: number;
  readonly focus?: boolean;
  readonly cursor?: O.EditorRange;
  readonly match?: { readonly content: string; readonly matches: readonly (readonly [number, number])[] };
}

export class MarkdownView extends TextFileView implements Public<O.MarkdownView> {
  override icon = "lucide-file";
  hoverPopover: O.HoverPopover | null = null;
  readonly editMode: MarkdownEditView;
  readonly editor: O.Editor;
  readonly previewMode: O.MarkdownPreviewView;
  private readonly preview: MarkdownPreviewView;
  private readonly suggester: EditorSuggester;
  /** The note's name above its text, in both modes. */
  private readonly inlineTitles: readonly HTMLElement[];
  private mode: O.MarkdownViewModeType = "source";

  constructor(leaf: O.WorkspaceLeaf) {
    super(leaf);
    this.editMode = new MarkdownEditView(this.self, this.contentEl, () => this.requestSave());
    this.editor = this.editMode.editor;
    this.preview = new MarkdownPreviewView(
      this.app,
      this.contentEl.createDiv("markdown-reading-view"),
      () => this.file,
    );
    this.previewMode = this.preview;
    this.inlineTitles = [this.editMode.cm.scrollDOM, this.preview.containerEl].map((el) => {
      const titleEl = createDiv("inline-title");
      el.prepend(titleEl);
      return titleEl;
    });
    this.suggester = new EditorSuggester(this.editMode.editor, () => this.file);
    this.setMode("source");
  }

  get currentMode(): O.MarkdownSubView {
    return this.mode === "source" ? this.editMode : this.previewMode;
  }

  override onload(): void {
    super.onload();
    this.addChild(this.previewMode);
    this.registerEvent(
      this.app.workspace.on("editor-options-change" as "quit", () => this.editMode.updateOptions()),
    );
    this.registerEvent(
      this.app.workspace.on("editor-change", (editor) => {
        if (editor === this.editor) void this.suggester.update();
      }),
    );
    this.register(() => this.editMode.destroy());
    this.registerDomEvent(this.editMode.editorEl, "contextmenu", (event: MouseEvent) => {
      const menu = new Menu();
      this.app.workspace.trigger("editor-menu", menu, this.editor, this.self);
      event.preventDefault();
      menu.showAtMouseEvent(event);
    });
    this.addAction("book-open", "Current view: editing. Click to read", () => {
      const mode = this.mode === "source" ? "preview" : "source";
      void this.leaf.setViewState({ type: "markdown", state: { ...this.getState(), mode } });
    });
  }

  getViewType(): string {
    return "markdown";
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === "md";
  }

  getMode(): O.MarkdownViewModeType {
    return this.mode;
  }

  getViewData(): string {
    return this.lineEnds(this.editMode.get());
  }

  setViewData(data: string, clear: boolean): void {
    this.crlf = data.includes("\r\n");
    this.editMode.set(data, clear);
    this.preview.set(data, clear);
  }

  clear(): void {
    this.editMode.clear();
    this.preview.clear();
  }

  showSearch(): void {
    notModelled("MarkdownView.showSearch");
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.mode, source: true };
  }

  override async setState(state: unknown, result: O.ViewStateResult): Promise<void> {
    const { mode } = (state ?? {}) as { mode?: unknown };
    await super.setState(state, result);
    if (mode === "source" || mode === "preview") this.setMode(mode);
  }

  override getEphemeralState(): Record<string, unknown> {
    const from = this.editor.getCursor("from");
    return { cursor: { from, to: this.editor.getCursor("to") }, scroll: this.currentMode.getScroll() };
  }

  override setEphemeralState(state: unknown): void {
    const wanted = (state ?? {}) as Ephemeral;
    if (wanted.cursor !== undefined) this.editor.setSelection(wanted.cursor.from, wanted.cursor.to);
    if (wanted.scroll !== undefined) this.currentMode.applyScroll(wanted.scroll);
    const place = this.placeOf(wanted);
    if (place !== null) {
      if (this.mode === "source") this.editMode.show(place.from, place.to);
      else this.preview.show(place.from.line);
    }
    if (wanted.focus === true) this.takeFocus();
  }

  override takeFocus(): void {
    if (this.mode === "source") this.editor.focus();
    else this.preview.containerEl.focus({ preventScroll: true });
  }

  override async onLoadFile(file: O.TFile): Promise<void> {
    await super.onLoadFile(file);
    this.nameNote(file);
    this.preview.rerender(true);
  }

  override async onRename(file: O.TFile): Promise<void> {
    await super.onRename(file);
    this.nameNote(file);
  }

  private nameNote(file: O.TFile): void {
    for (const el of this.inlineTitles) el.setText(file.basename);
  }

  protected override receiveOutsideText(before: string, text: string): void {
    const plain = (value: string): string => value.replace(/\r\n/g, "\n");
    const change = merge(plain(before), this.editMode.get(), plain(text));
    if (change !== null) this.editMode.apply(change);
    if (this.editMode.get() === plain(text)) this.dirty = false;
    else this.requestSave();
    this.preview.set(this.editMode.get(), false);
  }

  private crlf = false;

  /** CodeMirror knows "\n" alone; a note that had "\r\n" keeps it. */
  private lineEnds(text: string): string {
    return this.crlf ? text.replace(/\n/g, "\r\n") : text;
  }

  private get self(): O.MarkdownView {
    return this as unknown as O.MarkdownView;
  }

  private setMode(mode: O.MarkdownViewModeType): void {
    this.mode = mode;
    this.containerEl.setAttr("data-mode", mode);
    this.editMode.editorEl.toggle(mode === "source");
    this.preview.holderEl.toggle(mode === "preview");
    if (mode === "preview") this.preview.set(this.editMode.get(), false);
  }

  private placeOf(
    wanted: Ephemeral,
  ): { readonly from: O.EditorPosition; readonly to: O.EditorPosition | null } | null {
    const at = (loc: O.Loc): O.EditorPosition => ({ line: loc.line, ch: loc.col });
    if (wanted.startLoc !== undefined) {
      return { from: at(wanted.startLoc), to: wanted.endLoc === undefined ? null : at(wanted.endLoc) };
    }
    if (wanted.match !== undefined) {
      const [from, to] = wanted.match.matches[0] ?? [0, 0];
      return { from: this.editor.offsetToPos(from), to: this.editor.offsetToPos(to) };
    }
    if (wanted.line !== undefined) return { from: { line: wanted.line, ch: 0 }, to: null };
    if (wanted.subpath === undefined || this.file === null) return null;
    const cache = this.app.metadataCache.getFileCache(this.file);
    const found = cache === null ? null : resolveSubpath(cache, wanted.subpath);
    return found === null ? null : { from: at(found.start), to: null };
  }
}

loud(MarkdownView);
