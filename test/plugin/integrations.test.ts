import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { eventually, noteAt, openCrossroads, showSidebar, usePlugin } from "./app";

usePlugin();

const star = `---
type: north-star
metric: meetings a week
unit: hours
baseline: 36
baseline-day: 2026-01-01
target: 3
target-day: 2027-12-31
---

## Check-ins

| Day | Hours |
| --- | --- |
| 2026-02-01 | 34 |
`;
const files = {
  "2025-06-11.md": "should i stay?\n\nwhat gives me energy?\n",
  "2025-07-01.md": "what gives me energy?\n\ni've decided to leave.\n",
  "star.md": star,
};

describe("on the command line", () => {
  it("are the open questions, as text and as JSON", async () => {
    const opened = await openCrossroads(files);
    await showSidebar(opened, 2);
    const { cli } = opened.host;
    expect(await cli.run("crossroads:questions", {})).toContain("what gives me energy?  2025-07-01.md:1");
    const told = JSON.parse(await cli.run("crossroads:questions", { json: "true" })) as unknown;
    expect(told).toContainEqual({
      text: "what gives me energy?",
      asked: 2,
      status: "open",
      last: "2025-07-01",
      path: "2025-07-01.md",
      line: 1,
    });
  });

  it("are the decisions", async () => {
    const opened = await openCrossroads(files);
    await showSidebar(opened, 2);
    const { cli } = opened.host;
    expect(await cli.run("crossroads:decisions", {})).toMatch(/1 Jul 2025 {2}found {2}i've decided to leave/);
    const { decisions } = JSON.parse(await cli.run("crossroads:decisions", { json: "true" })) as {
      decisions: unknown[];
    };
    expect(decisions).toMatchObject([{ day: "2025-07-01", status: "found", path: "2025-07-01.md" }]);
  });

  it("a star takes a number, and says what it cannot take", async () => {
    const opened = await openCrossroads(files);
    await showSidebar(opened, 2);
    const { cli } = opened.host;
    expect(await cli.run("crossroads:check-in", { value: "31", star: "sleep" })).toContain("sleep");
    expect(await cli.run("crossroads:check-in", { value: "many" })).not.toContain("Written");
    expect(await cli.run("crossroads:check-in", { value: "31.5" })).toContain("star");
    const text = await readFile(join(opened.root, "star.md"), "utf8");
    expect(text.startsWith(star)).toBe(true);
    expect(text.slice(star.length)).toMatch(/^\| \d{4}-\d{2}-\d{2} \| 31\.5 \|\n$/);
  });
});

describe("links and blocks", () => {
  it("a link shows the view it names", async () => {
    const opened = await openCrossroads(files);
    await opened.host.openUri("obsidian://crossroads?view=decisions");
    await eventually(() => opened.app.workspace.getLeavesOfType("crossroads-decisions").length === 1);
  });

  it("a block shows the questions that matter most, or the decisions, inside a note", async () => {
    const blocks = "```crossroads questions 1\n```\n\n```crossroads decisions\n```\n";
    const opened = await openCrossroads({ ...files, "page.md": blocks });
    await showSidebar(opened, 2);
    const leaf = opened.app.workspace.getLeaf("tab");
    await leaf.openFile(noteAt(opened.app, "page.md"), { state: { mode: "preview" } });
    const inNote = (cls: string) =>
      document.querySelector(`.markdown-preview-view ${cls}`)?.textContent ?? "";
    await eventually(
      () => inNote(".crossroads-decisions") !== "" && inNote(".crossroads-block-questions") !== "",
    );
    // What is only said in prose waits, folded, under its heading.
    expect(inNote(".crossroads-decisions")).toContain("notes");
    expect(document.querySelectorAll(".crossroads-block-questions li")).toHaveLength(1);
    expect(document.querySelector(".crossroads-block-questions li")?.textContent).toContain("asked 2 times");
  });
});
