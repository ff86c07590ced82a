import { describe, expect, it } from "vitest";
import {
  defaultSettings,
  isLeftOut,
  readingRules,
  readSettings,
  type Settings,
} from "../../src/settings/settings";
import { whatToReread } from "../../src/settings/reread";
import { SettingsStore } from "../../src/settings/store";

describe("reading saved settings", () => {
  it.each([null, undefined, 7, "text", [], {}])("takes the defaults from %j", (data) => {
    expect(readSettings(data)).toEqual(defaultSettings);
  });

  it("never takes the whole vault for templates", () => {
    for (const templateFolder of ["", "/", " ", 7])
      expect(readSettings({ templateFolder })).toEqual(defaultSettings);
    expect(readSettings({ templateFolder: "/mine\\all/" }).templateFolder).toBe("mine/all");
  });

  it("takes back what it gave out", () => {
    const settings: Settings = {
      ...defaultSettings,
      leftOutFolders: ["archive/old"],
      leftOutPhrases: ["standup:"],
      dayOrder: "day-first",
      kindsShown: ["own", "task"],
      showCount: false,
      welcomed: true,
    };
    expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });

  it("lets one unreadable field cost no other field its value", () => {
    const settings = readSettings({
      leftOutFolders: { odd: true },
      leftOutTags: ["#work", 3, " private "],
      leftOutHeadings: "Log",
      dateKeys: [],
      dayOrder: "sideways",
      kindsShown: ["task", "nonsense", "own"],
      showCount: "yes",
    });
    expect(settings).toEqual({
      ...defaultSettings,
      leftOutTags: ["work", "private"],
      leftOutHeadings: ["Log"],
      kindsShown: ["own", "task"],
    });
  });

  it("writes folders as Obsidian names them", () => {
    expect(readSettings({ leftOutFolders: ["/a/b/", "c\\d", "  "] }).leftOutFolders).toEqual([
      "a/b",
      "c/d",
      "",
    ]);
  });
});

describe("folders left out", () => {
  const settings = { ...defaultSettings, leftOutFolders: ["work", ""] };

  it("holds a note in a folder or below it, and no other", () => {
    expect(isLeftOut("work/a.md", settings)).toBe(true);
    expect(isLeftOut("work/deep/a.md", settings)).toBe(true);
    expect(isLeftOut("workshop/a.md", settings)).toBe(false);
    expect(isLeftOut("work.md", settings)).toBe(false);
    expect(isLeftOut("a.md", settings)).toBe(false);
  });

  it("takes a row that is still empty for no folder", () => {
    const vault = { noteFormats: [], templateFolders: ["own"], orderByFolder: {} };
    expect(readingRules({ ...defaultSettings, templateFolders: ["", "t"] }, vault).templateFolders).toEqual([
      "t",
      defaultSettings.templateFolder,
      defaultSettings.deckFolder,
      "own",
    ]);
  });
});

describe("what has to be read again", () => {
  const change = (part: Partial<Settings>) => whatToReread({ ...defaultSettings, ...part }, defaultSettings);

  it("is nothing when only what is shown changes", () => {
    expect(change({ showCount: false, kindsShown: ["own"], welcomed: true })).toBeNull();
  });

  it("is the old and the new folder where a person moves their templates", () => {
    const isTouched = change({ templateFolder: "mine" });
    expect(
      ["mine/a.md", "Crossroads/Templates/a.md", "Crossroads/a.md"].map((path) => isTouched?.(path)),
    ).toEqual([true, true, false]);
  });

  it("is everything when a rule of reading changes", () => {
    const parts: Partial<Settings>[] = [
      { dateKeys: ["day"] },
      { leftOutPhrases: ["x"] },
      { leftOutHeadings: ["x"] },
      { leftOutTags: ["x"] },
      { dayOrder: "day-first" },
    ];
    for (const part of parts) expect(change(part)?.("any/note.md")).toBe(true);
  });

  it("is the notes of the folders that changed", () => {
    const reread = change({ leftOutFolders: ["a"], templateFolders: ["t"] });
    expect(reread && ["a/1.md", "t/2.md", "b/3.md"].filter(reread)).toEqual(["a/1.md", "t/2.md"]);
  });
});

describe("the settings store", () => {
  it("saves what is changed here, not what came from elsewhere, and tells of both", async () => {
    const saved: Settings[] = [];
    const store = new SettingsStore(defaultSettings, (settings) => {
      saved.push(settings);
      return Promise.resolve();
    });
    const told: boolean[] = [];
    const stop = store.changed.on((now) => told.push(now.showCount));
    await store.change({ showCount: false });
    store.take(defaultSettings);
    stop();
    await store.change({ showCount: false });
    expect(told).toEqual([false, true]);
    expect(saved).toHaveLength(2);
  });
});
