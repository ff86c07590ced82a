import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, describe, expect } from "vitest";
import { closeBrowser, test, type Workbench } from "./harness";

afterAll(closeBrowser);

const files = {
  "Journal/2025-03-04.md": "the gauge again.\nwhat gives me energy?\nthe river, mostly, is quiet\n",
  "Journal/2025-06-11.md": "what gives me energy?\n\nshould i stay at the yard?\n",
  "Journal/2025-09-01.md":
    "is it the noise that tires me?\n\nwho is cooking on thursday?\n\nwhere is the ladder?\n",
};
/** One question on four days over half a year, in nearly the same words. */
const circling = {
  ...files,
  "Journal/2025-02-01.md": "do i want to lead people?\n",
  "Journal/2025-04-02.md": "do i want to lead people?\n",
  "Journal/2025-06-20.md": "so do i want to lead people?\n",
  "Journal/2025-08-08.md": "do i want to lead people?\n",
};
const log = "Crossroads/Question log.md";

const tree = ({ page }: Workbench): Locator => page.getByRole("tree", { name: "Questions" });
const row = (workbench: Workbench, text: string): Locator =>
  tree(workbench).getByRole("treeitem").filter({ hasText: text }).first();

async function start(workbench: Workbench): Promise<void> {
  await workbench.runCommand("Crossroads: Show open questions");
  await row(workbench, "where is the ladder?").waitFor();
}

/** Makes a row the active one, by mouse on its quiet line, and leaves the focus in the list. */
async function choose(workbench: Workbench, text: string): Promise<void> {
  const { page } = workbench;
  await tree(workbench).focus();
  await page.keyboard.press("Home");
  for (let step = 0; step < 12; step += 1) {
    const active = tree(workbench).locator(".crossroads-row.is-active");
    if (((await active.textContent()) ?? "").includes(text)) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`no row says ${text}`);
}

/** Types into the prompt that is open, and takes what is offered first. */
async function offer({ page }: Workbench, typed: string): Promise<void> {
  const prompt = page.locator(".prompt");
  await prompt.locator("input").waitFor();
  await page.keyboard.type(typed);
  await prompt.locator(".suggestion-item.is-selected").waitFor();
  await page.keyboard.press("Enter");
}

const logText = ({ root }: Workbench): Promise<string> => readFile(join(root, log), "utf8").catch(() => "");

async function moveTo(workbench: Workbench, day: string): Promise<void> {
  await workbench.setToday(day);
  await workbench.page.evaluate(() => window.dispatchEvent(new Event("focus")));
}

