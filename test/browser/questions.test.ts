import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator } from "playwright-core";
import { afterAll, describe, expect } from "vitest";
import { closeBrowser, test, type Workbench } from "./harness";

afterAll(closeBrowser);

const example = fileURLToPath(new URL("../../examples/vault", import.meta.url));
const files = {
  "Journal/2024-11-18.md": "what gives me energy?\n\nit rained\nshould i stay at the yard?\n",
  "Journal/2025-03-04.md":
    "# a long day\n\nsome words first\n\n- [ ] book the train, or drive?\n\nwhat gives me energy? the river, a number on a display\n",
  "Journal/2025-06-11.md": "- Mira's questions:\n\t- who are you being loyal to?\n\nWhat gives me energy?\n",
  "loose.md": "what would i make if nobody waited for it?\n",
};

const tree = ({ page }: Workbench): Locator => page.getByRole("tree", { name: "Questions" });
const rows = (workbench: Workbench): Locator => tree(workbench).getByRole("treeitem");
const row = (workbench: Workbench, text: string): Locator =>
  rows(workbench).filter({ hasText: text }).first();
const count = ({ page }: Workbench): Locator => page.locator(".crossroads-count");

/** The words that are selected in the active editor, and the line they are on, from 0. */
function selection({ page }: Workbench): Promise<{ words: string; line: number } | null> {
  return page.evaluate(async () => {
    const editor = (await window.workbench)?.host.app.workspace.activeEditor?.editor;
    return editor ? { words: editor.getSelection(), line: editor.getCursor("from").line } : null;
  });
}

/** The note that is open in front, by path. */
function openNote({ page }: Workbench): Promise<string | undefined> {
  return page.evaluate(async () => (await window.workbench)?.host.app.workspace.getActiveFile()?.path);
}

