import type * as O from "obsidian";
import { Component } from "../base/component";
import { current } from "../base/current";
import { notModelled, type Public } from "../public";
import { codeBlockProcessor } from "./code-block-processor";
import { drawDocument } from "./document";

export class MarkdownRenderChild extends Component implements Public<O.MarkdownRenderChild> {
  constructor(public containerEl: HTMLElement) {
    super();
  }
}

export abstract class MarkdownRenderer extends MarkdownRenderChild implements Public<O.MarkdownRenderer> {
  hoverPopover: O.HoverPopover | null = null;

  constructor(
    public app: O.App,
    containerEl: HTMLElement,
  ) {
    super(containerEl);
  }

  abstract get file(): O.TFile;

  static async renderMarkdown(
    markdown: string,
    el: HTMLElement,
    sourcePath: string,
    component: O.Component,
  ): Promise<void> {
    await MarkdownRenderer.render(current().app, markdown, el, sourcePath, component);
  }

  static async render(
    app: O.App,
    markdown: string,
    el: HTMLElement,
    sourcePath: string,
    component: O.Component,
  ): Promise<void> {
    const holder = createDiv();
    await drawDocument(app, markdown, holder, sourcePath, component, false);
    // The app puts the blocks themselves in, without the elements around them.
    for (const section of [...holder.children])
      for (const child of [...section.childNodes]) el.appendChild(child);
  }
}

export class MarkdownPreviewRenderer implements Public<O.MarkdownPreviewRenderer> {
  static registerPostProcessor(processor: O.MarkdownPostProcessor, sortOrder?: number): void {
    if (sortOrder !== undefined) processor.sortOrder = sortOrder;
    current().lists.postProcessors.push(processor);
  }

  static unregisterPostProcessor(processor: O.MarkdownPostProcessor): void {
    current().lists.postProcessors.remove(processor);
  }

  static createCodeBlockPostProcessor(
    language: string,
    handler: (
      source: string,
      el: HTMLElement,
      ctx: O.MarkdownPostProcessorContext,
    ) => Promise<unknown> | void,
  ): O.MarkdownPostProcessor {
    return codeBlockProcessor(language, handler);
  }

  constructor() {
    notModelled("new MarkdownPreviewRenderer");
  }
}
