import { access, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect } from "vitest";
import { closeBrowser, test } from "./harness";

afterAll(closeBrowser);

const files = {
  "Journal/2024-08-20.md":
    "---\ntitle: '2024-08-20'\n---\nreflection today\n\nwhat part of the day gives me energy?\n",
  "Journal/2024-09-12.md": "final decision\n- decided to stay at the clinic\n",
  "Welcome.md": "# Welcome\n\nSee [[2024-08-20]] and [[not there]].\n",
};

describe("the app in a browser", () => {
  test("greets with the vault's own first note", async ({ open }) => {
    const { page } = await open({ files });
    await page.locator(".mod-root .workspace-tab-header.is-active", { hasText: "Welcome" }).waitFor();
    expect(await page.title()).toBe("Test vault - Crossroads");
  });

  test("opens notes by keyboard and shows their text", async ({ open }) => {
    const workbench = await open({ files });
    await workbench.openNote("2024-08-20");
    expect(await workbench.editorText()).toBe(files["Journal/2024-08-20.md"]);
    await workbench.screenshot("note-light");
  });

  test("opens the note that the address names", async ({ open }) => {
    const workbench = await open({ files, open: "Journal/2024-09-12.md" });
    expect(await workbench.editorText()).toBe(files["Journal/2024-09-12.md"]);
  });

  test("writes what is typed, once it is saved, and takes it back on undo", async ({ open }) => {
    const workbench = await open({ files, open: "Journal/2024-09-12.md" });
    const path = join(workbench.root, "Journal/2024-09-12.md");
    const before = files["Journal/2024-09-12.md"];
    await workbench.editor.click();
    await workbench.page.keyboard.press("Control+End");
    await workbench.page.keyboard.type("should I?");
    expect(await workbench.editorText()).toBe(`${before}should I?`);
    await expect.poll(() => readFile(path, "utf8"), { timeout: 10_000 }).toBe(`${before}should I?`);
    await workbench.page.keyboard.press("Control+z");
    expect(await workbench.editorText()).toBe(before);
    await expect.poll(() => readFile(path, "utf8"), { timeout: 10_000 }).toBe(before);
  });

  test("shows what another program writes into the open note", async ({ open }) => {
    const workbench = await open({ files, open: "Journal/2024-09-12.md" });
    await writeFile(join(workbench.root, "Journal/2024-09-12.md"), "written by a sync\n");
    await expect.poll(() => workbench.editorText(), { timeout: 10_000 }).toBe("written by a sync\n");
    await writeFile(join(workbench.root, "Journal/2024-10-01.md"), "new\n");
    await expect
      .poll(
        () =>
          workbench.page.evaluate(
            async () =>
              (await window.workbench)?.host.app.vault.getFileByPath("Journal/2024-10-01.md")?.basename,
          ),
        { timeout: 10_000 },
      )
      .toBe("2024-10-01");
  });

  test("gives the focus back to the editor when the palette is closed", async ({ open }) => {
    const workbench = await open({ files, open: "Welcome.md" });
    await workbench.editor.click();
    await workbench.page.keyboard.press("Control+End");
    await workbench.page.keyboard.press("Control+p");
    await workbench.page.locator(".prompt input").waitFor();
    await workbench.page.keyboard.type("abc");
    await workbench.page.keyboard.press("Escape");
    await workbench.page.locator(".prompt").waitFor({ state: "detached" });
    await workbench.page.keyboard.type("still here");
    expect(await workbench.editorText()).toBe(`${files["Welcome.md"]}still here`);
  });

  test("has the day that was asked for as today, and its time goes on", async ({ open }) => {
    const workbench = await open({ files, today: "2024-08-21" });
    const day = (): Promise<string> =>
      workbench.page.evaluate(() => {
        const now = new Date();
        return [now.getFullYear(), now.getMonth() + 1, now.getDate()].join("-");
      });
    expect(await day()).toBe("2024-8-21");
    const first = await workbench.page.evaluate(() => Date.now());
    await workbench.page.waitForTimeout(30);
    expect(await workbench.page.evaluate(() => Date.now())).toBeGreaterThan(first);
    await workbench.setToday("2025-01-02");
    expect(await day()).toBe("2025-1-2");
  });

  test("reaches nothing but its own server", async ({ open }) => {
    const workbench = await open({ files });
    const reached = await workbench.page.evaluate(async () => {
      try {
        await fetch("http://127.0.0.1:9/");
        return "reached";
      } catch (error) {
        return String(error);
      }
    });
    expect(reached).toContain("Failed to fetch");
    expect(workbench.complaints.join("\n")).toContain("Content Security Policy");
    workbench.complaints.length = 0;
  });

  test("comes back after a reload as it was left, and keeps that out of the vault", async ({ open }) => {
    const workbench = await open({ files });
    const { page } = workbench;
    await workbench.openNote("2024-08-20");
    await workbench.runCommand("Toggle left sidebar");
    await page.waitForFunction(
      () => localStorage.getItem("crossroads-layout")?.includes("2024-08-20") === true,
    );
    await page.reload();
    await workbench.ready();
    await page.locator(".mod-root .workspace-tab-header.is-active", { hasText: "2024-08-20" }).waitFor();
    expect(await page.locator(".mod-left-split").isVisible()).toBe(false);
    await rm(join(workbench.root, "Journal/2024-08-20.md"));
    await page.reload();
    await workbench.ready();
    await expect(access(join(workbench.root, ".obsidian/workspace.json"))).rejects.toThrow("ENOENT");
  });

  test("loads the built plugin, and loads it anew when asked to", async ({ open }) => {
    const { page } = await open({ files, strip: true });
    const app = page.frameLocator("iframe.app");
    await app.locator(".status-bar-item").filter({ hasText: "question" }).waitFor();
    await page.getByRole("button", { name: "Reload plugin" }).click();
    await app.locator(".status-bar-item").filter({ hasText: "question" }).waitFor();
    const loaded = await app.locator("body").evaluate(async () => {
      const host = (await window.workbench)?.host;
      return host?.commands.list().filter((command) => command.id.startsWith("crossroads:")).length;
    });
    expect(loaded).toBeGreaterThan(0);
    expect(await app.locator(".status-bar-item").filter({ hasText: "question" }).count()).toBe(1);
  });

  test("says what went wrong in the page when a note to open is not there", async ({ open }) => {
    const workbench = await open({ files, strip: true });
    await workbench.page.goto(`http://127.0.0.1:${workbench.server.port}/app?open=no.md`);
    const alert = workbench.page.locator(".workbench-failure");
    await alert.waitFor();
    expect(await alert.textContent()).toBe('The vault has no note "no.md" to open.');
    workbench.complaints.length = 0;
  });
});

