import { StateField, type Extension } from "@codemirror/state";
import { ViewPlugin, type EditorView } from "@codemirror/view";
import type * as O from "obsidian";

function kept<T>(): StateField<T> {
  return StateField.define<T>({
    create: () => undefined as T,
    update: (value) => value,
  });
}

/** What an extension can ask an editor's state for, as the app gives it. */
export const editorInfoField = kept<O.MarkdownFileInfo>();
export const editorViewField = editorInfoField;
export const editorEditorField = kept<EditorView>();
/** Always false: the host shows the source as it is, Live Preview is not modelled. */
export const editorLivePreviewField = StateField.define<boolean>({
  create: () => false,
  update: (value) => value,
});

export const livePreviewState = ViewPlugin.define(() => ({ mousedown: false }));

export function fieldsFor(info: O.MarkdownFileInfo, view: () => EditorView): Extension {
  return [
    editorInfoField.init(() => info),
    editorEditorField.init(() => lazily(view)),
    editorLivePreviewField,
    livePreviewState,
  ];
}

/** The state is made before the view that holds it. */
function lazily(view: () => EditorView): EditorView {
  return new Proxy({} as EditorView, {
    get: (_target, key) => {
      const value = Reflect.get(view(), key) as unknown;
      return typeof value === "function" ? (value.bind(view()) as unknown) : value;
    },
  });
}
