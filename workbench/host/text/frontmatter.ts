import type * as O from "obsidian";
import { parseYaml } from "./yaml";

/**
 * Where the properties of a note are. `from` and `to` enclose the YAML between the two lines of dashes,
 * `contentStart` is where the body begins. All are offsets in `content`.
 */
export function getFrontMatterInfo(content: string): O.FrontMatterInfo {
  const none: O.FrontMatterInfo = { exists: false, frontmatter: "", from: 0, to: 0, contentStart: 0 };
  const open = /^---[ \t]*\r?\n/.exec(content);
  if (open === null) return none;
  const from = open[0].length;
  const close = /^---[ \t]*(?:\r?\n|$)/gm;
  close.lastIndex = from;
  for (let match = close.exec(content); match !== null; match = close.exec(content)) {
    const end = match.index + match[0].length;
    if (!match[0].endsWith("\n") && end !== content.length) continue;
    return {
      exists: true,
      frontmatter: content.slice(from, match.index),
      from,
      to: match.index,
      contentStart: end,
    };
  }
  return none;
}

/** The properties as an object, or null where there are none, they are broken, or they are no mapping. */
export function readFrontmatter(content: string): O.FrontMatterCache | null {
  const info = getFrontMatterInfo(content);
  if (!info.exists) return null;
  try {
    const value = parseYaml(info.frontmatter);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

export function parseFrontMatterEntry(frontmatter: unknown, key: string | RegExp): unknown {
  if (typeof frontmatter !== "object" || frontmatter === null) return null;
  for (const [name, value] of Object.entries(frontmatter)) {
    if (typeof key === "string" ? name.toLowerCase() === key.toLowerCase() : key.test(name)) {
      return value as unknown;
    }
  }
  return null;
}

export function parseFrontMatterStringArray(frontmatter: unknown, key: string | RegExp): string[] | null {
  const entry = parseFrontMatterEntry(frontmatter, key);
  if (typeof entry === "string") return splitList(entry);
  if (typeof entry === "number") return [String(entry)];
  if (!Array.isArray(entry)) return null;
  return entry.filter((item) => typeof item === "string" || typeof item === "number").map(String);
}

function splitList(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

export function parseFrontMatterAliases(frontmatter: unknown): string[] | null {
  return parseFrontMatterStringArray(frontmatter, /^aliases?$/i);
}

/** With a leading "#" each; a string is split at commas and spaces. */
export function parseFrontMatterTags(frontmatter: unknown): string[] | null {
  const entries = parseFrontMatterStringArray(frontmatter, /^tags?$/i);
  if (entries === null) return null;
  const tags = entries.flatMap((entry) => entry.split(/\s+/)).filter((tag) => tag !== "");
  return tags.map((tag) => (tag.startsWith("#") ? tag : `#${tag}`));
}

/** The tags of the body and the properties, with repetitions; null where there are none. */
export function getAllTags(cache: O.CachedMetadata): string[] | null {
  const tags = [
    ...(parseFrontMatterTags(cache.frontmatter) ?? []),
    ...(cache.tags ?? []).map((tag) => tag.tag),
  ];
  return tags.length === 0 ? null : tags;
}
