import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noteDate, noteDating, type DatableNote } from "../../../src/core/notes/date";
import type { DateRules } from "../../../src/core/notes/date-rules";
import { growth, tooMuchGrowth } from "../../support/growth";

const rules: DateRules = { dateKeys: ["date"], noteFormats: [], dayOrder: "month-first" };

function date(note: Partial<DatableNote>, more: Partial<DateRules> = {}): string | null {
  const found = noteDate({ path: "untitled.md", text: "", properties: null, ...note }, { ...rules, ...more });
  if (found === null) return null;
  return `${found.start} ${found.precision === "day" ? "" : `${found.precision} `}by ${found.why.id}`;
}

describe("the precedence of a note's date", () => {
  const everything = {
    path: "Daily/2024-01-03.md",
    text: "# 2024-01-05\n",
    properties: { date: "2024-01-01", title: "2024-01-02", created: "2024-01-06" } as Record<string, unknown>,
  };
  const without = (...keys: string[]) => ({
    ...everything,
    properties: Object.fromEntries(
      Object.entries(everything.properties).filter(([key]) => !keys.includes(key)),
    ),
  });

  it("goes from what a person said to what is left", () => {
    expect(date(everything)).toBe("2024-01-01 by date-property");
    expect(date(without("date"))).toBe("2024-01-02 by title-is-date");
    const noteFormats = [{ folder: "Daily", format: "YYYY-DD-MM" }];
    expect(date(without("date", "title"), { noteFormats })).toBe("2024-03-01 by note-format");
    expect(date(without("date", "title"))).toBe("2024-01-03 by file-name");
    expect(date({ ...without("date", "title"), path: "2024/01/04.md" })).toBe(
      "2024-01-04 by folders-and-name",
    );
    expect(date({ ...without("date", "title"), path: "1-7 reflection.md" })).toBe(
      "2024-01-07 by file-name-year-from-created",
    );
    expect(date({ ...without("date", "title"), path: "call.md" })).toBe("2024-01-05 by first-heading");
    expect(date({ ...without("date", "title"), path: "call.md", text: "- 2024-01-05\n" })).toBe(
      "2024-01-05 by first-line",
    );
    expect(date({ ...without("date", "title"), path: "call.md", text: "hello" })).toBe(
      "2024-01-06 by created-property",
    );
    expect(date({ path: "call.md", text: "hello 2024-01-05" })).toBeNull();
  });

  it("gives the reason with what a sentence needs", () => {
    const why = (note: Partial<DatableNote>) =>
      noteDate({ path: "a.md", text: "", properties: null, ...note }, rules)?.why;
    expect(why({ properties: { Date: "2024-08-20" } })).toEqual({
      id: "date-property",
      values: { key: "Date", value: "2024-08-20" },
    });
    expect(why({ path: "x/call 2024-08-20.md" })).toEqual({
      id: "file-name",
      values: { value: "2024-08-20" },
    });
    expect(why({ path: "2024/9-12.md" })).toEqual({
      id: "file-name-year-from-folder",
      values: { value: "9-12", year: 2024, by: "2024" },
    });
    expect(why({ path: "9-12 reflection.md", text: "see [[content/2024-08-20|that]]" })).toEqual({
      id: "file-name-year-from-links",
      values: { value: "9-12", year: 2024, by: "2024-08-20" },
    });
  });

  it("leaves a month and a day to be settled where nothing else dates the note", () => {
    expect(noteDating({ path: "9-12 reflection.md", text: "hm", properties: null }, rules)).toEqual({
      date: null,
      unsettled: { month: 9, day: 12, words: "9-12" },
    });
    expect(
      noteDating({ path: "9-12 reflection.md", text: "# 2023-09-12", properties: null }, rules).unsettled,
    ).toBeNull();
  });
});

