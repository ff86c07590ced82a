import { Notice, type Command } from "obsidian";
import { say } from "../i18n/say";
import { PlanModal } from "../ui/transition/plan-modal";
import { RedateModal } from "../ui/transition/redate-modal";
import { RehearsalModal } from "../ui/transition/rehearsal-modal";
import { ReviewModal } from "../ui/transition/review-modal";
import { writeWhatWasSaid } from "../ui/transition/said-modal";
import { transitionIcon } from "../ui/transition/source";
import { SweepModal } from "../ui/transition/sweep-modal";
import { TransitionView, transitionViewType } from "../ui/transition/view";
import { WorksheetModal } from "../ui/transition/worksheet-modal";
import type { PlanNote, TalkNote } from "../vault/transition-store";
import type { CommandContext } from "./context";

/** Commands for a transition from one job to the next. */
export function transitionCommands(context: CommandContext): Command[] {
  const { app, transition } = context;
  const here = <Note extends { readonly path: string }>(notes: readonly Note[]) =>
    notes.find(({ path }) => path === app.workspace.getActiveFile()?.path) ?? notes[0];
  const command = (id: TransitionCommand, icon: string, callback: () => unknown): Command => ({
    id,
    name: say(`command-${id}`),
    icon,
    callback,
  });
  const ofPlan = (id: TransitionCommand, icon: string, act: (plan: PlanNote) => void): Command => ({
    id,
    name: say(`command-${id}`),
    icon,
    checkCallback: (checking) => {
      const plan = here(transition.plans());
      if (plan && !checking) act(plan);
      return plan !== undefined;
    },
  });
  return [
    command("plan-transition", transitionIcon, () => {
      new PlanModal(context).open();
    }),
    command("show-transition", transitionIcon, async () => {
      const { workspace } = app;
      const leaf = await workspace.ensureSideLeaf(transitionViewType, "right", {
        active: true,
        reveal: true,
      });
      await workspace.revealLeaf(leaf);
      if (leaf.view instanceof TransitionView) leaf.view.focus();
    }),
    ofPlan("move-transition-date", "calendar-range", (plan) => {
      new RedateModal(context, plan).open();
    }),
    command("rehearse-talk", "messages-square", () => {
      const talk: TalkNote | undefined = here(transition.talks());
      if (talk) void RehearsalModal.start(context, talk);
      else new Notice(say("transition-no-talk"));
    }),
    command("write-what-was-said", "message-square-quote", () => writeWhatWasSaid(context)),
    command("sweep-notes", "scan-search", () => {
      new SweepModal(context).open();
    }),
    ofPlan("review-day-90", "history", (plan) => {
      new ReviewModal(context, plan).open();
    }),
    command("start-stay-or-leave", "scale", () => {
      new WorksheetModal(context).open();
    }),
  ];
}

type TransitionCommand =
  | "plan-transition"
  | "show-transition"
  | "move-transition-date"
  | "rehearse-talk"
  | "write-what-was-said"
  | "sweep-notes"
  | "review-day-90"
  | "start-stay-or-leave";
