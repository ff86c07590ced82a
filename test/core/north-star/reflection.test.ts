import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Day, Period, Precision } from "../../../src/core/calendar/day";
import { applyEdits } from "../../../src/core/edit";
import { readNote } from "../../../src/core/notes/read";
import { NoteText } from "../../../src/core/notes/note-text";
import { energyDay, energyWeeks, setProperties } from "../../../src/core/north-star/energy-day";
import { byActivity, byWeek, goodTimesOf } from "../../../src/core/north-star/good-time";
import { pastNotes } from "../../../src/core/north-star/last-year";
import { lifePlansOf } from "../../../src/core/north-star/odyssey";
import { refreshReview, reviewNote, type ReviewPart } from "../../../src/core/north-star/review";

const period = (start: string, precision: Precision = "day"): Period => ({ start: start as Day, precision });
const read = (yaml: string) => {
  try {
    const value: unknown = parse(yaml);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
};
const set = (text: string, ...values: [string, string][]) => setProperties(text, values, read);
const keys = { energy: "energy", sharp: "sharp", satisfied: "satisfied", made: "made" };

describe("energy of a day", () => {
  it("is read from properties, by the names of the vault", () => {
    const read = (properties: Record<string, unknown>) =>
      energyDay("2026-11-27" as Day, "a.md", properties, keys);
    expect(read({ Energy: 4, sharp: true, satisfied: false, made: "a jig" })).toMatchObject({
      energy: 4,
      sharp: true,
      satisfied: false,
      made: true,
    });
    expect(read({ energy: "4/5" })).toBeNull();
    expect(read({ energy: "4", made: "nothing", sharp: "" })).toMatchObject({
      energy: 4,
      made: false,
      sharp: null,
    });
    expect(read({ mood: 3 })).toBeNull();
    expect(energyDay("2026-11-27" as Day, "a.md", { kraft: 2 }, { ...keys, energy: "Kraft" })?.energy).toBe(
      2,
    );
  });

  it("adds up by week, what is not said left out", () => {
    const day = (on: string, energy: number | null, made: boolean | null) => ({
      day: on as Day,
      path: "",
      energy,
      sharp: null,
      satisfied: true,
      made,
    });
    expect(
      energyWeeks([
        day("2026-11-29", 2, true),
        day("2026-11-23", 4, false),
        day("2026-11-24", null, true),
        day("2026-11-16", null, null),
      ]),
    ).toEqual([
      { week: period("2026-11-16", "week"), days: 1, energy: null, sharp: 0, satisfied: 1, made: 0 },
      { week: period("2026-11-23", "week"), days: 3, energy: 3, sharp: 0, satisfied: 3, made: 2 },
    ]);
  });

  it("is written into the lines of the properties, comments kept", () => {
    const text = "---\ndate: 2026-11-27 # friday\nenergy: 2 # after lunch\nmade:\n---\nwords\n";
    const edits = set(text, ["energy", "4"], ["made", "true"], ["sharp", "false"]) ?? [];
    expect(applyEdits(text, edits)).toBe(
      "---\ndate: 2026-11-27 # friday\nenergy: 4 # after lunch\nmade: true\nsharp: false\n---\nwords\n",
    );
    expect(applyEdits("words", set("words", ["energy", "4"]) ?? [])).toBe("---\nenergy: 4\n---\nwords");
    expect(set("---\nenergy: 4\n---\n", ["energy", "4"])).toEqual([]);
  });

  it("can be read again, whatever stood there", () => {
    const line = fc.constantFrom(
      "a: 1",
      "energy: 3",
      "energy:",
      "Energy: 2 # x",
      "# energy: 9",
      "list:",
      "  - energy: 7",
      "b: 'energy: 1'",
    );
    fc.assert(
      fc.property(fc.uniqueArray(line, { maxLength: 4 }), (lines) => {
        const yaml = lines.join("\n");
        const text = `---\n${yaml}${yaml ? "\n" : ""}---\nwords`;
        const edits = set(text, ["energy", "5"]);
        // A list, or the same name twice: left alone.
        if (!edits) return;
        const before = yaml === "" ? {} : read(yaml);
        const now = read(applyEdits(text, edits).split("---\n")[1] ?? "") ?? {};
        expect(now[Object.keys(now).find((key) => key.toLowerCase() === "energy") ?? ""]).toBe(5);
        for (const [key, value] of Object.entries(before ?? {}))
          if (key.toLowerCase() !== "energy") expect(now[key]).toEqual(value);
      }),
    );
  });
});

describe("the good time journal", () => {
  const note = new NoteText(readFileSync("examples/vault/good time journal.md", "utf8"));

  it("is rolled up by activity and by week", () => {
    const times = goodTimesOf(note, period("2025-05-04"), "month-first");
    expect(times).toHaveLength(8);
    expect(byActivity(times).map(({ activity, energy }) => `${activity} ${energy}`)).toEqual([
      "scope with priya 5",
      "mast calculation 4",
      "salt bath 3",
      "writing the snow manual 2",
      "1:1 ruth -2",
      "mail -3",
      "roadmap sync -4",
      "steering -5",
    ]);
    expect(byWeek(times)).toEqual([{ week: period("2025-04-28", "week"), energy: 0, times: 8 }]);
  });
});

describe("life plans", () => {
  it("are read by their headings, gauges from items or from a table", () => {
    const text =
      "# Three lives\n\n## The life I am on\n- In six words: gauges, rivers, a quiet boat shed\n- Resources: 8/10\n- year one: finish the gauge\n- What it leaves me wondering: is it enough?\n\n## If it vanished\n- Resources: 4\n- confidence: 11\n\n## Side by side\n\n| Out of 10 | On | Gone |\n|---|---|---|\n| I like it | 9 | 6 |\n| It fits | | 7 |\n";
    expect(lifePlansOf(text)).toEqual([
      {
        title: "The life I am on",
        words: "gauges, rivers, a quiet boat shed",
        gauges: [
          { name: "Resources", value: 8 },
          { name: "I like it", value: 9 },
        ],
        lines: ["year one: finish the gauge"],
        questions: ["is it enough?"],
      },
      {
        title: "If it vanished",
        words: "",
        gauges: [
          { name: "Resources", value: 4 },
          { name: "I like it", value: 6 },
          { name: "It fits", value: 7 },
        ],
        lines: ["confidence: 11"],
        questions: [],
      },
    ]);
  });

  it("can be any text", () => {
    fc.assert(fc.property(fc.string(), (text) => lifePlansOf(text).length >= 0));
  });
});

describe("this time last year", () => {
  const dates: Record<string, Period> = {
    "2025-11-27 a.md": period("2025-11-27"),
    "notes/2025-11-27 b.md": period("2025-11-27"),
    "2025-11-25.md": period("2025-11-25"),
    "2025-11-23.md": period("2025-11-23"),
    "2025-W48.md": period("2025-11-24", "week"),
    "2025-11.md": period("2025-11-01", "month"),
    "2025-Q4.md": period("2025-10-01", "quarter"),
    "2024-11-27.md": period("2024-11-27"),
    "2026-11-27.md": period("2026-11-27"),
    "2027-11-27.md": period("2027-11-27"),
    "2024-12-30.md": period("2024-12-30"),
  };
  const notes = Object.entries(dates).map(([path, date]) => ({ path, date }));
  const found = (about: Period) =>
    pastNotes(notes, about).map(({ path, years, match }) => `${path} ${years} ${match}`);

  it("finds several notes of a day, then what is near, then earlier years", () => {
    expect(found(period("2026-11-27"))).toEqual([
      "2025-11-27 a.md 1 day",
      "notes/2025-11-27 b.md 1 day",
      "2025-11-25.md 1 near",
      "2025-W48.md 1 near",
      "2025-11.md 1 near",
      "2024-11-27.md 2 day",
    ]);
  });

  it("asks of a week for that week and the days in it, of a month likewise", () => {
    expect(found(period("2026-11-23", "week"))).toEqual([
      "2025-W48.md 1 day",
      "2025-11-25.md 1 near",
      "2025-11-27 a.md 1 near",
      "notes/2025-11-27 b.md 1 near",
      "2024-11-27.md 2 near",
    ]);
    expect(found(period("2026-11-01", "month"))[0]).toBe("2025-11.md 1 day");
    expect(found(period("2026-11-01", "month"))).toHaveLength(7);
  });

  it("looks over New Year, and at the 29th of February", () => {
    expect(found(period("2026-01-01"))).toEqual(["2024-12-30.md 1 near"]);
    const leap = [{ path: "a", date: period("2023-02-28") }];
    expect(pastNotes(leap, period("2024-02-29"))).toMatchObject([{ years: 1, match: "day" }]);
  });

  it("never finds the time itself, or what is to come", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
        const about = period(new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10));
        for (const { date, years } of pastNotes(notes, about)) {
          expect(years).toBeGreaterThan(0);
          expect(date.start < about.start).toBe(true);
        }
      }),
    );
  });
});

