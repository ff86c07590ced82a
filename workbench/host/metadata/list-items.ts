import type { List, ListItem, Node } from "mdast";
import type * as O from "obsidian";
import { spanOf, type Places } from "./positions";

/** How far into its line the app lets a list item begin: right after what belongs to the item around it. */
function startOf(item: ListItem, around: readonly Node[], places: Places): number {
  const { from } = spanOf(item);
  const { text } = places;
  // Measured on caches of the app: an item numbered "1." begins at its number, "1)" and bullets further left.
  if (/^\d+\./.test(text.slice(from, from + 12))) return from;
  const parent = [...around].reverse().find((node) => node.type === "listItem");
  let first = from;
  while (first > 0 && (text[first - 1] === " " || text[first - 1] === "\t")) first -= 1;
  // After the ">" of a quote one space belongs to the quote.
  if (first > 0 && text[first - 1] === ">") first = Math.min(first + 1, from);
  const indent = parent === undefined ? 0 : contentIndent(parent as ListItem, places) - places.at(first).col;
  let width = 0;
  let at = first;
  while (at < from && width < indent) {
    width += text[at] === "\t" ? 4 - (width % 4) : 1;
    at += 1;
  }
  return at;
}

/** The column at which an item's own text begins, its marker and the space after it left behind. */
function contentIndent(item: ListItem, places: Places): number {
  const { from, to } = spanOf(item);
  const marker = /^(?:[-*+]|\d+[.)])(?: {1,4}(?! )|[ \t])?/.exec(places.text.slice(from, to));
  return places.at(from).col + (marker?.[0].length ?? 2);
}

/** Without nested lists. The blank lines between this item and the next one of its list belong to it. */
function ownEnd(item: ListItem, list: List, places: Places): number {
  const next = list.children[list.children.indexOf(item) + 1];
  if (next !== undefined && !item.children.some((child) => child.type === "list")) {
    const { to } = spanOf(item);
    const blank = /^[ \t]*\r?\n((?:[ \t]*\r?\n)*)(?=[^\n]*$)/.exec(places.text.slice(to, spanOf(next).from));
    const size = blank?.[1]?.replace(/\r?\n$/, "").length ?? 0;
    if (blank !== null && blank[1] !== "") return to + blank[0].length - (blank[1]?.length ?? 0) + size;
  }
  let end = spanOf(item).from;
  for (const child of item.children) {
    if (child.type === "list") break;
    end = spanOf(child).to;
  }
  const { from, to } = spanOf(item);
  if (end > from) return end;
  const marker = /^(?:[-*+]|\d+[.)])[ \t]?/.exec(places.text.slice(from, to));
  return Math.min(to, from + (marker?.[0].length ?? 1));
}

/** The cache's entry for one list item. */
export function listItemCache(item: ListItem, around: readonly Node[], places: Places): O.ListItemCache {
  const start = startOf(item, around, places);
  const list = around[around.length - 1] as List;
  const end = ownEnd(item, list, places);
  const outer = [...around].reverse().find((node) => node.type === "listItem");
  const line = outer === undefined ? spanOf(list).from : spanOf(outer).from;
  const at = places.at(line).line;
  const parent = outer === undefined ? (at === 0 ? -1 : -at) : at;
  const position = places.between(start, end);
  const task = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[(.)\](?=\s|$)/u.exec(
    places.text.slice(start, Math.max(end, start)),
  )?.[1];
  return task === undefined ? { position, parent } : { position, parent, task };
}
