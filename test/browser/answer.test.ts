import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect } from "vitest";
import { closeBrowser, test, type Workbench } from "./harness";

afterAll(closeBrowser);

const example = fileURLToPath(new URL("../../examples/vault", import.meta.url));
const files = {
  ".obsidian/daily-notes.json": '{ "folder": "Journal" }',
  "Journal/2025-06-11.md": "it rained\n\nwhat gives me energy?\n",
};
const log = "Crossroads/Question log.md";

const textOf = ({ root }: Workbench, path: string): Promise<string> =>
  readFile(join(root, path), "utf8").catch(() => "");

describe("answering", () => {
  test("goes by keyboard alone: from the cursor, to the note and the log, and back again", async ({
    open,
  }) => {
    const workbench = await open({ files, open: "Journal/2025-06-11.md", today: "2025-09-01" });
    const { keyboard } = workbench.page;
    await workbench.editor.click();
    await keyboard.press("Control+End");
    await keyboard.press("ArrowUp");
    await workbench.runCommand("Crossroads: Answer this question");
    const field = workbench.page.getByRole("textbox", { name: "Your answer" });
    await expect
      .poll(() => field.evaluate((element) => element === element.ownerDocument.activeElement))
      .toBe(true);
    await keyboard.type("the river");
    await keyboard.press("Enter");
    await keyboard.type("and a number on a display");
    await workbench.page
      .locator(".crossroads-change ins", { hasText: "and a number on a display" })
      .waitFor();
    await keyboard.press("Control+Enter");
    await field.waitFor({ state: "detached" });
    await expect
      .poll(() => textOf(workbench, "Journal/2025-09-01.md"))
      .toBe("> what gives me energy? ([[2025-06-11]])\n\nthe river\nand a number on a display\n");
    await expect
      .poll(() => textOf(workbench, log))
      .toContain("— answered: the river ([[2025-09-01]]) ✅ 2025-09-01");
    // The focus is back in the note.
    await keyboard.type("x");
    expect(await workbench.editorText()).toContain("x");
    await workbench.runCommand("Crossroads: Take back the last change");
    await expect.poll(() => textOf(workbench, log)).toBe("");
    await expect.poll(() => textOf(workbench, "Journal/2025-09-01.md")).toBe("");
  });

  test("can be stepped through with the tab key, and left with Escape", async ({ open }) => {
    const workbench = await open({ files, today: "2025-09-01" });
    const { keyboard } = workbench.page;
    await expect.poll(() => workbench.page.locator(".status-bar").textContent()).toContain("1 open question");
    // What one chooses from comes in place of the palette.
    await keyboard.press("Control+p");
    await keyboard.type("Answer an open question");
    await workbench.page
      .locator(".suggestion-item.is-selected", { hasText: "Answer an open question" })
      .waitFor();
    await keyboard.press("Enter");
    await workbench.page.locator(".suggestion-item", { hasText: "what gives me energy?" }).waitFor();
    await keyboard.press("Enter");
    await workbench.page.getByRole("textbox", { name: "Your answer" }).waitFor();
    await keyboard.type("the river");
    await workbench.page.locator(".crossroads-change ins", { hasText: "the river" }).first().waitFor();
    const stops: (string | null)[] = [];
    for (let stop = 0; stop < 5; stop += 1) {
      await keyboard.press("Tab");
      stops.push(
        await workbench.page.evaluate(() => {
          const { activeElement } = document;
          return (
            activeElement?.getAttribute("aria-label") ??
            activeElement?.closest("label")?.innerText ??
            activeElement?.textContent ??
            null
          );
        }),
      );
    }
    expect(stops.map((stop) => stop?.split("\n")[0])).toEqual([
      "This is half an answer",
      "Where it goes",
      "What will be written",
      "Write",
      "Cancel",
    ]);
    await keyboard.press("Escape");
    await workbench.page.locator(".crossroads-change").waitFor({ state: "detached" });
    expect(await textOf(workbench, log)).toBe("");
  });

  test("looks calm, in light and dark and on a phone", async ({ open }) => {
    for (const look of [{}, { dark: true }, { phone: true }, { phone: true, dark: true }] as const) {
      const workbench = await open({
        vault: example,
        open: "Journal/2026-06-14.md",
        today: "2026-06-15",
        ...look,
      });
      await expect.poll(() => workbench.page.locator(".status-bar, .is-phone").first().count()).toBe(1);
      await workbench.page.evaluate(async () => {
        const host = (await window.workbench)?.host;
        const editor = host?.app.workspace.activeEditor?.editor;
        const line =
          editor
            ?.getValue()
            .split("\n")
            .findIndex((each) => each.includes("whose life is this?")) ?? 0;
        editor?.setCursor(line);
        await host?.commands.run("crossroads:answer-question-at-cursor");
      });
      const field = workbench.page.getByRole("textbox", { name: "Your answer" });
      await field.fill("mine, mostly.\nand a little the river's");
      await workbench.page.locator(".crossroads-change ins", { hasText: "the river's" }).waitFor();
      await workbench.page.waitForTimeout(300);
      const name = `answer${"phone" in look ? "-phone" : ""}-${"dark" in look ? "dark" : "light"}`;
      await workbench.screenshot(name);
      if (Object.keys(look).length > 0) continue;
      await workbench.page.keyboard.press("Control+Enter");
      await workbench.page.locator(".notice", { hasText: "Written to" }).waitFor();
      await workbench.screenshot("answer-written-light");
    }
  });
});
