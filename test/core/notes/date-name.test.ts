import { describe, expect, it } from "vitest";
import { dateInFolders } from "../../../src/core/notes/folder-date";
import { dateInName } from "../../../src/core/notes/name-date";

function read(name: string, dayOrder: "month-first" | "day-first" = "month-first"): string | null {
  const found = dateInName(`${name}.md`, { dayOrder });
  if (found === null) return null;
  return found.period.precision === "day"
    ? found.period.start
    : `${found.period.start} ${found.period.precision}`;
}

describe("the date in a file's name", () => {
  it.each([
    "2025-06-11",
    "2025_06_11",
    "2025 06 11",
    "2025.06.11",
    "2025-6-11",
    "2025–06–11 call",
    "20250611",
    "20250611T1200",
    "202506111200 idea",
    "2025-06-11T12-00",
    "2025-06-11-12-50-38",
    "2025-06-11_05-24-30",
    "2025-06-11 11.06.42.excalidraw",
    "2025-06-11 18:52:43",
    "2025-06-11 1",
    "2025-06-11-1",
    "2025-06-11.md",
    "2025-06-11.conflicted.1749625925825",
    "2025-06-11.sync-conflict-20250612-101010-ABCDEFG",
    "2025-06-11 (conflicted copy)",
    "2025-06-11-Wednesday",
    "2025-06-11 Wed",
    "Wed 2025-06-11",
    "Mi 11.06.2025",
    "@2025-06-11",
    "journals_2025_06_11",
    "log.daily.2025.06.11",
    "standup-2025-06-11",
    "Standup (2025-06-11)",
    "2025-06-11-standup-notes",
    "2025-06-11 v2",
    "v2 plan 2025-06-11",
    "Lecture 6 2025-06-11",
    "pages 150-156_20250611",
    "Links_20250611",
    "IMG_20250611_123456",
    "20250611 A thing",
    "250611 standup",
    "250611",
    "Log___25___06___11 Wed",
    "Tool___25___06___11 Wed about 2025-05-20",
    "Log%2F2025-06-11",
    "June 11, 2025",
    "11 Jun 2025",
    "11juni2025",
    "Daily Note - Wednesday, June 11th 2025",
    "0611 woensdag 11 juni 2025",
    "Reunião 11 de junho de 2025",
    "Talk (11 June 2025)",
    "2025年6月11日の日記",
    "6-11-25",
    "Big picture - 6-11-25",
    "06-11-2025",
    "11.06.2025 Besprechung",
    "11.06.25",
    "25.06.11",
    "2025.6.11 会议",
    "2025-06-11—2025-06-15 trip",
  ])("%s", (name) => {
    expect(read(name)).toBe("2025-06-11");
  });

  it("may be a longer stretch", () => {
    expect(read("2025-W07")).toBe("2025-02-10 week");
    expect(read("Weekly review 2025-W07")).toBe("2025-02-10 week");
    expect(read("2025-W07 (2025-02-10 - 2025-02-16)")).toBe("2025-02-10 week");
    expect(read("KW07-2025")).toBe("2025-02-10 week");
    expect(read("2025-06")).toBe("2025-06-01 month");
    expect(read("yoga 2025 06")).toBe("2025-06-01 month");
    expect(read("log.daily.2025.06")).toBe("2025-06-01 month");
    expect(read("2025-06 독서 계획")).toBe("2025-06-01 month");
    expect(read("June 2025")).toBe("2025-06-01 month");
    expect(read("Notizen Mai 2025")).toBe("2025-05-01 month");
    expect(read("2025-Q2")).toBe("2025-04-01 quarter");
    expect(read("4-7 June 2025")).toBe("2025-06-01 month");
  });

  it("reads small numbers by the order that is set", () => {
    expect(read("3-4-24", "month-first")).toBe("2024-03-04");
    expect(read("3-4-24", "day-first")).toBe("2024-04-03");
    expect(read("2-27-24", "day-first")).toBe("2024-02-27");
    expect(read("23-02-27", "month-first")).toBe("2023-02-27");
  });

  it("says which words it is", () => {
    expect(dateInName("Daily - June 11th, 2025 call.md", { dayOrder: "month-first" })?.words).toBe(
      "June 11th, 2025",
    );
  });

  it.each([
    "reflection",
    "2023",
    "Goals 2024",
    "1987 heat wave",
    "Blade Runner 2049",
    "climate 2024-2028",
    "1990–2020",
    "Budget 2009-10",
    "v1.2.3",
    "0 5 6",
    "17 40",
    "1030",
    "10-30",
    "Plan v0.1",
    "Ruby 3.2.4rc2",
    "releases.3.11.groups",
    "Version 2024.1.2",
    "Assistant 2024.6.1",
    "2024.6.1 release",
    "v2024-01-02",
    "RFC 2822",
    "ISO 8601",
    "ISO 10-2004",
    "IEEE 1234.12.1-2019 Learning 2.0",
    "NIST 800-53",
    "DOC-002-2004_Plan",
    "M-21-00417",
    "CVE-2024-12",
    "+1 555-123-4567",
    "1800-10-20 hotline",
    "Error 192.168.17.1208443",
    "10.0.12.24",
    "Chapter 12-3",
    "Chapter 12-3-24",
    "Lesson 10-11-12",
    "p. 12-15",
    "12-3",
    "3-2",
    "24-7 support",
    "breathing 4-7-8",
    "10-10-10",
    "5-4-3-2-1 grounding",
    "50-30-20 budget",
    "Lecture 2 - Q2",
    "Sprint 24-06",
    "Sprint 24-06-12",
    "Ticket 240611",
    "2024 10 things I learned",
    "Data set 2024",
    "Burn out 2024",
    "Mission to Mars 2024",
    "December Coding 2023",
    "April plan",
    "todo - march 12",
    "plans (2nd week of May)",
    "2024-02-30",
    "2024-13-01",
    "2024-05-99",
    "{{date:YYYY-MM-DD}}",
  ])("is none: %s", (name) => {
    expect(read(name)).toBeNull();
  });

  it("takes no day out of a week that is counted within its month", () => {
    expect(read("Plan for week 3 june 2023")).toBe("2023-06-01 month");
  });
});

