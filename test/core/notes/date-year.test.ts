import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/core/calendar/day";
import { noteDating } from "../../../src/core/notes/date";
import { monthDayInName } from "../../../src/core/notes/month-day";
import { settleYears, type SettlingNote } from "../../../src/core/notes/settle-years";
import { inferYear } from "../../../src/core/notes/year";

const rules = { dateKeys: ["date"], noteFormats: [], dayOrder: "month-first" } as const;

function monthDay(name: string, dayOrder: "month-first" | "day-first" = "month-first"): string | null {
  const found = monthDayInName(`${name}.md`, { dayOrder });
  return found && `${found.month}/${found.day}`;
}

describe("a month and a day in a name", () => {
  it.each([
    "6-30",
    "06_30",
    "6-30 reflection",
    "6-30 Journal 2",
    "6.30. log",
    "30-6 reflection",
    "June 30",
    "june 30th thoughts",
    "30 June",
    "30. Juni Tagebuch",
    "30 de junio - diario",
    "6-30 Monday",
    "Monday 6-30 check-in",
    "6月30日",
  ])("is read where the name is a journal's: %s", (name) => {
    expect(monthDay(name)).toBe("6/30");
  });

  it("follows the order that is set", () => {
    expect(monthDay("3-4 reflection", "month-first")).toBe("3/4");
    expect(monthDay("3-4 reflection", "day-first")).toBe("4/3");
    expect(monthDay("29 February")).toBe("2/29");
  });

  it.each([
    "4-2 adder truth table",
    "todo - march 12",
    "A letter (9 may)",
    "breathing 4-7-8",
    "course-plan.05-05",
    "24-7",
    "12-3 score",
    "3.10",
    "3.10.notes",
    "2-30",
    "Chapter 12-3",
    "5-3-1 log",
    "1on1",
    "10-30-22 reflection",
    "reflection",
  ])("is none: %s", (name) => {
    expect(monthDay(name)).toBeNull();
  });
});

const on = (day: string, name = day) => ({ day: day as Day, name });

describe("the year of a month and a day", () => {
  const sept12 = { month: 9, day: 12 };

  it("is the folder's before all else", () => {
    const evidence = { created: on("2024-09-13", "created"), neighbours: [on("2024-09-11")] };
    expect(inferYear(sept12, { path: "Journal 2023/9-12.md", ...evidence })).toEqual({
      day: "2023-09-12",
      from: "folder",
      by: "Journal 2023",
    });
    expect(inferYear(sept12, { path: "2021/2022-09/9-12.md" })?.day).toBe("2022-09-12");
    expect(inferYear(sept12, { path: "Class 2b/9-12.md" })).toBeNull();
  });

  it("is the one nearest to when the note was made", () => {
    expect(inferYear(sept12, { path: "9-12.md", created: on("2024-09-14", "created") })?.day).toBe(
      "2024-09-12",
    );
    expect(
      inferYear({ month: 12, day: 30 }, { path: "x.md", created: on("2024-01-02", "created") })?.day,
    ).toBe("2023-12-30");
  });

  it("is the one nearest to the notes it links to", () => {
    expect(inferYear(sept12, { path: "x.md", linked: [on("2023-01-01"), on("2024-08-20")] })).toEqual({
      day: "2024-09-12",
      from: "links",
      by: "2024-08-20",
    });
  });

  it("is over before a note links back to it", () => {
    expect(inferYear(sept12, { path: "x.md", linkedFrom: [on("2024-08-20"), on("2025-02-01")] })).toEqual({
      day: "2023-09-12",
      from: "linking-note",
      by: "2024-08-20",
    });
    expect(inferYear({ month: 2, day: 29 }, { path: "x.md", linkedFrom: [on("2023-08-20")] })?.day).toBe(
      "2020-02-29",
    );
  });

  it("is never long after the last of its neighbours", () => {
    const june30 = { month: 6, day: 30 };
    expect(inferYear(june30, { path: "x.md", neighbours: [on("2024-09-12")] })?.day).toBe("2024-06-30");
    expect(inferYear(june30, { path: "x.md", neighbours: [on("2024-05-12")] })?.day).toBe("2024-06-30");
    expect(inferYear(june30, { path: "x.md", neighbours: [on("2024-01-12")] })?.day).toBe("2023-06-30");
  });

  it("is unknown without evidence", () => {
    expect(inferYear(sept12, { path: "reflections/9-12.md" })).toBeNull();
    expect(inferYear({ month: 2, day: 29 }, { path: "2023/2-29.md" })).toBeNull();
  });
});

describe("settling the years of a vault", () => {
  const note = (path: string, text = "", linkedFrom: readonly string[] = []): SettlingNote => ({
    path,
    linkedFrom,
    ...noteDating({ path, text, properties: null }, rules),
  });
  const settled = (...notes: SettlingNote[]) =>
    Object.fromEntries([...settleYears(notes)].map(([path, date]) => [path, `${date.start} ${date.why.id}`]));

  it("dates what the notes of the same folder leave no doubt about, and says from which", () => {
    const dates = settleYears([
      note("j/6-30 reflection.md"),
      note("j/2024-06-28.md"),
      note("other/2020-06-30.md"),
    ]);
    expect(dates.get("j/6-30 reflection.md")).toEqual({
      start: "2024-06-30",
      precision: "day",
      from: "file name",
      inferred: true,
      why: {
        id: "file-name-year-from-neighbours",
        values: { value: "6-30", year: 2024, by: "2024-06-28" },
      },
    });
    expect(dates.size).toBe(1);
  });

  it("prefers the notes that link to it", () => {
    expect(settled(note("j/9-12 reflection.md", "", ["j/2024-08-20.md"]), note("j/2024-08-20.md"))).toEqual({
      "j/9-12 reflection.md": "2023-09-12 file-name-year-from-linking-note",
    });
  });

  it("looks over the whole vault only where that leaves one year", () => {
    expect(settled(note("r/9-12.md"), note("daily/2024-08-20.md"), note("daily/2024-11-20.md"))).toEqual({
      "r/9-12.md": "2024-09-12 file-name-year-from-neighbours",
    });
    expect(settled(note("r/9-12.md"), note("daily/2023-08-20.md"), note("daily/2024-11-20.md"))).toEqual({});
  });

  it("does not build on what is itself inferred, nor touch what is dated", () => {
    const first = note("2023/9-12 reflection.md");
    expect(first.date?.inferred).toBe(true);
    expect(settled(first, note("2023/notes.md"), note("r/9-12.md"))).toEqual({});
    expect(settled(note("a/9-12.md"), note("a/June.md"))).toEqual({});
  });
});
