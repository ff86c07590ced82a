import type { Definition, FootnoteDefinition, FootnoteReference, Image, Link, Node } from "mdast";
import type * as O from "obsidian";
import { spanOf, type Places } from "./positions";

/** The parts of `[[target|shown]]`, with the text that the app shows for it. */
export function partsOfWikiLink(source: string): {
  readonly embed: boolean;
  readonly link: string;
  readonly displayText: string;
} {
  const embed = source.startsWith("!");
  const inner = source.slice(embed ? 3 : 2, -2).replace(/\\\|/g, "|");
  const bar = inner.indexOf("|", 1);
  const link = (bar < 0 ? inner : inner.slice(0, bar)).trim();
  const shown = bar < 0 ? "" : inner.slice(bar + 1).trim();
  return { embed, link, displayText: shown === "" ? shownFor(link) : shown };
}

function shownFor(link: string): string {
  return link
    .split("#")
    .filter((part) => part !== "")
    .join(" > ");
}

/** A Markdown link's target inside the vault, decoded, or null for one that leads out. */
export function innerTarget(url: string): string | null {
  if (url === "" || /^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith("//")) return null;
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** Collects what points somewhere: links, embeds, tags, footnotes. */
export class References {
  readonly links: O.LinkCache[] = [];
  readonly embeds: O.EmbedCache[] = [];
  readonly tags: O.TagCache[] = [];
  readonly footnotes: O.FootnoteCache[] = [];
  readonly footnoteRefs: O.FootnoteRefCache[] = [];
  readonly referenceLinks: O.ReferenceLinkCache[] = [];

  constructor(private readonly places: Places) {}

  see(node: Node): void {
    const position = this.places.of(node);
    // From the note itself: the parser's own value has U+FFFD for NUL.
    const source = this.places.text.slice(position.start.offset, position.end.offset);
    if (node.type === "wikiLink") this.seeWikiLink(source, position);
    else if (node.type === "hashTag") this.tags.push({ position, tag: source });
    else if (node.type === "link") this.seeLink(node as Link, position);
    else if (node.type === "image") this.seeImage(node as Image, position);
    else if (node.type === "commentBlock") this.seeComment(source, position.start.offset);
    else if (node.type === "footnoteDefinition") {
      this.footnotes.push({ position, id: (node as FootnoteDefinition).identifier });
    } else if (node.type === "footnoteReference") {
      this.footnoteRefs.push({ position, id: (node as FootnoteReference).identifier });
    } else if (node.type === "definition") {
      const { identifier, url } = node as Definition;
      this.referenceLinks.push({ position, id: identifier, link: url });
    }
  }

  private seeWikiLink(original: string, position: O.Pos): void {
    const { embed, link, displayText } = partsOfWikiLink(original);
    (embed ? this.embeds : this.links).push({ position, link, original, displayText });
  }

  private seeLink(node: Link, position: O.Pos): void {
    const link = innerTarget(node.url);
    if (link === null) return;
    const { from, to } = spanOf(node);
    const original = this.places.text.slice(from, to);
    if (!original.startsWith("[")) return;
    const first = node.children[0];
    const last = node.children[node.children.length - 1];
    const displayText =
      first === undefined || last === undefined
        ? ""
        : this.places.text.slice(spanOf(first).from, spanOf(last).to);
    this.links.push({ position, link, original, displayText });
  }

  private seeImage(node: Image, position: O.Pos): void {
    const link = innerTarget(node.url);
    if (link === null) return;
    const { from, to } = spanOf(node);
    const original = this.places.text.slice(from, to);
    this.embeds.push({ position, link, original, displayText: node.alt ?? "" });
  }

  /** The app finds tags and links in a comment that fills whole lines, though no list items. */
  private seeComment(source: string, from: number): void {
    for (const match of source.matchAll(
      /!?\[\[[^[\]\n]+\]\]|(^|\s)(#[^\s#!"$%&'()*+,.:;<=>?@^`{|}~[\]\\]+)/gm,
    )) {
      const start = from + match.index + (match[1]?.length ?? 0);
      const text = match[2] ?? match[0];
      const position = this.places.between(start, start + text.length);
      if (match[2] === undefined) this.seeWikiLink(text, position);
      else if (/[^#0-9]/.test(text)) this.tags.push({ position, tag: text });
    }
  }
}
