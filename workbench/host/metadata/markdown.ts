import type { Node, Parent, Root } from "mdast";
import { fromMarkdown, type CompileContext, type Extension, type Token } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import { inlineSyntax } from "./inline-syntax";

/** `[[target|shown]]`; `value` is the source, an embed's "!" included. */
export interface WikiLink extends Node {
  type: "wikiLink";
  value: string;
}

/** `#tag`, the sign included. */
export interface HashTag extends Node {
  type: "hashTag";
  value: string;
}

/** `%% … %%` over whole lines. */
export interface CommentBlock extends Node {
  type: "commentBlock";
  value: string;
}

declare module "mdast" {
  interface PhrasingContentMap {
    wikiLink: WikiLink;
    hashTag: HashTag;
  }
  interface RootContentMap {
    wikiLink: WikiLink;
    hashTag: HashTag;
    commentBlock: CommentBlock;
  }
}

function literal(type: "wikiLink" | "hashTag" | "commentBlock"): Extension {
  return {
    enter: {
      [type](this: CompileContext, token: Token) {
        this.enter({ type, value: this.sliceSerialize(token) }, token);
      },
    },
    exit: {
      [type](this: CompileContext, token: Token) {
        this.exit(token);
      },
    },
  };
}

/**
 * The tree of a note in the app's Markdown. Offsets count UTF-16 units from the start of `text`, lines from 1, columns from 1
 * (as mdast has it).
 */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [frontmatter(["yaml"]), gfm(), inlineSyntax],
    mdastExtensions: [
      frontmatterFromMarkdown(["yaml"]),
      gfmFromMarkdown(),
      literal("wikiLink"),
      literal("hashTag"),
      literal("commentBlock"),
    ],
  });
}

export function isParent(node: Node): node is Parent {
  return "children" in node;
}

/** Every node in reading order, with the nodes around it, outermost first. */
export function visit(
  node: Node,
  see: (node: Node, around: readonly Node[]) => void,
  around: readonly Node[] = [],
): void {
  see(node, around);
  if (!isParent(node)) return;
  const inner = [...around, node];
  for (const child of node.children) visit(child, see, inner);
}
