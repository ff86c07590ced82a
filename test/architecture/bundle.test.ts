import { readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";

// `npm test` builds it first.
const bundle = readFileSync("main.js", "utf8");

describe("the built plugin", () => {
  it("is under 600 KB", () => {
    expect(statSync("main.js").size).toBeLessThan(600_000);
  });

  it("requires nothing but what the app hands out", () => {
    const required = [...bundle.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name]) => name);
    expect(
      [...new Set(required)].filter((name) => name !== "obsidian" && !name?.startsWith("@codemirror/")),
    ).toEqual([]);
    expect(required).toContain("obsidian");
  });

  it("asks the network for nothing, makes no elements from text and looks behind nothing", () => {
    expect(bundle).not.toMatch(
      /\bfetch\(|XMLHttpRequest|WebSocket|requestUrl|innerHTML|outerHTML|insertAdjacentHTML/,
    );
    expect(bundle).not.toMatch(/\(\?<[=!]/);
    expect(bundle).not.toMatch(/\beval\(|new Function\(/);
  });
});
