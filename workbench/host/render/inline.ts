import type { Definition, Html, Image, Link, LinkReference, PhrasingContent } from "mdast";
import { innerTarget, partsOfWikiLink } from "../metadata/references";
import { sanitizeHTMLToDom } from "./sanitize";

export interface InlineContext {
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Whether a link leads to a file that is there. */
  exists(linkpath: string): boolean;
  footnote(id: string): number;
}

const voidTags = /^<(?:br|hr|img|wbr|col)\b/i;

/** Draws text and what stands in it. */
export class InlineRenderer {
  constructor(private readonly context: InlineContext) {}

  draw(nodes: readonly PhrasingContent[], into: Element): void {
    let at: Element = into;
    for (const node of nodes) {
      if (node.type === "html") at = this.drawHtml(node, at, into);
      else this.drawOne(node, at);
    }
  }

  private drawOne(node: PhrasingContent, into: Element): void {
    switch (node.type) {
      case "text":
        drawText(node.value, into);
        break;
      case "emphasis":
        this.draw(node.children, into.createEl("em"));
        break;
      case "strong":
        this.draw(node.children, into.createEl("strong"));
        break;
      case "delete":
        this.draw(node.children, into.createEl("del"));
        break;
      case "inlineCode":
        into.createEl("code", { text: node.value });
        break;
      case "break":
        into.createEl("br");
        break;
      case "link":
        this.drawLink(node, into);
        break;
      case "linkReference":
        this.drawReference(node, into);
        break;
      case "image":
        this.drawImage(node, into);
        break;
      case "imageReference":
        into.createSpan({ cls: "internal-embed", text: node.alt ?? "" });
        break;
      case "footnoteReference": {
        const number = this.context.footnote(node.identifier);
        const sup = into.createEl("sup", {
          cls: "footnote-ref",
          attr: { "data-footnote-id": `fnref-${number}` },
        });
        sup.createEl("a", { cls: "footnote-link", text: `[${number}]`, attr: { href: `#fn-${number}` } });
        break;
      }
      case "wikiLink":
        this.drawWikiLink(node.value, into);
        break;
      case "hashTag":
        into.createEl("a", { cls: "tag", text: node.value, href: node.value });
        break;
      default:
        break;
    }
  }

  /** A tag that opens gets what follows until it closes. Returns where to go on. */
  private drawHtml(node: Html, at: Element, root: Element): Element {
    const source = node.value;
    const closing = /^<\/([a-z][a-z0-9]*)/i.exec(source);
    if (closing !== null) {
      for (let up: Element | null = at; up !== null && up !== root; up = up.parentElement) {
        if (up.tagName.toLowerCase() === closing[1]?.toLowerCase()) return up.parentElement ?? root;
      }
      return at;
    }
    const drawn = sanitizeHTMLToDom(source);
    const opened = drawn.firstElementChild;
    at.appendChild(drawn);
    return opened === null || voidTags.test(source) || source.endsWith("/>") ? at : opened;
  }

  private drawLink(node: Link, into: Element): void {
    const inner = innerTarget(node.url);
    const el = inner === null ? externalLink(node.url, into) : this.internalLink(inner, into);
    this.draw(node.children, el);
  }

  private drawReference(node: LinkReference, into: Element): void {
    const definition = this.context.definitions.get(node.identifier);
    if (definition === undefined) this.draw(node.children, into);
    else this.drawLink({ type: "link", url: definition.url, children: node.children }, into);
  }

  /** Nothing is fetched: an image from elsewhere is named, not shown. */
  private drawImage(node: Image, into: Element): void {
    const inner = innerTarget(node.url);
    const cls = inner === null ? "external-embed" : "internal-embed";
    into.createSpan({ cls, text: node.alt ?? node.url, attr: { src: inner ?? node.url } });
  }

  private drawWikiLink(source: string, into: Element): void {
    const { embed, link, displayText } = partsOfWikiLink(source);
    if (embed)
      into.createSpan({ cls: "internal-embed", text: displayText, attr: { src: link, alt: displayText } });
    else this.internalLink(link, into).setText(displayText);
  }

  private internalLink(link: string, into: Element): HTMLElement {
    const path = link.replace(/#.*$/, "");
    const el = into.createEl("a", {
      cls: "internal-link",
      href: link,
      attr: { "data-href": link, target: "_blank", rel: "noopener nofollow" },
    });
    if (path !== "" && !this.context.exists(path)) el.addClass("is-unresolved");
    return el;
  }
}

function externalLink(url: string, into: Element): HTMLElement {
  const safe = !/^\s*(?:javascript|data|vbscript):/i.test(url);
  return into.createEl("a", {
    cls: "external-link",
    href: safe ? url : "#",
    attr: { target: "_blank", rel: "noopener nofollow" },
  });
}

/** A line end is drawn as one; `==…==` is marked, `%%…%%` left out. */
function drawText(text: string, into: Element): void {
  const visible = text.replace(/%%[^%]*%%/g, "");
  for (const [index, part] of visible.split(/==(?=\S)(.+?)(?<=\S)==/).entries()) {
    const el = index % 2 === 1 ? into.createEl("mark") : into;
    for (const [n, line] of part.split(/\r?\n/).entries()) {
      if (n > 0) {
        el.createEl("br");
        el.appendText("\n");
      }
      if (line !== "") el.appendText(line);
    }
  }
}