describe("the sidebar of open questions", () => {
  test("opens by itself at first, with every question in its place", async ({ open }) => {
    const workbench = await open({ vault: example, open: "Journal/2026-06-14.md" });
    await tree(workbench).waitFor();
    await row(workbench, "whose life is this?").waitFor();
    await expect.poll(() => count(workbench).textContent()).toMatch(/^1\d\d questions$/);
    expect(await workbench.page.locator(".status-bar").textContent()).toMatch(/1\d\d open questions/);
    expect(await workbench.page.locator(".notice").count()).toBe(0);
    await workbench.screenshot("questions-light");
  });

  test("is not opened again once a person has closed it", async ({ open }) => {
    const workbench = await open({ files });
    await tree(workbench).waitFor();
    await workbench.page.evaluate(async () => {
      (await window.workbench)?.host.app.workspace.detachLeavesOfType("crossroads-questions");
    });
    await workbench.page.reload();
    await workbench.ready();
    await expect.poll(() => workbench.page.locator(".status-bar").textContent()).toContain("open questions");
    expect(await tree(workbench).count()).toBe(0);
    await workbench.runCommand("Crossroads: Show open questions");
    await row(workbench, "should i stay at the yard?").waitFor();
  });

  test("keeps the first row chosen while rows come in above it, until a person moves", async ({ open }) => {
    const workbench = await open({ vault: example });
    await workbench.page.evaluate(async () => {
      await (await window.workbench)?.host.commands.run("crossroads:show-open-questions");
    });
    await expect.poll(() => count(workbench).textContent()).toMatch(/^1\d\d questions$/);
    await workbench.page.locator(".crossroads-progress").waitFor({ state: "hidden" });
    const chosen = tree(workbench).locator('[aria-selected="true"]');
    await expect.poll(() => chosen.getAttribute("aria-posinset")).toBe("1");
    await workbench.page.keyboard.press("ArrowDown");
    await expect.poll(() => chosen.getAttribute("aria-posinset")).toBe("2");
  });

  test("leads to the exact words by keyboard alone, also on the first line", async ({ open }) => {
    const workbench = await open({ files });
    await row(workbench, "should i stay").waitFor();
    await workbench.runCommand("Crossroads: Show open questions");
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.press("Home");
    await expect
      .poll(() => tree(workbench).evaluate((element) => element.ownerDocument.activeElement === element))
      .toBe(true);
    // Typing in the search field goes to the list with the arrow keys.
    await workbench.page.keyboard.press("/");
    await workbench.page.keyboard.type("loyal");
    await expect.poll(() => count(workbench).textContent()).toBe("1 question");
    await workbench.page.keyboard.press("ArrowDown");
    await workbench.page.keyboard.press("Enter");
    await expect.poll(() => selection(workbench)).toEqual({ words: "who are you being loyal to?", line: 1 });
    expect(await openNote(workbench)).toBe("Journal/2025-06-11.md");
  });

  test("leads to words on line one, and to words that have moved meanwhile", async ({ open }) => {
    const workbench = await open({ files });
    await row(workbench, "what would i make").click();
    await expect
      .poll(() => selection(workbench))
      .toEqual({ words: "what would i make if nobody waited for it?", line: 0 });
    await writeFile(
      join(workbench.root, "Journal/2024-11-18.md"),
      `one\ntwo\n\n${files["Journal/2024-11-18.md"]}`,
    );
    await row(workbench, "should i stay at the yard?").click();
    await expect.poll(() => selection(workbench)).toEqual({ words: "should i stay at the yard?", line: 6 });
  });

  test("shows the words in reading view without leaving it", async ({ open }) => {
    const workbench = await open({ files, open: "Journal/2024-11-18.md" });
    await workbench.runCommand("Toggle reading view");
    await workbench.page.locator(".markdown-preview-view").first().waitFor();
    await row(workbench, "should i stay at the yard?").click();
    await expect
      .poll(() =>
        workbench.page.evaluate(() =>
          [...(CSS.highlights.get("crossroads-words") ?? [])].map((range) =>
            range instanceof Range ? range.toString() : "",
          ),
        ),
      )
      .toEqual(["should i stay at the yard?"]);
    expect(
      await workbench.page.locator(".mod-root .workspace-leaf.mod-active .markdown-preview-view").isVisible(),
    ).toBe(true);
  });

  test("folds what was asked again into one row, and opens it to every place", async ({ open }) => {
    const workbench = await open({ files });
    const thread = row(workbench, "gives me energy?");
    await thread.waitFor();
    await expect.poll(() => thread.textContent()).toContain("asked 3 times");
    await thread.click({ position: { x: 12, y: 12 } });
    await tree(workbench).focus();
    await expect.poll(() => rows(workbench).filter({ hasText: "4 Mar 2025" }).count()).toBe(1);
    expect(await row(workbench, "4 Mar 2025").textContent()).toContain("the river, a number on a display");
    expect(await row(workbench, "4 Mar 2025").getAttribute("aria-level")).toBe("2");
    // The words around it hold the answer: it is not said a second time.
    const said = (await row(workbench, "4 Mar 2025").textContent()) ?? "";
    expect(said.split("a number on a display")).toHaveLength(2);
  });

  test("opens a new tab with the modifier, and leaves the open note alone", async ({ open }) => {
    const workbench = await open({ files, open: "loose.md" });
    await row(workbench, "should i stay at the yard?").click({ modifiers: ["Control"] });
    await expect.poll(() => openNote(workbench)).toBe("Journal/2024-11-18.md");
    expect(await workbench.page.locator(".mod-root .workspace-tab-header").count()).toBe(2);
  });

  test("says why a question is here, and why its note is dated so", async ({ open }) => {
    const workbench = await open({ files });
    await row(workbench, "who are you being loyal to?").click({ button: "right" });
    await workbench.page.locator(".menu-item", { hasText: "Why is this here?" }).click();
    const modal = workbench.page.locator(".modal");
    await modal.waitFor();
    const said = (await modal.textContent()) ?? "";
    expect(said).toContain("It ends with a question mark.");
    expect(said).toContain("says that Mira asks it");
    expect(said).toContain("Its file name holds a date: 2025-06-11.");
    await workbench.screenshot("why-here-light");
    await workbench.page.keyboard.press("Escape");
    await modal.waitFor({ state: "detached" });
  });

  test("follows what is typed, and draws nothing again for words that ask nothing", async ({ open }) => {
    const workbench = await open({ files, open: "loose.md" });
    const kept = row(workbench, "should i stay at the yard?");
    await kept.evaluate((element) => element.setAttribute("data-seen", "yes"));
    await workbench.editor.click();
    await workbench.page.keyboard.press("Control+End");
    await workbench.page.keyboard.type("it rained all day.\n");
    await workbench.settled();
    await workbench.page.keyboard.type("what is it worth to me?");
    await row(workbench, "what is it worth to me?").waitFor();
    expect(await kept.getAttribute("data-seen")).toBe("yes");
    expect(await count(workbench).textContent()).toBe("5 questions");
  });

  test("follows what other programs do: new notes, renames, deletions", async ({ open }) => {
    const workbench = await open({ files });
    await row(workbench, "what would i make").waitFor();
    await writeFile(join(workbench.root, "new.md"), "who told them?\n");
    await row(workbench, "who told them?").waitFor();
    await rm(join(workbench.root, "loose.md"));
    await row(workbench, "what would i make").waitFor({ state: "detached" });
  });

  test("finds nothing for a search that fits nothing, and says how to get back", async ({ open }) => {
    const workbench = await open({ files });
    await row(workbench, "should i stay").waitFor();
    const search = workbench.page.getByRole("searchbox");
    await search.fill("xylophone");
    await workbench.page.getByText("No question fits this search and these filters.").waitFor();
    // By keyboard: what is offered in place of the list takes the focus, and hands it back.
    await search.press("ArrowDown");
    const offered = workbench.page.getByRole("button", { name: "Clear search and filters" });
    await expect.poll(() => offered.evaluate((element) => element === document.activeElement)).toBe(true);
    await workbench.page.keyboard.press("Enter");
    await row(workbench, "should i stay").waitFor();
    await expect
      .poll(() => tree(workbench).evaluate((element) => element === document.activeElement))
      .toBe(true);
  });

  test("hides its texts while a screen is shared", async ({ open }) => {
    const workbench = await open({ files });
    await row(workbench, "should i stay").waitFor();
    await workbench.page.getByRole("button", { name: "Hide texts while sharing a screen" }).click();
    await workbench.page.getByRole("button", { name: "Show texts again" }).waitFor();
    const color = await row(workbench, "should i stay")
      .locator(".crossroads-words")
      .first()
      .evaluate((element) => getComputedStyle(element).color);
    expect(color).toBe("rgba(0, 0, 0, 0)");
    await workbench.screenshot("hidden-texts-light");
    // Nor do the words around a place tell anything, nor the name of what the list is narrowed to.
    await row(workbench, "gives me energy?").click({ position: { x: 12, y: 12 } });
    await workbench.page.locator(".crossroads-row-asked").first().waitFor();
    await row(workbench, "gives me energy?").click({ button: "right" });
    await workbench.page.locator(".menu-item", { hasText: "Show only this folder" }).click();
    await workbench.page.locator(".crossroads-chip").waitFor();
    const colors = await workbench.page
      .locator(".crossroads-row-asked, .crossroads-chip-name, .crossroads-row-badge:has-text('Mira') > span")
      .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).color));
    expect(colors.length).toBeGreaterThan(2);
    expect(new Set(colors)).toEqual(new Set(["rgba(0, 0, 0, 0)"]));
  });

  test("ends with the same questions after a slow and unkind start", async ({ open }) => {
    const kind = await open({ vault: example });
    await expect.poll(() => count(kind).textContent()).toMatch(/^1\d\d questions$/);
    const unkind = await open({ vault: example, unkind: true });
    await unkind.runCommand("Crossroads: Show open questions");
    await expect
      .poll(() => count(unkind).textContent(), { timeout: 30_000 })
      .toBe(await count(kind).textContent());
  });

  test("looks right in the dark and on a phone", async ({ open }) => {
    const dark = await open({ vault: example, dark: true, open: "Journal/2026-06-14.md" });
    await row(dark, "whose life is this?").waitFor();
    await dark.page.locator(".crossroads-progress").waitFor({ state: "hidden" });
    await dark.screenshot("questions-dark");
    for (const darkness of [false, true]) {
      const phone = await open({ vault: example, phone: true, dark: darkness });
      await phone.page.evaluate(async () => {
        const host = (await window.workbench)?.host;
        await host?.commands.run("crossroads:show-open-questions");
      });
      await row(phone, "whose life is this?").waitFor();
      await expect.poll(async () => (await tree(phone).boundingBox())?.width ?? 0).toBeGreaterThan(250);
      await phone.page.waitForTimeout(400);
      await phone.screenshot(`questions-phone-${darkness ? "dark" : "light"}`);
    }
  });
});

