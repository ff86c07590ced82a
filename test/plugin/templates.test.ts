import type * as O from "obsidian";
import { afterEach, describe, expect, it, vi } from "vitest";
import { builtIns } from "../../src/core/templates/built-in";
import {
  chooseItem,
  editorOf,
  eventually,
  noteAt,
  openCrossroads,
  press,
  usePlugin,
  type Crossroads,
  type OpenOptions,
} from "./app";
import { textIn } from "../workbench/temporary-vault";

usePlugin();

const folder = "Crossroads/Templates";
const now = new Date("2026-11-27T09:05:00");

/** The app at a time that stands still; its timers go on. */
async function open(files: Readonly<Record<string, string>>, options: OpenOptions = {}): Promise<Crossroads> {
  localStorage.clear();
  vi.useFakeTimers({ now, toFake: ["Date"] });
  return openCrossroads(files, options);
}

async function openNote({ app }: Crossroads, path: string): Promise<O.Editor> {
  await app.workspace.getLeaf(false).openFile(noteAt(app, path));
  return editorOf(app);
}

const run = (opened: Crossroads, id: string) => opened.host.commands.run(`crossroads:${id}`);
const input = () => document.querySelector<HTMLInputElement>(".prompt input");
const offered = () => [...document.querySelectorAll(".prompt .suggestion-item")];
const names = () => offered().map((item) => item.querySelector(".suggestion-title")?.textContent ?? "");

/** Opens the picker with a command and types into it. */
async function pick(opened: Crossroads, id: string, words: string): Promise<void> {
  await run(opened, id);
  await eventually(() => input() !== null);
  type(input(), words);
  await eventually(() => offered().length > 0);
}

