import { describe, expect, it } from "vitest";
import { describedIn } from "../../../src/core/templates/description";
import { render, startOfWriting } from "../../../src/core/templates/render";
import { sectionsOf } from "../../../src/core/templates/sections";
import { askedBy, parseTemplate } from "../../../src/core/templates/template";
import { growth, tooMuchGrowth } from "../../support/growth";
import { insertion } from "../../../src/core/templates/insert";
import { values } from "./sample";

describe("what a template says of itself", () => {
  it.each([
    ["---\nhelps: On a bad day\ntype: log\n---\nwords\n", "On a bad day", "---\ntype: log\n---\nwords\n"],
    ['---\nhelps: "On: a bad day"\n---\nwords\n', "On: a bad day", "words\n"],
    [
      "---\r\ntype: log\r\n---\r\n%% On a bad day %%\r\nwords\r\n",
      "On a bad day",
      "---\ntype: log\n---\nwords\n",
    ],
    ["<!-- On a bad day\nand more -->\n\nwords\n", "On a bad day", "\nwords\n"],
    ["\uFEFFwords %% not this %%\n", null, "words %% not this %%\n"],
    ["%% never closed\nwords\n", null, "%% never closed\nwords\n"],
    ["", null, ""],
  ])("is read from %j and is no part of it", (template, helps, text) => {
    expect(describedIn(template)).toEqual({ helps, text, isForOwnNote: false });
  });

  it("can be that its properties are for notes made from it alone, also below a comment", () => {
    const rest = "---\ntype: decision\n---\nwords\n";
    for (const helps of ["", "%% On a bad day %%\n"])
      expect(
        describedIn(`${helps}---\nproperties: new notes only\ntype: decision\n---\nwords\n`),
      ).toMatchObject({ text: rest, isForOwnNote: true });
    expect(describedIn("words\nproperties: new notes only\n").isForOwnNote).toBe(false);
  });
});

describe("the sections of a template", () => {
  it("are what stands under headings of the second level, with what stands deeper", () => {
    expect(sectionsOf("top\n## One ##\na\n### deeper\nb \n\n\n## Two\r\n\r\nc: \r\n")).toEqual([
      { title: "One", text: "## One ##\na\n### deeper\nb \n" },
      { title: "Two", text: "## Two\n\nc: \n" },
    ]);
  });

  it("are none in code, and none where there is but one", () => {
    expect(sectionsOf("## One\n````\n## Two\n```\n## Three\n````\n")).toEqual([]);
    expect(sectionsOf("words")).toEqual([]);
  });
});

describe("a list in a table", () => {
  const filled = (text: string) => render(parseTemplate(text), values).body;

  it("makes a row for each item where it stands first, and is said in a row elsewhere", () => {
    expect(filled("| {{criteria}} |  | 1 |\n| x |\n")).toBe(
      "| pay \\| hours |  | 1 |\n| people |  | 1 |\n| x |\n",
    );
    expect(filled("| {{criteria}} | 2 |")).toBe("| pay \\| hours | 2 |\n| people | 2 |");
    expect(filled("| x | {{criteria}} |\n")).toBe("| x | pay \\| hours, people |\n");
    expect(filled("| {{criteria}} | {{date}} |\n")).toBe("| pay \\| hours, people | 2026-11-27 |\n");
  });
});

describe("where writing starts in a text that does not say", () => {
  it.each([
    ["## A\n\n- |\n- \n"],
    ["## A\n\n- words\n- Why: |\n"],
    ["## A\n|\n## B\n\n"],
    ["## A\n\nwords\n\n## B\n|\n"],
    ["Options:\n- |\n"],
    ["Options:\n\n- one\n- |\n"],
    ["Because:|\n\n## B\n"],
    ["1. [ ] |\n"],
    ["words|\n\n"],
    ["|"],
  ])("%j", (marked) => {
    expect(startOfWriting(marked.replace("|", ""))).toBe(marked.indexOf("|"));
  });
});

describe("what a template asks", () => {
  it("is asked once, with the first value that is usual", () => {
    const template = parseTemplate(
      "---\na: {{ask:Role}}\n---\n{{ask:Role|lead}} {{ask:Role|x}} {{ask:Day}} \\{{ask:No}}",
    );
    expect(askedBy(template)).toEqual([
      { question: "Role", usual: "lead" },
      { question: "Day", usual: "" },
    ]);
  });
});

describe("a template of any text", () => {
  it.each([
    "{{",
    "{{date}} ",
    "\n",
    "- \n",
    "## A\n",
    "a:\n",
    "---\n",
    "| {{ask:x}} |\n",
    "%%",
    "{{date+1d",
    "~~~\n",
    " \n",
  ])("takes time that grows with it: %j", (piece) => {
    const use = (text: string) => {
      sectionsOf(describedIn(text).text);
      const rendered = render(parseTemplate(text), values);
      const { plans, cursor } = insertion(rendered, { kind: "end", path: "a.md" }, () => ({}));
      return [plans[0]?.edits(text), cursor?.at(text, [])];
    };
    expect(growth(use, piece)).toBeLessThan(tooMuchGrowth);
    expect(growth((text) => use(`---\na: ${text}\n---\n`), piece)).toBeLessThan(tooMuchGrowth);
  });
});
