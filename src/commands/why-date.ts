import type { Command, TFile } from "obsidian";
import { say } from "../i18n/say";
import { WhyDateModal } from "../ui/why-date-modal";
import type { CommandContext } from "./context";

export function whyThisDate(context: CommandContext): Command {
  return {
    id: "why-this-date",
    name: say("command-why-date"),
    icon: "calendar-search",
    checkCallback: (checking) => {
      const file = context.app.workspace.getActiveFile();
      if (file?.extension !== "md") return false;
      if (!checking) explainDate(context, file);
      return true;
    },
  };
}

export function explainDate({ app, index }: CommandContext, file: TFile): void {
  new WhyDateModal(app, file, index).open();
}
