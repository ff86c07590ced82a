import { createRequire } from "node:module";
import fc from "fast-check";
import type Moment from "moment";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { periodFormats, periodNotePath, type NoteHabits } from "../../../src/core/notes/daily-note";
import { fillTemplate, withProperties } from "../../../src/core/notes/daily-note-template";
import type { Precision } from "../../../src/core/calendar/day";

// Paths and fields are moment's to fill in, as the app does; it comes with the app's types, and only to tests.
const moment = createRequire(import.meta.url)("moment") as typeof Moment;
const none: NoteHabits = { core: null, community: null, daily: null, periodic: null, journals: null };

/** The paths that a vault with these habits has for 11 June 2025, the likeliest first. */
function paths(habits: Partial<NoteHabits>, precision: Precision = "day"): string[] {
  return periodFormats(precision, { ...none, ...habits }).map(({ folder, format }) =>
    periodNotePath(folder, moment("2025-06-11").format(format)),
  );
}

const journal = (name: string, type: string, more: object = {}) => ({
  [name]: { name, write: { type }, ...more },
});

describe("the note a vault uses for a day", () => {
  it.each<[string, Partial<NoteHabits>, string[]]>([
    ["nothing set", {}, ["2025-06-11.md"]],
    ["daily notes in a folder", { daily: { folder: "Journal/" } }, ["Journal/2025-06-11.md"]],
    [
      "a format with folders",
      { daily: { folder: "/Days", format: "YYYY/MM-MMMM/YYYY-MM-DD dddd" } },
      ["Days/2025/06-June/2025-06-11 Wednesday.md"],
    ],
    [
      "Periodic Notes 0.0.17",
      {
        community: ["periodic-notes"],
        periodic: { daily: { enabled: true, folder: "P" } },
        daily: { folder: "D" },
      },
      ["P/2025-06-11.md", "D/2025-06-11.md"],
    ],
    [
      "Periodic Notes that is switched off",
      { community: [], periodic: { daily: { enabled: true, folder: "P" } }, daily: { folder: "D" } },
      ["D/2025-06-11.md"],
    ],
    [
      "Periodic Notes without daily ones",
      {
        community: ["periodic-notes"],
        periodic: { daily: { enabled: false, folder: "P" }, weekly: { enabled: true } },
      },
      ["2025-06-11.md"],
    ],
    [
      "Periodic Notes 1.0, where the active set comes first, and Daily notes were switched off",
      {
        core: { "daily-notes": false },
        community: ["periodic-notes"],
        periodic: {
          activeCalendarSet: "mine",
          calendarSets: [
            { id: "other", day: { enabled: true, folder: "Other" } },
            { id: "mine", day: { enabled: true, folder: "Mine", format: "DD.MM.YYYY" } },
          ],
        },
      },
      ["Mine/11.06.2025.md", "Other/2025-06-11.md"],
    ],
    [
      "Journals",
      {
        core: ["file-explorer"],
        community: ["journals"],
        journals: {
          journals: {
            ...journal("Weeks", "week"),
            ...journal("Mine", "day", {
              folder: "{{journal_name}}/{{date:YYYY}}",
              nameTemplate: "{{date}} log",
            }),
          },
        },
      },
      ["Mine/2025/2025-06-11 log.md"],
    ],
  ])("%s", (_name, habits, expected) => {
    expect(paths(habits)).toEqual(expected);
  });

  it("is there for weeks and longer where a plugin makes such notes, and not otherwise", () => {
    const periodic = {
      weekly: { enabled: true, folder: "W", format: "GGGG-[W]WW" },
      quarterly: { enabled: true },
    };
    expect(paths({ community: ["periodic-notes"], periodic }, "week")).toEqual(["W/2025-W24.md"]);
    expect(paths({ community: ["periodic-notes"], periodic }, "quarter")).toEqual(["2025-Q2.md"]);
    expect(paths({ community: ["periodic-notes"], periodic }, "month")).toEqual([]);
    expect(paths({ daily: { folder: "D" } }, "week")).toEqual([]);
    const journals = { journals: journal("W", "week", { dateFormat: "YYYY-[W]w" }) };
    expect(paths({ community: ["journals"], journals }, "week")).toEqual(["2025-W24.md"]);
  });

  it("is told for any settings whatever", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (one, two, three) => {
        const community = ["periodic-notes", "journals"];
        expect(paths({ daily: one, periodic: two, journals: three, core: one, community })).not.toEqual([]);
      }),
    );
  });
});

describe("what such a note starts with", () => {
  const fill = (template: string, name: string | null = null) =>
    fillTemplate(template, {
      title: "2025-06-11",
      journal: name,
      date: (format, { count, unit }) =>
        moment("2025-06-11")
          .add(count, unit as Moment.unitOfTime.DurationConstructor)
          .format(format ?? "D.M."),
      time: (format, { count, unit }) =>
        moment("2026-01-02T03:04")
          .add(count, unit as Moment.unitOfTime.DurationConstructor)
          .format(format ?? "HH:mm"),
    });

  it.each([
    ["# {{title}}\n{{date}} at {{time}}", "# 2025-06-11\n11.6. at 03:04"],
    ["{{date:dddd, MMMM Do}} {{ time:H }}", "Wednesday, June 11th 3"],
    ["{{date+7d}} {{date-1M:MMMM}} {{date+1m:MMMM}} {{date +1q:MMMM}}", "18.6. May July September"],
    ["{{time+5m}}", "03:09"],
    ["<< [[{{yesterday}}]] | [[{{TOMORROW}}]] >>", "<< [[10.6.]] | [[12.6.]] >>"],
    ["{{weather}} <% tp.date.now() %> {{ {{title}} }}", "{{weather}} <% tp.date.now() %> {{ 2025-06-11 }}"],
    ["{{journal_name}} {{note_name}}", "{{journal_name}} {{note_name}}"],
  ])("%j becomes %j", (template, expected) => {
    expect(fill(template)).toBe(expected);
  });

  it("knows the fields of a journal", () => {
    expect(fill("{{journal_name}}: {{note_name}}", "Mine")).toBe("Mine: 2025-06-11");
  });

  it.each([
    [
      "words",
      { journal: "Mine", "journal-date": "2025-06-11" },
      "---\njournal: Mine\njournal-date: 2025-06-11\n---\nwords",
    ],
    ["---\ntags: x\n---\nwords", { journal: "yes" }, '---\ntags: x\njournal: "yes"\n---\nwords'],
    ["---\n---\n", { journal: "a: b" }, '---\njournal: "a: b"\n---\n'],
    ["---\nunclosed", { journal: "M" }, "---\njournal: M\n---\n---\nunclosed"],
  ])("has properties in %j", (text, properties, expected) => {
    const after = withProperties(text, properties);
    expect(after).toBe(expected);
    expect(parse(after.split("---\n")[1] ?? "", { schema: "failsafe" })).toMatchObject(properties);
  });
});
