// @vitest-environment happy-dom
import type { MarkdownView } from "obsidian";
import { describe, expect, test, vi } from "vitest";
import { merge } from "../../workbench/host/editor/merge";
import {
  editorOf,
  eventually,
  manifest,
  noteAt,
  openVault,
  pluginSource,
  textIn,
  writeInto,
} from "./temporary-vault";

const text = "one two\nthree\n\nfour five\n";

describe("the editor", () => {
  test("a transaction with several changes speaks of the text before, and is one step of undo", async () => {
    const { app } = await openVault({ "a.md": text });
    await app.workspace.openLinkText("a", "");
    const editor = editorOf(app);
    editor.transaction({
      changes: [
        { from: { line: 0, ch: 0 }, to: { line: 0, ch: 3 }, text: "first\nline" },
        { from: { line: 3, ch: 4 }, text: "!" },
      ],
      selection: { from: { line: 1, ch: 4 } },
    });
    expect(editor.getValue()).toBe("first\nline two\nthree\n\nfour! five\n");
    expect(editor.getCursor()).toEqual({ line: 1, ch: 4 });
    editor.undo();
    expect(editor.getValue()).toBe(text);
    editor.redo();
    expect(editor.getLine(4)).toBe("four! five");
  });

  test("places, words, selections", async () => {
    const { app } = await openVault({ "a.md": text });
    await app.workspace.openLinkText("a", "");
    const editor = editorOf(app);
    expect(editor.posToOffset({ line: 3, ch: 2 })).toBe(17);
    expect(editor.offsetToPos(17)).toEqual({ line: 3, ch: 2 });
    expect(editor.posToOffset({ line: 99, ch: 0 })).toBe(text.length);
    expect(editor.wordAt({ line: 3, ch: 6 })).toEqual({ from: { line: 3, ch: 5 }, to: { line: 3, ch: 9 } });
    editor.setSelections([
      { anchor: { line: 0, ch: 0 }, head: { line: 0, ch: 3 } },
      { anchor: { line: 3, ch: 4 }, head: { line: 3, ch: 0 } },
    ]);
    expect(editor.listSelections()).toHaveLength(2);
    expect(editor.getSelection()).toBe("one");
    editor.replaceSelection("X");
    expect(editor.getValue()).toBe("X two\nthree\n\nX five\n");
    editor.replaceRange("Z", { line: 1, ch: 0 }, { line: 1, ch: 5 });
    expect(editor.getLine(1)).toBe("Z");
    expect([editor.lineCount(), editor.lastLine()]).toEqual([5, 4]);
  });

  test("processLines works on the selected lines in one step", async () => {
    const { app } = await openVault({ "a.md": text });
    await app.workspace.openLinkText("a", "");
    const editor = editorOf(app);
    editor.setSelection({ line: 0, ch: 2 }, { line: 3, ch: 1 });
    editor.processLines(
      (_line, lineText) => lineText.length,
      (line, _lineText, length) => ({ from: { line, ch: 0 }, text: `${length} ` }),
    );
    expect(editor.getValue()).toBe("7 one two\n5 three\n\n9 four five\n");
    editor.undo();
    expect(editor.getValue()).toBe(text);
  });
});

