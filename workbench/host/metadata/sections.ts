import type { Heading, Node, Root } from "mdast";
import type * as O from "obsidian";
import { spanOf, type Places } from "./positions";

const names: Record<string, string> = {
  paragraph: "paragraph",
  heading: "heading",
  list: "list",
  blockquote: "blockquote",
  code: "code",
  html: "html",
  table: "table",
  thematicBreak: "thematicBreak",
  yaml: "yaml",
  footnoteDefinition: "footnoteDefinition",
  definition: "definition",
  commentBlock: "comment",
};

export const calloutStart = /^>[ \t]*\[!([^\]]+)\]/;

export function sectionOf(node: Node, places: Places): O.SectionCache {
  const { from, to } = spanOf(node);
  const callout = node.type === "blockquote" && calloutStart.test(places.text.slice(from, to));
  // Quotes and lists begin with their line, up to three spaces of indentation included.
  const start = node.type === "blockquote" || node.type === "list" ? places.lineStart(from) : from;
  return { position: places.between(start, to), type: callout ? "callout" : (names[node.type] ?? node.type) };
}

export function sectionsOf(root: Root, places: Places): O.SectionCache[] {
  return root.children.map((node) => sectionOf(node, places));
}

/** The text of a heading as it stands in the note, without its signs. */
export function headingOf(node: Heading, places: Places): O.HeadingCache {
  const { from, to } = spanOf(node);
  const first = node.children[0];
  const last = node.children[node.children.length - 1];
  const heading =
    first === undefined || last === undefined ? "" : places.text.slice(spanOf(first).from, spanOf(last).to);
  return { position: places.between(from, to), heading: heading.trim(), level: node.depth };
}
