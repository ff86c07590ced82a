import { afterAll, describe, expect } from "vitest";
import { closeBrowser, test, type Workbench } from "./harness";

afterAll(closeBrowser);

const note =
  "# stay or go\n\n| What counts | Weight | Stay | Go |\n| --- | --- | --- | --- |\n| money | 3 | 2 | 4 |\n| people | 2 | 5 | 1 |\n\nand then?\n";
const files = { "weigh.md": note };

const summary = ({ page }: Workbench) => page.locator(".mod-root .mod-active .crossroads-weighing");
const verdict = (workbench: Workbench) => summary(workbench).locator(".crossroads-weighing-verdict");

describe("a matrix in a note", () => {
  test("has under it what it comes to, as one types", async ({ open }) => {
    const workbench = await open({ files, open: "weigh.md" });
    const { page } = workbench;
    await summary(workbench).waitFor();
    // 16 to 14; with 1.5 for people both have 15.
    expect(await verdict(workbench).allTextContents()).toEqual([
      "Stay comes out ahead.",
      expect.stringMatching(/weight of 1\.5 instead of 2 for people.*Go is ahead/),
    ]);
    await workbench.screenshot("matrix-editing-light");
    await workbench.editor.click();
    await page.keyboard.press("Control+Home");
    for (let line = 0; line < 4; line += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    for (let step = 0; step < 2; step += 1) await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("9");
    expect(await workbench.editorText()).toBe(note.replace("| 2 | 4 |", "| 2 | 9 |"));
    await expect.poll(() => verdict(workbench).first().textContent()).toBe("Go comes out ahead.");
    // A blank is no zero: it is left out, and named.
    await page.keyboard.press("Backspace");
    await expect.poll(() => summary(workbench).textContent()).toMatch(/1 cell left blank: money/);
    await page.keyboard.type("4");
    await expect.poll(() => verdict(workbench).first().textContent()).toBe("Stay comes out ahead.");
    expect(await workbench.editorText()).toBe(note);
  });

  test("has the same under it in reading view, in the dark too", async ({ open }) => {
    const workbench = await open({ files, open: "weigh.md", dark: true });
    await summary(workbench).waitFor();
    const written = await verdict(workbench).allTextContents();
    await workbench.runCommand("Toggle reading view");
    const read = workbench.page.locator(".markdown-reading-view .crossroads-weighing");
    await read.waitFor();
    expect(await read.locator(".crossroads-weighing-verdict").allTextContents()).toEqual(written);
    await workbench.screenshot("matrix-reading-dark");
  });
});
