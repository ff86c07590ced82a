import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, inverseOf } from "../../../src/core/edit";
import { asEdited, planned } from "../../../src/core/edits/line-ends";
import { builtIns } from "../../../src/core/templates/built-in";
import { insertion, type Place } from "../../../src/core/templates/insert";
import { propertiesIn } from "../../../src/core/templates/properties";
import { render } from "../../../src/core/templates/render";
import { parseTemplate } from "../../../src/core/templates/template";
import { anyText } from "../edits/arbitrary";
import { readYaml, values } from "./sample";

const property = fc.constantFrom(
  "type: decision\n",
  "tags: [work, home]\n",
  "tags:\n  - work\n",
  "tags:\n- home\n- {{title}}\n",
  "tags: []\n",
  "tags:\n",
  "Tags: work\n",
  "status:\n",
  "status: open # still\n",
  "# a comment\n",
  "deep:\n  type: 1\n",
  "text: |\n  type: 2\n",
  '"quoted": {{date}}\n',
  "- no map\n",
  "broken: [\n",
  "\n",
);
const withProperties = fc
  .tuple(fc.array(property, { maxLength: 5 }), anyText)
  .map(([properties, body]) => `---\n${properties.join("")}---\n${body}`);
const piece = fc.constantFrom(
  "{{date}}",
  "{{cursor}}",
  "{{questions:2}}",
  "{{ask:Role}}",
  "{{x}}",
  "\\{{date}}",
  "## A\n",
);
const someBody = fc.array(fc.oneof(anyText, piece), { maxLength: 6 }).map((pieces) => pieces.join(""));
const template = fc.oneof(someBody, withProperties, fc.constantFrom(...builtIns.map(({ text }) => text)));
const note = fc.oneof(
  anyText,
  withProperties,
  withProperties.map((text) => text.replace(/\n/g, "\r\n")),
);

describe("a template put into a note", () => {
  it("adds and takes nothing away, and taken back it leaves the note byte for byte as it was", () => {
    fc.assert(
      fc.property(template, note, fc.option(fc.nat(60)), (words, file, offset) => {
        const { text } = asEdited(file);
        const path = "note.md";
        const place: Place =
          offset === null
            ? { kind: "end", path }
            : { kind: "cursor", path, text, at: Math.min(offset, text.length) };
        const { plans, cursor } = insertion(render(parseTemplate(words), values), place, readYaml);
        const [plan] = plans;
        if (!plan || !cursor) throw new Error("Nothing is planned.");
        const { edits, inFile, file: written } = planned(plan, file);
        for (const { start, end } of edits) expect(end).toBe(start);
        expect(applyEdits(written, inverseOf(file, inFile))).toBe(file);

        const after = applyEdits(text, edits);
        const at = cursor.at(text, edits);
        expect(at).toBeGreaterThanOrEqual(propertiesIn(after)?.bodyAt ?? 0);
        expect(at).toBeLessThanOrEqual(after.length);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps every property that was there", () => {
    fc.assert(
      fc.property(withProperties, withProperties, (words, text) => {
        const { plans } = insertion(
          render(parseTemplate(words), values),
          { kind: "end", path: "a.md" },
          readYaml,
        );
        const after = applyEdits(text, plans[0]?.edits(text) ?? []);
        const yaml = (of: string) => {
          const { from, to } = propertiesIn(of) ?? { from: 0, to: 0 };
          return readYaml(of.slice(from, to));
        };
        const now = yaml(after);
        for (const [name, value] of Object.entries(yaml(text) ?? {})) {
          if (Array.isArray(value)) expect(now?.[name]).toEqual(expect.arrayContaining(value));
          else if (value !== null) expect(now?.[name]).toEqual(value);
        }
      }),
      { numRuns: 500 },
    );
  });
});