describe("a date property", () => {
  const property = (value: unknown, more: Partial<DateRules> = {}) =>
    date({ properties: { date: value } }, more);

  it("may be text, a number, a list or a date object", () => {
    expect(property("2024-08-20")).toBe("2024-08-20 by date-property");
    expect(property("2024-08-20T23:59:00-04:00")).toBe("2024-08-20 by date-property");
    expect(property("2024-08-20T01:00:00+09:00[Asia/Tokyo]")).toBe("2024-08-20 by date-property");
    expect(property("[[Aug 20th, 2024]]")).toBe("2024-08-20 by date-property");
    expect(property(20240820)).toBe("2024-08-20 by date-property");
    expect(property(["nothing", "2024-08-20", "2024-08-21"])).toBe("2024-08-20 by date-property");
    expect(property(new Date("2024-08-20T00:00:00Z"))).toBe("2024-08-20 by date-property");
    expect(property("2024-08-20 to 2024-08-25")).toBe("2024-08-20 by date-property");
    expect(property("2024-W34")).toBe("2024-08-19 week by date-property");
    expect(property("8/9/2024", { dayOrder: "day-first" })).toBe("2024-09-08 by date-property");
  });

  it("is passed over where it is no date", () => {
    const values = [
      null,
      true,
      "",
      "today",
      "{{date}}",
      "<% tp.date.now() %>",
      "NaN",
      2024,
      "2024",
      1641105063940,
      1e300,
      -5,
      {},
      [],
      [[]],
      new Date(Number.NaN),
    ];
    for (const value of values) expect(property(value)).toBeNull();
  });

  it("is found under the keys that are set, in their order", () => {
    const properties = { day: "2024-08-20", when: "2024-08-21", date: "2024-08-22" };
    expect(date({ properties }, { dateKeys: ["When", "day"] })).toBe("2024-08-21 by date-property");
    expect(date({ properties: { year: 2024 } }, { dateKeys: ["year"] })).toBe(
      "2024-01-01 year by date-property",
    );
  });

  it("may stand in the text as Logseq keeps it", () => {
    expect(date({ text: "date:: [[Aug 20th, 2024]]\ntitle:: A thing\n\n- text" })).toBe(
      "2024-08-20 by date-property",
    );
    expect(date({ text: "- type:: note\n  date:: 2024-08-20\n- text" })).toBe("2024-08-20 by date-property");
    expect(date({ text: "text\ndate:: 2024-08-20" })).toBe("2024-08-20 by labelled-line");
    expect(date({ text: "date:: 2024" })).toBeNull();
  });

  it("is read from broken frontmatter line by line", () => {
    expect(date({ text: '---\ntitle: "2024-08-20\ntags: [a\n---\nhi' })).toBe("2024-08-20 by title-is-date");
    expect(date({ text: "\uFEFF---\r\nfoo: bar: baz\r\ndate: 2024-08-20\r\n---\r\nhi" })).toBe(
      "2024-08-20 by date-property",
    );
    expect(date({ text: "---\na: [\ncreated: 2024-08-20 10:00\n---\nhi" })).toBe(
      "2024-08-20 by created-property",
    );
    expect(date({ text: "---\ndate: 2024-08-20\nno end" })).toBe("2024-08-20 by labelled-line");
    expect(date({ text: "---\nlist:\n  - date: 2024-08-20\n---\n" })).toBeNull();
  });
});

describe("a title, a heading, a first line", () => {
  it("dates the note where it is nothing but a date", () => {
    expect(date({ properties: { title: "Tuesday, August 20th 2024" } })).toBe("2024-08-20 by title-is-date");
    expect(date({ properties: { title: 20240820 } })).toBe("2024-08-20 by title-is-date");
    expect(date({ properties: { title: "2021: a letter to myself", date: "soon" } })).toBeNull();
    expect(date({ text: "intro\n\n## 2024-08-20 tuesday\n" })).toBe("2024-08-20 by first-heading");
    expect(date({ text: "---\naliases: []\n---\n202408201519\n" })).toBe("2024-08-20 by first-line");
  });

  it("is the first one, outside of code", () => {
    expect(date({ text: "# Log\n## 2024-08-20\n" })).toBeNull();
    expect(date({ text: "```sh\n# 2024-08-19\n```\n# 2024-08-20\n" })).toBe("2024-08-20 by first-heading");
    expect(date({ text: "one line\n2024-08-20\n" })).toBeNull();
  });
});

