import { describe, expect, it } from "vitest";
import { NoteText } from "../../../src/core/notes/note-text";
import { questionsOf } from "../../../src/core/questions/extract";
import { builtIns } from "../../../src/core/templates/built-in";
import { readRecord } from "../../../src/core/decisions/record";
import { describedIn } from "../../../src/core/templates/description";
import { asNote, render } from "../../../src/core/templates/render";
import { sectionsOf } from "../../../src/core/templates/sections";
import { askedBy, parseTemplate } from "../../../src/core/templates/template";
import { readYaml, values } from "./sample";

const around = { template: false, datedAt: () => null, leftOut: () => false };
const asked = (text: string) => {
  const found = [true, false].flatMap((dated) => questionsOf(new NoteText(text), { ...around, dated }));
  return [...new Set(found.filter(({ kind }) => kind !== "quoted").map((question) => question.text))];
};

describe.each(builtIns)("the template $name", ({ name, helps, text: whole }) => {
  const { text, isForOwnNote } = describedIn(whole);
  const parsed = parseTemplate(text);
  const filled = asNote(render(parsed, values));

  it("knows all its fields, and says where writing starts", () => {
    const { unknown, properties, cursor } = render(parsed, values);
    expect(unknown).toEqual([]);
    expect(properties !== null).toBe(isForOwnNote);
    expect(cursor).not.toBeNull();
  });

  it("asks nothing of its own while it is left unfilled, whole or a section of it", () => {
    expect(asked(filled.text)).toEqual([]);
    for (const section of sectionsOf(text))
      expect(asked(asNote(render(parseTemplate(section.text), values)).text)).toEqual([]);
    expect(asked(`what gives me energy?\n\n${filled.text}`)).toEqual(["what gives me energy?"]);
  });

  it("is short and calm", () => {
    expect(text.length).toBeLessThan(1300);
    expect(text).not.toMatch(/[!?]|\bmust\b|\bshould\b|stakeholder|leverage|optimi[sz]e/i);
    expect(text.replace(/^---\n[^]*?\n---\n/, "")).toMatch(/^## .*\n[^]*[^\n]\n$/);
    for (const [heading] of text.matchAll(/^#.*$/gm)) expect(heading).toMatch(/^## [\p{Lu}\d]/u);
    expect(helps).toMatch(/^\p{Lu}.{10,70}\.$/u);
    expect(name).not.toMatch(/[\\/:*?"<>|#^[\]]/);
    expect(askedBy(parsed).length).toBeLessThan(4);
  });
});

describe("the templates that come with Crossroads", () => {
  it("make a record of a decision where one thinks at length", () => {
    const journal = builtIns.find(({ name }) => name === "Decision journal");
    const { text } = describedIn(journal?.text ?? "");
    const { properties } = render(parseTemplate(text), values);
    const record = readRecord(readYaml(properties ?? ""));
    expect(record).toMatchObject({ status: "open", decided: null, choice: null, review: "2027-05-27" });
    const decided = `${properties ?? ""}`
      .replace("decided:", "decided: 2026-11-28")
      .replace("choice:", "choice: stay");
    expect(readRecord(readYaml(decided))).toMatchObject({
      status: "decided",
      choice: "stay",
      expected: null,
    });
  });

  it("have names of their own", () => {
    expect(new Set(builtIns.map(({ name }) => name.toLowerCase())).size).toBe(builtIns.length);
  });
});
