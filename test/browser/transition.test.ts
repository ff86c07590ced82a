import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect } from "vitest";
import { closeBrowser, test, type Workbench } from "./harness";

afterAll(closeBrowser);

const today = "2026-11-27";
const path = `Transition ${today}.md`;

const fileOf = (bench: Workbench, name = path): Promise<string> => readFile(join(bench.root, name), "utf8");

/** The lines in which a text differs from another of as many lines. */
function changed(before: string, after: string): string[] {
  const lines = before.split("\n");
  return after.split("\n").flatMap((line, index) => (line === lines[index] ? [] : [line]));
}

/** Plans a transition with three weeks' notice, by its window. */
async function plan(bench: Workbench): Promise<void> {
  const { page } = bench;
  await bench.runCommand("Plan a job transition");
  const modal = page.locator(".modal");
  await modal.getByLabel("Notice day").fill("2026-12-14");
  await modal.getByLabel("Last day").fill("2027-01-04");
  await modal.getByLabel("First day").fill("2027-02-01");
  await modal.locator(".crossroads-change-line", { hasText: "last-day: 2027-01-04" }).waitFor();
  await modal.locator(".mod-cta").click();
  await modal.waitFor({ state: "detached" });
  await page.locator(".mod-root .workspace-tab-header.is-active", { hasText: "Transition" }).waitFor();
  await bench.settled();
}

