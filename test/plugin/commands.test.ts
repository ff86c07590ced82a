import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PluginSettingTab } from "obsidian";
import { describe, expect, it } from "vitest";
import {
  countShown,
  dataPath,
  editorOf,
  eventually,
  noteAt,
  openCrossroads,
  rows,
  rowTexts,
  showSidebar,
  usePlugin,
  type Crossroads,
} from "./app";

usePlugin();

const note = "what one?\n\nsome words\n\nand what two? and then?\n\n> what is quoted?\n";

async function openNote({ app }: Crossroads, path: string): Promise<void> {
  await app.workspace.getLeaf(false).openFile(noteAt(app, path));
}

describe("commands", () => {
  it("are all there, in sentence case, without the plugin's name and without hotkeys", async () => {
    const opened = await openCrossroads({ "2025-01-01.md": note });
    const own = opened.host.commands.list().filter(({ id }) => id.startsWith("crossroads:"));
    expect(own.map(({ id }) => id)).toEqual([
      "crossroads:show-open-questions",
      "crossroads:next-question",
      "crossroads:previous-question",
      "crossroads:why-this-date",
      "crossroads:list-unreadable",
      "crossroads:answer-question-at-cursor",
      "crossroads:answer-open-question",
      "crossroads:undo-last-change",
      "crossroads:insert-template",
      "crossroads:insert-template-today",
      "crossroads:new-note-from-template",
      "crossroads:copy-templates",
      "crossroads:show-decisions",
      "crossroads:record-decision",
      "crossroads:review-decision",
      "crossroads:create-decisions-base",
      "crossroads:plan-transition",
      "crossroads:show-transition",
      "crossroads:move-transition-date",
      "crossroads:rehearse-talk",
      "crossroads:write-what-was-said",
      "crossroads:sweep-notes",
      "crossroads:review-day-90",
      "crossroads:start-stay-or-leave",
      "crossroads:open-compass",
      "crossroads:open-compass-in-sidebar",
      "crossroads:set-north-star",
      "crossroads:check-in",
      "crossroads:insert-prompt",
      "crossroads:insert-prompt-of-day",
      "crossroads:another-prompt",
      "crossroads:said-before",
      "crossroads:copy-decks",
      "crossroads:check-in-energy",
      "crossroads:sort-energy",
      "crossroads:insert-last-year",
      "crossroads:write-review",
      "crossroads:refresh-review",
    ]);
    // Without a note in an editor, and with nothing to take back, the others have nothing to work on.
    expect(own.filter(({ available }) => available).map(({ id }) => id)).toEqual([
      "crossroads:show-open-questions",
      "crossroads:list-unreadable",
      "crossroads:answer-open-question",
      "crossroads:insert-template-today",
      "crossroads:new-note-from-template",
      "crossroads:copy-templates",
      "crossroads:show-decisions",
      "crossroads:record-decision",
      "crossroads:create-decisions-base",
      "crossroads:plan-transition",
      "crossroads:show-transition",
      "crossroads:rehearse-talk",
      "crossroads:write-what-was-said",
      "crossroads:sweep-notes",
      "crossroads:start-stay-or-leave",
      "crossroads:open-compass",
      "crossroads:open-compass-in-sidebar",
      "crossroads:set-north-star",
      "crossroads:check-in",
      "crossroads:insert-prompt",
      "crossroads:insert-prompt-of-day",
      "crossroads:copy-decks",
      "crossroads:check-in-energy",
      "crossroads:sort-energy",
      "crossroads:insert-last-year",
      "crossroads:write-review",
    ]);
  });

  it("go from question to question in a note, round its end with a word, and see what is not saved", async () => {
    const opened = await openCrossroads({ "2025-01-01.md": note });
    await openNote(opened, "2025-01-01.md");
    const editor = editorOf(opened.app);
    const next = async () => {
      await opened.host.commands.run("crossroads:next-question");
      return editor.getSelection();
    };
    editor.setCursor({ line: 1, ch: 0 });
    expect(await next()).toBe("and what two?");
    expect(await next()).toBe("and then?");
    expect(await next()).toBe("what one?");
    expect(opened.host.notices()).toEqual(["Back at the first question of this note."]);
    await opened.host.commands.run("crossroads:previous-question");
    expect(editor.getSelection()).toBe("and then?");
    editor.setValue("now typed: who am i?");
    editor.setCursor(0);
    expect(await next()).toContain("who am i?");
  });

  it("say calmly that a note asks nothing", async () => {
    const opened = await openCrossroads({ "2025-01-01.md": "nothing here" });
    await openNote(opened, "2025-01-01.md");
    await opened.host.commands.run("crossroads:next-question");
    expect(opened.host.notices()).toEqual(["No open questions in this note."]);
  });

  it("tell why a note is dated so, and why another is undated", async () => {
    const opened = await openCrossroads({ "2025-01-01 Wed.md": note, "plain.md": "x" });
    // Until a note is read, all there is to say is that it is not.
    await eventually(() => document.querySelector(".crossroads-status")?.textContent === "3 open questions");
    await openNote(opened, "2025-01-01 Wed.md");
    await opened.host.commands.run("crossroads:why-this-date");
    await eventually(
      () => document.querySelector(".crossroads-modal")?.textContent.includes("1 Jan 2025") === true,
    );
    expect(document.querySelector(".crossroads-modal")?.textContent).toContain("Its file name holds a date");
    document.querySelector<HTMLElement>(".modal-close-button")?.click();
    await openNote(opened, "plain.md");
    await opened.host.commands.run("crossroads:why-this-date");
    await eventually(
      () => document.querySelector(".crossroads-modal")?.textContent.includes("undated") === true,
    );
  });
});