describe("reviews", () => {
  const part = (id: string, ...lines: string[]): ReviewPart => ({ id, heading: id, lines });
  const first = [
    part("questions", "- [[a|what now?]] (3 times)", "- [[b|and then?]]"),
    part("energy", "- 3.2 on average"),
  ];
  const made = reviewNote("Q4 2026", first, ["Went well:", "Did not:"], "Looking back");
  const refreshed = (text: string, parts: readonly ReviewPart[]) =>
    applyEdits(text, refreshReview(text, parts));

  it("begin with what the vault says, and prompts below", () => {
    expect(made).toMatch(
      /^# Q4 2026\n\n## questions\n\n%% crossroads:questions [0-9a-z]{8} %%\n- \[\[a\|what now\?\]\] \(3 times\)\n- \[\[b\|and then\?\]\]\n%% end %%\n\n## energy\n\n/,
    );
    expect(made).toContain("## Looking back\n\n- Went well: \n- Did not: \n");
  });

  it("refresh their generated parts and leave every other word", () => {
    const written = made
      .replace("- Did not: ", "- Did not: the tuesday")
      .replace("## energy", "my own words between\n\n## energy");
    const after = refreshed(written, [part("questions", "- [[c|new?]]"), part("energy", "- 4 on average")]);
    expect(after).toContain("%%\n- [[c|new?]]\n%% end %%\n\nmy own words between\n\n## energy");
    expect(after).toContain("- Did not: the tuesday");
    expect(after).not.toContain("what now?");
    expect(refreshed(after, [part("questions", "- [[c|new?]]"), part("energy", "- 4 on average")])).toBe(
      after,
    );
  });

  it("keep what was written inside a part: behind its line, or below the part where that line is gone", () => {
    const written = made
      .replace("(3 times)\n", "(3 times)\n\t- mostly on sundays\n")
      .replace("- [[b|and then?]]\n", "- [[b|and then?]] yes, still\nand a thought\n");
    const same = refreshed(written, first);
    expect(same).toContain(
      "(3 times)\n\t- mostly on sundays\n- [[b|and then?]] yes, still\nand a thought\n- [[b|and then?]]\n%% end %%",
    );
    const other = refreshed(written, [part("questions", "- [[c|new?]]")]);
    expect(other).toContain(
      "- [[c|new?]]\n%% end %%\n\n\t- mostly on sundays\n- [[b|and then?]] yes, still\nand a thought\n\n## energy",
    );
    expect(refreshed(other, [part("questions", "- [[c|new?]]")])).toBe(other);
  });

  it("ask nothing by what was generated, and all that is written in between", () => {
    const note = reviewNote(
      "Q4 2026",
      [part("asked", "- [[a|what now?]] (3 times)", "- [[b|and then?]]")],
      [],
      "Back",
    );
    const written = note
      .replace("## asked", "## Questions asked most")
      .replace("(3 times)\n", "(3 times)\nwho says so?\n");
    const facts = readNote({ path: "2026-12-31.md", text: written, properties: null });
    expect(facts?.questions.map(({ text }) => text)).toEqual(["who says so?"]);
  });

  it("bring back no part that was deleted, and leave one alone whose end is gone", () => {
    const without = made.replace(/%% crossroads:questions[^]*?%% end %%/, "");
    expect(refreshed(without, first)).toBe(without);
    const broken = made.replace("%% end %%", "");
    expect(refreshed(broken, [part("questions", "- x")])).toBe(broken);
  });

  it("lose no line that a person wrote, wherever it stands", () => {
    const lines = made.split("\n").length;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(lines), fc.stringMatching(/^[a-z]{3,12}$/)), { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom("- x", "- y", "- [[b|and then?]]"), { maxLength: 3 }),
        (own, now) => {
          const text = made.split("\n");
          for (const [at, words] of own) text.splice(at, 0, `mine ${words}`);
          const after = refreshed(text.join("\n"), [part("questions", ...new Set(now)), part("energy")]);
          const kept = after.split("\n").filter((line) => line.startsWith("mine "));
          expect(kept.sort()).toEqual(own.map(([, words]) => `mine ${words}`).sort());
          expect(refreshed(after, [part("questions", ...new Set(now)), part("energy")])).toBe(after);
        },
      ),
    );
  });
});
