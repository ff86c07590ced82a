import type * as O from "obsidian";
import { afterEach, describe, expect, it, vi } from "vitest";
import { textIn } from "../workbench/temporary-vault";
import { editorOf, eventually, noteAt, openCrossroads, usePlugin, type Crossroads } from "./app";

usePlugin();

afterEach(() => {
  vi.useRealTimers();
});

const plan =
  "---\ntype: transition\nnotice-day: 2026-11-20\nlast-day: 2026-12-11\nfirst-day:\n" +
  "laid-out: N 2026-11-20 L 2026-12-11 S none weekend 67 off none on 2026-11-19\n---\n\n" +
  "```crossroads\ntransition\n```\n\n## Handover\n\n" +
  "- [ ] thank people (L-3 wd) 📅 2026-12-08\n- [ ] read through (L-1 wd) 📅 2026-12-09\n- [x] list (N+2 wd) 📅 2026-11-24\n\n" +
  "## Last day\n\n- [ ] kit (on L) 📅 2026-12-11\n";

async function open(files: Readonly<Record<string, string>>, data?: object): Promise<Crossroads> {
  vi.useFakeTimers({ now: new Date("2026-11-27T09:05:00"), toFake: ["Date"] });
  const opened = await openCrossroads(files, data ? { data } : {});
  await opened.host.settled();
  return opened;
}

const run = (opened: Crossroads, id: string) => opened.host.commands.run(`crossroads:${id}`);
const modal = () => document.querySelector<HTMLElement>(".modal");
const board = () => document.querySelector<HTMLElement>(".crossroads-transition-board");

function type(field: Element | null | undefined, words: string): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error("There is nothing to type into.");
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

const field = (name: string) => modal()?.querySelector(`[aria-label="${name}"]`);

function click(text: string, within: ParentNode | null = modal()): void {
  const buttons = [...(within?.querySelectorAll("button") ?? [])];
  const found = buttons.find((each) => each.textContent.trim() === text);
  if (!found)
    throw new Error(`No button "${text}", but: ${buttons.map((each) => each.textContent).join(", ")}`);
  found.click();
}

async function write(): Promise<void> {
  const button = () => modal()?.querySelector<HTMLButtonElement>(".mod-cta");
  await eventually(() => button()?.disabled === false && button()?.textContent === "Write");
  click("Write");
  await eventually(() => modal() === null);
}

const added = () => [...(modal()?.querySelectorAll("ins") ?? [])].map((line) => line.textContent);

/** Takes back what was written last, and waits until the note says this again. */
async function takeBack(opened: Crossroads, path: string, text: string): Promise<void> {
  await run(opened, "undo-last-change");
  await vi.waitFor(async () => {
    expect(await textIn(opened.root, path)).toBe(text);
  });
}

async function openNote(app: O.App, path: string): Promise<void> {
  await app.workspace.getLeaf(false).openFile(noteAt(app, path));
}

