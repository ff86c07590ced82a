import { describe, expect, it } from "vitest";
import { datedHeading } from "../../../src/core/notes/dated-heading";
import { writtenDate } from "../../../src/core/notes/written-date";

const monthFirst = { dayOrder: "month-first" } as const;
const dayFirst = { dayOrder: "day-first" } as const;

function read(text: string, rules: Parameters<typeof writtenDate>[1] = monthFirst): string | null {
  const period = writtenDate(text, rules);
  return period === null
    ? null
    : period.precision === "day"
      ? period.start
      : `${period.start} ${period.precision}`;
}

describe("a text that is nothing but a date", () => {
  it.each([
    "2024-08-20",
    "2024-8-20",
    "2024_08_20",
    "2024.08.20",
    "2024/08/20",
    "2024 08 20",
    "2024–08–20",
    "20240820",
    "202408201519",
    "20240820T151900Z",
    "2024-08-20T22:59:37-04:00",
    "2024-08-20T00:30+09:00",
    "2024-08-20T12:00:00.000Z",
    "2024-08-20 10:30 PM",
    "2024-08-20, 22h10",
    "2024-08-20T12-00",
    "<2024-08-20 Tue 10:30>",
    "20.08.2024",
    "20. 8. 2024",
    "20.8.24",
    "8/20/2024",
    "8-20-24",
    "[[2024-08-20]]",
    "[[Aug 20th, 2024]]",
    "[[journal/2024-08-20|that day]]",
    "[2024-08-20](../journal/2024-08-20.md)",
    "**2024-08-20**",
    '"2024-08-20"',
    "2024-08-20:",
    "@2024-08-20",
    "📅 2024-08-20",
    "2024-08-20 Tuesday",
    "2024-08-20 (Tue)",
    "Tuesday, 20 August 2024",
    "August 20th, 2024",
    "Aug. 20, 2024",
    "20th of August, 2024",
    "20-Aug-24",
    "20 Aug '24",
    "2024 August 20",
    "Dienstag, 20. August 2024",
    "martes, 20 de agosto de 2024",
    "le 20 août 2024",
    "dinsdag 20 augustus 2024",
    "terça-feira, 20 de agosto de 2024",
    "20 sierpnia 2024",
    "martedì 20 agosto 2024",
    "20 августа 2024",
    "2024年8月20日",
    "2024年8月20日 星期二",
    "2024年8月20日(火)",
    "2024년 8월 20일 화요일",
    "2024-W34-2",
    "240820",
  ])("%s", (text) => {
    expect(read(text)).toBe("2024-08-20");
  });

  it("may be a week, a month or a quarter", () => {
    for (const text of [
      "2024-W07",
      "2024-w7",
      "2024W07",
      "2024-CW07",
      "KW 7 2024",
      "Week 7, 2024",
      "week 7 of 2024",
      "2024年第7周",
    ])
      expect(read(text)).toBe("2024-02-12 week");
    for (const text of [
      "2024-06",
      "2024/06",
      "06/2024",
      "June 2024",
      "juin 2024",
      "Juni 2024",
      "2024年6月",
      "2024 Jun",
    ])
      expect(read(text)).toBe("2024-06-01 month");
    for (const text of ["2024-Q2", "Q2 2024", "2024Q2", "2. Quartal 2024", "2nd quarter 2024"])
      expect(read(text)).toBe("2024-04-01 quarter");
  });

  it("reads two small numbers by the order that is set, and by what the calendar has", () => {
    expect(read("3/4/2024", monthFirst)).toBe("2024-03-04");
    expect(read("3/4/2024", dayFirst)).toBe("2024-04-03");
    expect(read("13/4/2024", monthFirst)).toBe("2024-04-13");
    expect(read("4/13/2024", dayFirst)).toBe("2024-04-13");
    expect(read("3.4.2024", monthFirst)).toBe("2024-04-03");
    expect(read("05032024", dayFirst)).toBe("2024-03-05");
  });

  it("lets a weekday decide between two readings", () => {
    expect(read("Wed 3/4/2024", monthFirst)).toBe("2024-04-03");
    expect(read("3/4/2024 Monday", dayFirst)).toBe("2024-03-04");
  });

  it("is a year only where one is asked for", () => {
    expect(read("2024")).toBeNull();
    expect(read("2024", { ...monthFirst, years: true })).toBe("2024-01-01 year");
    expect(read("about 2024", { ...monthFirst, years: true })).toBeNull();
  });

  it.each([
    "",
    "reflection",
    "2024-02-30",
    "2024-13-01",
    "2024-06-11 to 2024-06-15",
    "2024-06-10 – 2024-06-16",
    "2024-06-11 notes",
    "why 2024-06-11",
    "2024-06-11?",
    "v2024-06-11",
    "{{date}}",
    "<% tp.date.now() %>",
    "YYYY-MM-DD",
    "3.10",
    "1.2.3",
    "10:30",
    "12-3",
    "24-7",
    "4-7-8",
    "10-10-10",
    "2021-2030",
    "+49 30 1234567",
    "192.168.1.1",
    "RFC 2822",
    "1641105063940",
    "1718000000",
    "2024-W60",
    "2021-W53",
    "2024-Q5",
    "June 11",
    "201011",
  ])("is not: %s", (text) => {
    expect(read(text)).toBeNull();
  });
});

describe("a dated heading", () => {
  const heading = (text: string): string | null => {
    const period = datedHeading(text, monthFirst);
    return period && `${period.start} ${period.precision}`;
  };

  it("is a date, or begins with a day or a week in full", () => {
    expect(heading("## 2025-02-03 monday — long day")).toBe("2025-02-03 day");
    expect(heading("Monday, 3 February 2025: the call")).toBe("2025-02-03 day");
    expect(heading("### [[2025-02-03]] with Sam")).toBe("2025-02-03 day");
    expect(heading("2025-W06 in short")).toBe("2025-02-03 week");
    expect(heading("# February 2025")).toBe("2025-02-01 month");
  });

  it("is not a heading that only has a number or a date somewhere", () => {
    for (const text of [
      "## 3-4 players",
      "## 1.2.3",
      "## [1.2.0] - 2024-01-05",
      "## April 29th",
      "## 2025 goals",
      "## Q2",
      "## 2025-02 goals",
    ])
      expect(heading(text)).toBeNull();
  });
});
