import type { App, Command } from "obsidian";
import { say } from "../i18n/say";
import { questionsIcon, questionsViewType, QuestionsView } from "../ui/questions/view";
import type { CommandContext } from "./context";

export function showQuestions({ app }: CommandContext): Command {
  return {
    id: "show-open-questions",
    name: say("command-show-questions"),
    icon: questionsIcon,
    callback: () => openQuestions(app),
  };
}

/** Shows the sidebar, makes it where there is none, and puts the focus in it; `place` narrows it to a note or folder. */
export async function openQuestions(app: App, place?: string): Promise<void> {
  const leaf = await app.workspace.ensureSideLeaf(questionsViewType, "right", { active: true, reveal: true });
  await app.workspace.revealLeaf(leaf);
  if (!(leaf.view instanceof QuestionsView)) return;
  if (place !== undefined) leaf.view.showOnly(place);
  leaf.view.focusList();
}
