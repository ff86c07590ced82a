import {
  MarkdownView,
  Notice,
  Platform,
  WorkspaceMobileDrawer,
  type App,
  type Editor,
  type PaneType,
  type TFile,
  type WorkspaceLeaf,
} from "obsidian";
import { locate, type Sought } from "../core/questions/locate";
import { say } from "../i18n/say";
import { highlightWords } from "./highlight";

/** Words of a note, as it was when they were found. */
export interface WordsInNote {
  readonly path: string;
  /** The line counts from 0. */
  readonly question: Sought & { readonly line: number };
}

/**
 * Goes to the exact words, also where they have moved since. The note opens in the mode it is in: the editor selects the
 * words, the reading view highlights them. `from` is the leaf one goes from.
 */
export async function goTo(
  app: App,
  { path, question }: WordsInNote,
  pane: PaneType | boolean,
  from: WorkspaceLeaf,
): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (!file) {
    new Notice(say("note-not-found"));
    return;
  }
  const text = await app.vault.cachedRead(file);
  const found = locate(text, question);
  if (!found) new Notice(say("words-not-found"));
  const line = found ? text.slice(0, found.start).split("\n").length - 1 : question.line;
  const leaf = leafFor(app, file, pane, from);
  await leaf.openFile(file, { active: true, eState: { line } });
  await app.workspace.revealLeaf(leaf);
  // On a phone the sidebar lies over the note: it makes way.
  const root = from.getRoot();
  if (Platform.isPhone && root instanceof WorkspaceMobileDrawer) root.collapse();
  if (!found || !(leaf.view instanceof MarkdownView)) return;
  const { editor, previewMode } = leaf.view;
  if (leaf.view.getMode() === "preview") highlightWords(previewMode.containerEl, question.text);
  // The editor's own text counts: its line ends are always one character, and it may hold what is not saved yet.
  else if (selectWords(editor, locate(editor.getValue(), question))) editor.focus();
}

/** Selects a stretch of the editor's text and brings it into sight; false where there is none. */
export function selectWords(
  editor: Editor,
  stretch: { readonly start: number; readonly end: number } | null,
): boolean {
  if (!stretch) return false;
  const range = { from: editor.offsetToPos(stretch.start), to: editor.offsetToPos(stretch.end) };
  editor.setSelection(range.from, range.to);
  editor.scrollIntoView(range, true);
  return true;
}

/**
 * Where to open. Without a key held: the last used leaf of the window one is in, so that nobody is taken to another window;
 * never one that is pinned to another note.
 */
function leafFor(
  { workspace }: App,
  file: TFile,
  pane: PaneType | boolean,
  from: WorkspaceLeaf,
): WorkspaceLeaf {
  const recent = pane === false ? workspace.getMostRecentLeaf(from.getContainer()) : null;
  if (!recent || recent === from) return workspace.getLeaf(pane);
  const shows = recent.view instanceof MarkdownView && recent.view.file === file;
  return shows || !recent.getViewState().pinned ? recent : workspace.getLeaf(false);
}
