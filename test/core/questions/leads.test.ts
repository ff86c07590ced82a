import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAsked } from "../../../src/core/notes/day-asked";
import { datedPlaces } from "../../../src/core/notes/dated-places";
import { defaultRules, readNote } from "../../../src/core/notes/read";
import { leadsIn, LeadSearch, type LeadSource } from "../../../src/core/questions/leads";
import type { Asking } from "../../../src/core/questions/thread";
import { growth, tooMuchGrowth } from "../../support/growth";
import { period, question } from "./sample";

function asked(
  text: string,
  day: string | null = "2025-03-04",
  path = `${day ?? "undated"}.md`,
): { askings: Asking[] } {
  return { askings: [{ path, question: question(text), day: day === null ? null : period(day) }] };
}

function note(day: string | null, ...lines: string[]): LeadSource {
  return { path: `${day ?? "undated"}.md`, text: lines.join("\n"), day: day === null ? null : period(day) };
}

/** What is offered for a question from later lines. */
function offered(text: string, ...lines: string[]): string[] {
  return leadsIn(asked(text), [note("2025-06-11", ...lines)]).map((lead) => lead.text);
}

describe("a later passage", () => {
  it.each([
    ["should i stay?", "decided to stay until the promotion comes through"],
    ["should i stay?", "so i've made up my mind: i'm staying."],
    ["do i want to stay here?", "In the end I decided to remain, for another year."],
    ["should i leave the lab?", "turns out i can't leave the lab before august, and i don't want to."],
    ["what gives me energy?", "what gives me energy is a number that somebody reads"],
    ["what gives me energy?", "realised on the tram that the river gives me energy, not the office."],
    ["what drains me?", "it drains me to sit in calls, that is all there is to it, i now know."],
    ["why am i so tired?", "i'm tired because i say yes to every workshop"],
    ["do i want to lead people?", "i don't want to lead people."],
    ["how much money is enough?", "enough money is what we spent in lisbon: 2400 a month."],
    [
      "what would i build if nobody asked me to?",
      "the answer: i would build a gauge for children, if nobody asked.",
    ],
    ["soll ich bleiben?", "ich habe entschieden, noch ein Jahr zu bleiben"],
    ["¿debo quedarme?", "He decidido quedarme un año más."],
    ["est-ce que je veux partir ?", "j'ai compris que je veux partir avant l'été"],
    ["wil ik hier blijven?", "ik heb besloten om hier te blijven"],
    ["devo ficar aqui?", "decidi ficar aqui mais um ano"],
    ["czy chcę zostać?", "zdecydowałam, że chcę zostać do maja"],
  ])("may answer: %s %s", (text, line) => {
    expect(offered(text, "one line about the weather.", "", line, "", "lunch, late")).toEqual([line]);
  });

  it.each([
    ["should i stay?", "i had to stay late for the freeze test"],
    ["should i stay?", "maria decided to stay."],
    ["should i stay?", "she has decided to stay in the north, because of the school"],
    ["should i stay?", "maria: i decided to stay another year"],
    ["should i stay?", "“i decided to stay”, he said to the window"],
    ["should i stay?", "decided to stay or to go?"],
    ["should i stay?", "i still haven't decided whether to stay"],
    ["should i stay?", "if i decide to stay, i'll ask for the workshop"],
    ["should i stay?", "maybe i decided to stay long ago"],
    ["should i stay?", "- [ ] tell ruth that i decided to stay"],
    ["should i stay?", "> i decided to stay, and never looked back"],
    ["should i stay?", "## decided to stay until may"],
    ["should i stay?", "```\ndecided to stay until may\n```"],
    ["should i stay?", "i realised that the heating was on all night"],
    ["what gives me energy?", "the energy bill came because the meter was read"],
    ["what gives me energy?", "my energy was low all week"],
    ["what gives me energy?", "i wonder what gives me energy these days"],
    ["how much money is enough?", "decided to put the money on the other account"],
    ["why am i so tired?", "i was tired on sunday."],
    ["do i want to lead people?", "i don't know if i want to lead people"],
    ["what would happen if i answered none of it?", "the answer is on the second page of my manual"],
    ["what now?", "decided what i do now"],
    ["🤷?", "i decided to stay at home because it was raining"],
  ])("is not offered: %s %s", (text, line) => {
    expect(offered(text, line)).toEqual([]);
  });

  it("is written after the question was last asked, or below it", () => {
    const line = "decided to stay until the promotion comes through";
    const on = (day: string | null) => leadsIn(asked("should i stay?"), [note(day, line)]).length;
    expect([on("2025-03-03"), on("2025-03-05"), on(null)]).toEqual([0, 1, 0]);
    const same = { ...note("2025-03-04", line), path: "other.md" };
    expect(leadsIn(asked("should i stay?"), [same])).toEqual([]);
    const again = {
      askings: [...asked("should i stay?").askings, ...asked("should i stay?", "2025-08-01").askings],
    };
    expect(leadsIn(again, [note("2025-06-11", line)])).toEqual([]);

    const text = `${line}\n\nshould i stay?\n\nfirst lunch.\n\n${line}`;
    const facts = readNote({ path: "2025-03-04.md", text, properties: null });
    const askings = (facts?.questions ?? []).map((each) => ({
      path: "2025-03-04.md",
      question: each,
      day: period("2025-03-04"),
    }));
    expect(leadsIn({ askings }, [note("2025-03-04", text)])).toMatchObject([
      { line: 6, start: text.lastIndexOf(line), why: [{}, {}, { id: "lead-below" }] },
    ]);
    const undated = askings.map((asking) => ({ ...asking, path: "undated.md", day: null }));
    expect(leadsIn({ askings: undated }, [note(null, text)])).toHaveLength(1);
    expect(leadsIn({ askings: undated }, [note("2025-06-11", line)])).toEqual([]);
  });

  it("may have a day of its own", () => {
    const source = note(
      null,
      "## 2025-01-02",
      "decided to stay for now",
      "## 2025-06-11",
      "decided to stay until may",
    );
    const days: LeadSource["days"] = (text) => {
      const places = datedPlaces(text, defaultRules);
      return (block, offset) => dayAsked(places(block, offset)?.dated ?? null, null);
    };
    expect(leadsIn(asked("should i stay?"), [{ ...source, days }])).toMatchObject([
      { text: "decided to stay until may", day: { start: "2025-06-11" }, line: 3 },
    ]);
  });

  it("says where it stands and why it is offered", () => {
    const text = "lunch.\n- *decided* to stay with\n  ruth until may";
    expect(leadsIn(asked("should i stay?"), [note("2025-06-11", text)])).toEqual([
      {
        path: "2025-06-11.md",
        start: text.indexOf("*decided"),
        end: text.length,
        line: 1,
        text: "decided to stay with ruth until may",
        day: period("2025-06-11"),
        why: [
          { id: "lead-shares", values: { value: "stay" } },
          { id: "lead-says", values: { value: "decided" } },
          { id: "lead-later", values: { day: "2025-06-11" } },
        ],
        score: 2,
        others: [],
      },
    ]);
  });

  it("is one of a handful, the likeliest first, and one of its note with the others folded in", () => {
    const days = Array.from({ length: 9 }, (_, at) => `2025-06-1${String(at)}`);
    const notes = days.map((day) => note(day, ...Array<string>(3).fill("decided to stay until may")));
    const best = note(
      "2025-05-01",
      "decided to stay until may",
      "realised that i stay because the workshop gives me energy, and decided to stay until may",
    );
    const leads = leadsIn(asked("should i stay?"), [...notes, best]);
    expect(leads.map(({ path, others }) => [path, others.length])).toEqual([
      ["2025-06-18.md", 2],
      ["2025-06-17.md", 2],
      ["2025-06-16.md", 2],
      ["2025-06-15.md", 2],
      ["2025-06-14.md", 2],
    ]);
    expect(leads[0]?.others.every(({ start }) => start > (leads[0]?.start ?? 0))).toBe(true);
    const [only] = leadsIn(asked("should i stay?"), [best]);
    expect(only?.others).toHaveLength(1);
    expect(only?.score).toBeGreaterThanOrEqual(only?.others[0]?.score ?? 0);
  });

  it("answers any of the last wordings", () => {
    const askings = [
      ...asked("where does my energy come from?", "2025-01-01").askings,
      ...asked("what gives me energy?").askings,
    ];
    expect(
      leadsIn({ askings }, [note("2025-06-11", "my energy comes from the river, i now know")]),
    ).toHaveLength(1);
  });

  it("is not looked for in copies that a sync program made", () => {
    const copy = {
      ...note("2025-06-11", "decided to stay until may"),
      path: "2025-06-11 (conflicted copy).md",
    };
    expect(leadsIn(asked("should i stay?"), [copy])).toEqual([]);
  });
});

describe("looking for answers", () => {
  it("takes any text", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("should i stay", "decided to stay", "because", "\n- ", "> ", "`", "energy", "?", ". "),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (some, more) => {
        const text = some.join(" ");
        for (const lead of leadsIn(asked(more.join(" ")), [note("2025-06-11", text)])) {
          expect(text.slice(lead.start, lead.end).trim()).not.toBe("");
          expect(lead.line).toBeLessThan(text.split("\n").length);
        }
      }),
    );
  });

  it.each([
    "i decided to stay, because it gives me energy. ",
    "stay ",
    "energy\n",
    "- decided to stay\n",
    "lunch. ",
    "s",
  ])("takes time linear in the text: %s", (piece) => {
    const look = (text: string) => {
      const search = new LeadSearch(asked("should i stay, or does it give me energy?"));
      search.look(note("2025-06-11", text));
      new LeadSearch(asked("should i stay?")).look(note("2025-06-11", text));
    };
    expect(growth(look, piece)).toBeLessThan(tooMuchGrowth);
  });
});
