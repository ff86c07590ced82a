import { MarkdownRenderChild, type Plugin } from "obsidian";
import { say } from "../i18n/say";

/** A ```` ```crossroads ```` block in a note, to be drawn. */
export interface BlockPlace {
  readonly element: HTMLElement;
  /** What stands behind the block's name, such as a note. */
  readonly rest: string;
  /** The note it stands in. */
  readonly path: string;
  /** Lives as long as the block is on screen: for listeners. */
  readonly life: MarkdownRenderChild;
}

export type DrawBlock = (place: BlockPlace) => void;

const blocks = new Map<string, DrawBlock>();

/** Says how to draw the blocks of a name: ```` ```crossroads star ````, or the name as the first word inside. */
export function registerBlock(name: string, draw: DrawBlock): void {
  blocks.set(name, draw);
}

/** Has the app draw the blocks that are registered. An unknown name is said, with those that there are. */
export function addCodeBlocks(plugin: Plugin): void {
  plugin.registerMarkdownCodeBlockProcessor("crossroads", (source, element, context) => {
    const section = context.getSectionInfo(element);
    const head = section?.text.split("\n")[section.lineStart] ?? "";
    const words = `${/^[\s>]*[`~]{3,}\s*crossroads\s+(.*)$/.exec(head)?.[1] ?? ""} ${source}`.trim();
    const [, name = "", rest = ""] = /^(\S*)\s*([^]*)$/.exec(words) ?? [];
    const draw = blocks.get(name.toLowerCase());
    if (!draw) {
      element.createEl("p", { text: say("block-unknown", { names: [...blocks.keys()].join(", ") }) });
      return;
    }
    const life = new MarkdownRenderChild(element);
    context.addChild(life);
    draw({ element, rest: rest.trim(), path: context.sourcePath, life });
  });
}
