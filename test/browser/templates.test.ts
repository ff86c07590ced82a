import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect } from "vitest";
import { closeBrowser, test, type Workbench } from "./harness";

afterAll(closeBrowser);

const today = "2026-11-27";
const note =
  "---\n# mine, keep it\ntags: [home]\nstatus: open   # still\n---\n# november\n\nturning it over again\n\n";
const files = {
  "Journal/2026-11-26.md": note,
  "Journal/2026-01-05.md": "should i stay at the station?\n",
  "Journal/2026-06-05.md": "should i stay at the station?\nwhat would i build if nobody asked?\n",
  ".obsidian/plugins/crossroads/data.json": JSON.stringify({ welcomed: true }),
  ".obsidian/daily-notes.json": JSON.stringify({ folder: "Journal" }),
  "Crossroads/Templates/Evening.md":
    '---\nhelps: "Before bed, five minutes."\ntags: [evening]\nstatus: done\ntype: log\n---\n## {{date:dddd, MMMM Do}}\n\n- Mood: {{ask:How I feel|fine}}\n- Someone I thank: {{ask:Someone I thank}}\n- {{cursor}}\n\nStill open:\n\n{{questions:2}}\n\n{{weather}}\n',
};

async function atEnd({ editor, page }: Workbench): Promise<void> {
  await editor.click();
  await page.keyboard.press("Control+End");
}

/** Runs a command that opens the picker, from the palette, and types into it. */
async function pick({ page }: Workbench, command: string, words: string): Promise<void> {
  await page.keyboard.press("Control+p");
  await page.locator(".prompt input").waitFor();
  await page.keyboard.type(command);
  await page.locator(".suggestion-item.is-selected", { hasText: command }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".crossroads-templates .suggestion-item").first().waitFor();
  await page.keyboard.type(words);
}

describe("a template, by keyboard alone", () => {
  test("goes into a note with properties and comments of its own, and is gone with one undo", async ({
    open,
  }) => {
    const workbench = await open({ files, open: "Journal/2026-11-26.md", today });
    const { page } = workbench;
    await atEnd(workbench);
    await pick(workbench, "Insert a template", "bed");
    await page.locator(".suggestion-item.is-selected", { hasText: "Evening" }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".crossroads-change-body input").first().waitFor();
    await page.keyboard.type("clear");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Anouk");
    await page.locator(".crossroads-change ins", { hasText: "- Someone I thank: Anouk" }).waitFor();
    await workbench.screenshot("template-values-light");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.locator(".crossroads-change-modal").waitFor({ state: "detached" });
    const after =
      "---\n# mine, keep it\ntags: [home, evening]\nstatus: open   # still\ntype: log\n---\n# november\n\nturning it over again\n\n" +
      "## Friday, November 27th\n\n- Mood: clear\n- Someone I thank: Anouk\n- \n\nStill open:\n\n" +
      "- “should i stay at the station?” [[2026-06-05]], asked 2 times\n" +
      "- “what would i build if nobody asked?” [[2026-06-05]]\n\n{{weather}}\n";
    expect(await workbench.editorText()).toBe(after);
    await expect
      .poll(() => readFile(join(workbench.root, "Journal/2026-11-26.md"), "utf8"), { timeout: 10_000 })
      .toBe(after);
    await page.keyboard.type("here");
    expect(await workbench.editorText()).toBe(after.replace("- \n\nStill", "- here\n\nStill"));
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    expect(await workbench.editorText()).toBe(note);
    await expect
      .poll(() => readFile(join(workbench.root, "Journal/2026-11-26.md"), "utf8"), { timeout: 10_000 })
      .toBe(note);
  });

  test("goes a section at a time into today's note, which is made for it", async ({ open }) => {
    const workbench = await open({ files, open: "Journal/2026-11-26.md", today });
    const { page } = workbench;
    await atEnd(workbench);
    await pick(workbench, "Insert a template", "stay or leave");
    await page.keyboard.press("Tab");
    await page.locator(".suggestion-item", { hasText: "The cost of staying" }).waitFor();
    await workbench.screenshot("template-sections-light");
    await page.keyboard.type("experiment");
    await page.keyboard.press("Control+Enter");
    await page.locator(".crossroads-change ins", { hasText: "## An experiment" }).waitFor();
    await workbench.screenshot("template-preview-light");
    await page.keyboard.press("Enter");
    await page.locator(".mod-root .workspace-tab-header.is-active", { hasText: today }).waitFor();
    await page.keyboard.type("four days a week");
    expect(await workbench.editorText()).toMatch(
      /^## An experiment\n\n- What I try: four days a week\n- From 2026-11-27 until 2027-01-08\n/,
    );
    expect(await readFile(join(workbench.root, "Journal/2026-11-26.md"), "utf8")).toBe(note);
  });

  test("are copied into the vault after a look at them", async ({ open }) => {
    const workbench = await open({ files, open: "Journal/2026-11-26.md", today });
    const { page } = workbench;
    await workbench.runCommand("Copy templates into the vault");
    await page.locator(".crossroads-change ins", { hasText: "## Decision, in short" }).waitFor();
    await workbench.screenshot("template-copy-light");
    await page.keyboard.press("Enter");
    await page.locator(".crossroads-change-modal").waitFor({ state: "detached" });
    await expect
      .poll(() => readFile(join(workbench.root, "Crossroads/Templates/WRAP.md"), "utf8").catch(() => ""))
      .toContain("## Widen the options");
    await page.waitForTimeout(500);
    await workbench.screenshot("template-copied-light");
  });

  for (const look of ["light", "dark", "phone"] as const)
    test(`can be chosen and looked at before it is written: ${look}`, async ({ open }) => {
      const workbench = await open({
        files,
        open: "Journal/2026-11-26.md",
        today,
        dark: look === "dark",
        phone: look === "phone",
      });
      const { page } = workbench;
      await atEnd(workbench);
      await pick(workbench, "Insert a template", "");
      await workbench.screenshot(`template-picker-${look}`);
      await page.keyboard.type("matrix");
      await page.locator(".suggestion-item.is-selected", { hasText: "Weighted matrix" }).click();
      await page.locator(".crossroads-change ins").first().waitFor();
      await workbench.screenshot(`template-matrix-${look}`);
      await page.locator(".crossroads-change-modal .mod-cta").click();
      await page.locator(".crossroads-change-modal").waitFor({ state: "detached" });
      expect(await workbench.editorText()).toContain("| What counts | Weight | Stay | Leave |\n");
      await pick(workbench, "Insert a template", "odyssey");
      await page.locator(".suggestion-item .clickable-icon").first().click();
      await page.locator(".suggestion-item", { hasText: "If that life were gone" }).click();
      await page.locator(".crossroads-change ins", { hasText: "## If that life were gone" }).waitFor();
      await workbench.screenshot(`template-section-preview-${look}`);
    });
});
