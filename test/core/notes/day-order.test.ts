import { describe, expect, it } from "vitest";
import { orderByFolder } from "../../../src/core/notes/day-order";
import { defaultRules, readNote } from "../../../src/core/notes/read";

describe("the order of day and month in the names of a folder", () => {
  it.each([
    [["log/13-04-2025.md", "log/10-04-2025.md"], { log: "day-first" }],
    [["log/04-13-2025 walk.md", "log/04-10-2025.md"], { log: "month-first" }],
    [["31.12.2024.md"], { "": "day-first" }],
    [["2024-31-12.md"], { "": "day-first" }],
    [["a/b/25-12-2024.md", "a/12-25-2024.md"], { "a/b": "day-first", a: "month-first" }],
  ])("is told by those that leave no doubt: %j", (paths, orders) => {
    expect(orderByFolder(paths)).toEqual(orders);
  });

  it.each([
    [["log/13-04-2025.md", "log/04-13-2025.md"]],
    [["log/10-04-2025.md"]],
    [["2025-04-13.md", "2025/04/13.md"]],
    [["flight 13-04.md", "version 13.4.1.md", "99-98-2025.md"]],
  ])("is not told by %j", (paths) => {
    expect(orderByFolder(paths)).toEqual({});
  });

  it("goes before the setting, in its folder alone", () => {
    const rules = { ...defaultRules, orderByFolder: orderByFolder(["log/13-04-2025.md"]) };
    const day = (path: string) => readNote({ path, text: "", properties: null }, rules)?.date?.start;
    expect(day("log/10-04-2025.md")).toBe("2025-04-10");
    expect(day("10-04-2025.md")).toBe("2025-10-04");
  });
});
