import "fake-indexeddb/auto";
import { rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { entries, createStore, clear, set } from "idb-keyval";
import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  collectReads,
  countShown,
  dataPath,
  eventually,
  noteAt,
  openCrossroads,
  reloadPlugin,
  rowTexts,
  showSidebar,
  usePlugin,
  writeInto,
  type Crossroads,
} from "./app";

usePlugin();

const mainJs = ".obsidian/plugins/crossroads/main.js";
const journal = {
  [mainJs]: "// the plugin, as it lies in the vault",
  "journal/2024-11-02.md": "what gives me energy?\n\nShould I stay?",
  "journal/2025-06-11.md": "should i stay?\n",
  "scratch.md": "what would i build?",
};

beforeEach(() => {
  window.localStorage.clear();
});

function databaseOf({ app }: Crossroads): ReturnType<typeof createStore> {
  return createStore(`crossroads-${String(app.loadLocalStorage("crossroads-kept-facts"))}`, "notes");
}

async function paths(opened: Crossroads): Promise<string[]> {
  const kept = await entries<number, { notes: string }>(databaseOf(opened));
  return kept.flatMap(([, { notes }]) => (JSON.parse(notes) as [string][]).map(([path]) => path)).sort();
}

async function untilKept(opened: Crossroads, expected: readonly string[]): Promise<void> {
  await vi.waitFor(async () => expect(await paths(opened)).toEqual(expected), {
    timeout: 6000,
    interval: 50,
  });
}

const notes = ["journal/2024-11-02.md", "journal/2025-06-11.md", "scratch.md"];

/** Starts the plugin anew, and says which notes were read for it. */
async function restart(opened: Crossroads, meanwhile?: () => Promise<void>): Promise<string[]> {
  const read: string[] = [];
  vi.restoreAllMocks();
  collectReads(opened.app, read);
  await reloadPlugin(opened, meanwhile);
  await opened.host.commands.run("crossroads:show-open-questions");
  await eventually(() => countShown() === 3);
  return read.sort();
}

describe("what was read, kept for the next start", () => {
  it("reads no note again that is as it was", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 3);
    const before = rowTexts();
    await untilKept(opened, notes);
    expect(await restart(opened)).toEqual([]);
    expect(rowTexts()).toEqual(before);
    expect(opened.host.errors()).toEqual([]);
  });

  it("reads what was changed, added or removed while it did not run", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 3);
    await untilKept(opened, notes);
    const { vault } = opened.app;
    const read = await restart(opened, async () => {
      await vault.modify(noteAt(opened.app, "scratch.md"), "what would i make?");
      await vault.create("later.md", "who taught me that?");
      await vault.delete(noteAt(opened.app, "journal/2024-11-02.md"));
    });
    expect(read).toEqual(["later.md", "scratch.md"]);
    expect(rowTexts().sort()).toEqual(["should i stay?", "what would i make?", "who taught me that?"]);
    await untilKept(opened, ["journal/2025-06-11.md", "later.md", "scratch.md"]);
  });

  it("keeps what is edited while it runs", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 3);
    await untilKept(opened, notes);
    await opened.app.vault.modify(noteAt(opened.app, "scratch.md"), "what would i make?");
    await opened.app.fileManager.renameFile(noteAt(opened.app, "scratch.md"), "moved.md");
    await untilKept(opened, ["journal/2024-11-02.md", "journal/2025-06-11.md", "moved.md"]);
    expect(await restart(opened)).toEqual([]);
    expect(rowTexts()).toContain("what would i make?");
  });

  it("trusts nothing that another build of the plugin, or other rules, found", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 3);
    await untilKept(opened, notes);
    const built = join(opened.root, mainJs);
    const { mtimeMs } = await stat(built);
    await utimes(built, mtimeMs / 1000 + 60, mtimeMs / 1000 + 60);
    expect(await restart(opened)).toEqual(notes);

    await untilKept(opened, notes);
    const otherRules = JSON.stringify({ leftOutHeadings: ["Minutes"] });
    expect(await restart(opened, () => writeInto(opened.root, dataPath, otherRules))).toEqual(notes);

    await vi.waitFor(async () => {
      const kept = await entries<number, { stamp: string }>(databaseOf(opened));
      expect(kept.every(([, { stamp }]) => stamp.includes("Minutes"))).toBe(true);
    }, 6000);
    const sameRules = JSON.stringify({ leftOutHeadings: ["Minutes"], showCount: false });
    expect(await restart(opened, () => writeInto(opened.root, dataPath, sameRules))).toEqual([]);
  });

  it("reads everything where what was kept is damaged, or the plugin cannot tell its build", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 3);
    await untilKept(opened, notes);
    const database = databaseOf(opened);
    const [[record, stored] = [0, {}]] = await entries<number, object>(database);
    await set(record, { ...stored, notes: "[[1," }, database);
    expect(await restart(opened)).toEqual(notes);

    await clear(database);
    await rm(join(opened.root, mainJs));
    expect(await restart(opened)).toEqual(notes);
    expect(opened.host.errors()).toEqual([]);
  });
});