describe("what becomes of a question", () => {
  test("answered it is gone, and comes back with the old answer when it is asked again", async ({ open }) => {
    const workbench = await open({ files, today: "2025-10-01" });
    const { page } = workbench;
    await start(workbench);
    await choose(workbench, "what gives me energy?");
    await page.keyboard.press("a");
    await page.getByRole("textbox", { name: "Your answer" }).waitFor();
    await page.keyboard.type("the river, and a number on a display");
    await page.keyboard.press("Control+Enter");
    await row(workbench, "what gives me energy?").waitFor({ state: "detached" });
    expect(await logText(workbench)).toContain("— answered: the river, and a number on a display");
    expect(await readFile(join(workbench.root, "2025-10-01.md"), "utf8")).toContain("what gives me energy?");
    await writeFile(join(workbench.root, "Journal/2025-11-20.md"), "what gives me energy?\n");
    const again = row(workbench, "what gives me energy?");
    await again.waitFor();
    expect(await again.textContent()).toContain("Before: the river, and a number on a display");
    expect(await again.textContent()).toContain("Asked again");
    await workbench.screenshot("asked-again-light");
  });

  test("is marked in its note too, where a person wants that", async ({ open }) => {
    const data = ".obsidian/plugins/crossroads/data.json";
    const workbench = await open({
      files: { ...files, [data]: '{ "marksInNotes": true }' },
      today: "2025-10-01",
    });
    await start(workbench);
    await choose(workbench, "should i stay at the yard?");
    await workbench.page.keyboard.press("p");
    await offer(workbench, "tomorrow");
    await row(workbench, "should i stay at the yard?").waitFor({ state: "detached" });
    const note = () => readFile(join(workbench.root, "Journal/2025-06-11.md"), "utf8");
    await expect.poll(note).toBe("what gives me energy?\n\nshould i stay at the yard? 🛫 2025-10-02\n");
    await workbench.runCommand("Crossroads: Take back the last change");
    await expect.poll(note).toBe(files["Journal/2025-06-11.md"]);
  });

  test("parked until tomorrow it is gone, and wakes on its day", async ({ open }) => {
    const workbench = await open({ files, today: "2025-10-01" });
    await start(workbench);
    await choose(workbench, "should i stay at the yard?");
    await workbench.page.keyboard.press("p");
    await workbench.page.locator(".prompt").waitFor();
    await workbench.screenshot("park-light");
    await offer(workbench, "tomorrow");
    await row(workbench, "should i stay at the yard?").waitFor({ state: "detached" });
    await expect
      .poll(() => logText(workbench))
      .toBe(
        "# Question log\n\n- [ ] should i stay at the yard? ([[2025-06-11]]) — parked until 2025-10-02 ➕ 2025-10-01 🛫 2025-10-02\n",
      );
    await moveTo(workbench, "2025-10-02");
    await row(workbench, "should i stay at the yard?").waitFor();
    expect(await row(workbench, "should i stay at the yard?").textContent()).toContain("Its day has come");
  });

  test("turned in circles it offers three ways out: a day, a small test, a decision", async ({ open }) => {
    const workbench = await open({ files: circling, today: "2025-10-01" });
    const { page } = workbench;
    await start(workbench);
    const asked = "do i want to lead people?";
    const ways = async (way: string) => {
      await choose(workbench, asked);
      await page.keyboard.press("w");
      await page.locator(".prompt .suggestion-item").first().waitFor();
      expect(await page.locator(".prompt .suggestion-item").count()).toBe(3);
      // It leads on, and writes nothing by itself.
      expect(await page.locator(".prompt").textContent()).not.toContain("Write the line");
      await workbench.screenshot("ways-out-light");
      await page.locator(".prompt .suggestion-item", { hasText: way }).click();
    };
    await ways("Turn it into a decision");
    const record = page.locator(".crossroads-record-modal");
    await record.waitFor();
    expect(await record.locator("textarea, input").first().inputValue()).toBe(asked);
    await page.keyboard.press("Escape");
    await record.waitFor({ state: "detached" });
    await ways("Name a small test");
    await page.locator(".prompt .suggestion-empty", { hasText: "Something small that could tell" }).waitFor();
    await offer(workbench, "run the friday round twice");
    await offer(workbench, "in six weeks");
    await expect.poll(() => logText(workbench)).toContain("run the friday round twice");
    expect(await logText(workbench)).toContain("2025-11-12");
    await workbench.runCommand("Crossroads: Take back the last change");
    await expect.poll(() => logText(workbench)).not.toContain("friday");
    await row(workbench, asked).waitFor();
    await ways("Park it");
    await offer(workbench, "i have led one");
    await row(workbench, asked).waitFor({ state: "detached" });
    await expect.poll(() => logText(workbench)).toContain("parked until i have led one");
  });

  test("turned into a decision it makes a record that names it and where it was asked", async ({ open }) => {
    const workbench = await open({ files, today: "2025-10-01" });
    const { page } = workbench;
    await start(workbench);
    await row(workbench, "should i stay at the yard?").click({ button: "right" });
    await page.locator(".menu-item", { hasText: "Turn into a decision" }).click();
    await page.locator(".crossroads-record-modal").waitFor();
    await page.keyboard.press("Control+Enter");
    await page.locator(".crossroads-record-modal").waitFor({ state: "detached" });
    const path = join(workbench.root, "Crossroads/Decisions/should i stay at the yard.md");
    await expect
      .poll(() => readFile(path, "utf8").catch(() => ""))
      .toMatch(
        /^---\ntype: decision\nstatus: open\n[^]*question: should i stay at the yard\?\nfrom: "\[\[2025-06-11\]\]"\n/,
      );
  });

  test("may have an answer in a later note, which is shown and taken with a link", async ({ open }) => {
    const workbench = await open({
      files: {
        ...files,
        "Journal/2025-09-20.md":
          "walked home along the canal.\n\nThe yard is where I stay, because the crane crew taught me everything.\n",
      },
      today: "2025-10-01",
    });
    const { page } = workbench;
    await start(workbench);
    await row(workbench, "should i stay at the yard?").click({ button: "right" });
    await page.locator(".menu-item", { hasText: "Possible answers in later notes" }).click();
    const lead = page.locator(".crossroads-leads li", { hasText: "The yard is where I stay" });
    await lead.waitFor();
    await workbench.screenshot("leads-light");
    await lead.getByRole("button", { name: "This answers it" }).click();
    const answer = page.getByRole("textbox", { name: "Your answer" });
    await answer.waitFor();
    expect(await answer.inputValue()).toMatch(/^The yard is where I stay.*\(\[\[2025-09-20\]\]\)$/);
    await page.keyboard.press("Control+Enter");
    await row(workbench, "should i stay at the yard?").waitFor({ state: "detached" });
  });

  test("let go are many at once, and one undo brings all back", async ({ open }) => {
    const workbench = await open({ files, today: "2025-10-01" });
    await start(workbench);
    await choose(workbench, "who is cooking");
    await workbench.page.keyboard.press("x");
    await choose(workbench, "where is the ladder?");
    await workbench.page.keyboard.press("x");
    await expect.poll(() => workbench.page.locator(".crossroads-marks-count").textContent()).toBe("2 marked");
    await workbench.screenshot("marks-light");
    // The bar is one stop of the tab key, and when it is gone the focus is back in the list.
    const { page } = workbench;
    const bar = page.getByRole("toolbar", { name: "Marked questions" });
    expect(await bar.locator('[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await offer(workbench, "not a question");
    await row(workbench, "where is the ladder?").waitFor({ state: "detached" });
    await row(workbench, "who is cooking").waitFor({ state: "detached" });
    await expect
      .poll(() => tree(workbench).evaluate((element) => element === document.activeElement))
      .toBe(true);
    expect((await logText(workbench)).match(/let go: not a question ❌ 2025-10-01/g)).toHaveLength(2);
    await workbench.runCommand("Crossroads: Take back the last change");
    await row(workbench, "where is the ladder?").waitFor();
    await row(workbench, "who is cooking").waitFor();
    await expect.poll(() => logText(workbench)).not.toContain("let go");
  });

  test("merged by hand they are one row, split they are two again", async ({ open }) => {
    const workbench = await open({ files, today: "2025-10-01" });
    await start(workbench);
    await choose(workbench, "is it the noise");
    await workbench.page.keyboard.press("m");
    await offer(workbench, "what gives me energy");
    await expect.poll(() => row(workbench, "asked 3 times").count()).toBe(1);
    await workbench.screenshot("merged-light");
    await choose(workbench, "asked 3 times");
    await workbench.page.keyboard.press("ArrowRight");
    const place = tree(workbench).locator('[aria-level="2"]', { hasText: "is it the noise" });
    await place.waitFor();
    await place.click({ button: "right" });
    await workbench.page.locator(".menu-item", { hasText: "Not the same question" }).click();
    await expect.poll(() => row(workbench, "asked 2 times").count()).toBe(1);
    expect(await logText(workbench)).toContain("not the same as");
  });

  test("what a hand and another device write into the log counts, and nothing of it is lost", async ({
    open,
  }) => {
    const workbench = await open({
      files: { ...files, [log]: "# Question log\n\nmine: keep this\n" },
      today: "2025-10-01",
    });
    await start(workbench);
    await workbench.openNote("Question log");
    await workbench.editor.click();
    await workbench.page.keyboard.press("Control+End");
    await workbench.page.keyboard.type("- [x] where is the ladder? - behind the shed");
    await row(workbench, "where is the ladder?").waitFor({ state: "detached" });
    // Another device writes at its end while this one has words of its own.
    await workbench.page.waitForTimeout(2500);
    const before = await logText(workbench);
    await writeFile(
      join(workbench.root, log),
      `${before}\n- [-] who is cooking on thursday? — let go\n- [ ] ??? strange\n`,
    );
    await row(workbench, "who is cooking").waitFor({ state: "detached" });
    await workbench.runCommand("Crossroads: Show open questions");
    await choose(workbench, "should i stay at the yard?");
    await workbench.page.keyboard.press("p");
    await offer(workbench, "the round is over");
    await row(workbench, "should i stay at the yard?").waitFor({ state: "detached" });
    await expect
      .poll(() => logText(workbench))
      .toBe(
        `${before}\n- [-] who is cooking on thursday? — let go\n- [ ] ??? strange\n- [ ] should i stay at the yard? ([[2025-06-11]]) — parked until the round is over ➕ 2025-10-01\n`,
      );
    await workbench.runCommand("Crossroads: List notes not read in full");
    expect(await workbench.page.locator(".modal").textContent()).toContain("??? strange");
  });
});