describe("a labelled line at the top", () => {
  it("dates a note without properties", () => {
    expect(date({ text: "# Call with Sam\n\n**Date:** 2024-08-20\nwith: Sam" })).toBe(
      "2024-08-20 by labelled-line",
    );
    expect(date({ text: "Datum: 20. August 2024\n" })).toBe("2024-08-20 by labelled-line");
    expect(date({ text: "Created: 2024-08-20 10:15\n", properties: { created: "2024-08-21" } })).toBe(
      "2024-08-20 by labelled-line",
    );
  });

  it("is no line further down, and no date about something else", () => {
    expect(date({ text: `${"text\n".repeat(12)}Date: 2024-08-20` })).toBeNull();
    expect(date({ text: "Due: 2024-08-20\nDate: soon\n- at 10:30" })).toBeNull();
  });
});

describe("created", () => {
  it("may be the note's number", () => {
    expect(date({ properties: { id: "202408201519" } })).toBe("2024-08-20 by created-property");
    expect(date({ properties: { id: 20240820151930 } })).toBe("2024-08-20 by created-property");
    expect(date({ properties: { id: "20240820" } })).toBeNull();
  });

  it("comes last, in the spellings people use, never as a count of milliseconds", () => {
    for (const key of [
      "created",
      "Created",
      "date created",
      "date_created",
      "created-at",
      "creation date",
      "erstellt",
    ])
      expect(date({ properties: { [key]: "2022-10-15 22:25:32" } })).toBe("2022-10-15 by created-property");
    expect(date({ properties: { created: 1641105063940 } })).toBeNull();
    expect(date({ properties: { created: "1641105063940" } })).toBeNull();
    expect(date({ properties: { modified: "2022-10-15", updated: "2022-10-15" } })).toBeNull();
    expect(date({ path: "Chapter 2.md", properties: { Created: "2023-04-14 23:04" } })).toBe(
      "2023-04-14 by created-property",
    );
  });
});

describe("whatever a vault contains", () => {
  const noteFormats = [{ folder: "", format: "YYYY/MM/YYYY-MM-DD dddd" }];
  const dateLike = fc.array(
    fc.constantFrom(
      "2024",
      "-",
      "/",
      ".",
      " ",
      "08",
      "20",
      "W",
      "w07",
      "Q2",
      "aug",
      "20th",
      ",",
      "[[",
      "]]",
      "年",
      "月",
      "日",
      "T",
      ":",
      "\n",
      "---\n",
      "date: ",
      "::",
      "#",
      "％",
      "%2F",
      "'",
      "_",
      "___",
      "９",
    ),
    { maxLength: 25 },
  );

  it("never makes dating throw, and dates are days the calendar has", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      dateLike.map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(
        text,
        text,
        fc.dictionary(fc.constantFrom("date", "title", "created", "__proto__"), fc.anything()),
        (path, body, properties) => {
          const found = noteDate({ path, text: body, properties }, { ...rules, noteFormats });
          if (found !== null) expect(found.start).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          noteDate({ path, text: `---\n${path}\n---\n${body}`, properties: null }, { ...rules, noteFormats });
        },
      ),
      { numRuns: 1500 },
    );
  });

  it("takes time that grows with the text alone", { retry: 2, timeout: 30_000 }, () => {
    const work = (text: string): void => {
      noteDate({ path: text, text, properties: { date: text, title: text } }, { ...rules, noteFormats });
      noteDate({ path: `9-12 ${text}`, text: `---\n${text}`, properties: null }, { ...rules, noteFormats });
      noteDate({ path: "9-12.md", text, properties: null }, { ...rules, noteFormats });
    };
    for (const piece of ["2024-", "-", "---\n", "[[", "a:: b\n", "# ", "> ", "june ", "(", "1 ", "'", "a "]) {
      expect(growth(work, piece)).toBeLessThan(tooMuchGrowth);
    }
  });
});
