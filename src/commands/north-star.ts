import type { Command } from "obsidian";
import { say } from "../i18n/say";
import { compassIcon, compassViewType } from "../ui/north-star/compass-view";
import { checkIn, setStar } from "../ui/north-star/star-place";
import type { CommandContext } from "./context";

/** The north star, prompts, energy, reviews, the compass. */
export function northStarCommands(context: CommandContext): Command[] {
  const { app, stars } = context;
  return [
    {
      id: "open-compass",
      name: say("command-open-compass"),
      icon: compassIcon,
      callback: () => void openCompass(context, false),
    },
    {
      id: "open-compass-in-sidebar",
      name: say("command-open-compass-in-sidebar"),
      icon: compassIcon,
      callback: () => void openCompass(context, true),
    },
    {
      id: "set-north-star",
      name: say("command-set-star"),
      icon: "star",
      callback: () => {
        setStar(context);
      },
    },
    {
      id: "check-in",
      name: say("command-check-in"),
      icon: "circle-dot",
      checkCallback: (checking) => {
        const { path = "" } = app.workspace.getActiveFile() ?? {};
        // In a star's own note that star is meant.
        const own = stars.get(path) ?? undefined;
        if (!own && stars.all().length === 0) return false;
        if (!checking) checkIn(context, own);
        return true;
      },
    },
  ];
}

/** Shows the compass: where it is already, else in a tab or in the sidebar. */
async function openCompass({ app: { workspace } }: CommandContext, inSidebar: boolean): Promise<void> {
  const there = workspace
    .getLeavesOfType(compassViewType)
    .find((leaf) => (leaf.getRoot() === workspace.rightSplit) === inSidebar);
  if (inSidebar && !there) {
    await workspace.ensureSideLeaf(compassViewType, "right", { active: true, reveal: true });
    return;
  }
  const leaf = there ?? workspace.getLeaf("tab");
  if (!there) await leaf.setViewState({ type: compassViewType, active: true });
  await workspace.revealLeaf(leaf);
}
