import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type * as O from "obsidian";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Change, NotePlan, TextEdit } from "../../src/core/edit";
import { newNote } from "../../src/core/edit";
import type { HostConditions } from "../../workbench/host";
import {
  editorOf,
  eventually,
  manifest,
  noteAt,
  openVault,
  textIn,
  writeInto,
  type Opened,
} from "../workbench/temporary-vault";
import { disk } from "./disk";
import type WriterPlugin from "./writer-plugin";

const project = join(import.meta.dirname, "../..");
let source = "";

beforeAll(async () => {
  const { stdout } = await promisify(execFile)(
    join(project, "node_modules/esbuild/bin/esbuild"),
    ["test/plugin/writer-plugin.ts", "--bundle", "--format=cjs", "--target=es2022", "--external:obsidian"],
    { cwd: project, maxBuffer: 10_000_000 },
  );
  source = stdout;
});

interface OpenedWriter extends Opened {
  readonly writer: WriterPlugin["writer"];
}

async function open(
  files: Readonly<Record<string, string>>,
  conditions: HostConditions = {},
): Promise<OpenedWriter> {
  const opened = await openVault(files, {
    conditions: { metadataDelayMs: 1, ...conditions },
    folderAt: disk.at,
  });
  const plugin = (await opened.host.loadPlugin(manifest, source)) as WriterPlugin;
  return { ...opened, writer: plugin.writer };
}

async function openNote(
  { app }: Opened,
  path: string,
  where: O.PaneType | false = false,
): Promise<O.WorkspaceLeaf> {
  const leaf = app.workspace.getLeaf(where);
  await leaf.openFile(noteAt(app, path), { active: true });
  return leaf;
}

/** A plan that puts a line at the end. */
const line = (path: string, words: string, startsAs?: string): NotePlan => ({
  path,
  edits: (text) => [{ start: text.length, end: text.length, text: `${words}\n` }],
  ...(startsAs !== undefined && { startsAs }),
});
const change = (...plans: NotePlan[]): Change => ({ plans });
/** A plan that puts some words in the place of others. */
const replacing = (path: string, words: string, by: string): NotePlan => ({
  path,
  edits: (text): TextEdit[] => {
    const start = text.indexOf(words);
    return start < 0 ? [] : [{ start, end: start + words.length, text: by }];
  },
});

describe("a note that is open in an editor", () => {
  it("is written by one transaction, which the editor's own undo takes back, and is on the disk at once", async () => {
    const opened = await open({ "a.md": "one\ntwo\n" });
    await openNote(opened, "a.md");
    const editor = editorOf(opened.app);
    // Typed just before, at the same place: a step of its own.
    editor.replaceRange("typed\n", { line: 2, ch: 0 }, undefined, "input.type");
    const plan: NotePlan = {
      path: "a.md",
      edits: (text) => [
        { start: 0, end: 3, text: "ONE" },
        { start: text.length, end: text.length, text: "three\n" },
      ],
    };
    const outcome = await opened.writer.write(change(plan));
    expect(outcome).toMatchObject({ written: ["a.md"], failure: null, rest: null });
    expect(editor.getValue()).toBe("ONE\ntwo\ntyped\nthree\n");
    expect(await textIn(opened.root, "a.md")).toBe("ONE\ntwo\ntyped\nthree\n");
    editor.undo();
    expect(editor.getValue()).toBe("one\ntwo\ntyped\n");
    editor.undo();
    expect(editor.getValue()).toBe("one\ntwo\n");
  });

  it("keeps the line ends of its file", async () => {
    const opened = await open({ "a.md": "one\r\ntwo\r\n" });
    await openNote(opened, "a.md");
    await opened.writer.write(change(replacing("a.md", "two", "2\nand"), line("a.md", "three")));
    expect(editorOf(opened.app).getValue()).toBe("one\n2\nand\nthree\n");
    expect(await textIn(opened.root, "a.md")).toBe("one\r\n2\r\nand\r\nthree\r\n");
  });

  it("gets the cursor where writing goes on", async () => {
    const opened = await open({ "a.md": "one\n" });
    await openNote(opened, "a.md");
    await opened.writer.write({
      plans: [line("a.md", "## today\n\n")],
      cursor: { path: "a.md", at: (before, [edit]) => before.length + (edit?.text.length ?? 0) - 1 },
    });
    expect(editorOf(opened.app).getCursor()).toEqual({ line: 3, ch: 0 });
  });

  it("is found in a window of its own, and where it is not the active one", async () => {
    const opened = await open({ "a.md": "one\n", "b.md": "two\n" });
    const main = await openNote(opened, "b.md");
    const leaf = await openNote(opened, "a.md", "window");
    opened.app.workspace.setActiveLeaf(main);
    await opened.writer.write(change(line("a.md", "new")));
    const { editor } = leaf.view as O.MarkdownView;
    expect(leaf.view.containerEl.doc).not.toBe(document);
    expect(editor.getValue()).toBe("one\nnew\n");
    editor.undo();
    expect(editor.getValue()).toBe("one\n");
  });

  it("keeps its words, and takes them again later, when the disk is full", async () => {
    const opened = await open({ "a.md": "one\n" });
    await openNote(opened, "a.md");
    disk.isFull = () => true;
    const outcome = await opened.writer.write(change(line("a.md", "new")));
    disk.isFull = () => false;
    expect(outcome).toMatchObject({ written: ["a.md"], failure: null });
    expect(editorOf(opened.app).getValue()).toBe("one\nnew\n");
    expect(await textIn(opened.root, "a.md")).toBe("one\n");
    await (opened.app.workspace.activeEditor as O.MarkdownView).save();
    expect(await textIn(opened.root, "a.md")).toBe("one\nnew\n");
  });
});