describe("commands in a note", () => {
  test("go from question to question", async ({ open }) => {
    const workbench = await open({ files, open: "Journal/2024-11-18.md" });
    await row(workbench, "should i stay").waitFor();
    await workbench.editor.click();
    await workbench.page.keyboard.press("Control+Home");
    await workbench.runCommand("Crossroads: Go to next question");
    await expect.poll(async () => (await selection(workbench))?.words).toMatch(/\?$/);
    const first = (await selection(workbench))?.words;
    await workbench.runCommand("Crossroads: Go to next question");
    await expect.poll(async () => (await selection(workbench))?.words).not.toBe(first);
    await workbench.runCommand("Crossroads: Go to previous question");
    await expect.poll(async () => (await selection(workbench))?.words).toBe(first);
  });

  test("say why a note is dated so", async ({ open }) => {
    const workbench = await open({ files, open: "Journal/2025-03-04.md" });
    await workbench.runCommand("Crossroads: Why is this note dated so?");
    await workbench.page.locator(".modal", { hasText: "This note is dated 4 Mar 2025." }).waitFor();
    await workbench.page.keyboard.press("Escape");
  });

  test("list what could not be read, and lead to it", async ({ open }) => {
    const workbench = await open({
      files: { ...files, "broken.md": '---\ntags: [a, "b\n---\nwhat still counts here?\n' },
    });
    await row(workbench, "what still counts here?").waitFor();
    await workbench.runCommand("Crossroads: List notes not read in full");
    const modal = workbench.page.locator(".modal", { hasText: "Notes not read in full" });
    await modal.waitFor();
    expect(await modal.textContent()).toContain("Its properties are not valid YAML");
    await modal.getByText("broken").first().click();
    await expect.poll(() => openNote(workbench)).toBe("broken.md");
  });
});
