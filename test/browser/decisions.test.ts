import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect } from "vitest";
import { closeBrowser, test, type Workbench } from "./harness";

afterAll(closeBrowser);

const example = fileURLToPath(new URL("../../examples/vault", import.meta.url));
const today = "2026-06-20";

/** The notes of a person who has decided a few times. */
const files = {
  "Journal/2026-01-10.md":
    "decided to stay at the ferry until the new timetable\n- 1. who i learn from\n- 2. being outside\n",
  "Journal/2026-06-01.md":
    "# predictions\n\n- i still work at the ferry by 15 june: 70%\n- we have a garden by the end of the year: 40%\n",
  "Crossroads/Decisions/Leave the ferry.md": `---
type: decision
status: decided
decided: 2025-12-01
choice: leave the ferry
reasons for:
  - learning
reasons against:
  - money
expected: a quiet first year ashore
confidence: 65
state of mind: tired, after the storm
review: 2026-06-01
---
`,
  "Crossroads/Decisions/Evening school.md":
    "---\ntype: decision\nstatus: open\nreview: 2026-09-01\n---\n## Options\n\n- pottery\n- welding\n",
};

const view = ({ page }: Workbench) => page.locator(".crossroads-decisions");
const section = (workbench: Workbench, title: string) =>
  view(workbench).locator("details", { has: workbench.page.locator("summary", { hasText: title }) });
const row = (workbench: Workbench, text: string) =>
  view(workbench).locator(".crossroads-decision", { hasText: text }).first();
const noteText = ({ root }: Workbench, path: string) => readFile(join(root, path), "utf8");

async function show(workbench: Workbench): Promise<void> {
  await expect.poll(() => workbench.page.locator(".status-bar").textContent()).toContain("open question");
  await workbench.runCommand("Crossroads: Show decisions");
  await view(workbench).locator("details").first().waitFor();
}

