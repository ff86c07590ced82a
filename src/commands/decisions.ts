import { type App, type Command } from "obsidian";
import { decisionsBase } from "../core/decisions/base";
import { newNote } from "../core/edit";
import { say } from "../i18n/say";
import { decisionsBaseView } from "../integrations/bases-decisions";
import { recordDecision } from "../ui/decisions/record-modal";
import { decisionAt, reviewDecision } from "../ui/decisions/review-modal";
import { decisionsIcon, DecisionsView, decisionsViewType } from "../ui/decisions/view";
import { ChangeModal } from "../ui/preview-modal";
import type { CommandContext } from "./context";

/** Commands for decisions. */
export function decisionsCommands(context: CommandContext): Command[] {
  const { app, writer } = context;
  return [
    {
      id: "show-decisions",
      name: say("command-show-decisions"),
      icon: decisionsIcon,
      callback: () => openDecisions(app),
    },
    {
      id: "record-decision",
      name: say("command-record-decision"),
      icon: decisionsIcon,
      callback: () => {
        recordDecision(context);
      },
    },
    {
      id: "review-decision",
      name: say("command-review-decision"),
      icon: "rotate-ccw",
      checkCallback: (checking) => {
        const path = app.workspace.getActiveFile()?.path;
        const decision = path === undefined ? null : decisionAt(context, path);
        if (!decision || decision.record.status === "open") return false;
        if (!checking) reviewDecision(context, decision);
        return true;
      },
    },
    {
      id: "create-decisions-base",
      name: say("command-decisions-base"),
      icon: "table",
      callback: () => {
        const path = freeBase(context);
        const names = { table: say("decisions-base-table"), view: say("decisions-base-view") };
        const change = { plans: [newNote(path, decisionsBase(names, decisionsBaseView))] };
        new ChangeModal(app, writer, {
          title: say("command-decisions-base"),
          change: () => change,
        }).open();
      },
    },
  ];
}

/** Shows the view, makes it where there is none, and puts the focus in it. */
export async function openDecisions({ workspace }: App): Promise<void> {
  const leaf = await workspace.ensureSideLeaf(decisionsViewType, "right", { active: true, reveal: true });
  await workspace.revealLeaf(leaf);
  if (leaf.view instanceof DecisionsView) leaf.view.focusList();
}

/** Beside the folder of records: "Crossroads/Decisions.base", with a number where it is taken. */
function freeBase({ app, settings }: CommandContext): string {
  const start = settings.now.decisionFolder;
  let path = `${start}.base`;
  for (let number = 2; app.vault.getAbstractFileByPath(path) && number < 1000; number++)
    path = `${start} ${String(number)}.base`;
  return path;
}
