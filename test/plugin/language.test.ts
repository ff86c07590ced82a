import { afterEach, describe, expect, it } from "vitest";
import {
  dateReasons,
  leadReasons,
  problemReasons,
  questionReasons,
  rankReasons,
  ruminationReasons,
  stateReasons,
} from "../../src/core/reasons";
import { decisions } from "../../src/i18n/en/decisions";
import { northStar } from "../../src/i18n/en/north-star";
import { questions } from "../../src/i18n/en/questions";
import { templates } from "../../src/i18n/en/templates";
import { transition } from "../../src/i18n/en/transition";
import { weighing } from "../../src/i18n/en/weighing";
import { writing } from "../../src/i18n/en/writing";
import { sayPeriod, sayPeriodInFull } from "../../src/i18n/dates";
import { useLanguage } from "../../src/i18n/language";
import { say, sayReason } from "../../src/i18n/say";
import { period } from "../core/questions/sample";

afterEach(() => {
  useLanguage("en");
});

describe("saying things", () => {
  it("fills gaps and chooses plurals", () => {
    expect(say("count-open", { count: 1 })).toBe("1 open question");
    expect(say("count-open", { count: 1234 })).toBe("1,234 open questions");
    expect(say("badge-asker", { asker: "Sam" })).toBe("Asked by Sam");
  });

  it("leaves a gap visible that nobody filled", () => {
    expect(say("badge-asker")).toBe("Asked by {asker}");
  });

  it("has one sentence by a name, in whatever file it stands", () => {
    const names = [decisions, northStar, questions, templates, transition, weighing, writing].flatMap(
      (part) => Object.keys(part),
    );
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it("has a sentence for every reason", () => {
    for (const id of [
      ...dateReasons,
      ...questionReasons,
      ...stateReasons,
      ...rankReasons,
      ...ruminationReasons,
      ...leadReasons,
      ...problemReasons,
    ])
      expect(sayReason({ id })).toMatch(/\w.*\.$/);
  });

  it("says a reason's day as a day, a month as a month", () => {
    const said = (day: string) => sayReason({ id: "asked-again", values: { day } });
    expect(said("2026-05-04")).toBe("Asked again after it was answered (4 May 2026).");
    expect(said("2026-05")).toContain("(May 2026)");
    expect(said("2026-W19")).toContain("(2026-W19)");
  });

  it("says a year as a year", () => {
    const reason = { id: "file-name-year-from-folder", values: { value: "6-30", year: 2025 } } as const;
    expect(sayReason(reason)).toContain("the year 2025");
  });

  it("speaks English where it does not know the language", () => {
    useLanguage("tlh");
    expect(say("count-open", { count: 2 })).toBe("2 open questions");
    useLanguage("not a tag!");
    expect(sayPeriod(period("2025-06-11"))).toBe("11 Jun 2025");
  });
});

describe("saying dates", () => {
  it.each([
    ["2025-06-11", "day", "11 Jun 2025"],
    ["2025-02-10", "week", "week 7, 2025"],
    ["2024-12-30", "week", "week 1, 2025"],
    ["2024-11-01", "month", "Nov 2024"],
    ["2025-04-01", "quarter", "Q2 2025"],
    ["2025-01-01", "year", "2025"],
    ["0099-01-02", "day", "2 Jan 99"],
  ] as const)("%s as a %s is %s", (start, precision, words) => {
    expect(sayPeriod(period(start, precision))).toBe(words);
  });

  it("writes months out for headings", () => {
    expect(sayPeriodInFull(period("2024-11-01", "month"))).toBe("November 2024");
  });

  it("keeps the order of the region asked for", () => {
    useLanguage("en-US");
    expect(sayPeriod(period("2025-06-11"))).toBe("Jun 11, 2025");
  });
});
