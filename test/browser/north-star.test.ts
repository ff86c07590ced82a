import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect } from "vitest";
import { closeBrowser, test, type Workbench } from "./harness";

afterAll(closeBrowser);

const example = await readFile("examples/vault/north star.md", "utf8");

/** Sets a star as a person does: in one sentence, by keyboard. */
async function setStar({ page }: Workbench, sentence: string): Promise<void> {
  await page.locator(".modal.crossroads-form").waitFor();
  await page.keyboard.type(sentence);
  await page.keyboard.press("Enter");
  await page.locator(".modal.crossroads-form").waitFor({ state: "detached" });
}

async function checkIn(workbench: Workbench, day: string, value: string): Promise<void> {
  await workbench.setToday(day);
  await workbench.runCommand("Check in");
  await workbench.page.locator(".modal.crossroads-form").waitFor();
  await workbench.page.waitForFunction(() => document.activeElement?.matches("input[inputmode=decimal]"));
  await workbench.page.keyboard.type(value);
  await workbench.page.keyboard.press("Enter");
  await workbench.page.locator(".modal.crossroads-form").waitFor({ state: "detached" });
  await workbench.settled();
}

describe("a north star", () => {
  test("from 36 hours to 3: set in a sentence, five check-ins, its chart and words", async ({ open }) => {
    const workbench = await open({ files: { "a.md": "words\n" }, today: "2026-01-01" });
    const { page } = workbench;
    await workbench.runCommand("Set a north star");
    await setStar(workbench, "From 36 hours of meetings a week to 3 by 27 November 2026");
    await page
      .locator(".mod-root .workspace-tab-header.is-active", { hasText: "Hours of meetings" })
      .waitFor();
    for (const [day, value] of [
      ["2026-02-10", "34"],
      ["2026-03-22", "30"],
      ["2026-05-01", "25"],
      ["2026-06-10", "18"],
      ["2026-07-20", "14.5"],
    ] as const)
      await checkIn(workbench, day, value);
    const text = await readFile(join(workbench.root, "Crossroads/Hours of meetings a week.md"), "utf8");
    expect(text).toContain("| 2026-06-10 | 18 | |\n| 2026-07-20 | 14.5 | |\n");
    await workbench.runCommand("Open compass");
    const card = page.locator(".crossroads-star");
    await card.waitFor();
    // 200 days in the line is at 36 - 200 × 0.1; 11.5 hours in 130 days, 21.5 in 200, each over a month of 30.44 days.
    const said = await card.locator(".crossroads-star-standing, .crossroads-star-words li").allTextContents();
    expect(said.map((words) => words.replace(/\u00A0/g, " "))).toEqual([
      "Ahead of the line: 14.5 hours on 20 Jul 2026, where it asks for 16 hours today.",
      "From 36 hours on 1 Jan 2026 to 3 hours by 27 Nov 2026.",
      "Pace needed from today: 2.7 hours less each month.",
      "Pace so far: 3.3 hours less each month.",
      "At the pace so far it is there on 4 Nov 2026.",
    ]);
    const chart = card.getByRole("img");
    expect(await chart.getAttribute("aria-label")).toContain("Ahead of the line: 14.5");
    expect(await chart.locator("path.crossroads-chart-line.mod-main").count()).toBe(5);
    await workbench.screenshot("north-star-compass");
  });

  test.for([
    ["light", {}],
    ["dark", { dark: true }],
    ["phone", { phone: true }],
  ] as const)("looks right: %s", async ([name, options], { open }) => {
    const workbench = await open({
      files: { "north star.md": `${example}\n\n\`\`\`crossroads\nstar\n\`\`\`\n` },
      today: "2026-04-20",
      open: "north star.md",
      ...options,
    });
    await workbench.settled();
    await workbench.runCommand("Open compass in the sidebar");
    await workbench.page.locator(".crossroads-star").first().waitFor();
    await workbench.screenshot(`north-star-sidebar-${name}`);
  });
});
