import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";

/** A place to show for a moment, after a jump; null takes it away. Offsets in the document. */
export const flash = StateEffect.define<{ readonly from: number; readonly to: number } | null>();

const mark = Decoration.mark({ class: "is-flashing" });
const wholeLine = Decoration.line({ class: "is-flashing" });

export const flashField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    let next = value.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(flash)) continue;
      if (effect.value === null) next = Decoration.none;
      else {
        const { from, to } = effect.value;
        next = Decoration.set(
          from < to ? [mark.range(from, to)] : [wholeLine.range(transaction.state.doc.lineAt(from).from)],
        );
      }
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});
