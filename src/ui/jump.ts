import {
  MarkdownView,
  Notice,
  Platform,
  WorkspaceMobileDrawer,
  type App,
  type PaneType,
  type TFile,
  type WorkspaceLeaf,
} from "obsidian";
import { locate } from "../core/questions/locate";
import type { Question } from "../core/questions/question";
import { say } from "../i18n/say";
import { highlightWords } from "./highlight";

/** Words of a note, as they stood when it was read. */
export interface Place {
  readonly path: string;
  readonly question: Pick<Question, "text" | "start" | "end" | "line">;
}

/**
 * Goes to the exact words, also where they have moved since. The note opens in the mode it is in: the editor selects the
 * words, the reading view highlights them. `from` is the leaf one goes from.
 */
export async function goTo(
  app: App,
  place: Place,
  pane: PaneType | boolean,
  from: WorkspaceLeaf,
): Promise<void> {
  const file = app.vault.getFileByPath(place.path);
  if (!file) {
    new Notice(say("note-not-found"));
    return;
  }
  const text = await app.vault.cachedRead(file);
  const found = locate(text, place.question);
  if (!found) new Notice(say("words-not-found"));
  const line = found ? lineOf(text, found.start) : place.question.line;
  const leaf = leafFor(app, file, pane, from);
  await leaf.openFile(file, { active: true, eState: { line } });
  await app.workspace.revealLeaf(leaf);
  closeDrawer(from);
  if (!found || !(leaf.view instanceof MarkdownView)) return;
  if (leaf.view.getMode() === "source") selectWords(leaf.view, place);
  else highlightWords(leaf.view.previewMode.containerEl, place.question.text);
}

function selectWords({ editor }: MarkdownView, place: Place): void {
  // The editor's own text counts: its line ends are always one character, and it may hold what is not saved yet.
  const found = locate(editor.getValue(), place.question);
  if (!found) return;
  const from = editor.offsetToPos(found.start);
  const to = editor.offsetToPos(found.end);
  editor.setSelection(from, to);
  editor.scrollIntoView({ from, to }, true);
  editor.focus();
}

/**
 * Where to open. Without a key held: the last used leaf of the window one is in, so that nobody is taken to another window;
 * never one that is pinned to another note.
 */
function leafFor(app: App, file: TFile, pane: PaneType | boolean, from: WorkspaceLeaf): WorkspaceLeaf {
  const { workspace } = app;
  if (pane !== false) return workspace.getLeaf(pane);
  const recent = workspace.getMostRecentLeaf(from.getContainer());
  const free = recent && recent !== from && (!recent.getViewState().pinned || shows(recent, file));
  return free ? recent : workspace.getLeaf(false);
}

function shows(leaf: WorkspaceLeaf, file: TFile): boolean {
  return leaf.view instanceof MarkdownView && leaf.view.file === file;
}

/** On a phone the sidebar lies over the note: it makes way. */
function closeDrawer(from: WorkspaceLeaf): void {
  const root = from.getRoot();
  if (Platform.isPhone && root instanceof WorkspaceMobileDrawer) root.collapse();
}

function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}
