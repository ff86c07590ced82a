import type { Command } from "obsidian";
import { say } from "../i18n/say";
import { UnreadModal } from "../ui/unread-modal";
import type { CommandContext } from "./context";

export function listUnread({ app, index }: CommandContext): Command {
  return {
    id: "list-unreadable",
    name: say("command-list-unread"),
    icon: "file-warning",
    callback: () => {
      new UnreadModal(app, index).open();
    },
  };
}
