import type { Heading, ListItem } from "mdast";
import type * as O from "obsidian";
import { readFrontmatter } from "../text/frontmatter";
import { nameBlocks } from "./blocks";
import { listItemCache } from "./list-items";
import { parseMarkdown, visit } from "./markdown";
import { Places } from "./positions";
import { partsOfWikiLink, References } from "./references";
import { headingOf, sectionsOf } from "./sections";

/** What the app knows of a note without opening it. Empty lists are left out, as the app does. */
export function cacheOf(text: string): O.CachedMetadata {
  // micromark drops a byte-order mark, and every offset would be one too small.
  const root = parseMarkdown(text.replace(/^\uFEFF/, " "));
  const places = new Places(text);
  const references = new References(places);
  const headings: O.HeadingCache[] = [];
  const listItems: O.ListItemCache[] = [];
  visit(root, (node, around) => {
    references.see(node);
    if (node.type === "heading" && around.length === 1) headings.push(headingOf(node as Heading, places));
    if (node.type === "listItem") listItems.push(listItemCache(node as ListItem, around, places));
  });
  const sections = sectionsOf(root, places);
  const blocks = nameBlocks(sections, listItems, places);
  const cache: O.CachedMetadata = {};
  const { links, embeds, tags, footnotes, footnoteRefs, referenceLinks } = references;
  const lists: Record<string, O.CacheItem[]> = {
    links,
    embeds,
    tags,
    headings,
    sections,
    listItems,
    footnotes,
    footnoteRefs,
    referenceLinks,
  };
  for (const [name, list] of Object.entries(lists)) {
    if (list.length > 0) Object.assign(cache, { [name]: inOrder(list) });
  }
  if (Object.keys(blocks).length > 0) cache.blocks = blocks;
  const first = root.children[0];
  const frontmatter = first?.type === "yaml" ? readFrontmatter(text) : null;
  if (first !== undefined && frontmatter !== null) {
    cache.frontmatter = frontmatter;
    cache.frontmatterPosition = places.of(first);
    cache.frontmatterLinks = frontmatterLinks(frontmatter);
  }
  return cache;
}

function inOrder<T extends O.CacheItem>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.position.start.offset - b.position.start.offset);
}

function frontmatterLinks(value: unknown, key = ""): O.FrontmatterLinkCache[] {
  if (typeof value === "string") {
    const match = /^\[\[[^[\]\n]+\]\]$/.exec(value.trim());
    if (match === null) return [];
    const { link, displayText } = partsOfWikiLink(match[0]);
    return [{ key, link, original: match[0], displayText }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    frontmatterLinks(inner, key === "" ? name : `${key}.${name}`),
  );
}
