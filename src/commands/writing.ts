import type { Command } from "obsidian";
import { say } from "../i18n/say";
import type { CommandContext } from "./context";

/** Commands for what was written. */
export function writingCommands({ writer }: CommandContext): Command[] {
  return [
    {
      id: "undo-last-change",
      name: say("command-take-back"),
      icon: "undo-2",
      checkCallback: (checking) => {
        if (!checking) void writer.takeBack();
        return writer.canTakeBack;
      },
    },
  ];
}
