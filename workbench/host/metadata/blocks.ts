import type * as O from "obsidian";
import type { Places } from "./positions";

const ending = /(?:^|\s)\^([A-Za-z0-9-]+)[ \t]*$/;

/**
 * Finds `^id` at the end of list items and sections, names them, and gives the table of blocks.
 * An id that stands alone names the section before it.
 */
export function nameBlocks(
  sections: O.SectionCache[],
  listItems: O.ListItemCache[],
  places: Places,
): Record<string, O.BlockCache> {
  const blocks: Record<string, O.BlockCache> = {};
  const idOf = (item: O.CacheItem): string | undefined =>
    ending.exec(places.text.slice(item.position.start.offset, item.position.end.offset))?.[1];
  const name = (item: O.SectionCache | O.ListItemCache, id: string): void => {
    item.id = id;
    blocks[id.toLowerCase()] = { id, position: item.position };
  };
  for (const item of listItems) {
    const id = idOf(item);
    if (id !== undefined) name(item, id);
  }
  for (const [index, section] of sections.entries()) {
    if (["code", "yaml", "list", "html", "comment"].includes(section.type)) continue;
    const id = idOf(section);
    if (id === undefined) continue;
    const alone =
      places.text.slice(section.position.start.offset, section.position.end.offset).trim() === `^${id}`;
    const before = sections[index - 1];
    name(alone && before !== undefined && before.type !== "yaml" ? before : section, id);
  }
  return blocks;
}
