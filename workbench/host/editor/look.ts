import { markdown } from "@codemirror/lang-markdown";
import { syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { Tag, tagHighlighter, tags } from "@lezer/highlight";
import { GFM, type InlineContext, type MarkdownConfig } from "@lezer/markdown";

const own = {
  frontmatter: Tag.define(),
  wikiLink: Tag.define(),
  hashtag: Tag.define(),
  highlight: Tag.define(),
};

/** What the app's Markdown has beside GitHub's: properties at the top, [[links]], #tags, ==marks==. */
const appMarkdown: MarkdownConfig = {
  defineNodes: [
    { name: "Frontmatter", block: true, style: own.frontmatter },
    { name: "WikiLink", style: own.wikiLink },
    { name: "Hashtag", style: own.hashtag },
    { name: "Highlight", style: own.highlight },
  ],
  parseBlock: [
    {
      name: "Frontmatter",
      before: "HorizontalRule",
      parse(cx, line) {
        if (cx.lineStart !== 0 || line.text.trimEnd() !== "---") return false;
        const from = cx.lineStart;
        do {
          // Without an end, the rest of the note looks like properties until somebody writes it.
          if (!cx.nextLine()) break;
        } while (line.text.trimEnd() !== "---");
        cx.nextLine();
        cx.addElement(cx.elt("Frontmatter", from, cx.prevLineEnd()));
        return true;
      },
    },
  ],
  parseInline: [
    inline("WikiLink", "[", /^!?\[\[[^[\]\n]+\]\]/, "Link"),
    inline("Hashtag", "#", /^#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*/u, "Link"),
    inline("Highlight", "=", /^==[^=\n]+==/, "Emphasis"),
  ],
};

function inline(
  name: string,
  first: string,
  pattern: RegExp,
  before: string,
): NonNullable<MarkdownConfig["parseInline"]>[number] {
  return {
    name,
    before,
    parse(cx: InlineContext, next: number, pos: number): number {
      if (next !== first.charCodeAt(0)) return -1;
      // A tag begins a word; the others may stand anywhere.
      if (first === "#" && pos > cx.offset && /\S/.test(cx.slice(pos - 1, pos))) return -1;
      const match = pattern.exec(cx.slice(pos, cx.end));
      return match === null ? -1 : cx.addElement(cx.elt(name, pos, pos + match[0].length));
    },
  };
}

/** The class names of the app's editor, for themes to style. */
const classes = tagHighlighter([
  { tag: tags.heading1, class: "cm-header cm-header-1" },
  { tag: tags.heading2, class: "cm-header cm-header-2" },
  { tag: tags.heading3, class: "cm-header cm-header-3" },
  { tag: tags.heading4, class: "cm-header cm-header-4" },
  { tag: tags.heading5, class: "cm-header cm-header-5" },
  { tag: tags.heading6, class: "cm-header cm-header-6" },
  { tag: tags.strong, class: "cm-strong" },
  { tag: tags.emphasis, class: "cm-em" },
  { tag: tags.strikethrough, class: "cm-strikethrough" },
  { tag: tags.link, class: "cm-link" },
  { tag: tags.url, class: "cm-url" },
  { tag: tags.monospace, class: "cm-inline-code" },
  { tag: tags.quote, class: "cm-quote" },
  { tag: tags.processingInstruction, class: "cm-formatting" },
  { tag: tags.contentSeparator, class: "cm-hr" },
  { tag: tags.comment, class: "cm-comment" },
  { tag: own.frontmatter, class: "cm-hmd-frontmatter" },
  { tag: own.wikiLink, class: "cm-hmd-internal-link" },
  { tag: own.hashtag, class: "cm-hashtag" },
  { tag: own.highlight, class: "cm-highlight" },
]);

/** Markdown as the app's source mode shows it: everything stays visible, and looks like what it is. */
export function markdownLook(): Extension {
  return [markdown({ extensions: [GFM, appMarkdown] }), syntaxHighlighting(classes)];
}
