import type { Command } from "obsidian";
import type { CommandContext } from "./context";
import { northStarCommands } from "./north-star";
import { questionCommands } from "./questions";
import { templateCommands } from "./templates";

/** Every command of Crossroads. The ids are in people's hotkeys: they are never renamed. */
export function commands(context: CommandContext): Command[] {
  return [...questionCommands(context), ...templateCommands(context), ...northStarCommands(context)];
}
