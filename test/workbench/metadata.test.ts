import fc from "fast-check";
import type { CacheItem } from "obsidian";
import { describe, expect, test } from "vitest";
import { cacheOf } from "../../workbench/host/metadata/cache";

/** The text that a place of the cache speaks of. */
function at(
  text: string,
  item: { position: { start: { offset: number }; end: { offset: number } } } | undefined,
): string {
  return item === undefined ? "" : text.slice(item.position.start.offset, item.position.end.offset);
}

describe("a tricky note", () => {
  const text = [
    "---",
    "title: 2024-09-12 # typed in a hurry",
    'related: "[[Other note|other]]"',
    "---",
    "# Final *decision* [[Ana]]",
    "- stay at the clinic #work/plan",
    "\t- [ ] ask [[Ana#Hours|her]] ^ask",
    "\t\t1. nested",
    "- [?] odd mark",
    "",
    "![[Pasted image 20240912.png",
    "",
    "> [!question] What now?",
    "> - [x] inside #done",
    "",
    "a line with `#no` and `[[no]]` ![[yes.png]] [local](notes/b%20c.md) [out](https://x.org)",
    "and #2024 is a number, a#b is none",
    "^para",
    "",
    "%%",
    "- not an item [[hidden]]",
    "%%",
    "",
    "```js",
    "[[code]] #code",
    "```",
  ].join("\n");
  const cache = cacheOf(text);

  test("properties", () => {
    expect(cache.frontmatter).toEqual({ title: "2024-09-12", related: "[[Other note|other]]" });
    expect(cache.frontmatterLinks).toEqual([
      { key: "related", link: "Other note", original: "[[Other note|other]]", displayText: "other" },
    ]);
    expect(cache.frontmatterPosition?.end.line).toBe(3);
  });

  test("a heading keeps its marks", () => {
    expect(cache.headings?.map(({ heading, level }) => [heading, level])).toEqual([
      ["Final *decision* [[Ana]]", 1],
    ]);
  });

  test("list items know their task, their parent and their own lines", () => {
    expect(
      cache.listItems?.map((item) => [
        item.task,
        item.parent,
        item.position.start.line,
        item.position.start.col,
      ]),
    ).toEqual([
      [undefined, -5, 5, 0],
      [" ", 5, 6, 1],
      [undefined, 6, 7, 2],
      ["?", -5, 8, 0],
      ["x", -13, 13, 2],
    ]);
    expect(at(text, cache.listItems?.[0])).toBe("- stay at the clinic #work/plan");
    expect(cache.listItems?.[1]?.id).toBe("ask");
  });

  test("links, embeds and tags, and none of them in code or in an embed that was never closed", () => {
    expect(cache.links?.map(({ link, displayText }) => [link, displayText])).toEqual([
      ["Ana", "Ana"],
      ["Ana#Hours", "her"],
      ["notes/b c.md", "local"],
      ["hidden", "hidden"],
    ]);
    expect(cache.embeds?.map(({ link }) => link)).toEqual(["yes.png"]);
    expect(cache.tags?.map(({ tag }) => tag)).toEqual(["#work/plan", "#done"]);
    for (const link of cache.links ?? []) expect(at(text, link)).toBe(link.original);
    for (const tag of cache.tags ?? []) expect(at(text, tag)).toBe(tag.tag);
  });

  test("sections and blocks", () => {
    expect(cache.sections?.map(({ type }) => type)).toEqual([
      "yaml",
      "heading",
      "list",
      "paragraph",
      "callout",
      "paragraph",
      "comment",
      "code",
    ]);
    expect(Object.keys(cache.blocks ?? {})).toEqual(["ask", "para"]);
  });
});

test("broken properties are no properties, and the rest of the note is read", () => {
  const cache = cacheOf("---\ntitle: [unclosed\n---\n# Still here\n");
  expect(cache.frontmatter).toBeUndefined();
  expect(cache.headings?.[0]?.heading).toBe("Still here");
});

test("properties that are a list are none", () => {
  expect(cacheOf("---\n- a\n- b\n---\ntext").frontmatter).toBeUndefined();
});

test("line ends of Windows count two", () => {
  const text = "# One\r\n\r\n[[two]]\r\n";
  const cache = cacheOf(text);
  expect(at(text, cache.links?.[0])).toBe("[[two]]");
  expect(cache.links?.[0]?.position.start).toEqual({ line: 2, col: 0, offset: 9 });
});

test("a byte-order mark moves nothing", () => {
  const text = "\uFEFF# One [[two]]";
  expect(at(text, cacheOf(text).links?.[0])).toBe("[[two]]");
});

test("a NUL in a comment's link stays one", () => {
  const text = "%%[[\0]]";
  expect(at(text, cacheOf(text).links?.[0])).toBe(cacheOf(text).links?.[0]?.original);
});

test("whatever stands in a note, it is read, and every place lies inside it", () => {
  const bits = [
    "%%",
    "[[",
    "]]",
    "![",
    "#",
    "^a",
    "\n",
    "\r\n",
    " ",
    "\t",
    "- ",
    "[x] ",
    "1. ",
    "> ",
    "[!a]",
    "```",
    "`",
    "*",
    "|",
    "-",
  ];
  const more = [
    "---\n",
    "a",
    "é",
    "🙂",
    "\\",
    "<b>",
    "</",
    "(",
    ")",
    "[^1]",
    ": ",
    "\uFEFF",
    "\0",
    "~~",
    "$$",
    "http://x.y",
  ];
  const note = fc.array(fc.constantFrom(...bits, ...more), { maxLength: 40 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(note, (text) => {
      const cache = cacheOf(text);
      const lists: (readonly CacheItem[] | undefined)[] = [
        cache.sections,
        cache.listItems,
        cache.links,
        cache.embeds,
        cache.tags,
        cache.headings,
      ];
      for (const item of lists.flatMap((list) => list ?? [])) {
        const { start, end } = item.position;
        expect(start.offset).toBeLessThanOrEqual(end.offset);
        expect(end.offset).toBeLessThanOrEqual(text.length);
      }
      for (const link of [...(cache.links ?? []), ...(cache.embeds ?? [])])
        expect(at(text, link)).toBe(link.original);
      for (const tag of cache.tags ?? []) expect(at(text, tag)).toBe(tag.tag);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  "",
  "%%\n\nnever closed\n",
  "\n",
  "![[",
  "```\nnever closed",
  "%%\nnever closed",
  "> ",
  "- ",
  "# ",
  "| a |\n| - |",
])("%j is read", (text) => {
  expect(() => cacheOf(text)).not.toThrow();
});
