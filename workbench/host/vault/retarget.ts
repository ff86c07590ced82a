import type * as O from "obsidian";
import { getLinkpath } from "../text/links";

/** The text with the links that `leadsHere` names pointing at `target`; aliases and subpaths stay. Links are mended from the end. */
export function retarget(
  text: string,
  cache: O.CachedMetadata,
  leadsHere: (linkpath: string) => boolean,
  target: string,
): string {
  const refs = [...(cache.links ?? []), ...(cache.embeds ?? [])].sort(
    (a, b) => b.position.start.offset - a.position.start.offset,
  );
  let result = text;
  for (const ref of refs) {
    const path = getLinkpath(ref.link);
    const { start, end } = ref.position;
    if (path === "" || result.slice(start.offset, end.offset) !== ref.original || !leadsHere(path)) continue;
    const wiki = ref.original.endsWith("]]");
    const from = wiki ? path : encodeURI(path);
    const to = wiki ? target : `${encodeURI(target)}${from.endsWith(".md") ? ".md" : ""}`;
    const at = ref.original.lastIndexOf(wiki ? `[[${from}` : `(${from}`);
    if (at < 0) continue;
    const place = at + (wiki ? 2 : 1);
    const mended = ref.original.slice(0, place) + to + ref.original.slice(place + from.length);
    result = result.slice(0, start.offset) + mended + result.slice(end.offset);
  }
  return result;
}
