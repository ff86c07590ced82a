import { StateField, type Extension, type Text, type Transaction } from "@codemirror/state";
import { Decoration, EditorView, WidgetType, type DecorationSet } from "@codemirror/view";
import type { Matrix } from "../../core/weighing/matrix";
import { matricesIn } from "../../core/weighing/table";
import { drawSummary } from "./summary";

class Summary extends WidgetType {
  readonly #matrix: Matrix;
  /** The matrix as text: where it is the same, what is drawn stays. */
  readonly #said: string;

  constructor(matrix: Matrix) {
    super();
    this.#matrix = matrix;
    this.#said = JSON.stringify(matrix);
  }

  override eq(other: Summary): boolean {
    return this.#said === other.#said;
  }

  override toDOM(): HTMLElement {
    const element = createDiv();
    drawSummary(element, this.#matrix);
    return element;
  }

  /** Clicks into it are no clicks into the text. */
  override ignoreEvent(): boolean {
    return true;
  }
}

/** Shows under every matrix of a note that is being edited what it comes to, as one types. */
export const editorSummaries: Extension = StateField.define<DecorationSet>({
  create: ({ doc }) => summariesOf(doc),
  update: (shown, transaction) => {
    if (!transaction.docChanged) return shown;
    return touchesTable(transaction) ? summariesOf(transaction.newDoc) : shown.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function summariesOf(doc: Text): DecorationSet {
  return Decoration.set(
    matricesIn(doc.iterLines()).map(({ matrix, endLine }) =>
      Decoration.widget({ widget: new Summary(matrix), block: true, side: 1 }).range(
        doc.line(endLine + 1).to,
      ),
    ),
  );
}

/** Whether a line with a bar, or the fence of a code block, was there before or is there now: only these make tables. */
function touchesTable({ changes, startState, newDoc }: Transaction): boolean {
  let touches = false;
  changes.iterChangedRanges((fromBefore, toBefore, from, to) => {
    const ranges = [
      [startState.doc, fromBefore, toBefore],
      [newDoc, from, to],
    ] as const;
    for (const [doc, start, end] of ranges) {
      const lines = doc.sliceString(doc.lineAt(start).from, doc.lineAt(end).to);
      touches ||= /[|`~]/.test(lines);
    }
  });
  return touches;
}
