import { readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import {
  collectReads,
  countShown,
  dataPath,
  eventually,
  noteAt,
  openCrossroads,
  rowTexts,
  rows,
  showSidebar,
  sortByLastAsked,
  usePlugin,
  writeInto,
} from "./app";

usePlugin();

const journal = {
  "journal/2024-11-02.md": "what gives me energy?\n\nShould I stay?",
  "journal/2025-06-11.md": "should i stay?\n",
  "scratch.md": "what would i build?",
};

describe("the index, seen from the sidebar", () => {
  it("reads the vault after the layout is ready, and counts repeats once", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 3);
    expect(rowTexts()).toEqual(["should i stay?", "what gives me energy?", "what would i build?"]);
    expect(opened.host.errors()).toEqual([]);
  });

  it("does nothing before the layout is ready, and reads each note once in the flood of a start", async () => {
    const reads: string[] = [];
    const opened = await openCrossroads(journal, {
      start: false,
      conditions: { coldCache: true, metadataDelayMs: 5 },
      before: (app) => {
        collectReads(app, reads);
      },
    });
    await showSidebar(opened, 3);
    // A note that arrives as "changed" while the others are read is not read twice.
    expect(reads.filter((path) => path.startsWith("too early"))).toEqual([]);
    expect(new Set(reads).size).toBe(reads.length);
  });

  it("follows edits, new notes, renames and deletions", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 3);
    sortByLastAsked();
    await opened.app.vault.process(noteAt(opened.app, "scratch.md"), () => "nothing to ask");
    await eventually(() => countShown() === 2);
    await opened.app.vault.create("journal/2025-07-01.md", "who am i without this job?");
    await eventually(() => rowTexts()[0] === "who am i without this job?");
    await opened.app.fileManager.renameFile(
      noteAt(opened.app, "journal/2025-07-01.md"),
      "journal/2023-01-01.md",
    );
    await eventually(() => rowTexts().at(-1) === "who am i without this job?");
    await opened.app.vault.delete(noteAt(opened.app, "journal/2023-01-01.md"));
    await eventually(() => countShown() === 2);
    expect(opened.host.errors()).toEqual([]);
  });

  it("follows a folder that is moved and one that is deleted", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 3);
    const folder = opened.app.vault.getFolderByPath("journal");
    if (!folder) throw new Error("no folder");
    await opened.app.fileManager.renameFile(folder, "diary");
    await opened.host.settled();
    await eventually(() => countShown() === 3);
    const moved = opened.app.vault.getFolderByPath("diary");
    if (!moved) throw new Error("no folder");
    await opened.app.vault.delete(moved, true);
    await eventually(() => rowTexts().join() === "what would i build?");
  });

  it("follows what other programs do to the files", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 3);
    await writeInto(opened.root, "synced/2025-08-01.md", "is this still my question?");
    await eventually(() => countShown() === 4);
    await rename(join(opened.root, "synced/2025-08-01.md"), join(opened.root, "2025-08-02.md"));
    await rm(join(opened.root, "scratch.md"));
    await eventually(() => countShown() === 3);
  });

  it("redraws nothing where an edit changes no fact", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 3);
    const before = rows();
    const changed = vi.fn();
    const observer = new MutationObserver(changed);
    observer.observe(document.querySelector(".crossroads-tree") as HTMLElement, {
      childList: true,
      subtree: true,
    });
    await opened.app.vault.process(
      noteAt(opened.app, "scratch.md"),
      (text) => `${text}\n\nand a line that asks nothing\n`,
    );
    await opened.host.settled();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(changed).not.toHaveBeenCalled();
    expect(rows()).toEqual(before);
    observer.disconnect();
  });

  it("keeps the elements of rows that say the same", async () => {
    const opened = await openCrossroads(journal);
    await showSidebar(opened, 3);
    const kept = rows()[1];
    await opened.app.vault.process(noteAt(opened.app, "scratch.md"), (text) => `${text}\n\nand what else?`);
    await eventually(() => countShown() === 4);
    expect(rows()[1]).toBe(kept);
  });

  it("never reads a folder that is left out", async () => {
    const reads: string[] = [];
    const opened = await openCrossroads(
      { ...journal, "work/2025-01-01.md": "where is the ticket?", "workshop.md": "what to carve?" },
      {
        data: { leftOutFolders: ["work"] },
        before: (app) => {
          collectReads(app, reads);
        },
      },
    );
    await showSidebar(opened, 4);
    await opened.app.vault.process(
      noteAt(opened.app, "work/2025-01-01.md"),
      (text) => `${text} and the other one?`,
    );
    await opened.host.settled();
    expect(reads).not.toContain("work/2025-01-01.md");
    expect(countShown()).toBe(4);
  });

  it("leaves out a note that says so itself, and takes it back when it no longer does", async () => {
    const opened = await openCrossroads({
      ...journal,
      "own.md": "---\ncrossroads: ignore\n---\nis this read?",
    });
    await showSidebar(opened, 3);
    await opened.app.vault.process(noteAt(opened.app, "own.md"), (text) => text.replace("ignore", "read"));
    await eventually(() => countShown() === 4);
  });

  it("keeps in view what the log says of questions that no note asks any more, and counts it as no fault", async () => {
    const opened = await openCrossroads({
      ...journal,
      "Crossroads/Question log.md":
        "# Question log\n\n- [x] where is the old ladder? ([[2020-01-01]]) — answered: behind the shed ✅ 2020-01-02\n- [-] what would i build? — let go\n",
    });
    await showSidebar(opened, 2);
    await opened.host.commands.run("crossroads:list-unreadable");
    const modal = () => document.querySelector(".modal")?.textContent ?? "";
    await eventually(() => modal().includes("where is the old ladder?"));
    expect(modal()).toContain(
      "Line 3: - [x] where is the old ladder? ([[2020-01-01]]) — answered: behind the shed",
    );
    expect(modal()).toContain("Every note could be read in full.");
    expect(modal()).not.toContain("what would i build?");
    expect(document.querySelector(".crossroads-unread")?.textContent ?? "").not.toMatch(/[1-9]/);
  });

  it("lists what could not be read, and reads the rest", async () => {
    const opened = await openCrossroads(
      {
        ...journal,
        "broken.md": "---\ntags: [a, b\nx: : y\n---\nwhat is still read?",
        "list.md": "---\n- one\n- two\n---\nis a list a map?",
      },
      {
        before: ({ vault }) => {
          const read = vault.cachedRead.bind(vault);
          vi.spyOn(vault, "cachedRead").mockImplementation((file) =>
            file.path === "scratch.md" ? Promise.reject(new Error("EIO: i/o error")) : read(file),
          );
        },
      },
    );
    await showSidebar(opened, 4);
    await eventually(
      () => document.querySelector(".crossroads-unread")?.textContent === "3 notes not read in full",
    );
    await opened.host.commands.run("crossroads:list-unreadable");
    const listed = document.querySelector(".crossroads-unread-list")?.textContent ?? "";
    for (const words of ["broken.md", "list.md", "scratch.md", "EIO: i/o error", "YAML"])
      expect(listed).toContain(words);
  });

  it("gives a note without a year the year other notes tell", async () => {
    const opened = await openCrossroads({
      "journal/6-30 reflection.md": "what was that?",
      "journal/2025-06-29.md": "and this?",
      "journal/2025-07-01.md": "or that?",
    });
    await showSidebar(opened, 3);
    await eventually(
      () => document.querySelector(".crossroads-tree")?.textContent.includes("30 Jun 2025") === true,
    );
  });

  it("reads again only what a changed setting asks for", async () => {
    const reads: string[] = [];
    const opened = await openCrossroads(journal, {
      before: (app) => {
        collectReads(app, reads);
      },
    });
    await showSidebar(opened, 3);
    reads.length = 0;
    await writeInto(opened.root, dataPath, JSON.stringify({ leftOutFolders: ["journal"] }));
    await opened.plugin.onExternalSettingsChange?.();
    await eventually(() => countShown() === 1);
    expect(reads).toEqual([]);
    await writeInto(opened.root, dataPath, "{}");
    await opened.plugin.onExternalSettingsChange?.();
    await eventually(() => countShown() === 3);
    expect(reads.sort()).toEqual(["journal/2024-11-02.md", "journal/2025-06-11.md"]);
  });

  it("writes nothing to the vault", async () => {
    const opened = await openCrossroads(journal, { userEnabled: true });
    await showSidebar(opened, 3);
    for (const [path, text] of Object.entries(journal))
      expect(await readFile(join(opened.root, path), "utf8")).toBe(text);
  });
});