describe("a note that is not open in an editor", () => {
  it("is written in the vault, with its line ends, its byte order mark and the end it has", async () => {
    const opened = await open({ "a.md": "\uFEFFone\r\ntwo" });
    await opened.writer.write(change(replacing("a.md", "one\n", "1\n1\n")));
    expect(await textIn(opened.root, "a.md")).toBe("\uFEFF1\r\n1\r\ntwo");
  });

  it("is so in reading view, and in a tab that is not loaded", async () => {
    const opened = await open({ "a.md": "one\n" }, { deferredLeaves: true });
    const leaf = await openNote(opened, "a.md");
    await leaf.setViewState({ type: "markdown", state: { file: "a.md", mode: "preview" } });
    await opened.writer.write(change(line("a.md", "new")));
    expect(await textIn(opened.root, "a.md")).toBe("one\nnew\n");
    const view = leaf.view as O.MarkdownView;
    await eventually(() => view.getViewData() === "one\nnew\n");
    await leaf.setViewState({ type: "empty" });
    const hidden = opened.app.workspace.getLeaf("tab");
    opened.app.workspace.setActiveLeaf(leaf);
    await hidden.setViewState({ type: "markdown", state: { file: "a.md" } });
    expect(hidden.isDeferred).toBe(true);
    await opened.writer.write(change(line("a.md", "more")));
    expect(await textIn(opened.root, "a.md")).toBe("one\nnew\nmore\n");
  });

  it("keeps what was typed in it before it was shown in reading view", async () => {
    const opened = await open({ "a.md": "one\n" });
    const leaf = await openNote(opened, "a.md");
    editorOf(opened.app).replaceRange("typed\n", { line: 1, ch: 0 });
    await leaf.setViewState({ type: "markdown", state: { file: "a.md", mode: "preview" } });
    await opened.writer.write(change(line("a.md", "new")));
    expect(await textIn(opened.root, "a.md")).toBe("one\ntyped\nnew\n");
  });

  it("is left alone where it holds bytes that are no text", async () => {
    const opened = await open({ "a.md": "" });
    const bytes = new Uint8Array([0x6f, 0x6e, 0x65, 0xff, 0x0a]);
    await opened.app.vault.modifyBinary(noteAt(opened.app, "a.md"), bytes.buffer);
    const { failure, act } = await opened.writer.write(change(line("a.md", "new")));
    expect(failure?.error).toMatchObject({ name: "PlanError", problem: "not-text" });
    expect(act).toBeNull();
    expect(new Uint8Array(await readFile(join(opened.root, "a.md")))).toEqual(bytes);
  });
});