describe("a job transition", () => {
  test("is planned with three weeks' notice, worked on, and moved by four days", async ({ open }) => {
    const bench = await open({ files: { "Start.md": "hello" }, open: "Start.md", today });
    const { page } = bench;
    await plan(bench);
    const written = await fileOf(bench);
    expect(written).toContain("- [ ] Tell your manager, before anybody else (on N) 📅 2026-12-14");
    expect(written).toContain(
      "- [ ] Shadow session: the new owner does it, you watch (L-5 wd) 📅 2026-12-28",
    );

    // Two are ticked, one is edited, one is added, one gets another date.
    const mine = written
      .replace("- [ ] Tell your manager", "- [x] Tell your manager")
      .replace("- [ ] Thank people, one by one", "- [x] Thank people, one by one")
      .replace("Ask for references (L-5 wd)", "Ask ruth and wei for references (L-5 wd)")
      .replace("- [ ] Hand in expenses", "- [ ] lend wei the salt book 📅 2027-01-04\n- [ ] Hand in expenses")
      .replace("(L-1 wd) 📅 2027-01-01", "(L-1 wd) 📅 2026-12-30");
    await page.evaluate(async (text) => {
      (await window.workbench)?.host.app.workspace.activeEditor?.editor?.setValue(text);
    }, mine);
    await expect.poll(() => fileOf(bench)).toBe(mine);
    await bench.settled();

    await bench.runCommand("Move a date of the transition");
    const modal = page.locator(".modal");
    await modal.getByLabel("Last day").fill("2027-01-08");
    await modal.locator(".crossroads-transition-remarks", { hasText: "13 tasks move." }).waitFor();
    await modal.locator(".crossroads-transition-remarks", { hasText: "1 task keeps" }).waitFor();
    const shown = await modal.locator(".crossroads-change-line.mod-added").allTextContents();
    await bench.screenshot("transition-move");
    expect(await fileOf(bench)).toBe(mine);
    await modal.locator(".mod-cta").click();
    await modal.waitFor({ state: "detached" });

    const after = await bench.editorText();
    const lines = changed(mine, after);
    expect(lines).toEqual([
      "last-day: 2027-01-08",
      "laid-out: N 2026-12-14 L 2027-01-08 S 2027-02-01 weekend 67 off none on 2026-11-27",
      "- [ ] Half of it is handed over (halfway N to L) 📅 2026-12-25",
      "- [ ] Shadow session: the new owner does it, you watch (L-5 wd) 📅 2027-01-01",
      "- [ ] Ask ruth and wei for references (L-5 wd) 📅 2027-01-01",
      "- [ ] Hand in expenses (L-5 wd) 📅 2027-01-01",
      "- [ ] Settle the leave that is left; check your contract (L-5 wd) 📅 2027-01-01",
      "- [ ] Look through notes that name the place or its people (L-2 wd) 📅 2027-01-06",
      "- [ ] Return what belongs to them, and keep the receipts (on L) 📅 2027-01-08",
      "- [ ] Take personal accounts off work devices (on L) 📅 2027-01-08",
      "- [ ] Exit talk: what helped, what did not (on L) 📅 2027-01-08",
      "- [ ] Leave an address for what comes later (on L) 📅 2027-01-08",
      "- [ ] Write what you learned here (on L) 📅 2027-01-08",
      "- [ ] Rest (L+1 d) 📅 2027-01-09",
      "- [ ] Check the final pay (L+30 d) 📅 2027-02-07",
    ]);
    expect(shown).toEqual(lines);

    await bench.editor.focus();
    await page.keyboard.press("Control+z");
    expect(await bench.editorText()).toBe(mine);
  });

  for (const look of ["light", "dark", "phone"] as const)
    test(`is looked at and ticked in its view, ${look}`, async ({ open }) => {
      const bench = await open({
        files: {
          "Start.md": "hello",
          "talk.md": "*if she asks why*\n“it was time. ...”\n\n*where to?*\nup the river\n",
        },
        open: "Start.md",
        today,
        dark: look === "dark",
        phone: look === "phone",
      });
      const { page } = bench;
      await bench.runCommand("Plan a job transition");
      const modal = page.locator(".modal");
      await modal.getByLabel("Notice day").fill("2026-11-27");
      await modal.getByLabel("Last day").fill("2026-12-18");
      await modal.getByLabel("First day").fill("2027-01-11");
      await modal.locator(".crossroads-change-line", { hasText: "last-day: 2026-12-18" }).waitFor();
      await bench.screenshot(`transition-plan-${look}`);
      await modal.locator(".mod-cta").click();
      await modal.waitFor({ state: "detached" });
      await bench.settled();
      const text = await fileOf(bench);
      await page.evaluate(
        async ([at, now]) => {
          const app = (await window.workbench)?.host.app;
          const file = app?.vault.getFileByPath(at ?? "");
          if (file) await app?.vault.modify(file, now ?? "");
        },
        [
          path,
          text.replace(
            /\| {3}\| {3}\| {3}\| {3}\| {3}\|/,
            "| snow project | priya | 60 % | mast | 2026-12-04 |\n| salt | wei | done | none | |",
          ),
        ],
      );
      await bench.setToday("2026-12-10");
      await bench.settled();
      await bench.runCommand("Show the transition");
      const view = page.locator(".crossroads-transition-board:not(.mod-block)").last();
      await view.getByText("8 days until the last day").waitFor();
      await view.getByText("80 % of 2 areas handed over.").waitFor();
      // Out of sight what was written just now.
      for (const notice of await page.locator(".notice").all())
        await notice.click({ position: { x: 4, y: 4 } });
      await bench.screenshot(`transition-view-${look}`);
      const box = view.getByRole("checkbox", { name: "Half of it is handed over" });
      await box.focus();
      await page.keyboard.press("Space");
      await expect
        .poll(() => fileOf(bench))
        .toContain("- [x] Half of it is handed over (halfway N to L) 📅 2026-12-08 ✅ 2026-12-10");
      await box.waitFor({ state: "detached" });
      // The focus is on the box that came into its place.
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.matches("input[type=checkbox]") ?? false))
        .toBe(true);
    });

  test("has its talk rehearsed by keyboard, and keeps what went badly", async ({ open }) => {
    const bench = await open({
      files: { "talk.md": "*if she asks why*\n“it was time. ...”\n\n*where to?*\nup the river\n" },
      open: "talk.md",
      today,
    });
    const { page } = bench;
    await bench.settled();
    await bench.runCommand("Rehearse the talk");
    const modal = page.locator(".modal");
    await modal.getByText("1 of 2").waitFor();
    expect(await modal.getByText("it was time").count()).toBe(0);
    const first = await modal.locator("blockquote").textContent();
    await page.keyboard.press("Enter");
    await modal.getByText(first === "where to?" ? "up the river" : "“it was time. ...”").waitFor();
    await bench.screenshot("transition-rehearsal");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await modal.getByText("2 of 2").waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await modal.getByText("1 of 2 went well.").waitFor();
    await page.keyboard.press("Enter");
    await modal.locator(".crossroads-change-line", { hasText: "once more" }).waitFor();
    await modal.locator(".mod-cta").click();
    await modal.waitFor({ state: "detached" });
    expect(await fileOf(bench, "Crossroads/Rehearsals.md")).toBe(
      `## Rehearsal\n\n- [ ] once more: ${first} ➕ 2026-11-27\n`,
    );
    expect(await fileOf(bench, "talk.md")).not.toContain("once more");

    // What went badly is asked first the next time.
    await bench.settled();
    await bench.runCommand("Rehearse the talk");
    await modal.getByText("1 of 2").waitFor();
    expect(await modal.locator("blockquote").textContent()).toBe(first);
  });

  test("has a talk written by hand rehearsed as it stands, and writes nothing unasked", async ({ open }) => {
    const bench = await open({ vault: "examples/vault", open: "why im leaving halden.md", today });
    const { page } = bench;
    const before = await fileOf(bench, "why im leaving halden.md");
    await page.locator(".crossroads-status:visible").waitFor();
    await bench.runCommand("Rehearse the talk");
    const modal = page.locator(".modal");
    const asked: (string | null)[] = [];
    for (let at = 1; at <= 6; at++) {
      await modal.getByText(`${at} of 6`).waitFor();
      asked.push(await modal.locator("blockquote").textContent());
      await page.keyboard.press("Enter");
      await modal.getByRole("button", { name: "Went well" }).waitFor();
      await page.keyboard.press("Enter");
    }
    expect(asked.sort()).toEqual([
      "if she cries",
      "if she offers the principal shaped thing",
      "if she wants me out by noon",
      "is it okko?",
      "where are you going?",
      "why didn't you come to me first?",
    ]);
    await modal.getByText("6 of 6 went well.").waitFor();
    await page.keyboard.press("Escape");
    expect(await fileOf(bench, "why im leaving halden.md")).toBe(before);

    await bench.runCommand("Look through notes before leaving");
    await modal.getByLabel("Names to look for").fill("okko, priya");
    await modal.getByText(/\d+ notes, 0 looked at/).waitFor();
    await bench.screenshot("transition-sweep");
  });
});
