import { MarkdownView, type App } from "obsidian";
import type { NotePlan } from "../../core/edit";
import { insertion, type Place } from "../../core/templates/insert";
import { today } from "../../vault/today";
import { noteOfDay } from "../../vault/todays-note";
import type { Writer } from "../../vault/writer";

/** Where words go: at the cursor of the note one writes in, else at the end of today's note. */
export async function placeToWrite(app: App): Promise<Place> {
  const { editor, file } = app.workspace.activeEditor ?? {};
  if (!editor || !file) return { kind: "end", ...(await noteOfDay(app, today())) };
  const at = editor.posToOffset(editor.getCursor("to"));
  return { kind: "cursor", path: file.path, text: editor.getValue(), at };
}

/** Puts words where one writes, with what else belongs to the same act, and leaves the cursor behind them. */
export async function insertWords(
  { app, writer }: { readonly app: App; readonly writer: Writer },
  place: Place,
  body: string,
  others: readonly NotePlan[] = [],
): Promise<void> {
  const { plans, cursor } = insertion(
    { properties: null, body, cursor: body.length, unknown: [] },
    place,
    () => null,
  );
  const change = { plans: [...plans, ...others], ...(cursor && { cursor }) };
  const preview = (await writer.preview(change)).find(({ path }) => path === place.path);
  if ((await writer.write(change)).failure || place.kind === "cursor") return;
  const file = app.vault.getFileByPath(place.path);
  if (!file) return;
  const leaf = app.workspace.getLeaf(false);
  await leaf.openFile(file, { active: true });
  const { view } = leaf;
  if (!(view instanceof MarkdownView) || view.getMode() !== "source") return;
  const at = preview && cursor ? cursor.at(preview.text, preview.edits) : view.editor.getValue().length;
  view.editor.setCursor(view.editor.offsetToPos(at));
  view.editor.focus();
}
