import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type Moment from "moment";
import { periodByFormat, type NoteFormat } from "../../../src/core/notes/note-format";

// The formats are moment's, so moment itself says what they print. It comes with the app's types, and only to tests.
const require = createRequire(import.meta.url);
const moment = require("moment") as typeof Moment;
const languages = ["en", "de", "es", "fr", "it", "nl", "pl", "pt", "ja", "ko", "zh-cn"];
for (const language of languages.slice(1)) require(`moment/locale/${language}`);
moment.locale("en");

function read(path: string, format: string, more: Partial<NoteFormat> = {}): string | null {
  const period = periodByFormat(path, { folder: "", format, ...more });
  if (period === null) return null;
  return period.precision === "day" ? period.start : `${period.start} ${period.precision}`;
}

const days = fc
  .date({ min: new Date("1971-01-01T12:00:00Z"), max: new Date("2067-12-31T12:00:00Z"), noInvalidDate: true })
  .map((date) => moment.utc(date).startOf("day"));

describe("reading a path by the vault's note format", () => {
  const dayFormats = [
    "YYYY-MM-DD",
    "YYYYMMDD",
    "YY-M-D",
    "YYYY/MM/DD",
    "YYYY/MM-MMMM/YYYY-MM-DD-dddd",
    "YYYY/MMMM/D",
    "MMMM Do, YYYY",
    "dddd, MMMM Do YYYY",
    "ddd DD MMM YYYY",
    "Do MMMM YYYY",
    "D.M.YYYY",
    "YYYY-DDDD",
    "DDDo [of] YYYY",
    "GGGG-[W]WW-E",
    "[Journal] YYYY [day] DDD",
    "YYYY-MM-DD_dd",
    "YYYY-[Q]Q-MM-DD HHmm",
    "gggg/[week] w/YYYY-MM-DD",
  ];

  it.each(dayFormats)("%s gives back every day, in every language", (format) => {
    fc.assert(
      fc.property(days, fc.constantFrom(...languages), (date, language) => {
        const name = date.clone().locale(language).format(format);
        expect(`${language} ${read(`${name}.md`, format) ?? name}`).toBe(
          `${language} ${date.format("YYYY-MM-DD")}`,
        );
      }),
      { numRuns: 150 },
    );
  });

  it("gives back every ISO week, month, quarter and year", () => {
    fc.assert(
      fc.property(days, (date) => {
        const from = (unit: Moment.unitOfTime.StartOf) => date.clone().startOf(unit).format("YYYY-MM-DD");
        const path = (format: string) => `${date.format(format)}.md`;
        expect(read(path("GGGG-[W]WW"), "GGGG-[W]WW")).toBe(`${from("isoWeek")} week`);
        expect(read(path("YYYY/MM MMMM"), "YYYY/MM MMMM")).toBe(`${from("month")} month`);
        expect(read(path("YYYY-[Q]Q"), "YYYY-[Q]Q")).toBe(`${from("quarter")} quarter`);
        expect(read(path("[Year] YYYY"), "[Year] YYYY")).toBe(`${from("year")} year`);
      }),
    );
  });

  it.each(["en", "de", "fr", "pt"])("counts the weeks of %s as moment does", (language) => {
    const { dow, doy } = {
      dow: moment.localeData(language).firstDayOfWeek(),
      doy: moment.localeData(language).firstDayOfYear(),
    };
    fc.assert(
      fc.property(days, (date) => {
        const local = date.clone().locale(language);
        const start = local.clone().startOf("week");
        const monday = start.clone().add((8 - start.isoWeekday()) % 7, "days");
        const name = local.format("gggg-[W]ww");
        expect(read(`${name}.md`, "gggg-[W]ww", { weeks: { dow, doy } })).toBe(
          `${monday.format("YYYY-MM-DD")} week`,
        );
      }),
    );
  });

  it("takes the year of a week for the week's own, not the day's", () => {
    expect(read("2025-W01.md", "gggg-[W]ww")).toBe("2024-12-30 week");
    expect(read("2025-W01.md", "YYYY-[W]WW")).toBe("2024-12-30 week");
    expect(read("2024-12-30 2025-W01.md", "YYYY-MM-DD GGGG-[W]WW")).toBe("2024-12-30");
    expect(read("2021-W53.md", "GGGG-[W]WW")).toBeNull();
  });

  it("asks for the whole path, folder and all", () => {
    expect(read("Daily/2024-06-11.md", "YYYY-MM-DD", { folder: "Daily" })).toBe("2024-06-11");
    expect(read("Daily/2024-06-11.md", "YYYY-MM-DD", { folder: "/Daily/" })).toBe("2024-06-11");
    expect(read("2024-06-11.md", "YYYY-MM-DD", { folder: "Daily" })).toBeNull();
    expect(read("Other/2024-06-11.md", "YYYY-MM-DD", { folder: "Daily" })).toBeNull();
    expect(read("Daily/sub/2024-06-11.md", "YYYY-MM-DD", { folder: "Daily" })).toBeNull();
    expect(read("2024-06-11 call.md", "YYYY-MM-DD")).toBeNull();
    expect(read("2024-6-11.md", "YYYY-MM-DD")).toBeNull();
  });

  it("refuses what the calendar has not, and parts that contradict each other", () => {
    expect(read("2024-02-30.md", "YYYY-MM-DD")).toBeNull();
    expect(read("2024-13-01.md", "YYYY-MM-DD")).toBeNull();
    expect(read("2023/2024-06-11.md", "YYYY/YYYY-MM-DD")).toBeNull();
    expect(read("06-July/2024-06-11.md", "MM-MMMM/YYYY-MM-DD")).toBeNull();
    expect(read("2024-366.md", "YYYY-DDDD")).toBe("2024-12-31");
    expect(read("2023-366.md", "YYYY-DDDD")).toBeNull();
    expect(read("Smarch 2024.md", "MMMM YYYY")).toBeNull();
  });

  it("takes a year alone for one where the format says so", () => {
    expect(read("2023.md", "YYYY")).toBe("2023-01-01 year");
  });

  it("reads nothing by a format that says too little or cannot be read back", () => {
    for (const format of [
      "",
      "[note]",
      "MM-DD",
      "LL",
      "dddd",
      "HH:mm",
      "[unclosed",
      "((((",
      "MMMMMMMMMMMMMMMMMMMMMMMMMMMM",
    ])
      expect(read("2024-06-11.md", format)).toBeNull();
  });

  it("never throws and never stalls, whatever the format and the path", () => {
    const piece = fc.constantFrom(
      "YYYY",
      "MMMM",
      "M",
      "D",
      "Do",
      "dddd",
      "ddd",
      "A",
      "[a]",
      "(",
      "\\",
      "[",
      "]",
      "/",
      "-",
      ".",
      "*",
      "w",
      "Q",
    );
    const formats = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(formats, fc.string({ unit: "grapheme", maxLength: 60 }), (format, name) => {
        periodByFormat(name, { folder: "", format });
        periodByFormat(`${"a".repeat(500)}1`, { folder: "", format });
      }),
      { numRuns: 300 },
    );
  });
});
