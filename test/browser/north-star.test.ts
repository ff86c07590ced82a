import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
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

/** Runs a command that lets a person choose, and chooses. */
async function choose({ page }: Workbench, command: string, item: string): Promise<void> {
  await page.keyboard.press("Control+p");
  for (const words of [command, item]) {
    await page.locator(".prompt input").waitFor();
    if (words === item)
      await page.locator(".suggestion-item", { hasText: command }).waitFor({ state: "detached" });
    await page.keyboard.type(words);
    await page.locator(".prompt .suggestion-item.is-selected", { hasText: words }).waitFor();
    await page.keyboard.press("Enter");
  }
  await page.locator(".prompt").waitFor({ state: "detached" });
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
    const said = async () => {
      const words = await card
        .locator(".crossroads-star-standing, .crossroads-star-words li")
        .allTextContents();
      return words.map((each) => each.replace(/\u00A0/g, " "));
    };
    await expect
      .poll(said)
      .toEqual([
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

  const looks = [
    ["light", {}],
    ["dark", { dark: true }],
    ["phone", { phone: true }],
  ] as const;

  test.for(looks)("in the sidebar, with its note beside: %s", async ([name, options], { open }) => {
    const workbench = await open({
      files: { "north star.md": example },
      today: "2026-04-20",
      open: "north star.md",
      ...options,
    });
    await workbench.settled();
    await workbench.runCommand("Open compass in the sidebar");
    await workbench.page.locator(".crossroads-star").first().waitFor();
    await workbench.screenshot(`north-star-sidebar-${name}`);
  });

  test.for(looks)("blocks in a note, read: %s", async ([name, options], { open }) => {
    const days = Array.from({ length: 40 }, (_, at) => {
      const day = new Date(Date.UTC(2026, 2, 1 + at)).toISOString().slice(0, 10);
      const energy = 3 + Math.round(1.6 * Math.sin(at / 4));
      return [
        `${day}.md`,
        `---\nenergy: ${energy}\nsharp: ${at % 2 === 0}\nmade: ${at % 3 === 0}\n---\nmost alive when the lid comes off, number ${at}\n`,
      ] as const;
    }).filter(([path]) => !/2026-03-1[6-9]|2026-03-2[0-2]/.test(path));
    const workbench = await open({
      files: {
        ...Object.fromEntries(days),
        "north star.md": `${example}\n`,
        "Crossroads/Energy.md":
          "- [x] gives: an object on the table ([[a]])\n- [x] gives: one other person ([[a]])\n- [x] drains: steering, and the day before it ([[a]])\n",
        "blocks.md": `---\ndate: 2026-04-20\n---\n\n\`\`\`crossroads\nstar [[north star]]\n\`\`\`\n\n\`\`\`crossroads\nenergy\n\`\`\`\n\n| Day | Activity | Energy |\n|---|---|---|\n| 2026-03-02 | bench | 4 |\n| 2026-03-11 | steering | -5 |\n| 2026-03-17 | bench | 3 |\n`,
      },
      today: "2026-04-20",
      open: "blocks.md",
      ...options,
    });
    await workbench.settled();
    await workbench.runCommand("Toggle reading view");
    await workbench.page.locator(".crossroads-energy .crossroads-chart").first().waitFor();
    // On a phone the sidebar lies over the note at first.
    if (name === "phone") await workbench.page.mouse.click(20, 700);
    await workbench.screenshot(`north-star-block-${name}`);
    await workbench.page.locator(".crossroads-energy").scrollIntoViewIfNeeded();
    await workbench.page.locator(".crossroads-energy h4").last().scrollIntoViewIfNeeded();
    await workbench.screenshot(`north-star-energy-${name}`);
  });

  test.for(looks)("three lives side by side: %s", async ([name, options], { open }) => {
    const workbench = await open({
      files: {
        "lives.md":
          "\`\`\`crossroads odyssey\n\`\`\`\n\n## The life I am on\n\n- In six words: gauges, rivers, a quiet boat shed\n- Resources: 8/10\n- Liking: 9\n- Confidence: 6\n- Coherence: 9\n- year one: the new float\n- What it leaves me wondering: is a small shed enough?\n\n## If that life were gone\n\n- In six words: teaching people to open things up\n- Resources: 5\n- Liking: 7\n- Confidence: 7\n- Coherence: 6\n- Who would pay for it?\n\n## If money did not matter\n\n- In six words: clocks, all of them, slowly\n- Resources: 2\n- Liking: 8\n- Confidence: 3\n- Coherence: 5\n- Would I miss people?\n",
      },
      open: "lives.md",
      ...options,
    });
    await workbench.settled();
    await workbench.runCommand("Toggle reading view");
    await workbench.page.locator(".crossroads-plan").first().waitFor();
    if (name === "phone") await workbench.page.mouse.click(20, 700);
    const gauges = workbench.page.locator(".crossroads-plan .crossroads-shares li");
    expect(await gauges.count()).toBe(12);
    // No word of a gauge is broken, however narrow the note is.
    const heights = await gauges.evaluateAll((lines) =>
      lines.map(({ firstElementChild }) =>
        Math.round(firstElementChild?.getBoundingClientRect().height ?? 0),
      ),
    );
    expect(new Set(heights).size).toBe(1);
    await workbench.screenshot(`north-star-lives-${name}`);
    await workbench.runCommand("Show open questions");
    const asked = workbench.page.locator(".crossroads-row-text", { hasText: "is a small shed enough?" });
    await asked.waitFor();
  });

  test.for(looks)("the compass of a journal: %s", async ([name, options], { open }) => {
    const workbench = await open({ vault: "examples/vault", today: "2026-06-11", ...options });
    await workbench.settled();
    await workbench.runCommand("Open compass");
    const compass = workbench.page.locator(".crossroads-compass.view-content");
    await workbench.page.locator(".crossroads-compass h3").first().waitFor();
    await workbench.screenshot(`north-star-journal-${name}`);
    // The focus is on the page, and nothing of it scrolls sideways.
    expect(await compass.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    expect(await compass.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await compass.evaluate((el) => {
      el.scrollTop = el.scrollHeight;
    });
    await workbench.screenshot(`north-star-journal-end-${name}`);
  });

  test.for(looks)("on the first day: %s", async ([name, options], { open }) => {
    const workbench = await open({ files: { "a.md": "words\n" }, today: "2026-06-11", ...options });
    await workbench.runCommand("Open compass");
    await workbench.page.locator(".crossroads-compass-starts").waitFor();
    await workbench.screenshot(`north-star-first-day-${name}`);
    await workbench.page.getByRole("button", { name: "Set a north star" }).click();
    await workbench.page.locator(".modal.crossroads-form").waitFor();
    await workbench.page.keyboard.type("From 2 to 5 evenings a week by end of september");
    await workbench.screenshot(`north-star-set-${name}`);
    await workbench.page.keyboard.press("Enter");
    await workbench.page.locator(".modal.crossroads-form").waitFor({ state: "detached" });
    // The new note takes the focus once it is open.
    await workbench.page.locator(".mod-root .cm-content", { hasText: "type: north-star" }).waitFor();
    await workbench.runCommand("Open compass in the sidebar");
    await workbench.page.locator(".crossroads-star").waitFor();
    await workbench.runCommand("Check in");
    await workbench.page.waitForFunction(() => document.activeElement?.matches("input[inputmode=decimal]"));
    await workbench.page.keyboard.type("3");
    await workbench.screenshot(`north-star-check-in-${name}`);
    await workbench.page.keyboard.press("Enter");
    await workbench.runCommand("Log today's energy");
    await workbench.page.locator(".modal.crossroads-form").waitFor();
    await workbench.page.keyboard.press("4");
    await workbench.screenshot(`north-star-energy-check-in-${name}`);
    await workbench.page.keyboard.press("Enter");
    await expect
      .poll(() => readFile(join(workbench.root, "2026-06-11.md"), "utf8").catch(() => ""))
      .toContain("energy: 4\n");
  });
});

/** Puts a file there whole, as a sync program does: never half of it is seen. */
async function put(path: string, text: string): Promise<void> {
  const beside = join(tmpdir(), `crossroads-put-${process.pid}.md`);
  await writeFile(beside, text);
  await rename(beside, path);
}

/** What the app reads of a note, which may be what a sync program has just put there. */
function readInApp({ page }: Workbench, path: string): Promise<string> {
  return page.evaluate(async (path) => {
    const vault = (await window.workbench)?.host.app.vault;
    const file = vault?.getFileByPath(path);
    return file && vault ? vault.cachedRead(file) : "";
  }, path);
}

describe("prompts", () => {
  test("one a day for a deck's length without a repeat, on two devices", async ({ open }) => {
    const files = {
      "Crossroads/Decks/Bench.md":
        "# Bench\n\n- What is on it?\n- Who left it?\n- What squeaks?\n- What is done?\n",
      "a.md": "words\n",
    };
    const log = "Crossroads/Prompt log.md";
    const devices = [await open({ files }), await open({ files, phone: true })];
    const given: string[] = [];
    for (const [at, day] of ["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04"].entries()) {
      const [here, there] = at % 2 === 0 ? devices : [...devices].reverse();
      if (!here || !there) throw new Error("There are two devices.");
      await here.setToday(day);
      await choose(here, "Insert a prompt", "Bench");
      await expect.poll(() => readFile(join(here.root, log), "utf8").catch(() => "")).toContain(day);
      const lines = await readFile(join(here.root, log), "utf8");
      given.push(new RegExp(`- ${day} (.*) \\(`).exec(lines)?.[1] ?? "");
      // The log comes to the other device by sync.
      await mkdir(join(there.root, "Crossroads"), { recursive: true });
      await put(join(there.root, log), lines);
      await expect.poll(() => readInApp(there, log)).toBe(lines);
    }
    expect([...given].sort()).toEqual(["What is done?", "What is on it?", "What squeaks?", "Who left it?"]);
  });

  test("today's prompt, another one in its place, and what was said before", async ({ open }) => {
    const workbench = await open({
      files: { "2026-03-02.md": "hello\n\n" },
      open: "2026-03-02.md",
      today: "2026-03-02",
    });
    const { page } = workbench;
    await workbench.editor.click();
    await page.keyboard.press("Control+End");
    await workbench.runCommand("Insert today's prompt");
    await expect.poll(() => workbench.editorText()).toContain("### ");
    const first = /### (.*)/.exec(await workbench.editorText())?.[1] ?? "";
    await workbench.runCommand("Another prompt in its place");
    await expect.poll(() => workbench.editorText()).not.toContain(first);
    const second = /### (.*)/.exec(await workbench.editorText())?.[1] ?? "";
    expect(second).toMatch(/\?$/);
    await page.keyboard.press("Control+End");
    await page.keyboard.type("at the bench, mostly");
    await workbench.settled();
    await writeFile(join(workbench.root, "2026-03-09.md"), `### ${second}\n\n`);
    await expect.poll(() => readInApp(workbench, "2026-03-09.md")).toContain(second);
    await workbench.openNote("2026-03-09");
    await workbench.runCommand("Show earlier answers to this prompt");
    await expect
      .poll(() => page.locator(".modal blockquote").allTextContents())
      .toEqual(["at the bench, mostly"]);
    await workbench.screenshot("north-star-said-before");
  });
});

describe("reviews", () => {
  test("run twice with writing in between: nothing is lost", async ({ open }) => {
    const workbench = await open({ vault: "examples/vault", today: "2025-03-31" });
    const { page } = workbench;
    await workbench.settled();
    const review = async () => {
      await choose(workbench, "Write a review", "Q1 2025");
      await page.locator(".crossroads-change-note").waitFor();
      await workbench.screenshot("north-star-review-preview");
      await page.getByRole("button", { name: "Write", exact: true }).click();
      await page.locator(".modal").waitFor({ state: "detached" });
    };
    await page.locator('.crossroads-count[aria-live="polite"]').waitFor();
    await review();
    const path = join(workbench.root, "Crossroads/Reviews/2025-Q1 review.md");
    const first = await readFile(path, "utf8");
    expect(first).toMatch(/%% crossroads:asked [0-9a-z]+ %%\n- \[\[/);
    await page.locator(".mod-root .workspace-tab-header.is-active", { hasText: "2025-Q1 review" }).waitFor();
    await workbench.editor.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("still the same river");
    await workbench.settled();
    const [, line = ""] = /%% crossroads:asked [0-9a-z]+ %%\n(.*)\n/.exec(first) ?? [];
    // A line of one's own behind a generated one.
    await page.evaluate(async (line) => {
      const editor = (await window.workbench)?.host.app.workspace.activeEditor?.editor;
      const at = editor?.getValue().indexOf(line) ?? -1;
      if (editor && at >= 0)
        editor.replaceRange("\n\t- mostly on sundays", editor.offsetToPos(at + line.length));
    }, line);
    const status = page.locator(".crossroads-status");
    const count = await status.textContent();
    await writeFile(
      join(workbench.root, "Journal/2025/2025-03-30.md"),
      "who oils the sluice gate at the weir?\n",
    );
    await expect.poll(() => status.textContent(), { timeout: 10_000 }).not.toBe(count);
    // What the log says was answered in the quarter is named.
    await writeFile(
      join(workbench.root, "Crossroads/Question log.md"),
      "- [x] who oils the sluice gate at the weir? — answered: nobody ✅ 2025-03-31\n",
    );
    await expect.poll(() => status.textContent()).toBe(count);
    await review();
    await expect.poll(() => workbench.editorText()).toContain("who oils the sluice gate at the weir?");
    const second = await workbench.editorText();
    expect(second).toContain(`${line}\n\t- mostly on sundays\n`);
    expect(second).toContain("still the same river");
    expect(second).toMatch(/%% crossroads:closed [0-9a-z]+ %%\n(?:- .*\n)*- .*who oils the sluice gate/);
    await workbench.screenshot("north-star-review");
  });
});