describe("a note in an editor", () => {
  test("what is typed is told, and written when the tab closes", async () => {
    const { app, root } = await openVault({ "a.md": "a\r\nb\r\n" });
    await app.workspace.openLinkText("a", "");
    const heard: string[] = [];
    app.workspace.on("editor-change", (editor, info) =>
      heard.push(`${info.file?.path} ${editor.lineCount()}`),
    );
    editorOf(app).replaceRange("c\n", { line: 0, ch: 0 });
    expect(heard).toEqual(["a.md 4"]);
    app.workspace.getMostRecentLeaf()?.detach();
    await eventually(() => app.workspace.getLeavesOfType("markdown").length === 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await textIn(root, "a.md")).toBe("c\r\na\r\nb\r\n");
  });

  test("a change of the file arrives, the cursor stays with its words", async () => {
    const { app, root } = await openVault({ "a.md": "one\ntwo\n" });
    await app.workspace.openLinkText("a", "");
    const editor = editorOf(app);
    editor.setCursor({ line: 1, ch: 1 });
    await writeInto(root, "a.md", "zero\none\ntwo\n");
    await eventually(() => editor.lineCount() === 4);
    expect(editor.getCursor()).toEqual({ line: 2, ch: 1 });
  });

  test("a change of the file and unsaved words beside it both hold", async () => {
    const { app, root } = await openVault({ "a.md": "one\ntwo\nthree\n" });
    await app.workspace.openLinkText("a", "");
    const editor = editorOf(app);
    editor.replaceRange("!", { line: 2, ch: 5 });
    await writeInto(root, "a.md", "ONE\ntwo\nthree\n");
    await eventually(() => editor.getLine(0) === "ONE");
    expect(editor.getValue()).toBe("ONE\ntwo\nthree!\n");
  });

  test("two savings right after each other keep what was typed in between", async () => {
    const { app, root } = await openVault({ "a.md": "one\n" });
    await app.workspace.openLinkText("a", "");
    const view = app.workspace.activeEditor as MarkdownView;
    for (const line of [1, 2]) {
      view.editor.replaceRange("more\n", { line, ch: 0 });
      await view.save();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(view.editor.getValue()).toBe("one\nmore\nmore\n");
    expect(await textIn(root, "a.md")).toBe("one\nmore\nmore\n");
  });

  test("what could not be saved is saved the next time", async () => {
    const { app, root } = await openVault({ "a.md": "one\n" });
    await app.workspace.openLinkText("a", "");
    const view = app.workspace.activeEditor as MarkdownView;
    view.editor.replaceRange("more\n", { line: 1, ch: 0 });
    const full = vi.spyOn(app.vault, "modify").mockRejectedValueOnce(new Error("The disk is full."));
    await expect(view.save()).rejects.toThrow("full");
    full.mockRestore();
    await view.save();
    expect(await textIn(root, "a.md")).toBe("one\nmore\n");
  });

  test("a plugin's extension takes effect in open editors and goes with the plugin", async () => {
    const { app, host } = await openVault({ "a.md": "x" });
    await app.workspace.openLinkText("a", "");
    const source = pluginSource(`
      onload() {
        const { EditorView } = require("@codemirror/view");
        this.registerEditorExtension(EditorView.updateListener.of((update) => {
          if (update.docChanged) window.seen = update.state.field(o.editorInfoField).file.path;
        }));
      }`);
    const seen = (): unknown => (window as unknown as { seen?: unknown }).seen;
    await host.loadPlugin(manifest, source);
    editorOf(app).setValue("y");
    expect(seen()).toBe("a.md");
    await host.unloadPlugin("probe");
    (window as unknown as { seen?: unknown }).seen = "nothing";
    editorOf(app).setValue("z");
    expect(seen()).toBe("nothing");
  });

  test("jumping: to a line, to a range, to a heading, to a block", async () => {
    const { app } = await openVault({ "a.md": "# One\n\nwords here\n\n## Two\n\nlast ^id\n" });
    const { workspace } = app;
    const leaf = workspace.getLeaf(false);
    const loc = (line: number, col: number): object => ({ line, col, offset: 0 });
    await leaf.openFile(noteAt(app, "a.md"), { eState: { line: 2 } });
    expect(editorOf(app).getCursor()).toEqual({ line: 2, ch: 0 });
    leaf.setEphemeralState({ startLoc: loc(2, 6), endLoc: loc(2, 10) });
    expect(editorOf(app).getCursor()).toEqual({ line: 2, ch: 6 });
    expect(document.querySelector(".cm-content .is-flashing")?.textContent).toBe("here");
    await workspace.openLinkText("a#One#Two", "");
    expect(editorOf(app).getCursor().line).toBe(4);
    await workspace.openLinkText("a#^id", "");
    expect(editorOf(app).getCursor().line).toBe(6);
  });
});

test.each([
  ["abc", "abc", "aXc", "aXc"],
  ["one two", "one two!", "ONE two", "ONE two!"],
  ["one two", "1one two", "one TWO", "1one TWO"],
  ["one", "two", "three", "two"],
])("%j, mine %j and theirs %j make %j", (base, mine, theirs, expected) => {
  const change = merge(base, mine, theirs);
  const merged = change === null ? mine : mine.slice(0, change.from) + change.insert + mine.slice(change.to);
  expect(merged).toBe(expected);
});