describe("a date split over folders", () => {
  it.each([
    "Journal/2024/06/11.md",
    "2024/06-June/11.md",
    "2024/06 - Juni/11-Tuesday.md",
    "2024/June/11th.md",
    "a/2024/2024-06/06-11.md",
    "2024/06/Tuesday 11.md",
  ])("%s", (path) => {
    expect(dateInFolders(path, { dayOrder: "month-first" })).toEqual({
      start: "2024-06-11",
      precision: "day",
    });
  });

  it("may be a folder that is a day", () => {
    const found = dateInFolders("log/2024-06-11 Tue/call.md", { dayOrder: "month-first" });
    expect(found).toEqual({ start: "2024-06-11", precision: "day" });
    expect(dateInFolders("log/2024-06-11 offsite/call.md", { dayOrder: "month-first" })).toBeNull();
  });

  it("may be a week or a quarter of a year's folder", () => {
    const start = (path: string) => dateInFolders(path, { dayOrder: "month-first" })?.start;
    expect(start("2024/W24.md")).toBe("2024-06-10");
    expect(start("2024/KW 24.md")).toBe("2024-06-10");
    expect(start("2024/Q2.md")).toBe("2024-04-01");
  });

  it("may be a month by its name", () => {
    expect(dateInFolders("2024/June.md", { dayOrder: "month-first" })).toEqual({
      start: "2024-06-01",
      precision: "month",
    });
  });

  it.each([
    "06/11.md",
    "11.md",
    "2024/11.md",
    "2024/06/notes.md",
    "2024/06/32.md",
    "2024/13/11.md",
    "2024/Chapter 6/11.md",
    "Book 2024/06/11.md",
    "2024/06/11 apples.md",
  ])("is none: %s", (path) => {
    expect(dateInFolders(path, { dayOrder: "month-first" })).toBeNull();
  });
});
