import type * as O from "obsidian";
import { current } from "../base/current";
import { report } from "../base/report";
import { parseMarkdown } from "../metadata/markdown";
import { readFrontmatter } from "../text/frontmatter";
import { BlockRenderer } from "./blocks";

export interface DrawnSection {
  readonly el: HTMLElement;
  /** From 0, both included. */
  readonly lineStart: number;
  readonly lineEnd: number;
}

/** Draws a note, one element for each block, and runs the registered post processors over them. */
export async function drawDocument(
  app: O.App,
  text: string,
  into: HTMLElement,
  sourcePath: string,
  component: O.Component,
  withSections: boolean,
): Promise<DrawnSection[]> {
  const root = parseMarkdown(text);
  const exists = (linkpath: string): boolean =>
    app.metadataCache.getFirstLinkpathDest(linkpath, sourcePath) !== null;
  const blocks = new BlockRenderer(text, root, exists);
  const sections: DrawnSection[] = [];
  for (const node of root.children) {
    const el = createDiv(`el-${node.type}`);
    if (!blocks.draw(node, el)) continue;
    const lineStart = (node.position?.start.line ?? 1) - 1;
    const lineEnd = (node.position?.end.line ?? 1) - 1;
    el.className = `el-${el.firstElementChild?.tagName.toLowerCase() ?? node.type}`;
    sections.push({ el, lineStart, lineEnd });
    into.appendChild(el);
  }
  const docId = Math.random().toString(36).slice(2);
  const frontmatter = readFrontmatter(text);
  const waiting: Promise<unknown>[] = [];
  for (const section of sections) {
    const context: O.MarkdownPostProcessorContext = {
      docId,
      sourcePath,
      frontmatter,
      addChild: (child) => void component.addChild(child),
      getSectionInfo: (el) => {
        if (!withSections || !(section.el === el || section.el.contains(el) || !el.isConnected)) return null;
        return { text, lineStart: section.lineStart, lineEnd: section.lineEnd };
      },
    };
    for (const process of [...current().lists.postProcessors]) {
      try {
        const result = process(section.el, context) as unknown;
        if (result instanceof Promise) waiting.push(result.catch(report));
      } catch (error) {
        report(error);
      }
    }
  }
  await Promise.all(waiting);
  return sections;
}
