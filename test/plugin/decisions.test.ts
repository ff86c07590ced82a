import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { parse } from "yaml";
import { eventually, noteAt, openCrossroads, usePlugin, type Crossroads } from "./app";

usePlugin();

const record = (properties: string) => `---\ntype: decision\n${properties}---\n`;
const files = {
  "Leave.md": record(
    "status: decided\ndecided: 2020-03-01\nchoice: leave the mill\nreview: 2020-09-01\nexpected: a quiet year\n",
  ),
  "Stay.md": record("status: reversed\ndecided: 2020-01-01\nchoice: stay\nsuperseded-by: '[[Leave]]'\n"),
  "2020-02-01.md": "decided to ask for four days a week\n",
};

const show = async ({ host }: Crossroads) => {
  await host.commands.run("crossroads:show-decisions");
  await eventually(() => document.querySelectorAll(".crossroads-decision").length > 0);
};
const section = (title: string) =>
  [...document.querySelectorAll("details")].find(({ textContent }) => textContent.startsWith(title));

describe("the view of decisions", () => {
  it("sorts them by what they wait for, and says how much is due in the status bar", async () => {
    const crossroads = await openCrossroads(files);
    await show(crossroads);
    expect(section("Due")?.textContent).toContain("Leave");
    expect(section("Reversed or dropped")?.textContent).toContain("1");
    expect(section("Found in your notes")?.textContent).toContain("1");
    expect(section("Decided, and decided again")?.textContent).toMatch(/Held 60 days/);
    expect(document.querySelector(".crossroads-due")?.textContent).toBe("1 due");
    expect(document.body.textContent).not.toContain("quiet year");
  });

  it("leads from an open record to a decision: shown first, the note's own words kept", async () => {
    const open = "status: open # since the talk\nquestion: should i stay?\n";
    const crossroads = await openCrossroads({ "Stay or go.md": record(open) });
    await show(crossroads);
    section("Open")?.querySelector<HTMLElement>("button")?.click();
    const [choice] = document.querySelectorAll<HTMLInputElement>(".modal .crossroads-field input");
    if (!choice) throw new Error("There is no field.");
    choice.value = "stay until spring";
    choice.dispatchEvent(new Event("input"));
    await eventually(
      () => document.querySelector(".modal .crossroads-change")?.textContent.includes("spring") ?? false,
    );
    document.querySelector<HTMLElement>(".modal .mod-cta")?.click();
    const text = () => readFile(join(crossroads.root, "Stay or go.md"), "utf8");
    await vi.waitFor(async () => {
      expect(await text()).toContain("choice: stay until spring");
    });
    expect(await text()).toMatch(
      /status: decided # since the talk\nquestion: should i stay\?\ndecided: \d{4}-\d{2}-\d{2}/,
    );
  });

  it("waves off for good, in the decision log, and follows it when it is edited by hand", async () => {
    const crossroads = await openCrossroads(files);
    await show(crossroads);
    const found = section("Found in your notes");
    if (found) found.open = true;
    found?.dispatchEvent(new Event("toggle"));
    const button = [...(found?.querySelectorAll("button") ?? [])].find(
      ({ textContent }) => textContent === "Wave it off for good",
    );
    button?.click();
    await eventually(() => section("Found in your notes") === undefined);
    const log = noteAt(crossroads.app, "Crossroads/Decision log.md");
    expect(await crossroads.app.vault.read(log)).toMatch(
      /^# Decision log\n\n- \[-\] decided to ask for four days a week \(\[\[2020-02-01\]\]\) — not a decision ❌ /,
    );
    await crossroads.app.vault.modify(log, "");
    await eventually(() => section("Found in your notes") !== undefined);
  });

  it("is empty in words where there is nothing", async () => {
    const { host } = await openCrossroads({ "a.md": "soup\n" });
    await host.commands.run("crossroads:show-decisions");
    await eventually(
      () =>
        document.querySelector(".crossroads-decisions")?.textContent.includes("No decisions yet") === true,
    );
  });
});

describe("decisions in Bases", () => {
  it("are not offered where Bases is switched off, and nothing fails", async () => {
    const { host } = await openCrossroads(files);
    expect(() => host.drawBase("crossroads-decisions", document.body, [])).toThrow("No plugin offers");
    expect(host.errors()).toEqual([]);
  });

  it("show the records that a base lets through", async () => {
    const crossroads = await openCrossroads(files, { bases: true });
    await show(crossroads);
    const element = document.body.createDiv();
    const view = crossroads.host.drawBase("crossroads-decisions", element, ["Leave.md"]);
    expect(element.textContent).toContain("Leave");
    expect(element.textContent).not.toContain("four days");
    view.unload();
  });

  it("have a base that is ready to use", async () => {
    const { host, app } = await openCrossroads(files);
    await host.commands.run("crossroads:create-decisions-base");
    await eventually(() => document.querySelector<HTMLButtonElement>(".modal .mod-cta")?.disabled === false);
    document.querySelector<HTMLButtonElement>(".modal .mod-cta")?.click();
    await eventually(() => app.vault.getFileByPath("Crossroads/Decisions.base") !== null);
    const file = app.vault.getFileByPath("Crossroads/Decisions.base");
    const base: unknown = parse(file ? await app.vault.read(file) : "");
    expect(base).toMatchObject({
      filters: { and: ['type == "decision"'] },
      views: [{ type: "crossroads-decisions" }, { type: "table" }],
    });
  });
});