describe("dark, phone, unkind", () => {
  test("dark colours come from the address and by switching", async ({ open }) => {
    const workbench = await open({ files, dark: true });
    const background = (): Promise<string> =>
      workbench.page.evaluate(() => getComputedStyle(document.body).getPropertyValue("background-color"));
    expect(await background()).toBe("rgb(28, 28, 28)");
    await workbench.openNote("2024-08-20");
    await workbench.screenshot("note-dark");
    await workbench.page.evaluate(async () => (await window.workbench)?.host.setTheme("light"));
    expect(await background()).toBe("rgb(255, 255, 255)");
  });

  test("a phone shows one pane as wide as its screen", async ({ open }) => {
    const workbench = await open({ files, phone: true, open: "Welcome.md" });
    const width = await workbench.page
      .locator(".mod-root")
      .evaluate((root) => root.getBoundingClientRect().width);
    expect(width).toBe(390);
    expect(await workbench.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await workbench.page.locator(".workspace-ribbon.mod-left").isVisible()).toBe(false);
    await workbench.screenshot("note-phone");
  });

  test("a phone's side panes lie over the note until one touches beside them", async ({ open }) => {
    const { page } = await open({ files, phone: true, open: "Welcome.md" });
    const left = page.locator(".workspace-drawer.mod-left");
    const right = page.locator(".workspace-drawer.mod-right");
    // The plugin opens its pane when it is switched on for the first time.
    await right.waitFor();
    await page.locator(".workspace-drawer-backdrop").click({ position: { x: 10, y: 300 } });
    await right.waitFor({ state: "hidden" });
    await page.locator(".mobile-navbar").getByLabel("Toggle left sidebar").click();
    await left.locator(".nav-file-title", { hasText: "Welcome" }).waitFor();
    expect(await left.evaluate((drawer) => drawer.getBoundingClientRect().x)).toBe(0);
  });

  test("an unkind start ends with the same notes open to use", async ({ open }) => {
    const workbench = await open({ files, unkind: true, open: "Welcome.md" });
    await workbench.openNote("2024-08-20");
    expect(await workbench.editorText()).toBe(files["Journal/2024-08-20.md"]);
  });
});

describe("the strip above the app", () => {
  test("switches colours, phone and unkind, and the address keeps them", async ({ open }) => {
    const { page } = await open({ files, strip: true });
    const app = page.frameLocator("iframe.app");
    await app.locator(".workspace-tab-header.is-active", { hasText: "Welcome" }).waitFor();
    expect(await page.locator(".bar-vault").textContent()).toBe("Test vault");
    expect(await page.locator(".bar-hint").textContent()).toBe("Scratch copy: nothing you change is kept");

    await page.getByRole("button", { name: "Dark" }).click();
    await app.locator("body.theme-dark").waitFor();
    await page.getByRole("button", { name: "Phone" }).click();
    await app.locator("body.is-phone").waitFor();
    expect(await page.locator("iframe.app").evaluate((frame) => frame.clientWidth)).toBe(390);
    expect(new URL(page.url()).search).toBe("?theme=dark&phone=1");
    await page.getByRole("button", { name: "Unkind" }).click();
    await app
      .locator(".workspace-tab-header.is-active", { hasText: "Welcome" })
      .waitFor({ state: "attached" });
    expect(new URL(page.url()).searchParams.get("unkind")).toBe("1");

    await page.reload();
    await app.locator("body.theme-dark.is-phone").waitFor();
    expect(await page.getByRole("button", { name: "Unkind" }).getAttribute("aria-pressed")).toBe("true");
  });

  test("leaves the palette's key to the app", async ({ open }) => {
    const { page } = await open({ files, strip: true });
    const app = page.frameLocator("iframe.app");
    await app.locator(".workspace-tab-header.is-active", { hasText: "Welcome" }).waitFor();
    await page.getByRole("button", { name: "Dark" }).focus();
    await page.keyboard.press("Control+p");
    await app.locator(".prompt input").waitFor();
  });
});