describe("a transition", () => {
  it("waits for a person when a day is changed in the properties, and then moves what hangs on it", async () => {
    const opened = await open({ "plan.md": plan });
    await run(opened, "show-transition");
    await eventually(() => board()?.textContent.includes("14 days until the last day") ?? false);
    expect(document.querySelector(".crossroads-transition-pending")).toBeNull();

    const { app } = opened;
    await app.vault.process(noteAt(app, "plan.md"), (text) =>
      text.replace("last-day: 2026-12-11", "last-day: 2026-12-18"),
    );
    await eventually(() => document.querySelector(".crossroads-transition-pending") !== null);
    expect(await textIn(opened.root, "plan.md")).toContain("kit (on L) 📅 2026-12-11");
    click("Show what would move", board());
    await eventually(() => added().length === 3);
    expect(added()).toEqual([
      "laid-out: N 2026-11-20 L 2026-12-18 S none weekend 67 off none on 2026-11-19 2026-11-27",
      "- [ ] thank people (L-3 wd) 📅 2026-12-15",
      "- [ ] kit (on L) 📅 2026-12-18",
    ]);
    expect(modal()?.textContent).toContain("1 task keeps the day you gave it.");
    await write();
    await eventually(() => document.querySelector(".crossroads-transition-pending") === null);
    await takeBack(opened, "plan.md", plan.replace("last-day: 2026-12-11", "last-day: 2026-12-18"));
  });

  it("offers what was left out again once there is time for it", async () => {
    const short = plan
      .replaceAll("2026-11-20", "2026-12-09")
      .replace("type: transition\n", "type: transition\nkind: known\n")
      .replace(
        "## Handover",
        "Left out, because there is little time: Half of it is handed over.\n\n## Handover",
      );
    const opened = await open({ "plan.md": short });
    await eventually(() =>
      opened.host.commands
        .list()
        .some(({ id, available }) => available && id.endsWith("move-transition-date")),
    );
    await run(opened, "move-transition-date");
    const toggle = () => field("Bring back steps that were left out");
    expect(toggle()?.closest<HTMLElement>(".setting-item")?.style.display).toBe("none");
    type(field("Last day"), "2026-12-30");
    await eventually(() =>
      added().some((line) => line.includes("Half of it is handed over (halfway N to L)")),
    );
    expect(modal()?.textContent).toContain("Half of it is handed over");
    toggle()?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    await eventually(() => !added().some((line) => line.includes("halfway")));
    toggle()?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    await eventually(() => added().some((line) => line.includes("halfway")));
    await write();
    const now = await textIn(opened.root, "plan.md");
    expect(now).toMatch(/- \[ \] Half of it is handed over .*\n- \[ \] thank people/);
    expect(now).not.toContain("Left out");
    await takeBack(opened, "plan.md", short);
  });

  it("is not moved to a last day before the day of notice", async () => {
    const opened = await open({ "plan.md": plan });
    await eventually(() =>
      opened.host.commands
        .list()
        .some(({ id, available }) => available && id.endsWith("move-transition-date")),
    );
    await run(opened, "move-transition-date");
    type(field("Last day"), "2026-11-01");
    await eventually(
      () => modal()?.textContent.includes("The last day is before the day of notice.") ?? false,
    );
    expect(modal()?.querySelector<HTMLButtonElement>(".mod-cta")?.disabled).toBe(true);
  });

  it("counts another weekend, by the setting", async () => {
    const opened = await open({ "plan.md": plan }, { weekend: "56" });
    await run(opened, "show-transition");
    await eventually(() => document.querySelector(".crossroads-transition-pending") !== null);
  });

  it("is ticked in its view, and the tick is taken back", async () => {
    const opened = await open({ "plan.md": plan });
    await run(opened, "show-transition");
    await eventually(() => board()?.querySelector("input") != null);
    board()?.querySelector<HTMLInputElement>('[aria-label="thank people"]')?.click();
    await eventually(() => !board()?.textContent.includes("thank people"));
    expect(await textIn(opened.root, "plan.md")).toBe(
      plan.replace(
        "- [ ] thank people (L-3 wd) 📅 2026-12-08",
        "- [x] thank people (L-3 wd) 📅 2026-12-08 ✅ 2026-11-27",
      ),
    );
    await takeBack(opened, "plan.md", plan);
  });

  it("is drawn in a block of a note, and ticked there", async () => {
    const opened = await open({ "plan.md": plan, "today.md": "```crossroads transition\n```\n" });
    const { app } = opened;
    await openNote(app, "today.md");
    await opened.host.commands.run("markdown:toggle-preview");
    const block = () => document.querySelector<HTMLElement>(".crossroads-transition.mod-block");
    await eventually(() => block()?.textContent.includes("14 days until the last day") ?? false);
    block()?.querySelector<HTMLInputElement>('[aria-label="read through"]')?.click();
    await eventually(() => !block()?.textContent.includes("read through"));
    expect(await textIn(opened.root, "plan.md")).toContain(
      "- [x] read through (L-1 wd) 📅 2026-12-09 ✅ 2026-11-27",
    );
  });

  it("is planned without any day, and a day that is set later dates the tasks", async () => {
    const opened = await open({ "a.md": "a" });
    await run(opened, "plan-transition");
    await write();
    const path = "Transition 2026-11-27.md";
    const text = await textIn(opened.root, path);
    expect(text).toContain("- [ ] Return what belongs to them, and keep the receipts (on L)\n");
    expect(text).not.toContain("📅");
    await eventually(() =>
      opened.host.commands
        .list()
        .some(({ id, available }) => available && id.endsWith("move-transition-date")),
    );
    await run(opened, "move-transition-date");
    type(field("Last day"), "2026-12-18");
    await eventually(() => added().length > 3);
    await write();
    expect(editorOf(opened.app).getValue()).toContain("keep the receipts (on L) 📅 2026-12-18\n");
  });

  it.each([
    ["known", "I am handing in my notice.", "moving to another team"],
    ["internal", "I am moving to another team in the company.", "my notice"],
    ["break", "I am taking a break, and I plan to come back.", "my notice"],
  ])("comes with the talk of its kind: %s", async (kind, line, other) => {
    const opened = await open({ "a.md": "a" });
    await run(opened, "plan-transition");
    const choice = modal()?.querySelector("select");
    if (!choice) throw new Error("There is no choice of the kind.");
    choice.value = kind;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    await eventually(() => added().some((text) => text.includes(line)));
    await write();
    const text = await textIn(opened.root, "Transition 2026-11-27.md");
    expect(text).toContain(`kind: ${kind}\n`);
    expect(text).toContain(line);
    expect(text).not.toContain(other);
    expect(text).not.toContain("{{");
  });

  it("names the decision that led to it, and day 90 shows what was expected only after how it is", async () => {
    const opened = await open({
      "Leave Halden.md":
        "---\ntype: decision\nstatus: decided\ndecided: 2025-10-06\nexpected: more making\nconfidence: 70\n---\n",
    });
    const { app, root } = opened;
    // The record has been read by then.
    await eventually(
      () => document.querySelector<HTMLElement>(".crossroads-status")?.style.display !== "none",
    );
    await run(opened, "plan-transition");
    const choice = field("Decision that led here") as HTMLSelectElement;
    choice.value = "Leave Halden.md";
    choice.dispatchEvent(new Event("change"));
    await eventually(() => added().includes('decision: "[[Leave Halden]]"'));
    await write();
    await eventually(() =>
      opened.host.commands.list().some(({ id, available }) => available && id.endsWith("review-day-90")),
    );
    await run(opened, "review-day-90");
    expect(modal()?.textContent).not.toContain("more making");
    const area = () => modal()?.querySelectorAll("textarea") ?? [];
    type(area()[0], "calmer, and my hands are cold");
    click("Show what you expected");
    expect(modal()?.textContent).toContain("more making");
    expect(modal()?.textContent).toContain("70 % sure.");
    const verdict = field("Is it what you expected?") as HTMLSelectElement;
    verdict.value = "better";
    verdict.dispatchEvent(new Event("change"));
    await eventually(() => added().some((line) => line.includes("Better than expected")));
    await write();
    expect(editorOf(app).getValue()).toMatch(
      /## Day 90, 2026-11-27\n\n\*\*How is it\?\*\*\ncalmer, and my hands are cold\n\n\*\*What was expected \(\[\[Leave Halden\]\]\) 70 % sure\.\*\*\n> more making\n\nBetter than expected\./,
    );
    expect(await textIn(root, "Leave Halden.md")).not.toContain("calmer");
  });

  it("lists the notes that name a place, and writes them as a checklist, changing none of them", async () => {
    const opened = await open({
      "a.md": "halden again\nfine\n",
      "b.md": "nothing\n",
      "c/Halden allhands.md": "x\n",
    });
    await run(opened, "sweep-notes");
    type(field("Names to look for"), "Halden, Okko");
    await eventually(() => modal()?.textContent.includes("2 notes, 0 looked at") ?? false);
    modal()?.querySelector<HTMLInputElement>('[aria-label="a"]')?.click();
    click("Write as a checklist");
    await eventually(() => added().length > 0);
    await write();
    expect(await textIn(opened.root, "Notes to look through 2026-11-27.md")).toBe(
      "Notes that name the place or its people. Look through them before access ends; nothing was changed in them.\n\n" +
        "- [x] [[a]]\n\t- Line 1: halden again\n- [ ] [[Halden allhands]]\n",
    );
    expect(await textIn(opened.root, "a.md")).toBe("halden again\nfine\n");
  });

  it("starts a worksheet whose experiment is due as a decision on its last day", async () => {
    const opened = await open({ "a.md": "a" });
    await run(opened, "start-stay-or-leave");
    type(field("What will you try?"), "four days of soldering");
    await eventually(() => added().some((line) => line.includes("four days of soldering")));
    await write();
    const text = await textIn(opened.root, "Stay or leave 2026-11-27.md");
    expect(text).toContain("type: decision\nstatus: open\nreview: 2027-01-08\n");
    expect(text).toContain("- [ ] The experiment ends: four days of soldering 📅 2027-01-08");
  });

  it("puts what was said into the plan, and without one into today's note", async () => {
    const opened = await open({ "a.md": "a" });
    await run(opened, "write-what-was-said");
    await eventually(() => modal() !== null);
    type(modal()?.querySelector("textarea"), "she nodded");
    await eventually(() => added().length > 0);
    await write();
    expect(await textIn(opened.root, "2026-11-27.md")).toBe("## What was said\n\nshe nodded\n");
  });
});
