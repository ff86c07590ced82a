import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { whatCounts } from "../../scripts/documentation/what-counts";
import { chapters } from "../core/questions/examples";

describe("pages made from data", () => {
  it("says what counts as a question as the examples do: npm run docs writes it anew", async () => {
    expect(await readFile("docs/what-counts.md", "utf8")).toBe(await whatCounts(chapters));
  });
});
