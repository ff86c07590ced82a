import type { App, Plugin } from "obsidian";
import { decisionsViewType } from "../ui/decisions/view";
import { compassViewType } from "../ui/north-star/compass-view";
import { questionsViewType } from "../ui/questions/view";
import { transitionViewType } from "../ui/transition/view";

const views: Readonly<Record<string, string>> = {
  questions: questionsViewType,
  decisions: decisionsViewType,
  compass: compassViewType,
  transition: transitionViewType,
};

/** `obsidian://crossroads?view=questions` shows a view; the questions where it names none. */
export function addLinks(plugin: Plugin): void {
  plugin.registerObsidianProtocolHandler("crossroads", ({ view }) => {
    void show(plugin.app, views[view ?? ""] ?? questionsViewType);
  });
}

async function show({ workspace }: App, type: string): Promise<void> {
  const leaf = await workspace.ensureSideLeaf(type, "right", { active: true, reveal: true });
  await workspace.revealLeaf(leaf);
}
