import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyEdits, inverseOf } from "../../../src/core/edit";
import { asEdited, planned } from "../../../src/core/edits/line-ends";
import { insertion, leavesPropertiesOut, type Place } from "../../../src/core/templates/insert";
import { render } from "../../../src/core/templates/render";
import { parseTemplate } from "../../../src/core/templates/template";
import { readYaml, values } from "./sample";

const folder = join(import.meta.dirname, "golden");
const mark = "‸";

/**
 * Each folder holds a template, a note before and the note after. `‸` is where the cursor is: without it in the note before,
 * the template goes to its end; without a note before, it makes a new one.
 */
describe.each(readdirSync(folder))("%s", (name) => {
  const read = (file: string) => readFileSync(join(folder, name, file), "utf8");
  const before = read("before.md");
  const file = before.replace(mark, "");
  const rendered = render(parseTemplate(read("template.md")), values);
  const at = asEdited(before).text.indexOf(mark);
  const path = "note.md";
  const place: Place =
    before === ""
      ? { kind: "new", path }
      : at < 0
        ? { kind: "end", path }
        : { kind: "cursor", path, at, text: asEdited(file).text };
  const { plans, cursor } = insertion(rendered, place, readYaml);
  const [plan] = plans;

  it("is written as the note after", async () => {
    if (!plan || !cursor) throw new Error("Nothing is planned.");
    const text = plan.startsAs ?? asEdited(file).text;
    const edits = plan.edits(text);
    const after = applyEdits(text, edits);
    const end = cursor.at(text, edits);
    await expect(after.slice(0, end) + mark + after.slice(end)).toMatchFileSnapshot(
      join(folder, name, "after.md"),
    );
    if (place.kind !== "new") {
      const { inFile, file: written } = planned(plan, file);
      expect(asEdited(written).text).toBe(after);
      expect(/[^\r]\n/.test(written)).toBe(/[^\r]\n/.test(file));
      expect(applyEdits(written, inverseOf(file, inFile))).toBe(file);
    }
  });

  it("names what it could not do", async () => {
    const left = place.kind !== "new" && leavesPropertiesOut(rendered, asEdited(file).text, readYaml);
    const said = [
      ...rendered.unknown.map((field) => `unknown: ${field}`),
      ...(left ? ["properties left out"] : []),
    ];
    await expect(`${said.join("\n")}\n`).toMatchFileSnapshot(join(folder, name, "said.txt"));
  });
});