describe("decisions", () => {
  test("are recorded by keyboard alone", async ({ open }) => {
    const workbench = await open({ files: { "a.md": "should i stay?\n" }, today });
    const { page } = workbench;
    await expect.poll(() => page.locator(".status-bar").textContent()).toContain("1 open question");
    await workbench.runCommand("Crossroads: Record a decision");
    await page.locator(".crossroads-record-modal").waitFor();
    const type = async (text: string) => {
      await page.keyboard.type(text);
      await page.keyboard.press("Tab");
    };
    await type("Stay or leave: the ferry?");
    await page.keyboard.type("stay");
    await page.keyboard.press("Enter");
    await type("leave");
    await type("leave");
    await type("learning");
    await type("money");
    await type("a quiet first year");
    for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
    await type("tired, clear");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("in 3 months");
    await expect.poll(() => page.locator(".crossroads-record-modal").textContent()).toMatch(/20 Sept? 2026/);
    await workbench.screenshot("decision-record-light");
    await page.keyboard.press("Control+Enter");
    await page.locator(".crossroads-record-modal").waitFor({ state: "detached" });
    await expect.poll(() =>
      noteText(workbench, "Crossroads/Decisions/Stay or leave the ferry.md").catch(() => ""),
    ).toBe(`---
type: decision
status: decided
decided: 2026-06-20
choice: leave
reasons for:
  - learning
reasons against:
  - money
expected: a quiet first year
confidence: 70
state of mind: tired, clear
review: 2026-09-20
---
## Options

- stay
- leave
`);
  });

  test("are looked back on with the prediction out of sight until the outcome is written", async ({
    open,
  }) => {
    const workbench = await open({ files, today });
    const { page } = workbench;
    await show(workbench);
    await expect.poll(() => page.locator(".crossroads-due").textContent()).toBe("2 due");
    // Nowhere in the view.
    expect(await view(workbench).textContent()).not.toContain("quiet first year");
    expect(await view(workbench).textContent()).not.toMatch(/65|70 %/);
    await row(workbench, "Leave the ferry").getByRole("button", { name: "Look back" }).click();
    const modal = page.locator(".crossroads-review-modal");
    await modal.waitFor();
    await expect.poll(() => modal.textContent()).toContain("What happened?");
    expect(await modal.textContent()).toContain("1 Dec 2025: leave the ferry");
    const reveal = modal.getByRole("button", { name: "Now show what I expected" });
    expect(await reveal.isDisabled()).toBe(true);
    expect(await modal.textContent()).not.toMatch(/quiet first year|65|storm/);
    await workbench.screenshot("decision-review-hidden-light");
    await page.keyboard.type("I left in March and it was loud");
    expect(await modal.textContent()).not.toMatch(/quiet first year|65|storm/);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => modal.textContent()).toMatch(/quiet first year.*65 %.*storm/s);
    await modal.getByRole("radiogroup", { name: "Did it come true?" }).getByText("No").click();
    await modal.getByRole("radiogroup", { name: "How I decided" }).getByText("Good").click();
    await modal.getByRole("radiogroup", { name: "How it turned out" }).getByText("Poor").click();
    await expect.poll(() => modal.textContent()).toContain("bad luck");
    await workbench.screenshot("decision-review-light");
    // A name that only a screen reader needs is not shown where the pointer rests.
    await modal.locator(".crossroads-field-name", { hasText: "How I decided" }).hover();
    await page.waitForTimeout(700);
    expect(await page.locator(".tooltip").count()).toBe(0);
    await page.keyboard.press("Control+Enter");
    await modal.waitFor({ state: "detached" });
    const text = await noteText(workbench, "Crossroads/Decisions/Leave the ferry.md");
    expect(text).toContain(
      'outcome: I left in March and it was loud\ncame true: "no"\nprocess grade: good\noutcome grade: poor\n',
    );
    expect(text).toContain(
      "## Looked back on 20 Jun 2026\n\n- What happened: I left in March and it was loud\n",
    );
    await expect.poll(() => page.locator(".crossroads-due").textContent()).toBe("1 due");
  });

  test("in the example vault show how long each held", async ({ open }) => {
    const workbench = await open({ vault: example, today: "2026-06-20" });
    await show(workbench);
    const chain = section(workbench, "Decided, and decided again").locator(".crossroads-chain").first();
    const holds = await chain.locator(".crossroads-chain-hold").allTextContents();
    expect(holds.length).toBe(4);
    expect(holds[0]).toMatch(/20 Jan 2025.*stay at halden.*Held 246 days.*Said again on 31 Mar 2025/s);
    expect(holds[1]).toMatch(/23 Sept? 2025.*i've decided to leave.*Held 2 days/s);
    expect(holds[2]).toMatch(/25 Sept? 2025.*wait for the bonus.*Held 11 days/s);
    expect(holds[3]).toMatch(/6 Oct 2025.*Holds, for 257 days so far/s);
    await chain.scrollIntoViewIfNeeded();
    await workbench.screenshot("decisions-light");
    await chain.getByRole("button", { name: "Yes" }).first().click();
    await expect
      .poll(() => noteText(workbench, "Crossroads/Decision log.md").catch(() => ""))
      .toBe(
        "# Decision log\n\n- [x] i've decided to leave. ([[2025-09-23]]) — undoes: decided to give it until the september round ([[2025-03-31]]) ✅ 2026-06-20\n",
      );
    await expect.poll(() => chain.getByRole("button", { name: "Yes" }).count()).toBe(2);
  });

  test("found in prose are kept as a record, or waved off for good", async ({ open }) => {
    const workbench = await open({ files, today });
    const { page } = workbench;
    await show(workbench);
    await section(workbench, "Found in your notes").locator("summary").click();
    await row(workbench, "decided to stay at the ferry")
      .getByRole("button", { name: "Make it a record" })
      .click();
    const modal = page.locator(".crossroads-record-modal");
    await expect.poll(() => modal.textContent()).toContain("By what: who i learn from · being outside");
    await page.keyboard.press("Control+Enter");
    await modal.waitFor({ state: "detached" });
    const path = "Crossroads/Decisions/decided to stay at the ferry until the new timetable.md";
    expect(await noteText(workbench, path)).toContain(
      "decided: 2026-01-10\nchoice: stay at the ferry until the new timetable\ncriteria:\n  - who i learn from\n  - being outside\n",
    );
    expect(await noteText(workbench, path)).toContain('from: "[[2026-01-10]]"');
    expect(await noteText(workbench, "Crossroads/Decision log.md")).toContain(
      "— record: [[decided to stay at the ferry",
    );
    await expect.poll(() => row(workbench, "decided to stay").locator("button").count()).toBe(0);
  });

  test("predictions that are due are scored where they stand", async ({ open }) => {
    const workbench = await open({ files, today });
    await show(workbench);
    await row(workbench, "i still work at the ferry").getByRole("button", { name: "It did not" }).focus();
    await workbench.page.keyboard.press("Enter");
    await expect
      .poll(() => noteText(workbench, "Journal/2026-06-01.md"))
      .toContain("- i still work at the ferry by 15 june: 70% → no\n- we have a garden");
    await expect
      .poll(() => section(workbench, "How sure").textContent())
      .toContain("1 prediction has been scored");
    // The row is gone: the focus is on the one that came into its place.
    await expect
      .poll(() => workbench.page.evaluate(() => document.activeElement?.textContent ?? ""))
      .toContain("Evening school");
  });

  test("are gone through by keyboard", async ({ open }) => {
    const workbench = await open({ files, today });
    const { page } = workbench;
    await show(workbench);
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    await expect.poll(focused).toContain("Leave the ferry");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toContain("i still work at the ferry");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toContain("Evening school");
    await page.keyboard.press("Enter");
    await page.locator(".mod-root .workspace-tab-header.is-active", { hasText: "Evening school" }).waitFor();
  });

  test("take the focus once the notes have been read", async ({ open }) => {
    const workbench = await open({ vault: example, today });
    await workbench.page.evaluate(async () => {
      await (await window.workbench)?.host.commands.run("crossroads:show-decisions");
    });
    await expect
      .poll(() =>
        workbench.page.evaluate(() => document.activeElement?.matches(".crossroads-decision") ?? false),
      )
      .toBe(true);
  });

  test("look well in the dark and on a phone", async ({ open }) => {
    const dark = await open({ vault: example, today: "2026-06-20", dark: true });
    await show(dark);
    await dark.screenshot("decisions-dark");
    for (const darkness of [false, true]) {
      const phone = await open({ vault: example, today: "2026-06-20", dark: darkness, phone: true });
      await phone.page.evaluate(async () => {
        await (await window.workbench)?.host.commands.run("crossroads:show-decisions");
      });
      await view(phone).locator("details").first().waitFor();
      await expect.poll(async () => (await view(phone).boundingBox())?.width ?? 0).toBeGreaterThan(250);
      await phone.page.waitForTimeout(400);
      await phone.screenshot(`decisions-phone-${darkness ? "dark" : "light"}`);
      await phone.page.evaluate(async () => {
        await (await window.workbench)?.host.commands.run("crossroads:record-decision");
      });
      await phone.page.locator(".crossroads-record-modal").waitFor();
      await phone.page.waitForTimeout(400);
      await phone.screenshot(`decision-record-phone-${darkness ? "dark" : "light"}`);
    }
  });
});