describe("a note that is not there", () => {
  it("is made with its folders, starting as its plan says", async () => {
    const opened = await open({});
    const log = line("Crossroads/deep/log.md", "- [x] why?", "# Log\n\n");
    expect(await opened.writer.preview(change(log))).toEqual([
      {
        path: "Crossroads/deep/log.md",
        isNew: true,
        text: "# Log\n\n",
        edits: [{ start: 7, end: 7, text: "- [x] why?\n" }],
      },
    ]);
    expect(await opened.writer.preview(change(newNote("b.md", "all of it")))).toEqual([
      { path: "b.md", isNew: true, text: "", edits: [{ start: 0, end: 0, text: "all of it" }] },
    ]);
    await opened.writer.write(change(log));
    expect(await textIn(opened.root, "Crossroads/deep/log.md")).toBe("# Log\n\n- [x] why?\n");
  });

  it("is written as any other where it came to be there meanwhile", async () => {
    const opened = await open({});
    const log = line("log.md", "new", "# Log\n");
    await opened.writer.preview(change(log));
    await opened.app.vault.create("log.md", "from another device\n");
    await opened.writer.write(change(log));
    expect(await textIn(opened.root, "log.md")).toBe("from another device\nnew\n");
  });

  it("is written also where the app does not know of it yet", async () => {
    const opened = await open({});
    const { vault } = opened.app;
    const create = vi.spyOn(vault, "create").mockImplementation(async (path) => {
      await writeInto(opened.root, path, "by sync\n");
      throw new Error("File already exists.");
    });
    const byPath = vi.spyOn(vault, "getFileByPath").mockReturnValue(null);
    const outcome = await opened.writer.write(change(line("a.md", "new", "")));
    create.mockRestore();
    byPath.mockRestore();
    expect(outcome.failure).toBeNull();
    expect(await textIn(opened.root, "a.md")).toBe("by sync\nnew\n");
  });

  it("is no reason to overwrite another one", async () => {
    const opened = await open({ "a.md": "mine\n" });
    const { failure } = await opened.writer.write(change(newNote("a.md", "theirs\n")));
    expect(failure?.error).toMatchObject({ problem: "note-exists" });
    expect(await textIn(opened.root, "a.md")).toBe("mine\n");
  });

  it("stops a change that cannot do without it before anything is written", async () => {
    const opened = await open({ "a.md": "one\n" });
    const whole = change(line("a.md", "new"), line("gone.md", "new"));
    await expect(opened.writer.preview(whole)).rejects.toMatchObject({ problem: "note-missing" });
    const { written, failure, act } = await opened.writer.write(whole);
    expect([written, failure?.path, act]).toEqual([[], "gone.md", null]);
    expect(await textIn(opened.root, "a.md")).toBe("one\n");
  });
});

describe("between the preview and the writing", () => {
  it("a note may change: what came in stays", async () => {
    const opened = await open({ "a.md": "one\ntwo\n" });
    const plan = replacing("a.md", "two", "2");
    const [before] = await opened.writer.preview(change(plan));
    expect(before?.edits).toEqual([{ start: 4, end: 7, text: "2" }]);
    await writeInto(opened.root, "a.md", "zero\none\ntwo\n");
    await opened.writer.write(change(plan));
    expect(await textIn(opened.root, "a.md")).toBe("zero\none\n2\n");
  });

  it("a note may be renamed: it is meant all the same", async () => {
    const opened = await open({ "a.md": "one\n" });
    const whole = change(line("a.md", "new", ""));
    await opened.writer.preview(whole);
    await opened.app.vault.rename(noteAt(opened.app, "a.md"), "b.md");
    expect(await opened.writer.write(whole)).toMatchObject({ written: ["b.md"] });
    expect(await textIn(opened.root, "b.md")).toBe("one\nnew\n");
  });
});

