import type { Command } from "obsidian";
import { answerCommands } from "./answer";
import type { CommandContext } from "./context";
import { decisionsCommands } from "./decisions";
import { northStarCommands } from "./north-star";
import { questionCommands } from "./questions";
import { templateCommands } from "./templates";
import { transitionCommands } from "./transition";
import { writingCommands } from "./writing";

/** Every command of Crossroads. The ids are in people's hotkeys: they are never renamed. */
export function commands(context: CommandContext): Command[] {
  return [
    ...questionCommands(context),
    ...answerCommands(context),
    ...writingCommands(context),
    ...templateCommands(context),
    ...decisionsCommands(context),
    ...transitionCommands(context),
    ...northStarCommands(context),
  ];
}
