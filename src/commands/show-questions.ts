import type { App } from "obsidian";
import { questionsViewType, QuestionsView } from "../ui/questions/view";

/** Shows the sidebar, makes it where there is none, and puts the focus in it; `place` narrows it to a note or folder. */
export async function openQuestions({ workspace }: App, place?: string): Promise<void> {
  const leaf = await workspace.ensureSideLeaf(questionsViewType, "right", { active: true, reveal: true });
  await workspace.revealLeaf(leaf);
  if (!(leaf.view instanceof QuestionsView)) return;
  if (place !== undefined) leaf.view.change({ place });
  leaf.view.focusList();
}
