import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { Annotation, Compartment, EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";
import type * as O from "obsidian";
import { current } from "../base/current";
import { Editor } from "../editor/editor";
import { fieldsFor } from "../editor/fields";
import { flash, flashField } from "../editor/flash";
import { markdownLook } from "../editor/look";
import type { Replacement } from "../editor/merge";
import { posToOffset } from "../editor/places";
import { loud, type Public } from "../public";

/** Marks changes that come from the file, not from the person. */
const fromFile = Annotation.define<boolean>();

const flashMs = 1500;

export class MarkdownEditView implements Public<O.MarkdownEditView> {
  readonly app: O.App;
  hoverPopover: O.HoverPopover = null as unknown as O.HoverPopover;
  readonly cm: EditorView;
  readonly editor: Editor;
  readonly editorEl: HTMLElement;
  private readonly registered = new Compartment();

  constructor(
    private readonly view: O.MarkdownView,
    containerEl: HTMLElement,
    private readonly onChange: () => void,
  ) {
    this.app = view.app;
    this.editorEl = containerEl.createDiv("markdown-source-view cm-s-obsidian mod-cm6");
    this.cm = new EditorView({ state: this.stateOf(""), parent: this.editorEl });
    this.editor = new Editor(this.cm);
  }

  get file(): O.TFile {
    return this.view.file as O.TFile;
  }

  clear(): void {
    this.cm.setState(this.stateOf(""));
  }

  get(): string {
    return this.cm.state.doc.toString();
  }

  /** With `clear` the history of undo begins anew. */
  set(data: string, clear: boolean): void {
    if (clear) this.cm.setState(this.stateOf(data));
    else this.apply({ from: 0, to: this.cm.state.doc.length, insert: data });
  }

  /** Takes over a change of the file. */
  apply(change: Replacement): void {
    this.cm.dispatch({ changes: change, annotations: fromFile.of(true) });
  }

  getSelection(): string {
    return this.editor.getSelection();
  }

  getScroll(): number {
    const block = this.cm.lineBlockAtHeight(this.cm.scrollDOM.scrollTop);
    return this.cm.state.doc.lineAt(block.from).number - 1;
  }

  applyScroll(scroll: number): void {
    const at = posToOffset(this.cm.state.doc, { line: Math.floor(scroll), ch: 0 });
    this.cm.dispatch({ effects: EditorView.scrollIntoView(at, { y: "start" }) });
  }

  /** Puts the cursor there, scrolls it to the middle, and shows the place for a moment. */
  show(from: O.EditorPosition, to: O.EditorPosition | null): void {
    const start = posToOffset(this.cm.state.doc, from);
    const end = to === null ? start : posToOffset(this.cm.state.doc, to);
    this.cm.dispatch({
      selection: { anchor: start },
      effects: [EditorView.scrollIntoView(start, { y: "center" }), flash.of({ from: start, to: end })],
    });
    window.setTimeout(() => {
      if (this.editorEl.isConnected) this.cm.dispatch({ effects: flash.of(null) });
    }, flashMs);
  }

  updateOptions(): void {
    this.cm.dispatch({ effects: this.registered.reconfigure([...current().lists.editorExtensions]) });
  }

  destroy(): void {
    this.cm.destroy();
  }

  private stateOf(doc: string): EditorState {
    return EditorState.create({ doc, extensions: this.extensions() });
  }

  private extensions(): Extension {
    const { view } = this;
    const { workspace } = this.app;
    return [
      fieldsFor(view, () => this.cm),
      EditorState.allowMultipleSelections.of(true),
      EditorState.tabSize.of(4),
      // The app keeps what line ends a note has; CodeMirror would make them all "\n".
      history(),
      drawSelection(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ spellcheck: "true", "aria-label": "Note" }),
      markdownLook(),
      flashField,
      keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
      this.registered.of([...current().lists.editorExtensions]),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged) return;
        const outside = update.transactions.some((transaction) => transaction.annotation(fromFile) === true);
        if (!outside) this.onChange();
        workspace.trigger("editor-change", this.editor, view);
      }),
      EditorView.domEventHandlers({
        paste: (event) => (
          workspace.trigger("editor-paste", event, this.editor, view),
          event.defaultPrevented
        ),
        drop: (event) => (workspace.trigger("editor-drop", event, this.editor, view), event.defaultPrevented),
      }),
    ];
  }
}

loud(MarkdownEditView);
