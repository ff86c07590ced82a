import type { Plugin } from "obsidian";
import type { CommandContext } from "../../commands/context";
import { today } from "../../vault/today";
import { addCodeBlocks, registerBlock } from "../code-block";
import { CompassView, compassViewType, type CompassSection } from "./compass-view";
import { drawStar } from "./star-card";
import { setStar, starActions, starBlock } from "./star-place";

/** Shows what there is of the north star: the compass, and the block in notes. */
export function addNorthStar(plugin: Plugin, context: CommandContext): void {
  const { stars, index } = context;
  const sections: CompassSection[] = [
    {
      title: "compass-star",
      draw: (element) => {
        for (const note of stars.all()) drawStar(element, note, today(), starActions(context));
        return stars.all().length > 0;
      },
    },
  ];
  const source = {
    sections,
    starts: [
      {
        title: "command-set-star" as const,
        act: () => {
          setStar(context);
        },
      },
    ],
    changes: [stars.changed, index.progressed],
    isReady: () => index.progress.phase === "ready",
  };
  plugin.registerView(compassViewType, (leaf) => new CompassView(leaf, source));
  registerBlock("star", starBlock(context));
  addCodeBlocks(plugin);
}
