import { describe, expect, it } from "vitest";
import { eventually, noteAt, openCrossroads, usePlugin, type Crossroads } from "./app";

usePlugin();

const star =
  "---\ntype: north-star\nmetric: hours of meetings\nunit: hours\nbaseline: 36\nbaseline-day: 2026-01-01\ntarget: 3\ntarget-day: 2026-11-27\n---\n\n```crossroads\nstar\n```\n\n| day | hours |\n|---|---|\n| 2026-02-10 | 34 |\n| soon | 3 |\n";

async function openCompass({ host }: Crossroads): Promise<void> {
  await host.commands.run("crossroads:open-compass");
  await eventually(() => document.querySelector(".crossroads-compass-page") !== null);
}

const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe("the compass", () => {
  it("shows the star with its chart, in words as well, and what cannot be read", async () => {
    const opened = await openCrossroads({ "star.md": star });
    await openCompass(opened);
    await eventually(() => document.querySelector(".crossroads-chart") !== null);
    const chart = document.querySelector(".crossroads-chart");
    expect(chart?.getAttribute("role")).toBe("img");
    expect(chart?.getAttribute("aria-label")).toContain(
      "From 36\u00A0hours on 1 Jan 2026 to 3\u00A0hours by 27 Nov 2026.",
    );
    expect(texts(".crossroads-star-problems li")).toEqual([
      "Line 18: This row has no day that can be read: “soon”. It is not drawn.",
    ]);
    // No inline style but places as custom properties.
    for (const element of document.querySelectorAll(".crossroads-chart [style]"))
      expect(element.getAttribute("style")).toMatch(/^(?:\s*--crossroads-[xy]:\s*[\d.-]+;?)+$/);
  });

  it("follows the note, and has a beginning where there is nothing", async () => {
    const opened = await openCrossroads({ "a.md": "words" });
    await openCompass(opened);
    await eventually(() => texts(".crossroads-compass-starts button").length === 3);
    await opened.app.vault.create("star.md", star);
    await eventually(() => texts(".crossroads-star-standing").length === 1);
    await opened.app.vault.delete(noteAt(opened.app, "star.md"));
    await eventually(() => texts(".crossroads-compass-starts button").length === 3);
  });

  it("names what is asked most, and this time last year", async () => {
    const [year = 0, day = ""] = (() => {
      const now = new Date();
      return [
        now.getFullYear(),
        `${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`,
      ] as const;
    })();
    const opened = await openCrossroads({
      [`${year - 1}-${day} river.md`]: "what gives me energy?\n",
      [`${year}-01-01.md`]: "what gives me energy?\n\nand what else?\n",
      "undated.md": "nothing\n",
    });
    await openCompass(opened);
    await eventually(() => texts(".crossroads-compass section").length === 2);
    expect(texts(".crossroads-compass section:first-of-type li")[0]).toBe("what gives me energy?2 times");
    expect(texts(".crossroads-compass section:last-of-type li a")).toEqual([`${year - 1}-${day} river`]);
  });
});

describe("decks", () => {
  it("are copied into the vault once, and their prompts are nobody's questions", async () => {
    const opened = await openCrossroads({ "a.md": "is this mine?\n" });
    await opened.host.commands.run("crossroads:copy-decks");
    await eventually(() => document.querySelectorAll(".crossroads-change-note").length === 10);
    document.querySelector<HTMLElement>(".modal .mod-cta")?.click();
    await eventually(() => opened.app.vault.getFolderByPath("Crossroads/Decks")?.children.length === 10);
    await opened.host.settled();
    await eventually(() => document.querySelector(".crossroads-status")?.textContent === "1 open question");
  });
});

describe("a base", () => {
  it("draws the stars among its notes", async () => {
    const opened = await openCrossroads({ "star.md": star, "a.md": "words" }, { bases: true });
    const element = document.body.createDiv();
    await eventually(() => {
      element.empty();
      opened.host.drawBase("crossroads-north-star", element, ["star.md", "a.md"]);
      return element.querySelectorAll(".crossroads-chart").length === 1;
    });
    opened.host.drawBase("crossroads-north-star", element, ["a.md"]);
    expect(element.textContent).toContain("There is no north star yet.");
  });
});