describe("menus of notes", () => {
  it("show a note's own questions in the sidebar", async () => {
    const opened = await openCrossroads({ "2025-01-01.md": note, "other.md": "what else?" });
    await showSidebar(opened, 4);
    const menu = new FakeMenu();
    opened.app.workspace.trigger("file-menu", menu, noteAt(opened.app, "other.md"), "file-explorer");
    expect([...menu.entries.keys()]).toEqual(["Show its open questions", "Why is this note dated so?"]);
    menu.entries.get("Show its open questions")?.();
    await eventually(() => rowTexts().join() === "what else?");
  });

  it("have nothing to say of a folder", async () => {
    const opened = await openCrossroads({ "journal/2025-01-01.md": note });
    const menu = new FakeMenu();
    opened.app.workspace.trigger(
      "file-menu",
      menu,
      opened.app.vault.getFolderByPath("journal"),
      "file-explorer",
    );
    expect(menu.entries.size).toBe(0);
  });
});

describe("the plugin in the app", () => {
  it("opens the sidebar when a person first enables it, and never again unasked", async () => {
    const opened = await openCrossroads({ "2025-01-01.md": note }, { userEnabled: true });
    await eventually(() => opened.app.workspace.getLeavesOfType("crossroads-questions").length === 1);
    await eventually(() => countShown() > 0);
    const saved = JSON.parse(await readFile(join(opened.root, dataPath), "utf8")) as { welcomed: boolean };
    expect(saved.welcomed).toBe(true);
  });

  it("does not open the sidebar at a start, nor when it was enabled before", async () => {
    const opened = await openCrossroads({ "2025-01-01.md": note });
    const again = await openCrossroads(
      { "2025-01-01.md": note },
      { userEnabled: true, data: { welcomed: true } },
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(opened.app.workspace.getLeavesOfType("crossroads-questions")).toEqual([]);
    expect(again.app.workspace.getLeavesOfType("crossroads-questions")).toEqual([]);
    expect(again.host.notices()).toEqual([]);
  });

  it("counts open questions in the status bar, and stops when it is told to", async () => {
    const opened = await openCrossroads({ "2025-01-01.md": note });
    const status = () => document.querySelector<HTMLElement>(".crossroads-status");
    await eventually(() => status()?.textContent === "3 open questions");
    const tab = settingTab(opened);
    await tab.setControlValue("showCount", false);
    expect(status()?.isShown()).toBe(false);
    status()?.click();
    await eventually(() => countShown() === 3);
  });

  it("keeps settings, reads them as they are meant, and follows them", async () => {
    const opened = await openCrossroads({ "2025-01-01.md": note, "work/a.md": "what ticket?" });
    await showSidebar(opened, 4);
    const tab = settingTab(opened);
    expect(tab.getControlValue("dateKeys")).toBe("date");
    await tab.setControlValue("dateKeys", "date,  day ,");
    expect(tab.getControlValue("dateKeys")).toBe("date, day");
    await tab.setControlValue("kindsShown/quoted", true);
    await eventually(() => countShown() === 5);
    await tab.setControlValue("leftOutPhrases", "two?\n\n");
    await eventually(() => !rowTexts().includes("and what two?"));
    const saved = JSON.parse(await readFile(join(opened.root, dataPath), "utf8")) as Record<string, unknown>;
    expect(saved).toMatchObject({
      dateKeys: ["date", "day"],
      kindsShown: ["own", "asked", "quoted"],
      leftOutPhrases: ["two?"],
    });
  });

  it("starts in spite of a data.json that is no JSON, and leaves it alone", async () => {
    const opened = await openCrossroads({ "2025-01-01.md": note }, { data: "{ half a fi" });
    await showSidebar(opened, 3);
    expect(await readFile(join(opened.root, dataPath), "utf8")).toBe("{ half a fi");
  });

  it("takes everything away when it is disabled, also while it reads", async () => {
    const opened = await openCrossroads({ "2025-01-01.md": note }, { conditions: { readDelayMs: 20 } });
    await opened.host.commands.run("crossroads:show-open-questions");
    await opened.host.unloadPlugin("crossroads");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(rows()).toEqual([]);
    expect(document.querySelector("[class*=crossroads]")).toBeNull();
    expect(opened.host.commands.list().filter(({ id }) => id.startsWith("crossroads:"))).toEqual([]);
    expect(opened.host.errors()).toEqual([]);
  });
});

/** The settings tab, found as the settings window finds it. */
function settingTab({ app }: Crossroads): PluginSettingTab {
  const { setting } = app as unknown as { setting: { openTabById(id: string): PluginSettingTab | null } };
  const tab = setting.openTabById("crossroads");
  if (!tab) throw new Error("Crossroads has no settings.");
  return tab;
}

/** As much of a menu as is needed to see what is put in it. */
class FakeMenu {
  readonly entries = new Map<string, () => unknown>();

  addItem(fill: (item: unknown) => unknown): this {
    let title = "";
    const item = {
      setTitle: (text: string) => ((title = text), item),
      setIcon: () => item,
      setSection: () => item,
      onClick: (act: () => unknown) => (this.entries.set(title, act), item),
    };
    fill(item);
    return this;
  }
}