function type(field: HTMLInputElement | null, words: string): void {
  if (!field) throw new Error("There is nothing to type into.");
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

const modal = () => document.querySelector(".crossroads-change-modal");
const fields = () => [...document.querySelectorAll<HTMLInputElement>(".crossroads-change-body input")];
/** What the window says will be added, and what it says beside it. */
const added = () => [...document.querySelectorAll(".crossroads-change ins")].map((line) => line.textContent);
const remarks = () =>
  [...document.querySelectorAll(".crossroads-templates-remarks p")].map((line) => line.textContent);

/** Fills in what is asked for, in order. */
async function answer(...values: string[]): Promise<void> {
  await eventually(() => modal() !== null);
  expect(fields()).toHaveLength(values.length);
  fields().forEach((field, at) => {
    type(field, values[at] ?? "");
  });
}

/** Says yes to what is shown. */
async function confirm(): Promise<void> {
  const write = () => document.querySelector<HTMLButtonElement>(".crossroads-change-modal .mod-cta");
  await eventually(() => write()?.disabled === false && added().length > 0);
  // Shown a little after it was typed.
  await new Promise((resolve) => setTimeout(resolve, 250));
  write()?.click();
  await eventually(() => modal() === null);
}

afterEach(() => {
  vi.useRealTimers();
});

describe("a template at the cursor", () => {
  it("goes in with its properties, puts the cursor where writing starts, and is gone with one undo", async () => {
    const before = "---\n# mine\ntags: [home]\nstatus: open\n---\nwords\n\n";
    const opened = await open({
      "note.md": before,
      [`${folder}/Mine.md`]:
        '---\nhelps: "On a bad day"\ntags: [work]\nstatus: done\ntype: log\n---\n## {{date:dddd, MMMM Do YYYY}}\n\n- {{cursor}}\n- {{title}} {{nobody}}\n',
    });
    const editor = await openNote(opened, "note.md");
    editor.setCursor({ line: 7, ch: 0 });
    await pick(opened, "insert-template", "bad day");
    expect(names()[0]).toBe("Mine");
    expect(offered()[0]?.querySelector(".suggestion-note")?.textContent).toBe("On a bad day");
    press("Enter");
    await confirm();
    await eventually(() => editor.getValue() !== before);
    expect(editor.getValue()).toBe(
      "---\n# mine\ntags: [home, work]\nstatus: open\ntype: log\n---\nwords\n\n## Friday, November 27th 2026\n\n- \n- note {{nobody}}\n",
    );
    expect(editor.getLine(editor.getCursor().line)).toBe("- ");
    editor.undo();
    expect(editor.getValue()).toBe(before);
  });

  it("is a section alone where a person wants no more", async () => {
    const opened = await open({ "note.md": "" });
    const editor = await openNote(opened, "note.md");
    await pick(opened, "insert-template", "wrap");
    press("Tab");
    await eventually(() => names().includes("All of it"));
    expect(names()).toEqual([
      "Widen the options",
      "Test them against reality",
      "Step back",
      "Be ready to be wrong",
      "All of it",
    ]);
    type(input(), "step back");
    press("Enter");
    await confirm();
    await eventually(() => editor.getValue() !== "");
    expect(editor.getValue()).toMatch(/^## Step back\n\n- In 10 minutes[^]*: \n$/);
    expect(editor.getCursor()).toEqual({ line: 2, ch: editor.getLine(2).length });
  });

  it("asks for all values at once, and writes nothing where a person thinks better of it", async () => {
    const opened = await open({
      "note.md": "before\n",
      "old.md": "---\ntype: decision\ndecided: 2026-01-05\ncriteria: [people, light]\n---\n",
    });
    const editor = await openNote(opened, "note.md");
    await eventually(
      () => document.querySelector(".status-bar")?.textContent.includes("open question") === true,
    );
    await pick(opened, "insert-template", "matrix");
    press("Enter");
    await eventually(() => modal() !== null);
    expect(fields().map(({ value }) => value)).toEqual(["Stay", "Leave", "light; people;"]);
    expect(document.activeElement).toBe(fields()[0]);
    press("Enter");
    expect(document.activeElement).toBe(fields()[1]);
    press("Escape");
    expect(editor.getValue()).toBe("before\n");
    await pick(opened, "insert-template", "matrix");
    press("Enter");
    await answer("Halden", "Pegel | north", "light; people; pay");
    await confirm();
    await eventually(() => editor.getValue() !== "before\n");
    expect(editor.getValue()).toContain(
      "| What counts | Weight | Halden | Pegel \\| north |\n| --- | --- | --- | --- |\n| light |  |  |  |\n| people |  |  |  |\n| pay |  |  |  |\n|  |  |  |  |\n",
    );
  });

  it("leaves properties that cannot be read alone, and says so", async () => {
    const before = '---\ntitle: "never closed\n---\nwords\n';
    const opened = await open({ "note.md": before, [`${folder}/Mine.md`]: "---\ntype: log\n---\n## A\n\n" });
    const editor = await openNote(opened, "note.md");
    editor.setCursor({ line: 4, ch: 0 });
    await pick(opened, "insert-template", "mine");
    press("Enter");
    await eventually(() => remarks().length > 0);
    expect(remarks()[0]).toContain("Only the text goes in");
    expect(added()).toEqual(["", "## A", ""]);
    await confirm();
    await eventually(() => editor.getValue() === `${before}\n## A\n\n`);
  });

  it("keeps a note's line ends, and shows fields it does not know", async () => {
    const opened = await open({ "note.md": "one\r\ntwo\r\n", [`${folder}/Mine.md`]: "## A\n\n{{nobody}}\n" });
    await pick(opened, "insert-template-today", "mine");
    press("Escape");
    const editor = await openNote(opened, "note.md");
    editor.setCursor({ line: 2, ch: 0 });
    await pick(opened, "insert-template", "mine");
    press("Enter");
    await eventually(() => added().length > 0);
    expect(remarks()).toEqual(["Crossroads does not know {{nobody}}. It stays as it is."]);
    await confirm();
    await eventually(() => editor.getValue().includes("nobody"));
    await opened.host.settled();
    expect(await textIn(opened.root, "note.md")).toBe("one\r\ntwo\r\n\r\n## A\r\n\r\n{{nobody}}\r\n");
  });
});

describe("the menu of the editor", () => {
  it("offers templates, too", async () => {
    const opened = await open({ "note.md": "" });
    await openNote(opened, "note.md");
    document
      .querySelector(".cm-content")
      ?.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }));
    chooseItem("Insert a template");
    await eventually(() => offered().length > 0);
  });
});

