import type { MarkdownView } from "obsidian";
import { describe, expect, it, vi } from "vitest";
import {
  activeRow,
  button,
  chooseItem,
  countShown,
  editorOf,
  eventually,
  noteAt,
  openCrossroads,
  press,
  rows,
  rowTexts,
  showSidebar as show,
  sortByLastAsked,
  tree,
  usePlugin,
  type Crossroads,
} from "./app";

usePlugin();

const journal = {
  "journal/2024-11-02.md": "flat day\n\nwhat gives me energy?\n\nShould I stay?",
  "journal/2025-06-11.md": "should i stay?\n\nwhat is my happiness equation? it's friends, cooking, a walk\n",
  "scratch.md": "what would i build?\n\n> what if you are wrong?",
};

/** Shows the sidebar as these tests know it: what matters most is measured elsewhere. */
async function showSidebar(opened: Crossroads, count: number): Promise<void> {
  await show(opened, count);
  sortByLastAsked();
}

function attributes(row: Element | null): (string | null)[] {
  return ["aria-level", "aria-posinset", "aria-setsize", "aria-expanded"].map(
    (name) => row?.getAttribute(name) ?? null,
  );
}

describe("the sidebar", () => {
  it("shows own questions, the last asked first, with the half answered ones and their answers", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 4);
    expect(rowTexts()).toEqual([
      "should i stay?",
      "what is my happiness equation?",
      "what gives me energy?",
      "what would i build?",
    ]);
    const answered = rows()[1];
    expect(answered?.querySelector(".crossroads-row-answer")?.textContent).toContain("friends, cooking");
    expect(answered?.textContent).toContain("Half answered");
    expect(rows()[0]?.textContent).toContain("asked 2 times");
  });

  it("is one tree with one stop for the tab key, which names the active row", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 4);
    expect(document.activeElement).toBe(tree());
    expect(tree().getAttribute("role")).toBe("tree");
    expect(
      rows().every((row) => row.getAttribute("role") === "treeitem" && !row.hasAttribute("tabindex")),
    ).toBe(true);
    expect(attributes(activeRow())).toEqual(["1", "1", "4", "false"]);
    expect(attributes(rows()[1] ?? null)).toEqual(["1", "2", "4", null]);
    expect(rows().map((row) => row.getAttribute("aria-selected"))).toEqual([
      "true",
      "false",
      "false",
      "false",
    ]);
  });

  it("goes by the arrow keys, Home and End, in and out of threads", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 4);
    const text = () => activeRow()?.querySelector(".crossroads-row-text, .crossroads-row-facts")?.textContent;
    press("ArrowRight", {}, tree());
    expect(attributes(activeRow())).toEqual(["1", "1", "4", "true"]);
    press("ArrowRight", {}, tree());
    expect(attributes(activeRow())).toEqual(["2", "1", "2", null]);
    expect(text()).toBe("11 Jun 2025");
    press("ArrowLeft", {}, tree());
    expect(text()).toBe("should i stay?");
    press("ArrowLeft", {}, tree());
    expect(rows()).toHaveLength(4);
    press("End", {}, tree());
    expect(text()).toBe("what would i build?");
    press("ArrowDown", {}, tree());
    press("ArrowUp", {}, tree());
    expect(text()).toBe("what gives me energy?");
    press("Home", {}, tree());
    expect(text()).toBe("should i stay?");
    press("PageDown", {}, tree());
    expect(text()).toBe("what would i build?");
    expect(document.activeElement).toBe(tree());
  });

  it("goes to the exact words in the editor by Enter, also in the first line", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 4);
    press("Enter", {}, tree());
    await eventually(() => opened.app.workspace.activeEditor?.editor?.getSelection() === "should i stay?");
    expect(opened.app.workspace.getActiveFile()?.path).toBe("journal/2025-06-11.md");
    await showSidebar(opened, 4);
    press("End", {}, tree());
    press("ArrowUp", {}, tree());
    press("Enter", {}, tree());
    await eventually(
      () => opened.app.workspace.activeEditor?.editor?.getSelection() === "what gives me energy?",
    );
    expect(editorOf(opened.app).getCursor("from")).toEqual({ line: 2, ch: 0 });
  });

  it("opens in a new tab with the modifier held, and by the middle button", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 4);
    const tabs = () => opened.app.workspace.getLeavesOfType("markdown").length;
    press("Enter", { ctrlKey: true }, tree());
    await eventually(() => tabs() === 1);
    rows()[2]?.dispatchEvent(new MouseEvent("auxclick", { button: 1, bubbles: true, cancelable: true }));
    await eventually(() => tabs() === 2);
    await eventually(
      () => opened.app.workspace.activeEditor?.editor?.getSelection() === "what gives me energy?",
    );
  });

  it("finds the words where they have moved since they were read", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 4);
    const { vault } = opened.app;
    vi.spyOn(vault, "cachedRead").mockImplementation((file) => vault.read(file));
    await vault.adapter.write("scratch.md", "a new line\n\nand one more\n\nwhat would i build?");
    rows()[3]?.click();
    await eventually(
      () => opened.app.workspace.activeEditor?.editor?.getSelection() === "what would i build?",
    );
    expect(editorOf(opened.app).getCursor("from").line).toBe(4);
  });

  it("leaves the reading view in reading mode", async () => {
    const opened = await openCrossroads(journal);
    const leaf = opened.app.workspace.getLeaf(false);
    await leaf.openFile(noteAt(opened.app, "scratch.md"), { state: { mode: "preview" } });
    await showSidebar(opened, 4);
    rows()[3]?.click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((leaf.view as MarkdownView).getMode()).toBe("preview");
  });

  it("says calmly that a note or its words are gone", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 4);
    const { vault } = opened.app;
    vi.spyOn(vault, "getFileByPath").mockReturnValueOnce(null);
    rows()[0]?.click();
    await eventually(() => opened.host.notices().includes("This note is no longer in the vault."));
    expect(opened.host.errors()).toEqual([]);
  });

  it("searches, says when nothing fits, and offers the way back", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 4);
    press("/", {}, tree());
    const field = document.querySelector<HTMLInputElement>(".crossroads-search input");
    if (!field) throw new Error("no search field");
    expect(document.activeElement).toBe(field);
    field.value = "energy";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await eventually(() => countShown() === 1);
    field.value = "nowhere to be found";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await eventually(
      () => document.querySelector(".crossroads-empty")?.textContent.includes("No question fits") === true,
    );
    document.querySelector<HTMLElement>(".crossroads-empty button")?.click();
    await eventually(() => countShown() === 4);
    expect(field.value).toBe("");
  });

  it("goes from the search to the list by the down key, and empties it by Escape", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 4);
    const field = document.querySelector<HTMLInputElement>(".crossroads-search input");
    if (!field) throw new Error("no search field");
    field.focus();
    field.value = "stay";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await eventually(() => countShown() === 1);
    press("Escape", {}, field);
    await eventually(() => countShown() === 4);
    press("ArrowDown", {}, field);
    expect(document.activeElement).toBe(tree());
  });

  it("sorts, groups and filters by its menus", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 4);
    button("Change sort order").click();
    chooseItem("Oldest first");
    expect(rowTexts()[0]).toBe("should i stay?");
    expect(rowTexts()[1]).toBe("what gives me energy?");
    button("Change grouping").click();
    chooseItem("By note");
    expect(rowTexts()).toContain("scratch");
    expect(attributes(rows()[0] ?? null)).toEqual(["1", "1", "3", "true"]);
    button("Collapse all").click();
    expect(rows()).toHaveLength(3);
    button("Choose which questions are shown").click();
    chooseItem("Quoted");
    expect(countShown()).toBe(5);
  });

  it("grouped by note, keeps a parked question out of its notes until parked ones are shown", async () => {
    const opened = await openCrossroads({
      ...journal,
      "Crossroads/Question log.md": "- [ ] should i stay? — parked until 2099-01-01\n",
    });
    await showSidebar(opened, 3);
    button("Change grouping").click();
    chooseItem("By note");
    expect(rowTexts()).not.toContain("Should I stay?");
    expect(rowTexts()).toContain("what gives me energy?");
    button("Choose which questions are shown").click();
    chooseItem("Parked");
    // In each note where it was asked.
    expect(rowTexts().filter((text) => /^should i stay\?$/i.test(text))).toHaveLength(2);
  });

  it("narrows to one note from the menu of a row, and shows that it does", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 4);
    rows()[3]?.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }));
    chooseItem("Show only this note");
    expect(countShown()).toBe(1);
    const chip = document.querySelector<HTMLElement>(".crossroads-chip");
    expect(chip?.textContent).toContain("scratch");
    chip?.click();
    expect(countShown()).toBe(4);
  });

  it("tells why a question is there, by the menu and by a key", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 4);
    press("?", {}, tree());
    const words = document.querySelector(".crossroads-modal")?.textContent ?? "";
    expect(words).toContain("It ends with a question mark.");
    expect(words).toContain("Why it is dated 11 Jun 2025");
    expect(words).toContain("journal/2025-06-11.md");
  });

  it("lists a note once among possible answers, with what else it says folded in", async () => {
    const opened = await openCrossroads({
      "2025-06-11.md": "should i stay at the yard?\n",
      "2025-07-01.md":
        "decided to stay at the yard until may\n\nthe yard is where i stay, because the crew taught me everything\n",
    });
    await showSidebar(opened, 1);
    rows()[0]?.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }));
    chooseItem("Possible answers in later notes");
    const list = () => document.querySelector(".crossroads-leads");
    await eventually(() => (list()?.children.length ?? 0) > 0);
    expect(list()?.children).toHaveLength(1);
    const more = list()?.querySelector("details");
    expect(more?.open).toBe(false);
    expect(more?.querySelector("summary")?.textContent).toBe("1 more passage in this note");
    const places = [...(list()?.querySelectorAll(".crossroads-modal-path") ?? [])];
    expect(places.filter(({ textContent }) => textContent === "1 Jul 2025")).toHaveLength(1);
    const buttons = [...(more?.querySelectorAll("button") ?? [])];
    buttons.find((each) => each.textContent === "This answers it")?.click();
    const field = () => document.querySelector<HTMLTextAreaElement>(".crossroads-answer-field");
    await eventually(() => field() !== null);
    expect(field()?.value).toMatch(/the yard.* \(\[\[2025-07-01\]\]\)$/);
  });

  it("opens the menu of the active row by the keyboard", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 4);
    press("F10", { shiftKey: true }, tree());
    expect(document.querySelector(".menu")?.textContent).toContain("Why is this here?");
  });

  it("goes back to the editor by Escape", async () => {
    const opened = await openCrossroads(journal);
    await opened.app.workspace.getLeaf(false).openFile(noteAt(opened.app, "scratch.md"));
    await showSidebar(opened, 4);
    press("Escape", {}, tree());
    await eventually(() => document.activeElement?.closest(".markdown-source-view") != null);
  });

  it("keeps the active row while rows come before it", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 4);
    press("End", {}, tree());
    await opened.app.vault.create("2026-01-01.md", "what now?");
    await eventually(() => countShown() === 5);
    expect(activeRow()?.textContent).toContain("what would i build?");
    expect(attributes(activeRow())).toEqual(["1", "5", "5", null]);
  });

  it("hides texts and names, not dates, while a screen is shared", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 4);
    const hide = button("Hide texts while sharing a screen");
    hide.click();
    expect(document.querySelector(".crossroads-list")?.closest(".is-hiding-texts")).not.toBeNull();
    expect(button("Show texts again")).toBe(hide);
    expect(rows().every((row) => row.querySelector(".crossroads-row-text .crossroads-words"))).toBe(true);
  });

  it("has a sentence and a thing to do for an empty vault", async () => {
    const opened = await openCrossroads({});
    await showSidebar(opened, 0);
    await eventually(
      () => document.querySelector(".crossroads-empty")?.textContent.includes("no notes to read") === true,
    );
    document.querySelector<HTMLElement>(".crossroads-empty button")?.click();
    await eventually(() => opened.app.workspace.getActiveFile()?.path === "Untitled.md");
  });

  it("shows settled questions where nothing is open", async () => {
    const opened = await openCrossroads({
      "a.md": "nothing to ask here",
      "b.md": "- [x] did i call the bank?",
    });
    await showSidebar(opened, 0);
    await eventually(
      () => document.querySelector(".crossroads-empty")?.textContent.includes("No open questions") === true,
    );
    document.querySelector<HTMLElement>(".crossroads-empty button")?.click();
    await eventually(() => countShown() === 1);
    expect(rows()[0]?.textContent).toContain("Settled");
  });

  it("keeps its sort and filters with the layout, and loads deferred", async () => {
    const opened = await openCrossroads(journal, {
      conditions: { deferredLeaves: true, metadataDelayMs: 1 },
    });
    const leaf = await opened.app.workspace.ensureSideLeaf("crossroads-questions", "right", {
      active: false,
      reveal: false,
      state: { sort: "oldest", statuses: ["half-answered"] },
    });
    await opened.app.workspace.revealLeaf(leaf);
    await eventually(() => countShown() === 1);
    expect(leaf.getViewState().state).toMatchObject({ sort: "oldest", statuses: ["half-answered"] });
    expect(opened.host.errors()).toEqual([]);
  });
});
