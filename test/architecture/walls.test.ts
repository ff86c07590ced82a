import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";

/** Every source file with what it imports; imports of the project itself as paths from `src`. */
const files = new Map<string, readonly string[]>();
for (const entry of readdirSync("src", { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith(".ts")) continue;
  const path = relative("src", join(entry.parentPath, entry.name)).split(sep).join("/");
  const text = readFileSync(join("src", path), "utf8");
  const imports = [
    ...text.matchAll(/^(?:import|export)\b[^;]*?\bfrom\s+"([^"]+)"/gm),
    ...text.matchAll(/^import\s+"([^"]+)"/gm),
  ];
  files.set(
    path,
    imports.map(([, from = ""]) =>
      from.startsWith(".")
        ? normalize(join(dirname(path), from))
            .split(sep)
            .join("/")
        : from,
    ),
  );
}
const importing = (allowed: (path: string) => boolean, wanted: (from: string) => boolean): string[] =>
  [...files].flatMap(([path, from]) =>
    allowed(path) ? [] : from.filter(wanted).map((one) => `${path} imports ${one}`),
  );

describe("the walls of the house", () => {
  it("has files to look at", () => {
    expect(files.size).toBeGreaterThan(50);
  });

  it("keeps the core to itself", () => {
    // Texts that the build takes in are data.
    const outside = (from: string): boolean =>
      !from.startsWith("core/") && !/^(?:templates|decks)\/.*\.md$/.test(from) && !/^@?date-fns\b/.test(from);
    expect(importing((path) => !path.startsWith("core/"), outside)).toEqual([]);
  });

  it("lets one module know date-fns", () => {
    expect(
      importing(
        (path) => path === "core/calendar/arithmetic.ts",
        (from) => /^@?date-fns\b/.test(from),
      ),
    ).toEqual([]);
  });

  it("lets nobody import main", () => {
    expect(
      importing(
        () => false,
        (from) => from === "main",
      ),
    ).toEqual([]);
  });

  it("keeps sentences free of the app and the page, so that a terminal can use them", () => {
    const outside = (from: string): boolean => !from.startsWith("core/") && !from.startsWith("i18n/");
    expect(importing((path) => !path.startsWith("i18n/"), outside)).toEqual([]);
  });

  it("has no circles", () => {
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(" -> "));
      if (done.has(path) || way.includes(path)) return;
      for (const from of files.get(path) ?? []) {
        const target = [`${from}.ts`, `${from}/index.ts`, from].find((one) => files.has(one));
        if (target) visit(target, [...way, path]);
      }
      done.add(path);
    };
    for (const path of files.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });
});