describe("a template elsewhere", () => {
  it("goes to the end of today's note, which is made with its own template where it is not there", async () => {
    const opened = await open({
      "templates/Daily.md": "# {{date:YYYY}}\n",
      ".obsidian/daily-notes.json": JSON.stringify({ folder: "Journal", template: "templates/Daily" }),
    });
    await pick(opened, "insert-template-today", "10-10-10");
    press("Enter");
    await confirm();
    await eventually(() => opened.app.workspace.getActiveFile()?.path === "Journal/2026-11-27.md");
    const text = await textIn(opened.root, "Journal/2026-11-27.md");
    expect(text).toMatch(/^# 2026\n\n## 10-10-10\n\n- What I am deciding: \n/);
    await eventually(() => opened.app.workspace.activeEditor?.editor?.getCursor().line === 4);
    expect(editorOf(opened.app).getCursor().ch).toBe("- What I am deciding: ".length);
  });

  it("goes to today's note where it is open already, behind what is not saved yet", async () => {
    const opened = await open({ "2026-11-27.md": "one\n", "other.md": "" });
    const { workspace } = opened.app;
    const editor = await openNote(opened, "2026-11-27.md");
    const leaf = workspace.getMostRecentLeaf();
    await workspace.getLeaf("tab").openFile(noteAt(opened.app, "other.md"));
    editor.replaceRange("two\n", { line: 1, ch: 0 });
    await pick(opened, "insert-template-today", "tripwire");
    press("Enter");
    await confirm();
    await eventually(() => workspace.getActiveFile()?.path === "2026-11-27.md");
    expect(workspace.getMostRecentLeaf()).toBe(leaf);
    expect(editor.getValue()).toMatch(/^one\ntwo\n\n## Tripwire\n\n- If  by 2027-02-27, I will \n/);
    expect(editor.getCursor()).toEqual({ line: 5, ch: "- If ".length });
  });

  it("is a note of its own, with a name that is free", async () => {
    const opened = await open({ "Tripwire 2026-11-27.md": "mine" });
    await pick(opened, "new-note-from-template", "tripwire");
    press("Enter");
    await eventually(() => modal() !== null);
    expect(fields()[0]?.value).toBe("Tripwire 2026-11-27 2");
    const problem = () => document.querySelector(".setting-item-error")?.textContent ?? "";
    await answer("Tripwire 2026-11-27");
    await eventually(() => problem() !== "");
    expect(problem()).toBe("There is a note of this name already.");
    await answer("why: not");
    await eventually(() => problem().includes("none of"));
    await answer("until march");
    await confirm();
    await eventually(() => opened.app.workspace.getActiveFile()?.path === "until march.md");
    expect(await textIn(opened.root, "until march.md")).toMatch(/^## Tripwire\n/);
    expect(await textIn(opened.root, "Tripwire 2026-11-27.md")).toBe("mine");
  });

  it("is a record where it is the long form of a decision, and makes none of a note that is there", async () => {
    const opened = await open({ "2026-11-27.md": "a long day\n" });
    const editor = await openNote(opened, "2026-11-27.md");
    await pick(opened, "insert-template", "decision journal");
    press("Enter");
    await confirm();
    await eventually(() => editor.getValue().includes("## The decision"));
    expect(editor.getValue()).not.toContain("type: decision");
    await pick(opened, "new-note-from-template", "decision journal");
    press("Enter");
    await answer("Leave the mill");
    await confirm();
    await eventually(() => opened.app.workspace.getActiveFile()?.path === "Leave the mill.md");
    expect(await textIn(opened.root, "Leave the mill.md")).toMatch(
      /^---\ntype: decision\nstatus: open\n[^]*review: 2027-05-27\n---\n## The decision\n/,
    );
    await run(opened, "show-decisions");
    await eventually(
      () => document.querySelector(".crossroads-decision")?.textContent.includes("Leave the mill") === true,
    );
    expect(document.querySelectorAll(".crossroads-decision")).toHaveLength(1);
  });

  it("goes where the key held says, whatever the command", async () => {
    const opened = await open({ "note.md": "" });
    await openNote(opened, "note.md");
    await pick(opened, "insert-template", "regret");
    press("Enter", { ctrlKey: true });
    await confirm();
    await eventually(() => opened.app.workspace.getActiveFile()?.path === "2026-11-27.md");
    expect(await textIn(opened.root, "2026-11-27.md")).toMatch(/^## Looking back at eighty/);
    expect(await textIn(opened.root, "note.md")).toBe("");
  });

  it("lists open questions in quotation marks, so that none of them is asked anew", async () => {
    const opened = await open({
      "2026-01-05.md": "should i stay at the station?\n",
      "2026-02-05.md": "should i stay at the station?\nwhat would i build?\n",
      "note.md": "",
    });
    const editor = await openNote(opened, "note.md");
    await eventually(() => document.querySelector(".status-bar")?.textContent.includes("2") === true);
    await pick(opened, "insert-template", "quarterly");
    press("Enter");
    await confirm();
    await eventually(() => editor.getValue() !== "");
    expect(editor.getValue()).toContain(
      "## Still open\n\n- “should i stay at the station?” [[2026-02-05]], asked 2 times\n- “what would i build?” [[2026-02-05]]\n\n",
    );
    await opened.host.settled();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(document.querySelector(".status-bar")?.textContent).toContain("2 open questions");
  });
});

describe("a list of what is due", () => {
  it("names each with a link and since when, and says calmly that there is nothing", async () => {
    const opened = await open({
      "note.md": "",
      "Leave.md":
        "---\ntype: decision\ndecided: 2026-01-05\nchoice: leave the mill\nreview: 2026-07-05\n---\n",
      [`${folder}/Due.md`]: "## Due\n\n- {{decisions:due}}\n\n{{decisions:soon}}\n",
    });
    const editor = await openNote(opened, "note.md");
    await eventually(() => document.querySelector(".crossroads-due")?.textContent === "1 due");
    await pick(opened, "insert-template", "due");
    expect(names()[0]).toBe("Due");
    press("Enter");
    await confirm();
    await eventually(() => editor.getValue() !== "");
    expect(editor.getValue()).toMatch(
      /^## Due\n\n- \[\[Leave\]\]: leave the mill \(due since 5 Jul 2026\)\n\n\{\{decisions:soon\}\}\n$/,
    );
    await opened.app.vault.delete(noteAt(opened.app, "Leave.md"));
    await eventually(() => !document.body.textContent.includes("1 due"));
    editor.setValue("");
    await pick(opened, "insert-template", "due");
    press("Enter");
    await confirm();
    await eventually(() => editor.getValue() !== "");
    expect(editor.getValue()).toContain("- Nothing right now\n");
  });
});

describe("the picker", () => {
  it("shows each template with when it helps, those used last first, and a person's own in place of a built-in one", async () => {
    const opened = await open({
      "note.md": "",
      [`${folder}/wrap.md`]: "%% my own way %%\nwords\n",
      [`${folder}/deep/Zebra.md`]: "stripes\n",
    });
    await openNote(opened, "note.md");
    await pick(opened, "insert-template", "");
    expect(names()).toHaveLength(builtIns.length + 1);
    expect(names().filter((name) => name.toLowerCase() === "wrap")).toEqual(["wrap"]);
    const wrap = offered().find((item) => item.textContent.startsWith("wrap"));
    expect(wrap?.querySelector(".suggestion-note")?.textContent).toBe("my own way");
    expect(names().at(-1)).toBe("Zebra");
    expect(names()[0]).toBe(builtIns[0]?.name);
    type(input(), "zebra");
    await eventually(() => offered().length === 1);
    press("Enter");
    await confirm();
    await eventually(() => editorOf(opened.app).getValue() === "stripes");
    await eventually(() => opened.app.loadLocalStorage("crossroads-templates-used") !== null);
    await pick(opened, "insert-template", "");
    expect(names()[0]).toBe("Zebra");
  });
});

describe("copying the templates", () => {
  it("puts each into the vault that is not there, overwrites none, and none of them asks anything", async () => {
    const own = "# my own\n";
    const opened = await open({ [`${folder}/WRAP.md`]: own, "2026-01-05.md": "should i stay?\n" });
    await run(opened, "copy-templates");
    await confirm();
    await eventually(() => opened.app.vault.getMarkdownFiles().length === builtIns.length + 1);
    expect(await textIn(opened.root, `${folder}/WRAP.md`)).toBe(own);
    for (const { name, helps, text } of builtIns)
      if (name !== "WRAP")
        expect(await textIn(opened.root, `${folder}/${name}.md`)).toBe(`%% ${helps} %%\n${text}`);
    await opened.host.settled();
    await eventually(
      () => document.querySelector(".status-bar")?.textContent.includes("1 open question") === true,
    );
    // One calm line, not the names of them all.
    expect(opened.host.notices().at(-1)).toMatch(/^Written to [^,]+, [^,]+, [^,]+,? and \d\d more notes\./);
    await run(opened, "copy-templates");
    expect(opened.host.notices().at(-1)).toBe(`All templates are in ${folder} already.`);
  });

  it("goes to the folder a person has chosen, whose questions are prompts", async () => {
    const opened = await open(
      { "mine/Evening.md": "what gave me energy?\n", "2026-01-05.md": "should i stay?\n" },
      { data: { templateFolder: "/mine/" } },
    );
    await eventually(
      () => document.querySelector(".status-bar")?.textContent.includes("1 open question") === true,
    );
    await pick(opened, "insert-template-today", "evening");
    expect(names()[0]).toBe("Evening");
  });
});

describe("Templater", () => {
  const template = "## Log\n\n<% tp.date.now() %> <% tp.file.cursor() %>end {{date}}\n";

  /** As much of Templater as a plugin can see of it. */
  function templater(app: O.App) {
    const parse = vi.fn((_config: unknown, text: string) =>
      Promise.resolve(text.replace("<% tp.date.now() %>", "its date")),
    );
    const overwrite = vi.fn((file: O.TFile) =>
      app.vault.process(file, (text) => text.replace(/<%.*?%>/g, "its own")),
    );
    const config = vi.fn((...given: unknown[]) => given);
    const plugins = Reflect.get(app, "plugins") as { plugins: Record<string, unknown> };
    plugins.plugins["templater-obsidian"] = {
      unload: () => undefined,
      templater: { create_running_config: config, parse_template: parse, overwrite_file_commands: overwrite },
    };
    return { parse, overwrite, config };
  }

  it("gets the new words of a note, and no others, before they are shown", async () => {
    const opened = await open({ "note.md": "<% mine %>\n\n", [`${folder}/Log.md`]: template });
    const fake = templater(opened.app);
    const editor = await openNote(opened, "note.md");
    editor.setCursor({ line: 2, ch: 0 });
    await pick(opened, "insert-template", "log");
    press("Enter");
    await confirm();
    await eventually(() => editor.getValue().includes("end"));
    expect(editor.getValue()).toBe("<% mine %>\n\n## Log\n\nits date end 2026-11-27\n");
    expect(editor.getLine(editor.getCursor().line).slice(editor.getCursor().ch)).toBe("end 2026-11-27");
    const [from, into, mode] = fake.config.mock.calls[0] ?? [];
    expect([(from as O.TFile).path, (into as O.TFile).path, mode]).toEqual([
      `${folder}/Log.md`,
      "note.md",
      1,
    ]);
    expect(fake.overwrite).not.toHaveBeenCalled();
  });

  it("fills in a note that is made, once it is there", async () => {
    const opened = await open({ [`${folder}/Log.md`]: template });
    const fake = templater(opened.app);
    await pick(opened, "new-note-from-template", "log");
    press("Enter");
    await answer("new");
    await eventually(() => remarks().length > 0);
    expect(remarks()).toEqual(["Templater fills in what stands between <% and %> once the note is made."]);
    await confirm();
    await eventually(() => fake.overwrite.mock.calls.length === 1);
    expect(fake.parse).not.toHaveBeenCalled();
    await eventually(
      () => opened.app.workspace.activeEditor?.editor?.getValue().includes("its own") === true,
    );
    expect(await textIn(opened.root, "new.md")).toBe("## Log\n\nits own its ownend 2026-11-27\n");
  });

  it("is not missed where it is not there", async () => {
    const opened = await open({ "note.md": "", [`${folder}/Log.md`]: template });
    const editor = await openNote(opened, "note.md");
    await pick(opened, "insert-template", "log");
    press("Enter");
    await confirm();
    await eventually(() => editor.getValue() !== "");
    expect(editor.getValue()).toBe("## Log\n\n<% tp.date.now() %> <% tp.file.cursor() %>end 2026-11-27\n");
  });
});
