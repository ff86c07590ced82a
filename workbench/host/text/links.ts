import type * as O from "obsidian";

/** "Note#Heading#Sub" → path "Note", subpath "#Heading#Sub". */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
  const text = linktext.replace(/\u00A0/g, " ");
  const hash = text.indexOf("#");
  return hash < 0 ? { path: text, subpath: "" } : { path: text.slice(0, hash), subpath: text.slice(hash) };
}

export function getLinkpath(linktext: string): string {
  return parseLinktext(linktext).path;
}

export function stripHeading(heading: string): string {
  return heading
    .replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

export function stripHeadingForLink(heading: string): string {
  return heading
    .replace(/[:#|^\\\r\n]|%%|\[\[|\]\]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

type Found = O.HeadingSubpathResult | O.BlockSubpathResult | O.FootnoteSubpathResult;

export function resolveSubpath(cache: O.CachedMetadata, subpath: string): Found | null {
  const parts = subpath.split("#").filter((part) => part.trim() !== "");
  const first = parts[0];
  if (first === undefined) return null;
  if (parts.length === 1 && first.startsWith("^")) return blockAt(cache, first.slice(1).toLowerCase());
  if (parts.length === 1 && first.startsWith("[^"))
    return footnoteAt(cache, first.slice(2).replace(/\]$/, ""));
  return headingAt(cache, parts);
}

function blockAt(cache: O.CachedMetadata, id: string): O.BlockSubpathResult | null {
  const block = cache.blocks?.[id];
  if (block === undefined) return null;
  const list = cache.listItems?.find((item) => item.id?.toLowerCase() === id);
  const { start, end } = block.position;
  return { type: "block", block, start, end, ...(list === undefined ? {} : { list }) };
}

function footnoteAt(cache: O.CachedMetadata, id: string): O.FootnoteSubpathResult | null {
  const footnote = cache.footnotes?.find((note) => note.id === id);
  if (footnote === undefined) return null;
  return { type: "footnote", footnote, start: footnote.position.start, end: footnote.position.end };
}

/** Each further part has to stand below the one before it. */
function headingAt(cache: O.CachedMetadata, parts: readonly string[]): O.HeadingSubpathResult | null {
  const headings = cache.headings ?? [];
  let wanted = 0;
  let level = 0;
  for (const [index, current] of headings.entries()) {
    if (wanted > 0 && current.level <= level) {
      wanted = 0;
      level = 0;
    }
    if (stripHeading(current.heading).toLowerCase() !== stripHeading(parts[wanted] ?? "").toLowerCase())
      continue;
    wanted += 1;
    level = current.level;
    if (wanted < parts.length) continue;
    const next = headings.slice(index + 1).find((other) => other.level <= current.level);
    return {
      type: "heading",
      current,
      // The typings promise a heading; the app hands over nothing after the last one.
      next: next as O.HeadingCache,
      start: current.position.start,
      end: next?.position.start ?? null,
    };
  }
  return null;
}

export function iterateRefs(refs: O.Reference[], cb: (ref: O.ReferenceCache) => boolean | void): boolean {
  return refs.some((ref) => cb(ref as O.ReferenceCache) === true);
}

export function iterateCacheRefs(
  cache: O.CachedMetadata,
  cb: (ref: O.ReferenceCache) => boolean | void,
): boolean {
  return iterateRefs([...(cache.links ?? []), ...(cache.embeds ?? [])], cb);
}