describe("several notes in one change", () => {
  const files = { "a.md": "one\n", "b.md": "two\n" };
  const whole = change(line("a.md", "new"), line("b.md", "new"));

  it("are taken back as one, open or not", async () => {
    const opened = await open(files);
    await openNote(opened, "a.md");
    await opened.writer.write(whole);
    expect(await textIn(opened.root, "b.md")).toBe("two\nnew\n");
    expect(opened.writer.canTakeBack).toBe(true);
    expect(await opened.writer.takeBack()).toMatchObject({ written: ["a.md", "b.md"], failure: null });
    expect(await textIn(opened.root, "a.md")).toBe("one\n");
    expect(await textIn(opened.root, "b.md")).toBe("two\n");
    expect(opened.writer.canTakeBack).toBe(false);
    expect(await opened.writer.takeBack()).toBeNull();
  });

  it("are taken back as far as the editor's own undo has not done so", async () => {
    const opened = await open(files);
    await openNote(opened, "a.md");
    await opened.writer.write(whole);
    editorOf(opened.app).undo();
    expect(await opened.writer.takeBack()).toMatchObject({ written: ["b.md"], failure: null });
    expect(editorOf(opened.app).getValue()).toBe("one\n");
    expect(await textIn(opened.root, "b.md")).toBe("two\n");
  });

  it("are all left as they are where one of them was changed since", async () => {
    const opened = await open(files);
    await opened.writer.write(whole);
    await writeInto(opened.root, "b.md", "two\nnew and mended\n");
    const outcome = await opened.writer.takeBack();
    expect(outcome?.failure?.path).toBe("b.md");
    expect(await textIn(opened.root, "a.md")).toBe("one\nnew\n");
    expect(await textIn(opened.root, "b.md")).toBe("two\nnew and mended\n");
  });

  it("are told apart when the disk is full by the second: what is left is written later, and taken back with the first", async () => {
    const opened = await open(files);
    disk.isFull = (path) => path === "b.md";
    const outcome = await opened.writer.write(whole);
    disk.isFull = () => false;
    expect(outcome).toMatchObject({ written: ["a.md"], failure: { path: "b.md" } });
    expect(String(outcome.failure?.error)).toContain("ENOSPC");
    expect(await textIn(opened.root, "b.md")).toBe("two\n");
    if (!outcome.rest) throw new Error("Nothing is left to write.");
    expect(await opened.writer.write(outcome.rest)).toMatchObject({ written: ["b.md"], failure: null });
    expect(await textIn(opened.root, "a.md")).toBe("one\nnew\n");
    await opened.writer.takeBack();
    expect(await textIn(opened.root, "a.md")).toBe("one\n");
    expect(await textIn(opened.root, "b.md")).toBe("two\n");
    expect(opened.writer.canTakeBack).toBe(false);
  });

  it("wait for each other", async () => {
    const opened = await open({ "a.md": "" }, { readDelayMs: 5 });
    const lines = ["1", "2", "3", "4", "5"];
    await Promise.all(lines.map((words) => opened.writer.write(change(line("a.md", words)))));
    expect(await textIn(opened.root, "a.md")).toBe("1\n2\n3\n4\n5\n");
  });
});

describe("a note that was made", () => {
  it("goes to the trash when it is taken back, unless something was added to it", async () => {
    const opened = await open({});
    const made = change(newNote("plans/a.md", "# plan\n"));
    await opened.writer.write(made);
    expect(await opened.writer.takeBack()).toMatchObject({ written: ["plans/a.md"] });
    expect(opened.app.vault.getFileByPath("plans/a.md")).toBeNull();
    await opened.writer.write(made);
    await writeInto(opened.root, "plans/a.md", "# plan\nand words of my own\n");
    expect((await opened.writer.takeBack())?.failure?.error).toMatchObject({ problem: "changed-since" });
    expect(await textIn(opened.root, "plans/a.md")).toBe("# plan\nand words of my own\n");
    await opened.host.settled();
  });

  it("keeps what it started as where it is written on", async () => {
    const opened = await open({});
    await opened.writer.write(change(line("2025-06-11.md", "an answer of some length", "# today\n\n")));
    await writeInto(opened.root, "2025-06-11.md", "# today\n\nan answer of some length\nand more\n");
    expect(await opened.writer.takeBack()).toMatchObject({ failure: null });
    expect(await textIn(opened.root, "2025-06-11.md")).toBe("# today\n\nand more\n");
  });

  it("may be gone: then there is nothing to take back in it", async () => {
    const opened = await open({ "a.md": "one\n" });
    await opened.writer.write(change(line("a.md", "new"), newNote("b.md", "made\n")));
    await rm(join(opened.root, "b.md"));
    await eventually(() => opened.app.vault.getFileByPath("b.md") === null);
    expect(await opened.writer.takeBack()).toMatchObject({ written: ["a.md"], failure: null });
  });
});
