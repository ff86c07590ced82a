import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/calendar/arithmetic";
import type { Day } from "../../../src/core/calendar/day";
import { applyEdits } from "../../../src/core/edit";
import { nextPrompt, promptOfDay } from "../../../src/core/north-star/choose-prompt";
import { deckOf } from "../../../src/core/north-star/deck";
import { promptUsed, readPromptLog } from "../../../src/core/north-star/prompt-log";
import { saidTo } from "../../../src/core/north-star/said-before";

const start = "2026-11-27" as Day;
const deck = deckOf("# Small\n\nAbout.\n\n- one?\n- two?\n- three?\n- four?\n- five?\n", "file");

function logged(log: string, prompt: string, day: Day): string {
  const plan = promptUsed("log.md", prompt, day, day);
  const text = log === "" ? (plan.startsAs ?? "") : log;
  return applyEdits(text, plan.edits(text));
}

describe("decks", () => {
  const decks = readdirSync("src/decks").map((file) =>
    deckOf(readFileSync(`src/decks/${file}`, "utf8"), file),
  );

  it("are ten, of at least 120 prompts, none of them twice, each a question", () => {
    const prompts = decks.flatMap(({ prompts }) => prompts);
    expect(decks).toHaveLength(10);
    expect(prompts.length).toBeGreaterThanOrEqual(120);
    expect(new Set(prompts).size).toBe(prompts.length);
    for (const prompt of prompts) expect(prompt).toMatch(/^[A-Z].{5,80}\?$/);
    for (const { name, about } of decks) expect([name, about]).not.toContain("");
  });

  it("are any list in a note, under its heading or its file's name", () => {
    expect(deckOf("1. *What* now?\n\n- [ ] And then?\n- what now\n", "Mine")).toEqual({
      name: "Mine",
      about: "",
      prompts: ["What now?", "And then?"],
    });
  });
});

describe("the prompt log", () => {
  it("is a plain note that asks nothing, a line for each prompt", () => {
    const log = logged(logged("", "one?", start), "two?", addDays(start, 1));
    expect(log).toBe(
      "---\ncrossroads: ignore\n---\n\n- 2026-11-27 one? ([[2026-11-27]])\n- 2026-11-28 two? ([[2026-11-28]])\n",
    );
    expect(readPromptLog(log)).toEqual([
      { day: "2026-11-27", key: "one", note: "2026-11-27" },
      { day: "2026-11-28", key: "two", note: "2026-11-28" },
    ]);
    expect(logged(log, "Two?", addDays(start, 1))).toBe(log);
  });

  it("passes over every line that is another's, and takes any text", () => {
    expect(readPromptLog("words\n- 2026-13-01 x\n<<<<<<< HEAD\n- 2026-01-01 one?\n")).toHaveLength(1);
    fc.assert(fc.property(fc.string(), (text) => readPromptLog(text).length >= 0));
  });
});

describe("choosing a prompt", () => {
  it("gives a prompt a day for a deck's length without a repeat, and then each once more", () => {
    let log = "";
    const given: (string | null)[] = [];
    for (let day = 0; day < 10; day += 1) {
      const today = addDays(start, day);
      const prompt = promptOfDay(deck, readPromptLog(log), today) ?? "";
      given.push(prompt);
      log = logged(log, prompt, today);
      // Asking again on the same day gives the same.
      expect(promptOfDay(deck, readPromptLog(log), today)).toBe(prompt);
    }
    expect(new Set(given.slice(0, 5)).size).toBe(5);
    expect(new Set(given.slice(5)).size).toBe(5);
  });

  it("across two devices whose logs meet now and then", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 5, maxLength: 5 }), (days) => {
        const logs = ["", ""];
        const given: string[] = [];
        days.forEach(([onPhone, synced], day) => {
          const today = addDays(start, day);
          const device = onPhone ? 1 : 0;
          const prompt = promptOfDay(deck, readPromptLog(logs[device] ?? ""), today) ?? "";
          given.push(prompt);
          logs[device] = logged(logs[device] ?? "", prompt, today);
          if (!synced) return;
          const merged = [...new Set(logs.join("\n").split("\n"))].join("\n");
          logs.fill(merged);
        });
        expect(new Set(given).size).toBe(5);
      }),
    );
  });

  it("mixes a prompt of the day with others, and still repeats none", () => {
    let log = "";
    const given: string[] = [];
    for (const choose of [promptOfDay, nextPrompt, nextPrompt, nextPrompt, nextPrompt]) {
      const prompt = choose(deck, readPromptLog(log), start) ?? "";
      given.push(prompt);
      log = logged(log, prompt, start);
    }
    expect([...given].sort()).toEqual([...deck.prompts].sort());
  });

  it("has nothing to give of an empty deck", () => {
    expect(promptOfDay({ name: "x", about: "", prompts: [] }, [], start)).toBeNull();
  });
});

describe("what was said before", () => {
  const note =
    "### When did I last forget the time?\n\nat the bench, all of thursday.\n\nand on the train\n\n### Another?\n\nno\n\n- When did I last forget the time?\n\t- with the kiln\n- else\n\nWhen did I last forget the time? never\n";

  it("is what stands below a heading, under an item, or behind the words", () => {
    expect(saidTo(note, "when did I last forget the time?")).toEqual([
      { line: 0, text: "at the bench, all of thursday.\n\nand on the train" },
      { line: 10, text: "- with the kiln" },
      { line: 14, text: "never" },
    ]);
  });

  it("is nothing where the prompt was left", () => {
    expect(saidTo("### When?\n\n### Why?\n", "When?")).toEqual([]);
    expect(saidTo("### Whenever?\n\nx\n", "When?")).toEqual([]);
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (text, prompt) => saidTo(`# ${prompt}\n${text}`, prompt).length >= 0,
      ),
    );
  });
});
