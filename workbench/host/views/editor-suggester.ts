import type * as O from "obsidian";
import { current } from "../base/current";
import { report } from "../base/report";
import type { Editor } from "../editor/editor";
import type { EditorSuggest } from "./editor-suggest";

/** Asks the registered suggesters, in turn, whether they have something to say at the cursor. */
export class EditorSuggester {
  private active: EditorSuggest<unknown> | null = null;

  constructor(
    private readonly editor: Editor,
    private readonly file: () => O.TFile | null,
  ) {}

  async update(): Promise<void> {
    const file = this.file();
    const editor = this.editor as unknown as O.Editor;
    for (const given of file === null ? [] : current().lists.editorSuggests) {
      const suggest = given as unknown as EditorSuggest<unknown>;
      try {
        const trigger = suggest.onTrigger(this.editor.getCursor(), editor, file);
        if (trigger === null || trigger === undefined) continue;
        suggest.context = { ...trigger, editor, file: file as O.TFile };
        if (this.active !== suggest) this.active?.close();
        this.active = suggest;
        await suggest.showSuggestions(this.editor.cm.coordsAtPos(this.editor.posToOffset(trigger.start)));
        return;
      } catch (error) {
        report(error);
      }
    }
    this.active?.close();
    this.active = null;
  }
}
